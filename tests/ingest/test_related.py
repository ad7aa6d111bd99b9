"""What leads to another page from the middle of an article is none of its words, however it is printed."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

TEXT = (
    "The keeper of the lock wrote down the height of the water every evening, for the harbour office.",
    "Nobody read the books until the spring, when an engineer came to look for the mistake in the tables.",
    "She found that the zero of the gauge had been moved by eleven centimetres in the winter before.",
    "The new tables will be printed in the autumn, and the old ones are kept in the library of the town.",
)
HEADLINE = "Harbour master to leave after thirty years"
LINKED = f'<a href="https://a.example/master">{HEADLINE}</a>'
BOXES = (
    f'<figure><div data-component="rich-link"><a href="https://a.example/m"></a><div><div>{HEADLINE}</div></div>'
    "<div><div>Read more</div></div></div></figure>",
    f'<aside data-component="rich-link"><div><h4>{HEADLINE}</h4></div>{LINKED.replace(HEADLINE, "Read more")}</aside>',
    f'<section class="catcher"><span>Lire aussi l’enquête | <b>Pour nos abonnés</b></span><p>{HEADLINE}</p></section>',
    f"<p><strong>À lire aussi</strong> {LINKED}</p>",
    f"<p>Lire aussi » {LINKED}</p>",
    f"<aside><span>Mehr zum Thema</span><h3>{LINKED}</h3><p>Nach dreißig Jahren geht der Hafenmeister.</p></aside>",
    f"<div><h3>More on the estuary</h3><ul><li>{LINKED}</li><li><a href='/b'>Why the river rises</a></li></ul></div>",
)


def page(inside: str, times: int) -> Document:
    words = [f"<p>{said} ({at})</p>" for at in range(times) for said in TEXT]
    body = "".join((*words[:2], inside, *words[2:]))
    html = "<html><head><title>The zero of the gauge</title></head><body><nav><a href='/'>Home</a></nav><main><article>"
    return read_bytes(
        f"{html}<h1>The zero of the gauge</h1><div>{body}</div></article></main>".encode(), "page.html"
    )


@pytest.mark.parametrize("times", [1, 10])
@pytest.mark.parametrize("box", BOXES)
def test_a_box_about_another_page_is_left_out(box: str, times: int) -> None:
    document = page(box, times)
    for gone in (HEADLINE, "Read more", "aussi", "abonnés", "Mehr zum Thema", "Hafenmeister", "More on"):
        assert gone not in document.article.text
    assert all(f"{said} (0)" in document.article.text for said in TEXT)
    assert HEADLINE in "\n".join(block.text for block in document.left_out)


@pytest.mark.parametrize("times", [1, 10])
def test_words_of_a_sentence_are_no_such_box(times: int) -> None:
    document = page("<div><p>See also the harbour, where the water stands higher.</p></div>", times)
    assert "See also the harbour" in document.article.text


def test_pieces_that_each_lead_to_more_are_the_article() -> None:
    pieces = "".join(
        f"<div><h3>The gauge of lock {at}</h3><div><p>{TEXT[at % 4]}</p><p>Its height, {at} metres above the sea</p>"
        f'<p><a href="/{at}">Read more</a></p></div></div>'
        for at in range(8)
    )
    document = page(pieces, 1)
    assert document.article.text.count("metres above the sea") == 8
