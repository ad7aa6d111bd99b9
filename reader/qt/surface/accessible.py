"""What a screen reader finds in a surface: the paragraphs and comments on the screen, in order.

`interface_cast` is never overridden: with PySide6 6.11 any Python override of it ends the process when a
real AT-SPI client walks the tree. So the words are the names of the paragraphs.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from reader.model import Comment, Kind, Part, Quote
from reader.qt.surface.furniture import tr
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.layers import Highlight
from reader.qt.surface.rows import Row, Shape
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread import NOTHING, votes_text
from reader.qt.surface.thread_order import Entry

_ROLES = {
    Kind.HEADING: QAccessible.Role.Heading,
    Kind.ITEM: QAccessible.Role.ListItem,
    Kind.TABLE: QAccessible.Role.Paragraph,
    Kind.FIGURE: QAccessible.Role.Graphic,
}


_REGISTERED: list[
    QAccessibleInterface
] = []  # Qt's cache points at them until the program ends, and frees them then


def _register(interface: QAccessibleInterface) -> None:
    """Makes it known to Qt, and keeps it: one that Python frees first is freed twice at exit."""
    QAccessible.registerAccessibleInterface(interface)
    _REGISTERED.append(interface)


class RowInterface(QAccessibleInterface):
    """One row of a surface: a paragraph, a heading, a comment's header."""

    def __init__(self, surface: Surface, index: int) -> None:
        super().__init__()
        self._surface = surface
        self._index = index
        self._deeds: dict[int, DeedInterface] = {}

    @property
    def _row(self) -> Row | None:
        rows = self._surface.setter.flow.rows
        return rows[self._index] if self._index < len(rows) else None

    def isValid(self) -> bool:
        return self._row is not None

    def object(self) -> QObject:
        return None  # type: ignore[return-value]  # a row is no widget, which Qt allows

    def window(self) -> QWindow:
        return self._surface.window().windowHandle()

    def relations(
        self, match: QAccessible.RelationFlag | None = None
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        return []

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]  # Qt takes it for "none"

    def parent(self) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._surface)

    def child(self, index: int) -> QAccessibleInterface:
        if not 0 <= index < self.childCount():
            return None  # type: ignore[return-value]
        if index not in self._deeds:
            interface = self._deeds[index] = DeedInterface(self._surface, self, self._index, index)
            _register(interface)
        return self._deeds[index]

    def childCount(self) -> int:
        return len(deeds(self._surface, self._index))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((at for at, deed in self._deeds.items() if deed is child), -1)

    def text(self, kind: QAccessible.Text) -> str:
        row = self._row
        if row is None:
            return ""
        if kind == QAccessible.Text.Name:
            return spoken(self._surface, row)
        if kind == QAccessible.Text.Description:
            return described(self._surface, self._index)
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing: the page's words are never changed."""

    def rect(self) -> QRect:
        return self._surface.row_rect(self._index)

    def role(self) -> QAccessible.Role:
        row = self._row
        if row is None or row.block is None:
            return QAccessible.Role.StaticText
        return _ROLES.get(row.block.kind, QAccessible.Role.Paragraph)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        return state


class DeedInterface(QAccessibleInterface):
    """Something in a row that can be clicked: Put back, Fold the replies, a link."""

    def __init__(self, surface: Surface, above: RowInterface, row: int, index: int) -> None:
        super().__init__()
        self._surface = surface
        self._above = above
        self._row = row
        self._index = index

    @property
    def _hot(self) -> Hot | None:
        found = deeds(self._surface, self._row)
        return found[self._index] if self._index < len(found) else None

    def isValid(self) -> bool:
        return self._hot is not None

    def object(self) -> QObject:
        return None  # type: ignore[return-value]

    def window(self) -> QWindow:
        return self._surface.window().windowHandle()

    def relations(
        self, match: QAccessible.RelationFlag | None = None
    ) -> list[tuple[QAccessibleInterface, QAccessible.RelationFlag]]:
        return []

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def parent(self) -> QAccessibleInterface:
        return self._above

    def child(self, index: int) -> QAccessibleInterface:
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        return self._hot.name if self._hot is not None and kind == QAccessible.Text.Name else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing: what it is called is not the user's."""

    def rect(self) -> QRect:
        hot = self._hot
        return hot.rect.toRect().translated(self._above.rect().topLeft()) if hot is not None else QRect()

    def role(self) -> QAccessible.Role:
        link = self._hot is not None and self._hot.deed is Deed.LINK
        return QAccessible.Role.Link if link else QAccessible.Role.Button

    def state(self) -> QAccessible.State:
        return QAccessible.State()


def deeds(surface: Surface, index: int) -> list[Hot]:
    """What can be done in a row, each once where it stands on several lines."""
    rows = surface.setter.flow.rows
    found = surface.setter[index].hots if index < len(rows) else ()
    return list({(hot.deed, hot.name, hot.value): hot for hot in reversed(found)}.values())[::-1]


class SurfaceInterface(QAccessibleWidget):
    """A surface as a document whose children are the rows on the screen."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface, QAccessible.Role.Document, surface.accessibleName())
        self._surface = surface
        self._rows: dict[int, RowInterface] = {}

    def _shown(self) -> list[int]:
        rows = self._surface.setter.flow.rows
        shown = self._surface.shown_rows()
        return [i for i in shown if spoken(self._surface, rows[i]) or deeds(self._surface, i)]

    def childCount(self) -> int:
        return len(self._shown())

    def child(self, index: int) -> QAccessibleInterface:
        shown = self._shown()
        if not 0 <= index < len(shown):
            return None  # type: ignore[return-value]
        return self._row(shown[index])

    def _row(self, index: int) -> RowInterface:
        if index not in self._rows:
            interface = self._rows[index] = RowInterface(self._surface, index)
            _register(interface)
        return self._rows[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((at for at, row in enumerate(self._shown()) if self._rows.get(row) is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for index in self._shown():
            if self._surface.row_rect(index).contains(x, y):
                return self._row(index)
        return None  # type: ignore[return-value]


@cache
def install() -> None:
    """Tells Qt how surfaces speak; once, before the first window."""
    QAccessible.installFactory(_interface)


def _interface(key: str, thing: QObject) -> QAccessibleInterface | None:
    if not isinstance(thing, Surface):
        return None
    thing.spoken = SurfaceInterface(thing)  # Qt does not keep it alive
    return thing.spoken


def spoken(surface: Surface, row: Row) -> str:
    """A row in words; empty where it only holds what can be done."""
    match row.shape:
        case Shape.FOOT:
            return _foot(surface, row)
        case Shape.WROTE if isinstance(row.of, Quote):
            return tr("{0} wrote").format(row.of.by) if row.of.by else tr("Quoted")
        case Shape.COMMENT:
            return tr("Comment {0} by {1}").format(
                row.number, row.of.comment.author if isinstance(row.of, Entry) else ""
            )
        case Shape.CARD:
            return tr("The memo stands here: {0}").format(getattr(row.of, "title", ""))
        case Shape.FOLD:
            return tr("Left out of this page ({0})").format(row.of)
        case Shape.PICTURE:
            return row.block.alt if row.block is not None else ""
    return row.text


def _foot(surface: Surface, row: Row) -> str:
    """A comment's votes, and what the user put on the whole of it."""
    if not isinstance(row.of, Comment):
        return ""
    adorned = surface.setter.adornments.get(row.of.part, NOTHING)
    votes, tags = votes_text(row.of.votes), ", ".join(name for name, _ in adorned.tags)
    pieces = (
        tr("Votes: {0}").format(votes) if votes else "",
        tr("Tags: {0}").format(tags) if tags else "",
        adorned.note,
    )
    return ". ".join(piece for piece in pieces if piece)


def described(surface: Surface, index: int) -> str:
    """The highlights that begin in a row: each is said once, and not at every block that it goes over."""
    row = surface.setter.flow.rows[index]
    part = row.part
    if part is None:
        return ""
    begun = (one.highlight for one in surface.layers.on(index) if one.highlight.span.start >= row.span.start)
    return " ".join(_said(one, part) for one in begun)


def _said(one: Highlight, part: Part) -> str:
    words = f"« {one.span.of(part.text)} »"
    if not one.tags:
        return tr("Highlighted: {0}").format(words)
    return tr("Highlighted, tags {0}: {1}").format(", ".join(one.tags), words)
