"""What stands in a line: emphasis, quotation marks by the language, links that lead somewhere."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Block, Style

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."


def line(markup: str, language: str = "en") -> Block:
    paragraphs = f"<p>{WORDS}</p><p>{markup}</p><p>{WORDS}</p>"
    page = f"<html lang={language}><body><article><h1>The tides</h1>{paragraphs}</article>"
    return read_bytes(page.encode(), "page.html").blocks[2]


@pytest.mark.parametrize(
    ("markup", "style"),
    [
        ("<mark>high water</mark>", Style.BOLD),
        ("<kbd>high water</kbd>", Style.CODE),
        ("<samp>high water</samp>", Style.CODE),
        ("<cite>high water</cite>", Style.ITALIC),
        ("<dfn>high water</dfn>", Style.ITALIC),
    ],
)
def test_an_element_that_stands_out_has_a_style(markup: str, style: Style) -> None:
    found = line(f"They wrote {markup} in it.")
    assert [(mark.span.of(found.text), mark.style) for mark in found.marks] == [("high water", style)]


@pytest.mark.parametrize("markup", ['<abbr title="high water">HW</abbr>', "<small>HW</small>"])
def test_an_element_that_does_not_is_plain_text(markup: str) -> None:
    found = line(f"They wrote {markup} in it.")
    assert (found.text, found.marks) == ("They wrote HW in it.", ())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "It said “high ‘water’ at two” there."),
        ("fr", "It said «\u00a0high “water” at two\u00a0» there."),
        ("de", "It said „high ‚water‘ at two“ there."),
    ],
)
def test_a_quotation_in_a_line_has_the_marks_of_its_language(language: str, text: str) -> None:
    assert line("It said <q>high <q>water</q> at two</q> there.", language).text == text


@pytest.mark.parametrize(
    "markup", ["« <q>high</q> »", "<q>“high”</q>", '"<q>high</q>"', "“<q>high</q>”", "‘<q lang=fr>high</q>’"]
)
def test_marks_that_the_author_typed_are_not_drawn_again(markup: str) -> None:
    typed = markup.replace("<q lang=fr>", "").replace("<q>", "").replace("</q>", "")
    assert line(f"It said {markup} there.", "fr").text == f"It said {typed} there."


def test_an_empty_quotation_has_no_marks() -> None:
    assert line("It said <q></q>nothing.").text == "It said nothing."


def test_a_quotation_that_holds_paragraphs_makes_no_block_of_a_mark() -> None:
    page = f"<div><q><p>{WORDS}</p></q><p>{WORDS}</p></div>"
    assert {block.text for block in read_bytes(page.encode(), "page.html").blocks} == {WORDS}


def test_links_lead_where_they_led_and_places_are_no_links() -> None:
    found = line('See <a href="#note-1">the note</a>, <a name="here">this</a> and <a href="/b?c#d">that</a>.')
    assert [(mark.span.of(found.text), mark.target) for mark in found.marks] == [
        ("the note", "#note-1"),
        ("that", "/b?c#d"),
    ]
