"""A sentence beside what it is about: on one line, or on two where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from reader.qt.controls.elided import Elided
from reader.qt.controls.two_lines import two_lines
from reader.qt.look import Look


class Remark(Elided):
    """As high as what it stands beside; its tool tip is what was cut."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "small", "muted", parent)
        self.narrow = False  # it asks for no more than two lines need
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        look.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(_halved(self._text, self._metrics) if self.narrow else self._width(self._text), 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self._metrics
        lines = two_lines(self._text, self._look.font("small"), self.width())
        cut = len("".join(lines).replace(" ", "")) < len(self._text.replace(" ", ""))
        self.setToolTip(self._text if cut else "")
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("muted"))
        top = (self.height() - len(lines) * metrics.height()) // 2
        for number, line in enumerate(lines):
            painter.drawText(QPoint(0, top + number * metrics.height() + metrics.ascent()), line)

    @property
    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._look.font("small"))

    def _width(self, text: str) -> int:
        return self._metrics.horizontalAdvance(text) + 1


def _halved(text: str, metrics: QFontMetrics) -> int:
    """The least width of two lines that hold it all."""
    words = text.split()
    halves = ((" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words)))
    least = (max(map(metrics.horizontalAdvance, pair)) for pair in halves)
    return min(least, default=metrics.horizontalAdvance(text)) + 1
