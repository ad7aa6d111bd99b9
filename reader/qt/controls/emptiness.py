"""Quiet words in a pane that has nothing to show, with room around them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from reader.qt.look import Look


class Emptiness(QWidget):
    """`margins` are the pixels free at the left, above and at the right: a styled label keeps none itself."""

    def __init__(self, look: Look, margins: tuple[int, int, int], parent: QWidget) -> None:
        super().__init__(parent)
        self._words = QLabel(self)
        self._words.setFont(look.font("interface"))
        self._words.setProperty("tone", "muted")
        self._words.setWordWrap(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(*margins, 16)
        column.addWidget(self._words, 0, Qt.AlignmentFlag.AlignTop)

    def set_edge(self, edge: int) -> None:
        """The pixels free at both sides: as many as beside the words that stood there."""
        margins = self._column.contentsMargins()
        self._column.setContentsMargins(edge, margins.top(), edge, margins.bottom())

    def set_text(self, words: str) -> None:
        self._words.setText(words)

    @property
    def text(self) -> str:
        return self._words.text()
