"""The blocks of a page, and the roles that their letters were given so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from reader.model import Block
from reader.notes.correction_cut import Strip, own, painted, with_ends
from reader.notes.correction_place import Reach

Place = tuple[int, int]  # a block of the page, and so many letters into it


class Canvas:
    """What nothing was painted on is as it was read."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        self._strips: dict[int, list[Strip]] = {}

    @property
    def painted(self) -> Mapping[int, Sequence[Strip]]:
        """How blocks are cut, by their places."""
        return self._strips

    def paint(self, reach: Reach, role: str, *, header: bool = False, strewn: Collection[int] = ()) -> None:
        """These words get a role, less the blocks strewn among them."""
        for at in range(reach.first, reach.last + 1):
            if at not in strewn:
                self._paint(at, *self._ends(reach, at), role, header=header)

    def _paint(self, at: int, start: int, end: int, role: str, *, header: bool = False) -> None:
        strips = self._strips.get(at) or own(self.blocks[at])
        self._strips[at] = painted(self.blocks[at], strips, start, end, role, header=header)

    def repaint(self, part: str, start: Place, end: Place, role: str, kept: Collection[str] = ()) -> bool:
        """Words of a part get a role, less the blocks that say one of `kept`; whether the part has any there."""
        found = list(self.words(part, start, end))
        for at, span in found:
            if self.blocks[at].text[span[0] : span[1]].strip() not in kept:
                self._paint(at, *span, role)
        return bool(found)

    def holds(self, keys: Collection[str]) -> bool:
        """Whether words were painted with each of these roles."""
        return not keys or {*keys} <= {strip.role for strips in self._strips.values() for strip in strips}

    def words(self, part: str, start: Place, end: Place) -> Iterator[tuple[int, tuple[int, int]]]:
        """The letters of a part between two places, block by block, less its headers."""
        for at in range(start[0], min(end[0] + 1, len(self.blocks))):
            if at not in self._strips and self.blocks[at].role != part:
                continue
            for strip, stop in with_ends(
                self._strips.get(at) or own(self.blocks[at]), len(self.blocks[at].text)
            ):
                first = max(strip.start, start[1] if at == start[0] else 0)
                last = min(stop, end[1] if at == end[0] else stop)
                if strip.role == part and not strip.header and (first < last or not self.blocks[at].text):
                    yield at, (first, last)

    def role_at(self, place: Place) -> str:
        """The role of the letter behind this place; empty where that is a header."""
        at, letters = place
        strips = self._strips.get(at) or own(self.blocks[at])
        strip = next(one for one in reversed(strips) if one.start <= letters or one is strips[0])
        return "" if strip.header else strip.role

    def letters(self, reach: Reach) -> Counter[str]:
        """How many letters of these words each role has, less headers."""
        found: Counter[str] = Counter()
        for at in range(reach.first, reach.last + 1):
            start, end = self._ends(reach, at)
            for strip, stop in with_ends(
                self._strips.get(at) or own(self.blocks[at]), len(self.blocks[at].text)
            ):
                if not strip.header:
                    found[strip.role] += max(0, min(stop, end) - max(strip.start, start))
        return found

    def count(self, part: str) -> int:
        """How many letters a part has."""
        everything = self.words(part, (0, 0), self.end)
        return sum(last - first for _, (first, last) in everything)

    @property
    def end(self) -> Place:
        return len(self.blocks), 0

    def _ends(self, reach: Reach, at: int) -> tuple[int, int]:
        start = reach.start if at == reach.first else 0
        whole = at != reach.last or reach.end is None
        return start, len(self.blocks[at].text) if whole or reach.end is None else reach.end


def behind(reach: Reach, blocks: Sequence[Block]) -> Place:
    """The place behind these words."""
    return reach.last, len(blocks[reach.last].text) if reach.end is None else reach.end


def before(reach: Reach) -> Place:
    return reach.first, reach.start
