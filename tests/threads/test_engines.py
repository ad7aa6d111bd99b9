"""Comments as data: what each engine prints, in small threads that we wrote ourselves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml.html import fromstring

from reader.ingest import read_bytes
from reader.model import Comment, Document
from reader.threads import read_threads, record
from reader.threads.engine import _comment, _sheet, _to_look_at
from reader.threads.select import Element
from reader.threads.sheet import hits
from reader.threads.wordpress import ENGINE as WORDPRESS


@dataclass(frozen=True)
class Said:
    """What must come out of one comment."""

    author: str
    date: str
    words: str
    parent: int | None = None
    net: int | None = None
    rank: str = ""
    quotes: tuple[tuple[str, str], ...] = ()


PAGES = Path(__file__).resolve().parent.parent / "pages"


def thread_of(name: str) -> str:
    return (PAGES / f"thread-{name}.html").read_text("utf-8")


def read(thread: str) -> Document:
    return read_bytes(thread.encode(), "thread.html")


def said(document: Document, comment: Comment) -> Said:
    part = document.parts[comment.part]
    keys = [one.part for one in document.comments]
    return Said(
        comment.author,
        comment.published.iso if comment.published else "",
        "\n".join(block.text for block in part.blocks if not block.quoted),
        keys.index(comment.parent) if comment.parent else None,
        comment.votes.net,
        comment.rank,
        tuple((quote.by, quote.span.of(part.text)) for quote in comment.quotes),
    )


@pytest.mark.parametrize(
    ("thread", "expected"),
    [
        (
            "wordpress",
            [
                Said("Maël", "2024-03-05T14:05:00+00:00", "The old lamp was warmer.", net=3),
                Said("Lena", "2024-03-05T16:20:00+00:00", "It was also brighter.", parent=0),
            ],
        ),
        (
            "phpbb",
            [
                Said(
                    "Kerstin",
                    "2024-05-02T10:00:00+00:00",
                    "The lamp\nWho keeps the lamp now?",
                    rank="Harbour master",
                ),
                Said(
                    "Ömer",
                    "2024-05-02T11:30:00+00:00",
                    "The town does.",
                    quotes=(("Kerstin", "Who keeps the lamp now?"),),
                ),
            ],
        ),
        (
            "xenforo",
            [
                Said("ida", "2024-06-01T08:00:00+02:00", "A short word about the lens.", rank="Member"),
                Said("Bo", "2024-06-02T08:00:00+02:00", "Which lens?", quotes=(("ida", "about the lens"),)),
            ],
        ),
        (
            "vbulletin4",
            [
                Said("jo", "2024-03-07T08:02", "Not a quotation at all.", rank="Senior Member"),
                Said("vi", "2024-03-17T21:49", "This is one.", quotes=(("jo", "Not a quotation at all."),)),
            ],
        ),
        (
            "hackernews",
            [
                Said("ada", "2024-01-02T03:04:05", "Light is a wave."),
                Said("ben", "2024-01-02T04:04:05", "And a particle.", parent=0),
            ],
        ),
        (
            "discourse",
            [
                Said("zoe", "2023-11-01T10:00:00Z", "Is the tower open?", net=3),
                Said("yan", "2023-11-02T10:00:00Z", "On Sundays.", quotes=(("zoe", "Is the tower open?"),)),
            ],
        ),
        (
            "stackexchange",
            [
                Said("asker", "2019-12-31T10:00:00Z", "How bright is a lamp?", net=4),
                Said("com", "2020-01-02T10:00:00Z", "In candela?", parent=0),
                Said("solver", "2020-01-03T10:00:00Z", "Very bright.", parent=0, net=-2),
            ],
        ),
        (
            "unknown",
            [
                Said("Rosa", "2020-05-07T12:38", "La lentille est magnifique, merci pour tout."),
                Said("Émile", "2020-05-08T09:10", "On la voit depuis le continent, par temps clair."),
                Said("Ana", "2020-05-09T07:00", "Et depuis le bac aussi, je confirme volontiers."),
            ],
        ),
    ],
    ids=[
        "wordpress",
        "phpbb",
        "xenforo",
        "vbulletin4",
        "hackernews",
        "discourse",
        "stackexchange",
        "unknown",
    ],
)
def test_a_thread_is_read_as_records(thread: str, expected: list[Said]) -> None:
    document = read(thread_of(thread))
    assert [said(document, comment) for comment in document.comments] == expected


def test_no_word_of_a_comment_is_in_the_article() -> None:
    days = ("Monday", "Tuesday", "Wednesday", "Thursday")
    lines = "".join(
        f"<p>On {day} the keeper wrote of the weather, of the boats that came in before night, and of the lamp, "
        "as she did on every day of the year.</p>"
        for day in days
    )
    document = read(f"<article><h1>The keeper</h1>{lines}</article>{thread_of('wordpress')}")
    assert "warmer" not in document.article.text
    assert "every day of the year" in document.article.text


def test_a_quotation_leads_to_what_it_quotes() -> None:
    document = read(thread_of("phpbb"))
    (quote,) = document.comments[1].quotes
    assert quote.source is not None
    assert quote.source.part == document.comments[0].part
    assert quote.source.span is not None
    assert quote.source.span.of(document.parts[quote.source.part].text) == "Who keeps the lamp now?"


def test_keys_survive_sorting() -> None:
    bare = thread_of("unknown").replace(' id="t1"', "").replace(' id="t2"', "").replace(' id="t3"', "")
    head, first, second, third = bare.split('<div class="talk-entry"')
    turned = '<div class="talk-entry"'.join((head, second, first, third))
    there, back = read(bare), read(turned)
    assert {comment.part for comment in there.comments} == {comment.part for comment in back.comments}
    assert [comment.author for comment in back.comments] == ["Émile", "Rosa", "Ana"]


def test_an_empty_placeholder_is_said() -> None:
    document = read(
        "<p>" + "A long story about a lamp and its keeper. " * 9 + '</p><div id="disqus_thread"></div>'
    )
    assert document.comments == ()
    assert document.notices == ("The comments are not in this file.",)


def test_a_list_of_articles_is_no_thread() -> None:
    teaser = (
        '<div class="teaser"><h3><a href="/{0}">A headline about something else entirely {0}</a></h3>'
        '<span class="author">Someone</span><time datetime="2024-01-0{0}">then</time>'
        "<p>What it says in a few words, to make one read it.</p></div>"
    )
    document = read("<div>" + "".join(teaser.format(n) for n in range(1, 7)) + "</div>")
    assert document.comments == ()


def test_the_day_stands_in_the_first_place_that_tells_one() -> None:
    """A theme may print a permalink or the name where others print the day."""
    comment = (
        "<li class=comment id=comment-{0}><div class=comment-author><b class=fn>{1}</b></div><div class=comment-meta>"
        "<a href='#comment-{0}' title='Link to this comment'>#</a><i>{1}</i> <span>7 May 2020, 12:3{0}</span>"
        " <a href=/login>Log in to answer</a></div><div class=comment-content><p>{2}</p></div></li>"
    )
    thread = comment.format(1, "Rosa", "It shines.") + comment.format(2, "Émile", "It does not.")
    shown = [comment.published for comment in read(f"<ol class=commentlist>{thread}</ol>").comments]
    assert [(day.raw, day.iso) for day in shown if day] == [
        ("7 May 2020, 12:31", "2020-05-07T12:31"),
        ("7 May 2020, 12:32", "2020-05-07T12:32"),
    ]


def test_an_edited_post_was_written_when_its_header_says() -> None:
    post = (
        "<article class='message message--post' data-author={1} data-content=post-{0}><header class=message-header>"
        "<a href=/threads/lamp.9/post-{0}>Jul {0}, 2024 at 5:39 PM</a></header><div class=message-body>"
        "<div class=bbWrapper>It shines on {0} boats.</div></div><div class=message-lastEdit>Last edited:"
        " <time class=u-dt datetime=2024-08-0{0}T17:00:00-0400>Aug {0}, 2024</time></div></article>"
    )
    document = read(post.format(5, "ida") + post.format(6, "Bo"))
    assert [one.published and one.published.iso for one in document.comments] == [
        "2024-07-05T17:39",
        "2024-07-06T17:39",
    ]


def test_answers_may_lie_in_a_list_beside_what_they_answer() -> None:
    one = (
        "<li class=item id=comment-{0}><b class=author>{1}</b><time>7 May 2020, 12:3{0}</time>"
        "<p class=comment-text>{2}</p></li>"
    )
    inner = f"<ol class=children>{one.format(3, 'Ana', 'Both.')}</ol>"
    answers = f"<ol class=children>{one.format(2, 'Émile', 'It does not.')}{inner}</ol>"
    document = read(
        f"<ol class=comment-list>{one.format(1, 'Rosa', 'It shines.')}{answers}{one.format(4, 'Bo', 'Yes.')}</ol>"
    )
    keys = [one.part for one in document.comments]
    parents = [keys.index(one.parent) if one.parent else None for one in document.comments]
    assert parents == [None, 0, 1, None]


def _long_thread(more: str) -> Element:
    thread = "".join(
        f"<li class='comment' id='comment-{at}'><b class='fn'>Ada {at}</b><time datetime='2024-05-02'>May</time>"
        f"<div class='comment-content'><p>It is the {at}th night.</p></div></li>"
        for at in range(300)
    )
    return fromstring(f"<ol>{thread}{more}</ol>")


CUT_OFF = "<li class='comment' id='comment-300'><b class='fn'>Bo</b></li>"
WHOLE = CUT_OFF.replace("300", "301").replace(
    "</li>", "<div class='comment-content'><p>The last.</p></div></li>"
)


def test_a_long_thread_that_ends_in_the_middle_of_a_comment_is_not_looked_at_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """So ends every page of which the beginning is read first."""
    monkeypatch.setattr(record, "read", None)
    assert len(read_threads(_long_thread(CUT_OFF)).comments) == 300


def test_a_long_thread_of_which_one_comment_is_odd_is_not_looked_at_whole() -> None:
    items = _long_thread(CUT_OFF + WHOLE).findall(".//li")
    made = [_comment(WORDPRESS, item, hits(_sheet(WORDPRESS), set(items), items)[item]) for item in items]
    assert made[-2] is None and all(made[:-2])
    looked_at = _to_look_at(made, items)
    assert items[-2] in looked_at and len(looked_at) < 100


def test_a_name_that_leads_to_the_words_is_one_without_its_verb() -> None:
    items = "".join(
        f"<article itemscope itemtype='http://schema.org/Comment'><cite itemprop=author>{name}</cite>"
        f"<p itemprop=text>The lamp was out, on night {n}, too.</p></article>"
        for n, name in enumerate(("Ada wrote:", "Bo Lind schrieb:", "Cem:", "Dora"))
    )
    assert [one.author for one in read(f"<body>{items}</body>").comments] == ["Ada", "Bo Lind", "Cem", "Dora"]


def test_a_theme_lays_words_and_votes_out_in_boxes_of_its_own() -> None:
    row = (
        '<li class="comment depth-1" id="li-comment-{n}"><div id="comment-{n}" class="comment-body">'
        '<b class="no">{n}</b><div class="main"><span class="fn">{name}</span>'
        '<span class="comment-date">14 May 2023 - 09:1{n}</span><div class="comment-text"><p>{words}</p></div></div>'
        '<div class="comment-vote"><a class="vote-up"><i></i></a>'
        '<span class="comment-count">{votes}</span><a class="vote-down"><i></i></a></div></div></li>'
    )
    told = (
        ("Maël", "The old lamp was warmer.", 42),
        ("Lena", "It was brighter, too.", -5),
        ("Ömer", "It was.", 0),
    )
    rows = "".join(
        row.format(n=n, name=name, words=words, votes=votes) for n, (name, words, votes) in enumerate(told, 1)
    )
    document = read(f'<body class="single-post"><h1>A lamp</h1><ul class="comment-list">{rows}</ul></body>')
    found = [said(document, comment) for comment in document.comments]
    assert [(one.author, one.words, one.net) for one in found] == [*told]


def test_a_theme_that_prints_names_elsewhere_is_read_by_its_looks() -> None:
    row = (
        '<li class="comment-item comment-fil"><div class="forum-message" id="forum{n}"><p class="who">par <strong>'
        '<a href="/auteur/{n}">{name}</a></strong> le 2 juin 2014 10:0{n}</p>'
        '<div class="forum-texte"><p>{words}</p></div>'
        "</div></li>"
    )
    told = (
        ("Maël", "La vieille lampe était plus chaude."),
        ("Lena", "Elle éclairait mieux."),
        ("Ömer", "C’est vrai."),
    )
    rows = "".join(row.format(n=n, name=name, words=words) for n, (name, words) in enumerate(told, 1))
    document = read(f'<body><h1>La lampe</h1><h2>Messages</h2><ul class="comments-items">{rows}</ul></body>')
    assert [(one.author, one.words) for one in (said(document, c) for c in document.comments)] == [*told]
