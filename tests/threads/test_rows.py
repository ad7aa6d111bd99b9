"""Comments laid out in rows and lines: what their cells are called tells one from another, as in old boards."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

SAID = (
    (
        "Ted",
        "8:52am Tue 10 Mar 09",
        "About time too: I have to push the barrow round the vans every Thursday.",
    ),
    (
        "shopkeeper",
        "9:15am Tue 10 Mar 09",
        "Has anybody on the council ever run a shop? We live on those who pop in.",
    ),
    (
        "Lorraine K",
        "1:07pm Tue 10 Mar 09",
        "I shop there every week and never once have I parked outside the door.",
    ),
)


def read(thread: str) -> Document:
    page = f"<html><body><h1>A street is closed</h1><p>The street is closed on market days.</p>{thread}</body></html>"
    return read_bytes(page.encode(), "page.html")


def told(document: Document) -> list[tuple[str, str]]:
    return [(one.author, document.parts[one.part].text) for one in document.comments]


LOOSE = "I pushed it: {}and nobody moved."


@pytest.mark.parametrize("ends", ["<br>", "<hr>"])
@pytest.mark.parametrize("block", ["div", "blockquote", "p", "pre", "ul><li"])
def test_words_beside_a_block_below_a_line_with_the_date_are_kept_in_order(ends: str, block: str) -> None:
    boxed = f"<{block}>round the vans</{block.partition('>')[0]}>"
    rows = "".join(
        f"<div class=c><b>{name}</b> – {at + 1} May 2012, 10:1{at}{ends}{words}</div>"
        for at, (name, _, words) in enumerate((*SAID[:1], ("Max", "", LOOSE.format(boxed)), *SAID[1:]))
    )
    ((_, first), (name, second), *_rest) = told(read(f"<h3>Comments</h3><div>{rows}</div>"))
    assert (first, name, len(_rest)) == (SAID[0][2], "Max", 2)
    assert second.split("\n\n") == ["I pushed it:", "round the vans", "and nobody moved."]


def test_a_line_on_who_writes_is_not_what_a_post_with_a_block_says() -> None:
    """The person's cell stands beside one that holds the date, a rule, and words about a block."""
    said = (SAID[0][2], LOOSE.format("<div>round the vans</div>"), SAID[2][2])
    rows = "".join(
        f"<tr><td class=l><b>{name}</b><br>Newbie<br>Posts: 312</td>"
        f"<td>Posted: Mon Jan {at + 1}, 2010 9:1{at} am<hr>{words}</td></tr>"
        for at, (name, words) in enumerate(zip(("Ted", "Lorraine", "Ted"), said, strict=True))
    )
    page = f"<title>Board</title><h1>Topic: vans</h1><table class=posts>{rows}</table>"
    texts = [text for _, text in told(read_bytes(page.encode(), "page.html"))]
    assert texts == [SAID[0][2], "I pushed it:\n\nround the vans\n\nand nobody moved.", SAID[2][2]]


def test_a_row_is_known_by_its_cell_where_it_has_no_name_of_its_own() -> None:
    rows = "".join(
        f'<tr><td class="h"><b>{name}</b>, Mill Street says...</td><td class="h">{date}</td></tr>'
        f'<tr><td class="b" colspan="2">{words}</td></tr>'
        f'<tr><td class="f">Score: <b>{at}</b></td>'
        '<td class="f"><a href="#">Report this post &raquo;</a></td></tr>'
        '<tr><td class="r" colspan="2"><img src="dot.gif"></td></tr>'
        for at, (name, date, words) in enumerate(SAID)
    )
    document = read(f"<h3>Your say</h3><table>{rows}</table>")
    assert told(document) == [(name, words) for name, _, words in SAID]
    assert [one.votes.net for one in document.comments] == [0, 1, 2]


def test_the_word_before_a_date_is_no_part_of_the_name_before_it() -> None:
    rows = "".join(
        f'<div class="comment"><p class="meta">Posté par {name} le <time>1{at} novembre 2023 à 10:00'
        f"</time>. Évalué à {at}</p><div>{words}</div></div>"
        for at, (name, _, words) in enumerate(SAID)
    )
    assert told(read(f"<section>{rows}</section>")) == [(name, words) for name, _, words in SAID]


def test_a_line_under_the_words_that_says_who_wrote_them_belongs_to_what_stands_above() -> None:
    """Nothing follows the last of them, and the first has words before it."""
    rows = "".join(
        f'<tr class="c{at % 2}"><td>{words}</td></tr>'
        f'<tr class="c{at % 2}b"><td>Posted by <b>{name}</b>, {at + 1} May 2006 at 10:4{at}</td></tr>'
        for at, (name, _, words) in enumerate(SAID * 2)
    )
    document = read(
        f'<h3 id="echoes">Echoes</h3><table class="echoes">{rows}</table><p><a href="#">Add one</a></p>'
    )
    assert told(document) == [(name, words) for name, _, words in SAID * 2]


def test_a_box_whose_words_are_the_title_of_the_comments_is_none_of_them() -> None:
    box = "<div class=box><b>{}</b> <i>{}</i><p>{}</p></div>"
    rows = "".join(box.format(name, date, words) for name, date, words in SAID)
    title = box.format("News of the day", "9:00am Mon 9 Mar 09", f"Reader comments ({len(SAID)})")
    document = read(f"<div class=comments>{title}{rows}</div>")
    assert told(document) == [(name, words) for name, _, words in SAID]


def test_a_box_that_is_called_as_the_page_is_is_the_article() -> None:
    long = "The council has closed the street on market days, and the shops are against it. " * 6
    box = "<table class=b><tr><td><b>{}</b></td><td>{}</td></tr><tr><td colspan=2>{}</td></tr></table>"
    rows = "".join(box.format(name, f"{date} <a href=?r>Reply</a>", words) for name, date, words in SAID)
    article = box.format("A street is closed", "9:00am Mon 9 Mar 09", long)
    page = f"<title>The Post - A street is closed: who asked us?</title><body>{article}{rows}</body>"
    document = read_bytes(page.encode(), "page.html")
    assert told(document) == [(name, words) for name, _, words in SAID]
    assert long.strip() in document.article.text


def test_where_everybody_goes_by_a_name_the_author_may_go_by_theirs() -> None:
    names = ("Franta", "Autor", "kuba.k")
    rows = "".join(
        f"<div class=n><b>{name}</b> <i>{date}</i> <a href=?r>Odpovědět</a><p>{words}</p></div>"
        for name, (_, date, words) in zip(names, SAID, strict=True)
    )
    assert [name for name, _ in told(read(f"<div class=comments>{rows}</div>"))] == list(names)
