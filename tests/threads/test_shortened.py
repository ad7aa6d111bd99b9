"""Words that are printed twice, first cut short, are said once; and who is quoted may be named below the quotation."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

LONG = "The pond froze last night, and by noon there were twenty children on it with skates."
HEAD = f"{LONG[:30]}"
SHAPE = (
    "<div class=item id=c{n}><b class=author>{name}</b> <time>2023-01-0{n} 10:00</time>{quote}"
    "<div class=text><p>{words}</p></div><a href=#>Reply</a></div>"
)
TWICE = "<span class=short>{}...</span><a href=#>more</a><span class=all>{}</span>"


def read(*items: tuple[str, str, str]) -> Document:
    rows = "".join(
        SHAPE.format(n=n, name=name, words=words, quote=quote)
        for n, (name, words, quote) in enumerate(items, 1)
    )
    article = (
        f"<article><h1>The pond</h1><p>{'It has been cold since Sunday, and more so. ' * 6}</p></article>"
    )
    return read_bytes(f"<body>{article}<section class=comments>{rows}</section></body>".encode(), "page.html")


@pytest.mark.parametrize("by", ["<span class=when><a href=/u>Ada</a></span>", "<em>— Ada</em>"])
def test_a_quotation_that_is_cut_short_and_unfolded_is_said_once(by: str) -> None:
    quote = f'<div class="reply-quote">{TWICE.format(HEAD, LONG)}{by}</div>'
    document = read(
        ("Ada", LONG, ""), ("Bo", "Is it safe?", quote), ("Cem", "It is not.", ""), ("Ada", "Ha!", "")
    )
    one = document.comments[1]
    part = document.parts[one.part]
    assert part.text == f"{LONG}\n\nIs it safe?"
    assert [quoted.by for quoted in one.quotes] == ["Ada"]


def test_words_that_are_cut_short_and_unfolded_are_said_once() -> None:
    document = read(
        ("Ada", TWICE.format(HEAD, LONG), ""), ("Bo", "Is it safe?", ""), ("Cem", "Well… Well… no.", "")
    )
    texts = [document.parts[one.part].text for one in document.comments]
    assert texts == [LONG, "Is it safe?", "Well… Well… no."]
