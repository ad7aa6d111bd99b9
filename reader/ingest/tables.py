"""Tables that hold data, told from tables that only lay a page out."""

from __future__ import annotations

from lxml import etree

from reader.threads.select import names, text_of

_BLOCKS = names("p div ul ol h1 h2 h3 h4 h5 h6 blockquote pre form article section iframe dl hr")
_LOOK = 120  # cells: enough to know a table by
_CELL = 160  # code points: the mean of a data table's cells is shorter
_MOST_CELLS = 20_000  # a larger table is read as paragraphs, one a cell


def is_data(table: etree._Element) -> bool:
    """Whether the cells are facts in rows and columns (then the table is one block)."""
    if next(table.iterdescendants("table"), None) is not None or table.get("role") in (
        "presentation",
        "none",
    ):
        return False
    cells = blocks = chars = heads = 0
    for cell in table.iter("td", "th"):
        cells += 1
        if cells > _LOOK:
            continue
        heads += cell.tag == "th"
        blocks += _holds_blocks(cell)
        chars += len(text_of(cell))
    looked = min(cells, _LOOK)
    if cells < 2 or cells > _MOST_CELLS or blocks * 5 > looked or chars > looked * _CELL:
        return False
    rows = sum(1 for _ in table.iter("tr"))
    return cells > rows and (rows >= 2 or heads > 0)


def _holds_blocks(cell: etree._Element) -> bool:
    """A single paragraph or division in a cell is only wrapping."""
    found = [child for child in cell if child.tag in _BLOCKS]
    return len(found) > 1 or any(child.tag not in ("p", "div") for child in found)
