"""Pictures and tables at the edges of the article are the article's; a picture and its caption go together."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import ARTICLE, Document, Kind

SAID = "".join(
    f"<p>Lock number {at} was built in 18{at}4 by a mason who left no name; its gates are of oak and leak in May.</p>"
    for at in range(1, 9)
)
TABLE = "<table>{}<tr><th>Year</th><th>Ships</th></tr><tr><td>1884</td><td>312</td></tr></table>"


def picture(at: int) -> str:
    return f"<figure><img src=lock-{at}.jpg><figcaption>Lock {at}, from the bridge.</figcaption></figure>"


def page(body: str, after: str = "") -> Document:
    head = "<header><h1>The eight locks</h1><p>By Odile Marnier</p><time>2 May 2024</time></header>"
    markup = (
        f"<title>The eight locks</title><article>{head}<div class=article-body>{body}</div>{after}</article>"
    )
    return read_bytes(markup.encode(), "locks.html")


def taken(document: Document, kind: Kind) -> list[str]:
    return [block.text for block in document.blocks if block.kind is kind and block.role == ARTICLE]


def left(document: Document) -> list[str]:
    shown = (Kind.FIGURE, Kind.CAPTION, Kind.TABLE)
    return [block.text for block in document.left_out if block.kind in shown]


@pytest.mark.parametrize("many", [1, 2, 6])
@pytest.mark.parametrize("where", ["above", "below"])
def test_pictures_at_an_edge_are_article_with_their_captions(many: int, where: str) -> None:
    pictures = "".join(map(picture, range(many)))
    document = page(pictures + SAID if where == "above" else SAID + pictures)
    assert len(taken(document, Kind.FIGURE)) == many
    assert taken(document, Kind.CAPTION) == [f"Lock {at}, from the bridge." for at in range(many)]


def test_the_picture_between_headline_and_words_is_article() -> None:
    head = f"<h1>The eight locks</h1>{picture(1)}<p>By Odile Marnier</p>"
    markup = f"<title>The eight locks</title><article>{head}<div>{SAID}</div></article>"
    document = read_bytes(markup.encode(), "locks.html")
    assert not left(document)
    assert taken(document, Kind.CAPTION) == ["Lock 1, from the bridge."]


@pytest.mark.parametrize(
    "head",
    [
        f"{picture(1)}<p>Rivers</p><h1>The eight locks</h1><p>By Odile Marnier</p>",
        "<h1>The eight locks</h1><figure><div><img src=l.jpg><span>Ana Rey</span></div>"
        "<div><figcaption>Lock 1, from the bridge.</figcaption></div></figure><p>By Odile Marnier</p>",
        "<h1>The eight locks</h1><div class=image><img src=l.jpg><div class=image__description>"
        "<span>Lock 1, from the bridge.</span></div></div><p>By Odile Marnier</p>",
    ],
    ids=["below a kicker", "behind who took it", "called a description"],
)
def test_the_picture_at_the_headline_is_article_with_its_caption(head: str) -> None:
    markup = f"<title>The eight locks</title><article>{head}<div>{SAID}</div></article>"
    assert taken(read_bytes(markup.encode(), "locks.html"), Kind.CAPTION) == ["Lock 1, from the bridge."]


def test_a_picture_between_headline_and_words_may_stand_outside_their_own_element() -> None:
    head = f"<div><h1>The eight locks</h1></div>{picture(1)}<p>By Odile Marnier</p>"
    markup = f"<title>The eight locks</title><main><div>{head}<article>{SAID}</article></div></main>"
    assert taken(read_bytes(markup.encode(), "locks.html"), Kind.CAPTION) == ["Lock 1, from the bridge."]


def test_an_essay_of_one_paragraph_keeps_all_its_pictures() -> None:
    document = page(SAID[: SAID.index("</p>")] + "</p>" + "".join(map(picture, range(6))))
    assert len(taken(document, Kind.FIGURE)) == len(taken(document, Kind.CAPTION)) == 6


def test_a_caption_goes_with_its_picture() -> None:
    document = page(SAID.replace("</p>", f"</p>{picture(1)}", 7).replace("</p>", f"</p>{picture(1)}"))
    assert not left(document)


@pytest.mark.parametrize("caption", ["", "<caption>Ships each year</caption>"])
def test_a_closing_table_is_article_with_its_caption(caption: str) -> None:
    document = page(SAID + "<p>The table shows what passed each year:</p>" + TABLE.format(caption))
    assert not left(document)
    assert taken(document, Kind.TABLE) == ["Year\tShips\n1884\t312"]


def test_a_captioned_table_above_the_first_words_is_article() -> None:
    assert not left(page(TABLE.format("<caption>Ships each year</caption>") + SAID))


@pytest.mark.parametrize("called", ["related-story", "promo", "newsletter"])
def test_a_picture_that_leads_elsewhere_is_not(called: str) -> None:
    document = page(SAID + f"<div class={called}>{picture(1)}{picture(2)}</div>")
    assert taken(document, Kind.FIGURE) == taken(document, Kind.CAPTION) == []


def test_a_picture_with_a_linked_headline_for_a_caption_is_not() -> None:
    headline = "<figcaption><a href=/w>The weirs of the upper river</a></figcaption>"
    teaser = f"<figure><a href=/w><img src=w.jpg></a>{headline}</figure>"
    document = page(SAID, f"<p><a href=/all>All stories</a></p>{teaser}{teaser}")
    assert taken(document, Kind.FIGURE) == []


def test_a_picture_behind_another_heading_is_not() -> None:
    document = page(SAID, f"<h3>You may also like</h3>{picture(1)}{picture(2)}")
    assert taken(document, Kind.FIGURE) == []


def test_a_picture_beside_the_article_is_not() -> None:
    article = f"<article><h1>The eight locks</h1>{SAID}</article>"
    markup = f"<title>The eight locks</title>{article}<aside>{picture(1)}</aside>"
    assert taken(read_bytes(markup.encode(), "locks.html"), Kind.CAPTION) == []


def test_a_picture_that_is_an_advertisement_is_not() -> None:
    banner = "<p><a href=https://shop.example/offer><img src=banner-1.jpg></a></p>"
    document = page(SAID + picture(1) + banner)
    assert len(taken(document, Kind.FIGURE)) == 1
