"""Small pictures: what says something is shown, what marks a word or a button is not."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Block, Kind
from tests.work import EVEN, growth

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."
SMALL = "<img src=a.png width=24 height=24 alt='{}'>"
PENNANT = SMALL.format("The pennant of the port")

CONTENT = {
    "alone in its paragraph": f"<p>{PENNANT}</p>",
    "in a figure": f"<figure>{SMALL.format('Pennant')}</figure>",
    "in a figure with a caption": f"<figure>{SMALL.format('')}<figcaption>Of the port</figcaption></figure>",
    "a strip of writing": "<div><img src=a.png width=300 height=20 alt='Signed by the keeper'></div>",
    "led to itself": f"<p><a href=large.PNG>{PENNANT}</a></p>",
    "in Japanese": f"<p>{SMALL.format('港の三角旗')}</p>",
    "twice": f"<p>{PENNANT}</p><p>{PENNANT}</p>",
}
ICONS = {
    "without words": f"<p>{SMALL.format('')}</p>",
    "with a sign": f"<p>{SMALL.format('*')}</p>",
    "with one short word": f"<p>{SMALL.format('print')}</p>",
    "in a sentence": f"<p>{WORDS} {PENNANT} {WORDS}</p>",
    "beside another": f"<p>{PENNANT}{PENNANT}</p>",
    "in a share bar": f"<div class=share-bar><p>{SMALL.format('Send it to a friend')}</p></div>",
    "called icon": "<p><img src=img/icon-send.png width=24 height=24 alt='Send it to a friend'></p>",
    "a link to something else": f"<p><a href=https://a.example/>{SMALL.format('Send it to a friend')}</a></p>",
    "a button": f"<form><p>{SMALL.format('Look for it here')}</p></form>",
    "repeated": f"<p>{PENNANT}</p>" * 3,
    "a rule": "<p><img src=a.png width=600 height=2 alt='A line between them'></p>",
}


def figures(markup: str) -> list[Block]:
    page = f"<article><h1>The port</h1><p>{WORDS}</p>{markup}<p>{WORDS * 2}</p></article>"
    return [block for block in read_bytes(page.encode(), "page.html").blocks if block.kind is Kind.FIGURE]


@pytest.mark.parametrize("name", CONTENT)
def test_a_small_picture_that_says_something_is_shown(name: str) -> None:
    shown = figures(CONTENT[name])
    assert [one.image for one in shown] == ["a.png"] * (2 if name == "twice" else 1)
    assert shown[0].stated is not None


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_is_not_shown(name: str) -> None:
    assert not figures(ICONS[name])


def test_what_is_the_whole_of_a_table_s_cell_is_shown_however_often() -> None:
    tick, cross = SMALL.format("Yes"), SMALL.format("No")
    rows = (
        f"<tr><td>Lamp<td>{tick}<td>{cross}</tr>" * 4
        + f"<tr><td>Bell {cross}<td>{SMALL.format('')}<td>x</tr>"
    )
    page = f"<h1>Lamps</h1><p>{WORDS}</p><table><tr><th>Name<th>Old<th>New</tr>{rows}</table><p>{WORDS}</p>"
    (table,) = (block for block in read_bytes(page.encode(), "page.html").blocks if block.kind is Kind.TABLE)
    assert table.text == "Name\tOld\tNew\n" + "Lamp\tYes\tNo\n" * 4 + "Bell\t\tx"
    assert len(table.insets) == 8


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (f"I {SMALL.format('heart')} my city", "I heart my city"),
        (f"I <b>really {SMALL.format('heart')}</b> my city", "I really heart my city"),
        (f"Press {SMALL.format('Page Up')}, and wait", "Press Page Up, and wait"),
        (f"It met {SMALL.format('France')} France in Lyon", "It met France in Lyon"),
        (f"It is here. {SMALL.format('Note')} The keeper knows", "It is here. The keeper knows"),
        (f"The end of a line {SMALL.format('back')}<br>and another", "The end of a line\nand another"),
        (f"{SMALL.format('note')} A line begins", "A line begins"),
        (f"The report {SMALL.format('IMG_12.png')} is here", "The report is here"),
        ("The report <img src=icon-pdf.gif width=9 height=9 alt=PDF> is here", "The report is here"),
        ("The report <img src=a.gif width=1 height=1 alt=PDF> is here", "The report is here"),
        (f"A {SMALL.format('dot')} B {SMALL.format('dot')} C {SMALL.format('dot')} D", "A B C D"),
    ],
)
def test_a_small_picture_in_a_sentence_is_read_as_its_word(line: str, read: str) -> None:
    page = f"<article><h1>The port</h1><p>{WORDS}</p><p>{line}, as {WORDS}</p><p>{WORDS * 2}</p></article>"
    texts = [block.text for block in read_bytes(page.encode(), "page.html").blocks]
    assert f"{read}, as {WORDS}" in texts


def test_thousands_of_small_pictures_are_looked_at_one_by_one() -> None:
    def read(count: int) -> None:
        figures("".join(f"<img src={at}.png width=9 height=9 alt='Two words'>" for at in range(count)))

    assert growth(read, 100) < EVEN
