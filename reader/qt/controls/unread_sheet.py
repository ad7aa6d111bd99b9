"""A sheet of the records that nobody here understands: why, and their very text, to be read and copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextEdit, QToolButton, QVBoxLayout, QWidget

from reader.qt.controls.plain_label import plain_label
from reader.qt.controls.sheet import Sheet
from reader.qt.look import Look

SIZE = QSize(680, 560)
SIDE = 24  # pixels from the sheet's edge to its words
GAP = 16  # pixels above what is said of a record
MOST = 200_000  # letters that are shown; all of them are copied


@dataclass(frozen=True, slots=True)
class Entry:
    """One record: what is wrong with it, in a sentence, and its text."""

    why: str
    text: str


class UnreadSheet(Sheet):
    """Nothing can be changed here."""

    copied = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, SIZE)
        self._entries: tuple[Entry, ...] = ()
        self._title = plain_label(self, self.look, "lead", "ink", wraps=True)
        self._title.setText(self.tr("What was not understood"))
        self._summary = plain_label(self, self.look, "interface", "muted", wraps=True)
        self._summary.setText(
            self.tr("It stays in the file as it is, and nothing is lost of it. Another program may read it.")
        )
        self._cross = QToolButton(self)
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.setToolTip(self.tr("Close"))
        look.icons.put(self._cross, "close")
        self._view = QTextEdit(self)
        self._view.setReadOnly(True)
        self._view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._view.setAccessibleName(self.tr("What was not understood"))
        self._copy = QPushButton(self.tr("Copy all"), self)
        self._lay_out()
        self.setAccessibleName(self._title.text())
        self._cross.clicked.connect(self.dismiss)
        self._copy.clicked.connect(self.copied)

    @property
    def text(self) -> str:
        """Every record and what is wrong with it, for the clipboard."""
        return "\n\n".join(f"{one.why}\n{one.text}" for one in self._entries)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        self._entries = tuple(entries)
        self._fill()
        self.open()
        self.take_focus(self._view)

    def _fill(self) -> None:
        self._view.clear()
        cursor, left = QTextCursor(self._view.document()), MOST
        for number, one in enumerate(self._entries):
            if left <= 0:
                break
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_spaced(GAP if number else 0))
            cursor.insertText(one.why, self._face("interface-strong", "ink"))
            cursor.insertBlock(_spaced(4))
            text = one.text[:left]
            cursor.insertText(text.replace("\n", "\u2028"), self._face("fixed", "muted"))
            left -= len(text)
        self._view.moveCursor(QTextCursor.MoveOperation.Start)

    def _face(self, role: str, colour: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self.look.font(role))
        made.setForeground(self.look.colour(colour))
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 12, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        middle = QVBoxLayout()
        middle.setContentsMargins(SIDE, 0, SIDE, 0)
        middle.setSpacing(12)
        middle.addWidget(self._summary)
        middle.addWidget(self._view, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 12, SIDE, 16)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(middle, 1)
        column.addLayout(foot)


def _spaced(above: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(above)
    return made
