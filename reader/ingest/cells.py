"""The cells of a data table while they are being read: what is one column in the page is one in the text."""

from __future__ import annotations

from lxml import etree

from reader.ingest import tables
from reader.ingest.draft import Draft, Drawn
from reader.ingest.inline import Inline
from reader.ingest.pictures import Picture
from reader.model import GAP, LINE, ROW, Inner, Merged, Span

_MOST = (
    200_000  # code points of what is laid out at once, words and columns: a larger table is several blocks
)
_WIDEST = 1_000  # columns that one cell may claim; the standard's own limit
_TALLEST = 65_534  # rows that one cell may claim, likewise
_SPARE, _SPARE_EACH = 2_000, 4  # empty places that a table may have, and that each cell adds
_TAB = 4  # columns
_SPARE_INSIDE = 50  # that one in a cell may have: there may be thousands


class Cells:
    """The rows and cells of one table: under and beside a cell that spans others places stay empty.

    Spans that claim far more places than the table has cells are not believed.
    """

    def __init__(self, spare: int, tab: str, end: str) -> None:
        self.header_rows = 0
        self.count = 0  # cells in this block
        self._signs = tab, end
        self._row = -1
        self._top = 0  # the first row of this block
        self._last = 0  # the column of the last cell written in this row
        self._next = 0  # the first column that it leaves free
        self._taken: dict[int, int] = {}  # by column: the last row that a cell above reaches down to
        self._merged: list[Merged] = []  # in this block; from `_open` on they reach down as far as they claim
        self._open = 0
        self._given = self._spare = spare

    @property
    def merged(self) -> tuple[Merged, ...]:
        """The cells of this block that take several of its places, so far as they are believed."""
        places, found = self._given + _SPARE_EACH * self.count, []
        for one in map(self._cut, self._merged):
            places -= one.down * one.across
            if places > 0 and one.down * one.across > 1:
                found.append(one)
        return tuple(found)

    def _cut(self, one: Merged) -> Merged:
        """No cell reaches below the last row that there is."""
        return one._replace(down=min(one.down, self._row + 1 - self._top - one.row))

    def read(self, node: etree._Element, tag: str, line: Inline) -> None:
        if tag == "tr":
            self._begin_row(node, line)
        elif tag in ("td", "th"):
            self._begin_cell(node, line)
        elif tag in tables.SECTIONS:
            self._taken.clear()
            self._merged[self._open :] = map(self._cut, self._merged[self._open :])
            self._open = len(self._merged)

    def _begin_row(self, node: etree._Element, line: Inline) -> None:
        self._trim(line)
        if self._row >= self._top:
            self._part(line, end=True)
        self._row += 1
        self._last = self._next = 0
        outer = node.getparent()
        head = (outer is not None and outer.tag == "thead") or all(cell.tag == "th" for cell in node)
        if head and len(node) and self.header_rows == self._row:
            self.header_rows += 1

    def _begin_cell(self, node: etree._Element, line: Inline) -> None:
        self._trim(line)
        self.count += 1
        self._spare += _SPARE_EACH
        column = self._next
        while self._taken.get(column, -1) >= self._row and self._spare:
            column, self._spare = column + 1, self._spare - 1
        self._part(line, column - self._last)
        across, down = _span(node.get("colspan"), _WIDEST), _span(node.get("rowspan"), _TALLEST)
        across = across if across <= self._spare else 1
        self._spare -= across - 1
        if (across > 1 or down > 1) and self._taken.get(column, -1) < self._row:
            free = (at for at in range(column + 1, column + across) if self._taken.get(at, -1) >= self._row)
            self._merged.append(
                Merged(self._row - self._top, column, down, next(free, column + across) - column)
            )
        if down > 1:
            self._taken.update(dict.fromkeys(range(column, column + across), self._row + down - 1))
        self._last, self._next = column, column + across

    def _trim(self, line: Inline) -> None:
        line.trim()

    def _part(self, line: Inline, count: int = 1, end: bool = False) -> None:
        """So many signs that a cell or a row ends here."""
        line.add_as_is(self._signs[end] * count)


class InnerCells(Cells):
    """Those of a table in a cell of another one."""

    def __init__(self) -> None:
        super().__init__(_SPARE_INSIDE, GAP, ROW)
        self._start = -1  # where its first row begins
        self._tabs: list[int] = []
        self._ends: list[int] = []

    def read(self, node: etree._Element, tag: str, line: Inline) -> None:
        if self._start < 0 and tag in ("tr", "td", "th"):
            line.end_line()
            self._start = line.size
        super().read(node, tag, line)

    def end(self, line: Inline) -> Inner | None:
        """What was read; None if there was no cell. Its cell may go on below it."""
        line.trim()
        start, end = self._start, line.size
        line.add_as_is(LINE)
        if not self.count or start >= end:
            return None
        return Inner(Span(start, end), tuple(self._tabs), tuple(self._ends), self.header_rows, self.merged)

    def _trim(self, line: Inline) -> None:
        if line.size > self._start:  # the line above it has its end
            line.trim()

    def _part(self, line: Inline, count: int = 1, end: bool = False) -> None:
        (self._ends if end else self._tabs).extend(range(line.size, line.size + count))
        super()._part(line, count, end)


class Grid(Cells):
    """A data table, with its pictures and the tables in its cells."""

    def __init__(self, node: etree._Element) -> None:
        super().__init__(_SPARE, "\t", "\n")
        self.node = node
        self._drawn: list[Drawn] = []  # in this block
        self._inner: list[Inner] = []  # likewise
        self._inside: list[
            InnerCells | None
        ] = []  # the tables that are being read; None for one without columns

    def is_caption(self, tag: str) -> bool:
        """Whether this is the table's own: captions in its cells are lines of these."""
        return tag == "caption" and not self._inside

    def is_full(self, line: Inline) -> bool:
        """Whether the rows to come are to be a block of their own."""
        return not self._inside and (self.count >= tables.MOST_CELLS or line.size >= _MOST)

    def begin_block(self) -> None:
        """The columns go on: what reaches down from above still takes its places."""
        rows = self._row + 1 - self._top
        self._merged = [
            one._replace(row=0, down=one.row + one.down - rows)
            for one in self._merged[self._open :]
            if one.row + one.down > rows
        ]
        self._open = 0
        self._top, self.count, self.header_rows = self._row + 1, 0, 0
        self._drawn, self._inner = [], []

    def open(self, node: etree._Element, tag: str, line: Inline) -> None:
        if tag == "table":
            self._inside.append(InnerCells() if tables.is_grid_inside(node) else None)
        elif not self._inside:
            self.read(node, tag, line)
        elif (inner := self._inside[-1]) is not None:
            inner.read(node, tag, line)

    def close(self, line: Inline) -> None:
        """Ends the table in a cell that was opened last."""
        inner = self._inside.pop()
        if inner is not None:
            self.count += inner.count
            if (made := inner.end(line)) is not None:
                self._inner.append(made)

    def draw(self, picture: Picture, start: int, line: Inline) -> None:
        """A picture stands where its alternative text does, which begins at `start`; without one, before a blank."""
        span = Span(start, line.size)
        span = (
            span.shift(-1) if line.last in (" ", LINE) and not len(span) else span
        )  # which may be taken back
        self._drawn.append(Drawn(span, picture.address, picture.others, picture.stated))

    def fill(self, draft: Draft) -> None:
        """What the draft of this block is besides its text; pictures only so far as there are cells for them."""
        size = len(draft.text)
        draft.header_rows, draft.merged = self.header_rows, self.merged
        draft.insets = [one for one in self._drawn if one.span.end <= size]
        draft.inner = tuple(sorted(self._inner, key=_outer_first))


def _outer_first(inner: Inner) -> tuple[int, int]:
    return inner.span.start, -inner.span.end


def add_code(text: str, line: Inline, as_is: bool) -> None:
    """Lines of code in a cell; the code of a highlighter has white space that is none of its own."""
    add = line.add_as_is if as_is else line.add
    first, *more = text.expandtabs(_TAB).replace("\r", "").split("\n")
    add(first)
    for one in more:
        line.end_line()
        add(one)


def _span(text: str | None, most: int) -> int:
    """How many columns or rows a cell claims; 0 stands for all that are left."""
    text = (text or "1").strip()
    if not text.isdecimal() or not text.isascii():
        return 1
    return min(int(text[:6]) or most, most)
