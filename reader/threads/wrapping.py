"""An element put about words that have none of their own, so that they can be spoken of."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from reader.threads.select import Element


def about(node: Element, before: Element | None, children: Iterable[Element], tag: str) -> Element:
    """One element about the text that follows `before`, or begins `node`, and about these children."""
    box = etree.Element(tag)
    if before is None:
        box.text, node.text = node.text, None
        node.insert(0, box)
    else:
        box.text, before.tail = before.tail, None
        before.addnext(box)
    for child in children:
        box.append(child)
    return box
