"""How highlights lie on a row: grounds, lines under those that lie over each other, bars and dots beside the words."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from reader.model import Span
from reader.qt.look import Look
from reader.qt.surface.galley import Galley
from reader.qt.surface.laid import Box, reach
from reader.qt.surface.layers import Highlight, Layer

OVERHANG = 1.5  # pixels that a ground reaches over the words, at its true ends only
RADIUS = 3.0
BAR = 3.0  # a margin bar's width
LANE = 5.0  # from one margin bar to the next
UNDERLINE = 2.0
UNDERLINES = 3  # a fourth would strike the next line's words through; the bars tell of all
NOTE = 3.5  # the radius of the dot that tells of a note
# Each colour has its own underline, so that colour is never the only sign; lengths in widths of the line.
_PATTERNS: dict[str, Sequence[float]] = {
    "yellow": (),
    "orange": (5, 2),
    "pink": (1, 1.5),
    "purple": (5, 1.5, 1, 1.5),
    "blue": (9, 2),
    "green": (2.5, 1.5),
}


class Lit:
    """The highlights of one galley, the shortest first, in pixels from its words' corner."""

    def __init__(
        self, look: Look, galley: Galley, layers: Sequence[Layer], before: Lit | None = None
    ) -> None:
        """`before` is what lay on the row until now: what lies on it still has the same shapes."""
        self.layers = layers
        self.galley = galley
        self._look = look
        self._grounds: list[tuple[Highlight, _Laid]] = []
        self._bars: list[tuple[str, QRectF]] = []  # from the margin's edge
        self._notes: list[tuple[str, QPointF]] = []
        self._laid: dict[int, _Laid] = {}  # by the highlight's own identity: to hash its words takes longer
        known = before._laid if before is not None and before.galley is galley else {}
        for layer in layers:
            laid = known.get(id(layer.highlight)) or _laid(galley, layer.highlight)
            if laid.boxes:
                self._laid[id(layer.highlight)] = laid
                self._lay(galley, layer, laid)
        self._lines = list(self._underlines(galley))

    @property
    def spans(self) -> list[Span]:
        return [layer.highlight.span for layer in self.layers]

    def _lay(self, galley: Galley, layer: Layer, laid: _Laid) -> None:
        one, boxes = layer.highlight, laid.boxes
        begins, ends = _ends(galley, one)
        self._grounds.append((one, laid))
        highest, lowest = reach(boxes)
        top = highest if begins else -galley.top
        bottom = lowest if ends else galley.laid.height + galley.pad
        self._bars.append((one.colour, QRectF(-BAR - layer.lane * LANE, top, BAR, bottom - top)))
        if one.noted and ends:
            last = boxes[-1].ground
            corner = (
                last.topLeft() - QPointF(0.5, -1) if laid.leftwards else last.topRight() + QPointF(0.5, 1)
            )
            self._notes.append((one.colour, corner))

    def _underlines(self, galley: Galley) -> Iterator[tuple[str, QLineF]]:
        """Where highlights lie over each other, the innermost has the ground and each outer one a line below.

        In high contrast and on paper, where grounds may not be told apart, the innermost has its line too.
        """
        own = self._look.theme.outline > 1 or self._look.paper
        if len(self.layers) < 2 and not own:
            return
        for span, over in _stretches([layer.highlight for layer in self.layers], 1 if own else 2):
            boxes = galley.laid.boxes(span)
            for depth, one in enumerate((over if own else over[1:])[:UNDERLINES]):
                for box in boxes:
                    y = box.ground.bottom() + 1 + depth * (UNDERLINE + 1)
                    yield one.colour, QLineF(box.left, y, box.right, y)

    def draw_grounds(self, painter: QPainter, at: QPointF, active: Collection[str], hovered: str) -> None:
        """Under the words, whose corner is `at`; the active annotations and the hovered one have an edge."""
        painter.translate(at)
        seen = painter.clipBoundingRect() if painter.hasClipping() else None
        for one, laid in reversed(self._grounds):
            for box, shape in zip(laid.boxes, laid.shapes, strict=True):
                if seen is not None and not seen.intersects(box.ground):
                    continue
                painter.fillPath(shape, self._look.colour(f"ground.{one.colour}"))
                if one.id in active or one.id == hovered:
                    edge = self._look.colour(f"strong.{one.colour}", 1.0 if one.id in active else 0.5)
                    painter.strokePath(shape.simplified(), QPen(edge, 1.2))
        pens: dict[str, QPen] = {}
        for colour, line in self._lines:
            if colour not in pens:
                pens[colour] = _pen(self._look, colour)
            painter.setPen(pens[colour])
            painter.drawLine(line)
        painter.translate(-at)

    def draw_signs(self, painter: QPainter, words: QPointF, margin: float, at_right: bool = False) -> None:
        """A dot over the last word of a highlight that carries a note, and each one's bar left of `margin`, or right.

        A bar stands beside its lines, and runs on where the words do. Where the pane has no lane left for it, it
        stands at the pane's edge, under the shorter ones.
        """
        if not self._bars and not self._notes:
            return
        painter.translate(words)
        painter.setPen(QPen(self._look.colour("paper"), 1))
        for colour, corner in self._notes:
            painter.setBrush(self._look.colour(f"strong.{colour}"))
            painter.drawEllipse(corner, NOTE, NOTE)
        painter.translate(margin - words.x(), 0)
        painter.setPen(Qt.PenStyle.NoPen)
        strong = {
            colour: self._look.colour(f"strong.{colour}") for colour in {colour for colour, _ in self._bars}
        }
        space = painter.window().width() - margin if at_right else margin
        room = space - 1 - BAR if space > 0 else inf  # paper has room beside its text
        for colour, bar in reversed(self._bars):
            out = min(-BAR - bar.left(), room)
            painter.setBrush(strong[colour])
            painter.drawRoundedRect(bar.translated((out if at_right else -BAR - out) - bar.left(), 0), 1, 1)
        painter.translate(-margin, -words.y())


class Lights:
    """The highlights of the rows on the screen; found anew where a row's galley or its layers are other ones."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._on: dict[int, Lit] = {}

    def on(self, row: int, galley: Galley, layers: Sequence[Layer]) -> Lit:
        lit = self._on.get(row)
        if lit is None or lit.galley is not galley or lit.layers is not layers:
            lit = self._on[row] = Lit(self._look, galley, layers, lit)
        return lit

    def keep(self, rows: Iterable[int]) -> None:
        """These are on the screen; the others must not keep their layouts."""
        self._on = {row: self._on[row] for row in rows if row in self._on}


class _Laid(NamedTuple):
    """Where a highlight lies in a galley."""

    boxes: Sequence[Box]
    shapes: Sequence[QPainterPath]
    leftwards: bool  # they are read from the right to the left where they end


def _laid(galley: Galley, one: Highlight) -> _Laid:
    boxes, (begins, ends) = galley.laid.boxes(one.span), _ends(galley, one)
    first, last = (
        galley.laid.leftwards(at) for at in (one.span.start, max(one.span.start, one.span.end - 1))
    )
    return _Laid(boxes, [_shape(box, box.first and begins, box.last and ends, first) for box in boxes], last)


def _ends(galley: Galley, one: Highlight) -> tuple[bool, bool]:
    """Whether it begins and ends here, and does not come from a row before or go on in the next."""
    return galley.row.span.start <= one.span.start, one.span.end <= galley.row.span.end


def _shape(box: Box, starts: bool, ends: bool, leftwards: bool) -> QPainterPath:
    """A ground with round corners and an overhang at true ends, square at wraps and joins."""
    starts, ends = (ends, starts) if leftwards else (starts, ends)
    rect = box.ground.adjusted(-OVERHANG if starts else 0, 0, OVERHANG if ends else 0, 0)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, RADIUS, RADIUS)
    half = rect.width() / 2
    if not starts:
        path.addRect(rect.adjusted(0, 0, -half, 0))
    if not ends:
        path.addRect(rect.adjusted(half, 0, 0, 0))
    return path


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
