"""Items are moved right as far as the widest number of their list needs, so that none hangs out of the column."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import ceil

from reader.model import Kind, Part
from reader.qt.surface.manner import INDENT

BESIDE = 8  # pixels from a marker to the words of its item


class Markers:
    """How far the items of some parts are moved right beyond their indent; each list is looked through once."""

    def __init__(self, advance: Callable[[str], float]) -> None:
        self._advance = advance  # how wide a marker is, in pixels
        self._room: dict[tuple[str, int], float] = {}

    def room(self, part: Part, index: int) -> float:
        """For the item with this number among the blocks of a part."""
        if (part.key, index) not in self._room:
            first, last = _ends(part, index)
            self._look_through(part, range(first, last + 1))
        return self._room[part.key, index]

    def _look_through(self, part: Part, items: range) -> None:
        """Items that follow each other: lists, and lists in them."""
        widest: dict[tuple[int, int], float] = {}  # by level, and the item at which that list begins
        lists = list(_lists(part, items))
        for index, within in zip(items, lists, strict=True):
            own = within[-1]
            widest[own] = max(widest.get(own, 0.0), self._advance(part.blocks[index].marker))
        for index, within in zip(items, lists, strict=True):
            excess = (widest.get(one, 0.0) + BESIDE - INDENT for one in within)
            self._room[part.key, index] = float(sum(ceil(max(0.0, each)) for each in excess))


def _ends(part: Part, index: int) -> tuple[int, int]:
    """The first and the last of the items that follow each other about this one."""
    first = last = index
    while first and part.blocks[first - 1].kind is Kind.ITEM:
        first -= 1
    while last + 1 < len(part.blocks) and part.blocks[last + 1].kind is Kind.ITEM:
        last += 1
    return first, last


def _lists(part: Part, items: range) -> Iterator[tuple[tuple[int, int], ...]]:
    """The lists that each item is in, from the outermost: each by its level and where it begins."""
    within: list[tuple[int, int]] = []
    for index in items:
        level = part.blocks[index].level
        while within and within[-1][0] > level:
            within.pop()
        if not within or within[-1][0] < level:
            within.append((level, index))
        yield tuple(within)
