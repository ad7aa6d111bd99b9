"""The scroll bar as a map: where the highlights and the search hits are; a click goes there."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.qt.look import Look
from reader.qt.stylesheet import THUMB
from reader.qt.turns import turns

TICK = 2.0  # pixels high
WIDTH = 4.0
QUIET = 80  # milliseconds after a change until the map is drawn anew: many changes come together
SOME = 40  # marks between two looks at the clock
SLICE = 0.002  # seconds of a turn
EDGE = 4.0  # pixels free at both ends, as the thumb has


class Strip(QScrollBar):
    """`marks` gives the share of the text above each mark, 0 to 1, and the role of its colour."""

    led = Signal(object)  # this strip: a click on it went somewhere

    def __init__(self, look: Look, marks: Callable[[], Iterable[tuple[float, str]]], parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._look = look
        self._marks = marks
        self._ticks: dict[int, str] = {}
        self._coming: Iterator[tuple[float, str]] = iter(())
        self._next: dict[int, str] = {}  # of those, as many as have been counted
        self._waits = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self._redraw)
        self.setAccessibleName(self.tr("Position in the text"))

    def changed(self, waits: bool | None = None) -> None:
        """Marks came or went. While it `waits` the old ones stay; None leaves that as it is."""
        self._waits = self._waits if waits is None else waits
        turns().leave(self._on_turn)
        self._timer.start()

    def _redraw(self) -> None:
        if not self._waits:
            self._coming, self._next = iter(self._marks()), {}
            turns().ask(self._on_turn)

    def _on_turn(self) -> bool:
        """Some of the marks; they are drawn when all are there."""
        until = time.perf_counter() + SLICE
        room = self.height() - 2 * EDGE
        while time.perf_counter() < until:
            some = list(islice(self._coming, SOME))
            self._next |= {round(share * room / TICK): role for share, role in some}
            if not some:
                self._ticks = self._next
                self.update()
                return False
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Marks over the thumb, which is wider where there are any: both are seen, however many they are."""
        super().paintEvent(event)
        painter = QPainter(self)
        if self._ticks and self.maximum() > self.minimum():
            self._widen(painter)
        left = (self.width() - WIDTH) / 2
        colours = {role: self._look.colour(role) for role in set(self._ticks.values())}
        for place, role in self._ticks.items():
            painter.fillRect(QRectF(left, EDGE + place * TICK, WIDTH, TICK), colours[role])

    def _widen(self, painter: QPainter) -> None:
        """What the thumb has beside the marks, left and right."""
        rect = self._thumb().adjusted(0, EDGE, 0, -EDGE)
        wide, slim = QPainterPath(), QPainterPath()
        wide.addRoundedRect(rect, WIDTH, WIDTH)
        slim.addRect(rect.adjusted(WIDTH / 2, 0, -WIDTH / 2, 0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        held = self.isSliderDown() or self.underMouse()
        painter.fillPath(wide - slim, self._look.colour("muted", 2 * THUMB if held else THUMB))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def resizeEvent(self, event: object) -> None:
        self.changed()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the thumb goes to what is there, not a page further."""
        if event.button() == Qt.MouseButton.LeftButton and not self._thumb().contains(event.position()):
            room = max(1.0, self.height() - 2 * EDGE)
            share = min(1.0, max(0.0, (event.position().y() - EDGE) / room))
            whole = self.maximum() + self.pageStep()
            self.setValue(round(share * whole - self.pageStep() / 2))
            self.led.emit(self)
        super().mousePressEvent(event)

    def _thumb(self) -> QRectF:
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # 4 ms, which the first words do without

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        part = QStyle.SubControl.SC_ScrollBarSlider
        rect = self.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, self)
        return QRectF(rect)
