"""What stands in or beside the words of a comment and is not said: who wrote them, what a board tells of its users."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

NAMES = ("Orla Finch", "tidewatcher", "Jo Bramble", "Marten_77", "Wise Owl")
LONG = "The mill wheel was turning this morning, for the first time in a year, I think. " * 2
GROUPS = ("Millers", "Old hands", "Friends of the wheel")
WORDS = (LONG, "Not here.", LONG + "Twice!", "Ours was, all night, and nobody slept.", LONG + "Well.")


def read(thread: str) -> Document:
    page = f"<body><h1>The mill</h1><div class=thread>{thread}</div></body>"
    return read_bytes(page.encode(), "page.html")


def bodies(document: Document) -> list[str]:
    parts = (document.parts[one.part] for one in document.comments)
    return ["\n".join(block.text for block in part.blocks if not block.quoted) for part in parts]


def said() -> list[str]:
    return [words.strip() for words in WORDS]


def test_what_a_board_tells_of_its_users_is_no_word_of_a_short_post() -> None:
    card = (
        "<td class=c2><span class=postdetails><a href=#><img src=a.png></a><br><b>Member</b><br>[offline]<br>"
        "Group: {group}<br>Posts: {n}9<br>Joined: {n}2.03.11<br><a href=#>{group} {n}</a><br><br>Reputation: "
        "<i><a href=#>-</a> <a href=#><span data-rep>{n}</span></a> <a href=#>+</a></i></span></td>"
    )
    posts = "".join(
        f"<div data-post={n}><table class=tb><tr><td class=r1><span class=nn><a href=/u/{n}>{name}</a></span>"
        f"</td><td class=r1><div>1{n}.05.19, 09:1{n}</div></td></tr><tr>"
        f"{card.format(n=n, group=GROUPS[n % 3])}<td class=c2><div class=pc>{words}</div></td></tr></table></div>"
        for n, (name, words) in enumerate(zip(NAMES, WORDS, strict=True), 1)
    )
    document = read(posts)
    assert [one.author for one in document.comments] == list(NAMES)
    assert bodies(document) == said()


FOOT = "<table class=foot><tr><td class=date>1{n} May 2013, 21:1{n}</td><td>Useful? <a href=#>+</a></td></tr></table>"


def answers(words: str) -> str:
    return "".join(
        f"<table class=answer id=a{n}><tr><td class=pic><img src=a.png></td><td class=answer>"
        f"{words.format(n=n, name=name, words=said)}</td></tr></table>{FOOT.format(n=n)}"
        for n, (name, said) in enumerate(zip(NAMES, WORDS, strict=True), 1)
    )


@pytest.mark.parametrize(
    "head",
    (
        "{n}/5 <b class=s>{name}</b> answers:<br>",
        "<b class=s>{name}</b> svarade så här:<br>\n",
        "{n}/5 <b>{name}</b><br>",
    ),
)
def test_the_line_about_the_name_is_no_word(head: str) -> None:
    document = read(answers(head + "{words}"))
    assert [one.author for one in document.comments] == list(NAMES)
    assert bodies(document) == said()


def test_a_line_that_goes_on_behind_the_name_is_said() -> None:
    document = read(answers("<b class=s>{name}</b> {words}<br>{words}"))
    assert all(words in body for words, body in zip(said(), bodies(document), strict=True))


POST = (
    "<div class='post {kind}'><div class=entry id=e{n}>{head}<div class=info><span class=day>1{n}-05-2019, 09:1{n}"
    "</span> by <span class=writer>{name}</span></div><div class=said>{words}</div></div></div>"
)


def post(n: int, name: str, words: str, head: str = "", kind: str = "") -> str:
    return POST.format(n=n, name=name, words=words, head=head, kind=kind)


def test_an_article_made_as_its_comments_are_stands_above_their_title() -> None:
    article = post(9, "The editors", LONG * 2, "<h1>The mill</h1>", "article")
    posts = "".join(post(n, name, f"{LONG} {n}") for n, name in enumerate(NAMES, 1))
    page = f"<body>{article}<h2>Comments (5)</h2>{posts}</body>"
    document = read_bytes(page.encode(), "page.html")
    assert [one.author for one in document.comments] == list(NAMES)
    assert LONG.strip() in document.article.text


def test_a_name_counts_nothing() -> None:
    names = ("karma4", "Bo", "karma4", "likes 12", "Cem")
    posts = "".join(
        post(n, f"<a class=user href=/u/{n}>{name}</a>", f"{LONG} {n}") for n, name in enumerate(names, 1)
    )
    document = read(f"<h2>Comments</h2>{posts}")
    assert [one.author for one in document.comments] == list(names)
    assert all(one.votes.net is None for one in document.comments)
