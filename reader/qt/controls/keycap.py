"""A key as it looks on the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.qt.look import Look


class Keycap(QWidget):
    """The name of a key or of keys pressed together, in a small frame."""

    def __init__(self, look: Look, keys: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._keys = keys
        self.setAccessibleName(keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._look.font("small")).horizontalAdvance(self._keys) + 12, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(self._look.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._look.colour("ink"))
        painter.setFont(self._look.font("small"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._keys)
