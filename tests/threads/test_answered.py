"""Which comment answers which, on pages of software that nobody listed."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Ada Finch", "2023-05-01T08:00", "How do I keep the brass of a lamp from turning green by the sea?"),
    (
        "Jörg Amsel",
        "2023-05-01T09:10",
        "Wipe it with oil each evening, and never with anything that has salt.",
    ),
    (
        "Noor Deen",
        "2023-05-02T07:30",
        "A coat of wax in the spring has kept mine bright for eleven years now.",
    ),
    (
        "Mei Lark",
        "2023-05-03T18:45",
        "Let it turn green, I say: under the green the brass is as good as new.",
    ),
)


def read(thread: str) -> Document:
    return read_bytes(f"<html><body><h1>Lamps</h1>{thread}</body></html>".encode(), "page.html")


def parents(document: Document) -> list[int | None]:
    keys = [one.part for one in document.comments]
    return [keys.index(one.parent) if one.parent else None for one in document.comments]


def test_a_question_beside_the_box_of_its_answers_is_one_of_several_records() -> None:
    """The box of all answers is not the first of them, and the others do not lie in it."""

    def one(at: int, kind: str) -> str:
        name, date, words = SAID[at]
        when = "{}" if kind == "answer accepted" else "<p>{} · edited</p>"
        return (
            f'<div class="{kind}" id="{kind.split()[0]}-{at}"><div class="prose"><p>{words}</p></div>'
            f'<div class="user-details">{name}</div>{when.format(f"<time>{date}</time>")}</div>'
        )

    answers = one(1, "answer accepted") + one(2, "answer") + one(3, "answer")
    document = read(f'<div id="bar">{one(0, "question")}<div id="all">{answers}</div></div>')
    assert [one.author for one in document.comments] == [name for name, _, _ in SAID]
    assert parents(document) == [None, 0, 0, 0]


def _talk(kind: str, above: str = "") -> Document:
    """Comments, or posts, side by side; the third begins with the name of who wrote the first."""
    rows = "".join(
        f'<div class="{kind}"><p><b>{name}</b> <time>{date}</time></p><p class="in"><span>'
        f"{'<a>@Ada Finch</a> ' if at == 2 else ''}{words}</span></p></div>"
        for at, (name, date, words) in enumerate(SAID)
    )
    return read(f"<div>{above}{rows}</div>")


def test_who_begins_a_comment_with_the_name_of_another_answers_them() -> None:
    assert parents(_talk("comment")) == [None, None, 0, None]


def test_posts_of_a_forum_stand_side_by_side_whomever_they_name() -> None:
    assert parents(_talk("forum-post")) == [None, None, None, None]


def test_what_stands_above_the_title_keeps_no_answer_from_its_place() -> None:
    """Nor does the box about all comments, the first in which somebody is named."""
    rows = "".join(
        '<div class="py-4 flex gap-3"><div class="w-10"><button>▲</button><div class="bold">4</div><button>▼</button>'
        f'</div><div class="flex-1"><p class="text-sm"><span class="bold">{name}</span> <span class="gray">2 hours ago'
        f'</span></p><div class="mt-1"><p>{"<a>@Ada Finch</a> " if at == 2 else ""}{words}</p></div>'
        "<p><a>Reply</a></p></div></div>"
        for at, (name, _, words) in enumerate(SAID)
    )
    gone = '<div class="py-4 flex gap-3"><div class="w-10"></div><div class="flex-1">This one was removed.</div></div>'
    page = (
        '<div class="grid"><div class="wide"><h1>Lamps</h1><div class="flex gap-2 text-sm"><img alt="">'
        '<span class="bold">Nora Hill</span><span class="gray">17 Oct 2022 - 05:30</span></div>'
        '<div class="prose"><p>The keeper wipes the lamp each evening, and has done so for forty years.</p></div>'
        '<div class="flex gap-3 my-6"><button>Copy the link</button><button>Send it</button></div>'
        '<div class="green"><p class="bold">If you have come this far, you did</p><p>Do tell others of us.</p></div>'
        '<div class="mt-10"><div class="flex justify"><h3 class="bold">4 opinions</h3></div>'
        f'<div class="divide">{rows}{gone}</div></div></div></div>'
    )
    document = read(page)
    assert [one.author for one in document.comments] == [name for name, _, _ in SAID]
    assert parents(document) == [None, None, 0, None]


@pytest.mark.parametrize(
    "says",
    [
        '<a class="in-reply-to" title="in reply to Ada Finch">Ada</a>',
        '<a class="in-reply-to" data-link-to-post="40">↑</a>',
        '<a class="parent" href="#m-40" title="Go to parent comment">↑</a>',
        '<a href="#m-40">comment from Ada</a>',
    ],
)
def test_an_answer_says_in_its_header_what_it_answers(says: str) -> None:
    """In the words for those who hold the mouse over it, in an attribute, or by a link."""
    rows = "".join(
        f'<article class="post" id="m-{40 + at}"><h4><a href="/u/{at}">{name}</a></h4> <time>{date}</time>'
        f" {says if at == 2 else ''}<p>{words}</p></article>"
        for at, (name, date, words) in enumerate(SAID)
    )
    assert parents(read(f'<section class="topic">{rows}</section>')) == [None, None, 0, None]


def test_an_id_that_several_have_names_none_of_them() -> None:
    """Their depths still tell which answers which."""
    rows = "".join(
        f'<div class="thread thread_level_{depth}"><article class="comment" id="remark42__comment-{at}b-41c2">'
        f'<button class="comment__username">{name}</button><a class="comment__time">{date}</a>'
        f'<div class="comment__body"><div class="comment__text"><p>{words}</p></div></div></article>'
        for at, ((name, date, words), depth) in enumerate(zip(SAID, (0, 1, 2, 0), strict=True))
    )
    rows = rows.replace(
        '<div class="thread thread_level_0"><article class="comment" id="remark42__comment-3',
        (
            '</div></div></div><div class="thread thread_level_0"><article class="comment" id="remark42__comment-3'
        ),
    )
    assert parents(read(f'<div class="root">{rows}</div></div>')) == [None, 0, 1, None]


@pytest.mark.parametrize(
    ("shape", "marks"),
    [
        ('<div class="cm" data-path="{0}">{1}</div>', ("1", "1.1", "1.1.1", "2")),
        ('<div class="row"><div class="col-md-offset-{0} col-md-9">{1}</div></div>', ("0", "1", "2", "0")),
    ],
)
def test_how_far_a_comment_is_set_in(shape: str, marks: tuple[str, ...]) -> None:
    rows = "".join(
        shape.format(mark, f"<div><b>{name}</b> {date}</div><div><p>{words}</p></div>")
        for mark, (name, date, words) in zip(marks, SAID, strict=True)
    )
    assert parents(read(f'<div class="cms"><h3>4 comments</h3>{rows}</div>')) == [None, 0, 1, None]


def test_a_bracket_before_a_name_that_wrote_before_says_who_is_answered() -> None:
    rows = "".join(
        f'<div class="cm"><div><b>{name}</b> {date}{" <span>&gt; Ada Finch</span>" if at == 2 else ""}</div>'
        f"<div><p>{words}</p></div></div>"
        for at, (name, date, words) in enumerate(SAID)
    )
    assert parents(read(f'<div class="cms"><h3>4 comments</h3>{rows}</div>')) == [None, None, 0, None]


@pytest.mark.parametrize("at", ["begin", "within"])
def test_a_number_in_the_words_that_leads_to_a_comment_says_what_is_answered_and_stays(at: str) -> None:
    """Whatever its class, and whichever box of the comment bears the place that it leads to."""
    link = "<a class='tooltip tip' href='/lamps/all#p-{}'>#{}</a>"

    def row(n: int) -> str:
        name, date, words = SAID[n]
        to = {2: link.format(0, 1), 3: link.format(1, 2)}.get(n, "")
        said = f"{to} {words}" if at == "begin" else f"{words} Thanks to {to} for the oil."
        return (
            f"<div class=post id=p-{n}><div class=inner><div class=head><a href=#p-{n}>#{n + 1}</a> <b class=name>"
            f"{name}</b> <i>{date}</i></div><div class=said>{said}</div></div></div>"
        )

    document = read("".join(map(row, range(4))))
    assert parents(document) == [None, None, 0, 1]
    assert "#1" in document.parts[document.comments[2].part].text


def test_a_link_above_the_words_leads_to_what_is_answered_whatever_the_numbers_are() -> None:
    """Not to the box of all, nor to another number in the ids."""

    def row(n: int) -> str:
        name, date, words = SAID[n]
        to = f" in reply to: <a href=#note:{n}>{n}</a>" if n else ""
        return (
            f"<div class=change id=change-{n + 1}-16><h3><span id=note:{n + 1}><a href=#note:{n + 1}>{n + 1}</a>"
            f"</span>{to} <a href=#all>all</a> Changed {date} by <b class=author>{name}</b></h3><div class=said>"
            f"<p>{words}</p></div></div>"
        )

    document = read(f"<div id=all>{''.join(map(row, range(4)))}</div>")
    assert parents(document) == [None, 0, 1, 2]


def test_cards_that_can_each_be_answered_are_comments() -> None:
    def card(at: int, inner: str = "") -> str:
        author, date, words = SAID[at]
        head = f"<b>{author}</b><i class=x-time>{date}</i><button title=Reply></button>"
        inner = f"<div class=x-more>{inner}</div>"
        return f"<div class=x-card-item><div class=x-card><div>{head}</div><p>{words}</p>{inner}</div></div>"

    document = read(f"<div class=x-cards>{card(0, card(1, card(2)))}{card(3)}</div>")
    assert [comment.author for comment in document.comments] == [author for author, _, _ in SAID]


def test_a_comment_with_the_box_of_its_answers_is_one_record() -> None:
    """The box of the answers stands where the comment does, in an element called as each comment's is."""

    def node(at: int, inner: str = "") -> str:
        author, date, words = SAID[at]
        kind = "Comment_root__3k Comment_isReply__aa" if at else "Comment_root__3k"
        said = f"<div class='{kind}'><div><b>{author}</b><time>{date}</time></div><p>{words}</p></div>"
        return f"<div class=Comment_node__xGq>{said}{f'<div class=Kids__5b>{inner}</div>' if inner else ''}</div>"

    document = read(f"<div class=Comment_list__0>{node(0, node(1, node(2, node(3))))}</div>")
    assert parents(document) == [None, 0, 1, 2]


def test_the_latest_may_come_first_and_say_behind_their_words_what_they_answer() -> None:
    answered = [None, 0, 0, 2]
    rows = "".join(
        f"<table class=art id={at + 700}><tr><td><a href=/u/{at}>{author}</a> <a rel=bookmark href='/a?n={at + 700}'>"
        f"{date}</a> <a href='/add?n={at + 700}'>válasz</a></td></tr><tr><td><p>{words}</p></td></tr>"
        f"<tr><td>{behind}</td></tr></table>"
        for at, (author, date, words) in reversed(list(enumerate(SAID)))
        for to in [answered[at]]
        for behind in [
            f"<a href='/a?n={to + 700}'>Előzmény: {SAID[to][0]} ({to + 1})</a>" if to is not None else ""
        ]
    )
    document = read(f"<div class=forum>{rows}</div>")
    assert [one.author for one in document.comments] == [author for author, _, _ in reversed(SAID)]
    assert parents(document)[::-1] == [None if to is None else len(SAID) - 1 - to for to in answered]


def test_answers_may_lie_in_groups_that_only_their_roles_tell_apart() -> None:
    def item(at: int, inner: str = "") -> str:
        author, date, words = SAID[at]
        head = (
            f"<div><span>{author}</span><span>{date}</span></div><div><div role=paragraph>{words}</div></div>"
        )
        group = f"<div role=group>{inner}</div>" if inner else ""
        return f"<div role=article id=t-{at}>{head}<div role=toolbar><span role=button>Reply</span></div>{group}</div>"

    document = read(f"<div role=region><div role=feed>{item(0, item(1))}{item(2, item(3))}</div></div>")
    assert parents(document) == [None, 0, None, 2]


def test_a_link_to_an_answer_beside_it_says_what_is_answered_below_the_same_comment() -> None:
    """Machines are told only that all of them are answers to the first."""

    def one(at: int, to: int | None = None, inner: str = "") -> str:
        name, date, words = SAID[at]
        led = f"<a class=to href='#r-{to}'><i>↪</i> <span>{SAID[to][0]}</span></a>" if to is not None else ""
        return (
            f"<li class=remark id=r-{at} itemscope itemtype='http://schema.org/Comment'>"
            f"<div class=own><span itemprop=author>{name}</span>{led}<time itemprop=dateCreated>{date}</time>"
            f"<div itemprop=text><p>{words}</p></div></div>{inner}</li>"
        )

    answers = one(1, 0) + one(2, 1) + one(3, 2)
    document = read(f"<ul>{one(0, inner=f'<ul>{answers}</ul>')}</ul>")
    assert [one.author for one in document.comments] == [name for name, _, _ in SAID]
    assert parents(document) == [None, 0, 1, 2]
