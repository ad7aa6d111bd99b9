"""Finds words in the page: what is typed, "3 of 17", the one before and the next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.qt.controls.card import Card, is_escape
from reader.qt.controls.filter_field import FilterField
from reader.qt.look import Look

WIDTH, HEIGHT = 400, 48
MARGIN = 12  # from the top right corner of what is searched


class FindBar(Card):
    """Enter goes to the next hit, Shift+Enter to the one before, Escape closes and keeps the words."""

    searched = Signal(object)  # str
    next = Signal()
    previous = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.resize(WIDTH, HEIGHT)
        self.setAccessibleName(self.tr("Find"))
        self._field = FilterField(look, self.tr("Find in the page"), self, "find")
        self._field.installEventFilter(self)
        self._back = self._tool("caret-up", self.tr("Hit before (Shift+F3)"))
        self._forth = self._tool("caret-down", self.tr("Next hit (F3)"))
        self._close = self._tool("close", self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._field, 1)
        for button in (self._back, self._forth, self._close):
            row.addWidget(button)
        self._connect()
        self.set_count(0, 0)

    def open_over(self, place: QRect, words: str = "") -> None:
        """Opens in the top right corner of `place`, in the parent's coordinates, with `words` if any."""
        width = min(WIDTH, place.width() - 2 * MARGIN)
        self.setGeometry(place.right() + 1 - MARGIN - width, place.top() + MARGIN, width, HEIGHT)
        self.show()
        self.raise_()
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self.take_focus(self._field)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._field.text()

    def set_count(self, here: int, total: int) -> None:
        """The hit shown, from 1, and how many there are."""
        nothing = self.tr("Nothing found")
        self._field.set_count(self.tr("{0} of {1}").format(here, total) if total else nothing)
        self._back.setEnabled(total > 0)
        self._forth.setEnabled(total > 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_escape(event):
            self.dismiss()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.previous if back else self.next).emit()
        return True

    def _connect(self) -> None:
        self._field.typed.connect(self.searched)
        self._back.clicked.connect(self._on_before)
        self._forth.clicked.connect(self._on_after)
        self._close.clicked.connect(self.dismiss)

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(32, 32)
        button.setProperty("tight", True)
        self.look.icons.put(button, icon)
        return button

    def _on_before(self) -> None:
        self.previous.emit()

    def _on_after(self) -> None:
        self.next.emit()
