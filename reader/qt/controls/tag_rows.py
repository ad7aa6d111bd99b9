"""The rows of the tag picker: tags that match what is typed, then the offer to create one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.model import Span
from reader.qt.controls.matching import fold, starts_word
from reader.qt.controls.steps import become

CREATE = ""  # the id of the row that creates; a tag is never nameless
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag as the picker lists it: `key` is its digit, if any; `count` how many annotations carry it."""

    name: str
    colour: str = ""
    count: int = 0
    key: str = ""


class TagRows(QAbstractListModel):
    """Rows come, go and change one by one: views keep their place. DATA gives a TagRow, None on the last."""

    DATA = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._tags: dict[str, TagRow] = {}
        self._shown: list[str] = []
        self.on: frozenset[str] = frozenset()
        self.typed = ""

    def set_tags(self, tags: Sequence[TagRow], on: frozenset[str]) -> None:
        changed = {tag.name for tag in tags if self._tags.get(tag.name) != tag} | (self.on ^ on)
        self._tags = {tag.name: tag for tag in tags}
        self.on = on
        self._refresh()
        self._announce(changed)

    def set_typed(self, typed: str) -> None:
        self.typed = typed.strip()
        self._refresh()
        if self._shown:  # the bold part of each name
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def name_at(self, row: int) -> str:
        """The tag's name, or CREATE."""
        return self._shown[row]

    def row_of(self, name: str) -> int:
        """-1 where it is not shown."""
        return self._shown.index(name) if name in self._shown else -1

    def typed_part(self, name: str) -> Span:
        """What is typed, within the name; an empty span for nothing."""
        return starts_word(name, self.typed) or Span(0, 0)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        name = self._shown[index.row()]
        if role == self.DATA:
            return self._tags.get(name)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return name if name else self.tr("Create “{0}”").format(self.typed)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole and name in self.on:
            return self.tr("On")
        return None

    def _refresh(self) -> None:
        become(self, self._shown, self._wanted())

    def _wanted(self) -> list[str]:
        """Tags whose name begins with what is typed come before those with a later word that does."""
        if not self.typed:
            return list(self._tags)
        found = [(span.start > 0, name) for name in self._tags if (span := starts_word(name, self.typed))]
        names = [name for _, name in sorted(found, key=_later)]
        known = any(name.casefold() == self.typed.casefold() for name in self._tags)
        exact = [name for name in names if fold(name) == fold(self.typed)]
        rest = [name for name in names if name not in exact]
        return [*exact, *rest, *([] if known else [CREATE])]

    def _announce(self, names: set[str]) -> None:
        for row, name in enumerate(self._shown):
            if name in names or name == CREATE:
                self.dataChanged.emit(self.index(row), self.index(row))


def _later(found: tuple[bool, str]) -> bool:
    return found[0]
