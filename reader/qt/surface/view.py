"""What can be asked of a surface without its events: where a point's words are, where words stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPointF, QRect, QRectF

from reader.model import Place, Span
from reader.notes.snap import unquoted
from reader.qt.surface.cursor import Cursor, Point
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.laid import Box, Hot, Laid
from reader.qt.surface.rows import Shape
from reader.qt.surface.scroll import Scroll
from reader.qt.surface.sentences import sentences
from reader.qt.surface.unspaced import changes

SCROLL_BAR = 8  # pixels wide, at the right
NEAR = 24.0  # pixels of a wide row that are seen before and behind the text cursor


class View:
    """Setter, scroll and cursor of one surface, and the column they share. Pixels are the viewport's."""

    def __init__(self, setter: Setter, changed: Callable[[], None], scrolled: Callable[[], None]) -> None:
        self.setter = setter
        self.scroll = Scroll(setter)
        self.cursor = Cursor(setter)
        self.left = 0.0  # of the text column
        self.width = self.height = 0.0  # of the viewport
        self.update = changed
        self._scrolled = scrolled

    def resize(self, width: float, height: float) -> None:
        self.left, column = self.column(width)
        self.setter.set_width(column)
        self.width, self.height = width, height
        self.scroll.height = height

    def column(self, width: float) -> tuple[float, float]:
        """The left edge and the width of the text's column in a viewport as wide as this."""
        manner, look = self.setter.manner, self.setter.look
        room = width - (
            SCROLL_BAR if self.setter.leftwards else 0
        )  # what hangs in the margin is not under the bar
        column = max(120.0, min(look.measure(manner.measure), room - 2 * manner.padding))
        return float(round(max(manner.padding, (room - column) / 2))), column

    def show(self, flow: Flow) -> None:
        """Other rows, which may be read from the other side."""
        self.setter.show(flow)
        self.resize(self.width, self.height)

    def scroll_by(self, pixels: float) -> None:
        self.scroll.by(pixels)
        self._scrolled()

    def row_at(self, y: float) -> tuple[int, float] | None:
        """The row at a height, and the top of its galley; the nearest one above, past the end the last."""
        found = None
        for seen in self.scroll.seen():
            if found is not None and seen.y > y:
                break
            found = (seen.index, seen.y)
        return found

    def wide_row_at(self, y: float) -> int | None:
        """The code or the table at a height, if it is wider than the column."""
        found = self.row_at(y)
        return found[0] if found is not None and self.setter[found[0]].overflow else None

    def point_at(self, at: QPointF) -> Point | None:
        """The place between two letters that is nearest to a point."""
        found = self.row_at(at.y())
        if found is None:
            return None
        index, top = found
        galley = self.setter[index]
        if not galley.row.readable:
            return self._near_furniture(index, at.y() > top + galley.height / 2)
        row = galley.row
        words = galley.laid.hit(at.x() - self.left - galley.left, at.y() - top - galley.top)
        if at.y() > top + galley.height + 2 and index == len(self.setter.flow) - 1:
            words = row.span.end
        return Point(index, min(max(words, row.span.start), row.span.end))

    def _near_furniture(self, index: int, below: bool) -> Point | None:
        for step in (1, -1) if below else (-1, 1):
            near = self.setter.flow.readable(index, step)
            if near is not None:
                span = self.setter.flow.rows[near].span
                return Point(near, span.start if step == 1 else span.end)
        return None

    def over_text(self, at: QPointF) -> Point | None:
        """The point under the mouse, only where words are."""
        found = self.row_at(at.y())
        if found is None:
            return None
        index, top = found
        galley = self.setter[index]
        x, y = at.x() - self.left - galley.left, at.y() - top - galley.top
        return (
            Point(index, galley.laid.hit(x, y)) if galley.row.readable and galley.laid.on_text(x, y) else None
        )

    def hot_at(self, at: QPointF) -> Hot | None:
        """What a click here would do, if it does anything."""
        found = self.row_at(at.y())
        if found is None:
            return None
        index, top = found
        inside = QPointF(at.x() - self.left, at.y() - top)
        return next((hot for hot in self.setter[index].hots if hot.rect.contains(inside)), None)

    def word_at(self, point: Point) -> Span:
        laid = self.setter[point.row].laid
        end = laid.next_position(point.at, forward=True, words=True)
        start = laid.next_position(end, forward=False, words=True)
        text = self.setter.flow.rows[point.row].part
        assert text is not None
        word = Span(start, end).of(text.text)
        return unquoted(text.text, Span(start, end - (len(word) - len(word.rstrip()))))

    def word_under(self, at: QPointF, point: Point) -> Span:
        """The word at a point near the mouse; where no space parts two words, the one that the mouse is on."""
        row, found = self.setter.flow.rows[point.row], self.row_at(at.y())
        if found is None or found[0] != point.row or point.at - row.span.start not in changes(row.text):
            return self.word_at(point)
        galley = self.setter[point.row]
        passed = at.x() < self.left + galley.left + galley.laid.caret(point.at).x()
        return self.word_at(Point(point.row, point.at - 1) if passed else point)

    def paragraph_at(self, point: Point) -> tuple[Point, Point]:
        """The ends of the row of words that holds a point; at its end, of the next one."""
        row = self.setter.flow.rows[point.row]
        if point.at >= row.span.end:
            below = self.setter.flow.readable(point.row + 1, 1)
            if below is not None:
                row, point = self.setter.flow.rows[below], Point(below, point.at)
        return Point(point.row, row.span.start), Point(point.row, row.span.end)

    def sentence_at(self, point: Point) -> tuple[Point, Point]:
        """The ends of the sentence that holds a point; at its end, of the next one."""
        start, end = self.paragraph_at(point)
        text = self.setter.flow.rows[start.row].text
        at = max(point.at, start.at) - start.at if point.row == start.row else 0
        for sentence in sentences(text):
            if at < sentence.end:
                return Point(start.row, start.at + sentence.start), Point(start.row, start.at + sentence.end)
        return start, end

    def boxes(self, place: Place) -> Iterator[tuple[QPointF, Box]]:
        """Where words of a part are on the screen, line by line: a row's corner and a box in it."""
        if place.span is None:
            return
        for seen in self.scroll.seen():
            galley = self.setter[seen.index]
            part = galley.row.part
            if part is None or part.key != place.part or not galley.row.readable:
                continue
            corner = QPointF(self.left + galley.left, seen.y + galley.top)
            for box in galley.laid.boxes(place.span):
                yield corner, box

    def rects(self, place: Place) -> list[QRect]:
        """Where words of a part are on the screen, line by line."""
        return [box.ground.translated(corner).toAlignedRect() for corner, box in self.boxes(place)]

    def first_line(self, key: str) -> QPointF:
        """The foot of the first whole line of words on the screen: of the part with this key, if it is there."""
        own = sorted(self._lines(), key=lambda line: line[0] != key)
        return own[0][1] if own else QPointF(self.left, 0.0)

    def _lines(self) -> Iterator[tuple[str, QPointF]]:
        """The key of its part and the foot of the beginning of each line that is whole on the screen."""
        for seen in self.scroll.seen():
            galley = self.setter[seen.index]
            if galley.row.part is None or not galley.row.readable:
                continue
            corner = QPointF(self.left + galley.left, seen.y + galley.top)
            for box in galley.laid.boxes(galley.row.span):
                ground = box.ground.translated(corner)
                if ground.top() >= 0 and ground.bottom() <= self.height:
                    leftwards = galley.laid.leftwards(galley.row.span.start)
                    x = ground.right() - 1 if leftwards else ground.left() + 1
                    yield galley.row.part.key, QPointF(x, ground.bottom() - 1)

    def part_rect(self, key: str) -> QRect:
        """The part with this key on the screen, in the viewport's pixels; empty if it is not to be seen."""
        rect = QRectF()
        for seen in self.scroll.seen():
            galley = self.setter[seen.index]
            if galley.row.part is not None and galley.row.part.key == key:
                rect = rect.united(QRectF(self.left, seen.y, self.setter.width, galley.height))
        return rect.toRect()

    def heads(self) -> Iterator[tuple[str, float]]:
        """The comments whose headers are on the screen, each with its top in pixels from the viewport's."""
        for seen in self.scroll.seen():
            row = self.setter.flow.rows[seen.index]
            if row.shape is Shape.COMMENT and row.part is not None:
                yield row.part.key, seen.y

    def caret_rect(self) -> QRectF | None:
        return self.caret_at(self.cursor.focus) if self.cursor.focus is not None else None

    def caret_at(self, point: Point) -> QRectF | None:
        """Where the text cursor would be at a point; None where its row is not on the screen."""
        for seen in self.scroll.seen():
            if seen.index == point.row:
                galley = self.setter[seen.index]
                return galley.laid.caret(point.at).translated(self.left + galley.left, seen.y + galley.top)
        return None

    def line(self, row: int, at: int) -> tuple[float, float]:
        """The top and the bottom of the text cursor before a code point, from its row's top."""
        galley = self.setter[row]
        caret = galley.laid.caret(at)
        return galley.top + caret.top(), galley.top + caret.bottom()

    def reveal(self, point: Point) -> None:
        """Scrolls until a point's line is on the screen, and a row that is wider than the column until the point is."""
        self.scroll.reveal(point.row, *self.line(point.row, point.at))
        self.reveal_across(point.row, Span(point.at, point.at))
        self._scrolled()

    def reveal_across(self, row: int, words: Span) -> None:
        """Scrolls a row that is wider than the column until words of it are seen, as many as fit from the first on."""
        galley = self.setter[row]
        if galley.overflow:
            left, right = _wanted(galley.laid, words, galley.room - 2 * NEAR)
            scrolled = galley.edge - galley.left
            by = min(0.0, left - scrolled - NEAR) + max(0.0, right - scrolled + NEAR - galley.room)
            self.setter.shift(row, by)


def _wanted(laid: Laid, words: Span, room: float) -> tuple[float, float]:
    """From where to where across a row these words stand; what does not fit is cut to their first line, or in it."""
    start, boxes = laid.caret(words.start).x(), laid.boxes(words)
    for held in (boxes, [box for box in boxes if box.baseline == boxes[0].baseline]):
        left, right = min([start, *(box.left for box in held)]), max([start, *(box.right for box in held)])
        if right - left <= room:
            return left, right
    fits = max(0.0, room)
    return (start - fits, start) if laid.leftwards(words.start) else (start, start + fits)
