"""Tables that hold data, told from tables that only lay a page out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from reader.errors import noop
from reader.model import as_lines
from reader.regex import regex
from reader.threads.select import names, text_of

FLAT = noop("notices", "A table with very long or very many cells is shown as paragraphs.")
_BLOCKS = names("p div ul ol h1 h2 h3 h4 h5 h6 blockquote pre form article section iframe dl hr")
_BLANKS = regex("[ \t]+")
_LOOK = 120  # cells: enough to know a table by
_CELL = 160  # code points: the mean of a data table's cells is shorter
_LONGEST = 3_000  # code points of a cell
_FEW, _ROWS = 0.1, 4  # of its cells may be longer, if it has so many rows: others lay a page out
MOST_CELLS = 20_000  # of what is laid out at once: a larger table is several blocks
_LINED = names("p div ul ol pre")
_LISTED = 300  # code points of a cell with such in it, in a table with headings
_DEEPEST = 3  # tables around a table in a cell of a cell of a table
_MOST_INSIDE = 500  # cells of the tables in one cell
_OWN = 3  # one of so many cells, at least, has words of its own where others hold tables
SECTIONS = ("thead", "tbody", "tfoot")
_SAID = names("th caption thead")  # what no table has that only lays a page out


class Tables:
    """The tables of a page: how many levels of others stand in the cells of each is counted once for all."""

    def __init__(self) -> None:
        self._levels: dict[etree._Element, int] = {}

    def is_data(self, table: etree._Element) -> bool:
        """Whether the cells are facts in rows and columns, those of tables in its cells too: then it is one block."""
        if table not in self._levels:
            self._count(table)
        levels = self._levels[table]
        return is_data(table) if not levels else levels <= _DEEPEST and _holds_data(table)

    def _count(self, outermost: etree._Element) -> None:
        inside = list(outermost.iterdescendants("table"))
        levels = self._levels
        levels.update(dict.fromkeys((outermost, *inside), 0))
        for one in reversed(inside):
            around = _around(one)
            if around is not None:
                levels[around] = max(levels[around], levels[one] + 1)


def is_grid_inside(table: etree._Element) -> bool:
    """Whether a table in a cell of a data table has columns; else its cells are lines of that cell."""
    if _is_layout(table):
        return False
    return any(sum(cell.tag in ("td", "th") for cell in row) > 1 for row in _rows(table))


def _holds_data(table: etree._Element) -> bool:
    """Whether a table with others in its cells is one of data; most only lay a page out, and say nothing else."""
    every = list(table.iter("td", "th"))
    own = [cell for cell in every if _around(cell) is table]
    if _is_layout(table) or len(own) < 2 or not any(len(row) > 1 for row in _rows(table)):
        return False
    if not _is_ruled(table) and not any(_around(one) is table for one in table.iter(*_SAID)):
        return False
    worded = sum(_own_size(cell) > 0 for cell in own)
    fits = all(sum(1 for _ in cell.iterdescendants("td", "th")) <= _MOST_INSIDE for cell in own)
    return (
        worded * _OWN >= len(own)
        and fits
        and _widest(table) <= MOST_CELLS
        and all(map(_reads_like_data, (own, every)))
    )


def _reads_like_data(cells_of: Sequence[etree._Element]) -> bool:
    """The measures of `_is_grid`, taken of a table's own cells, and of those of the tables in it too."""
    cells = blocks = chars = 0
    headed = any(cell.tag == "th" for cell in cells_of)
    for cell in cells_of:
        size = _own_size(cell)
        if size > _LONGEST:
            return False
        if cells < _LOOK:
            cells, chars = cells + 1, chars + size
            blocks += _holds_blocks(cell, headed)
    return blocks * 5 <= cells and chars <= cells * _CELL


def _own_size(cell: etree._Element) -> int:
    """Code points of its words, without those of the tables in it."""
    inside = (one for one in cell.iterdescendants("table") if _is_nearest(one, cell))
    return len(text_of(cell)) - sum(len(text_of(one)) for one in inside)


def _is_nearest(table: etree._Element, cell: etree._Element) -> bool:
    return next(table.iterancestors("td", "th"), None) is cell


def _around(node: etree._Element) -> etree._Element | None:
    return next(node.iterancestors("table"), None)


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """Its own, not those of tables in its cells."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in SECTIONS:
            yield from child.iterchildren("tr")


def _is_layout(table: etree._Element) -> bool:
    return table.get("role") in ("presentation", "none")


def _is_ruled(table: etree._Element) -> bool:
    return (table.get("border") or "0").strip("0 px") != ""


def is_data(table: etree._Element) -> bool:
    """Whether the cells are facts in rows and columns (then the table is one block)."""
    return _is_grid(table, 0) and _widest(table) <= MOST_CELLS


def is_flat(table: etree._Element) -> bool:
    """Whether it is no data only because some of its cells are very long, or a row has very many: columns are lost."""
    if _holds_table(table) or len(text_of(table)) <= _LONGEST:
        return False
    return not is_data(table) and _is_grid(table, _FEW)


def _is_grid(table: etree._Element, share: float) -> bool:
    """Whether a table reads like data, but for a share of cells that are longer than those of any."""
    if _holds_table(table) or _is_layout(table):
        return False
    headed = next(table.iter("th"), None) is not None
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
        blocks += _holds_blocks(cell, headed)
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


def _holds_blocks(cell: etree._Element, headed: bool) -> bool:
    """A single paragraph or division in a cell is only wrapping; under headings, a few lines are lines of the cell."""
    found = [child for child in cell if child.tag in _BLOCKS]
    if headed and all(child.tag in _LINED for child in found) and len(text_of(cell)) <= _LISTED:
        return False
    return len(found) > 1 or any(child.tag not in ("p", "div") for child in found)


def without_cells(text: str) -> str:
    """The words of a table as lines of words."""
    lines = (_BLANKS.sub(" ", line).strip(" ") for line in as_lines(text).split("\n"))
    return "\n".join(line for line in lines if line)
