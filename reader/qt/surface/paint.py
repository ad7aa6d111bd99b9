"""Draws a galley: grounds of highlights, selection, words, bars in the margin."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from reader.model import Kind, Span
from reader.qt.look import Look
from reader.qt.surface.direction import write
from reader.qt.surface.galley import Galley
from reader.qt.surface.laid import Box
from reader.qt.surface.layers import Layer
from reader.qt.surface.lit import RADIUS, Lit
from reader.qt.surface.manner import (
    FOUND,
    INDENT,
    QUOTE_BAR,
    THREAD_STEP,
    Manner,
)
from reader.qt.surface.markers import BESIDE
from reader.qt.surface.numbered import draw_frames, draw_marker
from reader.qt.surface.paragraph import Paragraph, Type
from reader.qt.surface.scroll import Seen
from reader.qt.surface.slide import THICK, thumb
from reader.qt.surface.thread import CommentHead
from reader.qt.surface.thread_order import DEEPEST
from reader.qt.surface.view import View

_BULLETS = {"•": 0.3, "◦": 0.28, "▪": 0.26}  # how large each is, in widths of an em
GUIDE = (
    5  # pixels from a comment's left edge to the line down to its replies: under the middle of their chevrons
)
RING_LEFT, RING_ABOVE, RING_RIGHT, RING_BELOW = (
    22.0,
    8.0,
    12.0,
    5.0,
)  # pixels from a comment to the ring around it
RULE = 96  # pixels, the width of a rule that the page draws between two paragraphs


class Marked(NamedTuple):
    """What lies over a row's words: highlights (the shortest first), the selection, what a search found."""

    layers: Sequence[Layer] = ()
    selected: Span | None = None
    found: Sequence[Span] = ()
    active: Collection[str] = ()  # the ids of the highlights that keys act on
    hovered: str = ""  # of the one under the mouse
    hit: Span | None = None  # the one of `found` that the reader is at
    ringed: bool = False  # it is in the comment that has the focus
    lit: Lit | None = None  # the highlights where they stand, if that is known
    resting: bool = False  # the keyboard is in another pane


def row(painter: QPainter, look: Look, manner: Manner, galley: Galley, at: QPointF, marked: Marked) -> None:
    """Draws one galley with its top left corner at `at`."""
    words = QPointF(at.x() + galley.left, at.y() + galley.top)
    _furnish(painter, look, galley, at, marked.ringed)
    if galley.aside is not None:
        galley.aside.draw(painter, QPointF(at.x(), at.y() + galley.top))
    clipped = galley.overflow > 0
    if clipped:
        painter.save()
        painter.setClipRect(QRectF(at.x() + galley.edge - 2, at.y(), galley.room + 4, galley.height))
    lit = marked.lit or Lit(look, galley, marked.layers)
    lit.draw_grounds(painter, words, marked.active, marked.hovered)
    for span in marked.found:
        _found(painter, look, manner, galley.laid.boxes(span), words, span == marked.hit)
    if marked.selected is not None:
        ground = look.colour("resting" if marked.resting else "selection")
        _fill(painter, galley.laid.boxes(marked.selected), words, ground, 0)
        for span in marked.found:
            if span.overlaps(marked.selected):
                _edge(painter, look, galley.laid.boxes(span), words, span == marked.hit)
    galley.laid.draw(painter, words, [*lit.spans, *marked.found])
    if look.paper:
        draw_frames(painter, look, galley, words)
    if clipped:
        painter.restore()
        _thumb(painter, look, galley, at)
    edge = galley.far + manner.bars if galley.at_right else galley.near - manner.bars
    lit.draw_signs(painter, words, at.x() + edge, galley.at_right)


def _thumb(painter: QPainter, look: Look, galley: Galley, at: QPointF) -> None:
    """Under a row that is wider than the column: how much of it is seen, and where."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("muted", 0.4))
    painter.drawRoundedRect(thumb(galley).translated(at), THICK / 2, THICK / 2)


def _furnish(painter: QPainter, look: Look, galley: Galley, at: QPointF, ringed: bool) -> None:
    _guides(painter, look, galley, at, ringed)
    block = galley.row.block
    if block is None:
        return
    if galley.rule:
        middle = QPointF(at.x() + galley.rule - RULE / 2, at.y() + galley.gap / 2).toPoint()
        painter.fillRect(QRect(middle, QSize(RULE, 1)), look.colour("edge"))
    for level in range(block.quoted):
        top = 0.0 if level < galley.joined else galley.gap
        inside = level * INDENT
        left = galley.far - inside - QUOTE_BAR if galley.mirror else galley.near + inside
        bar = QRectF(at.x() + left, at.y() + top, QUOTE_BAR, galley.height - top)
        painter.fillRect(bar, look.colour("edge"))
    if block.kind is Kind.CODE:
        left = at.x() + galley.edge - galley.pad
        box = QRectF(left, at.y() + galley.gap, galley.room + 2 * galley.pad, galley.height - galley.gap)
        drawn = look.theme.outline > 1  # high contrast has edges instead of grounds
        painter.setPen(QPen(look.colour("edge"), 1) if drawn else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("hover"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if drawn else box, 6, 6)
    if block.marker and galley.row.first and isinstance(galley.laid, Paragraph):
        corner = QPointF(at.x() + galley.left, at.y() + galley.top)
        if not (look.paper and draw_marker(painter, look, galley, corner)):
            _marker(painter, galley.laid, corner, block.marker, galley.mirror)


def _guides(painter: QPainter, look: Look, galley: Galley, at: QPointF, ringed: bool) -> None:
    """A thin line for each comment that this one answers, directly or not; the nearest ends at a ring."""
    if not galley.row.depth:
        return
    colour, top = look.colour("line"), round(at.y())
    height = round(at.y() + galley.height) - top
    levels = min(galley.row.depth, DEEPEST)
    for level in range(levels):
        if ringed and level == levels - 1:
            height = max(0, round(above_words(galley) - RING_ABOVE))
        inside = level * THREAD_STEP + GUIDE
        left = round(at.x() + galley.far) + levels * THREAD_STEP - 1 - inside
        painter.fillRect(QRect(left if galley.turned else round(at.x()) + inside, top, 1, height), colour)


def above_words(galley: Galley) -> float:
    """The pixels of a comment's header above its words: the space after the comment before."""
    return galley.laid.above if isinstance(galley.laid, CommentHead) else 0.0


def ring(painter: QPainter, view: View, visible: Iterable[Seen], keyboard: bool) -> bool:
    """Around the comment that one is at, its chevron and bars fit in; whether it is seen.

    The one accent ring is where the keyboard is: elsewhere this one is a quiet line.
    """
    setter = view.setter
    key = setter.focused
    own = [s for s in visible if key and (part := setter[s.index].row.part) and part.key == key]
    if not own:
        return False
    first, last = setter[own[0].index], setter[own[-1].index]
    top = own[0].y + above_words(first)
    rect = QRectF(view.left + first.near, top, first.far - first.near, own[-1].y + last.height - top)
    left, right = (RING_RIGHT, RING_LEFT) if first.turned else (RING_LEFT, RING_RIGHT)
    painter.setPen(QPen(setter.look.colour("accent" if keyboard else "edge"), 1.5 if keyboard else 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-left, -RING_ABOVE, right, RING_BELOW), 8, 8)
    return True


def _marker(painter: QPainter, words: Paragraph, at: QPointF, marker: str, mirrored: bool) -> None:
    kind = words.type
    metrics = QFontMetricsF(kind.font)
    if marker in _BULLETS:
        size = kind.font.pixelSize() * _BULLETS[marker]
        left = at.x() + (words.width + BESIDE if mirrored else -BESIDE - size)
        _bullet(painter, kind, QPointF(left, at.y() + words.baseline - metrics.xHeight() / 2), size, marker)
        return
    painter.setFont(kind.font)
    painter.setPen(kind.ink)
    x = at.x() + (words.width + BESIDE if mirrored else -BESIDE - metrics.horizontalAdvance(marker))
    write(painter, QPointF(x, at.y() + words.baseline), marker, mirrored)


def _bullet(painter: QPainter, kind: Type, left: QPointF, size: float, marker: str) -> None:
    """Bullets are drawn: the typeface lacks some, and those of others are of any size. `left` is its left edge."""
    dot = QRectF(left.x(), left.y() - size / 2, size, size)
    painter.setPen(QPen(kind.ink, 1.2) if marker == "◦" else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if marker == "◦" else kind.ink)
    if marker == "▪":
        painter.drawRect(dot)
    else:
        painter.drawEllipse(dot)


def _fill(painter: QPainter, boxes: Sequence[Box], at: QPointF, colour: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in boxes:
        painter.drawRoundedRect(box.ground.translated(at), radius, radius)


def _found(
    painter: QPainter, look: Look, manner: Manner, boxes: Sequence[Box], at: QPointF, here: bool
) -> None:
    """Words that a search found, on a ground of their own; those that the reader is at have an edge too."""
    tone = "strong.orange" if here else "strong.yellow"
    _fill(painter, boxes, at, look.colour(manner.paper), RADIUS)
    _fill(painter, boxes, at, look.colour(tone, FOUND), RADIUS)
    if here:
        _edge(painter, look, boxes, at, here)


def _edge(painter: QPainter, look: Look, boxes: Sequence[Box], at: QPointF, here: bool) -> None:
    """Around words that a search found: also where they are selected, and their own ground is not seen."""
    painter.setPen(QPen(look.colour("strong.orange" if here else "strong.yellow"), 2 if here else 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for box in boxes:
        painter.drawRoundedRect(box.ground.translated(at), RADIUS, RADIUS)
