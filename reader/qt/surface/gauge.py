"""The scroll bar beside a text: it counts text, not pixels, and knows exactly where the text ends."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

from reader.qt.surface.filling import Filling
from reader.qt.surface.view import View
from reader.qt.turns import turns

STAYS = 120  # milliseconds after which a width is one that stays
SLICE = 0.003  # seconds of a turn


class Gauge(QObject):
    """Shows where the view stands, and takes it to where a hand moves the bar."""

    told = Signal()  # the bar shows the place
    dragged = Signal()  # the view stands where the bar was taken to

    def __init__(self, area: QAbstractScrollArea, view: View, filling: Filling) -> None:
        super().__init__(area)
        self._area = area
        self._view = view
        self._filling = filling
        self._telling = False
        self._waiting = QTimer(self, singleShot=True, interval=STAYS)
        self._waiting.timeout.connect(self._ask)
        area.verticalScrollBar().valueChanged.connect(self._on_value)

    def tell(self) -> None:
        """Lays out the end of the text, to know how far the view can go."""
        self._tell(exactly=True)

    def tell_soon(self) -> None:
        """As well as can be known by now, and exactly in a while: a window that is dragged does not wait."""
        self._tell(exactly=False)
        self._waiting.start()

    def _ask(self) -> None:
        turns().ask(self._on_turn)

    def _on_turn(self) -> bool:
        """What it lays out is more than one turn's work."""
        if not self._filling.active and not self._view.scroll.sets_end(SLICE):
            return True
        self.tell()
        return False

    def _tell(self, exactly: bool) -> None:
        if not self._area.isVisible():
            return  # its size is not its own yet: nothing is laid out for it
        bar, weight = self._area.verticalScrollBar(), self._view.setter.flow.weight
        self._telling = True
        last, value = self._view.scroll.extent(self._filling.active, exactly)
        bar.setRange(0, last)
        bar.setEnabled(last > 0)  # without a thumb where all fits
        bar.setPageStep(max(1, weight - last))
        bar.setValue(value)
        self._telling = False
        self.told.emit()

    def _on_value(self, value: int) -> None:
        if self._telling:
            return
        scroll = self._view.scroll
        if value >= self._area.verticalScrollBar().maximum():
            scroll.to(*scroll.end())
        else:
            scroll.to_weight(value)
        self.dragged.emit()
