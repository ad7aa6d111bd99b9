"""The rows of one surface in reading order, and what each weighs on the scroll bar."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable

from reader.qt.surface.rows import Row, Shape
from reader.qt.surface.thread_order import Entry

_FURNITURE = 60  # the weight of a header, a card or a footer, in code points of text as tall
_PICTURE = 900  # of an image, before it is known how tall it is


class Flow:
    """Rows can be appended while the first are on the screen; nothing costs more than the rows added."""

    def __init__(self, rows: Iterable[Row] = ()) -> None:
        self.rows: list[Row] = []
        self.folds: list[int] = []  # those that head a folded thread
        self._ends = array("Q")
        self._starts: dict[str, tuple[array[int], array[int]]] = {}
        self.extend(rows)

    def extend(self, rows: Iterable[Row]) -> None:
        """Appends rows."""
        total = self.weight
        for row in rows:
            if row.part is not None and row.readable:
                starts, numbers = self._starts.setdefault(row.part.key, (array("Q"), array("Q")))
                starts.append(row.span.start)
                numbers.append(len(self.rows))
            elif isinstance(row.of, Entry) and row.of.folded:
                self.folds.append(len(self.rows))
            total += weight(row)
            self.rows.append(row)
            self._ends.append(total)

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def weight(self) -> int:
        return self._ends[-1] if self._ends else 0

    def before(self, index: int) -> int:
        """What all the rows before this one weigh."""
        return self._ends[index - 1] if index else 0

    def at_weight(self, value: float) -> tuple[int, float]:
        """The row at this weight from the top, and how far into the row, 0 to 1."""
        index = min(bisect_right(self._ends, int(value)), len(self.rows) - 1)
        start, end = self.before(index), self._ends[index]
        return index, (value - start) / (end - start) if end > start else 0.0

    def row_of(self, part: str, position: int) -> int | None:
        """The index of the row that holds this code point of a part; None if the part is not shown here."""
        held = self._starts.get(part)
        if held is None:
            return None
        starts, numbers = held
        return numbers[max(0, bisect_right(starts, position) - 1)]

    def head_of(self, key: str) -> int | None:
        """The index of a comment's header; a folded comment has no other row."""
        first = self.row_of(key, 0)
        near = range(len(self.rows)) if first is None else range(first, -1, -1)
        heads = (at for at in near if self.rows[at].shape is Shape.COMMENT)
        return next((at for at in heads if (part := self.rows[at].part) and part.key == key), None)

    def rows_of(self, part: str) -> range:
        """The readable rows of a part, first to last, with any furniture between them."""
        held = self._starts.get(part)
        return range(held[1][0], held[1][-1] + 1) if held else range(0)

    def readable(self, index: int, step: int) -> int | None:
        """The next row that holds words, going on from `index` (which counts itself) by steps of 1 or -1."""
        while 0 <= index < len(self.rows):
            if self.rows[index].readable:
                return index
            index += step
        return None


def weight(row: Row) -> int:
    """About how tall a row is, counted in code points of running text."""
    if row.shape is Shape.PICTURE:
        return _PICTURE
    return len(row.span) + _FURNITURE if row.readable else _FURNITURE
