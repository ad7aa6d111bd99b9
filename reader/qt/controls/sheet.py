"""A large card in the middle of the window, over a dimmed ground; a click beside it closes it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.qt.controls.card import Card
from reader.qt.look import Look

EDGE = 24  # pixels kept free at the edges of the window
DIM = 0.18


class Veil(QWidget):
    """Covers the window behind a sheet."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet.parentWidget())
        self._sheet = sheet
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._sheet.dismiss()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(DIM)
        painter.fillRect(self.rect(), Qt.GlobalColor.black)


class Sheet(Card):
    """Follows the window's size while it is open. `share` of the height is free above it."""

    def __init__(self, look: Look, parent: QWidget, size: QSize, share: float = 0.5) -> None:
        super().__init__(look, parent)
        self._size = size
        self._share = share
        self._over = parent
        self._veil = Veil(self)
        parent.installEventFilter(self)

    def open(self) -> None:
        self._fit()
        self._veil.show()
        self._veil.raise_()
        self.show()
        self.raise_()

    def dismiss(self) -> None:
        self._veil.hide()
        super().dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._fit()
        return False

    def _fit(self) -> None:
        ground = self._over.rect()
        self._veil.setGeometry(ground)
        size = self._size.boundedTo(ground.size() - QSize(2 * EDGE, 2 * EDGE))
        left = (ground.width() - size.width()) // 2
        self.setGeometry(QRect(left, round((ground.height() - size.height()) * self._share), *size.toTuple()))
