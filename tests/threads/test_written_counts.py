"""However the title of a thread writes their number, the comments below it are found."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

ARTICLE = (
    "<p>The keeper said that the sea takes everything back, in the end, and that he had kept the lamp.</p>"
    * 6
)
SAID = (
    (
        "oldbolton",
        "2 March 2025 at 10:00",
        "I walked past the building every day for nine years and never knew.",
    ),
    (
        "RatesPayer",
        "2 March 2025 at 11:30",
        "Sorry, but that is simply not what the report says on page four.",
    ),
    (
        "Perthshire_Lass",
        "3 March 2025 at 08:15",
        "Does anyone know whether the library will be open on Sundays?",
    ),
)
COMMENTS = "".join(
    f'<div class="cmt" id="k{number}"><div class="hd"><a class="u" href="/u/{who}">{who}</a> <span class="d">'
    f'{when}</span></div><div class="bd"><p>{words}</p></div><div class="ft"><button>Reply</button></div></div>'
    for number, (who, when, words) in enumerate(SAID)
)


@pytest.mark.parametrize(
    ("title", "stated"),
    [
        ("1.2k comments", 1200),
        ("Comments (1.2k)", 1200),
        ("1,284 comments", 1284),
        ("1,2 k commentaires", 1200),
        ("1 284 commentaires", 1284),
        ("1\u202f284 commentaires", 1284),
        ("View all 12 comments", 12),
        ("コメント12件", 12),
        ("3 comments", 3),
        ("Comments", None),
    ],
)
def test_the_title_is_one_and_tells_how_many_there_are(title: str, stated: int | None) -> None:
    page = (
        f"<!DOCTYPE html><html lang=en><title>A story</title><body><main><article><h1>A story</h1>{ARTICLE}</article>"
        f'<section class="talk"><h2>{title}</h2>{COMMENTS}</section></main></body></html>'
    )
    document = read_bytes(page.encode(), "story.html")
    assert [comment.author for comment in document.comments] == [who for who, _, _ in SAID]
    assert document.stated_comments == stated
