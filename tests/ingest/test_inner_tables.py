"""Tables in the cells of tables: a grid in its cell, in reading order, without a word lost or doubled."""

from __future__ import annotations

import pytest

from reader.export.excerpt import excerpt, plain
from reader.export.excerpt_html import html
from reader.export.excerpt_markdown import markdown
from reader.ingest import read_bytes
from reader.inner import inner_table, outermost
from reader.model import GAP, LINE, ROW, Block, Kind, Merged, Part, Span, Style, as_lines, part_of
from tests.work import EVEN, growth

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."
HEAD = "<tr><th>Station<th>Readings<th>Keeper</tr>"
SEASONS = "<table><tr><th>Season<th>High</tr><tr><td>Spring<td>2.1</tr></table>"


def blocks(table: str) -> tuple[Block, ...]:
    page = f"<article><h1>The tides</h1><p>{WORDS}</p>{table}<p>{WORDS * 2}</p></article>"
    return read_bytes(page.encode(), "page.html").blocks


def table(rows: str, head: str = HEAD) -> Block:
    (found,) = (block for block in blocks(f"<table>{head}{rows}</table>") if block.kind is Kind.TABLE)
    return found


def grids(block: Block) -> list[list[list[str]]]:
    """The tables in its cells, cell by cell."""
    made = (inner_table(block, one) for one in outermost(block.inner))
    return [[row.split("\t") for row in one.text.split("\n")] for one in made]


CELLS = {
    "alone": (SEASONS, f"Season{GAP}High{ROW}Spring{GAP}2.1", [[["Season", "High"], ["Spring", "2.1"]]]),
    "with words around it": (
        f"Read <b>daily</b>:{SEASONS} and then <p>no more</p>",
        f"Read daily:{LINE}Season{GAP}High{ROW}Spring{GAP}2.1{LINE}and then{LINE}no more",
        [[["Season", "High"], ["Spring", "2.1"]]],
    ),
    "two": (
        "<table><tr><td>1<td>2</table><table><tr><td>3<td>4<tr><td>5<td>6</table>",
        f"1{GAP}2{LINE}3{GAP}4{ROW}5{GAP}6",
        [[["1", "2"]], [["3", "4"], ["5", "6"]]],
    ),
    "in divisions": (
        f"<div><div>{SEASONS}</div></div>",
        f"Season{GAP}High{ROW}Spring{GAP}2.1",
        [[["Season", "High"], ["Spring", "2.1"]]],
    ),
    "with a caption": (
        "<table><caption>Of<br>1901</caption><tr><td>1<td>2</table>",
        f"Of{LINE}1901{LINE}1{GAP}2",
        [[["1", "2"]]],
    ),
    "with empty cells": (
        "<table><tr><td><td>2<tr><td>3<td></table>",
        f"{GAP}2{ROW}3{GAP}",
        [[["", "2"], ["3", ""]]],
    ),
    "with lines": (
        "<table><tr><td>a<br>b<td><p>c</p><p>d</p></table>e",
        f"a{LINE}b{GAP}c{LINE}d{LINE}e",
        [[[f"a{LINE}b", f"c{LINE}d"]]],
    ),
    "without columns": ("a<table><tr><td>b<tr><td>c</table>d", LINE.join("abcd"), []),
    "that only lays it out": (
        "<table role=presentation><tr><td>a<td>b</table>",
        f"a{LINE}b",
        [],
    ),
    "without a word": ("<table><tr><td><td></table>", "", None),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_table_in_a_cell_is_a_grid_in_it(name: str) -> None:
    markup, text, inside = CELLS[name]
    found = table(f"<tr><td>Bridge<td>{markup}<td>Berg</tr><tr><td>Mill<td>none<td>Holm</tr>")
    if inside is not None:
        assert found.text == f"Station\tReadings\tKeeper\nBridge\t{text}\tBerg\nMill\tnone\tHolm"
        assert grids(found) == inside
    assert found.text.endswith("\tBerg\nMill\tnone\tHolm")
    assert found.header_rows == 1


def test_three_levels_are_three_grids() -> None:
    third = "<table><tr><td>x<td>y<tr><td>z<td>end</table>"
    found = table(f"<tr><td>a<td><table><tr><td>b<td>{third}<tr><td>c<td>d</table><td>e</tr>")
    assert " ".join(as_lines(found.text).split()) == "Station Readings Keeper a b x y z end c d e"
    (second,) = outermost(found.inner)
    middle = inner_table(found, second)
    assert middle.text == f"b\tx{GAP}y{ROW}z{GAP}end\nc\td"
    assert grids(middle) == [[["x", "y"], ["z", "end"]]]


def test_cells_of_several_places_are_known_in_both() -> None:
    inner = "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>"
    found = table(f"<tr><td rowspan=2>Bridge<td colspan=2>{inner}</tr><tr><td>1<td>2</tr>")
    assert found.merged == (Merged(1, 0, 2, 1), Merged(1, 1, 1, 2))
    (one,) = found.inner
    assert one.merged == (Merged(0, 0, 2, 1), Merged(2, 0, 1, 2))
    assert inner_table(found, one).text == "a\tb\n\tc\nd"
    assert found.text.endswith("\n\t1\t2")


def test_marks_links_and_pictures_in_it_stand_where_its_words_do() -> None:
    inner = "<table><tr><td><b>bold</b><td><a href=#n>note</a><tr><td><img src=a.png alt=Lamp><td>on</table>"
    found = table(f"<tr><td>Bridge<td>See {inner}<td>Berg</tr>")
    own = inner_table(found, found.inner[0])
    for block in (found, own):
        assert [(one.style, one.span.of(block.text)) for one in block.marks] == [
            (Style.BOLD, "bold"),
            (Style.LINK, "note"),
        ]
        assert [one.span.of(block.text) for one in block.insets] == ["Lamp"]


@pytest.mark.parametrize("outer", ["<table border=0>", "<table role=presentation border=1>", "<table>"])
def test_a_table_that_lays_out_others_stays_none(outer: str) -> None:
    found = blocks(f"{outer}<tr><td>Menu<td>{SEASONS}</tr><tr><td>Foot<td>{SEASONS}</tr></table>")
    assert [block.text for block in found if block.kind is Kind.TABLE] == ["Season\tHigh\nSpring\t2.1"] * 2
    assert not any(block.inner for block in found)


def test_a_ruled_table_that_holds_only_tables_lays_them_out() -> None:
    found = blocks(f"<table border=1><tr><td>{SEASONS}<td>{SEASONS}</tr></table>")
    assert [block.text for block in found if block.kind is Kind.TABLE] == ["Season\tHigh\nSpring\t2.1"] * 2


def test_articles_beside_each_other_in_a_ruled_table_are_paragraphs() -> None:
    cell = f"<td><p>{WORDS}</p><p>{WORDS}</p>{SEASONS}</td>"
    found = blocks(f"<table border=1><tr>{cell}{cell}</tr></table>")
    assert sum(block.text == WORDS for block in found) == 5


@pytest.fixture
def part() -> Part:
    found = table(f"<tr><td>Bridge<td>Read <b>daily</b>{SEASONS}so far<td>Berg</tr>")
    return part_of("article", [found._replace(role="article")])


def test_what_is_copied_has_the_grid(part: Part) -> None:
    whole = excerpt(part, Span(0, len(part.text)))
    grid = (
        "<table><thead><tr><th>Season</th><th>High</th></tr></thead>"
        "<tbody><tr><td>Spring</td><td>2.1</td></tr></tbody></table>"
    )
    assert f"<td>Read <strong>daily</strong>{grid}so far</td>" in html(whole)
    line = r"| Bridge | Read **daily**<br>Season \| High<br>Spring \| 2.1<br>so far | Berg |"
    assert markdown(whole).splitlines()[-1] == line
    copied = " ".join(plain(part, Span(0, len(part.text))).split())
    assert copied == "Station Readings Keeper Bridge Read daily Season High Spring 2.1 so far Berg"


def test_words_of_a_table_in_a_cell_are_copied_as_that_table_s(part: Part) -> None:
    start = part.text.index("High")
    (cut,) = excerpt(part, Span(start, part.text.index("2.1") + 3))
    assert (cut.kind, cut.text, cut.header_rows) == (Kind.TABLE, "\tHigh\nSpring\t2.1", 1)
    (word,) = excerpt(part, Span(start, start + 4))
    assert (word.kind, word.text) == (Kind.PARAGRAPH, "High")
    (below,) = excerpt(part, Span(part.text.index("Bridge"), len(part.text)))
    assert grids(below) == [[["Season", "High"], ["Spring", "2.1"]]]


def nested(levels: int) -> tuple[Block, ...]:
    deep = "".join(f"<table border=1><tr><th>a{at}<th>b<tr><td>c<td>d" for at in range(levels))
    return blocks(f"<table border=1><tr><th>x<th>y<tr><td>z<td>{deep}{'</table>' * levels}</table>")


def test_tables_nested_without_end_keep_their_words() -> None:
    found = nested(500)
    text = " ".join(as_lines(block.text) for block in found).split()
    assert [word for word in text if word[0] == "a" and word[1:].isdecimal()] == [
        f"a{at}" for at in range(500)
    ]
    assert sum(len(block.inner) for block in found) <= 500


def test_tables_nested_without_end_are_looked_at_a_few_times() -> None:
    assert growth(nested, 30) < EVEN


def test_thousands_of_tables_in_cells_are_read_one_by_one() -> None:
    def read(rows: int) -> None:
        inner = "<table><tr><td colspan=1000>a<td rowspan=65000>b<tr><td>c<td>d</table>"
        found = table(f"<tr><td>a<td>{inner}<td>b</tr>" * rows)
        assert len(found.inner) == rows and len(found.text) < rows * 200

    assert growth(read, 100) < EVEN


def test_a_cell_with_thousands_of_cells_is_flat() -> None:
    inner = f"<table>{'<tr><td>a<td>b' * 600}</table>"
    found = blocks(f"<table>{HEAD}<tr><td>a<td>{inner}<td>b</tr></table>")
    assert [block.text.count("a") for block in found if block.kind is Kind.TABLE] == [600]
