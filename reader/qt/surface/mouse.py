"""What the mouse does on a reading surface: selecting by letters, words, sentences, paragraphs, and clicking."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.qt.surface.cursor import Point
from reader.qt.surface.slide import Slide
from reader.qt.surface.view import View


class Mouse(QObject):
    """Turns presses, drags and releases into selections; `clicked` is what a plain click was on."""

    def __init__(self, view: View, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._slide = Slide(view)
        self._clicks = 0
        self._press: QPointF | None = None
        self._start: tuple[Point, Point] | None = None
        self.dragging = False
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(QApplication.doubleClickInterval())

    def press(self, event: QMouseEvent) -> None:
        at = event.position()
        near = self._press is not None and (at - self._press).manhattanLength() < 6
        self._clicks = self._clicks % 4 + 1 if self._again.isActive() and near else 1
        self._again.start()
        self._press, self._start = at, None
        self.dragging = False
        if self._slide.grab(at):
            return
        point = self._view.point_at(at)
        if point is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self._view.cursor.anchor is not None:
            self._start = (self._view.cursor.anchor, self._view.cursor.anchor)
            self._view.cursor.put(point, extend=True)
        else:
            self._start = self._unit(point, at)
            self._view.cursor.select(*self._start)
        self._view.update()

    def drag(self, at: QPointF) -> None:
        self._slide.drag(at)
        if self._press is None or self._start is None:
            return
        if not self.dragging and (at - self._press).manhattanLength() < QApplication.startDragDistance() / 2:
            return
        self.dragging = True
        self._extend(at)

    def release(self) -> bool:
        """Whether it was a plain click: nothing was dragged over, no word picked."""
        if self._slide.drop():
            return False
        plain = self._press is not None and not self.dragging and self._clicks == 1
        self._start, self.dragging = None, False
        return plain

    def _extend(self, at: QPointF) -> None:
        point = self._view.point_at(at)
        if point is None or self._start is None:
            return
        here = self._unit(point, at)
        if here[0] < self._start[0]:
            self._view.cursor.select(self._start[1], here[0])
        else:
            self._view.cursor.select(self._start[0], here[1])
        self._view.update()

    def _unit(self, point: Point, at: QPointF) -> tuple[Point, Point]:
        """What the number of clicks takes: a place between two letters, a word, a sentence, a paragraph."""
        if self._clicks == 1:
            return point, point
        row = self._view.setter.flow.rows[point.row]
        if self._clicks == 2:
            span = self._view.word_under(at, point)
            return Point(point.row, span.start), Point(point.row, span.end)
        if self._clicks == 3 and point.at < row.span.end:
            return self._view.sentence_at(point)
        return Point(point.row, row.span.start), Point(point.row, row.span.end)
