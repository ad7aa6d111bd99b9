"""The field for the user's own words: grows from two lines to ten, tells after a short quiet."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from reader.qt.look import Look

LEAST, MOST = 2, 10  # lines
QUIET = 600  # milliseconds without a key before the words are kept
FRAME = 12  # pixels of padding and border, above and below together
PARAGRAPH, LINE = "\u2029", "\u2028"  # how Qt's text ends a paragraph and breaks a line


class NoteField(QTextEdit):
    """Says each text once: when typing rests, when the keyboard leaves, at Ctrl+Enter."""

    noted = Signal(object)  # str: the whole note
    left = Signal()  # Ctrl+Enter: the note is done

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._said = ""
        self._unread = True  # nobody has put the text cursor into what is shown
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self.setFont(look.font("interface"))
        self.setAccessibleName(self.tr("My note"))
        self.setPlaceholderText(self.tr("My note"))
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._timer.timeout.connect(self.commit)
        self.textChanged.connect(self._on_text_changed)
        self._set_pitch()
        self._timer.stop()
        self._fit()

    @property
    def text(self) -> str:
        """What stands in the field, no-break spaces included: Qt's plain text turns them into spaces."""
        return self.document().toRawText().replace(PARAGRAPH, "\n").replace(LINE, "\n")

    def show_note(self, note: str) -> None:
        """Shows what is kept; words being typed into the same note stay."""
        if note == self._said:
            return
        self._said = note
        self.setPlainText(note)
        self._set_pitch()
        self._unread = True
        if self.hasFocus():
            self._write_on()
        self._timer.stop()

    def _write_on(self) -> None:
        """It is read from its beginning, and written on at its end."""
        if self._unread:
            self._unread = False
            self.moveCursor(QTextCursor.MoveOperation.End)

    def commit(self) -> None:
        """Says the note now, if it is not what was said last."""
        self._timer.stop()
        if self.text != self._said:
            self._said = self.text
            self.noted.emit(self._said)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.MouseFocusReason:
            self._unread = False
        else:
            self._write_on()
            self.ensureCursorVisible()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        done = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if done and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_text_changed(self) -> None:
        self._timer.start()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A field that gets its bar while it is hidden keeps lines that are too long for what is left."""
        if self.document().textWidth() != self.viewport().width():
            self.document().setTextWidth(self.viewport().width())
        super().paintEvent(event)

    def _set_pitch(self) -> None:
        """Lines as far apart as the interface's; a new paragraph takes it from the one before."""
        every = QTextCursor(self.document())
        every.select(QTextCursor.SelectionType.Document)
        manner = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        manner.setLineHeight(self._look.pitch("interface"), fixed.value)
        every.mergeBlockFormat(manner)

    def _fit(self) -> None:
        """As high as its lines. Never at the layout's own signal: that comes in the middle of painting."""
        pitch = self._look.pitch("interface")
        lines = round(self.document().size().height() / pitch)
        height = min(max(lines, LEAST), MOST) * pitch + FRAME
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if lines > MOST else policy.ScrollBarAlwaysOff
        )
        if height != self.height():
            self.setFixedHeight(height)
            self.updateGeometry()
        if lines <= MOST:
            self.verticalScrollBar().setRange(
                0, 0
            )  # Qt keeps the one of the lower field that it was first shown as
