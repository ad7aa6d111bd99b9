"""Words that look as if they were none of the page, or only its facts: none of them is lost without a trace."""

from __future__ import annotations

import re

import pytest
from ingest.letters import AFTER, BEFORE, article

from reader.ingest import read_bytes
from reader.ingest.source import CUT
from reader.model import LEFT_OUT, Label

SAID = "The harbour asked for the weather of every evening, and the keeper wrote it down."


@pytest.mark.parametrize(
    "markup",
    [
        f"<embed src='film.swf'><p>{SAID}</p>",
        f"<p><embed src='film.swf'>{SAID}</p>",
        f"<div><embed src='film.swf'><embed src='sound.mid'></embed></div><p>{SAID}</p>",
        f"<map name='chart'><area href='/a'><p>{SAID}</p></map>",
        f"<dialog open><p>{SAID}</p></dialog>",
        f"<applet code='A.class'><param name='a' value='b'><p>{SAID}</p></applet>",
    ],
)
def test_what_a_browser_shows_is_read(markup: str) -> None:
    assert SAID in article(BEFORE + markup + AFTER).parts["article"].text


@pytest.mark.parametrize(
    "markup", [f"<dialog><p>{SAID}</p></dialog>", f"<embed><noembed>{SAID}</noembed></embed>"]
)
def test_what_no_browser_shows_is_not_read(markup: str) -> None:
    document = article(BEFORE + markup + AFTER)
    assert not any(SAID in block.text for block in document.blocks)


def test_an_element_that_swallows_the_rest_is_told_of() -> None:
    assert CUT in article(BEFORE + f"<noembed><p>{SAID * 2}</p>").notices


def test_what_is_for_readers_without_scripts_is_left_out_where_it_stands() -> None:
    document = article(
        f"{BEFORE}<noscript><p>{SAID}</p><p>Read on.</p></noscript><noscript><img src='a.png'></noscript>{AFTER}"
    )
    texts = [block.text for block in document.blocks]
    at = texts.index(f"{SAID} Read on.")
    assert document.blocks[at].role == LEFT_OUT and "" not in texts
    assert document.blocks[at - 1].role == document.blocks[at + 1].role == "article"
    assert SAID not in document.parts["article"].text


@pytest.mark.parametrize(
    "line",
    [
        "<b><font size='+2'>A short history of the club</font></b><br><i>by Nan Orr, 12 June 1999</i>",
        "<p><b>A short history of the club</b><br>By Nan Orr<br>June 12, 1999</p>",
    ],
)
def test_title_author_and_date_may_share_a_block(line: str) -> None:
    page = f"<title>index</title><body><center>{line}</center>{BEFORE}{AFTER}</body>"
    document = read_bytes(page.encode(), "page.html")
    assert (document.title, document.byline) == ("A short history of the club", "Nan Orr")
    assert document.published is not None and document.published.iso == "1999-06-12"
    assert [block.label for block in document.blocks[:2]] == [Label.TITLE, Label.BYLINE]


@pytest.mark.parametrize(
    "line",
    [
        "<p>By <a rel='author'>Nan Orr</a> and <a rel='author'>Ivo Brandt</a></p>",
        "<address>By <span itemprop='author'>Nan Orr</span>, <span itemprop='author'>Ivo Brandt</span></address>",
        "<div class='authors'><span class='author'>Nan Orr</span><span class='author'>Ivo Brandt</span></div>",
    ],
)
def test_all_authors_are_named(line: str) -> None:
    document = article(line + BEFORE + AFTER)
    assert document.byline == "Nan Orr, Ivo Brandt"
    byline = next(block.text for block in document.blocks if block.label is Label.BYLINE)
    assert byline in ("Nan Orr, Ivo Brandt", "Nan Orr and Ivo Brandt")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Nan Orr and Ivo Brandt", "Nan Orr, Ivo Brandt"),
        ("By Ivo Brandt and Nan Orr", "Ivo Brandt, Nan Orr"),
        ("Par Nan Orr, Ivo Brandt et Al Poe", "Nan Orr, Ivo Brandt, Al Poe"),
        ("By Ada Winter, Nan Orr, and Al Poe | 3 May 2024", "Ada Winter, Nan Orr, Al Poe"),
        ("3 May 2024 | Nan Orr & Ivo Brandt", "Nan Orr, Ivo Brandt"),
        ("Von Nan Orr und Ivo Brandt", "Nan Orr, Ivo Brandt"),
    ],
)
def test_who_is_joined_to_the_authors_that_the_code_names_is_one(line: str, names: str) -> None:
    document = article(f"<p>{line}</p>{BEFORE}{AFTER}", head="<meta name='author' content='Nan Orr'>")
    assert document.byline == names
    assert not [block for block in document.left_out if "Nan Orr" in block.text]


@pytest.mark.parametrize(
    "line",
    [
        "By Nan Orr | orr@gazette.example | Gazette and Ivo Brandt",
        "Nan Orr , Ivo Brandt",
        "Nan Orr<br>Ivo Brandt",
    ],
)
def test_what_stands_between_the_names_that_the_code_gives_is_none_of_them(line: str) -> None:
    head = "<meta name='author' content='Nan Orr'><meta name='author' content='Ivo Brandt'>"
    assert article(f"<p>{line}</p>{BEFORE}{AFTER}", head=head).byline == "Nan Orr, Ivo Brandt"


def test_words_that_stand_right_behind_a_name_name_nobody() -> None:
    line = "By <a href='/nan'>Nan Orr</a><span>Data and Graphics Journalist</span>"
    page = article(f"<p>{line}</p>{BEFORE}{AFTER}", head="<meta name='author' content='Nan Orr'>")
    assert page.byline == "Nan Orr"


@pytest.mark.parametrize(
    "line",
    ["By Nan Orr, Staff Writer", "By Nan Orr and others", "By Nan Orr and the Gazette", "Nan Orr in Leeds"],
)
def test_who_is_no_person_or_not_joined_to_them_is_none(line: str) -> None:
    document = article(f"<p>{line}</p>{BEFORE}{AFTER}", head="<meta name='author' content='Nan Orr'>")
    assert document.byline == "Nan Orr"
    assert line in [block.text for block in document.left_out]


@pytest.mark.parametrize(
    "line",
    [
        "By <span rel='author'>Nan Orr</span>; photographs by Tom Lee",
        "By <a rel='author'>Nan Orr</a>, correspondent in Leeds, 12 June 1999",
        "Published 12 June 1999 by <a rel='author'>Nan Orr</a> | Updated 13 June 1999 | 5 min read",
        "By Nan Orr, correspondent in Leeds, 12 June 1999, updated 13 June",
        "<em><a rel='author'>Nan Orr</a> covers kites for this paper.</em>",
    ],
)
def test_what_else_a_line_with_the_author_s_name_says_is_left_out(line: str) -> None:
    document = article(f"<p>{line}</p>{BEFORE}{AFTER}")
    assert document.byline == "Nan Orr"
    assert re.sub("<[^>]+>", "", line) in [block.text for block in document.blocks if block.role == LEFT_OUT]


@pytest.mark.parametrize(
    "line", ["By <a rel='author'>Nan Orr</a>", "By <a rel='author'>Nan Orr</a>, 12 June 1999"]
)
def test_a_line_with_name_and_day_alone_is_not_repeated(line: str) -> None:
    document = article(f"<p>{line}</p>{BEFORE}{AFTER}")
    assert document.byline == "Nan Orr" and sum("Nan Orr" in block.text for block in document.blocks) == 1
