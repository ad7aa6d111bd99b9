"""Threads of engines that nobody listed, whole pages in markup as different as it can be, each with what is said.

Classes that say nothing, shadow trees, a board made of a definition list, tables and spacers, details in details,
labels that are read out, entries between rules, mails as they were sent, labels beside votes: in English, German,
Japanese, Arabic, French, Spanish and Polish.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.ingest import read_bytes
from reader.model import Comment, Document

PAGES = sorted((Path(__file__).resolve().parent.parent / "pages" / "strangers").glob("*.html"))


def said(document: Document, comment: Comment) -> dict[str, object]:
    keys = [one.part for one in document.comments]
    told: dict[str, object] = {
        "author": comment.author,
        "date": comment.published.iso if comment.published else "",
        "words": document.parts[comment.part].text,
        "parent": keys.index(comment.parent) if comment.parent else None,
        "votes": comment.votes.net,
    }
    return {name: value for name, value in told.items() if value is not None}


@pytest.mark.parametrize("page", PAGES, ids=[page.stem for page in PAGES])
def test_a_thread_is_read_however_it_is_made(page: Path) -> None:
    document = read_bytes(page.read_bytes(), page.name)
    expected = json.loads(page.with_suffix(".json").read_text("utf-8"))
    assert [said(document, comment) for comment in document.comments] == expected
    assert not any(one["words"] in document.article.text for one in expected)
