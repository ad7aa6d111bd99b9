"""Where a surface stands: a row and the pixels above it, so that only what is on the screen costs."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass

from reader.qt.surface.flow import weight
from reader.qt.surface.galley import Setter


@dataclass(frozen=True, slots=True)
class Seen:
    """A row on the screen: `y` is its top in pixels from the top of the viewport."""

    index: int
    y: float


class Scroll:
    """The place is the row at the viewport's top and how many of its pixels are above that."""

    def __init__(self, setter: Setter) -> None:
        self._setter = setter
        self.height = 0.0  # of the viewport
        self.row = 0
        self.offset = 0.0

    @property
    def _count(self) -> int:
        return len(self._setter.flow)

    def _row_height(self, index: int) -> float:
        """A galley with the pane's own margins above the first and below the last."""
        manner = self._setter.manner
        above = manner.above if index == 0 else 0
        below = manner.below if index == self._count - 1 else 0
        return self._setter[index].height + above + below

    def top_margin(self, index: int) -> float:
        return float(self._setter.manner.above) if index == 0 else 0.0

    def seen(self) -> Iterator[Seen]:
        """The rows on the screen, from the top; `y` is where their galley begins."""
        index, y, end = self.row, -self.offset, self._count
        while index < end and y < self.height:
            y += self.top_margin(index)
            yield Seen(index, y)
            y += self._setter[index].height  # what is below the last one ends nothing
            index += 1

    def to(self, index: int, offset: float = 0.0) -> None:
        """Puts a row's top `-offset` pixels from the viewport's top, as far as the text goes."""
        self.row, self.offset = max(0, min(index, self._count - 1)), offset
        if (self.row, offset) != (0, 0.0):  # the top is never past the end
            self.by(0.0)

    def by(self, pixels: float) -> None:
        """Moves down by some pixels, up by negative ones, never past the ends."""
        if not self._count:
            self.row, self.offset = 0, 0.0
            return
        self.offset += pixels
        self._settle()
        if not self.goes_on_below and (self.row, self.offset) > (last := self.end()):
            self.row, self.offset = last

    def lay_out(self) -> None:
        """Sets the rows on the screen, and no others."""
        for seen in self.seen():
            self._setter[seen.index]

    @property
    def goes_on_below(self) -> bool:
        """Whether the text goes on under the viewport; only rows that are on the screen are asked."""
        room, index = self.height + self.offset, self.row
        while index < self._count and room >= 0:
            room -= self._row_height(index)
            index += 1
        return room < 0

    def _settle(self) -> None:
        while self.offset < 0 and self.row > 0:
            self.row -= 1
            self.offset += self._row_height(self.row)
        self.offset = max(self.offset, 0.0)
        while self.row < self._count - 1:
            height = self._row_height(self.row)
            if self.offset < height:
                break
            self.offset -= height
            self.row += 1

    def end(self) -> tuple[int, float]:
        """The furthest place: the last row's end stands at the viewport's bottom."""
        index, above = [(0, 0.0), *self._ending()][-1]
        return index, max(above, 0.0)

    def sets_end(self, seconds: float) -> bool:
        """Lays out rows of the last screen for so long; whether all of them are."""
        until = time.perf_counter() + seconds
        return all(time.perf_counter() < until for _ in self._ending())

    def _ending(self) -> Iterator[tuple[int, float]]:
        """The rows of the last screen from the end, and how many pixels reach above it: fewer than 0 for none."""
        room = self.height
        for index in range(self._count - 1, -1, -1):
            room -= self._row_height(index)
            yield index, -room
            if room <= 0:
                return

    def content_height(self, limit: float) -> float:
        """How tall everything is, counted no further than `limit` pixels."""
        total = 0.0
        for index in range(self._count):
            total += self._row_height(index)
            if total >= limit:
                return limit
        return total

    def weight(self) -> int:
        """The place on the scroll bar, in the flow's weights."""
        return self.weight_at(self.row, self.offset)

    def weight_at(self, index: int, offset: float) -> int:
        flow = self._setter.flow
        if not len(flow):
            return 0
        before = flow.before(index)
        own = (flow.before(index + 1) if index + 1 < len(flow) else flow.weight) - before
        height = self._row_height(index)
        return before + int(own * min(1.0, offset / height)) if height else before

    def extent(self, grows: bool, exactly: bool) -> tuple[int, int]:
        """The last place on the scroll bar and the one where this stands, in the flow's weights.

        Where more rows come, or if it need not be exact, the text's end is not laid out.
        """
        if not self._count:
            return 0, 0
        goes_on = self.goes_on_below
        if grows or (goes_on and not exactly):
            return max(self._setter.flow.weight - self.page_weight(), 0), self.weight()
        last = self.weight_at(*self.end())
        at_end = not goes_on and (self.row, self.offset) == self.end()
        return last, last if at_end else self.weight()

    def page_weight(self) -> int:
        """What the rows on the screen weigh."""
        return sum(weight(self._setter.flow.rows[seen.index]) for seen in self.seen())

    def to_weight(self, value: int) -> None:
        index, share = self._setter.flow.at_weight(value)
        self.to(index, share * self._row_height(index))

    def reveal(self, index: int, top: float, bottom: float) -> bool:
        """Scrolls so that these pixels of a row are on the screen with some air; whether it had to."""
        air = min(48.0, self.height / 6)
        for seen in self.seen():
            if seen.index == index:
                if seen.y + top >= 0 and seen.y + bottom <= self.height:
                    return False
                if seen.y + top < 0 or bottom - top > self.height:
                    self.by(seen.y + top - air)
                else:
                    self.by(seen.y + bottom - self.height + air)
                return True
        self.to(index, self.top_margin(index) + top - self.height / 3)
        return True
