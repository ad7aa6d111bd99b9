"""Blocks that kept all their letters: words in them have moved as far as their block has."""

from __future__ import annotations

from reader.model import Part, Place, Span
from reader.notes.anchor import describe, fingerprint
from reader.notes.annotation import Anchor
from reader.notes.trail import Trail, entire

_Seat = tuple[Part, int, int] | None  # the new part, the number of the block in it, how far its letters moved


class Moved:
    """What one highlight makes it learn of a block serves all others there."""

    def __init__(self, trail: Trail) -> None:
        self._trail = trail
        self._seats: dict[tuple[str, int], _Seat] = {}

    def anchor(self, anchor: Anchor) -> Anchor | None:
        """On the same words in the new document; None where their blocks were not moved whole and together."""
        old, span = self._trail.old.find(anchor.part), anchor.span
        if old is None or span is None or not anchor.exact or anchor.text != fingerprint(old.text):
            return None
        if span.of(old.text) != anchor.exact:
            return None
        first, last = old.block_at(span.start), old.block_at(span.end - 1)
        if span.start >= old.span(first).end or span.end > old.span(last).end:
            return None  # it begins or ends between two blocks
        seat = self._together(old, first, last)
        return describe(seat[0], span.shift(seat[1])) if seat is not None else None

    def _together(self, part: Part, first: int, last: int) -> tuple[Part, int] | None:
        """Where these blocks went, and how far, if they still follow upon each other."""
        begin = self._seat(part, first)
        if begin is None:
            return None
        new, nth, by = begin
        for block in range(first + 1, last + 1):
            if self._seat(part, block) != (new, nth + block - first, by):
                return None
        return new, by

    def _seat(self, part: Part, nth: int) -> _Seat:
        if (part.key, nth) not in self._seats:
            self._seats[part.key, nth] = self._found(part, nth)
        return self._seats[part.key, nth]

    def _found(self, part: Part, nth: int) -> _Seat:
        trail = self._trail
        piece = entire(trail.old, [trail.here.blocks(part.key)[nth]])[0]
        carried = trail.carried(piece)
        if len(carried) != 1 or not trail.stands(carried[0]):
            return None
        places = trail.there.places(carried)
        if len(places) != 1:
            return None
        return self._at(part.span(nth), places[0])

    def _at(self, old: Span, place: Place) -> _Seat:
        new, span = self._trail.new.parts[place.part], place.span
        if span is None or len(span) != len(old):
            return None
        block = new.block_at(span.start)
        whole = new.span(block) == span
        return (new, block, span.start - old.start) if whole else None
