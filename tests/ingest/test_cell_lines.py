"""The lines of a table's cell stay lines, in the text and in all that is made of it."""

from __future__ import annotations

import pytest

from reader.export.excerpt import excerpt, plain
from reader.export.excerpt_html import html
from reader.export.excerpt_markdown import markdown
from reader.ingest import read_bytes
from reader.model import LINE, Block, Document, Kind, Part, Span, Style, part_of
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.digest import place

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."
LINES = {
    "breaks": "Old<br>bridge <br>\n of wood",
    "paragraphs": "<p>Old</p>\n<p>bridge</p> <p>of wood</p>",
    "divisions": "<div>Old</div><div>bridge</div><div>of wood</div>",
    "code": "<pre>Old\nbridge\nof wood\n</pre>",
    "empty lines": "<br>Old<br><br>bridge<p></p>of wood<br> <br>",
    "a list without bullets": "<ul class=plainlist><li>Old<li>bridge<li><b>of wood</b></ul>",
    "an empty item": "Old<br>bridge<ul><li></ul>of wood",
}


def table(cells: str, head: str = "<tr><th>Bridge<th>Year<th>Town<th>River</tr>") -> Block:
    page = (
        f"<article><h1>Bridges</h1><p>{WORDS}</p><table>{head}{cells}</table><p>{WORDS * 2}</p></article>"
    ).encode()
    (found,) = (block for block in read_bytes(page, "page.html").blocks if block.kind is Kind.TABLE)
    return found


@pytest.mark.parametrize("name", LINES)
def test_lines_of_a_cell_are_kept(name: str) -> None:
    found = table(f"<tr><td>{LINES[name]}<td>1901<td>Brume<td>Elle</tr>")
    assert (
        found.text
        == "Bridge\tYear\tTown\tRiver\n" + LINE.join(("Old", "bridge", "of wood")) + "\t1901\tBrume\tElle"
    )


@pytest.mark.parametrize(
    ("cell", "lines"),
    [
        ("<ul><li>Old<li>bridge<li><b>of wood</b></ul>", ("• Old", "• bridge", "• of wood")),
        ("Old<ul><li>bridge</ul>of wood", ("Old", "• bridge", "of wood")),
        ("<ol start=3><li>Old<li><p>bridge</p><p>of wood</p></ol>", ("3. Old", "4. bridge", "of wood")),
        ("<ul><li>Old<ol><li>bridge</ol><li>of wood</ul>", ("• Old", "1. bridge", "• of wood")),
    ],
)
def test_the_items_of_a_list_in_a_cell_keep_their_markers(cell: str, lines: tuple[str, ...]) -> None:
    found = table(f"<tr><td>{cell}<td>1901<td>Brume<td>Elle</tr>")
    assert found.text.split("\n")[1] == LINE.join(lines) + "\t1901\tBrume\tElle"
    assert all(mark.span.of(found.text) == "of wood" for mark in found.marks if mark.style is Style.BOLD)


def test_a_table_in_an_item_leads_no_cell_with_its_marker() -> None:
    page = f"<h1>Bridges</h1><p>{WORDS * 3}</p><ul><li><table><tr><th>a<th>b<tr><td>c<td>d</table></ul>"
    blocks = read_bytes(page.encode(), "page.html").blocks
    assert [block.text for block in blocks if block.kind is Kind.TABLE] == ["a\tb\nc\td"]


def test_a_picture_in_an_item_of_a_cell_stands_behind_its_marker() -> None:
    found = table("<tr><td><ul><li><img src=a.png alt=Seen> here</ul><td>x<td>y<td>z</tr>")
    assert found.text.split("\n")[1].startswith("• Seen here\t")
    assert [one.span.of(found.text) for one in found.insets] == ["Seen"]


def test_marks_and_pictures_keep_their_places_beside_lines() -> None:
    found = table(
        "<tr><td><b>Old<br>bridge<br></b><td><img src=a.png alt=Seen><br>from <i>here<td>x<td>y</tr>"
    )
    assert [(mark.style, mark.span.of(found.text)) for mark in found.marks[:2]] == [
        (Style.BOLD, f"Old{LINE}bridge"),
        (Style.ITALIC, "here"),
    ]
    assert [one.span.of(found.text) for one in found.insets] == ["Seen"]


def test_a_caption_s_lines_are_lines_as_any_others() -> None:
    page = f"<h1>Bridges</h1><p>{WORDS}</p><table><caption>All<br>of them</caption><tr><th>a<th>b<tr><td>c<td>d</table>"
    blocks = read_bytes(page.encode(), "page.html").blocks
    assert [block.text for block in blocks if block.kind is Kind.CAPTION] == ["All\nof them"]


@pytest.fixture
def part() -> Part:
    return part_of(
        "article", [table("<tr><td>Old<br>- bridge<td>1901<td>Brume<td>Elle</tr>")._replace(role="article")]
    )


def test_copied_lines_are_lines(part: Part) -> None:
    whole = Span(0, len(part.text))
    assert plain(part, whole).splitlines()[1:] == ["Old", "- bridge\t1901\tBrume\tElle"]
    assert "<td>Old<br>- bridge</td>" in html(excerpt(part, whole))
    assert "\n| Old<br>- bridge | 1901 | Brume | Elle |" in markdown(excerpt(part, whole))
    start = part.text.index("Old")
    cell = Span(start, start + len("Old.- bridge"))
    assert plain(part, cell) == "Old\n- bridge"
    assert markdown(excerpt(part, cell)) == "Old\\\n\\- bridge"


def test_what_was_annotated_over_joined_lines_is_found_again(part: Part) -> None:
    """Before the lines were kept a blank stood between them."""
    old = part._replace(text=part.text.replace(LINE, " "))
    start = old.text.index("Old")
    span = Span(start, start + len("Old - bridge"))
    annotation = Annotation(id="a", anchors=(describe(old, span),))
    placed = place(Document(part.blocks, {"article": part}), annotation)
    assert placed.spans == (span,) and not placed.lost
    assert annotation.anchors[0].exact == "Old - bridge"
