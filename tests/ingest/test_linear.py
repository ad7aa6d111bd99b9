"""The work on a page grows with its size and not with its square: steps are counted, no clock is asked."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

import pytest

from reader.errors import ReaderError
from reader.ingest import inline, memo_weighed, read_bytes
from tests.work import EVEN, growth, steps

WORDS = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "
ARTICLE = f"<article><h1>The keeper</h1><p>{WORDS * 3}</p><p>{WORDS * 3}</p></article>"
Page = Callable[[int], str]


def read(page: str, name: str) -> None:
    with suppress(ReaderError):
        read_bytes(page.encode(), name)


def flood(piece: str) -> Page:
    """Words, as many pieces as are asked for, and words."""
    return lambda count: f"{WORDS}\n\n{piece * count}\n\n{WORDS}"


def numbered(piece: str) -> Page:
    return lambda count: (
        f"<body>{ARTICLE}<div>{''.join(piece.replace('NN', str(n)) for n in range(count))}</div>"
    )


def in_code(count: int) -> str:
    """Comments that are shown, and told again to machines."""
    said = [f"{WORDS} {n}" for n in range(count)]
    shown = "".join(f"<div><i>Ada {n}</i><p>{text}</p></div>" for n, text in enumerate(said))
    told = [{"@type": "Comment", "text": text, "author": "Ada", "dateCreated": "2024"} for text in said]
    code = json.dumps({"@type": "Article", "comment": told})
    return f'<body>{ARTICLE}<div>{shown}</div><script type="application/ld+json">{code}</script>'


def sent_late(count: int) -> str:
    """Each piece holds the place of the next."""
    pieces = (
        f'<div hidden id="S:{n:x}"><p>{WORDS}</p><template id="B:{n + 1:x}"></template></div>'
        for n in range(count)
    )
    return f'<body>{ARTICLE}<template id="B:0"></template>{"".join(pieces)}'


SAID = f"<p>{WORDS} NN.</p>"
COMMENT = (
    '<li class="comment" id="comment-NN"><b class="fn">Ada NN</b>'
    f'<time datetime="2024-03-01">1 March</time>{SAID}</li>'
)
MARGIN = COMMENT.replace("<li ", '<li style="margin-left:NNpx" ')
MICRODATA = (
    '<div itemprop="comment" itemscope itemtype="http://schema.org/Comment"><b itemprop="author">Ada NN</b>'
    f'<time itemprop="dateCreated" datetime="2024-03-01">1 March</time><div itemprop="text">{SAID}</div></div>'
)
UNLISTED = (
    '<div class="row"><b class="user">Ada NN</b> <i>1 March 2024</i>'
    f'<div class="t">{SAID}</div><a>Reply</a></div>'
)
TITLED = f"<h3>Comments</h3><p><b>Ada NN</b> 3 March</p>{SAID}"
LETTER = f"<p>From: Ada</p><p>To: all</p><p>Subject: the light</p>{SAID}<p>Yours,</p><p>Ada</p>"

PAGES: dict[str, Page] = {
    **{
        piece: flood(piece)
        for piece in ("<td>x", "<th>x", "<tr><td>x<td>y", "<li>x", "<p>", "<br>x", "<dl><dd>")
    },
    **{
        piece: flood(piece)
        for piece in (
            *("<p class=comment>x", "<li class=comment id=comment-1>x", "<div class=comment>x</div>", "<b>x"),
            *(
                "<h1>x",
                "<q>a</q>",
                "<div class=fb-post>x</div>",
                "<a href=x>y</a>",
                "<blockquote>x</blockquote>",
            ),
            *("<figure><img src=x.png></figure>", "<table><tr><td>x</table>", "@a ", "12/", "“", "&amp;"),
        )
    },
    "a comment": numbered(COMMENT),
    "a comment with a margin of its own": numbered(MARGIN),
    "a comment for machines": numbered(MICRODATA),
    "a comment of no engine": numbered(UNLISTED),
    "a title": numbered(TITLED),
    "a letter": numbered(LETTER),
    "a comment in the code": in_code,
    "a piece that was sent late": sent_late,
}
TEXTS = (
    "***a ",
    "a\n",
    "[](",
    "- a\n",
    "- a\n\n",
    "1. a\n",
    "  - a\n- b\n",
    "> a\n",
    "|a|b|\n",
    "[a](b) ",
    "a_b ",
    "# a\n",
)


@pytest.mark.parametrize("what", PAGES)
def test_twice_as_much_of_a_page_is_twice_the_work(monkeypatch: pytest.MonkeyPatch, what: str) -> None:
    monkeypatch.setattr(memo_weighed, "REACH", 20)  # blocks; there is a limit, as for long pages
    _is_linear(PAGES[what], "page.html")


@pytest.mark.parametrize("name", ["page.md", "page.txt"])
@pytest.mark.parametrize("piece", TEXTS)
def test_twice_as_much_of_a_text_is_twice_the_work(piece: str, name: str) -> None:
    _is_linear(flood(piece), name)


def _is_linear(make: Page, name: str) -> None:
    read(make(10), name)  # what is asked once is remembered
    few, many = (steps(lambda count=count: read(make(count), name)) for count in (100, 200))
    assert many <= 2.2 * few


def test_what_grows_with_the_square_is_noticed() -> None:
    assert growth(lambda size: [a for a in range(size) for b in range(a) if a == b], 100) > 2 * EVEN


def test_no_cell_of_a_table_counts_the_words_of_all_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        inline, "len", lambda text: text.__len__(), raising=False
    )  # so that it is counted, too

    def read(rows: int) -> None:
        cells = "<tr><td>a <td>b " * rows
        read_bytes(f"<p>{WORDS}</p><table><tr><th>x<th>y{cells}</table>".encode(), "table.html")

    assert growth(read, 200) < EVEN


def test_thousands_of_comments_for_machines_are_read_once() -> None:
    """Of fewer it costs little to look for what is not told."""
    make = numbered(MICRODATA)
    read(make(10), "page.html")
    few, many = (steps(lambda count=count: read(make(count), "page.html")) / count for count in (400, 1_100))
    assert many < 0.75 * few


def test_thousands_of_comments_for_machines_get_what_can_only_be_seen() -> None:
    rated = MICRODATA.replace(
        "<time", '<span class="rank">Keeper of lights</span><span class="votes">7</span><time'
    )
    comments = read_bytes(numbered(rated)(1_100).encode(), "page.html").comments
    assert len(comments) == 1_100
    assert {one.votes.score for one in comments} == {7}
    assert {one.rank for one in comments} == {"Keeper of lights"}


def test_what_only_one_of_thousands_shows_is_read_too() -> None:
    make = numbered(MICRODATA)
    page = make(1_100)
    before, mark, after = page.rpartition("<time")
    assert mark
    comments = read_bytes(f'{before}<span class="votes">7</span>{mark}{after}'.encode(), "page.html").comments
    assert len(comments) == 1_100
    assert [one.votes.score for one in comments[-1:]] == [7]
