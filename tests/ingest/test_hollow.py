"""Pages whose words a script would have fetched: what their code tells is shown, and that it is not all."""

from __future__ import annotations

import json

import pytest

from reader.errors import NoText
from reader.ingest import read_bytes
from reader.ingest.hollow import TOLD
from reader.model import Document, Label

TOLD_OF = "The ferry to the island does not run on Mondays, so who wants to be there for the market has to …"


def shell(head: str, body: str = "<div id=app></div>") -> Document:
    page = f"<html><head><title>The ferry</title>{head}</head><body>{body}</body></html>"
    return read_bytes(page.encode(), "shell.html")


def test_a_page_without_words_shows_how_it_describes_itself_and_says_so() -> None:
    document = shell(f'<meta property="og:description" content="{TOLD_OF}">')
    title, told = document.article.blocks
    assert (title.text, title.label, told.text) == ("The ferry", Label.TITLE, TOLD_OF)
    assert document.notices == (TOLD,)


def test_the_article_in_the_code_of_a_page_without_words_keeps_its_paragraphs() -> None:
    told = {"@type": "NewsArticle", "description": TOLD_OF, "articleBody": f"{TOLD_OF}\n\nIt is late."}
    document = shell(f"<script type=application/ld+json>{json.dumps(told)}</script>")
    assert document.article.text.split("\n\n") == ["The ferry", TOLD_OF, "It is late."]


def test_what_a_page_tells_of_itself_stands_below_its_title() -> None:
    title = "<h1>The ferry that runs late</h1>"
    document = shell(f'<meta name=description content="{TOLD_OF}">', title)
    assert document.article.text.split("\n\n") == ["The ferry that runs late", TOLD_OF]


def test_a_page_that_shows_its_words_is_not_told_by_its_description() -> None:
    document = shell(f'<meta name=description content="{TOLD_OF}">', f"<p>{TOLD_OF.upper()}</p>")
    assert document.article.text == TOLD_OF.upper()
    assert document.notices == ()


def test_a_page_without_words_that_says_nothing_of_itself_has_nothing_to_read() -> None:
    with pytest.raises(NoText):
        shell("<meta name=description content=Ferries>")
