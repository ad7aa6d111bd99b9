"""Who keeps a page answers inside a comment: that is a comment of its own, and none of the other's words."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    ("Deborah K.", "The biscuits are made at five in the morning, and you can smell them through the floor."),
    ("Tyrell J.", "I came to write, and that part was fine, but on the third floor there is no line at all."),
    ("Anneke", "A beautiful house. The stairs are as steep as at home, so bring a small suitcase along."),
    (
        "Gus & Ottilie",
        "Everything was as described, which is rarer than you would think in this part of the coast.",
    ),
)
ANSWER = "The line was laid on Thursday, and the next two nights are on the house."


def read(thread: str) -> Document:
    page = f"<html><body><h1>The Larkspur Inn</h1><p>11 rooms on Depot Street.</p>{thread}</body></html>"
    return read_bytes(page.encode(), "page.html")


def said(document: Document) -> list[tuple[str, str, int | None]]:
    keys = [one.part for one in document.comments]
    return [
        (one.author, document.parts[one.part].text, keys.index(one.parent) if one.parent else None)
        for one in document.comments
    ]


def review(at: int, inner: str = "") -> str:
    name, words = SAID[at]
    return (
        f'<div class="rv"><div class="nm">{name}</div><div class="rt"><b>“It was good”</b>'
        f' <span class="dt">Reviewed October 1{at}, 2018</span></div><div class="rb"><p>{words}</p></div>{inner}'
        f'<div class="rf"><a>Helpful ({at})</a> <a>Report</a></div></div>'
    )


@pytest.mark.parametrize(
    "inner",
    [
        f'<div class="ro"><div>Response from the owner, Walt Embry · October 18, 2018</div><p>{ANSWER}</p></div>',
        f'<table align="right"><tr><td><font><b>Response from Walt Embry:</b> {ANSWER}</font></td></tr></table>',
        f'<div class="ro">Reply from Walt Embry: {ANSWER}</div>',
        f'<div class="ro"><b>Réponse de Walt Embry :</b> {ANSWER}</div>',
    ],
)
def test_an_answer_in_a_review_is_parted_from_it(inner: str) -> None:
    document = read(f'<div class="list">{review(0)}{review(1, inner)}{review(2)}{review(3)}</div>')
    reviews = [(name, words, None) for name, words in SAID]
    assert said(document) == [*reviews[:2], ("Walt Embry", ANSWER, 1), *reviews[2:]]


def test_the_day_of_an_answer_may_stand_below_the_line() -> None:
    head = "<p class=rh>Reply from Walt Embry</p><time datetime=2018-10-18T09:00:00Z>Oct 18, 2018</time>"
    document = read(
        f"<div class=list>{review(0)}{review(1, f'<div>{head}<p>{ANSWER}</p></div>')}{review(2)}{review(3)}</div>"
    )
    answer = document.comments[2]
    assert said(document)[2] == ("Walt Embry", ANSWER, 1)
    assert answer.published is not None
    assert answer.published.iso == "2018-10-18T09:00:00Z"


def test_a_word_of_an_answer_among_others_parts_nothing() -> None:
    inner = "<p>I had a response from the owner within the hour: the line was laid again.</p>"
    document = read(f'<div class="list">{review(0)}{review(1, inner)}{review(2)}{review(3)}</div>')
    assert len(document.comments) == len(SAID)
    assert [one.parent for one in document.comments] == [""] * len(SAID)


def test_the_number_before_a_name_and_the_town_behind_it_are_no_part_of_it() -> None:
    rows = "".join(
        f'<tr bgcolor="#eee"><td><b>n°{46 - at}</b> - {name} (Roubaix)</td><td>le {27 - at}/08/2007 à 21h14</td></tr>'
        f'<tr><td colspan="2">{words}</td></tr>'
        for at, (name, words) in enumerate(SAID)
    )
    document = read(f"<b>Livre d'or</b><table>{rows}</table>")
    assert said(document) == [(name, words, None) for name, words in SAID]
