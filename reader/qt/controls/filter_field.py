"""A field to search with: an icon, what is typed, "4 of 9" and a cross that clears it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from reader.qt.controls.card import is_escape
from reader.qt.look import Look

HEIGHT = 32


OURS = (Qt.Key.Key_E, Qt.Key.Key_K)  # with Ctrl


class FilterField(QLineEdit):
    """The count and the cross show only while something is typed."""

    typed = Signal(object)  # str
    left = Signal()  # Down or Enter: on to what was found

    def __init__(self, look: Look, words: str, parent: QWidget, icon: str = "filter") -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setFont(look.font("interface"))
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._action = QAction(words, self)  # a screen reader finds a button there: it leads into the field
        self._action.triggered.connect(self._on_icon)
        look.icons.put(self._action, icon)
        self.addAction(self._action, QLineEdit.ActionPosition.LeadingPosition)
        self._count = QLabel(self)
        self._count.setFont(look.font("small"))
        self._count.setProperty("tone", "muted")
        self._cross = QToolButton(self)
        self._cross.setProperty("tight", True)
        self._cross.setCursor(Qt.CursorShape.ArrowCursor)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setFixedSize(20, 20)
        self._cross.setAccessibleName(self.tr("Clear"))
        self._cross.setToolTip(self.tr("Clear"))
        look.icons.put(self._cross, "close")
        self._cross.setIconSize(QSize(12, 12))
        self._cross.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text)
        self._place()

    def set_count(self, words: str) -> None:
        """What was found, in words; said to screen readers too."""
        self._count.setText(words)
        self.setAccessibleDescription(words if self.text() else "")
        self._place()

    def event(self, event: QEvent) -> bool:
        """Escape first clears what is typed."""
        if self.text() and is_escape(event, QEvent.Type.ShortcutOverride):
            event.accept()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.ignore()  # Ctrl+E is the window's, not "to the end of the line"
            return False
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._has_nothing(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def _has_nothing(self, event: QKeyEvent) -> bool:
        """Whether nothing that was typed can be taken back: it is the window's then."""
        return event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()

    def settle(self) -> None:
        """What is typed stands: what is taken back next is what came of it."""
        self.blockSignals(True)
        self.setText(self.text())
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _on_icon(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def _on_text(self, text: str) -> None:
        self._place()
        self.typed.emit(text)

    def _place(self) -> None:
        busy = bool(self.text())
        self._count.setVisible(busy)
        self._cross.setVisible(busy)
        self._count.adjustSize()
        right = self.width() - 6
        self._cross.move(right - self._cross.width(), (self.height() - self._cross.height()) // 2)
        self._count.move(
            self._cross.x() - 4 - self._count.width(), (self.height() - self._count.height()) // 2
        )
        self.setTextMargins(-4, 0, self.width() - self._count.x() if busy else 0, 0)


def _is_ours(event: QKeyEvent) -> bool:
    return event.modifiers() == Qt.KeyboardModifier.ControlModifier and event.key() in OURS
