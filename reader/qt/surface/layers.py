"""Which highlights lie on which row, and how they lie over each other."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reader.model import Span
from reader.qt.surface.flow import Flow

LINE = 90  # code points: two highlights further apart are never on one line


@dataclass(frozen=True, slots=True)
class Highlight:
    """Highlighted words: `span` in code points of the part's text, `colour` one of the six names."""

    id: str
    part: str
    span: Span
    colour: str = "yellow"
    noted: bool = False


@dataclass(frozen=True, slots=True)
class Layer:
    """A highlight on a row, in the margin's lane `lane` (0 stands nearest to the text)."""

    highlight: Highlight
    lane: int


class Layers:
    """Highlights by row. Adding or removing one touches its own rows, and the lanes of its neighbours."""

    def __init__(self) -> None:
        self._flow = Flow()
        self._all: dict[str, list[Highlight]] = {}
        self._rows: dict[int, list[Highlight]] = {}
        self._lanes: dict[Highlight, int] = {}
        self._spans: dict[Highlight, range] = {}  # the rows that each was laid on

    def show(self, flow: Flow) -> None:
        """Another flow; the highlights are laid on its rows."""
        self._flow = flow
        self.set([one for several in self._all.values() for one in several])

    def set(self, highlights: Iterable[Highlight]) -> None:
        self._all, self._rows, self._lanes, self._spans = {}, {}, {}, {}
        for one in sorted(highlights, key=_length):
            self._all.setdefault(one.id, []).append(one)
            self._lay(one)
            self._lanes[one] = self._lane(one)

    def grow(self, parts: Iterable[str]) -> None:
        """The flow holds more rows of these parts than when their highlights were set."""
        keys = set(parts)
        late = [one for several in self._all.values() for one in several if one.part in keys]
        for one in sorted(late, key=_length):
            self._lift(one)
            self._lay(one)
            self._lanes[one] = self._lane(one)

    def replace(self, id: str, highlights: Iterable[Highlight]) -> None:
        """Puts these in the place of the highlights of one annotation."""
        touched: set[int] = set()
        for old in self._all.pop(id, ()):
            touched.update(self._span(old))
            self._lift(old)
        for one in highlights:
            self._all.setdefault(id, []).append(one)
            touched.update(self._span(one))
            self._lay(one)
        for one in sorted({one for row in touched for one in self._rows.get(row, ())}, key=_length):
            self._lanes[one] = self._lane(one)

    def _lay(self, one: Highlight) -> None:
        self._spans[one] = self._span(one)
        for row in self._spans[one]:
            insort(self._rows.setdefault(row, []), one, key=_length)

    def _lift(self, one: Highlight) -> None:
        self._lanes.pop(one, None)
        for row in self._spans.pop(one, range(0)):
            self._rows[row].remove(one)

    def _lane(self, one: Highlight) -> int:
        """The first lane that no shorter highlight stands in whose bar could be on the same lines."""
        near = Span(one.span.start - LINE, one.span.end + LINE)
        shorter = [
            other
            for row in self._span(one)
            for other in self._rows[row]
            if _length(other) < _length(one) and near.overlaps(other.span)
        ]
        taken = {self._lanes.get(other, 0) for other in shorter}
        return next(lane for lane in range(len(taken) + 1) if lane not in taken)

    def _span(self, one: Highlight) -> range:
        first = self._flow.row_of(one.part, one.span.start)
        last = self._flow.row_of(one.part, max(one.span.start, one.span.end - 1))
        return range(first, last + 1) if first is not None and last is not None else range(0)

    def on(self, row: int) -> list[Layer]:
        """The highlights of a row, the shortest first."""
        return [Layer(one, self._lanes[one]) for one in self._rows.get(row, ())]

    def marks(self) -> Iterator[tuple[int, str]]:
        """The first row and the colour of every highlight."""
        return ((span[0], one.colour) for one, span in self._spans.items() if span)

    def at(self, row: int, position: int) -> list[Highlight]:
        """The highlights over a code point of a row, the shortest first."""
        return [one for one in self._rows.get(row, ()) if one.span.start <= position < one.span.end]

    def of(self, id: str) -> list[Highlight]:
        return self._all.get(id, [])


def _length(one: Highlight) -> tuple[int, int, str]:
    return len(one.span), one.span.start, one.id
