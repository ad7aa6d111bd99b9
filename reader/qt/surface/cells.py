"""The cells of a table, each with the places that it takes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.model import Block, Mark, Merged, Span


class Cell(NamedTuple):
    """Words and the marks over them; `offset` is where they begin in the table's text, in code points.

    `taken`: its place is taken by a larger cell, and nothing can be in it.
    """

    text: str
    offset: int
    row: int
    column: int
    marks: list[Mark]
    down: int = 1
    across: int = 1
    taken: bool = False


def cells(block: Block) -> list[Cell]:
    """All of a table, in the order of its text: row by row."""
    rows = block.text.split("\n")
    columns = max(row.count("\t") for row in rows) + 1
    larger = {(one.row, one.column): _inside(one, len(rows), columns) for one in block.merged}
    taken = {place for one in larger.values() for place in one.places} - larger.keys()
    found, marks, at = [], _Marks(block.marks), 0
    for number, row in enumerate(rows):
        for column, text in enumerate(row.split("\t")):
            one = larger.get((number, column))
            down, across = (one.down, one.across) if one is not None else (1, 1)
            covered = not text and (number, column) in taken
            own = marks.on(Span(at, at + len(text)))
            found.append(Cell(text, at, number, column, own, down, across, covered))
            at += len(text) + 1
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
