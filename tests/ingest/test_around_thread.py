"""What stands with the comments is none of the article, and what is the article's stays where it stands with them."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

LINES = [
    "Der alte Kran am Nordkai wird im Herbst abgebaut, sagte die Hafenmeisterin am Montag vor dem Rat der Stadt.",
    "Zwei Museen hatten sich um den Haken beworben, und das kleinere bekommt ihn, sobald die Straße frei ist.",
]
SAID = (
    ("Jörg", "2024-05-03T08:10", "Mein Großvater hat ihn noch gefahren, im Winter mit zwei Mänteln."),
    ("Ada", "2024-05-03T09:20", "Und wer bezahlt die drei Wochen, in denen der Kai gesperrt ist?"),
    ("Mei", "2024-05-04T07:45", "Der Haken gehört in das große Haus, dort sehen ihn mehr Leute."),
)


def comments() -> str:
    return "".join(
        f"<div class=beitrag><b>{name}</b> <time>{date}</time><p>{words}</p></div>"
        for name, date, words in SAID
    )


def read(body: str) -> Document:
    head = "<html lang=de><head><meta charset=utf-8><title>Der Kran geht</title></head>"
    return read_bytes(f"{head}<body>{body}</body></html>".encode(), "kran.html")


def lines(document: Document) -> list[str]:
    return [block.text for block in document.article.blocks[1:]]


ARTICLE = f"<h1>Der Kran geht</h1>{''.join(f'<p>{line}</p>' for line in LINES)}"


@pytest.mark.parametrize(
    "line",
    [
        "<p>Bitte melden Sie sich an, um einen Beitrag zu schreiben.</p>",
        "<div><p>Für den Inhalt der Beiträge haften die, die sie verfasst haben.</p></div>",
        "<p>Die Mitglieder bekommen den kleinen goldenen Kran.</p>",
    ],
)
def test_a_line_in_the_comments_own_container_is_none_of_the_article(line: str) -> None:
    for thread in (f"{line}{comments()}", f"{comments()}{line}"):
        document = read(f"<div id=mitte>{ARTICLE}<div class=meinungen>{thread}</div></div>")
        assert lines(document) == LINES
        assert len(document.comments) == len(SAID)


def test_an_article_that_stands_with_its_comments_in_one_container_is_kept() -> None:
    document = read(f"<div id=mitte>{ARTICLE}{comments()}</div>")
    assert lines(document) == LINES


def test_an_article_whose_headline_stands_elsewhere_is_kept_too() -> None:
    whole = "".join(f"<p>{line}</p>" for line in LINES)
    document = read(f"<header><h1>Der Kran geht</h1></header><div id=mitte>{whole}{comments()}</div>")
    assert lines(document) == LINES
