"""The line under the title and the names below it, as sites of today mark them up."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

DEK = "The prefect has ordered four beaches to be closed, two months before the usual warnings come."
TITLE = "Green algae come earlier than expected"
BODY = (
    "<p>A ferry company has been fined after one of its ships left a harbour with its bow doors open last winter.</p>"
    "<p>The crew noticed within four minutes and nobody was hurt, but the inspectors were not amused by that.</p>"
) * 3


def read(head: str) -> Document:
    page = f"<!DOCTYPE html><title>{TITLE}</title><body><main><article>{head}{BODY}</article></main></body>"
    return read_bytes(page.encode(), "page.html")


@pytest.mark.parametrize(
    "head",
    [
        f'<h1>{TITLE}</h1><p class="article__desc">{DEK}</p>',
        f'<h1>{TITLE}</h1><h2 class="sous-titre">“{DEK}”</h2>',
        f'<h1>{TITLE}</h1><p class="deck">«\u00a0{DEK}\u00a0»</p>',
        f'<div><h1>{TITLE}</h1></div><p class="gem-c-lead-paragraph">{DEK}</p>',
        f'<header class="a_e"><h1 class="a_t">{TITLE}</h1><h2 class="a_st">{DEK}</h2></header>',
        f'<header class="css-hd"><h1>{TITLE}</h1><p id="article-summary" class="css-sum">{DEK}</p></header>',
    ],
)
def test_the_line_under_the_title_is_the_subtitle(head: str) -> None:
    document = read(head)
    assert document.title == TITLE
    assert DEK in document.subtitle


def test_a_day_in_the_head_is_no_subtitle() -> None:
    line = "Last changed by the ministry of fisheries and the sea on 5 November 2024"
    assert not read(f"<header><h1>{TITLE}</h1><p>{line}</p></header>").subtitle


@pytest.mark.parametrize(
    ("names", "byline"),
    [
        (
            '<a href="/autor/lucia">Lucía Bermejo</a><a href="/autor/oscar">Óscar Tena</a>',
            "Lucía Bermejo, Óscar Tena",
        ),
        (
            '<p class="Text-Byline"><span>Eilidh Farquhar</span><span>BBC Scotland</span></p>',
            "Eilidh Farquhar & BBC Scotland",
        ),
    ],
)
def test_names_beside_each_other_are_parted(names: str, byline: str) -> None:
    assert read(f'<h1>{TITLE}</h1><div class="authors">{names}</div>').byline == byline


def test_a_word_before_a_name_is_not_parted_from_it() -> None:
    assert (
        read(f'<h1>{TITLE}</h1><p class="byline"><span>By </span><span>Ada Quill</span></p>').byline
        == "Ada Quill"
    )


@pytest.mark.parametrize("name", ["body__subheading", "article__sub-title", "articlecomponent subtitle"])
def test_a_heading_below_the_first_sentences_is_a_sections_whatever_it_is_called(name: str) -> None:
    first, rest = BODY.split("</p>", 1)
    document = read(f'<h1>{TITLE}</h1>{first}</p><h2 class="{name}">Four minutes</h2>{rest}')
    assert document.subtitle == ""
    assert "Four minutes" in document.article.text
