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
