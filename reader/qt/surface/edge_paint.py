"""How an edge that is moved looks: its grip, the line where it would stand, the words that would come or go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen

from reader.model import Place, Span
from reader.qt.surface.furniture import CENTRE
from reader.qt.surface.galley import Galley
from reader.qt.surface.scroll import Seen
from reader.qt.surface.view import View

GRIP = 36.0  # pixels: how wide a grip is
THICK = 4.0
TINT = 0.14  # of the colour laid over words that come or go
LINE = 2.0
BETWEEN = 2.0  # pixels from a letter to a line beside it
TAG = 20.0  # pixels: how tall the words on the line are


def tr(text: str) -> str:
    return QCoreApplication.translate("Surface", text)


def grip(painter: QPainter, middle: QPointF) -> None:
    painter.drawRoundedRect(
        QRectF(middle.x() - GRIP / 2, middle.y() - THICK / 2, GRIP, THICK), THICK / 2, THICK / 2
    )


def going(
    painter: QPainter, view: View, seen: Iterable[tuple[Seen, Galley]], places: Iterable[Place], own: str
) -> None:
    """Lays a tint over words: one over those that leave the part with the key `own`, another over those that come."""
    found = list(places)
    for each, galley in seen:
        for place in found:
            painter.setBrush(view.setter.look.colour("muted" if place.part == own else "accent", TINT))
            for rect in _grounds(view, each, galley, place):
                painter.drawRect(rect)


def _grounds(view: View, seen: Seen, galley: Galley, place: Place) -> Iterator[QRectF]:
    """The whole paragraph where all of it is in the place, else its words line by line."""
    row = galley.row
    if not row.readable or row.part is None or row.part.key != place.part:
        return
    here = place.span or row.span
    if here.start <= row.span.start and row.span.end <= here.end:
        yield QRectF(
            view.left - 8, seen.y + galley.gap - 2, view.setter.width + 16, galley.height - galley.gap + 4
        )
    elif here.overlaps(row.span):
        corner = QPointF(view.left + galley.left, seen.y + galley.top)
        for box in galley.laid.boxes(Span(max(here.start, row.span.start), min(here.end, row.span.end))):
            yield box.ground.translated(corner)


def line(painter: QPainter, view: View, y: float, at_start: bool, able: bool) -> None:
    """Above or under a paragraph, with what it means."""
    look, width = view.setter.look, view.setter.width
    painter.setBrush(look.colour("accent" if able else "muted"))
    painter.drawRect(QRectF(view.left, y - LINE / 2, width, LINE))
    grip(painter, QPointF(view.left + width / 2, y))
    words = tr("Begins here") if at_start else tr("Ends here")
    font = look.font("small-strong")
    wide = QFontMetricsF(font).horizontalAdvance(words) + 16
    tag = QRectF(view.left + width - wide, y - TAG / 2, wide, TAG)
    painter.drawRoundedRect(tag, 4, 4)
    painter.setFont(font)
    painter.setPen(look.colour(view.setter.manner.paper))
    painter.drawText(tag, CENTRE, words)
    painter.setPen(Qt.PenStyle.NoPen)


def step(painter: QPainter, view: View, caret: QRectF, at_start: bool, able: bool, leftwards: bool) -> None:
    """Through a paragraph: under the words before it, up between two words, over those behind it."""
    left, right = view.left, view.left + view.setter.width
    before, behind = (right, left) if leftwards else (left, right)
    between = caret.x() + (BETWEEN if leftwards else -BETWEEN)
    foot, head = QPointF(between, caret.bottom()), QPointF(between, caret.top())
    path = QPainterPath(QPointF(before, foot.y()))
    for corner in (foot, head, QPointF(behind, head.y())):
        path.lineTo(corner)
    colour = view.setter.look.colour("accent" if able else "muted")
    painter.strokePath(path, QPen(colour, LINE))
    painter.setBrush(colour)
    painter.drawEllipse(head if at_start else foot, THICK, THICK)
