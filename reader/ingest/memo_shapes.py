"""The shape of a stretch of blocks as a whole, in numbers: its size, its frame, its voice against that around it."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from operator import itemgetter

from reader.ingest.draft import Box
from reader.ingest.memo_traits import Row, Traits, View

Shape = dict[str, float]
Ends = tuple[int, int]

_AROUND = 8  # blocks before and after whose voice is compared
_GREETED, _HEAD, _TAIL = 5, 3, 4  # blocks of a head, of its other lines, of a tail
_ABOVE = 3  # blocks in which a document may be announced
_PARAGRAPHS = frozenset(("p", "li"))
_SMALL = 300  # code points of a quotation
_LARGE = 7.0  # logarithm of the size from which more counts by itself
_FEW = 2.0  # logarithm of a usual number of blocks
_ALL = 0.85  # of the article
_TURNS = 4
_ANNOUNCING = {"announces:1": 0.5, "announces:2": 1.0, "announces:3": 1.0, "spoken": 0.3}
_CERTAIN = 8  # points of rules that are as much as points can say
_OF_PROSE = ("voiced", "reporting", "third", "quoting")


class Shapes:
    """What is counted on a page once, so that any stretch of it is measured in little time.

    `ruled` gives the points of each stretch that rules find.
    """

    def __init__(self, view: View, ruled: Mapping[Ends, int]) -> None:
        self.ruled = {ends: min(points / _CERTAIN, 1.0) for ends, points in ruled.items()}
        self._laid = sorted(self.ruled)
        self._rows = view.rows
        traits = [row.traits for row in view.rows]
        self.size = _sums(view.rows, lambda row: len(row.draft.text) * row.line.held)
        self.prose = _sums(view.rows, lambda row: "prose" in row.traits and row.line.held)
        self._of_prose = {voice: self._count_prose(voice) for voice in _OF_PROSE}
        self._greets = _sums(view.rows, lambda row: "greets" in row.traits)
        self._heads = _sums(view.rows, lambda row: not row.traits.isdisjoint(("headed", "heads")))
        self._closes = _sums(view.rows, lambda row: not row.traits.isdisjoint(("closes", "named", "ends")))
        self._turns = _sums(view.rows, lambda row: "turn" in row.traits)
        self._announced = _sums(
            view.rows, lambda row: sum(much for name, much in _ANNOUNCING.items() if name in row.traits)
        )
        self._changes = [0, *accumulate("look" in seam for seam in view.seams[:-1])]
        self.boxes = _boxes(view)
        self._nearly = {
            (start + more, after - less)
            for start, after in self.boxes
            for more, less in ((1, 0), (2, 0), (0, 1), (1, 1))
        }
        self.quotes, self.slanted = _runs(traits, "quoted"), _runs(traits, "italic")

    def _count_prose(self, voice: str) -> list[float]:
        both = {"prose", voice}
        return _sums(self._rows, lambda row: row.line.held and both <= row.traits)

    def of(self, start: int, after: int) -> Shape:
        """The rows from `start` to before `after`."""
        size, ends = self.size[after] - self.size[start], (start, after)
        voice = self._share("voiced", start, after)
        boxed, nearly = ends in self.boxes, ends in self._nearly and ends not in self.boxes
        quoted, slanted = ends in self.quotes, ends in self.slanted
        greets, head, tail = self._form(start, after)
        change = voice - self._around("voiced", start, after)
        framed = max(boxed, quoted, slanted, nearly * 0.6)
        told = self.told(start)
        return {
            "size": math.log(max(1, size)) - _LARGE,
            "large": max(0.0, math.log(max(1, size)) - _LARGE),
            "blocks": math.log(after - start) - _FEW,
            "small": size < _SMALL,
            "box": boxed,
            "nearly a box": nearly,
            "quote": quoted,
            "italics": slanted,
            "one look": self._changes[after] == self._changes[start + 1],
            "voice": voice,
            "voice against around": change,
            "reporting": self._share("reporting", start, after),
            "third": self._share("third", start, after),
            "quoting": self._share("quoting", start, after),
            "head and tail": head and tail,
            "share": size / max(1, self.size[-1]),
            "all": size > _ALL * max(1, self.size[-1]),
            "told and head": told * head,
            "turns": min(_TURNS, self._turns[after] - self._turns[start]),
            "told and framed": told * framed,
            "greets and closes": greets and tail,
            **self._by_rules(start, after),
        }

    def _by_rules(self, start: int, after: int) -> Shape:
        """Whether rules find it, find its beginning or end, or find something across its ends."""
        known = self.ruled.get((start, after), 0.0)
        near = meeting(self._laid, (start, after))
        return {
            "ruled": bool(known),
            "surely ruled": known,
            "begins as ruled": any(ends[0] == start for ends in near),
            "ends as ruled": any(ends[1] == after for ends in near),
            "against rules": 0.0 if known else max(map(self.ruled.__getitem__, near), default=0.0),
            "two ruled": len(near) > 1,
        }

    def told(self, start: int) -> float:
        """How surely the blocks above a place speak of a document."""
        return min(1.0, self._announced[start] - self._announced[max(0, start - _ABOVE)])

    def _form(self, start: int, after: int) -> tuple[bool, bool, bool]:
        """Whether it greets, has a head, has a tail."""
        greets = self._greets[min(after, start + _GREETED)] > self._greets[start]
        head = greets or self._heads[min(after, start + _HEAD)] > self._heads[start]
        return greets, head, self._closes[after] > self._closes[max(start, after - _TAIL)]

    def _share(self, voice: str, start: int, after: int) -> float:
        sums = self._of_prose[voice]
        return _part(sums[after] - sums[start], self.prose[after] - self.prose[start])

    def _around(self, voice: str, start: int, after: int) -> float:
        """Of the paragraphs just before and after."""
        low, high = max(0, start - _AROUND), min(len(self._rows), after + _AROUND)
        counts = (
            one[start] - one[low] + one[high] - one[after] for one in (self._of_prose[voice], self.prose)
        )
        return _part(*counts)


def meeting(laid: Sequence[Ends], ends: Ends) -> Sequence[Ends]:
    """Of stretches that lie one after another, those that share a row with this one."""
    low = bisect_right(laid, ends[0], key=itemgetter(1))
    return laid[low : bisect_left(laid, ends[1], low, key=itemgetter(0))]


def _part(part: float, whole: float) -> float:
    return (part + 0.25) / (whole + 0.5)


def _sums(rows: list[Row], count: Callable[[Row], float]) -> list[float]:
    return [0, *accumulate(map(count, rows))]


def _boxes(view: View) -> set[Ends]:
    """The rows of each container but those of single paragraphs and of all."""
    places, found, done = [row.at for row in view.rows], set(), set()
    for row in view.rows:
        box: Box | None = row.draft.box
        while box is not None and id(box) not in done:
            done.add(id(box))
            start, after = (bisect_left(places, place - view.offset) for place in (box.first, box.after))
            if start < after and (start, after) != (0, len(places)) and box.tag not in _PARAGRAPHS:
                found.add((start, after))
            box = box.parent
    return found


def _runs(rows: list[Traits], trait: str) -> set[Ends]:
    """The longest stretches of rows that all have a trait."""
    has = [False, *(trait in traits for traits in rows), False]
    starts = [at for at in range(len(rows) + 1) if has[at + 1] and not has[at]]
    ends = [at for at in range(len(rows) + 1) if has[at] and not has[at + 1]]
    return set(zip(starts, ends, strict=True))
