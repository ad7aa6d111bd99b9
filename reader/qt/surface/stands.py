"""Where the edge of a memo or a comment may stand: between two paragraphs, or between two of their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from reader.model import LEFT_OUT, Place, Span
from reader.qt.surface.galley import Galley
from reader.qt.surface.rows import Row
from reader.qt.surface.scroll import Seen
from reader.qt.surface.view import View

AWAY = 7.0  # pixels from the words of a paragraph to an edge above or under it


class Stand(NamedTuple):
    """Before this code point of its row's part a part would begin; or end, where it is an end."""

    row: int
    at: int
    at_start: bool


class Stands:
    """Those on the screen. What is found of a long block is remembered until `forget`."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._cuts: dict[int, tuple[int, ...]] = {}

    def forget(self) -> None:
        self._cuts.clear()

    def place(self, stand: Stand) -> Place | None:
        """The words of its paragraph that are behind a beginning, or before an end."""
        row = self._view.setter.flow.rows[stand.row]
        if row.part is None:
            return None
        span = (stand.at, row.span.end) if stand.at_start else (row.span.start, stand.at)
        return Place(row.part.key, Span(*span))

    def nearest(self, at: QPointF, at_start: bool) -> tuple[float, Stand] | None:
        """The one nearest to the mouse, and how many pixels away it is, as text runs."""
        stands = [*self._between_paragraphs(at, at_start), *self._between_sentences(at, at_start)]
        return min(stands, key=_far, default=None)

    def between_words(self, at: QPointF, at_start: bool) -> Stand | None:
        """The one nearest to the mouse of all in its line; None where no line is."""
        point = self._view.over_text(at)
        row = self._view.setter.flow.rows[point.row] if point is not None else None
        if point is None or row is None or row.part is None or not _is_cut(row):
            return None
        from reader.notes.correction import past_space

        word = self._view.word_at(point)
        before = point.at - word.start <= word.end - point.at
        there = word.start if before else past_space(row.part.text, word.end)
        return Stand(point.row, max(row.span.start, min(there, row.span.end)), at_start)

    def level(self, seen: Seen, galley: Galley, at_start: bool) -> float:
        """The height above or under a paragraph at which an edge stands, in pixels of the viewport."""
        return seen.y + (galley.gap - AWAY if at_start else galley.height + AWAY)

    def caret(self, stand: Stand) -> QRectF | None:
        """The place in its line of one that is inside a paragraph; None for the others, and off the screen."""
        row = self._view.setter.flow.rows[stand.row]
        if stand.at == (row.span.start if stand.at_start else row.span.end):
            return None
        return next((self._caret(seen, galley, stand.at) for seen, galley in self.seen()
                     if seen.index == stand.row), None)  # fmt: skip

    def runs_left(self, stand: Stand) -> bool:
        """Whether its paragraph is read from the right to the left."""
        return self._view.setter[stand.row].laid.leftwards(stand.at)

    def seen(self) -> Iterator[tuple[Seen, Galley]]:
        for seen in self._view.scroll.seen():
            yield seen, self._view.setter[seen.index]

    def cuts(self, index: int) -> tuple[int, ...]:
        """The code points inside a row before which a sentence begins."""
        if index not in self._cuts:
            self._cuts[index] = tuple(_cuts(self._view.setter.flow.rows[index]))
        return self._cuts[index]

    def _between_paragraphs(self, at: QPointF, at_start: bool) -> Iterator[tuple[float, Stand]]:
        for seen, galley in self.seen():
            if self._ends_there(seen.index, at_start):
                there = galley.row.span.start if at_start else galley.row.span.end
                yield abs(self.level(seen, galley, at_start) - at.y()), Stand(seen.index, there, at_start)

    def _between_sentences(self, at: QPointF, at_start: bool) -> Iterator[tuple[float, Stand]]:
        """Those of the paragraph under the mouse: a whole line to the side is as far as a line up or down."""
        setter = self._view.setter
        slope = setter.look.pitch(setter.manner.text) / max(1.0, setter.width)
        found = self._view.row_at(at.y())
        for seen, galley in self.seen():
            if found is None or seen.index != found[0] or not _is_cut(galley.row):
                continue
            for cut in self.cuts(seen.index):
                caret = self._caret(seen, galley, cut)
                away = abs(caret.center().y() - at.y()) + slope * abs(caret.x() - at.x())
                yield away, Stand(seen.index, cut, at_start)

    def _caret(self, seen: Seen, galley: Galley, at: int) -> QRectF:
        return galley.laid.caret(at).translated(self._view.left + galley.left, seen.y + galley.top)

    def _ends_there(self, index: int, at_start: bool) -> bool:
        """Whether a row begins, or ends, its paragraph: a long one is several rows."""
        rows = self._view.setter.flow.rows
        row, after = rows[index], rows[index + 1] if index + 1 < len(rows) else None
        if not row.readable or row.part is None or row.part.key == LEFT_OUT:
            return False
        return row.first if at_start else after is None or after.block is not row.block or after.first


def _far(stand: tuple[float, Stand]) -> float:
    return stand[0]


def _is_cut(row: Row) -> bool:
    from reader.notes.correction import UNCUT  # no first words wait for what only a hand needs

    own = row.readable and row.part is not None and row.part.key != LEFT_OUT
    return own and row.block is not None and row.block.kind not in UNCUT


def _cuts(row: Row) -> Iterator[int]:
    if row.part is None or row.block is None:
        return
    from reader.notes import correction_words

    start = row.part.span(row.part.block_at(row.span.start)).start
    for cut in correction_words.cuts(row.block):
        if row.span.start < start + cut < row.span.end:
            yield start + cut
