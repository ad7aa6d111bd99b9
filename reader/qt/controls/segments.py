"""One of a few choices in a row: a name, and buttons of which one is pressed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.qt.look import Look
from reader.qt.words import named

HEIGHT = 28


class Segments(QWidget):
    """`choices` maps what is meant to what is said."""

    chosen = Signal()

    def __init__(self, name: str, choices: Mapping[str, str], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = tuple(choices)
        self._group = QButtonGroup(self)
        label = QLabel(name, self)
        label.setFont(look.font("interface"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(label, 1)
        for number, words in enumerate(choices.values()):
            button = QPushButton(words, self)
            button.setCheckable(True)
            button.setFixedHeight(HEIGHT)
            button.setProperty("flat", True)
            button.setProperty("bar", True)
            button.setAccessibleName(named(name, words))
            self._group.addButton(button, number)
            row.addWidget(button)
        self._group.buttonClicked.connect(self._on_clicked)

    @property
    def choice(self) -> str:
        """The value that is chosen."""
        return self._values[max(0, self._group.checkedId())]

    def choose(self, value: str) -> None:
        """Presses a button; says nothing."""
        self._group.button(self._values.index(value)).setChecked(True)

    def _on_clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit()
