"""A line that every record has, but for its number, is nobody's words, however long it is and in whatever language."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Ada Finch", "I saw it there last week.", 12),
    ("jörg amsel", "It is in the museum.", 44),
    ("M", "No.", 1),
    ("Mei Lark", "Let it turn green, I say.", 103),
)
WHOLE = [(name, words) for name, words, _ in SAID]
ARTICLE = (
    "<p>On Monday the keeper wrote of the weather, of the boats that came in before night, and of the lamp.</p>"
    * 5
)
FOOTERS = {
    "German": "{} Leserinnen und Leser fanden diesen Kommentar hilfreich",
    "Welsh": "Roedd y sylw hwn o gymorth i {} o ddarllenwyr",
    "Estonian": "{} lugejat pidas seda kommentaari kasulikuks",
    "Japanese": "この投稿が役に立ったと回答した人は全部で{}人います、ありがとうございます",
    "with a button": "<a href=#>Report</a> this to the {} wardens of the pier and of the harbour",
}
HEAD = "<div class=k><b>{}</b> <i>2021-10-1{} 07:40</i>"
SHAPES = {
    "as a paragraph": f"{HEAD}<p>{{}}</p><p>{{}}</p></div>",
    "beside the words": f"{HEAD}<div class=t><p>{{}}</p></div><div class=f>{{}}</div></div>",
    "behind them": f"{HEAD}<div class=t><p>{{}}</p><div class=f>{{}}</div></div></div>",
    "in a row": "<tr><td><b>{}</b></td><td><small>2021-10-1{} 07:40</small><div>{}</div><p>{}</p></td></tr>",
}


def read(shape: str, footer: str, count: int = len(SAID)) -> Document:
    records = "".join(
        shape.format(name, at, words, footer.format(up)) for at, (name, words, up) in enumerate(SAID[:count])
    )
    if shape.startswith("<tr"):
        records = f"<table>{records}</table>"
    page = f"<article><h1>The keeper of the lamp</h1>{ARTICLE}</article><h2>{count} comments</h2>{records}"
    return read_bytes(f"<html><body>{page}</body></html>".encode(), "page.html")


def said(document: Document) -> list[tuple[str, str]]:
    return [(one.author, document.parts[one.part].text) for one in document.comments]


@pytest.mark.parametrize("footer", FOOTERS.values(), ids=FOOTERS)
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_what_recurs_is_not_said(shape: str, footer: str) -> None:
    assert said(read(shape, footer)) == WHOLE


def test_what_recurs_in_two_records_is_not_said_by_both() -> None:
    shape = SHAPES["beside the words"]
    assert said(read(shape, FOOTERS["Welsh"], count=2)) == WHOLE[:2]


def test_words_that_all_say_alike_are_words_where_there_are_no_others() -> None:
    shape = "<div class=comment><b>{}</b> <i>2021-10-1{} 07:40</i><div class=t><p>{}</p></div></div>{:.0}"
    records = "".join(
        shape.format(name, at, f"I counted {up} of them.", "") for at, (name, _, up) in enumerate(SAID)
    )
    page = f"<article><h1>The keeper</h1>{ARTICLE}</article><h2>4 comments</h2>{records}"
    document = read_bytes(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert [words for _, words in said(document)] == [f"I counted {up} of them." for *_, up in SAID]
