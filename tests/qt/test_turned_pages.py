"""A table that is too wide for paper stands on a page on its side, and is parted where that is not enough."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path

from PySide6.QtGui import QPageLayout, QPdfWriter
from PySide6.QtWidgets import QApplication

from reader.model import Block, Document, Kind, Merged, Span, parts_of
from reader.notes.digest import digest
from reader.qt.look import Look
from reader.qt.printing_job import Order, PrintJob, layout
from reader.qt.printing_pages import paginate
from reader.qt.printing_pieces import LEGIBLE, Leaf, Manuscript
from reader.qt.surface.table import Table

UPRIGHT, TURNED = (720.0, 980.0), (1130.0, 600.0)
TAB = "\t"
WORDS = "The keeper of the light wrote down the weather of every evening. " * 4


class NoPictures:
    def get(self, key: str, width: int) -> None:
        return None

    def coming(self, key: str) -> None:
        return None


def wide(columns: int, rows: int = 6) -> str:
    heads = "\t".join(f"Measurement{at}" for at in range(columns))
    return "\n".join((heads, *("\t".join(f"{row}.{at}" for at in range(columns)) for row in range(rows))))


def page(table: str, next: str = "", **fields: object) -> Document:
    """A heading, words, another heading, the table, perhaps the `next` heading, words."""
    blocks = (
        Block("The tides", Kind.HEADING, "article", level=1),
        Block(WORDS, role="article"),
        Block("One by one", Kind.HEADING, "article", level=2),
        Block(table, Kind.TABLE, "article", header_rows=1, **fields),  # type: ignore[arg-type]
        *((Block(next, Kind.HEADING, "article", level=2),) if next else ()),
        Block(WORDS, role="article"),
    )
    return Document(
        blocks, parts_of(blocks, ["article"]), title="The tides", address="https://tides.example/"
    )


def pages(document: Document, turned: tuple[float, float] = TURNED) -> list[list[Leaf]]:
    manuscript = Manuscript(Look(paper=True), digest(document, ()), NoPictures(), UPRIGHT, turned)
    made = list(paginate(manuscript.pieces(), UPRIGHT[1], turned[1]))
    for one in chain(*made):
        assert one.y + one.end - one.start <= (turned if one.piece.turned else UPRIGHT)[1]
    kept = [{one.piece.turned for one in each} for each in made]
    assert all(len(sides) == 1 for sides in kept)
    return [[one.piece.what for one in each] for each in made]


def tables(leaves: list[Leaf]) -> list[Table]:
    return [leaf.galley.laid for leaf in leaves if isinstance(leaf.galley.laid, Table)]


def test_a_table_that_is_a_little_too_wide_stays_where_it_is(qapp: QApplication) -> None:
    (only,) = pages(page(wide(6)))
    (table,) = tables(only)
    assert table.scale >= LEGIBLE and table.width <= UPRIGHT[0] + 1


def test_a_wide_table_goes_on_a_page_on_its_side_behind_the_words_below_it(qapp: QApplication) -> None:
    before, side = pages(page(wide(10)))
    assert [leaf.galley.row.text for leaf in side] == [wide(10)]
    (table,) = tables(side)
    assert table.scale >= LEGIBLE and UPRIGHT[0] < table.width <= TURNED[0] + 1
    assert [leaf.galley.row.text for leaf in before if leaf.galley.row.text] == [
        "The tides", WORDS, "One by one", WORDS,
    ]  # fmt: skip


def test_a_wide_table_takes_its_heading_along_where_another_follows(qapp: QApplication) -> None:
    before, side, after = pages(page(wide(10), next="Two by two"))
    assert [leaf.galley.row.text for leaf in side] == ["One by one", wide(10)]
    assert not tables(before) and [leaf.galley.row.text for leaf in after] == ["Two by two", WORDS]


def test_a_wider_one_is_parted_and_every_part_has_the_first_column(qapp: QApplication) -> None:
    document = page(wide(40))
    found = tables(list(chain(*pages(document))))
    assert len(found) > 1
    shown = [set(columns(table, document.article.text)) for table in found]
    assert all(0 in own for own in shown) and set().union(*shown) == set(range(40))
    assert sum(map(len, shown)) == 40 + len(found) - 1
    assert max(map(len, shown)) - min(map(len, shown)) < 4, "no part is only what was left over"
    assert all(table.scale >= LEGIBLE and table.width <= TURNED[0] + 1 for table in found)


def columns(table: Table, text: str) -> list[int]:
    """Whose heads are shown in a table that is part of another."""
    starts = [match.start() for match in re.finditer("Measurement", text)]
    return [number for number, at in enumerate(starts) if table.boxes(Span(at, at + 5))]


def test_a_cell_over_a_thousand_columns_without_words_is_printed_once(qapp: QApplication) -> None:
    table = f"a\tThe tides of the year{TAB * 1_000}\nEbb\tFlood\tNeap{TAB * 999}"
    document = page(table, merged=(Merged(0, 1, 1, 1_000),))
    (only,) = tables(list(chain(*pages(document))))
    at = document.article.text.index("Neap")
    assert only.boxes(Span(at, at + 4))


def test_the_heading_rows_of_a_table_are_above_its_rows_on_every_page(qapp: QApplication) -> None:
    table = "\n".join(f"Port {row}\tTide {row}" for row in range(120))
    manuscript = Manuscript(Look(paper=True), digest(page(table), ()), NoPictures(), UPRIGHT, TURNED)
    made = [one for each in paginate(manuscript.pieces(), UPRIGHT[1]) for one in each]
    slices = [one for one in made if isinstance(one.piece.what.galley.laid, Table)]
    (laid,) = {one.piece.what.galley.laid for one in slices}
    at = page(table).article.text.index("Port 1\t")
    head = slices[0].piece.head
    assert len(slices) > 2 and 0 < head <= laid.caret(at).top()
    assert all(one.y == head for one in slices[1:])
    assert all(one.y + one.end - one.start <= UPRIGHT[1] for one in slices)


def test_a_heading_row_with_a_cell_that_reaches_into_the_others_is_printed_once(qapp: QApplication) -> None:
    table = "\n".join(f"{WORDS * 3 * (row == 0)}\tTide {row}" for row in range(120))
    document = page(table, merged=(Merged(0, 0, 3, 1),))
    manuscript = Manuscript(Look(paper=True), digest(document, ()), NoPictures(), UPRIGHT, TURNED)
    assert not any(piece.head for piece in manuscript.pieces())


def test_a_cell_over_several_columns_is_in_every_part_that_has_one_of_them(qapp: QApplication) -> None:
    document = page("Port\tYear\n" + wide(30), merged=(Merged(0, 1, 1, 29),))
    found = tables(list(chain(*pages(document))))
    assert len(found) > 1
    at = document.article.text.index("Year")
    heads = [table.boxes(Span(at, at + 4)) for table in found]
    assert all(len(boxes) == 1 for boxes in heads)


def test_where_paper_lies_on_its_side_already_a_table_is_only_parted(qapp: QApplication) -> None:
    manuscript = Manuscript(Look(paper=True), digest(page(wide(40)), ()), NoPictures(), TURNED, TURNED)
    pieces = list(manuscript.pieces())
    assert sum(isinstance(piece.what.galley.laid, Table) for piece in pieces) > 1
    assert not any(piece.turned for piece in pieces)


def printed(writer: QPdfWriter, columns: int) -> PrintJob:
    writer.setPageLayout(layout())
    job = PrintJob(Order(digest(page(wide(columns), next="Two by two"), ()), None), writer, "page.pdf")
    assert job.run()
    return job


def sizes(path: Path) -> list[tuple[int, int]]:
    boxes = re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", path.read_bytes())
    return [(round(float(wide)), round(float(tall))) for wide, tall in boxes]


def test_a_pdf_has_that_page_on_its_side_and_the_outline_leads_there(
    qapp: QApplication, tmp_path: Path
) -> None:
    job = printed(QPdfWriter(str(tmp_path / "page.pdf")), 10)
    upright, side, after = sizes(tmp_path / "page.pdf")
    assert upright == after == side[::-1] and side[0] > side[1]
    told = {one.words: (one.page, one.height) for one in job.bookmarks}
    assert told["One by one"][0] == 1 and 0.8 * side[1] < told["One by one"][1] < side[1]


def test_a_page_that_begins_with_a_wide_table_is_on_its_side_from_the_first_on(
    qapp: QApplication, tmp_path: Path
) -> None:
    blocks = (Block(wide(10), Kind.TABLE, "article"), Block(WORDS, role="article"))
    writer = QPdfWriter(str(tmp_path / "page.pdf"))
    writer.setPageLayout(layout())
    document = Document(blocks, parts_of(blocks, ["article"]))
    assert PrintJob(Order(digest(document, ()), None), writer, "page.pdf").run()
    made = [wide > tall for wide, tall in sizes(tmp_path / "page.pdf")]
    assert made[-1] is False and made[-2] is True


class Stubborn(QPdfWriter):
    """As printers on some systems: once it prints it turns no page."""

    def setPageOrientation(self, orientation: QPageLayout.Orientation) -> bool:
        return False


def test_where_no_page_can_be_turned_what_stands_on_it_is(qapp: QApplication, tmp_path: Path) -> None:
    pdf = tmp_path / "page.pdf"
    printed(Stubborn(str(pdf)), 10)
    assert len(sizes(pdf)) == 3 and len(set(sizes(pdf))) == 1


def test_a_page_of_nothing_is_printed_empty(qapp: QApplication, tmp_path: Path) -> None:
    writer = QPdfWriter(str(tmp_path / "page.pdf"))
    document = Document((), parts_of((), ["article"]))
    assert PrintJob(Order(digest(document, ()), None), writer, "page.pdf").run()
    assert len(sizes(tmp_path / "page.pdf")) == 1
