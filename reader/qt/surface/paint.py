"""Draws a galley: grounds of highlights, selection, words, bars in the margin."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from reader.model import Kind, Span
from reader.qt.look import Look
from reader.qt.surface.galley import Galley
from reader.qt.surface.laid import Box
from reader.qt.surface.layers import Highlight, Layer
from reader.qt.surface.manner import INDENT, THREAD_STEP, Manner, furniture_indent
from reader.qt.surface.paragraph import Paragraph, Type
from reader.qt.surface.rows import Shape
from reader.qt.surface.thread_order import DEEPEST

OVERHANG = 1.5  # pixels that a ground reaches over the words, at its true ends only
RADIUS = 3.0
BAR = 3.0  # a margin bar's width
LANE = 5.0  # from one margin bar to the next
UNDERLINE = 2.0
FOUND = 0.3  # of a strong tone laid on paper under words that were found: ink stays readable
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
NOTE = 3.5  # the radius of the dot that tells of a note


class Marked(NamedTuple):
    """What lies over a row's words: highlights (the shortest first), the selection, what a search found."""

    layers: Sequence[Layer] = ()
    selected: Span | None = None
    found: Sequence[Span] = ()
    active: str = ""  # the id of the highlight whose popover is open
    hovered: str = ""  # of the one under the mouse
    hit: Span | None = None  # the one of `found` that the reader is at
    ringed: bool = False  # it is in the comment that has the focus


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
    lit = [(layer, galley.laid.boxes(layer.highlight.span)) for layer in marked.layers]
    for layer, boxes in reversed(lit):
        _ground(painter, look, galley, words, layer, marked, boxes)
    _underlines(painter, look, galley, words, marked.layers)
    for span in marked.found:
        _found(painter, look, manner, galley.laid.boxes(span), words, span == marked.hit)
    if marked.selected is not None:
        _fill(painter, galley.laid.boxes(marked.selected), words, look.colour("selection"), 0)
    galley.laid.draw(painter, words, [*(layer.highlight.span for layer in marked.layers), *marked.found])
    if clipped:
        painter.restore()
        _thumb(painter, look, galley, at)
    margin = QPointF(at.x() + _text_edge(galley) - manner.bars, words.y())
    for layer, boxes in lit:
        if boxes and layer.highlight.noted and layer.highlight.span.end <= galley.row.span.end:
            _note(painter, look, boxes[-1], words, layer)
        if boxes:
            _bar(painter, look, galley, margin, layer, boxes)


def _thumb(painter: QPainter, look: Look, galley: Galley, at: QPointF) -> None:
    """Under a row that is wider than the column: how much of it is seen, and where."""
    whole = galley.room + galley.overflow
    left = at.x() + galley.edge + (galley.edge - galley.left) / whole * galley.room
    thumb = QRectF(left, at.y() + galley.height - 5, galley.room * galley.room / whole, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("muted", 0.4))
    painter.drawRoundedRect(thumb, 1.5, 1.5)


def _text_edge(galley: Galley) -> float:
    return float(furniture_indent(galley.row))


def _furnish(painter: QPainter, look: Look, galley: Galley, at: QPointF, ringed: bool) -> None:
    _guides(painter, look, galley, at, ringed)
    block = galley.row.block
    if block is None:
        return
    thread = furniture_indent(galley.row)
    if galley.rule:
        middle = QPointF(at.x() + galley.rule - RULE / 2, at.y() + galley.gap / 2).toPoint()
        painter.fillRect(QRect(middle, QSize(RULE, 1)), look.colour("edge"))
    for level in range(block.quoted):
        top = 0.0 if level < galley.joined else galley.gap
        bar = QRectF(at.x() + thread + level * INDENT, at.y() + top, BAR, galley.height - top)
        painter.fillRect(bar, look.colour("edge"))
    if block.kind is Kind.CODE:
        left = at.x() + galley.edge - galley.pad
        box = QRectF(left, at.y() + galley.gap, galley.room + 2 * galley.pad, galley.height - galley.gap)
        drawn = look.theme.outline > 1  # high contrast has edges instead of grounds
        painter.setPen(QPen(look.colour("edge"), 1) if drawn else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("hover"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5) if drawn else box, 6, 6)
    if block.marker and galley.row.first and isinstance(galley.laid, Paragraph):
        _marker(painter, galley.laid, QPointF(at.x() + galley.left, at.y() + galley.top), block.marker)


def _guides(painter: QPainter, look: Look, galley: Galley, at: QPointF, ringed: bool) -> None:
    """A thin line for each comment that this one answers, directly or not; the nearest ends at a ring."""
    if not galley.row.depth:
        return
    colour, top = look.colour("line"), round(at.y())
    height = round(at.y() + galley.height) - top
    levels = min(galley.row.depth, DEEPEST)
    for level in range(levels):
        if ringed and level == levels - 1:
            height = max(0, round(above_words(look, galley) - RING_ABOVE))
        painter.fillRect(QRect(round(at.x()) + level * THREAD_STEP + GUIDE, top, 1, height), colour)


def above_words(look: Look, galley: Galley) -> float:
    """The pixels of a comment's header above its words: the space after the comment before."""
    if galley.row.shape is not Shape.COMMENT:
        return 0.0
    return galley.laid.height - look.pitch("comment-author")


def ring(painter: QPainter, look: Look, rect: QRectF) -> None:
    """The one accent ring, around a comment whose words and header are in `rect`; its chevron and bars fit in."""
    painter.setPen(QPen(look.colour("accent"), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-RING_LEFT, -RING_ABOVE, RING_RIGHT, RING_BELOW), 8, 8)


def _marker(painter: QPainter, words: Paragraph, at: QPointF, marker: str) -> None:
    kind = words.type
    metrics = QFontMetricsF(kind.font)
    if marker in _BULLETS:
        _bullet(painter, kind, QPointF(at.x() - 8, at.y() + words.baseline - metrics.xHeight() / 2), marker)
        return
    painter.setFont(kind.font)
    painter.setPen(kind.ink)
    x = at.x() - 8 - metrics.horizontalAdvance(marker)
    painter.drawText(QPointF(x, at.y() + words.baseline), marker)


def _bullet(painter: QPainter, kind: Type, right: QPointF, marker: str) -> None:
    """Bullets are drawn: the typeface lacks some, and those of others are of any size. `right` is its right edge."""
    size = kind.font.pixelSize() * _BULLETS[marker]
    dot = QRectF(right.x() - size, right.y() - size / 2, size, size)
    painter.setPen(QPen(kind.ink, 1.2) if marker == "◦" else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if marker == "◦" else kind.ink)
    if marker == "▪":
        painter.drawRect(dot)
    else:
        painter.drawEllipse(dot)


def _ground(
    painter: QPainter,
    look: Look,
    galley: Galley,
    at: QPointF,
    layer: Layer,
    marked: Marked,
    boxes: Sequence[Box],
) -> None:
    one = layer.highlight
    first, last = galley.row.span.start <= one.span.start, one.span.end <= galley.row.span.end
    for box in boxes:
        path = _shape(box, at, first, last)
        painter.fillPath(path, look.colour(f"ground.{one.colour}"))
        if one.id in (marked.active, marked.hovered):
            strength = 1.0 if one.id == marked.active else 0.5
            painter.strokePath(path.simplified(), QPen(look.colour(f"strong.{one.colour}", strength), 1.2))


def _shape(box: Box, at: QPointF, first: bool, last: bool) -> QPainterPath:
    """A ground with round corners and an overhang at true ends, square at wraps and joins."""
    starts, ends = box.first and first, box.last and last
    rect = box.ground.translated(at).adjusted(-OVERHANG if starts else 0, 0, OVERHANG if ends else 0, 0)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, RADIUS, RADIUS)
    half = rect.width() / 2
    if not starts:
        path.addRect(rect.adjusted(0, 0, -half, 0))
    if not ends:
        path.addRect(rect.adjusted(half, 0, 0, 0))
    return path


# Each colour has its own underline, so that colour is never the only sign; lengths in widths of the line.
_PATTERNS: dict[str, Sequence[float]] = {
    "yellow": (),
    "orange": (5, 2),
    "pink": (1, 1.5),
    "purple": (5, 1.5, 1, 1.5),
    "blue": (9, 2),
    "green": (2.5, 1.5),
}


def _underlines(painter: QPainter, look: Look, galley: Galley, at: QPointF, layers: Sequence[Layer]) -> None:
    """Where highlights lie over each other, the innermost has the ground and each outer one a line below.

    In high contrast and on paper, where grounds may not be told apart, the innermost has its line too.
    """
    own = look.theme.outline > 1 or look.paper
    if len(layers) < 2 and not own:
        return
    for span, over in _stretches([layer.highlight for layer in layers], 1 if own else 2):
        for depth, one in enumerate(over if own else over[1:]):
            painter.setPen(_pen(look, one.colour))
            for box in galley.laid.boxes(span):
                y = box.ground.translated(at).bottom() + 1 + depth * (UNDERLINE + 1)
                painter.drawLine(QPointF(at.x() + box.left, y), QPointF(at.x() + box.right, y))


def _stretches(highlights: Sequence[Highlight], least: int) -> Iterator[tuple[Span, list[Highlight]]]:
    """From edge to edge the words that so many highlights or more lie over, and these in the order given."""
    opened: list[int] = []
    edges = sorted(
        edge
        for nth, one in enumerate(highlights)
        if one.span
        for edge in ((one.span.start, True, nth), (one.span.end, False, nth))
    )
    for (start, opens, nth), (end, _, _) in pairwise([*edges, (0, False, 0)]):
        if opens:
            insort(opened, nth)
        else:
            opened.remove(nth)
        if len(opened) >= least and start < end:
            yield Span(start, end), [highlights[each] for each in opened]


def _pen(look: Look, colour: str) -> QPen:
    pen = QPen(look.colour(f"strong.{colour}"), UNDERLINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if _PATTERNS[colour]:
        pen.setDashPattern(_PATTERNS[colour])
    return pen


def _fill(painter: QPainter, boxes: Sequence[Box], at: QPointF, colour: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in boxes:
        painter.drawRoundedRect(box.ground.translated(at), radius, radius)


def _note(painter: QPainter, look: Look, last: Box, at: QPointF, layer: Layer) -> None:
    """A dot over the last word of a highlight that carries a note."""
    corner = last.ground.translated(at).topRight()
    painter.setPen(QPen(look.colour("paper"), 1))
    painter.setBrush(look.colour(f"strong.{layer.highlight.colour}"))
    painter.drawEllipse(corner + QPointF(0.5, 1), NOTE, NOTE)


def _found(
    painter: QPainter, look: Look, manner: Manner, boxes: Sequence[Box], at: QPointF, here: bool
) -> None:
    """Words that a search found, on a ground of their own; those that the reader is at have an edge too."""
    tone = "strong.orange" if here else "strong.yellow"
    _fill(painter, boxes, at, look.colour(manner.paper), RADIUS)
    _fill(painter, boxes, at, look.colour(tone, FOUND), RADIUS)
    if here:
        painter.setPen(QPen(look.colour(tone), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in boxes:
            painter.drawRoundedRect(box.ground.translated(at), RADIUS, RADIUS)


def _bar(
    painter: QPainter, look: Look, galley: Galley, at: QPointF, layer: Layer, boxes: Sequence[Box]
) -> None:
    """The highlight's bar in the margin, beside its lines; it runs on where the words do."""
    one, row_span = layer.highlight, galley.row.span
    top = boxes[0].ground.top() if one.span.start >= row_span.start else -galley.top
    bottom = boxes[-1].ground.bottom() if one.span.end <= row_span.end else galley.laid.height + galley.pad
    left = at.x() - BAR - layer.lane * LANE
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"strong.{one.colour}"))
    painter.drawRoundedRect(QRectF(left, at.y() + top, BAR, bottom - top), 1, 1)
