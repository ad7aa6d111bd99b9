"""How many liked a comment is read wherever software prints it: in a sentence, an attribute, on a button."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.threads import counts, tally

SAID = (
    ("Ada Finch", "The ferry was late again, and nobody at the pier could say when it would come.", 21),
    ("Jörg Amsel", "It broke down off the point; my brother saw them tow it back to the yard.", 3),
    ("Noor Deen", "Then the timetable on the door should say so, and not that all is well.", 1),
    ("Mei Lark", "They put up a paper notice at noon, under the roof where nobody reads it.", 0),
)


def scores(counter: str = "", told: str = "", foot: str = "") -> list[int | None]:
    """What is read where each comment prints this counter under its words, or has this attribute."""
    rows = "".join(
        f'<div class="row-comment" {told.format(count)}><b class="who">{name}</b>'
        f' <time datetime="2023-05-0{at}T08:00">{at} May</time>'
        f'<div class="said-text"><p>{words}</p>{counter.format(count, at)}</div>{foot.format(count)}</div>'
        for at, (name, words, count) in enumerate(SAID, 1)
    )
    page = f"<html><body><article><h1>The ferry</h1><p>It is late.</p></article><section>{rows}</section></body></html>"
    document = read_bytes(page.encode(), "page.html")
    assert [document.parts[one.part].text for one in document.comments] == [words for _, words, _ in SAID]
    return [one.votes.net for one in document.comments]


@pytest.mark.parametrize(
    "counter",
    [
        '<p class="likes"><a href="#"><span>Like</span></a><span class="feedback">Liked by <a href="#">{0} people</a>'
        "</span></p>",
        '<p class="likes"><a href="#" data-like-count="{0}">show</a></p>',
        '<div class="bar"><button data-t="v{1}"><i><i></i><span>{0}</span></i></button>'
        "<button><i><i></i><span>Reply</span></i></button></div>",
        '<p class="bar"><i><button aria-label="Up vote"></button><span>{0}</span></i><button>Share</button></p>',
        '<p class="likes">Gefällt {0} Personen</p>',
    ],
)
def test_under_the_words(counter: str) -> None:
    assert scores(counter) == [count for _, _, count in SAID]


@pytest.mark.parametrize("name", ["data-comment-score", "data-score", "data-post-upvotes", "data-num-likes"])
def test_in_an_attribute(name: str) -> None:
    assert scores(told=f'{name}="{{0}}"') == [count for _, _, count in SAID]


@pytest.mark.parametrize("name", ["data-comment-id", "data-user-score", "data-reply-count"])
def test_other_attributes_are_no_votes(name: str) -> None:
    assert scores(told=f'{name}="{{0}}"') == [None] * len(SAID)


def test_a_number_among_the_words_is_no_vote() -> None:
    assert tally.read("We saw 21 people") is None
    assert tally.read("21 people") is None


@pytest.mark.parametrize(
    "line",
    [
        "Liked by 21 people",
        "21 people found this helpful",
        "Aimé par 21 personnes",
        "A 21 personas les gusta esto",
        "21 others liked this",
        "Gefällt 21 Mitgliedern",
        "Piace a 21 persone",
    ],
)
def test_those_who_like_are_counted_by_any_name(line: str) -> None:
    assert tally.read(line) == ("up", 21)


def test_each_button_has_a_number_of_its_own() -> None:
    """The one beside it counts something else."""
    bar = (
        '<div class="bar"><button title="Shares">⟳ 7</button> <button title="Favourites">★ {0}</button></div>'
    )
    assert scores(foot=bar) == [count for _, _, count in SAID]


def test_a_few_words_beside_votes_are_words() -> None:
    rows = "".join(
        f"<tr><td><b>{name}</b><br><small>{at} May 2023 6:1{at} PM</small></td><td>{words if at > 1 else 'FYI, again'}"
        f'<div align="right"><small>+{count} | <a href="#q">Reply</a></small></div></td></tr>'
        for at, (name, words, count) in enumerate(SAID, 1)
    )
    page = f"<html><body><h1>The ferry</h1><p>It is late.</p><h4>Comments</h4><table>{rows}</table></body></html>"
    document = read_bytes(page.encode(), "page.html")
    assert [document.parts[one.part].text for one in document.comments] == [
        "FYI, again",
        *(one[1] for one in SAID[1:]),
    ]
    assert [one.votes.net for one in document.comments] == [count for _, _, count in SAID]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("▲ 12 ▼ 3", (("up", 12), ("down", 3))),
        ("(+12/-3)", (("up", 12), ("down", 3))),
        ("12 Likes, 3 Dislikes", (("up", 12), ("down", 3))),
        ("👍 12 👎 3", (("up", 12), ("down", 3))),
        ("12 of 15 people found this review helpful", (("up", 12),)),
        ("Rating: -3 (from 9 votes)", (("score", -3),)),
        ("3 May 2021, 10 likes", ()),
        ("12 Posts, 3 Topics", ()),
        ("5 to 7 days", ()),
    ],
)
def test_a_line_may_count_for_and_against(line: str, told: tuple[tuple[str, int], ...]) -> None:
    assert counts.read(line) == told


@pytest.mark.parametrize(
    "bar",
    [
        '<div class="ft"><i class="icon-thumbs-up"></i> {0} <i class="icon-thumbs-down"></i> 0</div>',
        '<div class="ft"><a class="like" href="#"><img src="heart.png" alt="Like"></a> <span>{0}</span></div>',
        '<div class="ft"><button aria-label="Upvote, {0} votes"></button><button aria-label="Reply"></button></div>',
        '<div class="ft"><span data-tooltip="{0} people recommend this">★</span> <a>Reply</a></div>',
        '<div class="ft"><b>Report</b> (Score: {0})</div>',
    ],
)
def test_pictures_say_what_is_counted(bar: str) -> None:
    assert scores(foot=bar) == [count for _, _, count in SAID]
