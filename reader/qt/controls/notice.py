"""A quiet panel instead of a page: what is empty or went wrong, in one sentence, with what can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.qt.look import Look

WIDTH = 480
ICON = 36


class Notice(QWidget):
    """A sentence, a line of detail, up to two things to do."""

    acted = Signal()
    acted_second = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, ground: str = "paper") -> None:
        super().__init__(parent)
        self._look = look
        self._ground = ground
        self._icon = ""
        self._title = self._words("lead", "ink")
        self._detail = self._words("interface", "muted")
        self._first = QPushButton(self)
        self._second = QPushButton(self)
        self._lay_out()
        self._first.clicked.connect(self._on_first)
        self._second.clicked.connect(self._on_second)
        look.changed.connect(self.update)
        self.show_words("")

    def show_words(
        self, title: str, detail: str = "", action: str = "", second: str = "", icon: str = ""
    ) -> None:
        """`icon` is a role of icons.py; `action` and `second` name the buttons, empty for none."""
        self._icon = icon
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        for button, words in ((self._first, action), (self._second, second)):
            button.setText(words)
            button.setVisible(bool(words))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)
        self.update()

    def _words(self, face: str, tone: str) -> QLabel:
        label = QLabel(self)
        label.setFont(self._look.font(face))
        label.setProperty("tone", tone)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _lay_out(self) -> None:
        body = QWidget(self)
        body.setMaximumWidth(WIDTH)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(2)
        column.addSpacing(ICON + 8)
        column.addWidget(self._title)
        column.addWidget(self._detail)
        column.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch()
        buttons.addWidget(self._first)
        buttons.addWidget(self._second)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 24, 16)
        row.addStretch(1)
        row.addWidget(body, 1000)
        row.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour(self._ground))
        if self._icon:
            top = self._title.mapTo(self, QPoint(0, 0)).y() - 8 - ICON
            square = QRect((self.width() - ICON) // 2, top, ICON, ICON)
            self._look.icons.paint(painter, square, self._icon, self._look.colour("muted"))

    def _on_first(self) -> None:
        self.acted.emit()

    def _on_second(self) -> None:
        self.acted_second.emit()
