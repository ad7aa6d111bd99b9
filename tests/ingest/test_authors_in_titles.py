"""A title's element that holds the author's line as well: the title is the title, and the author is named."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE

from reader.ingest import read_bytes
from reader.model import Document, Label

TITLE = "Two offices close next year"


def page(head: str, code: str = "", title: str = TITLE, language: str = "en") -> Document:
    return read_bytes(
        f"<!DOCTYPE html><html lang='{language}'><head><title>{title}</title>{code}</head><body><article>"
        f"<h1>{head}</h1>{BEFORE}{AFTER}</article></body></html>".encode(),
        "page.html",
    )


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}<br>By Jane Roe",
        f"{TITLE}<br/>\n<em>By <a href='/jane'>Jane Roe</a></em>",
        f"{TITLE} <small>By Jane Roe</small>",
        f"{TITLE} <span class='author'>Jane Roe</span>",
        f"<span>{TITLE}<br>by Jane Roe</span>",
        f"{TITLE} <small>par Jane Roe</small>",
        f"{TITLE} <small>von Jane Roe</small>",
    ],
)
@pytest.mark.parametrize("title", [TITLE, f"{TITLE} - Gazette", f"{TITLE} By Jane Roe", ""])
def test_the_author_s_line_in_a_title_is_a_line_of_its_own(head: str, title: str) -> None:
    found = page(head, title=title)
    assert (found.title, found.byline) == (TITLE, "Jane Roe")
    heads = [(block.text, block.label) for block in found.blocks[:2]]
    assert heads == [(TITLE, Label.TITLE), ("Jane Roe", Label.BYLINE)]


def test_who_the_code_names_is_who_a_title_may_name() -> None:
    named = "<meta name='author' content='Jane Roe'>"
    assert page(f"{TITLE}<br>By Jane Roe", named).title == TITLE
    review = "Dune <small>by Frank Herbert</small>"
    found = page(review, named, title="Dune by Frank Herbert")
    assert (found.title, found.byline) == ("Dune by Frank Herbert", "Jane Roe")
    house = "<meta name='author' content='The Gazette'><meta property='og:site_name' content='The Gazette'>"
    assert page(f"{TITLE}<br>By Jane Roe", house).byline == "Jane Roe"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Der Fall<br>von Karl May", "Der Fall von Karl May"),
        ("Il caso<br>di Aldo Moro", "Il caso di Aldo Moro"),
        ("Two offices close<br>by next year", "Two offices close by next year"),
        ("Two offices close <small>in Lyon and Ghent</small>", "Two offices close in Lyon and Ghent"),
        ("Two offices close<br>by June", "Two offices close by June"),
        ("<small>By Jane Roe</small>", "By Jane Roe"),
    ],
)
def test_a_title_that_goes_on_is_one(head: str, title: str) -> None:
    assert page(head, title="").title == title
