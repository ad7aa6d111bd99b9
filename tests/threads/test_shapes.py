"""Shapes that whole threads have: boards without names, reviews on cards, trackers, services that changed."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

NAMES = ("Ada", "Bo", "Cem", "Dora", "Eli", "Ada", "Gus", "Hana")
SAID = (
    "The ferry was late again, and nobody on the quay could say why it was so.",
    "It was the tide, they told us at the kiosk, and then the kiosk closed.",
    "The tide is in the timetable, page four, and has been there since May.",
    "Nobody reads page four, as nobody is told that there are four pages.",
    "I do read it, every spring, with a pencil, and I send them my corrections.",
    "Then you are the one whom the man at the kiosk calls the harbour master.",
    "The captain told me that the pump had failed, and that he had no other.",
    "A ferry without a pump is a raft, and should be paid for as one, I think.",
)
_PAGE = "<body><article class=story><h1>The ferry</h1><p>By Ida Quill, 3 May 2023</p>{}</article>{}</body>"
_STORY = "<p>The ferry did not come on Tuesday, and the quay was full until noon, the harbour says.</p>" * 6


def read(items: str, about: str = "<section>{}</section>") -> Document:
    return read_bytes(_PAGE.format(_STORY, about.format(items)).encode(), "page.html")


def rows(shape: str, **more: tuple[str, ...]) -> str:
    return "".join(
        shape.format(n=n, name=name, words=words, **{key: told[n - 1] for key, told in more.items()})
        for n, (name, words) in enumerate(zip(NAMES, SAID, strict=True), 1)
    )


def words(document: Document) -> list[str]:
    return [document.parts[one.part].text for one in document.comments]


@pytest.mark.parametrize("name", ["名無しさん", "Anonymous", "Anonyme"])
def test_on_a_board_without_names_all_have_the_same(name: str) -> None:
    shape = (
        "<div class=post id={n}><div class=head><span class=no>000{n}</span> <span class=postname><b>{who}</b></span>"
        " <span class=date>2023/05/0{n} 10:12:33</span> <span class=uid>ID:a{n}Bc</span></div>"
        "<div class=post-text>{words}</div></div>"
    )
    document = read(rows(shape, who=(name,) * 8))
    assert [one.author for one in document.comments] == [name] * 8


_CARD = (
    "<div class='review-card cf' id=review_{n}><div class=who><a href=/member-{n}/>{name}</a></div><div class=stars>"
    "<b class=rating>8</b><i>/10</i></div><p class=when>{n} May 2023</p><div class=content><div class=text>"
    "{words}</div><div class=actions>{n}2 out of 99 found this helpful.<span> Was it? <a>Sign in</a>"
    "</span></div></div></div>"
)


def test_reviews_on_cards_count_who_found_them_helpful_not_their_stars() -> None:
    document = read(rows(_CARD))
    assert [(one.author, one.votes.net) for one in document.comments] == [
        (name, n * 10 + 2) for n, name in enumerate(NAMES, 1)
    ]
    assert words(document) == list(SAID)


def test_who_found_a_review_helpful_shows_that_it_is_one_where_no_class_does() -> None:
    shape = (
        "<div class=RHx><header><div class=X5b>{name}</div><span class=b9A>May {n}, 2023</span></header><div class=h3Y>"
        "{words}</div><div><div class=AJ>1,20{n} people found this review helpful</div></div></div>"
    )
    document = read(rows(shape), "<section><h2>Ratings and reviews</h2>{}</section>")
    assert [one.votes.net for one in document.comments] == list(range(1201, 1209))


def test_a_vote_may_be_a_form_of_one_button() -> None:
    shape = (
        "<div class=comment id=e-{n}><header><a class=user href=/u/{name}>{name}</a> <time>2023-05-0{n}T10:12</time>"
        "</header><div class=content>{words}</div><aside class=vote><form class=vote__up><button title=Favourite>"
        "<span>{n}7</span></button></form><form class=vote__down><button title=Reduce><span>{n}</span></button></form>"
        "</aside></div>"
    )
    assert [one.votes.net for one in read(rows(shape)).comments] == list(range(16, 80, 9))


def test_a_tracker_says_that_somebody_added_a_comment() -> None:
    shape = (
        "<div class=timeline-shell id=anchor-{n}><div class=timeline-event-view><div class=title><a href=/p/{n}/"
        " class='handle person'>{name}</a> added a comment. <span class=extra><a href=#{n}>May {n} 2023, 9:12 AM</a>"
        "</span></div><div class=core><div class=remark>{words}</div></div></div></div>"
    )
    document = read_bytes(f"<body><h1>The ferry is late</h1>{rows(shape)}</body>".encode(), "page.html")
    assert [one.author for one in document.comments] == list(NAMES)
    assert words(document) == list(SAID)


def test_a_line_above_a_comment_that_only_says_whom_it_answers_is_none() -> None:
    to = tuple(
        f"In reply to: <a href=#c-{n - 1}>a comment</a> by {NAMES[n - 2]} <time>2023-05-0{n - 1} 10:12</time>"
        for n in range(1, 9)
    )
    shape = (
        "<article class=msg id=c-{n}><div class=title>{to}</div><div class=body><p>{words}</p><div class=sign>"
        "<a href=/people/{name}>{name}</a> <time>2023-05-0{n} 10:12</time></div></div></article>"
    )
    document = read(rows(shape, to=("", *to[1:])), "<div class=comments>{}</div>")
    keys = [one.part for one in document.comments]
    assert [keys.index(one.parent) if one.parent else None for one in document.comments] == [None, *range(7)]


def test_the_article_is_none_of_the_comments_that_are_marked_as_articles_too() -> None:
    shape = (
        "<article class=comment id=c{n}><div class=say><p>{words}</p></div><footer><p>{name} | 0{n}-05-23 |"
        " <a href=#c{n}>10:12</a> | <a>+</a> <b class=score>{n}</b> <a>-</a></p></footer>"
    )
    document = read(rows(f"{shape}</article>"))
    assert [one.author for one in document.comments] == list(NAMES)


def test_a_service_that_prints_its_votes_elsewhere_now_is_read_by_looks() -> None:
    shape = (
        "<div class=commento-card id=k-{n}><div class=commento-name>{name}</div><div class=commento-timeago"
        " title='2023-05-0{n} 10:12'>2 years ago</div><div class=commento-body>{words}</div><div class=commento-tools>"
        "<button aria-label='Upvote, {n}5 votes'></button><button>Reply</button></div></div>"
    )
    assert [one.votes.net for one in read(rows(shape)).comments] == list(range(15, 95, 10))


def test_a_number_on_a_button_counts_what_the_button_before_its_box_says() -> None:
    shape = (
        "<div class=response id=r-{n}><a href=/@{name}>{name}</a> <i>May {n}, 2023</i><p class=said>{words}</p><div>"
        "<button aria-label=clap><svg></svg></button><p><button>{n}8</button></p><button>1 reply</button></div></div>"
    )
    assert [one.votes.net for one in read(rows(shape)).comments] == list(range(18, 98, 10))


def test_an_item_may_say_who_wrote_it_in_an_element_that_it_refers_to() -> None:
    def one(at: int, name: str, words: str, inner: str = "") -> str:
        when = f"<time itemprop=dateCreated datetime=2024-05-1{at}></time>"
        scope = f"itemprop=comment itemscope itemtype=https://schema.org/Comment itemref=k{at}"
        inner = f"<dl>{inner}</dl>" if inner else ""
        return (
            f"<dt id=k{at}><span itemprop=author>{name}</span> {when}</dt>"
            f"<dd {scope}><div itemprop=text><p>{words}</p></div>{inner}</dd>"
        )

    answer = one(2, "Outi Salmela", "The boat goes once a month in summer.")
    rows = one(1, "Numeromies", "What does one loan cost, with the boat and the fuel?", answer)
    rows += one(3, "Saarelainen", "It is the only service that still comes to us.")
    document = read_bytes(f"<body><h1>The boat</h1><dl>{rows}</dl></body>".encode(), "boat.html")
    keys = [comment.part for comment in document.comments]
    told = [(comment.author, comment.published and comment.published.iso) for comment in document.comments]
    assert told == [
        ("Numeromies", "2024-05-11"),
        ("Outi Salmela", "2024-05-12"),
        ("Saarelainen", "2024-05-13"),
    ]
    assert [comment.parent for comment in document.comments] == ["", keys[0], ""]
