"""The line at the foot of the window: where we are, what just happened, whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.qt.controls.elided import Elided
from reader.qt.ground import STATUS
from reader.qt.look import Look

HEIGHT = STATUS
SHOWN = 8000  # milliseconds that a message stays
ICON = 18


class StatusBar(QWidget):
    """Says what happened to screen readers too. A failure stays until something is saved."""

    undo_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._icon = ""
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(self.tr("Status"))
        self._place = Elided(look, "small", "muted", self)
        self._message = Elided(look, "small", "muted", self)
        self._undo = self._link(self.tr("Undo"))
        self._state = Elided(look, "small", "muted", self)
        self._retry = self._link(self.tr("Retry"))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN)
        self._lay_out()
        self._timer.timeout.connect(self.clear)
        self._undo.clicked.connect(self._on_undo)
        self._retry.clicked.connect(self._on_retry)
        look.changed.connect(self.update)

    def set_place(self, words: str) -> None:
        """Left: "Memo · 42 %"."""
        self._place.set_text(words)

    def say(self, words: str, undoable: bool = False) -> None:
        """Middle, for 8 seconds: "Highlight deleted · Undo"."""
        self._message.set_text(f"{words} ·" if undoable else words)
        self._undo.setVisible(undoable)
        self._share()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def announce(self, words: str) -> None:
        """Said to screen readers and shown to nobody."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def offer_undo(self, words: object) -> None:
        """Says what was just done, and that it can be undone."""
        self.say(str(words), undoable=True)

    def clear(self) -> None:
        """Takes the message away."""
        self._timer.stop()
        self._message.set_text("")
        self._undo.hide()
        self._share()

    def set_saved(self, words: str) -> None:
        """Right: "Saved beside the page"; empty for nothing to save."""
        self._show_state(words, "check" if words else "", failed=False)

    def set_saving(self, words: str) -> None:
        """Right, while changes wait to be written."""
        self._show_state(words, "", failed=False)

    def set_failed(self, words: str) -> None:
        """Right, with Retry, until something is saved."""
        self._show_state(words, "warning", failed=True)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _show_state(self, words: str, icon: str, failed: bool) -> None:
        self._icon = icon
        self._state.set_text(words)
        self._retry.setVisible(failed)
        self._share()
        self.update()

    def _link(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setProperty("flat", True)
        button.setProperty("link", True)
        button.setFont(self._look.font("small-strong"))
        button.hide()
        return button

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 1, 16, 0)
        row.setSpacing(0)
        left, middle, right = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        left.addWidget(self._place)
        left.addStretch()
        middle.addWidget(self._message)
        middle.addSpacing(2)
        middle.addWidget(self._undo)
        right.addStretch()
        right.addSpacing(ICON + 4)
        right.addWidget(self._state)
        right.addSpacing(2)
        right.addWidget(self._retry)
        row.addLayout(left, 1)
        row.addLayout(middle)
        row.addLayout(right, 1)
        self._share()

    def _share(self) -> None:
        """The message keeps to the middle; where there is none, nor anything at the right, the left has it all."""
        self._row.setStretch(2, 1 if self._message.text or self._state.text else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, self._look.colour("line"))
        if self._icon:
            square = QRect(self._state.x() - 20, (HEIGHT - 16) // 2 + 1, 16, 16)
            self._look.icons.paint(painter, square, self._icon, self._look.colour("muted"))

    def _on_undo(self) -> None:
        self.clear()
        self.undo_wanted.emit()

    def _on_retry(self) -> None:
        self.retry_wanted.emit()
