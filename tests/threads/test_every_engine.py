"""One small page for every engine, written by hand in its markup, and what must be read out of it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from reader.ingest import html, read_bytes
from reader.model import Comment, Document, Part, Quote
from reader.threads import read_threads
from reader.threads.thread import ENGINES

TESTS = Path(__file__).resolve().parent.parent
PAGES = sorted((TESTS / "pages" / "threads").glob("*.html"))
GOLDEN = TESTS / "golden" / "threads"

Record = dict[str, object]


def records(document: Document) -> list[Record]:
    """Every column of every comment; what the page does not say is left away."""
    return [record(document, comment) for comment in document.comments]


def record(document: Document, comment: Comment) -> Record:
    part, when, votes = document.parts[comment.part], comment.published, comment.votes
    blocks = [block for block in part.blocks if not block.quoted]
    whole: Record = {
        "key": comment.part,
        "author": comment.author,
        "rank": comment.rank,
        "shown": when.raw if when else "",
        "date": when.iso if when else "",
        "votes": [votes.up, votes.down, votes.score],
        "parent": comment.parent,
        "depth": comment.depth,
        "permalink": comment.permalink,
        "body": [block.text for block in blocks],
        "marks": [[one.style, one.span.of(block.text)] for block in blocks for one in block.marks],
        "quotes": [quote(document, part, one) for one in comment.quotes],
    }
    return {name: value for name, value in whole.items() if value and value != [None, None, None]}


def quote(document: Document, part: Part, one: Quote) -> list[object]:
    source = one.source
    if source is None:
        return [one.by, one.span.of(part.text)]
    found = source.span.of(document.parts[source.part].text) if source.span else ""
    return [one.by, one.span.of(part.text), source.part, found]


def read(page: Path) -> Document:
    return read_bytes(page.read_bytes(), page.name)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_column_is_read(page: Path) -> None:
    """The records as they were looked at and found good; `POSTIL_ACCEPT=1` writes what is read now."""
    accepted, found = GOLDEN / f"{page.stem}.json", records(read(page))
    if os.environ.get("POSTIL_ACCEPT"):
        accepted.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert found == json.loads(accepted.read_text("utf-8"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_word_of_a_comment_is_in_the_article(page: Path) -> None:
    document = read(page)
    for comment in document.comments:
        for block in document.parts[comment.part].blocks:
            assert len(block.text) < 12 or block.quoted or block.text not in document.article.text


def test_every_engine_has_a_page() -> None:
    seen = {
        read_threads(root).engine
        for page in PAGES
        if (root := html.parse(page.read_bytes()).root) is not None
    }
    assert {engine.name for engine in ENGINES} - seen == set()
