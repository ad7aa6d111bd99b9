"""Tables that hold data, told from tables that only lay a page out, and their cells in columns."""

from __future__ import annotations

from collections.abc import Sequence

from lxml import etree

from reader.errors import noop
from reader.ingest.draft import Drawn
from reader.ingest.inline import Inline
from reader.ingest.pictures import Picture
from reader.model import LINE, Merged, Span, as_lines
from reader.regex import regex
from reader.threads.select import names, text_of

FLAT = noop("notices", "A table with very long or very many cells is shown as paragraphs.")
_BLOCKS = names("p div ul ol h1 h2 h3 h4 h5 h6 blockquote pre form article section iframe dl hr")
_BLANKS = regex("[ \t]+")
_LOOK = 120  # cells: enough to know a table by
_CELL = 160  # code points: the mean of a data table's cells is shorter
_LONGEST = 3_000  # code points of a cell
_FEW, _ROWS = 0.1, 4  # of its cells may be longer, if it has so many rows: others lay a page out
# cells and code points of what is laid out at once, words and columns: a larger table is several blocks
_MOST_CELLS, _MOST = 20_000, 200_000
_SECTIONS = ("thead", "tbody", "tfoot")
_WIDEST = 1_000  # columns that one cell may claim; the standard's own limit
_TALLEST = 65_534  # rows that one cell may claim, likewise
_SPARE, _SPARE_EACH = 2_000, 4  # empty places that a table may have, and that each cell adds


def is_data(table: etree._Element) -> bool:
    """Whether the cells are facts in rows and columns (then the table is one block)."""
    return _is_grid(table, 0) and _widest(table) <= _MOST_CELLS


def is_flat(table: etree._Element) -> bool:
    """Whether it is no data only because some of its cells are very long, or a row has very many: columns are lost."""
    if _holds_table(table) or len(text_of(table)) <= _LONGEST:
        return False
    return not is_data(table) and _is_grid(table, _FEW)


def _is_grid(table: etree._Element, share: float) -> bool:
    """Whether a table reads like data, but for a share of cells that are longer than those of any."""
    if _holds_table(table) or table.get("role") in ("presentation", "none"):
        return False
    cells = blocks = chars = heads = long = 0
    for cell in table.iter("td", "th"):
        cells += 1
        size = len(text_of(cell))
        if size > _LONGEST:
            long += 1
            if not share:
                return False
            continue
        if cells > _LOOK:
            continue
        heads += cell.tag == "th"
        blocks += _holds_blocks(cell)
        chars += size
    looked = min(cells, _LOOK)
    if cells < 2 or blocks * 5 > looked or chars > looked * _CELL:
        return False
    if not (chars or long) and cells == looked and next(table.iter("img"), None) is not None:
        return False  # pictures beside each other: there is no text that they could stand in
    rows = sum(1 for _ in table.iter("tr"))
    if long and (long > cells * share or rows < _ROWS or cells < 2 * rows):
        return False
    return cells > rows and (rows >= 2 or heads > 0)


def _holds_table(table: etree._Element) -> bool:
    return next(table.iterdescendants("table"), None) is not None


def _widest(table: etree._Element) -> int:
    return max(map(len, table.iter("tr")), default=0)


def _holds_blocks(cell: etree._Element) -> bool:
    """A single paragraph or division in a cell is only wrapping."""
    found = [child for child in cell if child.tag in _BLOCKS]
    return len(found) > 1 or any(child.tag not in ("p", "div") for child in found)


def without_cells(text: str) -> str:
    """The words of a table as lines of words."""
    lines = (_BLANKS.sub(" ", line).strip(" ") for line in as_lines(text).split("\n"))
    return "\n".join(line for line in lines if line)


class Grid:
    """A data table while its cells are being read: under and beside a cell that spans others places stay empty.

    A tab stands between two columns, so that what is one column in the page is one in the text. Spans that claim
    far more places than the table has cells are not believed.
    """

    def __init__(self, node: etree._Element) -> None:
        self.node = node
        self.header_rows = 0
        self._row = -1
        self._top = 0  # the first row of this block
        self._cells = 0  # in this block
        self._last = 0  # the column of the last cell written in this row
        self._next = 0  # the first column that it leaves free
        self._taken: dict[int, int] = {}  # by column: the last row that a cell above reaches down to
        self._merged: list[Merged] = []  # in this block; from `_open` on they reach down as far as they claim
        self._open = 0
        self._spare = _SPARE
        self._drawn: list[Drawn] = []  # in this block

    def is_full(self, line: Inline) -> bool:
        """Whether the rows to come are to be a block of their own."""
        return self._cells >= _MOST_CELLS or line.size >= _MOST

    def begin_block(self) -> None:
        """The columns go on: what reaches down from above still takes its places."""
        rows = self._row + 1 - self._top
        self._merged = [
            one._replace(row=0, down=one.row + one.down - rows)
            for one in self._merged[self._open :]
            if one.row + one.down > rows
        ]
        self._open = 0
        self._top, self._cells, self.header_rows, self._drawn = self._row + 1, 0, 0, []

    @property
    def merged(self) -> tuple[Merged, ...]:
        """The cells of this block that take several of its places, so far as they are believed."""
        places, found = _SPARE + _SPARE_EACH * self._cells, []
        for one in map(self._cut, self._merged):
            places -= one.down * one.across
            if places > 0 and one.down * one.across > 1:
                found.append(one)
        return tuple(found)

    def draw(self, picture: Picture, start: int, line: Inline) -> None:
        """A picture stands where its alternative text does, which begins at `start`; without one, before a blank."""
        span = Span(start, line.size)
        span = (
            span.shift(-1) if line.last in (" ", LINE) and not len(span) else span
        )  # which may be taken back
        self._drawn.append(Drawn(span, picture.address, picture.others, picture.stated))

    def drawn(self, text: str) -> Sequence[Drawn]:
        """The pictures of this block, as far as there are cells in its text for them."""
        return [one for one in self._drawn if one.span.end <= len(text)]

    def _cut(self, one: Merged) -> Merged:
        """No cell reaches below the last row that there is."""
        return one._replace(down=min(one.down, self._row + 1 - self._top - one.row))

    def open(self, node: etree._Element, tag: str, line: Inline) -> None:
        if tag == "tr":
            self._begin_row(node, line)
        elif tag in ("td", "th"):
            self._begin_cell(node, line)
        elif tag in _SECTIONS:
            self._taken.clear()
            self._merged[self._open :] = map(self._cut, self._merged[self._open :])
            self._open = len(self._merged)

    def _begin_row(self, node: etree._Element, line: Inline) -> None:
        line.trim()
        if self._row >= self._top:
            line.add_as_is("\n")
        self._row += 1
        self._last = self._next = 0
        outer = node.getparent()
        head = (outer is not None and outer.tag == "thead") or all(cell.tag == "th" for cell in node)
        if head and len(node) and self.header_rows == self._row:
            self.header_rows += 1

    def _begin_cell(self, node: etree._Element, line: Inline) -> None:
        line.trim()
        self._cells += 1
        self._spare += _SPARE_EACH
        column = self._next
        while self._taken.get(column, -1) >= self._row and self._spare:
            column, self._spare = column + 1, self._spare - 1
        line.add_as_is("\t" * (column - self._last))
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


def _span(text: str | None, most: int) -> int:
    """How many columns or rows a cell claims; 0 stands for all that are left."""
    text = (text or "1").strip()
    if not text.isdecimal() or not text.isascii():
        return 1
    return min(int(text[:6]) or most, most)
