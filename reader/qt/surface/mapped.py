"""What the map beside a text shows: its highlights and search hits, by the share of the text above them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.notes.hits import Hits
from reader.qt.surface.galley import Setter
from reader.qt.surface.layers import Layers

MOST = 5_000  # hits that are shown; more lie on top of each other


def marks(setter: Setter, layers: Layers, found: Hits) -> Iterator[tuple[float, str]]:
    """Shares from 0 to 1, and roles of colours. For words that are folded away the head of the thread stands."""
    flow, stand_ins = setter.flow, setter.stand_ins
    drawn: dict[int, str] = {}  # many lie on one row
    for row, colour in layers.marks(stand_ins):
        if drawn.get(row) != colour:
            drawn[row] = colour
            yield flow.before(row) / flow.weight, f"strong.{colour}"
    for hit in found.some(MOST):
        first = flow.row_of(hit.part, hit.span.start) if hit.span is not None else None
        first = stand_ins.get(hit.part) if first is None else first
        if first is not None:
            yield flow.before(first) / flow.weight, "accent"
