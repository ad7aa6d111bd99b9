"""The marks around a `q`: browsers draw them, by the language, where the author has not typed any."""

from __future__ import annotations

from lxml import etree

from reader.ingest.inline import Inline
from reader.quotation_marks import marks_of
from reader.threads.select import names

_TYPED = tuple("\"'«»“”„‘‚‹›")
_OPENING = tuple("\"'«“„‘‚‹")
_BLOCKS = names("p div ul ol blockquote table pre")  # a mark before one would stand alone


class QuotationMarks:
    """The `q` elements that the walk is in; `language` is the page's, in two letters."""

    __slots__ = ("_closing", "language")

    def __init__(self) -> None:
        self.language = ""
        self._closing: list[str] = []

    def begin(self, node: etree._Element, line: Inline) -> None:
        first = (node.text or "").strip()[:1]
        if (
            not (first or len(node))
            or first in _TYPED
            or _is_opened(line)
            or any(child.tag in _BLOCKS for child in node)
        ):
            self._closing.append("")
            return
        levels = marks_of(node.get("lang") or self.language)
        opening, closing = levels[sum(map(bool, self._closing[-2:])) % 2]
        line.add_as_is(opening)
        self._closing.append(closing)

    def end(self, line: Inline) -> None:
        closing = self._closing.pop()
        if closing and line.size:
            line.trim()
            line.add_as_is(closing)


def _is_opened(line: Inline) -> bool:
    """Whether the author has typed a mark just before."""
    before = line.pieces[-1][-3:] if line.pieces else ""
    return before.endswith(_OPENING) or before.rstrip(" \u00a0").endswith("«")
