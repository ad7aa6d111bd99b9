"""Pages that we wrote to carry a document, or none: in their own markup, in other markup, as plain text."""

from __future__ import annotations

import time

import pytest
from ingest.memo_pages import SHAPES, UNSCORED, Expected, Page, pages

from reader.ingest import read_bytes
from reader.model import Document, Memo

PAGES = list(pages())
ENDS = 5  # words


def read(page: Page, shape: str) -> Document:
    return read_bytes(SHAPES[shape](page), "page.txt" if shape in ("text", "dump") else "page.html")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.language}-{page.name}")
def test_every_document_is_found_from_its_first_words_to_its_last(page: Page) -> None:
    document = read(page, "paragraphs")
    assert len(document.memos) == len(page.documents)
    for memo, wanted in zip(document.memos, page.documents, strict=True):
        own, other = wanted.text.split(), document.parts[memo.part].text.split()
        assert (other[:ENDS], other[-ENDS:]) == (own[:ENDS], own[-ENDS:])
        assert facts(memo, wanted) == (
            wanted.kind,
            wanted.author,
            wanted.recipient,
            wanted.date,
            wanted.title,
        )


def facts(memo: Memo, wanted: Expected) -> tuple[str, ...]:
    date = memo.published.iso[:10] if memo.published else ""
    got = (memo.kind, memo.author, memo.recipient, date, memo.title)
    asked = (wanted.kind, wanted.author, wanted.recipient, wanted.date, wanted.title)
    return tuple(UNSCORED if one == UNSCORED else own for own, one in zip(got, asked, strict=True))


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape != "paragraphs"])
def test_their_number_does_not_depend_on_the_markup(shape: str) -> None:
    shaped = [page for page in PAGES if not (page.shaped and shape in ("text", "dump"))]
    wrong = [page.name for page in shaped if len(read(page, shape).memos) != len(page.documents)]
    assert wrong == []


ARTICLE = (
    "<p>The council met on Tuesday and talked about the harbour for two hours, as it does every week.</p>"
)


@pytest.mark.parametrize(
    "piece",
    [
        "<p>Dear all,</p>" + ARTICLE * 3,
        "<p>Here is the full memo:</p>" + ARTICLE * 3,
        "<p>From: Ada</p><p>To: Bob</p><p>Subject: x</p>" + ARTICLE,
        "<pre>From: a@b.example\nTo: b@c.example\nSubject: x\n\nI write.\n</pre>" * 4,
        "<p>We promise that we will be back before the winter, my friends, with all of our boats.</p><p>Ada</p>"
        * 2,
        "<p>FOR IMMEDIATE RELEASE</p><p>We promise that we will be back before the winter, my friends.</p>"
        "<p>I have seen the boats, and I have spoken to all of you who sail in them, one after another.</p><p>###</p>",
    ],
    ids=["greetings", "announcements", "headers", "mails", "names", "releases"],
)
def test_a_page_of_four_times_as_many_beginnings_takes_about_four_times_as_long(piece: str) -> None:
    shorter, longer = (min(_seconds(piece * count) for _ in range(2)) for count in (30, 120))
    assert longer < shorter * 12  # sixteen, if it grew with the square; noise has its part


def _seconds(body: str) -> float:
    data = f"<article><h1>A harbour</h1>{ARTICLE * 3}{body}</article>".encode()
    start = time.process_time()
    read_bytes(data, "page.html")
    return time.process_time() - start
