"""Captions: words beside a picture that the page's code calls so."""
# ruff: noqa: E501 - markup as the sites print it

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Kind

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."
CAPTION = "La lampe du vieux phare, un soir de mars."
IMAGE = '<img src="lamp.jpg" width=600 height=400 alt="The lamp">'

CAPTIONED = {
    "figcaption": f"<figure>{IMAGE}<figcaption>{CAPTION}</figcaption></figure>",
    "figcaption first": f"<figure><figcaption><p>{CAPTION}</p></figcaption>{IMAGE}</figure>",
    "WordPress": f'<div class="wp-caption alignnone">{IMAGE}<p class="wp-caption-text">{CAPTION}</p></div>',
    "older WordPress": f'<dl class="wp-caption"><dt class="wp-caption-dt">{IMAGE}</dt><dd class="wp-caption-dd">{CAPTION}</dd></dl>',
    "a gallery": f'<dl class="gallery-item"><dt class="gallery-icon"><a href="#">{IMAGE}</a></dt><dd class="wp-caption-text gallery-caption">{CAPTION}</dd></dl>',
    "a paragraph": f'<p>{IMAGE}</p><p class="caption">{CAPTION}</p>',
    "a division": f'<div class="photo"><div>{IMAGE}</div><div class="image-caption"><p>{CAPTION}</p></div></div>',
    "legende": f'<div class="visuel">{IMAGE}<p class="legende">{CAPTION}</p></div>',
    "before the picture": f'<div class="image"><p class="image__caption">{CAPTION}</p>{IMAGE}</div>',
}  # fmt: skip


def kinds(markup: str) -> dict[str, Kind]:
    page = f"<article><h1>The lamp</h1><p>{WORDS}</p><p>{WORDS * 2}</p>{markup}<p>{WORDS * 3}</p><p>{WORDS * 2}</p></article>"
    return {block.text: block.kind for block in read_bytes(page.encode(), "page.html").article.blocks}


@pytest.mark.parametrize("name", CAPTIONED)
def test_words_beside_a_picture_that_are_called_so_are_its_caption(name: str) -> None:
    assert kinds(CAPTIONED[name])[CAPTION] is Kind.CAPTION


def test_without_a_picture_there_is_no_caption() -> None:
    found = kinds(f'<p class="caption">{WORDS} {CAPTION}</p>')
    assert found[f"{WORDS} {CAPTION}"] is Kind.PARAGRAPH


def test_an_article_in_a_container_of_that_name_is_no_caption() -> None:
    page = f'<div class="story caption">{IMAGE}' + f"<p>{WORDS}</p>" * 6 + "</div>"
    blocks = read_bytes(page.encode(), "page.html").blocks
    assert Kind.CAPTION not in {block.kind for block in blocks}


PIECES = [
    "<div class='module text'><div class='rich'><p>{}</p></div></div>".format(f"{number}. {WORDS}")
    for number in ("First", "Second", "Third", "Last")
]
PICTURE = (
    f"<div class='module bild'><div class='image'>{IMAGE}</div>"
    f"<div class='text'><div class='unterschrift'>{CAPTION}</div></div></div>"
)
ELSEWHERE = (
    f"<div class='module bild'><div class='image'>{IMAGE}</div>"
    f"<div class='text'><div class='unterschrift'><a href='/other'>{CAPTION}</a></div></div></div>"
)


def page_of(*pieces: str) -> str:
    return f"<html lang='en'><body><h1>The lighthouse</h1><main>{''.join(pieces)}</main></body></html>"


def roles(page: str) -> list[tuple[Kind, str]]:
    blocks = read_bytes(page.encode(), "page.html").blocks
    return [(block.kind, block.role) for block in blocks if block.kind in (Kind.FIGURE, Kind.CAPTION)]


def test_a_picture_between_the_pieces_of_an_article_is_the_article_s_with_its_caption() -> None:
    page = page_of(*PIECES[:2], PICTURE, *PIECES[2:])
    assert roles(page) == [(Kind.FIGURE, "article"), (Kind.CAPTION, "article")]


def test_a_picture_whose_caption_leads_elsewhere_is_not() -> None:
    page = page_of(*PIECES[:2], ELSEWHERE, *PIECES[2:])
    assert roles(page) == [(Kind.FIGURE, ""), (Kind.CAPTION, "")]


def test_a_caption_is_not_read_without_its_picture() -> None:
    kept = {role for _, role in roles(page_of(*PIECES, PICTURE))}
    assert len(kept) == 1
