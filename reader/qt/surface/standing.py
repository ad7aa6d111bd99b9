"""What stays at the top of a surface while its width, its fonts or its height change."""

from __future__ import annotations

from typing import NamedTuple

from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.scroll import Scroll


class _Words(NamedTuple):
    """The row at the top, the code point whose line is there (None: the row itself), and the pixels of it above."""

    row: int
    at: int | None = None
    above: float = 0.0


class Standing:
    """Asks for the words at the top once, and again only after a scroll: lines may break as often as they like."""

    def __init__(self, setter: Setter, scroll: Scroll) -> None:
        self._setter = setter
        self._scroll = scroll
        self._words = _Words(0)
        self._put: tuple[Flow, int, float] | None = None  # where they were put last

    def take(self) -> None:
        """Before the lines break anew."""
        if self._here != self._put:
            self._words = self._at_top()

    def put_back(self) -> None:
        """After they did."""
        words = self._words
        if words.at is None or not len(self._setter.flow):
            self._scroll.to(words.row, words.above)
        else:
            galley = self._setter[words.row]
            top = self._scroll.top_margin(words.row) + galley.top + galley.laid.caret(words.at).top()
            self._scroll.to(words.row, top + words.above)
        self._put = self._here

    @property
    def _here(self) -> tuple[Flow, int, float]:
        return self._setter.flow, self._scroll.row, self._scroll.offset

    def _at_top(self) -> _Words:
        index, offset = self._scroll.row, self._scroll.offset
        if not len(self._setter.flow) or not self._setter.width:
            return _Words(0)
        if offset <= self._scroll.top_margin(index):
            return _Words(index, None, offset)
        galley = self._setter[index]
        y = offset - self._scroll.top_margin(index) - galley.top
        if not galley.row.readable or y <= 0:
            return _Words(index, None, offset)
        at = galley.laid.hit(0, y)
        return _Words(index, at, y - galley.laid.caret(at).top())
