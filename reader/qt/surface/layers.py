"""Which highlights lie on which row, and how they lie over each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from heapq import heapify, heappop, heappush
from typing import NamedTuple

from reader.model import Kind, Span
from reader.qt.surface.flow import Flow

SHELF = 1_024  # code points of a part that one list of highlights is kept for
LINE = 90  # code points: two highlights of a paragraph that are further apart are never on one line
_LONG_LINED = (Kind.CODE, Kind.TABLE)
_Length = tuple[int, int, str]  # of highlights of one length the first is the shorter


class Highlight(NamedTuple):
    """Highlighted words: `span` in code points of the part's text, `colour` one of the six names."""

    id: str
    part: str
    span: Span
    colour: str = "yellow"
    noted: bool = False
    tags: tuple[str, ...] = ()


class Layer(NamedTuple):
    """A highlight on a row, in the margin's lane `lane` (0 stands nearest to the text)."""

    highlight: Highlight
    lane: int


class Shelves:
    """Highlights by where they stand; may be filled on another thread before a surface has them."""

    def __init__(self, highlights: Iterable[Highlight] = ()) -> None:
        self.all: dict[str, list[Highlight]] = {}
        self._held: dict[tuple[str, int], list[Highlight]] = {}
        for one in highlights:
            self.put(one)

    def put(self, one: Highlight) -> None:
        self.all.setdefault(one.id, []).append(one)
        for shelf in _shelves(one.part, one.span):
            self._held.setdefault(shelf, []).append(one)

    def take(self, id: str) -> None:
        """Takes the highlights of one annotation away."""
        for one in self.all.pop(id, ()):
            for shelf in _shelves(one.part, one.span):
                self._held[shelf].remove(one)

    def over(self, part: str, span: Span) -> list[Highlight]:
        """The highlights that overlap a span of a part."""
        held = {
            id(one): one
            for shelf in _shelves(part, span)
            for one in self._held.get(shelf, ())
            if span.overlaps(one.span)
        }
        return list(held.values())


Reach = Callable[[int, Span], tuple[float, float]]


class Layers:
    """Highlights by where they stand. What lies on a row is worked out when the row is asked about.

    So ten thousand highlights cost what they cost to put down, on a flow that may still be growing. `reach` says
    from where to where down a row words stand, in pixels; without it all of a row is one line.
    """

    def __init__(self, reach: Reach | None = None) -> None:
        self._reach = reach
        self._flow = Flow()
        self._shelves = self._before = Shelves()
        self._lanes: dict[Highlight, int] = {}
        self._on: dict[int, list[Layer]] = {}
        self._reached: dict[tuple[int, Highlight], tuple[float, float]] = {}
        self._known = 0  # how many rows the flow had

    def show(self, flow: Flow) -> None:
        """Another flow; the highlights are laid on its rows."""
        self._flow, self._known = flow, len(flow)
        self.forget()

    def set(self, highlights: Iterable[Highlight] | Shelves, more: bool = False) -> None:
        """`more` will come: with them the ones of before are let go of, which takes its time with ten thousand."""
        self._before = self._shelves if more else Shelves()
        self._shelves = highlights if isinstance(highlights, Shelves) else Shelves(highlights)
        self.forget()

    def grow(self) -> None:
        """The flow holds more rows than before: only what was taken to lie on its last words may lie elsewhere."""
        last = self._flow.readable(self._known - 1, -1)
        self._known = len(self._flow)
        if last is None:
            self.forget()
            return
        self._reached = {asked: found for asked, found in self._reached.items() if asked[0] < last}
        lower = [(_length(one), one) for one in self._lanes if max(self._rows(one), default=last) >= last]
        moved = self._moved_over(lower)
        for row in {
            *(row for row in self._on if row >= last),
            *(row for one in moved for row in self._rows(one)),
        }:
            self._on.pop(row, None)

    def replace(self, id: str, highlights: Iterable[Highlight]) -> Collection[Highlight]:
        """Puts these in the place of the highlights of one annotation; the others that now stand in another lane."""
        gone, come = self.of(id), list(highlights)
        changed: set[int] = set()
        longer: list[tuple[_Length, Highlight]] = []
        for one in gone:
            self._lanes.pop(one, None)
            changed.update(self._rows(one))
            longer += self._longer(one)
        self._shelves.take(id)
        for one in come:
            self._shelves.put(one)
            changed.update(self._rows(one))
            longer += self._longer(one)
        moved = self._moved_over(longer)
        for row in changed.union(*map(self._rows, moved)):
            self._on.pop(row, None)
        return moved

    def _moved_over(self, waiting: list[tuple[_Length, Highlight]]) -> Collection[Highlight]:
        """Looks anew which lane these stand in, and those that make way for them; those that moved."""
        moved: set[Highlight] = set()
        heapify(waiting)
        while waiting:
            _, one = heappop(waiting)  # what it makes way for is shorter, and stands where it will stay
            before = self._lanes.pop(one, None)
            if before is not None and self._lane(one) != before:
                moved.add(one)
                for other in self._longer(one):
                    heappush(waiting, other)
        return moved

    def forget(self) -> None:
        """Lines may be other ones than before."""
        self._lanes, self._on, self._reached = {}, {}, {}

    def _lane(self, one: Highlight) -> int:
        """The first lane that no shorter highlight stands in whose bar could be on the same lines."""
        waiting = [] if one in self._lanes else [one]
        while waiting:
            shorter = self._shorter(waiting[-1])
            missing = [other for other in shorter if other not in self._lanes]
            if missing:
                waiting += missing
                continue
            taken = {self._lanes[other] for other in shorter}
            free = next(lane for lane in range(len(taken) + 1) if lane not in taken)
            self._lanes[waiting.pop()] = free
        return self._lanes[one]

    def _shorter(self, one: Highlight) -> list[Highlight]:
        length = _length(one)
        near = self._shelves.over(one.part, self._near(one))
        return [other for other in near if _length(other) < length and self._meet(one, other)]

    def _longer(self, one: Highlight) -> list[tuple[_Length, Highlight]]:
        """Those that stand in a lane already and make way for this one."""
        length = _length(one)
        near = (other for other in self._shelves.over(one.part, self._near(one)) if other in self._lanes)
        return [
            (_length(other), other) for other in near if _length(other) > length and self._meet(one, other)
        ]

    def _near(self, one: Highlight) -> Span:
        """Whatever could be on the lines of a highlight."""
        start, end, rows = one.span.start - LINE, one.span.end + LINE, self._rows(one)
        for row in (self._flow.rows[at] for at in {*rows[:1], *rows[-1:]}):
            if row.block is not None and row.block.kind in _LONG_LINED:
                start, end = min(start, row.span.start), max(end, row.span.end)
        return Span(start, end)

    def _meet(self, one: Highlight, other: Highlight) -> bool:
        """Whether they share words or a line, so that their bars would be one."""
        if one.span.overlaps(other.span):
            return True
        first, last = sorted((one, other), key=_start)
        row = next(iter(self._rows(last)), None)
        if row is None or row not in self._rows(first):
            return False
        if self._reach is None:
            return True
        (top, bottom), (above, below) = self._reach_of(first, row), self._reach_of(last, row)
        return top < below and above < bottom

    def _reach_of(self, one: Highlight, row: int) -> tuple[float, float]:
        """From where to where down a row its words stand; asked once, until lines are other ones."""
        found = self._reached.get((row, one))
        if found is None and self._reach is not None:
            own = self._flow.rows[row].span
            span = Span(max(one.span.start, own.start), min(one.span.end, own.end))
            found = self._reached[row, one] = self._reach(row, span)
        return found or (0.0, 0.0)

    def _rows(self, one: Highlight) -> range:
        first = self._flow.row_of(one.part, one.span.start)
        last = self._flow.row_of(one.part, max(one.span.start, one.span.end - 1))
        return range(first, last + 1) if first is not None and last is not None else range(0)

    def on(self, row: int) -> list[Layer]:
        """The highlights of a row, the shortest first."""
        if row not in self._on:
            found = sorted(self._at_row(row), key=_length)
            self._on[row] = [Layer(one, self._lane(one)) for one in found]
        return self._on[row]

    def _at_row(self, index: int) -> list[Highlight]:
        """Those that overlap a row's words; on furniture, those that go on across it."""
        row = self._flow.rows[index]
        if row.readable and row.part is not None:
            return self._shelves.over(row.part.key, row.span)
        above, below = self._flow.readable(index, -1), self._flow.readable(index, 1)
        if above is None or below is None:
            return []
        return [one for one in self._at_row(above) if one in self._at_row(below)]

    def marks(self, stand_ins: Mapping[str, int]) -> Iterator[tuple[int, str]]:
        """The first row and the colour of every highlight; for parts that are folded away, others stand in."""
        for several in self._shelves.all.values():
            for one in several:
                row = self._flow.row_of(one.part, one.span.start)
                row = stand_ins.get(one.part) if row is None else row
                if row is not None:
                    yield row, one.colour

    def over(self, part: str, span: Span) -> list[Highlight]:
        """The highlights that overlap a span of a part."""
        return self._shelves.over(part, span)

    def at(self, row: int, position: int) -> list[Highlight]:
        """The highlights over a code point of a row, the shortest first."""
        layers = self.on(row)
        return [
            one.highlight for one in layers if one.highlight.span.start <= position < one.highlight.span.end
        ]

    def together(self, id: str) -> list[str]:
        """The annotations that share words with one, the shortest first; itself too."""
        found = [other for one in self.of(id) for other in self._shelves.over(one.part, one.span)]
        return list(dict.fromkeys(one.id for one in sorted(found, key=_length)))

    def of(self, id: str) -> list[Highlight]:
        return self._shelves.all.get(id, [])


def _shelves(part: str, span: Span) -> Iterator[tuple[str, int]]:
    """Where a span of a part is looked for; the last one for what is at its end."""
    first, last = max(0, span.start) // SHELF, max(0, span.end - 1) // SHELF
    return ((part, number) for number in range(first, last + 1))


def _start(one: Highlight) -> int:
    return one.span.start


def _length(one: Highlight) -> _Length:
    return len(one.span), one.span.start, one.id
