"""Pages whose words a script would have fetched: what their code tells is shown, and that it is not all."""

from __future__ import annotations

import json

import pytest

from reader.errors import IsFrames, IsScripted, NoText
from reader.ingest import read_bytes
from reader.ingest.hollow import SCRIPTED, TOLD
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


FRAMES = "<frameset cols='20%,80%'><frame src=menu.html><frame src=main.html>{}</frameset>"


@pytest.mark.parametrize(
    "page",
    [
        FRAMES.format(""),
        FRAMES.format("<noframes><body>Your browser shows no frames.</body></noframes>"),
        "<body><iframe src=main.html></iframe></body>",
    ],
)
def test_a_page_of_frames_says_that_it_is_one(page: str) -> None:
    with pytest.raises(IsFrames, match=r"page\.html is made of frames"):
        read_bytes(f"<html><head><title>Ferries</title></head>{page}</html>".encode(), "page.html")


@pytest.mark.parametrize(
    "body",
    [
        "<div id=root></div><script src=a.js></script>",
        "<noscript>You need to enable JavaScript.</noscript><div id=x></div><script>go()</script>",
    ],
)
def test_a_page_that_a_script_fills_says_so(body: str) -> None:
    with pytest.raises(IsScripted, match="loaded by a script"):
        shell("", body)


def test_a_page_that_shows_a_line_beside_the_place_of_its_text_says_so_too() -> None:
    foot, script = (
        "<footer><a href=/help>Help</a> <a href=/terms>Terms</a></footer>",
        "<script src=a.js></script>",
    )
    assert shell("", f"<div id=app></div>{foot}{script}").notices == (SCRIPTED,)
    assert shell("", f"<div id=app></div>{foot}").notices == ()
    assert shell("", f"<div id=app>Ferries</div>{foot}{script}").notices == ()
    assert shell("", f"<div id=app></div><p>{TOLD_OF * 4}</p>{script}").notices == ()


def test_a_page_that_only_holds_facts_for_machines_waits_for_no_script() -> None:
    with pytest.raises(NoText) as told:
        shell("<script type=application/ld+json>{}</script>")
    assert type(told.value) is NoText
