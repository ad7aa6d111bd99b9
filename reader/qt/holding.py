"""Keeps the words under the reader's eye where they are, and selected, while other rows come under them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtCore import QPoint

from reader.model import Place, Span
from reader.qt.surface.cursor import Point
from reader.qt.surface.onward import Go
from reader.qt.surface.surface import Surface

Carry = Callable[[Surface, Place], Place | None]
BELOW = 200  # rows below the top that are tried where the top's own words are gone


class Top(NamedTuple):
    """The first words on a surface that was scrolled, and how many pixels of their line are above its edge."""

    surface: Surface
    place: Place
    above: float


def top_of(surface: Surface) -> Top | None:
    """None where the surface stands at its beginning, and is to stay there."""
    scroll = surface.view.scroll
    place = surface.place() if len(surface.setter.flow) and (scroll.row, scroll.offset) != (0, 0.0) else None
    if place is None or place.span is None:
        return None
    index = surface.setter.flow.row_of(place.part, place.span.start)
    seen = next((one for one in scroll.seen() if one.index == index), None)
    if seen is None:
        return Top(surface, place, 0.0)
    galley = surface.setter[seen.index]
    return Top(surface, place, -(seen.y + galley.top + galley.laid.caret(place.span.start).top()))


def line_height(surface: Surface, place: Place) -> float:
    """Of the line that words begin on, in pixels; 0 where they are not shown."""
    point = surface.point_of(place)
    return surface.setter[point.row].laid.caret(point.at).height() if point is not None else 0.0


class Held(NamedTuple):
    """One surface: its top with the words after it, the ends of its selection, and `onward` where it is at its end."""

    surface: Surface
    top: Top | None
    below: tuple[Place, ...]
    ends: tuple[Place, Place] | None
    onward: Go | None

    @property
    def touched(self) -> bool:
        """Whether the reader has done anything here."""
        return self.top is not None or self.ends is not None or self.onward is not None


def hold(surfaces: Iterable[Surface]) -> list[Held]:
    return [_held(surface) for surface in surfaces]


def put_back(held: Iterable[Held], carry: Carry) -> None:
    """`carry` says where words stand now; where those at the top are gone, the next ones stand there."""
    for one in held:
        _scroll(one, carry)
        _select(one, carry)
        if one.onward is not None:
            one.surface.onward.go(one.onward, True)


@contextmanager
def unmoved(surfaces: Iterable[Surface]) -> Iterator[dict[Surface, int]]:
    """Surfaces come to lie higher or lower in their window meanwhile, and the words that were seen in them do not.

    Afterwards the dictionary says how many pixels further each was scrolled. One at its beginning stays there.
    """
    seen = [one for one in surfaces if one.isVisible() and one.painted == one.stands and not one.at_start]
    before = [(one, _top_edge(one), one.view.scroll.row, one.view.scroll.offset) for one in seen]
    scrolled: dict[Surface, int] = {}
    yield scrolled
    for surface, top, row, offset in before:
        by = _top_edge(surface) - top
        if by:
            surface.view.scroll.to(row, offset + by)
            surface.view.scroll_by(0)  # and the scroll bar is told
            surface.painted = surface.stands  # the words are where they were seen
            scrolled[surface] = by


def _top_edge(surface: Surface) -> int:
    return surface.viewport().mapTo(surface.window(), QPoint(0, 0)).y()


def _held(surface: Surface) -> Held:
    top, cursor = top_of(surface), surface.view.cursor
    ends = None
    if cursor.anchor is not None and cursor.focus is not None:
        start, end = _place(surface, cursor.anchor), _place(surface, cursor.focus)
        ends = (start, end) if start is not None and end is not None else None
    below = tuple(_below(surface)) if top is not None else ()
    return Held(surface, top, below, ends, surface.onward.wish)


def _below(surface: Surface) -> Iterable[Place]:
    flow, first = surface.setter.flow, surface.view.scroll.row
    for row in flow.rows[first + 1 : first + 1 + BELOW]:
        if row.readable and row.part is not None:
            yield Place(row.part.key, Span(row.span.start, row.span.start))


def _place(surface: Surface, point: Point) -> Place | None:
    part = surface.setter.flow.rows[point.row].part
    return Place(part.key, Span(point.at, point.at)) if part is not None else None


def _scroll(held: Held, carry: Carry) -> None:
    if held.top is None:
        return
    above = held.top.above
    for place in (held.top.place, *held.below):
        there = carry(held.surface, place)
        if there is not None and held.surface.go_to(there, at_top=True, above=above):
            return
        above = 0.0


def _select(held: Held, carry: Carry) -> None:
    surface = held.surface
    places = [there for end in held.ends or () if (there := carry(surface, end)) is not None]
    points = [point for place in places if (point := surface.point_of(place)) is not None]
    if len(points) == 2:
        surface.view.cursor.select(*points)
        surface.viewport().update()
