"""Votes that no line alone shows: sentences that go on, drawings with a title, stars, what a person has."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Ada Finch", "I saw it there last week, and the keeper told us how it was carried down.", 12),
    ("jörg amsel", "It is in the museum by the harbour.", 44),
    ("M", "No, it is not.", 1),
    ("Ada Finch", "It was carried by four men, and one of them was my grandfather.", 7),
    ("jörg amsel", "So it was, and the fifth held the lamp.", 5),
)
SHAPE = (
    "<div class=kx><b class=nm>{name}</b> <i class=dt>2021-10-1{n} 07:40</i>{head}<div class=tx><p>{words}</p>"
    "{inner}</div>{foot}<a href=#>Reply</a></div>"
)


def read(counts: list[int], foot: str = "", inner: str = "", head: str = "") -> Document:
    records = "".join(
        SHAPE.format(
            name=name,
            n=at,
            words=words,
            foot=foot.format(count),
            inner=inner.format(count),
            head=head.format(count),
        )
        for at, ((name, words, _), count) in enumerate(zip(SAID, counts, strict=True), 1)
    )
    article = (
        "<p>On Monday the keeper wrote of the weather, and of the boats that came in before night.</p>" * 5
    )
    page = f"<article><h1>The keeper</h1>{article}</article><h2>5 comments</h2>{records}"
    document = read_bytes(f"<html><body>{page}</body></html>".encode(), "page.html")
    assert [document.parts[one.part].text for one in document.comments] == [words for _, words, _ in SAID]
    return document


def net(document: Document) -> list[int | None]:
    return [one.votes.net for one in document.comments]


COUNTS = [count for *_, count in SAID]
DRAWN = (
    "<div><button title=Нравится><svg><title>Нравится</title></svg></button><div><span><span>+{}</span></span></div>"
    "<button title='Не нравится'><svg><title>Не нравится</title></svg></button></div>"
)
FEET = {
    "a sentence after a number": (
        "<p><b>{}</b> people found this helpful. Was this helpful to you? <a href=#>Yes</a> | <a href=#>No</a></p>"
    ),
    "a sentence with buttons": "<p>{} readers found this useful. Did you? <a href=#>Yes</a> | <a href=#>No</a></p>",
    "two drawings": DRAWN,
    "read out": "<p><span aria-label='upvoted by {} readers'><svg></svg></span></p>",
    "a label of a button": "<p><button aria-label='Like this comment ({} likes)'><svg></svg></button></p>",
    "Slashdot's": "<p>(Score:{}, Insightful)</p>",
    "Japanese": "<p>いいね！{}件</p>",
}


@pytest.mark.parametrize("foot", FEET.values(), ids=FEET)
@pytest.mark.parametrize("place", ["foot", "inner"])
def test_votes_are_read(foot: str, place: str) -> None:
    document = read(COUNTS, **{place: foot})
    assert net(document) == COUNTS


@pytest.mark.parametrize(
    "line", ["Rating: {}", "Bewertung: {}", "Note : {}", "Оценка: {}", "評価：{}", "{}/5", "★ {}.5"]
)
def test_stars_are_no_votes(line: str) -> None:
    assert net(read([4, 5, 1, 3, 5], foot=f"<p>{line}</p>")) == [None] * 5


@pytest.mark.parametrize(
    "line",
    [
        "Rating: {}",
        "Bewertung: {}",
        "Note : {}",
        "Оценка: {}",
        "<b>Rating</b> <i>{}</i>",
        "<b data-rating={}></b>",
    ],
)
def test_what_is_more_or_less_than_stars_is_a_score(line: str) -> None:
    counts = [4, 12, 1, -3, 5]
    assert net(read(counts, foot=f"<p>{line}</p>")) == counts


@pytest.mark.parametrize("line", ["{} points", "Thanks: {}", "Karma: {}"])
def test_what_a_person_has_at_each_comment_is_no_vote(line: str) -> None:
    assert net(read([312, 44, 1, 312, 44], head=f"<small>{line}</small>")) == [None] * 5


def test_two_comments_of_one_person_may_have_as_many_votes() -> None:
    counts = [2, 1, 0, 2, 5]
    assert net(read(counts, head="<small>{} points</small>")) == counts


@pytest.mark.parametrize("foot", ["<i class=score>{}</i>", "<i class=rating>Rating: {}</i>"])
def test_a_fraction_is_no_number_of_votes(foot: str) -> None:
    records = read([4, 3, 5, 2, 1], foot=foot.replace("{}", "{}.5"))
    assert net(records) == [None] * 5


@pytest.mark.parametrize("blank", ["&nbsp;", "&#8239;", " "])
@pytest.mark.parametrize(
    "foot", ["<i class=votes>{} votes</i>", "<i class=votes>{}</i>", "<i>{} j’aime</i>", "<i>👍 {}</i>"]
)
def test_a_blank_may_stand_between_thousands(foot: str, blank: str) -> None:
    records = read([1, 3, 10, 7, 1], foot=foot.replace("{}", f"{{}}{blank}204"))
    assert net(records) == [1204, 3204, 10204, 7204, 1204]


@pytest.mark.parametrize(
    "between",
    [
        '<a class="react-up" href=#><svg></svg></a><span>{}</span><a class="react-down" href=#><svg></svg></a>',
        "<a data-action=up href=#><i class=k></i></a><b>{}</b><a data-action=down href=#><i class=k></i></a>",
    ],
)
def test_a_number_between_links_up_and_down_is_the_score(between: str) -> None:
    counts = [164, 77, -12, 35, 9]
    assert net(read(counts, f"<div>{between}</div>")) == counts


def test_a_button_of_reactions_counts_them() -> None:
    words = "<span class=Icon>thumb_up</span> <i>Respect</i>"
    button = f"<button class=wx-reactButton>{words} <i class=wx-n>{{}}</i></button>"
    assert net(read(COUNTS, f"<div>{button}<button>Share</button></div>")) == COUNTS
