"""What a person says of a passage that is to be a memo or a comment of its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from reader.qt.look import Look
from reader.qt.surface.furniture import kind_name

KINDS = ("memo", "letter", "speech", "release", "transcript", "email", "statement")


@dataclass(frozen=True, slots=True)
class Said:
    """Empty where the person said nothing; of a comment only the author is asked for."""

    kind: str = ""
    title: str = ""
    author: str = ""


NOTHING = Said()


class KindField(QComboBox):
    """The kinds of documents; with the program's own caret, as the style sheet leaves none."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        for kind in KINDS:
            self.addItem(kind_name(kind), kind)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        square = QRect(self.width() - 26, (self.height() - 16) // 2, 16, 16)
        self._look.icons.paint(painter, square, "caret-down", self._look.colour("muted"))
        painter.end()


class PassageDialog(QDialog):
    """Everything may be left as it is: Enter alone makes the memo or the comment."""

    def __init__(self, look: Look, of_memo: bool, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Mark as memo") if of_memo else self.tr("Mark as comment"))
        self.setMinimumWidth(400)
        self.kind = KindField(look, self)
        self.title = QLineEdit(title, self)
        self.author = QLineEdit(self)
        self.author.setPlaceholderText(self.tr("Unknown"))
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.windowTitle(), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.setContentsMargins(16, 16, 16, 16)
        form.setSpacing(12)
        if of_memo:
            form.addRow(self.tr("Kind"), self.kind)
            form.addRow(self.tr("Title"), self.title)
        else:
            self.kind.hide()
            self.title.hide()
        form.addRow(self.tr("Author"), self.author)
        form.addRow(buttons)
        self._of_memo = of_memo
        (self.kind if of_memo else self.author).setFocus()

    @property
    def said(self) -> Said:
        author = self.author.text().strip()
        if not self._of_memo:
            return Said(author=author)
        return Said(str(self.kind.currentData()), self.title.text().strip(), author)
