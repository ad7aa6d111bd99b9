"""Whom a quotation quotes is known where its first words are the name of somebody in the thread."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = "Where is the captain of it then?"
ARTICLE = f"<article><h1>The ferry</h1><p>{'The ferry was late again, and nobody could say why it was so. ' * 5}</p>"
ITEM = (
    '<div class="css-1x9k{n}a" data-testid="comment-{n}"><div data-testid="comment-author">{name}</div>'
    '<time>2023-05-0{n} 10:00</time><div data-testid="comment-text">{words}</div>'
    '<div data-testid="like-count">{n}</div></div>'
)


def read(quoting: str) -> Document:
    others = (
        ("Ada", f"<p>{SAID}</p>"),
        ("Bo", quoting),
        ("Cem", "<p>Nobody knows.</p>"),
        ("Dora", "<p>Why?</p>"),
    )
    items = "".join(ITEM.format(n=n, name=name, words=words) for n, (name, words) in enumerate(others, 1))
    return read_bytes(f"<body>{ARTICLE}</article><section><h2>Comments</h2>{items}".encode(), "page.html")


@pytest.mark.parametrize(
    "quoting",
    [
        '<div data-testid="quote-container"><span><i>Original post</i> by Ada</span><div>{said}</div></div>',
        "<blockquote>Originally Posted by Ada<br>{said}</blockquote>",
        "<blockquote>Envoyé par Ada<br>{said}</blockquote>",
        "<blockquote>Ada wrote: {said}</blockquote>",
        "<blockquote>Ada a écrit : {said}</blockquote>",
        "<blockquote><b><a href=/u/1>Ada</a></b><p>{said}</p></blockquote>",
        "<blockquote><p>Ada:</p><p>{said}</p></blockquote>",
        "<blockquote><b>Quote:</b> Originally Posted by <b>Ada</b><br>{said}</blockquote>",
    ],
)
def test_the_name_is_none_of_the_words(quoting: str) -> None:
    document = read(f"{quoting.format(said=SAID)}<p>Ashore, I think.</p>")
    comment = document.comments[1]
    text = document.parts[comment.part].text
    assert [(one.by, one.span.of(text)) for one in comment.quotes] == [("Ada", SAID)]
    assert text == f"{SAID}\n\nAshore, I think."
    assert [one.source.part for one in comment.quotes if one.source] == [document.comments[0].part]


@pytest.mark.parametrize(
    "said",
    ["The minister wrote: nothing of it is true.", "Edda<br>is a name.", "Ada", "Ada said nothing to it."],
)
def test_what_names_nobody_of_the_thread_is_quoted_as_it_stands(said: str) -> None:
    document = read(f"<blockquote>{said}</blockquote><p>Ashore, I think.</p>")
    comment = document.comments[1]
    quoted = comment.quotes[0].span.of(document.parts[comment.part].text)
    assert (comment.quotes[0].by, quoted) == ("", said.replace("<br>", "\n"))


def test_what_elements_are_called_for_tests_tells_what_they_hold() -> None:
    document = read("<p>Ashore.</p>")
    assert [(one.author, one.votes.net) for one in document.comments] == [
        ("Ada", 1),
        ("Bo", 2),
        ("Cem", 3),
        ("Dora", 4),
    ]


@pytest.mark.parametrize(
    "quoting",
    [
        '<div class="quote"><div>Citat:</div><div>Ursprungligen postat av <b>Ada</b></div><div>{said}</div></div>',
        '<p class="reference"><a href="#1">Ada writes...</a></p><p><span class="wcrep1">{said}</span></p>',
    ],
)
def test_a_title_and_a_line_of_their_own_are_none_of_the_words(quoting: str) -> None:
    test_the_name_is_none_of_the_words(quoting)
