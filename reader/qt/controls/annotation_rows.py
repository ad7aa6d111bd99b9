"""The rows of the annotation list: annotations in the order given, with a heading where a group begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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
from reader.qt.controls.matching import fold, holds_all, words
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
STEPS = 60  # that a view is told one by one
LOOKED_AT = 100  # rows between two looks at the clock
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
        self._shown: list[str] = []  # all that the filter lets through, under their headings
        self._headings = 0  # among those
        self._typed = ""

    def set_rows(self, rows: Sequence[Row], reset: bool = False) -> None:
        """All annotations, in order."""
        if reset:
            self._begin_with(rows)
            return
        before, self._all = self._all, tuple(rows)
        head = _alike(before, self._all)
        tail = _alike(before[head:][::-1], self._all[head:][::-1])
        gone = {row.id: row for row in before[head : len(before) - tail]}
        come = {row.id: row for row in self._all[head : len(rows) - tail]}
        for one in gone.keys() - come.keys():
            del self._rows[one]
        for one in gone if self._words else ():
            self._words.pop(one, None)
        self._rows |= come
        self._refresh()
        self._tell({one for one in gone.keys() & come.keys() if gone[one] is not come[one]})

    def _tell(self, changed: set[str]) -> None:
        """That these rows are others; neighbours, with the headings between them, in one go."""
        first = -1
        for at, one in enumerate((*self._shown, "")) if changed else ():
            if one in changed:
                first = at if first < 0 else first
            elif first >= 0 and not one.startswith(_HEADING):
                self.dataChanged.emit(self.index(first), self.index(at - 1))
                first = -1

    def _begin_with(self, rows: Sequence[Row]) -> None:
        """Other rows altogether, none of them filtered away."""
        self.beginResetModel()
        self._typed = ""
        self._all, self._rows, self._words = tuple(rows), {row.id: row for row in rows}, {}
        self._shown = self._let_through()
        self.endResetModel()

    def set_filter(self, typed: str) -> None:
        for _ in self.sifting(typed):
            pass

    def sifting(self, typed: str) -> Iterator[None]:
        """`set_filter` in steps; the rows are shown with the last. Rows that are set meanwhile are not looked at."""
        wanted, found, rows = words(typed), list[Row](), self._all
        for start in range(0, len(rows) if wanted else 0, LOOKED_AT):
            some = rows[start : start + LOOKED_AT]
            found += [row for row in some if holds_all(self._words_of(row), wanted)]
            yield
        self._typed = typed.strip()
        become(self, self._shown, self._under_headings(found if wanted else rows), STEPS)

    @property
    def total(self) -> int:
        return len(self._rows)

    def knows(self, id: str) -> bool:
        """Whether there is such an annotation, shown or not."""
        return id in self._rows

    @property
    def matches(self) -> int:
        """How many annotations the filter lets through."""
        return len(self._shown) - self._headings

    @property
    def shown(self) -> list[str]:
        """The ids that the filter lets through, in order."""
        return [one for one in self._shown if not one.startswith(_HEADING)]

    def id_at(self, index: Index) -> str:
        """The annotation's id; empty for a heading and nowhere."""
        one = self._shown[index.row()] if index.isValid() else _HEADING
        return "" if one.startswith(_HEADING) else one

    def index_of(self, id: str) -> QModelIndex:
        """Not valid where the annotation is not shown."""
        shown = id in self._rows and id in self._shown
        return self.index(self._shown.index(id)) if shown else QModelIndex()

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
            wanted = words(self._typed)
            rows = [row for row in rows if holds_all(self._words_of(row), wanted)]
        return self._under_headings(rows)

    def _under_headings(self, rows: Sequence[Row]) -> list[str]:
        shown: list[str] = []
        for group, members in groupby(rows, _GROUP):
            shown += (_HEADING + group, *map(_ID, members))
        self._headings = len(shown) - len(rows)
        return shown

    def _words_of(self, row: Row) -> str:
        """Folded when it is first searched."""
        if row.id not in self._words:
            self._words[row.id] = row.words
        return self._words[row.id]

    def _refresh(self) -> None:
        become(self, self._shown, self._let_through(), STEPS)


def _alike(one: Sequence[Row], other: Sequence[Row]) -> int:
    """How many rows both begin with: the same objects, as nearly all of thousands are after a change."""
    same = list(map(is_, one, other))
    return same.index(False) if False in same else len(same)
