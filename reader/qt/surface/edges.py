"""Moving the beginning or the end of a memo or a comment with the mouse: a grip at each, and a live preview."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from reader.model import LEFT_OUT, Memo, Place
from reader.qt.surface.furniture import CENTRE
from reader.qt.surface.galley import Galley
from reader.qt.surface.rows import Row, Shape
from reader.qt.surface.scroll import Seen
from reader.qt.surface.view import View

GRIP = 36.0  # pixels: how wide a grip is
THICK = 4.0
AWAY = 7.0  # from the words to the middle of a grip
REACH = 8.0  # pixels around a grip that take the mouse
NEAR = 56.0  # pixels from the mouse within which a grip is shown: who reads is left alone
TINT = 0.14  # of the colour laid over words that come or go


def tr(text: str) -> str:
    return QCoreApplication.translate("Surface", text)


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning or the end of the part with this key."""

    part: str
    at_start: bool


@dataclass(frozen=True, slots=True)
class Dragged:
    """An edge, and the paragraph before which the part is to begin, or behind which it is to end."""

    edge: Edge
    place: Place


Ask = Callable[[Dragged], Sequence[Place]]


def _nothing(_dragged: Dragged) -> Sequence[Place]:
    return ()


class Edges:
    """One edge at a time. `ask` says which words would come or go; without any, the edge cannot stand there."""

    def __init__(self, view: View, kept: Callable[[Dragged], None]) -> None:
        self._view = view
        self._kept = kept
        self.ask: Ask = _nothing
        self.locked = True  # nothing can be corrected on this page, or not yet
        self._over = ""  # the key of the part under the mouse
        self._near: tuple[Edge, ...] = ()  # those of its edges that the mouse is near to
        self._held: Edge | None = None
        self._row: int | None = None  # of the paragraph that the edge would stand at
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
        self._held, self._row, self._going = edge, None, ()
        self._view.update()
        return True

    def drag(self, at: QPointF) -> None:
        """The edge goes to the nearest end of a paragraph."""
        beyond = min(0.0, at.y()) + max(0.0, at.y() - self._view.height)
        if beyond:
            self._view.scroll_by(max(-40.0, min(40.0, beyond)))
        row = self._nearest(at.y())
        if row != self._row:
            dragged = self._dragged(row)
            self._row, self._going = row, tuple(self.ask(dragged)) if dragged is not None else ()
        self._view.update()

    def keep(self) -> None:
        """The edge stays where it is now; nothing happens where it cannot stand."""
        dragged, going = self._dragged(self._row), self._going
        self.cancel()
        if dragged is not None and going:
            self._kept(dragged)

    def cancel(self) -> None:
        self._held, self._row, self._going = None, None, ()
        self._view.update()

    def _dragged(self, row: int | None) -> Dragged | None:
        part = self._view.setter.flow.rows[row].part if row is not None else None
        if self._held is None or row is None or part is None:
            return None
        return Dragged(self._held, Place(part.key, self._view.setter.flow.rows[row].span))

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
        for seen, galley in self._seen():
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

    def _seen(self) -> Iterator[tuple[Seen, Galley]]:
        for seen in self._view.scroll.seen():
            yield seen, self._view.setter[seen.index]

    def _nearest(self, y: float) -> int | None:
        """The paragraph whose end is nearest; None where that is the place from which the edge was taken."""
        assert self._held is not None
        best, row = min((abs(at - y) for edge, at in self._standing(self._held.part) if edge == self._held),
                        default=float("inf")), None  # fmt: skip
        for seen, galley in self._seen():
            if not self._may_stand(seen.index):
                continue
            away = abs(self._level(seen, galley) - y)
            if away < best:
                best, row = away, seen.index
        return row

    def _may_stand(self, index: int) -> bool:
        """Only between two paragraphs: a long one may be several rows."""
        rows = self._view.setter.flow.rows
        row, after = rows[index], rows[index + 1] if index + 1 < len(rows) else None
        if not row.readable or row.part is None or row.part.key == LEFT_OUT or self._held is None:
            return False
        return (
            row.first if self._held.at_start else after is None or after.block is not row.block or after.first
        )

    def _level(self, seen: Seen, galley: Galley) -> float:
        assert self._held is not None
        return seen.y + (galley.gap - AWAY if self._held.at_start else galley.height + AWAY)

    # painting

    def paint(self, painter: QPainter) -> None:
        look = self._view.setter.look
        painter.setPen(Qt.PenStyle.NoPen)
        if self._held is None:
            for edge, middle in self._grips():
                if edge in self._near:
                    painter.setBrush(look.colour("edge"))
                    _pill(painter, middle)
            return
        for seen, galley in self._seen():
            self._tint(painter, seen, galley)
        stands = [at for edge, at in self._standing(self._held.part) if edge == self._held]
        if self._row is not None:
            stands = [self._level(seen, galley) for seen, galley in self._seen() if seen.index == self._row]
        for y in stands:
            self._line(painter, y)

    def _tint(self, painter: QPainter, seen: Seen, galley: Galley) -> None:
        """Words that would come into the part, or go out of it."""
        assert self._held is not None
        row = galley.row
        for place in self._going:
            ours = row.readable and row.part is not None and row.part.key == place.part
            if ours and (place.span is None or place.span.overlaps(row.span) or place.span == row.span):
                goes = place.part == self._held.part
                painter.setBrush(self._view.setter.look.colour("muted" if goes else "accent", TINT))
                painter.drawRect(QRectF(
                    self._view.left - 8, seen.y + galley.gap - 2, self._view.setter.width + 16,
                    galley.height - galley.gap + 4,
                ))  # fmt: skip

    def _line(self, painter: QPainter, y: float) -> None:
        assert self._held is not None
        look, width = self._view.setter.look, self._view.setter.width
        able = bool(self._going) or self._row is None
        painter.setBrush(look.colour("accent" if able else "muted"))
        painter.drawRect(QRectF(self._view.left, y - 1, width, 2))
        _pill(painter, QPointF(self._middle, y))
        words = tr("Begins here") if self._held.at_start else tr("Ends here")
        font = look.font("small-strong")
        wide = QFontMetricsF(font).horizontalAdvance(words) + 16
        tag = QRectF(self._view.left + width - wide, y - 10, wide, 20)
        painter.drawRoundedRect(tag, 4, 4)
        painter.setFont(font)
        painter.setPen(look.colour(self._view.setter.manner.paper))
        painter.drawText(tag, CENTRE, words)
        painter.setPen(Qt.PenStyle.NoPen)


def _pill(painter: QPainter, middle: QPointF) -> None:
    painter.drawRoundedRect(
        QRectF(middle.x() - GRIP / 2, middle.y() - THICK / 2, GRIP, THICK), THICK / 2, THICK / 2
    )


def _key(row: Row) -> str:
    """The memo or comment whose edges a row may have; empty for the article's words."""
    if row.shape is Shape.CARD and isinstance(row.of, Memo):
        return row.of.part
    key = row.part.key if row.part is not None else ""
    return key if key.startswith(("memo:", "comment:")) else ""
