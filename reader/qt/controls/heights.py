"""Where rows of many heights stand: measured are those that are seen, the others are as high as some of them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate

SAMPLE = 24  # rows of a new list that are measured, evenly over all of it; their mean stands for the others


class Heights:
    """Pixels. A row that has changed counts as high as it was until it is seen."""

    def __init__(self, count: int, measure: Callable[[int], int]) -> None:
        self._measure = measure
        sample = range(0, count, max(1, count // SAMPLE))
        known = [measure(row) for row in sample]
        self._usual = round(sum(known) / len(known)) if known else 0
        self._heights = [self._usual] * count
        self._seen = bytearray(count)
        for row, height in zip(sample, known, strict=True):
            self._heights[row], self._seen[row] = height, True
        self._sum_up()

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        """How high all rows are together."""
        return self._tops[-1]

    def top(self, row: int) -> int:
        return self._tops[row]

    def height(self, row: int) -> int:
        return self._heights[row]

    def at(self, y: int) -> int:
        """The row that stands there: the first above all rows, the last below them."""
        return max(0, min(bisect_right(self._tops, y), len(self)) - 1)

    def insert(self, first: int, last: int) -> None:
        """Rows `first` to `last` (both in) have come."""
        more = last - first + 1
        self._heights[first:first] = [self._usual] * more
        self._seen[first:first] = bytes(more)
        self._sum_up()

    def remove(self, first: int, last: int) -> None:
        del self._heights[first : last + 1]
        del self._seen[first : last + 1]
        self._sum_up()

    def forget(self, first: int, last: int) -> None:
        """They may have another height now."""
        self._seen[first : last + 1] = bytes(last - first + 1)

    def see(self, row: int, below: int, above: int = 0) -> None:
        """Measures rows from `row` on until they fill `below` pixels, and those before it that fill `above`."""
        changed = self._fill(range(row, len(self)), below)
        if self._fill(range(row - 1, -1, -1), above) or changed:
            self._sum_up()

    def _fill(self, rows: range, room: int) -> bool:
        """Whether any is of another height than was thought."""
        changed = False
        for row in rows:
            if room <= 0:
                break
            if not self._seen[row]:
                before, self._heights[row], self._seen[row] = self._heights[row], self._measure(row), True
                changed = changed or before != self._heights[row]
            room -= self._heights[row]
        return changed

    def _sum_up(self) -> None:
        self._tops = list(accumulate(self._heights, initial=0))
