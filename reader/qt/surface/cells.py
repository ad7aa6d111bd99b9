"""The cells of a table, each with the places that it takes."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from reader.inner import inner_table, outermost
from reader.model import LINE, Block, Inner, Inset, Kind, Mark, Merged, Span

_Held = TypeVar("_Held", Inset, Inner)
_BLANK = f" {LINE}"  # what parts words from the picture above or below them


class Cell(NamedTuple):
    """Words and the marks over them; `offset` is where they begin in the table's text, in code points.

    `taken`: its place is taken by a larger cell, and nothing can be in it. `insets` are the pictures in it, `inner`
    the tables, both counted in the table's text.
    """

    text: str
    offset: int
    row: int
    column: int
    marks: list[Mark]
    down: int = 1
    across: int = 1
    taken: bool = False
    insets: tuple[Inset, ...] = ()
    inner: tuple[Inner, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.text and not self.insets

    @property
    def pieces(self) -> Iterator[tuple[Span, Inset | Inner | None]]:
        """Its words, the pictures and the tables between them, one below the other, counted in the table's text."""
        at, end = self.offset, self.offset + len(self.text)
        held = self._held
        for one in held:
            yield from self._words(at, one.span.start)
            yield one.span, one
            at = one.span.end
        yield from self._words(at, end) if held else ((Span(at, end), None),)

    @property
    def _held(self) -> list[Inset | Inner]:
        """The pictures and the tables in it, less what these tables hold."""
        if not self.inner:
            return list(self.insets)
        tables = list(outermost(self.inner))
        pictures = (one for one in self.insets if not any(one.span.within(table.span) for table in tables))
        return sorted((*tables, *pictures), key=_begin)

    @property
    def tables(self) -> list[Block]:
        """The tables in it, each as one of its own."""
        return [self.table(one) for one in outermost(self.inner)]

    def table(self, inner: Inner) -> Block:
        by = -self.offset
        insets = tuple(one._replace(span=one.span.shift(by)) for one in self.insets)
        held = tuple(one.shift(by) for one in self.inner)
        own = Block(self.text, Kind.TABLE, marks=tuple(self.marks), insets=insets, inner=held)
        return inner_table(own, inner.shift(by))

    @property
    def texts(self) -> list[str]:
        """Its words, without those that pictures stand for."""
        if not self.insets and not self.inner:
            return [self.text]
        return [span.shift(-self.offset).of(self.text) for span, held in self.pieces if held is None]

    def _words(self, start: int, end: int) -> Iterator[tuple[Span, None]]:
        text = self.text[start - self.offset : end - self.offset]
        if text.strip(_BLANK):
            yield Span(end - len(text.lstrip(_BLANK)), start + len(text.rstrip(_BLANK))), None


def cells(block: Block, shown: Callable[[Inset], bool]) -> list[Cell]:
    """All of a table, in the order of its text, row by row; pictures that are not `shown` are words."""
    rows = block.text.split("\n")
    columns = max(row.count("\t") for row in rows) + 1
    larger = {(one.row, one.column): _inside(one, len(rows), columns) for one in block.merged}
    taken = {place for one in larger.values() for place in one.places} - larger.keys()
    found, marks, at = [], _Marks(block.marks), 0
    pictures, inner = deque(filter(shown, block.insets)), deque(sorted(block.inner, key=_end))
    for number, row in enumerate(rows):
        for column, text in enumerate(row.split("\t")):
            one = larger.get((number, column))
            down, across = (one.down, one.across) if one is not None else (1, 1)
            span = Span(at, at + len(text))
            own, insets, held = marks.on(span), tuple(_up_to(pictures, span)), tuple(_up_to(inner, span))
            covered = not text and not insets and (number, column) in taken
            held = tuple(sorted(held, key=_outer_first)) if len(held) > 1 else held
            found.append(Cell(text, at, number, column, own, down, across, covered, insets, held))
            at = span.end + 1
    return found


def chosen(all_cells: Iterable[Cell], columns: Sequence[int]) -> list[Cell]:
    """Those in these columns, beside each other; a cell that takes several columns is there if one of them is."""
    found = []
    for cell in all_cells:
        first = bisect_left(columns, cell.column)
        across = bisect_left(columns, cell.column + cell.across) - first
        if across:
            found.append(cell._replace(column=first, across=across))
    return found


def _inside(one: Merged, rows: int, columns: int) -> Merged:
    """No cell takes a column that no cell stands in."""
    return one._replace(
        down=max(1, min(one.down, rows - one.row)), across=max(1, min(one.across, columns - one.column))
    )


def _up_to(held: deque[_Held], cell: Span) -> Iterator[_Held]:
    """Takes off what ends in a cell."""
    while held and held[0].span.end <= cell.end:
        yield held.popleft()


def _begin(held: Inset | Inner) -> int:
    return held.span.start


def _end(held: Inset | Inner) -> int:
    return held.span.end


def _outer_first(inner: Inner) -> tuple[int, int]:
    return inner.span.start, -inner.span.end


def marks_in(marks: Iterable[Mark], cell: Span) -> list[Mark]:
    """The marks over a stretch of their text, counted from where it begins."""
    return [_cut(mark, cell) for mark in marks if mark.span.overlaps(cell)]


class _Marks:
    """The marks over one cell after the other."""

    def __init__(self, marks: tuple[Mark, ...]) -> None:
        self._to_come: Iterator[Mark] = iter(sorted(marks, key=_start))
        self._next = next(self._to_come, None)
        self._open: list[Mark] = []

    def on(self, cell: Span) -> list[Mark]:
        """Those over a cell that lies behind the one before, counted in its own text."""
        while self._next is not None and self._next.span.start < cell.end:
            self._open.append(self._next)
            self._next = next(self._to_come, None)
        self._open = [mark for mark in self._open if mark.span.end > cell.start]
        return marks_in(self._open, cell)


def _start(mark: Mark) -> int:
    return mark.span.start


def _cut(mark: Mark, cell: Span) -> Mark:
    own = Span(max(mark.span.start, cell.start), min(mark.span.end, cell.end))
    return mark._replace(span=own.shift(-cell.start))
