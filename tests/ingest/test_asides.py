"""What stands among an article's paragraphs and is none of them; and what looks like that and is."""
# ruff: noqa: E501 - markup as the sites print it

from __future__ import annotations

import json

import pytest

from reader.ingest import read_bytes
from reader.model import Document

LINES = [
    "The harbour board said on Monday that the old crane will be taken down before the winter storms begin.",
    "It was built in 1931 by the brothers Lund, who had a yard on the north quay, and it worked until 1988.",
    "“We looked for a buyer for six years,” said the harbour master, Ida Berg, “and nobody wanted the freight.”",
    "Two museums had asked for the hook and the cabin, and the hook will go to the smaller one, in Vik.",
    "The work starts in October and will take three weeks, during which the north quay is closed to cars.",
]


def page(*between: str, after: str = "") -> Document:
    """An article with something put between its paragraphs, and something after it."""
    spread = [f"<p>{line}</p>" + "".join(between[at : at + 1]) for at, line in enumerate(LINES)]
    body = f"<nav><a href=/>Home</a> <a href=/news>News</a></nav><main><article><h1>The old crane goes</h1>{''.join(spread)}</article></main>{after}"
    footer = "<footer><p>Harbour Post, all rights reserved.</p></footer>"
    return read_bytes(
        f"<html lang=en><head><title>The old crane goes</title></head><body>{body}{footer}</body></html>".encode(),
        "crane.html",
    )


def test_the_article_alone_is_all_its_lines() -> None:
    assert [block.text for block in page().article.blocks[1:]] == LINES


@pytest.mark.parametrize(
    "line",
    [
        "<p>Also: <a href=/b>The new crane has no driver and no cabin</a></p>",
        "<p><strong>READ MORE: <a href=/b>The new crane has no driver and no cabin</a></strong></p>",
        "<p>Related: <a href=/b>The new crane has no driver and no cabin</a></p>",
        "<p>À lire aussi : <a href=/b>La nouvelle grue n’a ni grutier ni cabine</a></p>",
        "<p>En savoir plus : <a href=/b>La nouvelle grue n’a ni grutier ni cabine</a></p>",
        "<p>Lesen Sie auch: <a href=/b>Der neue Kran hat keinen Fahrer und keine Kabine</a></p>",
        "<p>Leggi anche: <a href=/b>La nuova gru non ha pilota e non ha cabina</a></p>",
        "<p>Leia também: <a href=/b>O novo guindaste não tem operador nem cabine</a></p>",
        "<p>Te puede interesar: <a href=/b>La nueva grúa no tiene conductor ni cabina</a></p>",
    ],
)
def test_a_linked_headline_between_the_paragraphs_is_a_related_page(line: str) -> None:
    document = page("", line)
    assert [block.text for block in document.article.blocks[1:]] == LINES
    assert [link.address for link in document.related] == ["/b"]


def test_a_headline_of_another_page_that_is_all_link_is_none_of_the_article() -> None:
    document = page("", "<p><a href=/b>THE NEW CRANE HAS NO DRIVER AND NO CABIN</a></p>")
    assert [block.text for block in document.article.blocks[1:]] == LINES


@pytest.mark.parametrize(
    "line",
    [
        "<p>More: the board has not said who pays for the work, and <a href=/b>its budget</a> does not either.</p>",
        "<p>The <a href=/b>accounts of the harbour board</a> do not say who pays for the work, and nobody asked.</p>",
    ],
)
def test_a_sentence_with_a_link_in_it_stays(line: str) -> None:
    assert len(page("", line).article.blocks) == len(LINES) + 2


TWEET = (
    '<div class="embed"><blockquote class="twitter-tweet"><p>no. way. they. did. it.</p>&mdash; Ole B (@oleb) '
    '<a href="https://twitter.com/oleb/status/1">May 2, 2024</a></blockquote></div>'
)


def test_a_post_of_another_site_between_the_paragraphs_is_quoted_however_short_it_is() -> None:
    document = page("", TWEET)
    posts = [block for block in document.article.blocks if block.quoted]
    assert posts[0].text == "no. way. they. did. it."
    assert {block.by for block in posts} == {"Ole B"}


def test_a_post_of_which_only_its_address_is_in_the_file_is_a_link() -> None:
    bare = (
        '<blockquote class="instagram-media"><p><a href="https://www.instagram.com/p/a/">View this post on Instagram</a></p>'
        '<p><a href="https://www.instagram.com/p/a/">A post shared by Ida Berg (@ida)</a></p></blockquote>'
    )
    document = page("", bare)
    assert [block.text for block in document.article.blocks[1:]] == LINES
    assert {link.address for link in document.related} == {"https://www.instagram.com/p/a/"}


@pytest.mark.parametrize(
    "words", ["modal-window rules", "js-dialog", "popup newsletter-box", "globalmodal", "textwidget"]
)
def test_what_is_laid_over_the_page_or_set_beside_it_is_none_of_the_article(words: str) -> None:
    rule = "Users of this site are obliged to speak respectfully to each other, whatever they write about."
    document = page(after=f'<div class="{words}"><p>{rule}</p></div>')
    assert "obliged" not in document.article.text


def test_rules_in_a_window_that_are_shorter_than_the_article_are_none_of_it() -> None:
    rule = "Users of this site are obliged to speak respectfully to each other, whatever they write about. "
    fits = rule * (sum(map(len, LINES)) * 4 // 5 // len(rule))
    document = page(after=f'<div class="modal-window rules"><p>{fits}</p></div>')
    assert [block.text for block in document.article.blocks[1:]] == LINES


def test_an_article_that_is_shown_in_a_window_is_read() -> None:
    lines = "".join(f"<p>{line}</p>" for line in LINES)
    html = f"<html><body><div class=modal-wrapper><article><h1>The old crane goes</h1>{lines}</article></div></body></html>"
    assert [block.text for block in read_bytes(html.encode(), "crane.html").article.blocks[1:]] == LINES


@pytest.mark.parametrize("words", ["imageCaption", "photo-caption", "figureCaptionText", "mediaCaption"])
def test_words_that_the_code_calls_the_captions_of_an_image_are_its_caption(words: str) -> None:
    figure = f'<div class="box"><img src=a.png width=400 height=300><p class="{words}">Ida Berg under the crane, in 1987</p></div>'
    kinds = {block.text: str(block.kind) for block in page("", figure).blocks}
    assert kinds["Ida Berg under the crane, in 1987"] == "caption"


def test_an_article_whose_builder_puts_every_part_into_a_widget_is_read() -> None:
    parts = "".join(f'<div class="panel"><div class="textwidget"><p>{line}</p></div></div>' for line in LINES)
    html = f"<html><body><article><h1>The old crane goes</h1>{parts}</article></body></html>"
    assert [block.text for block in read_bytes(html.encode(), "crane.html").article.blocks[1:]] == LINES


def test_a_recipe_is_read_with_its_ingredients_and_steps() -> None:
    said = {
        "@type": "Recipe",
        "recipeIngredient": ["125 g Mehl", "65 g Zucker"],
        "recipeInstructions": [{"text": "Mix it all."}],
    }
    code = f'<script type="application/ld+json">{json.dumps(said)}</script>'
    table = "<div class=box><table><tr><td>125 g</td><td>Mehl</td></tr><tr><td>65 g</td><td>Zucker</td></tr></table></div>"
    document = page(after=f"{code}{table}<div><div>Mix it all.</div></div><div>Rate this</div>")
    assert "125 g\tMehl\n65 g\tZucker" in document.article.text
    assert "Mix it all." in document.article.text
    assert "Rate this" not in document.article.text
