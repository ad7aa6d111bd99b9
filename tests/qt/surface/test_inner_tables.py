"""A table in a cell is drawn as a table: its words are found where they are seen, and its rules end with the cell."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication

from reader.ingest import read_bytes
from reader.inner import inner_table
from reader.model import Block, Document, Kind, Span, part_of
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.digest import place
from reader.qt.look import Look
from reader.qt.printing_notes import printed
from reader.qt.surface.galley import Setter
from reader.qt.surface.manner import ARTICLE, Setting
from reader.qt.surface.said import table_said
from reader.qt.surface.table import Table

SEASONS = (
    "<table><tr><th>Season<th>High<th>Low</tr><tr><td>Spring<td>2.1<td>0.4</tr>"
    "<tr><td rowspan=2>Autumn<td>3.2<td>1.1</tr><tr><td colspan=2>no more was read that year</table>"
)


def block(cell: str) -> Block:
    words = "<p>The keeper of the light wrote down the weather of every evening for the harbour.</p>"
    rows = (
        f"<tr><th>Station<th>Readings<th>Keeper<tr><td>Bridge<td>{cell}<td>Berg<tr><td>Mill<td>none<td>Holm"
    )
    page = f"<h1>Tides</h1>{words * 2}<table>{rows}</table>{words * 2}".encode()
    (found,) = (one for one in read_bytes(page, "page.html").blocks if one.kind is Kind.TABLE)
    return found


def table(look: Look, of: Block, width: float = 600, scrolls: bool = True) -> Table:
    kind = Setter(look, ARTICLE)._type(Setting(ARTICLE.table))
    return Table(of, kind, look.colour("line"), width, scrolls=scrolls)


@pytest.mark.parametrize("cell", [SEASONS, f"Read daily{SEASONS}so far"])
@pytest.mark.parametrize(("width", "scrolls"), [(600, True), (240, True), (240, False)])
def test_every_word_is_hit_where_it_is_seen(look: Look, cell: str, width: float, scrolls: bool) -> None:
    of = block(cell)
    made = table(look, of, width, scrolls)
    for word in ("Bridge", "Season", "Low", "Spring", "0.4", "Autumn", "no more", "Berg", "Mill"):
        start = of.text.index(word)
        box = made.boxes(Span(start, start + 3))[0]
        assert made.hit(box.left + 1, box.baseline - 3) == start
        assert made.on_text(box.left + 3, box.baseline - 3)
        caret = made.caret(start + 1)
        assert box.left < caret.left() <= box.right and caret.top() < box.baseline < caret.bottom() + 1
        assert box.right <= made.width + 0.5


def test_its_columns_stand_beside_each_other_in_their_cell(look: Look) -> None:
    of = block(SEASONS)
    made = table(look, of)
    left = {
        word: made.boxes(Span(of.text.index(word), of.text.index(word) + 3))[0]
        for word in ("Readings", "Season", "High", "2.1", "Low", "Keeper", "Bridge", "Berg")
    }
    assert left["Readings"].left == pytest.approx(left["Season"].left, abs=1)
    assert left["Season"].baseline == left["Bridge"].baseline == left["Berg"].baseline
    assert left["High"].left == left["2.1"].left
    assert left["Season"].right < left["High"].left < left["Low"].left < left["Keeper"].left


def test_the_caret_goes_through_its_cells_in_reading_order(look: Look) -> None:
    of = block(f"daily{SEASONS}")
    made, at, seen = table(look, of), 0, [0]
    while (after := made.next_position(at, True, False)) != at:
        at = after
        seen.append(at)
    assert seen == sorted(seen) and seen[-1] == len(of.text)
    back = [at]
    while (before := made.next_position(at, False, False)) != at:
        at = before
        back.append(at)
    assert back == seen[::-1]


def test_a_page_may_end_between_its_rows(look: Look) -> None:
    of = block("<table>" + "".join(f"<tr><td>row {at}<td>value {at}</tr>" for at in range(60)) + "</table>")
    made = table(look, of, scrolls=False)
    cuts = list(made.cuts(1, 300.0))
    lines = [
        made.boxes(Span(at, at + 3))[0].baseline for at in (of.text.index(f"row {n}") for n in range(60))
    ]
    assert sum(any(a < cut < b for cut in cuts) for a, b in pairwise(lines)) > 50


def test_it_is_said_cell_by_cell() -> None:
    of = block("daily<table><tr><td>2.1<td>0.4<tr><td>3.2<td>1.1</table>")
    assert table_said(of.text).splitlines()[1] == "Bridge; daily, 2.1, 0.4, 3.2, 1.1; Berg"


def test_the_numbers_of_notes_stand_in_its_cells(qapp: QApplication) -> None:
    of = block(f"daily{SEASONS}")._replace(role="article")
    part = part_of("article", [of])
    document = Document(part.blocks, {"article": part})
    noted = []
    for words in ("daily", "High", "2.1", "no more was read that year"):
        span = Span(of.text.index(words), of.text.index(words) + len(words))
        noted.append(place(document, Annotation(id=words, anchors=(describe(part, span),), note="See.")))
    (shown,) = printed(document, part, noted).part.blocks
    (one,) = shown.inner
    cells = [row.split("\t") for row in inner_table(shown, one).text.split("\n")]
    numbered = [["".join(cell.split()) for cell in row] for row in cells]
    assert numbered == [
        ["Season", "High2", "Low"],
        ["Spring", "2.13", "0.4"],
        ["Autumn", "3.2", "1.1"],
        ["", "nomorewasreadthatyear4"],
    ]
