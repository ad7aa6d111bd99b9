"""Moving the beginning or the end of a memo or a comment with the mouse: a grip at each, and a live preview.

An edge that is drawn into another pane stands there: what a memo could take in is in the article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter

from reader.model import Memo, Place
from reader.qt.surface import edge_paint
from reader.qt.surface.edge_paint import GRIP
from reader.qt.surface.rows import Row, Shape
from reader.qt.surface.stands import AWAY, Stand, Stands
from reader.qt.surface.view import View

REACH = 8.0  # pixels around a grip that take the mouse
NEAR = 56.0  # pixels from the mouse within which a grip is shown: who reads is left alone


class Edge(NamedTuple):
    """The beginning or the end of the part with this key."""

    part: str
    at_start: bool


class Dragged(NamedTuple):
    """An edge, and the words with whose first one the part is to begin, or with whose last one it is to end."""

    edge: Edge
    place: Place


Ask = Callable[[Dragged], Sequence[Place]]
Away = Callable[[QPointF], "tuple[Edges, QPointF] | None"]


def _nothing(_dragged: Dragged) -> Sequence[Place]:
    return ()


def _nowhere(_at: QPointF) -> None:
    """There is no other pane."""


class Edges:
    """One edge at a time. `ask` says which words would come or go; without any, the edge cannot stand there.

    `away` says over which other pane the mouse is, and where.
    """

    def __init__(self, view: View, kept: Callable[[Dragged], None]) -> None:
        self._view = view
        self._kept = kept
        self._stands = Stands(view)
        self.ask: Ask = _nothing
        self.away: Away = _nowhere
        self._there: Edges | None = None  # the pane that the edge is drawn into
        self._from: Edges | None = None  # the one that it comes from
        self.locked = True  # nothing can be corrected on this page, or not yet
        self._over = ""  # the key of the part under the mouse
        self._near: tuple[Edge, ...] = ()  # those of its edges that the mouse is near to
        self._held: Edge | None = None
        self._stand: Stand | None = None  # where the edge would stand; None: where it stands
        self._going: tuple[Place, ...] = ()

    @property
    def moving(self) -> bool:
        return self._held is not None

    # mouse

    def hover(self, at: QPointF | None) -> bool:
        """Shows the grips of the part that the mouse is over and near to; whether it is on one of them."""
        on_grip = at is not None and self._edge_at(at) is not None
        if not on_grip:
            self._over = self._part_at(at) if at is not None and not self.locked else ""
        near = tuple(edge for edge, middle in self._grips() if at and abs(middle.y() - at.y()) <= NEAR)
        if near != self._near:
            self._near = near
            self._view.update()
        return on_grip

    def grab(self, at: QPointF) -> bool:
        """Takes hold of the grip under the mouse, if there is one."""
        edge = None if self.locked else self._edge_at(at)
        if edge is None:
            return False
        self._held, self._stand, self._going = edge, None, ()
        self._stands.forget()
        self._view.cursor.clear()  # its ground would hide what comes and goes
        self._view.update()
        return True

    @property
    def elsewhere(self) -> bool:
        """Whether the edge is drawn into another pane now."""
        return self._there is not None

    def drag(self, at: QPointF, exact: bool = False) -> None:
        """The edge goes to the nearest end of a paragraph or a sentence; between any two words where `exact`."""
        there = self.away(at)
        self._draw_into(there[0] if there is not None else None)
        if there is None:
            self._move(self._nearest(at, exact))
        else:
            self._move(None)
            there[0]._move(there[0]._nearest(there[1], exact))

    def _draw_into(self, other: Edges | None) -> None:
        if other is self._there:
            return
        if self._there is not None:
            self._there._let_go()
        self._there = other
        if other is not None:
            other._held, other._from = self._held, self
            other._stands.forget()

    def _move(self, stand: Stand | None) -> None:
        if stand != self._stand:
            self._stand = stand
            dragged = self._dragged
            self._going = tuple(self.ask(dragged)) if dragged is not None else ()
        self._view.update()

    def keep(self) -> None:
        """The edge stays where it is now; nothing happens where it cannot stand."""
        there = self._there or self
        dragged, going = there._dragged, there._going
        self.cancel()
        if dragged is not None and going:
            there._kept(dragged)

    def cancel(self) -> None:
        for one in (self._there, self._from, self):
            if one is not None:
                one._let_go()

    def _let_go(self) -> None:
        self._held, self._stand, self._going, self._there, self._from = None, None, (), None, None
        self._view.update()

    @property
    def _dragged(self) -> Dragged | None:
        place = self._stands.place(self._stand) if self._stand is not None else None
        return Dragged(self._held, place) if self._held is not None and place is not None else None

    # where grips stand

    def _part_at(self, at: QPointF) -> str:
        found = self._view.row_at(at.y())
        return _key(self._view.setter.flow.rows[found[0]]) if found is not None else ""

    def _edge_at(self, at: QPointF) -> Edge | None:
        for edge, middle in self._grips():
            if abs(at.x() - middle.x()) <= GRIP / 2 + REACH and abs(at.y() - middle.y()) <= REACH:
                return edge
        return None

    def _grips(self) -> Iterator[tuple[Edge, QPointF]]:
        """The middles of those that are on the screen."""
        key = self._held.part if self._held is not None else self._over
        for edge, y in self._standing(key) if key else ():
            yield edge, QPointF(self._middle, y)

    @property
    def _middle(self) -> float:
        return self._view.left + self._view.setter.width / 2

    def _standing(self, key: str) -> Iterator[tuple[Edge, float]]:
        own = self._view.setter.flow.rows_of(key)
        for seen, galley in self._stands.seen():
            if _key(galley.row) != key:
                continue
            card = galley.row.shape is Shape.CARD
            if (
                card
                or galley.row.shape is Shape.COMMENT
                or (key.startswith("memo:") and seen.index in own[:1])
            ):
                yield Edge(key, True), seen.y + galley.gap - AWAY
            if card or seen.index in own[-1:]:
                yield Edge(key, False), seen.y + galley.height + AWAY

    def _nearest(self, at: QPointF, exact: bool) -> Stand | None:
        """Where the edge is to stand; None where that is the place from which it was taken."""
        assert self._held is not None
        word = self._stands.between_words(at, self._held.at_start) if exact else None
        if word is not None:
            return word
        near = self._stands.nearest(at, self._held.at_start)
        here = min((abs(y - at.y()) for edge, y in self._standing(self._held.part) if edge == self._held),
                   default=float("inf"))  # fmt: skip
        return near[1] if near is not None and near[0] < here else None

    # painting

    def paint(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        if self._held is not None:
            if not self.elsewhere:
                self._paint_held(painter, self._held)
            return
        painter.setBrush(self._view.setter.look.colour("edge"))
        for edge, middle in self._grips():
            if edge in self._near:
                edge_paint.grip(painter, middle)

    def _paint_held(self, painter: QPainter, held: Edge) -> None:
        edge_paint.going(painter, self._view, self._stands.seen(), self._going, held.part)
        able = bool(self._going) or self._stand is None
        caret = self._stands.caret(self._stand) if self._stand is not None else None
        if self._stand is not None and caret is not None:
            leftwards = self._stands.runs_left(self._stand)
            edge_paint.step(painter, self._view, caret, held.at_start, able, leftwards)
            return
        stands = [at for edge, at in self._standing(held.part) if edge == held]
        if self._stand is not None:
            stands = [self._stands.level(seen, galley, held.at_start) for seen, galley in self._stands.seen()
                      if seen.index == self._stand.row]  # fmt: skip
        for y in stands:
            edge_paint.line(painter, self._view, y, held.at_start, able)


def _key(row: Row) -> str:
    """The memo or comment whose edges a row may have; empty for the article's words."""
    if row.shape is Shape.CARD and isinstance(row.of, Memo):
        return row.of.part
    key = row.part.key if row.part is not None else ""
    return key if key.startswith(("memo:", "comment:")) else ""
