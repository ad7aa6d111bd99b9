"""Logs of a chat are threads, however their lines are printed; programmes, recordings and quoted chats are none."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

LINES = (
    ("22:58", "Tidewatch", "anyone at the lock tonight?"),
    ("22:59", "bo_99", "Tidewatch: yes, and the gate is still stuck"),
    ("23:01", "Tidewatch", "has the keeper been told"),
    ("23:02", "Ysolde", "I rang twice. Nobody answered, so I left a note under the door."),
    ("23:30", "bo_99", "Ysolde: thanks! that will do"),
    ("00:04", "Tidewatch", "good night then"),
)
DAYS = ("2018-03-04",) * 5 + ("2018-03-05",)
PARENTS = [None, 0, None, None, 3, None]


def read(log: str, before: str = "") -> Document:
    page = f"<html><head><title>#harbour, 4 March 2018</title></head><body><h1>#harbour</h1>{before}{log}</body></html>"
    return read_bytes(page.encode(), "page.html")


def told(document: Document) -> list[tuple[str, str, str]]:
    return [
        ((one.published.iso if one.published else "") or "", one.author, document.parts[one.part].text)
        for one in document.comments
    ]


def each(shape: str, joint: str = "") -> str:
    return joint.join(shape.format(time=time, name=name, words=words) for time, name, words in LINES)


EXPECTED = [(f"{day}T{time}", name, words) for day, (time, name, words) in zip(DAYS, LINES, strict=True)]


@pytest.mark.parametrize(
    "log",
    [
        "<div>"
        + each("<div class=l><span>[{time}]</span> <span>&lt;{name}&gt;</span> <span>{words}</span></div>")
        + "</div>",
        "<pre>" + each("[{time}] &lt;@{name}&gt; {words}", "\n") + "</pre>",
        "<pre>" + each("{time}:12 &lt;{name}&gt; {words}", "\n") + "</pre>",
        "<p>" + each("{time} - {name}: {words}", "<br>") + "</p>",
        "<ul>" + each("<li><b>{name}</b> ({time}): {words}</li>") + "</ul>",
        "<table>" + each("<tr><td>{time}</td><td>{name}</td><td>{words}</td></tr>") + "</table>",
        "<div>" + each("<i>{time}</i> <b>{name}</b>: {words}<br>") + "</div>",
    ],
    ids=["elements", "text", "seconds", "breaks", "name first", "columns", "runs"],
)
def test_each_line_of_a_log_is_said_by_somebody(log: str) -> None:
    document = read(log)
    assert [(when[:16], name, words) for when, name, words in told(document)] == EXPECTED
    keys = [one.part for one in document.comments]
    assert [keys.index(one.parent) if one.parent else None for one in document.comments] == PARENTS


def test_lines_that_somebody_came_or_went_are_said_by_nobody() -> None:
    log = (
        "[22:50] *** Tidewatch joined\n"
        + each("[{time}] &lt;{name}&gt; {words}", "\n")
        + "\n[00:10] * bo_99 left"
    )
    assert told(read(f"<pre>{log}</pre>")) == EXPECTED


def test_a_programme_is_no_log() -> None:
    names = ("Ada Byron", "Ilse Kern", "Bo Lindh", "Mara Quist", "Yann Riou", "Tom Weir")
    rows = "".join(
        f"<li>1{at}:30 {name}: how we mended the lock and what it cost us</li>"
        for at, name in enumerate(names)
    )
    assert not read(f"<ul>{rows}</ul>").comments


def test_a_recording_is_no_log() -> None:
    lines = "".join(f"<p>[00:{at:02}:10] {name}: {words}</p>" for at, (_, name, words) in enumerate(LINES))
    assert not read(lines).comments


def test_a_log_that_an_article_quotes_is_the_article() -> None:
    prose = (
        "<p>The keeper of the lock was told at eleven that the gate had stuck, and came down at once to look.</p>"
        * 9
    )
    document = read("<pre>" + each("[{time}] &lt;{name}&gt; {words}", "\n") + "</pre>", prose)
    assert not document.comments
    assert "I rang twice" in document.article.text


def test_a_transcript_that_an_article_prints_is_no_thread() -> None:
    before = (
        "<p>The keeper of the lock was asked on Wednesday what was said on the night of 4 March, and by whom. The "
        "harbour has given us the record of its channel, in which names are shortened, and we print it here.</p>"
    )
    spoken = (f"<p><b>{time}</b> {name[:2].upper()}: {words}</p>" for time, name, words in LINES)
    document = read(f"<div>{''.join(spoken)}</div>", before)
    assert document.comments == ()
    assert all(words in document.article.text for _, _, words in LINES)


def test_what_has_buttons_for_answers_is_no_log() -> None:
    shape = (
        "<div class=item><a href=/u><img alt={name}></a><div><p class=by><span>2018-03-04 {time}:09</span> "
        "<a href=/u>{name}</a></p><p>{words}</p><div><a href=#>Reply</a></div></div></div>"
    )
    document = read(each(shape))
    assert [(name, words) for _, name, words in told(document)] == [(name, words) for _, name, words in LINES]
    assert document.comments[0].published is not None
    assert document.comments[0].published.iso == "2018-03-04T22:58:09"
