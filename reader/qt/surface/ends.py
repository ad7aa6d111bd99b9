"""Moving the ends of a highlight: handles to drag, or one end moved by keys, with a live preview."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPen

from reader.model import Place, Span
from reader.notes.snap import begins_well, drawn_in, ends_well, snap, trim
from reader.qt.surface.cursor import Cursor, Point, Unit
from reader.qt.surface.layers import Highlight, Layers
from reader.qt.surface.view import View

REACH = 9.0  # pixels around a handle that take the mouse
DOT = 5.0  # a handle's radius; the chosen one is a pixel larger
HANGS = 2.0  # pixels from the words' ground to a handle's middle
TRIES = 8  # steps until an end has really moved: the space behind a word is no place for it, nor is a comma


class Moved(NamedTuple):
    """What the user made of a highlight's ends."""

    id: str
    place: Place


class Ends:
    """One highlight at a time. `at_end` tells which end moves; nothing is kept until it is said.

    `done` is called at the end of each move, with None where the ends stay where they were.
    """

    def __init__(self, view: View, layers: Layers, done: Callable[[Moved | None], None]) -> None:
        self._view = view
        self._layers = layers
        self._done = done
        self._before: Highlight | None = None
        self._now: Highlight | None = None
        self._at_end = True

    @property
    def moving(self) -> bool:
        return self._now is not None

    def begin(self, highlight: Highlight, at_end: bool = True) -> None:
        self._before = self._now = highlight
        self._at_end = at_end
        self._view.update()

    def keep(self) -> None:
        """The ends stay where they are now."""
        before, now = self._before, self._now
        self._before = self._now = None
        if now is not None:
            self._done(Moved(now.id, Place(now.part, now.span)) if now != before else None)
        self._view.update()

    def cancel(self) -> None:
        before = self._before
        self._before = self._now = None
        if before is not None:
            self._layers.replace(before.id, [before])
            self._done(None)
        self._view.update()

    # keys

    def key(self, event: QKeyEvent) -> bool:
        """Arrows by word, with Shift by letter; Tab takes the other end, Enter keeps, Escape gives up."""
        if self._now is None:
            return False
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                letters = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._step(event.key() == Qt.Key.Key_Right, Unit.CHARACTER if letters else Unit.WORD)
            case Qt.Key.Key_Tab | Qt.Key.Key_Backtab:
                self._at_end = not self._at_end
                self._view.update()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.keep()
            case Qt.Key.Key_Escape:
                self.cancel()
            case _:
                return False
        return True

    def _step(self, rightwards: bool, unit: Unit) -> None:
        assert self._now is not None
        cursor = Cursor(self._view.setter)
        start = self._point(self._now.span.end if self._at_end else self._now.span.start)
        if start is None:
            return
        cursor.put(start)
        before, forward = self._now.span, cursor.turn(rightwards)
        for _ in range(TRIES):
            cursor.move(unit, forward, extend=False)
            if cursor.focus is None or not self._put(cursor.focus.at, well=unit is Unit.WORD):
                break
            if self._now.span != before:
                break
        edge = self._point(self._now.span.end if self._at_end else self._now.span.start)
        if edge is not None:
            self._view.reveal(edge)

    def _point(self, at: int) -> Point | None:
        assert self._now is not None
        row = self._view.setter.flow.row_of(self._now.part, at)
        return Point(row, at) if row is not None else None

    def _put(self, at: int, whole_words: bool = False, well: bool = False) -> bool:
        """Moves the chosen end, unless only words end or begin `well` there; False where it would pass the other."""
        assert self._now is not None
        span = self._now.span
        new = Span(span.start, at) if self._at_end else Span(at, span.end)
        part = self._text()
        trimmed = trim(part, new) if new.start < new.end else None
        if trimmed is None:
            return False
        if well and not (ends_well(part, trimmed.end) if self._at_end else begins_well(part, trimmed.start)):
            return True
        if whole_words:
            trimmed = drawn_in(part, snap(part, trimmed), self._at_end)
        self._now = self._now._replace(span=trimmed)
        self._layers.replace(self._now.id, [self._now])
        self._view.update()
        return True

    def _text(self) -> str:
        assert self._now is not None
        row = self._view.setter.flow.row_of(self._now.part, 0)
        part = self._view.setter.flow.rows[row].part if row is not None else None
        return part.text if part is not None else ""

    # mouse

    def grab(self, shown: Highlight | None, at: QPointF) -> bool:
        """Takes hold of a handle of the highlight that shows them; whether the mouse is on one."""
        held, at_end = self._now or shown, self.over(shown, at)
        if held is not None and at_end is not None:
            self.begin(held, at_end)
        return at_end is not None

    def over(self, shown: Highlight | None, at: QPointF) -> bool | None:
        """Whether the mouse is on the handle at the end; None where it is on neither."""
        held = self._now or shown
        dots = [(at_end, self._dot(held, at_end)) for at_end in (True, False)] if held is not None else []
        return next((at_end for at_end, dot in dots if dot is not None and _reaches(dot, at)), None)

    def drag(self, at: QPointF, exact: bool) -> None:
        """The end follows the mouse, by words, by letters where `exact`."""
        point = self._view.point_at(at)
        part = self._view.setter.flow.rows[point.row].part if point is not None else None
        if self._now is not None and point is not None and part is not None and part.key == self._now.part:
            self._put(point.at, whole_words=not exact)

    # painting

    def paint(self, painter: QPainter, shown: Highlight | None) -> None:
        """Two dots: the one at the start hangs over the words, the one at the end under them."""
        held = self._now or shown
        if held is None:
            return
        look = self._view.setter.look
        for at_end in (False, True):
            dot = self._dot(held, at_end)
            if dot is None:
                continue
            chosen = self._now is not None and at_end == self._at_end
            painter.setPen(QPen(look.colour(self._view.setter.manner.paper), 1.5))
            painter.setBrush(look.colour("accent" if chosen else f"strong.{held.colour}"))
            painter.drawEllipse(dot, DOT + chosen, DOT + chosen)

    def _dot(self, held: Highlight, at_end: bool) -> QPointF | None:
        edge = (
            Span(held.span.end - 1, held.span.end) if at_end else Span(held.span.start, held.span.start + 1)
        )
        row = self._view.setter.flow.row_of(held.part, edge.start)
        if row is None:
            return None
        for corner, box in self._view.boxes(Place(held.part, edge)):
            ground = box.ground.translated(corner)
            at_right = at_end != self._view.setter[row].laid.leftwards(edge.start)
            x, y = ground.right() if at_right else ground.left(), ground.bottom() if at_end else ground.top()
            return QPointF(x, y + (HANGS if at_end else -HANGS))
        return None


def _reaches(dot: QPointF, at: QPointF) -> bool:
    return max(abs(dot.x() - at.x()), abs(dot.y() - at.y())) <= REACH
