"""Comments under a line that says that they follow: pages of software that nobody listed, written by hand."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from reader import shelf
from reader.ingest import read_bytes
from reader.model import Document
from reader.threads import titles

TESTS = Path(__file__).resolve().parent.parent
PAGES = sorted((TESTS / "pages" / "unlisted").glob("*.html"))
GOLDEN = TESTS / "golden" / "unlisted"
WORDS = [
    word
    for file in sorted(shelf.find("languages").glob("*.toml"))
    for name in ("titles", "sections")
    for word in tomllib.loads(file.read_text("utf-8"))["comments"].get(name, [])
]


def records(document: Document) -> list[dict[str, object]]:
    """Who wrote what and when, its votes, and the place of what it answers; what is not told is left away."""
    keys = [one.part for one in document.comments]
    whole = (
        {
            "author": one.author,
            "date": (one.published.iso or None) if one.published else None,
            "score": one.votes.net,
            "parent": keys.index(one.parent) if one.parent else None,
            "body": document.parts[one.part].text,
        }
        for one in document.comments
    )
    return [{name: value for name, value in one.items() if value is not None} for one in whole]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_comment_is_read_and_the_article_left_whole(page: Path) -> None:
    document = read_bytes(page.read_bytes(), page.name)
    wanted = json.loads((GOLDEN / f"{page.stem}.json").read_text("utf-8"))
    assert records(document) == wanted
    assert len(document.article.text) > 400
    assert not any(one["body"] in document.article.text for one in wanted)


@pytest.mark.parametrize("shape", ["{}", "{} (4)", "12 {}", "{}:", "[ {} ]"])
def test_every_title_of_every_language_is_known(shape: str) -> None:
    assert [word for word in WORDS if not titles.says(shape.format(word.capitalize()))] == []


@pytest.mark.parametrize(
    "line", ["Comments are closed", "No comment from the mayor", "The discussion went on"]
)
def test_a_sentence_is_no_title(line: str) -> None:
    assert not titles.says(line)


STORY = (
    "<p>On every day of that year the keeper wrote of the weather, of boats, and of the lamp in the tower.</p>"
    * 6
)


def read(after: str) -> Document:
    return read_bytes(f"<article><h1>The lamp</h1>{STORY}</article>{after}".encode(), "page.html")


@pytest.mark.parametrize(
    "box",
    [
        "<h3>Discussion</h3>"
        + "".join(
            f"<div><b><a href=/n{at}>How the harbour lamp was mended ({at})</a></b> <i>1{at} May, 10:00</i></div>"
            for at in range(4)
        ),
        "<h3>Comments</h3>"
        + "".join(
            f"<a href=/n{at}><b>Keeper {at}</b> <i>1{at} May, 10:00</i><p>The lamp was mended.</p></a>"
            for at in range(4)
        ),
        "<h3>Opinion</h3>"
        + "".join(
            f"<div><b>{name}</b> <i>9 min</i><p>What the keeper did not tell.</p></div>" for name in "ABC"
        ),
        "<h3>Community</h3><table>"
        + "".join(
            f"<tr><td>cookie_{at}</td><td>11 months</td><td>Set by a plugin to store a choice.</td></tr>"
            for at in range(4)
        )
        + "</table>",
        "<h3>Comments</h3><div>"
        + "".join(
            f"<blockquote class=tweet><p>A lamp.</p>Keeper {at}, 1{at} May</blockquote>" for at in range(2)
        )
        + "</div>",
    ],
    ids=["headlines", "links", "reading times", "durations", "posts of a service"],
)
def test_what_else_stands_under_such_a_line_is_no_thread(box: str) -> None:
    assert not read(box).comments
