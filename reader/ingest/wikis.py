"""Marks to edit a section, which wikis print inside its heading: each becomes a block of its own, below it."""

from __future__ import annotations

from lxml import etree

from reader.threads.select import every

_MARK = b"mw-editsection"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def part(root: etree._Element, markup: bytes) -> None:
    """Takes the marks out of the headings."""
    for mark in every(root, ".mw-editsection") if _MARK in markup else ():
        heading = next(mark.iterancestors(*_HEADINGS), None)
        mark.tag = "div"
        if heading is not None and not mark.tail:
            heading.addnext(mark)
