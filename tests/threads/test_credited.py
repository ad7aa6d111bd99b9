"""Entries that only rules part, each with a line that says who wrote it and when, at its head or at its end."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    (
        "Ada Finch",
        "May 3, 2009 10:12 AM",
        "The lens was taken down in spring, and nobody has seen it since that day.",
    ),
    ("Jorg Amsel", "May 3, 2009 11:40 AM", "No, it stands in the museum, beside the old lamp made of brass."),
    (
        "Noor Deen",
        "May 4, 2009 8:05 AM",
        "I saw it there last week, and the keeper told us how it was carried down.",
    ),
    (
        "Mei Lark",
        "May 6, 2009 9:31 PM",
        "The lamp can still be seen from the mainland when the weather is clear.",
    ),
)
DAYS = ["2009-05-03T10:12", "2009-05-03T11:40", "2009-05-04T08:05", "2009-05-06T21:31"]
SHAPES = {
    "a paragraph before it": "<p><b>{name}</b> - {date}</p><p>{words}</p>",
    "a line before it, in no element": "{name} ({date})<br>{words}<br>",
    "a line behind it": "{words}<br><i>{name}, {date}</i>",
    "a paragraph behind it": "<p>{words}</p><p><i>{name}, {date}</i></p>",
    "a name over a place and a date": "<b>{words}</b><br>{name} &lt;<a href=m>a@b</a>&gt;<br>Leeds, UK - {date} (EST)",
    "a font": "<font size=2>Posted by <a href=m>{name}</a> on {date}:</font><p>{words}",
}


def read(thread: str, title: str = "<h3>Comments</h3>") -> Document:
    article = (
        "<h1>The keeper</h1><p>On Monday the keeper wrote of the weather, and of the boats that came in.</p>"
    )
    return read_bytes(f"<html><body>{article}{title}{thread}</body></html>".encode(), "page.html")


def told(document: Document) -> list[tuple[str, str, str]]:
    return [
        (one.author, ((one.published.iso if one.published else "") or "")[:16], document.parts[one.part].text)
        for one in document.comments
    ]


@pytest.mark.parametrize("about", ["<div><hr>{}<hr></div>", "<div>{}</div>"], ids=["about", "between"])
@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_rules_stand_about_entries_or_between_them(shape: str, about: str) -> None:
    rows = [shape.format(name=name, date=date, words=words) for name, date, words in SAID]
    wanted = [(name, day, words) for (name, _, words), day in zip(SAID, DAYS, strict=True)]
    assert told(read(about.format("<hr>".join(rows)))) == wanted


def test_stories_with_the_names_of_reporters_are_none() -> None:
    rows = [f"<h2>A story</h2><p>By {name}, {date[:11]}</p><p>{words}</p>" for name, date, words in SAID]
    assert told(read(f"<div><hr>{'<hr>'.join(rows)}<hr></div>", "<h3>The week</h3>")) == []


@pytest.mark.parametrize("line", ["<p>{name} - {date}</p>", "Posted {date}<br>", "<div><b>{date}</b></div>"])
def test_a_line_that_says_once_more_who_and_when_is_none_of_the_words(line: str) -> None:
    rows = "".join(
        f"<div class=comment><div class=who><b>{name}</b> {date}</div>"
        f"<div class=text>{line.format(name=name, date=date)}<p>{words}</p></div></div>"
        for name, date, words in SAID
    )
    wanted = [(name, day, words) for (name, _, words), day in zip(SAID, DAYS, strict=True)]
    assert told(read(f"<div>{rows}</div>")) == wanted


def test_a_time_of_day_beside_the_day_belongs_to_it() -> None:
    rows = "".join(
        f"<div class=comments id=c{at}>{words}<br><span class=copy>posted by <a href=/user/{at}>{name}</a> at "
        f"<a href=#c{at}>{date[-8:].strip()}</a> on {date[:5]} <i>[<a>{at + 2} favorites</a>]</i></span></div>"
        for at, (name, date, words) in enumerate(SAID)
    )
    told_day = '<meta property="article:published_time" content="2009-05-02">'
    page = f"<h1>The keeper</h1><p>On Monday he wrote of the weather.</p>{rows}"
    document = read_bytes(f"<html><head>{told_day}</head><body>{page}</body></html>".encode(), "page.html")
    wanted = [(name, day, words) for (name, _, words), day in zip(SAID, DAYS, strict=True)]
    assert told(document) == wanted
    assert [one.votes.net for one in document.comments] == [2, 3, 4, 5]


def test_the_number_that_is_the_same_in_all_dates_is_the_month() -> None:
    rows = "".join(
        f"<tr><td valign=top><b>{name}</b><br>Member</td><td>posted 05-0{at + 3}-2009 10:1{at} AM<hr>{words}</td></tr>"
        for at, (name, _, words) in enumerate(SAID)
    )
    assert [day for _, day, _ in told(read(f"<table>{rows}</table>"))] == [
        f"2009-05-0{at + 3}T10:1{at}" for at in range(len(SAID))
    ]
