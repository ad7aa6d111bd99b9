"""Where a search found something: any number of places, kept in a few bytes each."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from reader.model import Place, Span


class Hits:
    """Places in the order of their parts, numbered from 0; added once, then only read."""

    def __init__(self) -> None:
        self._starts, self._ends = array("I"), array("I")
        self._keys: list[str] = []
        self._firsts: list[int] = []  # the number of each part's first hit
        self._parts: dict[str, int] = {}

    def add(self, part: str, spans: Iterable[tuple[int, int]]) -> None:
        """The hits of one part: starts and ends in code points, ascending, not overlapping."""
        before = len(self._starts)
        for start, end in spans:
            self._starts.append(start)
            self._ends.append(end)
        if len(self._starts) > before:
            self._parts[part] = len(self._keys)
            self._keys.append(part)
            self._firsts.append(before)

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, number: int) -> Place:
        if not 0 <= number < len(self):
            raise IndexError(number)
        key = self._keys[bisect_right(self._firsts, number) - 1]
        return Place(key, self._span(number))

    def within(self, part: str, span: Span) -> list[Span]:
        """The hits that reach into a span of a part."""
        numbers = self._of(part)
        first = bisect_right(self._ends, span.start, numbers.start, numbers.stop)
        last = bisect_left(self._starts, span.end, numbers.start, numbers.stop)
        return [self._span(number) for number in range(first, last)]

    def from_here(self, part: str, position: int) -> int | None:
        """The number of the first hit of a part at or after a position; None if none follows in it."""
        numbers = self._of(part)
        number = bisect_left(self._starts, position, numbers.start, numbers.stop)
        return number if number < numbers.stop else None

    def some(self, most: int) -> Iterator[Place]:
        """About this many of them, spread evenly."""
        return (self[number] for number in range(0, len(self), max(1, len(self) // most)))

    def _of(self, part: str) -> range:
        at = self._parts.get(part)
        if at is None:
            return range(0)
        last = self._firsts[at + 1] if at + 1 < len(self._firsts) else len(self)
        return range(self._firsts[at], last)

    def _span(self, number: int) -> Span:
        return Span(self._starts[number], self._ends[number])
