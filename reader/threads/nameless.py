"""What stands in the place of a name that nobody gave: "(Anonymous)", "Guest"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from reader.threads.select import Element, one_line
from reader.threads.tongues import gather
from reader.threads.view import View

_HERE = 60  # elements: a header that has more is looked at no further
_EDGE = " \u00a0()[]<>:,.–—-"


@cache
def words() -> frozenset[str]:
    """What boards print for all who give no name."""
    return frozenset(gather("comments", "nameless"))


def find(view: View) -> tuple[str, Element] | None:
    """Such a word in a text of its own, be it beside a label in its element, and that element."""
    for node in view.nodes[:_HERE]:
        for text in _texts(node):
            if text and text.strip(_EDGE).lower() in words():
                return one_line(text), node
    return None


def _texts(node: Element) -> Iterator[str | None]:
    yield node.text
    yield from (child.tail for child in node)
