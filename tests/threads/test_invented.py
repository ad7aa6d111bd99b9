"""Engines that do not exist, one markup each: who wrote, when, and what they answer is read by looks alone."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

import pytest

from reader.ingest import read_bytes
from reader.model import Document

ARTICLE = "".join(
    f"<p>{month}: the ferry crossed on every day but two, the pier was painted from end to end, and the harbour master"
    " wrote all of it down in the book that still lies in his office.</p>"
    for month in ("January", "February", "March", "April", "May", "June")
)


@dataclass(frozen=True)
class Said:
    """One comment: `parent` is the place of the comment answered, `day` its date in ISO 8601."""

    name: str
    day: str
    words: str
    parent: int | None = None
    depth: int = 0


SAID = (
    Said(
        "Maëlle Q.", "2021-04-01", "Le bac ne partait pas le dimanche, ma grand-mère me l'a toujours raconté."
    ),
    Said(
        "jörg_78",
        "2021-04-02",
        "Doch, im Sommer schon, ich habe noch die Fahrkarte von damals im Schrank.",
        0,
        1,
    ),
    Said(
        "Ada",
        "2021-04-03",
        "Both of you are right: the timetable was changed twice in that year alone.",
        1,
        2,
    ),
    Said("Iñaki Ruiz", "2021-04-04", "¿Alguien sabe quién pintó el muelle de ese verde tan extraño?", 0, 1),
    Said("Ewa", "2021-04-06", "The paint came from the shipyard, they had forty barrels left of it."),
    Said(
        "tom.w", "2021-04-07", "Forty? My uncle says sixty, and he carried every one of them himself.", 4, 1
    ),
    Said("Zoé", "2021-04-09", "On devrait le repeindre, il s'écaille de partout depuis la tempête."),
)
FLAT = tuple(Said(one.name, one.day, one.words) for one in SAID)


def read(thread: str) -> Document:
    page = f"<html><body><main><h1>A year of the ferry</h1>{ARTICLE}</main>{thread}</body></html>"
    return read_bytes(page.encode(), "page.html")


def told(document: Document) -> list[tuple[str, str, str, int | None]]:
    keys = [one.part for one in document.comments]
    return [
        (
            one.author,
            ((one.published.iso or one.published.raw) if one.published else "")[:10],
            document.parts[one.part].text,
            keys.index(one.parent) if one.parent else None,
        )
        for one in document.comments
    ]


def wanted(said: tuple[Said, ...] = SAID) -> list[tuple[str, str, str, int | None]]:
    return [(one.name, one.day, one.words, one.parent) for one in said]


def tree(shape: str, inner: str, parent: int | None = None) -> str:
    """Comments with their answers inside, in a shape with places for name, day, words, number and answers."""
    made = ""
    for at, one in enumerate(SAID):
        if one.parent == parent:
            answers = tree(shape, inner, at)
            made += filled(shape, at, one).replace("{in}", inner.replace("{in}", answers) if answers else "")
    return made


def row(shape: str, said: tuple[Said, ...] = SAID) -> str:
    """Comments one after the other."""
    return "".join(filled(shape, at, one) for at, one in enumerate(said))


def filled(shape: str, at: int, one: Said) -> str:
    year, month, day = one.day.split("-")
    answered = one.parent is not None
    places = {
        "name": escape(one.name),
        "day": one.day,
        "german": f"{day}.{month}.{year}",
        "words": escape(one.words),
        "n": str(100 + at),
        "above": str(100 + one.parent) if one.parent is not None else "",
        "whom": escape(SAID[one.parent].name) if one.parent is not None else "",
        "depth": str(one.depth),
        "pixels": str(one.depth * 24),
        "reply": "reply" if answered else "",
        "spacers": "<td class=gap></td>" * one.depth,
    }
    for place, text in places.items():
        shape = shape.replace("{" + place + "}", text)
    return shape


TREES = {
    "articles in articles": (
        "<section id=discussion><h2>7 comments</h2>",
        "<article id=r{n}><header><h3>{name}</h3><time datetime={day}T10:00>x</time></header><p>{words}</p>{in}"
        "</article>",
        "<section>{in}</section>",
    ),
    "articles with a footer": (
        "<section aria-label=Comments>",
        "<article><div><p>{words}</p></div><footer><a rel=author href=/p/{n}>{name}</a> <time datetime={day}>x</time>"
        " <button>Reply</button></footer>{in}</article>",
        "<div role=group>{in}</div>",
    ),
    "a box after each comment": (
        "<div class=kommentare>",
        "<div class=kommentar><div class=kopf><strong>{name}</strong> schrieb am {german}:</div>"
        "<div class=inhalt>{words}</div></div>{in}",
        "<div class=antworten>{in}</div>",
    ),
    "hashed classes": (
        "<div class=css-9zz1 data-testid=comments>",
        "<div class=css-1x9k2a><div class=css-77ab><a class=css-4f href=/user/{n}>{name}</a>"
        "<span class=css-8d title={day}T08:30:00Z>2 yr</span></div><div class=css-3c><span>{words}</span></div>"
        "<div class=css-5e><button class=css-6f>Reply</button></div>{in}</div>",
        "<div class=css-2b>{in}</div>",
    ),
    "definition lists": (
        "<dl class=avis><!-- -->",
        "<dt id=a{n}><cite>{name}</cite>, le {day}</dt><dd><p>{words}</p>{in}</dd>",
        "<dl>{in}</dl>",
    ),
    "details": (
        "<div class=thread>",
        "<details open><summary><b class=who>{name}</b> <time>{day}</time></summary><div class=said>{words}</div>{in}"
        "</details>",
        "{in}",
    ),
    "old tables in block quotes": (
        "<div id=forum><a name=reactions></a>",
        "<table width=100%><tr><td bgcolor=#eee><b>{name}</b> <font size=1>({german})</font></td></tr>"
        "<tr><td>{words}</td></tr></table>{in}",
        "<blockquote>{in}</blockquote>",
    ),
}


@pytest.mark.parametrize("name", TREES)
def test_answers_that_lie_inside(name: str) -> None:
    begin, shape, inner = TREES[name]
    assert told(read(begin + tree(shape, inner))) == wanted()


HEAD = "<b class=author>{name}</b> <time datetime={day}>x</time>"
ROWS = {
    "a depth in the style": "<li class=comment style='--depth:{depth}'>" + HEAD + "<p>{words}</p></li>",
    "a margin about each": "<div style='margin-left:{pixels}px'><div class=comment>"
    + HEAD
    + "<p>{words}</p></div></div>",
    "a margin in em": "<div class=comment style='margin-inline-start:{depth}.5em'>"
    + HEAD
    + "<p>{words}</p></div>",
    "the parent's number": "<div class=comment id=m{n} data-parent='{above}'>"
    + HEAD
    + "<p>{words}</p></div>",
    "a class with the parent's number": "<div class='comment child-of-{above}' id=k-{n}>"
    + HEAD
    + "<p>{words}</p></div>",
    "a link to the parent": "<div class=comment id=m{n}>"
    + HEAD
    + "<a class=up href='#m{above}'>parent</a><p>{words}</p></div>",
    "a link about whom it answers": (
        "<div class=comment id=m{n}>"
        + HEAD
        + " <small>Antwort auf <a href='/u/{above}'>{whom}</a></small><p>{words}</p></div>"
    ),
    "empty cells": "<table class=comment><tr>{spacers}<td>"
    + HEAD
    + "<div class=text>{words}</div></td></tr></table>",
    "levels read out": "<div role=treeitem aria-level={depth} class=comment>" + HEAD + "<p>{words}</p></div>",
    "bootstrap": "<div class='comment ms-{depth}'>" + HEAD + "<p>{words}</p></div>",
}


@pytest.mark.parametrize("name", ROWS)
def test_answers_that_are_only_set_in(name: str) -> None:
    """All comments are neighbours: a number, a margin or a link says which answers which."""
    assert told(read(f"<section class=comments>{row(ROWS[name])}</section>")) == wanted()


def test_ids_that_are_paths() -> None:
    ids = ("c1", "c1-1", "c1-1-1", "c1-2", "c2", "c2-1", "c3")
    posts = "".join(
        f"<div class=comment id={path}>{filled(HEAD, at, one)}<p>{escape(one.words)}</p></div>"
        for at, (path, one) in enumerate(zip(ids, SAID, strict=True))
    )
    assert told(read(f"<section class=comments>{posts}</section>")) == wanted()


def test_answers_that_only_a_class_tells() -> None:
    """Two levels: whatever is called an answer belongs to the last comment that is not."""
    said = tuple(
        Said(
            one.name,
            one.day,
            one.words,
            None if one.parent is None else 0 if at < 4 else 4,
            min(one.depth, 1),
        )
        for at, one in enumerate(SAID)
    )
    shape = "<div class='comment {reply}'>" + HEAD + "<p>{words}</p></div>"
    assert told(read(f"<section class=comments>{row(shape, said)}</section>")) == wanted(said)


DATES = {
    "in a button": "<button class=when>{german}, 10:12</button>",
    "in a button's code": "<button class=go><time datetime='{day}T10:12Z'>long ago</time></button>",
    "in an attribute of the record": "",
    "in a label that is read out": "<span aria-label='{german}'>4 y</span>",
    "in a link to the comment": "<a href='#m{n}'>{german} um 10:12 Uhr</a>",
    "in an abbreviation": "<abbr class=published title='{day}T10:12:00+02:00'>a while ago</abbr>",
}


@pytest.mark.parametrize("name", DATES)
def test_dates_wherever_they_stand(name: str) -> None:
    told_by = " data-created-at={day}T10:12:00Z" if not DATES[name] else ""
    shape = (
        f"<div class=note id=m{{n}}{told_by}><b class=nick>{{name}}</b> {DATES[name]}<p>{{words}}</p></div>"
    )
    assert told(read(f"<section id=comments>{row(shape, FLAT)}</section>")) == wanted(FLAT)


@pytest.mark.parametrize(
    "shown",
    [
        "Yesterday, {n}:12",
        "gestern um 10:12",
        "hier à 10h12",
        "12 mars à 10:12",
        "3. April, 10:12 Uhr",
        "Jun 20th at 2:41 am",
    ],
)
def test_a_day_without_its_year_is_shown_as_it_stands(shown: str) -> None:
    shown = shown.replace("{n}", "10")
    shape = f"<div class=note><b class=nick>{{name}}</b> <span>{shown}</span><p>{{words}}</p></div>"
    document = read(f"<section id=comments>{row(shape, FLAT)}</section>")
    assert [one.published.raw if one.published else "" for one in document.comments] == [shown] * len(FLAT)
    assert [one.author for one in document.comments] == [one.name for one in FLAT]


NAMES = {
    "an image's text": "<img class=avatar alt='{name}'> <time>{day}</time>",
    "a line in French": "<p class=meta>Par {name}, le {german} à 10h12</p>",
    "a line in German": "<div class=kopf>{name} schrieb am {german} um 10:12 Uhr:</div>",
    "a line in Spanish": "<div class=cabecera>Publicado por {name} el {german}</div>",
    "an address of a person": "<a href='/members/{n}'><span>{name}</span></a><a href='#m{n}'>{day}</a>",
    "a button": "<button class=user-name>{name}</button> <time>{day}</time>",
    "a label and a name": (
        "<span class=label>Name:</span> <span class=value>{name}</span> <span class=label>Date:</span> <i>{day}</i>"
    ),
    "a title line before": "<h4>Re: The ferry</h4><span>von <a href=/profil/{n}>{name}</a> » {german} 10:12</span>",
}


@pytest.mark.parametrize("name", NAMES)
def test_names_wherever_they_stand(name: str) -> None:
    shape = f"<div class=entry id=m{{n}}>{NAMES[name]}<div class=txt>{{words}}</div></div>"
    assert told(read(f"<section id=comments>{row(shape, FLAT)}</section>")) == wanted(FLAT)


def test_remarks_below_each_answer_belong_to_it() -> None:
    """A site of questions: answers in boxes of their own, and a list of remarks in each."""

    def remark(at: int) -> str:
        shape = "<li class=remark id=r{n}><span>{words}</span> – <a href=/u/{n}>{name}</a> <time>{day}</time></li>"
        return filled(shape, at, SAID[at])

    def answer(at: int, *remarks: int) -> str:
        shape = (
            "<div class='reply-box' id=a{n}><div class=prose><p>{words} {words}</p></div><div class=by>{name}</div>"
            "<span class=when>{day}</span><ul class=remarks>"
        )
        return filled(shape, at, SAID[at]) + "".join(map(remark, remarks)) + "</ul></div>"

    document = read(f"<section id=answers>{answer(0, 1, 2)}{answer(3)}{answer(4, 5, 6)}</section>")
    assert [(one[0], one[1], one[3]) for one in told(document)] == [
        (one.name, one.day, parent) for one, parent in zip(SAID, (None, 0, 0, None, None, 4, 4), strict=True)
    ]


def test_a_first_post_that_a_theme_sets_apart_comes_first() -> None:
    first = (
        "<section class=opening><header><h1>The ferry</h1>"
        + HEAD
        + "</header><div class=post-text>{words}</div></section>"
    )
    post = "<div class=forum-post id=p{n}>" + HEAD + "<div class=post-text>{words}</div></div>"
    posts = (
        filled(first, 0, FLAT[0])
        + "<div class=forum-posts>"
        + row(post, FLAT)[len(filled(post, 0, FLAT[0])) :]
    )
    document = read_bytes(f"<html><body><main>{posts}</div></main></body></html>".encode(), "page.html")
    assert told(document) == wanted(FLAT)


def test_what_machines_are_told_is_completed_by_what_can_be_seen() -> None:
    """Names are marked up, but no dates; answers lie in boxes beside what they answer."""
    shape = (
        "<div class=wrap><div class=card itemscope itemtype='https://schema.org/Comment' id=k{n}>"
        "<b itemprop=author>{name}</b> <span class=when>{day}</span><div itemprop=text>{words}</div></div>{in}</div>"
    )
    assert told(read("<section class=talk>" + tree(shape, "<div class=below>{in}</div>"))) == wanted()


def test_comments_that_a_posting_of_schema_org_holds_answer_the_topic() -> None:
    shape = (
        "<article itemprop=comment itemscope itemtype='https://schema.org/Comment'><b itemprop=author>{name}</b>"
        "<time itemprop=datePublished datetime={day}>x</time><div itemprop=text>{words}</div></article>"
    )
    first = (
        "<div itemscope itemtype='https://schema.org/DiscussionForumPosting'><b itemprop=author>{name}</b>"
        "<time itemprop=datePublished datetime={day}>x</time><div itemprop=text>{words}</div>"
    )
    posts = filled(first, 0, FLAT[0]) + row(shape, FLAT)[len(filled(shape, 0, FLAT[0])) :]
    document = read_bytes(f"<html><body>{posts}</div></body></html>".encode(), "page.html")
    assert told(document) == wanted(FLAT)


def test_a_quotation_does_not_make_an_answer() -> None:
    """A forum is flat: who quotes a post says so in the words."""
    quote = "<blockquote><a href='#m100'>Maëlle wrote</a>: Le bac ne partait pas</blockquote>"
    shape = (
        "<div class=forum-post id=m{n}>" + HEAD + "<div class=said>" + quote + "<p>{words}</p></div></div>"
    )
    document = read(f"<section class=forum>{row(shape, FLAT)}</section>")
    assert len(document.comments) == len(FLAT)
    assert not any(one.parent for one in document.comments)
