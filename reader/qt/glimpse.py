"""Which highlights lie on the words on the screen once the page is split anew, before all have followed their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from reader.model import Part, Place, Span
from reader.notes.trail import Trail
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface


def glimpse(
    trail: Trail, surfaces: Sequence[Surface], home: Callable[[str], Surface]
) -> list[list[Highlight] | None]:
    """For each surface the highlights of the words that it shows, carried along; None where nothing has changed.

    The surfaces show the new split and hold the highlights of the old one; `home` is where a part is shown.
    """
    touched = {home(key) for key in _changed(trail)}
    seeing = _Glimpse(trail, home)
    return [list(seeing.on(surface)) if surface in touched else None for surface in surfaces]


def _changed(trail: Trail) -> Iterator[str]:
    """The parts that came, went, or are not what they were."""
    old, new = trail.old.parts, trail.new.parts
    return (key for key in {**old, **new} if old.get(key) is not new.get(key))


class _Glimpse:
    def __init__(self, trail: Trail, home: Callable[[str], Surface]) -> None:
        self._trail = trail
        self._back = Trail(trail.new, trail.old, trail.there, trail.here)
        self._home = home

    def on(self, surface: Surface) -> dict[Highlight, None]:
        """In the order in which they are found."""
        found: dict[Highlight, None] = {}
        for seen in surface.view.scroll.seen():
            row = surface.setter.flow.rows[seen.index]
            if row.readable and row.part is not None:
                found |= dict.fromkeys(self._over(surface, row.part, row.span))
        return found

    def _over(self, surface: Surface, part: Part, span: Span) -> Iterator[Highlight]:
        if self._trail.old.parts.get(part.key) is part:
            yield from surface.layers.over(part.key, span)
            return
        for before in self._back.places(Place(part.key, span)):
            if before.span is not None:
                for one in self._home(before.part).layers.over(before.part, before.span):
                    yield from self._carried(surface, one)

    def _carried(self, surface: Surface, one: Highlight) -> Iterator[Highlight]:
        for place in self._trail.places(Place(one.part, one.span)):
            if place.span is not None and self._home(place.part) is surface:
                yield one._replace(part=place.part, span=place.span)
