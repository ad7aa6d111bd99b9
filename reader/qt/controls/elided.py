"""A line of words that gives way: cut with an ellipsis where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.qt.look import Look


class Elided(QWidget):
    """One line in a font role and a colour role; its tool tip shows what was cut."""

    def __init__(self, look: Look, face: str, tone: str, parent: QWidget, firm: bool = False) -> None:
        super().__init__(parent)
        self._look = look
        self._face = face
        self._tone = tone
        self._text = ""
        self._firm = firm  # gives way only where nothing else can
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        look.changed.connect(self.update)
        self.hide()  # until there is something to say

    @property
    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._look.font(self._face))
        return QSize(metrics.horizontalAdvance(self._text) + 1, self._look.pitch(self._face))

    def minimumSizeHint(self) -> QSize:
        wide = self.sizeHint().width()
        return QSize(wide if self._firm else min(wide, 24), self._look.pitch(self._face))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._look.font(self._face)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self._text if shown != self._text else "")
        painter.setFont(font)
        painter.setPen(self._look.colour(self._tone))
        painter.drawText(QPoint(0, base_line(metrics, self.height())), shown)


def base_line(metrics: QFontMetrics, height: int) -> int:
    """Where one line of words stands in a widget of this height."""
    return round((height - metrics.ascent() - metrics.descent()) / 2) + metrics.ascent()
