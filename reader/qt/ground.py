"""What a window is painted with before anything is in it: the grounds of toolbar, page and status line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.qt.look import Look

TOOLBAR, STATUS = 44, 24  # pixels high


class Ground(QWidget):
    """Stays under what comes later, which stands where its own grounds were."""

    painted = Signal()  # for the first time

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.is_painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        width, foot = self.width(), self.height() - STATUS
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, TOOLBAR, width, foot - TOOLBAR, self._look.colour("paper"))
        painter.fillRect(0, TOOLBAR - 1, width, 1, self._look.colour("line"))
        painter.fillRect(0, foot, width, 1, self._look.colour("line"))
        if not self.is_painted:
            self.is_painted = True
            self.painted.emit()
