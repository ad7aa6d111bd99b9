"""The caret and the selection: places in the flow, and how keys move them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from reader.model import LEFT_OUT, Place, Span
from reader.qt.surface.galley import Setter
from reader.qt.surface.sentences import sentences


@dataclass(frozen=True, slots=True, order=True)
class Point:
    """A code point of the part's text that a row shows."""

    row: int
    at: int


class Unit(Enum):
    """How far one key moves the caret."""

    CHARACTER = auto()
    WORD = auto()
    SENTENCE = auto()
    LINE = auto()
    LINE_END = auto()
    PARAGRAPH = auto()
    PAGE = auto()  # of the screen: only the surface knows how far that is
    ALL = auto()


class Cursor:
    """`anchor` stays while `focus` moves; nothing is selected where both are the same."""

    def __init__(self, setter: Setter) -> None:
        self._setter = setter
        self.anchor: Point | None = None
        self.focus: Point | None = None
        self._column: float | None = None  # pixels; keeps its place over shorter lines

    def clear(self) -> None:
        if self.anchor is not None:
            self.anchor = self.focus
        self._column = None

    def forget(self) -> None:
        self.anchor = self.focus = self._column = None

    def put(self, point: Point, extend: bool = False) -> None:
        self.focus = point
        if not extend or self.anchor is None:
            self.anchor = point
        self._column = None

    def select(self, start: Point, end: Point) -> None:
        self.anchor, self.focus, self._column = start, end, None

    @property
    def selected(self) -> tuple[Point, Point] | None:
        """First and last point of the selection, in reading order; None if nothing is selected."""
        if self.anchor is None or self.focus is None or self.anchor == self.focus:
            return None
        return min(self.anchor, self.focus), max(self.anchor, self.focus)

    def span_on(self, index: int) -> Span | None:
        """What is selected of a row, in code points of its part's text."""
        if self.selected is None:
            return None
        first, last = self.selected
        row = self._setter.flow.rows[index]
        if not row.readable or not first.row <= index <= last.row:
            return None
        start = first.at if index == first.row else row.span.start
        end = last.at if index == last.row else row.span.end
        return Span(start, end) if end > start else None

    def places(self) -> list[Place]:
        """The selected words by part, in reading order; words of no part have the key LEFT_OUT."""
        if self.selected is None:
            return []
        first, last = self.selected
        found: dict[str, Span] = {}
        for index in range(first.row, last.row + 1):
            span, row = self.span_on(index), self._setter.flow.rows[index]
            if span is None or row.part is None:
                continue
            held = found.get(row.part.key)
            found[row.part.key] = Span(held.start, span.end) if held is not None else span
        return [Place(part, span) for part, span in found.items()]

    def text(self) -> str:
        """The selected words as plain text, a blank line between blocks."""
        if self.selected is None:
            return ""
        texts = []
        for place in self.places():
            index = self._setter.flow.row_of(place.part, place.span.start) if place.span is not None else None
            part = self._setter.flow.rows[index].part if index is not None else None
            if part is not None and place.span is not None:
                texts.append(place.span.of(part.text))
        return "\n\n".join(texts)

    def only_left_out(self) -> bool:
        return all(place.part == LEFT_OUT for place in self.places())

    def start(self) -> None:
        """Puts the caret before the first word if there is none yet."""
        if self.focus is None:
            index = self._setter.flow.readable(0, 1)
            if index is not None:
                self.put(Point(index, self._setter.flow.rows[index].span.start))

    def move(self, unit: Unit, forward: bool, extend: bool) -> None:
        self.start()
        if self.focus is None:
            return
        if not extend and self.selected is not None and unit is Unit.CHARACTER:
            self.put(self.selected[1] if forward else self.selected[0])
            return
        if unit is Unit.LINE:
            self._by_line(self.focus, forward, extend)
        else:
            self.put(self._moved(self.focus, unit, forward), extend)

    def turn(self, rightwards: bool) -> bool:
        """Whether an arrow that points to the right, or to the left, leads forward in the words at the caret."""
        self.start()
        if self.focus is None:
            return rightwards
        return rightwards != self._setter[self.focus.row].laid.leftwards(self.focus.at)

    def _by_line(self, point: Point, forward: bool, extend: bool) -> None:
        """Where it set out from is the column that it keeps to, not where a line happens to have a letter."""
        column = self._column if self._column is not None else self._column_of(point)
        self.put(self._line(point, column, forward), extend)
        self._column = column

    def _moved(self, point: Point, unit: Unit, forward: bool) -> Point:
        match unit:
            case Unit.CHARACTER | Unit.WORD:
                return self._stepped(point, forward, unit is Unit.WORD)
            case Unit.LINE_END:
                span = self._setter[point.row].laid.line_span(point.at)
                return Point(point.row, span.end if forward else span.start)
            case Unit.SENTENCE:
                return self._sentence(point, forward)
            case Unit.PARAGRAPH:
                return self._paragraph(point, forward)
        return self._end(forward)

    def _stepped(self, point: Point, forward: bool, words: bool) -> Point:
        row = self._setter.flow.rows[point.row]
        there = self._setter[point.row].laid.next_position(point.at, forward, words)
        there = min(max(there, row.span.start), row.span.end)
        if there != point.at:
            return Point(point.row, there)
        return self._beside(point, forward) or point

    def _beside(self, point: Point, forward: bool) -> Point | None:
        """The near end of the next row of words."""
        index = self._setter.flow.readable(point.row + (1 if forward else -1), 1 if forward else -1)
        if index is None:
            return None
        span = self._setter.flow.rows[index].span
        return Point(index, span.start if forward else span.end)

    def _sentence(self, point: Point, forward: bool) -> Point:
        """The next beginning of a sentence, in this row or the one beside it."""
        row = self._setter.flow.rows[point.row]
        starts = [row.span.start + sentence.start for sentence in sentences(row.text)]
        passed = [at for at in starts if (at > point.at if forward else at < point.at)]
        if passed:
            return Point(point.row, passed[0] if forward else passed[-1])
        beside = self._beside(point, forward)
        if beside is None:
            return self._end(forward)
        return beside if forward else self._sentence(beside, forward)

    def _paragraph(self, point: Point, forward: bool) -> Point:
        span = self._setter.flow.rows[point.row].span
        if not forward and point.at > span.start:
            return Point(point.row, span.start)
        index = self._setter.flow.readable(point.row + (1 if forward else -1), 1 if forward else -1)
        if index is None:
            return Point(point.row, span.end if forward else span.start)
        return Point(index, self._setter.flow.rows[index].span.start)

    def _end(self, forward: bool) -> Point:
        count = len(self._setter.flow)
        index = self._setter.flow.readable(count - 1 if forward else 0, -1 if forward else 1)
        assert index is not None
        span = self._setter.flow.rows[index].span
        return Point(index, span.end if forward else span.start)

    def _column_of(self, point: Point) -> float:
        galley = self._setter[point.row]
        return galley.left + galley.laid.caret(point.at).x()

    def _line(self, point: Point, x: float, forward: bool) -> Point:
        galley = self._setter[point.row]
        caret = galley.laid.caret(point.at)
        y = caret.bottom() + caret.height() / 2 if forward else caret.top() - caret.height() / 2
        if 0 <= y < galley.laid.height:
            return Point(point.row, galley.laid.hit(x - galley.left, y))
        return self._line_beside(point, x, forward)

    def _line_beside(self, point: Point, x: float, forward: bool) -> Point:
        beside = self._beside(point, forward)
        if beside is None:
            return self._end(forward)
        galley = self._setter[beside.row]
        y = 1.0 if forward else galley.laid.height - 1.0
        return Point(beside.row, galley.laid.hit(x - galley.left, y))
