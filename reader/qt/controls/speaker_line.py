"""Who says the words, with a pencil: the name becomes a field in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from reader.qt.controls.card import is_escape
from reader.qt.look import Look

GAP = "\u2002"  # between the name and its pencil: a button leaves four pixels there


class SpeakerLine(QWidget):
    """Enter keeps the new name, Escape the old one."""

    changed = Signal(object)  # str: the new name; empty for nobody

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._speaker = ""
        self._name = QPushButton(self)
        self._name.setProperty("flat", True)
        self._name.setProperty("bar", True)
        self._name.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the pencil stands after the name
        self._name.setToolTip(self.tr("Say who speaks"))
        look.icons.put(self._name, "edit")
        self._field = QLineEdit(self)
        self._field.setAccessibleName(self.tr("Speaker"))
        self._field.setPlaceholderText(self.tr("Who says this?"))
        self._field.installEventFilter(self)
        self._field.hide()
        self._lay_out()
        self._name.clicked.connect(self._on_edit)
        self._field.editingFinished.connect(self._on_finished)

    def show_speaker(self, speaker: str) -> None:
        if self._field.isVisible() and speaker == self._speaker:
            return
        self._speaker = speaker
        self._show_name()

    def _lay_out(self) -> None:
        self.setFixedHeight(30)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._name)
        row.addWidget(self._field, 1)
        row.addStretch()

    def _show_name(self) -> None:
        known = bool(self._speaker)
        words = self._speaker or self.tr("Speaker unknown")
        font = self._look.font("interface-strong" if known else "interface")
        self._name.setFont(font)
        shown = self._name.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 210)
        self._name.setText(shown + GAP)
        self._name.setAccessibleName(self.tr("Speaker: {0}. Change").format(words))
        self._field.hide()
        self._name.show()

    def _on_edit(self) -> None:
        self._field.setText(self._speaker)
        self._name.hide()
        self._field.show()
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finished(self) -> None:
        if self._field.isHidden():
            return
        before, self._speaker = self._speaker, self._field.text().strip()
        self._leave_field()
        if self._speaker != before:
            self.changed.emit(self._speaker)

    def _leave_field(self) -> None:
        held = self._field.hasFocus()
        self._show_name()
        if held:
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not is_escape(event):
            return False
        self._field.setText(self._speaker)
        self._leave_field()
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        square = QRect(0, (self.height() - 18) // 2, 18, 18)
        self._look.icons.paint(painter, square, "speaker", self._look.colour("muted"))
