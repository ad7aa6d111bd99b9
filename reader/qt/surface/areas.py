"""What of a surface is painted anew where only some of its words look otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect

from reader.model import Place
from reader.qt.surface.view import View

BLEED = 12  # pixels that a row's underlines, handles and edges reach over it


def areas(view: View, places: Iterable[Place], rows: Iterable[int] = ()) -> Iterator[QRect]:
    """Where the lines of these words are on the screen, and these rows, in the viewport's pixels."""
    several = list(places)
    whole = set(rows).union(*(_joined(view, place) for place in several))
    for seen in view.scroll.seen():
        if seen.index in whole:
            yield _across(view, seen.y, seen.y + view.setter[seen.index].height)
    for place in several:
        for corner, box in view.boxes(place):
            ground = box.ground.translated(corner)
            yield _across(view, ground.top(), ground.bottom())


def _across(view: View, top: float, bottom: float) -> QRect:
    """From edge to edge: bars stand in the margin."""
    return QRect(0, round(top) - BLEED, round(view.width), round(bottom - top) + 2 * BLEED)


def _joined(view: View, place: Place) -> range:
    """The rows of words that stand in several: what joins them is painted beside all of a row, and between rows."""
    flow = view.setter.flow
    if place.span is None:
        return range(0)
    first = flow.row_of(place.part, place.span.start)
    last = flow.row_of(place.part, max(place.span.start, place.span.end - 1))
    return range(first, last + 1) if first is not None and last is not None and first < last else range(0)
