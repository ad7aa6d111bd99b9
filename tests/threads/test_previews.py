"""A link above the words, with words of an earlier comment, quotes it and shows what is answered."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("राजेश मीणा", "2024-05-12T08:14:00Z", "सफाई तो हो गई, अब आगे देखभाल कौन करेगा? कूड़ेदान भी नहीं है।"),
    (
        "Ada Finch",
        "2024-05-12T09:40:00Z",
        "We have agreed on a turn for every month, each street takes one Sunday.",
    ),
    ("Jörg Amsel", "2024-05-13T05:25:00Z", "Then write down the name of our street as well, please."),
)


def read(*chips: str) -> Document:
    rows = "".join(
        f"<div class=bubble id=m{at}><div><b class=name>{name}</b></div>{chip}<div class=msg><p>{words}</p></div>"
        f"<time datetime={date}>3 days ago</time><button>Reply</button></div>"
        for at, ((name, date, words), chip) in enumerate(zip(SAID, ("", *chips), strict=True))
    )
    return read_bytes(
        f"<html><body><h1>The well</h1><div class=comments>{rows}</div></body></html>".encode(), "w.html"
    )


def chip(at: int, words: str, name: str = "") -> str:
    return f"<a class=chip href='#m{at}'>{f'<span>{name}</span>' if name else ''}<span>{words}</span></a>"


@pytest.mark.parametrize("words", ["अब आगे देखभाल कौन करेगा?", "अब आगे देखभाल…", "कूड़ेदान भी नहीं है।"])
def test_what_is_previewed_is_quoted_from_whom_it_is_by(words: str) -> None:
    document = read(chip(0, words, SAID[0][0]), chip(1, "each street takes one Sunday"))
    keys = [one.part for one in document.comments]
    assert [one.author for one in document.comments] == [name for name, _, _ in SAID]
    assert [one.parent for one in document.comments] == ["", keys[0], keys[1]]
    quotes = [
        (quote.by, quote.source and quote.source.part) for one in document.comments for quote in one.quotes
    ]
    assert quotes == [(SAID[0][0], keys[0]), (SAID[1][0], keys[1])]
    assert not any(block.marks for key in keys for block in document.parts[key].blocks)
    assert all(
        [block.text for block in document.parts[key].blocks if not block.quoted] == [words]
        for key, (_, _, words) in zip(keys, SAID, strict=True)
    )


def test_a_link_to_a_comment_that_says_something_else_quotes_nothing() -> None:
    document = read("<a href='#m0'>first comment</a>", "<a href='#m1'>up</a>")
    assert [one.quotes for one in document.comments] == [(), (), ()]
