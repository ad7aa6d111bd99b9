"""A kicker and a subtitle in the title's own element are none of the title."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

LINE = (
    "The harbour board said on Monday that the old crane will be taken down before the winter storms begin."
)


def page(head: str, stated: str = "", title: str = "The old crane goes") -> Document:
    said = f"<meta property=og:title content='{stated}'>" if stated else ""
    body = f"<article>{head}<div>{f'<p>{LINE}</p>' * 6}</div></article>"
    return read_bytes(
        f"<html lang=en><head><title>{title}</title>{said}</head><body>{body}</body></html>".encode(),
        "a.html",
    )


KICKER = (
    "<h1><span class=article-heading__kicker>Harbour</span><span class=visually-hidden>: </span>"
    "<span class=article-heading__title>The old crane goes</span></h1>"
)


def test_a_kicker_is_not_of_the_title_that_the_code_states() -> None:
    document = page(KICKER, "The old crane goes", "Harbour: The old crane goes | Post")
    assert document.title == "The old crane goes"
    assert any(block.text == "Harbour" for block in document.blocks)


@pytest.mark.parametrize(
    "head",
    [
        "<h1><span class=sr-only>The harbour : </span>The old crane goes</h1>",
        "<h2 class=css-1ke><span class=css-1tm>The harbour</span><span class=css-1bh>The old crane goes</span></h2>",
    ],
)
def test_a_kicker_needs_no_name_where_the_code_states_the_title_without_it(head: str) -> None:
    document = page(head, "The old crane goes", "The old crane goes - Post")
    assert document.title == "The old crane goes"
    assert any(block.text.startswith("The harbour") for block in document.blocks)


def test_a_kicker_that_the_code_states_with_the_title_stays() -> None:
    assert page(KICKER, "Harbour: The old crane goes").title.replace(" ", "") == "Harbour:Theoldcranegoes"


@pytest.mark.parametrize("named", ["st", "article-subtitle", "sous-titre"])
def test_a_subtitle_below_a_break_is_the_subtitle(named: str) -> None:
    head = f"<h1>The old crane goes<br><span class='{named}'>the yard on the north quay will be flats</span></h1>"
    document = page(head, title="The old crane goes, the yard on the north quay will be flats")
    assert (document.title, document.subtitle) == (
        "The old crane goes",
        "the yard on the north quay will be flats",
    )


def test_a_title_of_two_lines_stays_whole() -> None:
    head = "<h1>The old crane goes<br><span class=line>to the museum of the south</span></h1>"
    assert page(head, title="The old crane goes to the museum of the south").title.endswith(
        "museum of the south"
    )
