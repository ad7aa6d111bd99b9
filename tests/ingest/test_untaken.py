"""No word about a comment is lost: what no field tells, a rank, a signature, is found among what was left out."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Ted", "About time too: I have to push the barrow round the vans every Thursday."),
    ("Ann", "Has anybody on the council ever run a shop? We live on those who pop in."),
    ("Lorraine", "I shop there every week and never once have I parked outside the door."),
    ("Max", "They ask nobody, as usual, and are surprised by what they hear after it."),
)


def read(comment: str, facts: tuple[str, ...]) -> Document:
    rows = "".join(
        comment.format(name=name, at=at, words=words, fact=fact)
        for at, ((name, words), fact) in enumerate(zip(SAID, facts, strict=True))
    )
    story = (
        "<p>The street is closed on market days, and shops on it are against what the council decided.</p>"
        * 3
    )
    article = f"<article><h1>A street is closed</h1>{story}</article>"
    page = f"<html><body>{article}<div class=comments>{rows}</div></body></html>"
    document = read_bytes(page.encode(), "page.html")
    assert [(one.author, document.parts[one.part].text) for one in document.comments] == list(SAID)
    return document


def left_out(document: Document) -> list[str]:
    return [block.text for block in document.left_out]


HEAD = "<div class=comment><b class=author>{name}</b> <time>{at} May 2012 10:1{at}</time>"


def test_a_line_on_the_person_is_left_out_and_names_dates_and_buttons_are_not() -> None:
    facts = ("Posts: 312", "Posts: 2", "Posts: 77", "Posts: 5")
    comment = f"{HEAD}<div>{{fact}}</div><p>{{words}}</p><a href=#>Reply</a> <a href=#>Share</a></div>"
    document = read(comment, facts)
    assert left_out(document) == list(facts)
    assert not any(text in part.text for part in document.parts.values() for text in facts)


def test_what_stands_about_several_comments_is_left_out_once() -> None:
    signatures = ("Rust never sleeps", "Ever onward", "Rust never sleeps", "Rust never sleeps")
    document = read(f"{HEAD}<p>{{words}}</p><div class=signature>{{fact}}</div></div>", signatures)
    assert left_out(document) == ["Rust never sleeps", "Ever onward"]


def test_small_words_about_every_name_and_initials_are_nobodys() -> None:
    comment = (
        "<div class=comment><i>{fact}</i><b class=author>{name}</b> wrote on <time>{at} May 2012 10:1{at}</time>"
        "<p>{words}</p></div>"
    )
    assert left_out(read(comment, ("T", "A", "L", "M"))) == []


@pytest.mark.parametrize("alt", ["Avatar de {name}", "{name}'s avatar", "Profilbild von {name}"])
def test_portraits_are_no_words(alt: str) -> None:
    comment = f"{HEAD}<a href='/{{name}}'><img src='{{at}}.png' alt=\"{alt}\"></a><p>{{words}}</p></div>"
    document = read(comment, ("",) * 4)
    assert left_out(document) == []
    assert not [block for block in document.blocks if block.alt]


def test_a_portrait_beside_the_article_and_the_lines_of_a_copied_page_are_not_left_out() -> None:
    story = (
        "<p>The street is closed on market days, and shops on it are against what the council decided.</p>"
    )
    author = "<aside><figure><img src=a.png width=90 alt='Avatar de Ada'></figure></aside>"
    page = f"<article><h1>A street is closed</h1>{story * 4}</article>{author}"
    assert left_out(read_bytes(page.encode(), "page.html")) == []
    text = "".join(
        f"Avatar de {name}\n\nMembre actif\nLe 03/05/2024 à 8:02\n\n{words}\n\n3  0\n\n"
        for name, words in SAID
    )
    document = read_bytes(text.encode(), "page.txt")
    assert [one.author for one in document.comments] == [name for name, _ in SAID]
    assert left_out(document) == []


@pytest.mark.parametrize(
    "quote",
    [
        "<cite>{name} wrote:</cite> <q>{words}</q><p>{answer}</p>",
        "<p><cite>{name} wrote:</cite> <q>{words}</q><br>{answer}</p>",
        "<p><cite>{name} wrote:</cite> <q>{words}</q></p><p>{answer}</p>",
    ],
)
def test_a_quotation_mark_is_not_left_alone_nor_its_words_left_out(quote: str) -> None:
    rows = "".join(
        f"<div class=comment><b class=author>{name}</b> <time>{at + 1} May 2012 10:1{at}</time><div class=content>"
        + (
            quote.format(name=SAID[at - 1][0], words=SAID[at - 1][1], answer=words)
            if at
            else f"<p>{words}</p>"
        )
        + "</div><a href=#>Reply</a></div>"
        for at, (name, words) in enumerate(SAID)
    )
    story = (
        "<p>The street is closed on market days, and shops on it are against what the council decided.</p>"
    )
    page = (
        f"<html lang=en><article><h1>Closed</h1>{story * 3}</article><div class=comments>{rows}</div></html>"
    )
    document = read_bytes(page.encode(), "page.html")
    texts = [document.parts[one.part].text.split("\n\n") for one in document.comments]
    assert [[text.strip("“”") for text in one] for one in texts[1:]] == [
        [before, own] for (_, before), (_, own) in pairwise(SAID)
    ]
    assert [one.quotes[0].by for one in document.comments[1:]] == [name for name, _ in SAID[:-1]]
    assert left_out(document) == []
