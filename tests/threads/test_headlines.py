"""A comment's own title is the first of its words; "Re: …", names, labels and what others have as well are none."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

TOLD = (
    (
        "Ada Finch",
        "Not again",
        "The ferry was late on Monday, and nobody at the pier could say when it would come.",
        0,
    ),
    (
        "Bo Lind",
        "Re: Not again",
        "It broke down off the point, my brother saw them tow it back to the yard.",
        1,
    ),
    ("Cem Oran", "A notice!", "They put up a paper at noon, under the roof where nobody at all reads it.", 0),
    ("Dora Hale", "", "I read it there. It says that the next one leaves at six, weather permitting.", 0),
    ("Eli Stone", "A boat of our own", "Then let the town buy one, and be done with all of the waiting.", 0),
)
OWN = ["Not again", "", "A notice!", "", "A boat of our own"]
ROW = (
    '<div class="talk-item" id="c{n}">{{head}}<div class=meta><b class=who>{name}</b> <i>{n} May 2023, 10:05</i></div>'
    "{{inner}}<div class=foot><a href=#>Reply</a></div></div>"
)


def texts(head: str, inner: str, told: tuple[tuple[str, str, str, int], ...] = TOLD) -> list[str]:
    rows = "".join(
        ROW.format(n=n, name=name).format(
            head=head.format(title=title, n=n, name=name) if title or "{n}" in head else "",
            inner=inner.format(title=title, words=words),
        )
        for n, (name, title, words, _) in enumerate(told, 1)
    )
    article = f"<article><h1>The ferry</h1>{'<p>The council wishes to know why the ferry is late.</p>' * 9}</article>"
    page = f"<head><title>The ferry - Harbour News</title></head><body>{article}<h2>5 comments</h2>{rows}"
    document = read_bytes(f"<html>{page}</html>".encode(), "page.html")
    assert [one.author for one in document.comments] == [name for name, *_ in told]
    return [document.parts[one.part].text for one in document.comments]


WORDS = "<div class=text>{words}</div>"
WITH = [f"{title}\n\n{words}" if title else words for title, (_, _, words, _) in zip(OWN, TOLD, strict=True)]
ALONE = [words for _, _, words, _ in TOLD]


@pytest.mark.parametrize(
    "head",
    [
        "<h3>{title}</h3>",
        "<h4 class=comment-title><a href=#c1>{title}</a></h4>",
        "<div class=tbHead><span class=tbNum>12.</span><span class=tbTitle>{title}</span></div>",
        "<div class=post-subject><b>{title}</b> <span class=score>(Score: 4)</span></div>",
    ],
)
def test_a_title_of_its_own_is_said(head: str) -> None:
    assert texts(head, WORDS) == WITH


def test_a_title_among_the_words_is_said() -> None:
    told = tuple((name, title or "-", words, at) for name, title, words, at in TOLD)
    assert texts("", "<div class=text><div class=subject>{title}</div>{words}</div>", told)[2] == WITH[2]


@pytest.mark.parametrize(
    "head",
    [
        "<h3>Comment {n}</h3>",
        "<h3>The ferry</h3>",
        "<h3>(no subject)</h3>",
        "<h4 class=user-title>Keeper of the {n} lamps</h4>",
        "<h4>#{n}</h4>",
        "<h2 class=sr-only>Thoughts of the {n}th reader</h2>",
    ],
)
def test_what_others_have_too_or_what_says_who_is_no_title(head: str) -> None:
    assert texts(head + "<!--{n}-->", WORDS) == ALONE


def test_a_title_that_was_made_of_the_first_words_is_none() -> None:
    told = tuple((name, f"{words[:28]}...", words, at) for name, _, words, at in TOLD)
    assert texts("<h3><a href=#c1>{title}</a></h3>", WORDS, told) == ALONE
