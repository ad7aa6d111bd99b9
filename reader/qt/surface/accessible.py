"""What a screen reader finds in a surface: the paragraphs and comments on the screen, in order.

`interface_cast` is never overridden: with PySide6 6.11 any Python override of it ends the process when a
real AT-SPI client walks the tree. So the words are the names of the paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from textwrap import shorten

from PySide6.QtCore import QCoreApplication, QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from reader.model import Comment, Document, Kind, Part, Quote
from reader.qt.surface.furniture import no_article, tr
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.layers import Highlight
from reader.qt.surface.pressable import Pressable, Pressables, PressButton
from reader.qt.surface.rows import Row, Shape
from reader.qt.surface.said import comment_said, kind_said, table_said
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread import NOTHING, replies_folded, votes_text
from reader.qt.surface.thread_order import Entry

NAMED = 60  # characters of a highlight that tell it from others
_ROLES = {
    Kind.HEADING: QAccessible.Role.Heading,
    Kind.ITEM: QAccessible.Role.ListItem,
    Kind.TABLE: QAccessible.Role.Paragraph,
    Kind.FIGURE: QAccessible.Role.Graphic,
}
_QUOTED = getattr(QAccessible.Role, "BlockQuote", QAccessible.Role.Paragraph)  # Qt 6.9 and later

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
        return None  # type: ignore[return-value]

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

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
        return _ROLES.get(row.block.kind, _QUOTED if row.block.quoted else QAccessible.Role.Paragraph)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        return state


def deeds(surface: Surface, index: int) -> list[Hot]:
    """What can be done in a row, each once where it stands on several lines."""
    rows = surface.setter.flow.rows
    found = surface.setter[index].hots if index < len(rows) else ()
    return list({(hot.deed, hot.name, hot.value): hot for hot in reversed(found)}.values())[::-1]


class SurfaceInterface(QAccessibleWidget):
    """A surface as a document whose children are the rows on the screen, each followed by what can be pressed in it."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface, QAccessible.Role.Document, surface.accessibleName())
        self._surface = surface
        self._rows: dict[int, RowInterface] = {}
        self.pressables = Pressables(surface)
        self.pressables.wanted.connect(self._on_wanted)
        self.pressables.acted.connect(surface.acted)
        surface.moved.connect(self.pressables.follow)
        surface.lit.connect(self.pressables.follow)
        self.pressables.follow()

    def _on_wanted(self) -> None:
        self.pressables.set(list(pressables(self._surface)) if self._surface.isVisible() else ())

    def _children(self) -> list[int | PressButton]:
        """Indexes of rows, and buttons."""
        rows = self._surface.setter.flow.rows
        found: list[int | PressButton] = []
        for index in self._surface.shown_rows():
            if spoken(self._surface, rows[index]):
                found.append(index)
            found += self.pressables.of(index)
        return found

    def childCount(self) -> int:
        return len(self._children())

    def child(self, index: int) -> QAccessibleInterface:
        children = self._children()
        if not 0 <= index < len(children):
            return None  # type: ignore[return-value]
        one = children[index]
        return self._row(one) if isinstance(one, int) else QAccessible.queryAccessibleInterface(one)

    def _row(self, index: int) -> RowInterface:
        if index not in self._rows:
            interface = self._rows[index] = RowInterface(self._surface, index)
            _register(interface)
        return self._rows[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        thing = child.object()
        for at, one in enumerate(self._children()):
            if one is thing if isinstance(one, PressButton) else self._rows.get(one) is child:
                return at
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        for index in self._surface.shown_rows():
            if self._surface.row_rect(index).contains(x, y):
                return self._row(index)
        return None  # type: ignore[return-value]


def pressables(surface: Surface) -> Iterator[Pressable]:
    """What can be clicked on the screen, in order."""
    corner = surface.viewport().pos()
    for seen in surface.view.scroll.seen():
        for hot in (*_lit(surface, seen.index), *deeds(surface, seen.index)):
            place = hot.rect.translated(surface.view.left + corner.x(), seen.y + corner.y()).toAlignedRect()
            yield Pressable(seen.index, hot, place)


def _lit(surface: Surface, index: int) -> Iterator[Hot]:
    """The highlights that begin in a row, each to be opened."""
    galley = surface.setter[index]
    for one in _begun(surface, index):
        box = next(iter(galley.laid.boxes(one.span)), None)
        part = galley.row.part
        if box is not None and part is not None:
            name = tr("Open the highlight “{0}”").format(
                shorten(one.span.of(part.text), NAMED, placeholder=" …")
            )
            yield Hot(Deed.OPEN, box.ground.translated(galley.left, galley.top), name, one.id)


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
        case Shape.COMMENT if isinstance(row.of, Entry):
            return comment_said(surface, row.of)
        case Shape.MISSING if isinstance(row.of, Document):
            return no_article(row.of)
        case Shape.CARD:
            return tr("The memo stands here: {0}").format(getattr(row.of, "title", ""))
        case Shape.FOLD:
            return tr("Left out of this page ({0})").format(row.of)
        case Shape.PICTURE:
            return row.block.alt if row.block is not None else ""
        case Shape.TABLE:
            return table_said(row.text)
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
    """What a row is, and the highlights that begin in it: each is said once, and not at every block that it goes over.

    Of a folded comment, how many replies are folded with it, and what the user put on them all.
    """
    row = surface.setter.flow.rows[index]
    part = row.part
    if isinstance(row.of, Entry):
        return _folded(surface, row.of)
    lit = (_said(one, part) for one in _begun(surface, index)) if part is not None else ()
    return ". ".join(filter(None, (kind_said(row), " ".join(lit))))


def _folded(surface: Surface, entry: Entry) -> str:
    if not entry.folded:
        return ""
    held = surface.setter.tucked(entry)
    tags = ", ".join(name for name, _ in held.tags)
    pieces = (
        replies_folded(entry.replies),
        QCoreApplication.translate("Surface", "%Ln annotation(s)", "", held.annotations)
        if held.annotations
        else "",
        tr("Tags: {0}").format(tags) if tags else "",
    )
    return ". ".join(piece for piece in pieces if piece)


def _begun(surface: Surface, index: int) -> Iterator[Highlight]:
    row = surface.setter.flow.rows[index]
    held = (one.highlight for one in surface.layers.on(index) if row.readable)
    return (one for one in held if one.span.start >= row.span.start)


def _said(one: Highlight, part: Part) -> str:
    words = one.span.of(part.text)
    if not one.tags:
        return tr("Highlighted: “{0}”").format(words)
    return tr("Highlighted, tags {0}: “{1}”").format(", ".join(one.tags), words)
