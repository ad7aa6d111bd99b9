"""What a person says of a passage that is to be a memo or a comment of its own."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from reader.errors import ReaderError
from reader.notes.correction import Said
from reader.qt.look import Look
from reader.qt.surface.furniture import kind_name
from reader.qt.translation import translate_error

KINDS = ("memo", "letter", "speech", "release", "transcript", "email", "statement")


class KindField(QComboBox):
    """The kinds of documents; with the program's own caret, as the style sheet leaves none."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("field", True)
        for kind in KINDS:
            self.addItem(kind_name(kind), kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        square = QRect(self.width() - 26, (self.height() - 16) // 2, 16, 16)
        self._look.icons.paint(painter, square, "caret-down", self._look.colour("muted"))
        painter.end()


class PassageDialog(QDialog):
    """Everything may be left as it is: Enter alone is enough."""

    def __init__(
        self, look: Look, of_memo: bool, found: Said, title: str, parent: QWidget, language: str = ""
    ) -> None:
        """`language` is the page's: it tells how dates are written."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(400)
        self._of_memo, self._found, self._language = of_memo, found, language
        self.kind = KindField(look, self)
        self.kind.setCurrentIndex(max(0, self.kind.findData(found.kind)))
        self.title = self._line(found.title)
        self.author = self._line(found.author)
        self.date = self._line(found.published)
        self._wrong = QLabel(self)
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        self.date.textEdited.connect(self._wrong.hide)
        self._lay_out()
        (self.kind if of_memo else self.author).setFocus()

    def _line(self, words: str | None) -> QLineEdit:
        line = QLineEdit(words or "", self)
        line.setPlaceholderText(self.tr("Unknown"))
        return line

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.windowTitle(), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(16, 16, 16, 16)
        form.setSpacing(12)
        if self._of_memo:
            form.addRow(self.tr("Kind"), self.kind)
            form.addRow(self.tr("Title"), self.title)
        else:
            self.kind.hide()
            self.title.hide()
        form.addRow(self.tr("Author"), self.author)
        form.addRow(self.tr("Date"), self.date)
        form.addRow("", self._wrong)
        form.addRow(buttons)

    def accept(self) -> None:
        """A date that nobody could look up is not taken: a sentence says how it is to be written."""
        try:
            self._when()
        except ReaderError as error:
            self._tell(translate_error(error))
            self.date.setFocus()
            self.date.selectAll()
        else:
            super().accept()

    def _tell(self, sentence: str) -> None:
        """Under the field, as wide as that; a form by itself would cut its last line."""
        self._wrong.setText(sentence)
        self._wrong.setFixedHeight(self._wrong.heightForWidth(self.date.width()))
        self._wrong.show()
        self.adjustSize()

    def _when(self) -> tuple[str, str]:
        """The date and its day, read anew where it was changed."""
        date = " ".join(self.date.text().split())
        if date == self._found.published:
            return date, self._found.iso or ""
        from reader.threads.stated_date import when  # the engines come with it

        found = when(date, self._language)
        return (found.raw, found.iso) if found is not None else ("", "")

    @property
    def said(self) -> Said:
        """What the fields say, once they are accepted."""
        author, (date, iso) = " ".join(self.author.text().split()), self._when()
        if not self._of_memo:
            return Said(self._found.kind, self._found.title, author, date, iso)
        return Said(str(self.kind.currentData()), " ".join(self.title.text().split()), author, date, iso)
