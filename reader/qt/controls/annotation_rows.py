"""The rows of the annotation list: annotations in the order given, with a heading where a group begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter, is_

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from reader.errors import noop
from reader.qt.controls.matching import fold, holds_all
from reader.qt.controls.steps import become

PAGE, ARTICLE, MEMO, COMMENTS, LOST = GROUPS = ("page", "article", "memo", "comments", "lost")
HEADINGS = {
    PAGE: noop("AnnotationRows", "Page"),
    ARTICLE: noop("AnnotationRows", "Article"),
    MEMO: noop("AnnotationRows", "Memo"),
    COMMENTS: noop("AnnotationRows", "Comments"),
    LOST: noop("AnnotationRows", "Lost words"),
}
WHOLE = {
    PAGE: noop("AnnotationRows", "The whole page"),
    ARTICLE: noop("AnnotationRows", "The whole article"),
    MEMO: noop("AnnotationRows", "The whole memo"),
    COMMENTS: noop("AnnotationRows", "The whole comment"),
    LOST: noop("AnnotationRows", "A part that is gone"),
}
DRAGGED = "application/x-postil-annotation"  # the kind of what is dragged: an annotation's id
FIRST = 6  # rows that a view gets at first, then as many again and again: it measures each, and draws what it shows
GIVEN = 60  # the most that it gets at once
_HEADING = "\n"  # begins the id of a heading's row; an annotation's id never holds a line end
_GROUP, _ID = attrgetter("group"), attrgetter("id")
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
_USUAL = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
_DRAGGED = _USUAL | Qt.ItemFlag.ItemIsDragEnabled


@dataclass(frozen=True, slots=True)
class Row:
    """One annotation as the list shows it; an empty quote means the whole part. `group` is one of GROUPS."""

    id: str
    group: str
    quote: str
    tags: tuple[tuple[str, str], ...] = ()  # name and colour
    note: str = ""
    speaker: str = ""
    colour: str = ""
    lost: bool = False
    guess: str = ""  # where lost words may be, in words

    @property
    def words(self) -> str:
        """All that the filter searches, folded."""
        return fold("\n".join((self.quote, self.note, self.speaker, *(name for name, _ in self.tags))))


class AnnotationRows(QAbstractListModel):
    """Rows come, go and change one by one; another document resets. ROW gives a Row, None for a heading."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._all: tuple[Row, ...] = ()
        self._rows: dict[str, Row] = {}  # the same by their ids
        self._words: dict[str, str] = {}
        self._wanted: list[str] = []  # all that the filter lets through, under their headings
        self._shown: list[str] = []  # those of them that the view has been given
        self._most = FIRST
        self._headings = 0  # among those wanted
        self._changing = False
        self._typed = ""

    def set_rows(self, rows: Sequence[Row], reset: bool = False) -> list[int]:
        """The numbers of the shown rows that changed in place."""
        if reset:
            self._begin_with(rows)
            return []
        before, self._all = self._all, tuple(rows)
        head = _alike(before, self._all)
        tail = _alike(before[head:][::-1], self._all[head:][::-1])
        gone = {row.id: row for row in before[head : len(before) - tail]}
        come = {row.id: row for row in self._all[head : len(rows) - tail]}
        for one in gone:
            del self._rows[one]
            self._words.pop(one, None)
        self._rows |= come
        self._refresh()
        changed = [
            at for at, one in enumerate(self._shown) if one in come and one in gone and gone[one] != come[one]
        ]
        for at in changed:
            self.dataChanged.emit(self.index(at), self.index(at))
        return changed

    def _begin_with(self, rows: Sequence[Row]) -> None:
        """Other rows altogether."""
        self._changing = True
        self.beginResetModel()
        self._all, self._rows = tuple(rows), {row.id: row for row in rows}
        self._words, self._most = {}, FIRST
        self._wanted = self._let_through()
        self._shown = self._wanted[: self._most]
        self.endResetModel()
        self._changing = False

    def set_filter(self, typed: str) -> None:
        self._typed = typed.strip()
        self._refresh()

    @property
    def total(self) -> int:
        return len(self._rows)

    def knows(self, id: str) -> bool:
        """Whether there is such an annotation, shown or not."""
        return id in self._rows

    @property
    def matches(self) -> int:
        """How many annotations the filter lets through."""
        return len(self._wanted) - self._headings

    @property
    def shown(self) -> list[str]:
        """The ids that the filter lets through, in order."""
        return [one for one in self._wanted if not one.startswith(_HEADING)]

    def id_at(self, index: Index) -> str:
        """The annotation's id; empty for a heading and nowhere."""
        one = self._shown[index.row()] if index.isValid() else _HEADING
        return "" if one.startswith(_HEADING) else one

    def index_of(self, id: str) -> QModelIndex:
        """Not valid where the annotation is not shown."""
        if id not in self._rows or id not in self._wanted:
            return QModelIndex()
        at = self._wanted.index(id)
        if at >= len(self._shown):
            self._give(at + GIVEN)
        return self.index(at)

    def canFetchMore(self, parent: Index) -> bool:
        return not (parent.isValid() or self._changing) and self._most < len(self._wanted)

    def fetchMore(self, parent: Index) -> None:
        """The view has come to the end of what it was given."""
        if self.canFetchMore(parent):
            self._give(self._most + min(self._most, GIVEN))

    def _give(self, most: int) -> None:
        """Shows as many of the wanted rows; a view must not ask for more while they come."""
        self._most, self._changing = most, True
        become(self, self._shown, self._wanted[:most])
        self._changing = False

    def row_at(self, index: Index) -> Row | None:
        """None for a heading."""
        return self._rows.get(self._shown[index.row()])

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or self._shown[index.row()].startswith(_HEADING):
            return Qt.ItemFlag.NoItemFlags
        row = self.row_at(index)
        return _DRAGGED if row is not None and row.lost else _USUAL

    def mimeTypes(self) -> list[str]:
        return [DRAGGED]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Lost words are dragged to where they belong."""
        data = QMimeData()
        for index in indexes[:1]:
            data.setData(DRAGGED, self.id_at(index).encode())
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.LinkAction

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if role == self.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.tr(HEADINGS[self._shown[index.row()][1:]]) if row is None else self._spoken(row)
        return None

    def title(self, row: Row) -> str:
        """The quote on one line, or what is annotated as a whole."""
        return " ".join(row.quote.split()) or self.tr(WHOLE[row.group])

    def _spoken(self, row: Row) -> str:
        """What a screen reader says of a row."""
        parts = (self.title(row), row.guess, ", ".join(name for name, _ in row.tags), row.note, row.speaker)
        return " · ".join(part for part in parts if part)

    def _let_through(self) -> list[str]:
        rows: Sequence[Row] = self._all
        if self._typed:
            rows = [row for row in rows if holds_all(self._words_of(row), self._typed)]
        wanted: list[str] = []
        for group, members in groupby(rows, _GROUP):
            wanted += (_HEADING + group, *map(_ID, members))
        self._headings = len(wanted) - len(rows)
        return wanted

    def _words_of(self, row: Row) -> str:
        """Folded when it is first searched."""
        if row.id not in self._words:
            self._words[row.id] = row.words
        return self._words[row.id]

    def _refresh(self) -> None:
        self._wanted = self._let_through()
        self._give(self._most)


def _alike(one: Sequence[Row], other: Sequence[Row]) -> int:
    """How many rows both begin with: the same objects, as nearly all of thousands are after a change."""
    same = enumerate(map(is_, one, other))
    return next((at for at, alike in same if not alike), min(len(one), len(other)))
