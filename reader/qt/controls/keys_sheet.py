"""The sheet of all keys, in groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.controls.elided import Elided
from reader.qt.controls.keycap import Keycap
from reader.qt.controls.sheet import Sheet
from reader.qt.look import Look
from reader.qt.words import named

SIZE = QSize(760, 680)


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that work in one place: pairs of the keys' names and what they do."""

    title: str
    keys: tuple[tuple[str, str], ...]


class KeysSheet(Sheet):
    """Built once from the table of actions; two columns of groups."""

    def __init__(self, look: Look, groups: Sequence[KeyGroup], parent: QWidget) -> None:
        super().__init__(look, parent, SIZE)
        self.setAccessibleName(self.tr("Keys"))
        self._title = QLabel(self.tr("Keys"), self)
        self._title.setFont(look.font("lead"))
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        look.icons.put(self._close, "close")
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Keys"))
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._area.setProperty("ring", True)
        table = self._table(groups, self._area.viewport())
        self._area.setWidget(table)
        table.setAutoFillBackground(False)
        self._area.viewport().setAutoFillBackground(False)
        head = QHBoxLayout()
        head.setContentsMargins(24, 12, 12, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 8)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._close.clicked.connect(self.dismiss)

    def open(self) -> None:
        super().open()
        self.take_focus(self._area)

    def _table(self, groups: Sequence[KeyGroup], parent: QWidget) -> QWidget:
        """Groups go to the column that is shorter so far."""
        table = QWidget(parent)
        row = QHBoxLayout(table)
        row.setContentsMargins(24, 8, 24, 16)
        row.setSpacing(32)
        columns = (QVBoxLayout(), QVBoxLayout())
        heights = [0, 0]
        for column in columns:
            column.setSpacing(0)
            row.addLayout(column, 1)
        for group in groups:
            shorter = heights.index(min(heights))
            columns[shorter].addLayout(self._group(group, table))
            columns[shorter].addSpacing(24)
            heights[shorter] += len(group.keys) + 2
        for column in columns:
            column.addStretch(1)
        return table

    def _group(self, group: KeyGroup, parent: QWidget) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        title = QLabel(group.title, parent)
        title.setFont(self.look.font("small-strong"))
        title.setProperty("tone", "muted")
        column.addWidget(title)
        for keys, words in group.keys:
            column.addLayout(self._row(keys, words, parent))
        return column

    def _row(self, keys: str, words: str, parent: QWidget) -> QHBoxLayout:
        """The words get what the keys leave."""
        label = Elided(self.look, "interface", "ink", parent)
        label.set_text(words)
        label.setAccessibleName(named(words, keys))
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(label, 1)
        row.addWidget(Keycap(self.look, keys, parent))
        return row
