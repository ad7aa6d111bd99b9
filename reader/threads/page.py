"""A page as the engines first see it: one walk finds what may be a comment of any of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from typing import cast

from lxml import etree

from reader.threads.select import Element
from reader.threads.sheet import Sheet, joined

# one pass over a tenth of the page's characters, instead of one over all of them for each engine
_MARKS = etree.XPath(
    "//@*[name()='class' or name()='id' or name()='itemtype' or name()='component']", smart_strings=False
)


class Page:
    """The elements that each of the selectors finds in a tree."""

    def __init__(self, root: Element, selectors: Sequence[str]) -> None:
        self._root = root
        self._items: dict[str, list[Element]] = {}
        for node, rule in _sheet(tuple(selectors)).matches(root.iter()):
            if rule.outer and not joined(rule.outer, node, list(node.iterancestors())):
                continue
            nodes = self._items.setdefault(rule.selector, [])
            if not nodes or nodes[-1] is not node:
                nodes.append(node)

    def items(self, selector: str) -> list[Element]:
        return self._items.get(selector, [])

    @cached_property
    def marks(self) -> str:
        """All class names, ids and item types of the page."""
        return "\n".join(cast(list[str], _MARKS(self._root)))


@cache
def _sheet(selectors: tuple[str, ...]) -> Sheet:
    return Sheet(selectors)
