"""Tables: columns line up, headings are known, what only lays a page out is no table, no word is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.ingest import read_bytes, read_page
from reader.ingest.tables import FLAT
from reader.model import ARTICLE, Block, Kind, Merged
from tests.work import EVEN, growth

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."


def blocks(markup: str) -> tuple[Block, ...]:
    page = f"<article><h1>The tides</h1><p>{WORDS}</p>{markup}<p>{WORDS * 2}</p></article>"
    return read_bytes(page.encode(), "page.html").blocks


def table(markup: str) -> Block:
    (found,) = (block for block in blocks(f"<table>{markup}</table>") if block.kind is Kind.TABLE)
    return found


def test_under_a_cell_of_two_rows_a_place_stays_empty() -> None:
    found = table("<tr><th rowspan=2>March</th><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr>")
    assert found.text == "March\t1\t2\n\t3\t4"


def test_beside_a_cell_of_two_columns_a_place_stays_empty() -> None:
    found = table(
        "<tr><th colspan=2>Tide<th>Port</tr><tr><th>High<th>Low<th>Name</tr><tr><td>5<td>1<td>Brume</tr>"
    )
    assert found.text == "Tide\t\tPort\nHigh\tLow\tName\n5\t1\tBrume"
    assert found.header_rows == 2


def test_a_cell_of_two_rows_and_two_columns_pushes_the_others_aside() -> None:
    found = table(
        "<tr><td>a<td rowspan=2 colspan=2>b<td>c</tr><tr><td>d<td>e</tr><tr><td>f<td>g<td>h<td>i</tr>"
    )
    assert found.text == "a\tb\t\tc\nd\t\t\te\nf\tg\th\ti"


def test_a_span_ends_with_its_section() -> None:
    found = table("<thead><tr><td rowspan=0>a<td>b</tr></thead><tbody><tr><td>c<td>d</tr></tbody>")
    assert found.text == "a\tb\nc\td"
    assert found.header_rows == 1


def test_marks_keep_their_words_in_a_table_with_spans() -> None:
    found = table("<tr><td rowspan=2>a<td><b>bold</b></tr><tr><td><a href='#n'>note</a></tr>")
    assert [(mark.span.of(found.text), mark.target) for mark in found.marks] == [("bold", ""), ("note", "#n")]


def rows(count: int, wide: int, head: str = "") -> str:
    cells = ("".join(f"<td>{at}.{place}" for place in range(wide)) for at in range(count))
    return f"<table>{head}" + "".join(f"<tr>{row}" for row in cells) + "</table>"


def test_a_table_of_100_000_cells_keeps_its_columns() -> None:
    head = "<tr>" + "".join(f"<th>Port {place}" for place in range(50))
    found = [block for block in blocks(rows(2_000, 50, head)) if block.role == ARTICLE]
    tables = [block for block in found if block.kind is Kind.TABLE]
    assert [block.header_rows for block in tables] == [1, 0, 0, 0, 0, 0][: len(tables)]
    lines = [line.split("\t") for block in tables for line in block.text.split("\n")]
    assert lines[1:] == [[f"{at}.{place}" for place in range(50)] for at in range(2_000)]
    assert [block.text for block in found if block not in tables][-1].endswith(WORDS)
    assert max(block.text.count("\t") for block in tables) < 21_000


def test_a_table_of_many_words_keeps_its_columns() -> None:
    cells = f"<tr><td>{'tide ' * 25}<td>{'port ' * 25}" * 2_000
    tables = [block for block in blocks(f"<table>{cells}</table>") if block.kind is Kind.TABLE]
    assert sum(block.text.count("\n") + 1 for block in tables) == 2_000
    assert max(len(block.text) for block in tables) < 210_000


def test_what_reaches_down_takes_its_places_in_the_next_block_too() -> None:
    tall = "<tr><td rowspan=65000>tall" + "".join(f"<td>{place}" for place in range(10))
    found = blocks("<table>" + tall + "<tr><td>x<td>y" + "<tr><td>1<td>2<td>3<td>4<td>5" * 5_000 + "</table>")
    tables = [block for block in found if block.kind is Kind.TABLE]
    assert len(tables) == 2
    assert tables[1].text.startswith("\t1\t2\t3\t4\t5\n\t1")


def test_a_span_that_claims_thousands_of_places_is_not_believed() -> None:
    cells = "<tr>" + "<td colspan=1000 rowspan=60000>x" * 4
    found = table(cells * 2000)
    assert found.text.count("x") == 8000
    assert len(found.text) < 60_000


def test_reading_spans_is_work_by_the_cell() -> None:
    cells = "<tr><td colspan=9 rowspan=9>a<td rowspan=300>b<td>c"
    assert growth(lambda rows: table(cells * rows), 300) < EVEN


def test_a_table_in_a_table_is_flat_and_keeps_its_data() -> None:
    inner = "<table><tr><th>High<th>Low</tr><tr><td>5<td>1</tr></table>"
    found = blocks(f"<table><tr><td><p>{WORDS}</p></td><td>{inner}</td></tr></table>")
    assert [block.text for block in found if block.kind is Kind.TABLE] == ["High\tLow\n5\t1"]
    assert sum(block.text.startswith(WORDS) for block in found) == 3


def test_a_table_that_lays_out_paragraphs_is_no_table() -> None:
    cell = f"<td><p>{WORDS}</p><p>{WORDS}</p></td>"
    found = blocks(f"<table><tr>{cell * 2}</tr><tr>{cell * 2}</tr></table>")
    assert Kind.TABLE not in {block.kind for block in found}


def test_a_tables_caption_stands_before_it() -> None:
    found = blocks("<table><caption>The tides</caption><tr><th>High<th>Low</tr><tr><td>5<td>1</tr></table>")
    assert [(block.kind, block.text) for block in found[2:4]] == [
        (Kind.CAPTION, "The tides"),
        (Kind.TABLE, "High\tLow\n5\t1"),
    ]


def test_a_caption_below_its_rows_stands_after_them() -> None:
    found = blocks(
        "<table><tr><th>High<th>Low</tr><tr><td>5<td>1</tr><caption>The<br>tides</caption></table>"
    )
    assert [(block.kind, block.text) for block in found[2:4]] == [
        (Kind.TABLE, "High\tLow\n5\t1"),
        (Kind.CAPTION, "The\ntides"),
    ]
    assert found[2].header_rows == 1 and len(found) == 5


def test_a_table_of_the_article_is_read_whole_with_its_heading() -> None:
    """Rows of lists are no data table: their blocks were judged one by one."""
    rows = "".join(
        f"<tr><td><h5>Lamp {at}</h5><p>{WORDS if at % 3 else 'How far.'}</p></td>"
        f"<td><ul><li>On<li>Off {at}</ul></td></tr>"
        for at in range(12)
    )
    menu = "".join(f"<li><a href=/{at}>Lamps of the year {at}</a></li>" for at in range(20))
    shown = blocks(
        f"<h4>LAMPS</h4><table><tr><th><p>Lamp<th><p>Value</tr>{rows}</table></article><ul>{menu}</ul>"
    )
    article = [block.text for block in shown if block.role == ARTICLE]
    assert {"LAMPS", "Lamp", "Value", "Lamp 3", "On", "How far.", "Off 11"} <= set(article)
    assert "Lamps of the year 3" not in article


LONG = "The tide came in at noon, and went out in the evening, as it does. " * 60
NOTICES = {
    "a long cell among short ones": (
        "<table>" + "<tr><td>a<td>b<td>c" * 5 + f"<tr><td>d<td>e<td>{LONG}</table>",
        True,
    ),
    "a row of very many cells": (f"<table><tr>{'<td>1' * 20_001}<tr>{'<td>2' * 20_001}</table>", True),
    "a table of which all is kept": ("<table>" + "<tr><td>a<td>b<td>c" * 2_000 + "</table>", False),
    "a page laid out in a table": (f"<table><tr><td>Menu<td>{LONG}<td>More<tr><td>Foot</table>", False),
    "a page with a menu in a row": (f"<table><tr>{'<td>Menu' * 5}<tr><td>{LONG}<td>More</table>", False),
    "a box about words": (f"<table><tr><td>{LONG}</table>", False),
    "a table in another": (
        f"<table><tr><td>{LONG}<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
        False,
    ),
    "columns of words": (f"<table><tr><td>{LONG}<td>{LONG}<tr><td>{LONG}<td>{LONG}</table>", False),
}


@pytest.mark.parametrize("name", NOTICES)
def test_columns_that_are_lost_are_told_of(name: str) -> None:
    markup, told = NOTICES[name]
    page = f"<body><h1>The tides</h1><p>{WORDS}</p>{markup}<p>{WORDS}</p></body>"
    assert read_bytes(page.encode(), "page.html").notices == ((FLAT,) if told else ())


def test_cells_that_take_several_places_are_known() -> None:
    found = table(
        "<tr><th rowspan=2>Port<th colspan=2>Tide</tr><tr><th>High<th>Low</tr>"
        "<tr><td rowspan=9 colspan=2>Brume<td>1</tr><tr><td>2</tr>"
    )
    assert found.text == "Port\tTide\n\tHigh\tLow\nBrume\t\t1\n\t\t2"
    assert found.merged == (Merged(0, 0, 2, 1), Merged(0, 1, 1, 2), Merged(2, 0, 2, 2))


def test_a_cell_is_not_merged_beyond_its_section() -> None:
    found = table(
        "<thead><tr><td rowspan=0>a<td>b</tr></thead>"
        "<tbody><tr><td rowspan=0>c<td>d</tr><tr><td>e</tr></tbody><tbody><tr><td>f<td>g</tr></tbody>"
    )
    assert found.merged == (Merged(1, 0, 2, 1),)


def test_a_cell_goes_on_in_the_next_block() -> None:
    tall = "<table><tr><td rowspan=4000>tall" + "".join(f"<td>{place}" for place in range(10))
    found = blocks(tall + "<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8<td>9<td>10" * 3_999 + "</table>")
    first, second = (block for block in found if block.kind is Kind.TABLE)
    rows = first.text.count("\n") + 1
    assert first.merged == (Merged(0, 0, rows, 1),)
    assert second.merged == (Merged(0, 0, 4_000 - rows, 1),)


def test_merged_cells_that_cover_others_are_not_believed() -> None:
    found = table(("<tr>" + "<td colspan=1000 rowspan=60000>x" * 4) * 2000)
    assert sum(one.down * one.across for one in found.merged) < 2_000 + 4 * 8_000 + 1
    apart = table("<tr><td>a<td rowspan=2>b<td>c</tr><tr><td colspan=3>d</tr>")
    assert apart.merged == (Merged(0, 1, 2, 1),)


def test_pictures_in_cells_are_known_where_their_words_stand() -> None:
    found = table(
        "<tr><th>Lamp<th>Picture</tr>"
        "<tr><td>Old<td><a href=a.png><img src=a.png alt='A  lamp' width=90></a> of tin</tr>"
        "<tr><td>Late <img src=b.png><td>New</tr><tr><td>None<td><img src=c.png alt=x width=9 height=9></tr>"
    )
    assert found.text == "Lamp\tPicture\nOld\tA lamp of tin\nLate\tNew\nNone\t"
    assert [(one.span.of(found.text), one.image, one.stated) for one in found.insets] == [
        ("A lamp", "a.png", (90, 0)),
        ("", "b.png", None),
    ]
    assert found.insets[1].span.start == found.text.index("\tNew")


def test_a_picture_in_a_cell_is_one_of_the_page(tmp_path: Path) -> None:
    (tmp_path / "page_files").mkdir()
    (tmp_path / "page_files" / "a.gif").write_bytes(b"GIF89a\x60\0\x40\0" + bytes(400))
    cells = "<tr><td>Old<td><img src=page_files/a.gif data-src=x.gif alt=lamp></tr>" * 2
    (tmp_path / "page.html").write_text(f"<h1>Tides</h1><p>{WORDS}</p><table>{cells}</table><p>{WORDS}</p>")
    document = read_page(tmp_path / "page.html")
    assert document.resources["page_files/a.gif"].size == (96, 64)
    (found,) = (block for block in document.blocks if block.insets)
    assert {one.image for one in found.insets} == {"page_files/a.gif"}


def test_each_block_of_a_long_table_has_its_own_pictures() -> None:
    row = "<tr>" + "<td>1" * 9 + "<td><img src=a.png alt=lamp>"
    found = [block for block in blocks(f"<table>{row * 4_000}</table>") if block.kind is Kind.TABLE]
    assert len(found) > 1 and sum(len(block.insets) for block in found) == 4_000
    assert all(one.span.of(block.text) == "lamp" for block in found for one in block.insets)


def test_a_table_of_pictures_without_a_word_is_pictures() -> None:
    cells = "<tr><td><img src=a.png><td><img src=b.png></tr><tr><td><img src=c.png><td></tr>"
    found = blocks(f"<table>{cells}</table>")
    assert [block.image for block in found if block.kind is Kind.FIGURE] == ["a.png", "b.png", "c.png"]
    assert Kind.TABLE not in {block.kind for block in found}


def test_a_figure_with_a_caption_in_a_cell_is_the_cell_s() -> None:
    figure = "<figure><img src=a.png alt=lamp><figcaption>from the north</figcaption></figure>"
    rows = f"<tr><th>Port<th>View<tr><td>Kerdrin<td>{figure}<tr><td>Lannoc<td>none"
    [table] = [block for block in blocks(f"<table>{rows}</table>") if block.kind is Kind.TABLE]
    assert table.text == "Port\tView\nKerdrin\tlamp\u2028from the north\nLannoc\tnone"
    assert [one.image for one in table.insets] == ["a.png"]
