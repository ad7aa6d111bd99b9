"""A line of advice or warning across a pane, that goes away when it is dismissed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from reader.qt.look import Look


class Hint(QWidget):
    """Hidden until it has something to say."""

    acted = Signal()
    dismissed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = "info"
        self._words = QLabel(self)
        self._words.setFont(look.font("interface"))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._action = QPushButton(self)
        self._action.setProperty("flat", True)
        self._action.setProperty("link", True)
        self._later = QPushButton(self)
        self._later.setProperty("flat", True)
        self._later.setProperty("bar", True)
        self._cross = QToolButton(self)
        self._cross.setAccessibleName(self.tr("Dismiss"))
        self._cross.setToolTip(self.tr("Dismiss"))
        look.icons.put(self._cross, "close")
        row = QHBoxLayout(self)
        row.setContentsMargins(16 + 26, 6, 8, 7)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._action)
        row.addWidget(self._later)
        row.addWidget(self._cross)
        self._action.clicked.connect(self._on_action)
        self._later.clicked.connect(self._on_cross)
        self._cross.clicked.connect(self._on_cross)
        look.changed.connect(self.update)
        self.hide()

    def show_words(self, words: str, action: str = "", warns: bool = False, later: str = "") -> None:
        """`action` and `later` name its buttons; without a `later` a cross puts it away."""
        self._icon = "warning" if warns else "info"
        self._words.setText(words)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self._later.setText(later)
        self._later.setVisible(bool(later))
        self._cross.setVisible(not later)
        self.setAccessibleName(words)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))
        square = QRect(16, (self.height() - 18) // 2, 18, 18)
        self._look.icons.paint(painter, square, self._icon, self._look.colour("accent"))

    def _on_action(self) -> None:
        self.acted.emit()

    def _on_cross(self) -> None:
        self.hide()
        self.dismissed.emit()
