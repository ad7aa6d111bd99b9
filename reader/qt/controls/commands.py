"""The rows of the palette: commands that fit what is typed, the best first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.qt.controls.matching import fold
from reader.qt.controls.steps import become

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Command:
    """Something that the palette can run; `keys` is its shortcut as it is written on the keyboard.

    `level` is how far it is indented while all are shown.
    """

    id: str
    label: str
    keys: str = ""
    level: int = 0


def fitness(label: str, typed: str) -> int | None:
    """How well a label fits: 0 begins so, 1 a word of it does, 2 holds it, 3 has its letters; None: not."""
    words, wanted = fold(label), fold(typed.strip())
    if words.startswith(wanted):
        return 0
    if f" {wanted}" in words:
        return 1
    if all(part in words for part in wanted.split()):
        return 2
    letters = iter(words)
    return 3 if all(letter in letters for letter in wanted if letter != " ") else None


class CommandRows(QAbstractListModel):
    """COMMAND gives the Command of a row, LEVEL how far it is indented now."""

    COMMAND = Qt.ItemDataRole.UserRole
    LEVEL = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._shown: list[str] = []
        self._typed = ""

    def set_commands(self, commands: Sequence[Command]) -> None:
        self._commands = {command.id: command for command in commands}
        self.set_typed("")

    def set_typed(self, typed: str) -> None:
        self._typed = typed
        become(self, self._shown, self._wanted())

    @property
    def all_shown(self) -> bool:
        return not self._typed.strip()

    def row_of(self, id: str) -> int:
        """The row of a command; -1 if it is not shown."""
        return self._shown.index(id) if id in self._shown else -1

    def id_at(self, index: Index) -> str:
        """Empty for no row."""
        return self._shown[index.row()] if index.isValid() else ""

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        command = self._commands[self._shown[index.row()]]
        if role == self.COMMAND:
            return command
        if role == self.LEVEL:
            return command.level if self.all_shown else 0
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return command.label
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return command.keys
        return None

    def _wanted(self) -> list[str]:
        found = [
            (fitness(one.label, self._typed), at, one.id) for at, one in enumerate(self._commands.values())
        ]
        return [id for _, _, id in sorted(one for one in found if one[0] is not None)]
