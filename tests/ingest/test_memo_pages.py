"""Pages that we wrote to carry a document, or none: in their own markup, in other markup, as plain text."""

from __future__ import annotations

import pytest
from ingest.memo_pages import SHAPES, UNSCORED, Expected, Page, pages

from reader.ingest import memo_weighed, read_bytes
from reader.model import Document, Memo
from tests.work import EVEN, growth

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


ARTICLE = "<p>The council met on Tuesday and talked about pier {at} for two hours, as it does every week.</p>"
FEW = 20  # blocks that a document may reach over, as far as weights are asked; on large pages it is few, too
PIECES = {
    "greetings": "<p>Dear {name},</p>" + ARTICLE * 3,
    "announcements": "<p>Here is the full memo of {name}:</p>" + ARTICLE * 3,
    "announcements of announcements": "<p>Here is the full memo of {name}:</p>",
    "headers": "<p>From: {name}</p><p>To: Bob</p><p>Subject: pier {at}</p>" + ARTICLE,
    "mails": "<pre>From: a@b.example\nTo: b@c.example\nSubject: {at}\n\nI write.\n</pre>" * 4,
    "names": "<p>We promise that we will be back before the winter, my friends, with all of our boats.</p>"
    "<p>{name}</p>" * 2,
    "releases": "<p>FOR IMMEDIATE RELEASE</p><p>We promise that we will be back before the winter, {name}.</p>"
    "<p>I have seen pier {at}, and I have spoken to all of you who sail from it, one after another.</p><p>###</p>",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_page_of_four_times_as_many_beginnings_is_four_times_the_work(
    monkeypatch: pytest.MonkeyPatch, piece: str
) -> None:
    monkeypatch.setattr(memo_weighed, "REACH", FEW)
    assert growth(lambda count: read_bytes(_beginnings(piece, count), "page.html"), FEW) < EVEN


def _beginnings(piece: str, count: int) -> bytes:
    """None is said twice: what repeats itself is no article."""
    names = ("Ada " + "".join("BCDEFGHIJK"[int(digit)] for digit in str(at)) for at in range(count))
    body = "".join(piece.format(at=at, name=name) for at, name in enumerate(names))
    return f"<article><h1>A harbour</h1>{ARTICLE * 3}{body}</article>".encode()
