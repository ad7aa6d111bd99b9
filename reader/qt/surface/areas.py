"""What of a surface is painted anew where only some of its words look otherwise."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from PySide6.QtCore import QRect

from reader.model import Place
from reader.qt.surface.view import View

BLEED = 12  # pixels that a row's underlines, handles and edges reach over it


def areas(view: View, rows: Container[int], places: Iterable[Place] = ()) -> Iterator[QRect]:
    """Where these rows are on the screen, and the lines of these words, in the viewport's pixels."""
    several = list(places)
    for seen in view.scroll.seen():
        galley = view.setter[seen.index]
        if seen.index in rows or any(_reaches_beyond(view, seen.index, place) for place in several):
            yield _across(view, seen.y, seen.y + galley.height)
    for place in several:
        for corner, box in view.boxes(place):
            ground = box.ground.translated(corner)
            yield _across(view, ground.top(), ground.bottom())


def _across(view: View, top: float, bottom: float) -> QRect:
    """From edge to edge: bars stand in the margin."""
    return QRect(0, round(top) - BLEED, round(view.width), round(bottom - top) + 2 * BLEED)


def _reaches_beyond(view: View, index: int, place: Place) -> bool:
    """Whether words go on in another row: what joins them is painted beside the whole row, and between rows."""
    flow = view.setter.flow
    if place.span is None:
        return False
    first = flow.row_of(place.part, place.span.start)
    last = flow.row_of(place.part, max(place.span.start, place.span.end - 1))
    return first is not None and last is not None and first < last and first <= index <= last
