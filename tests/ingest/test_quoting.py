"""Quotations and posts of other sites: quote blocks, with the name of who is quoted where the page states it."""
# ruff: noqa: E501 - markup as the sites print it

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import ARTICLE, Block

SAID = "The tide tables of the harbour were printed on blue paper until the spring of that year."
WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."
MOTS = "La lampe du vieux phare s’allumait chaque soir à la même heure, et tout le port le savait."


def quoted(markup: str, language: str = "en") -> list[Block]:
    words = MOTS if language == "fr" else WORDS
    page = f"<html lang={language}><body><article><h1>A harbour</h1><p>{words}</p><p>{words * 2}</p>{markup}<p>{words * 3}</p></article></body></html>"
    return [block for block in read_bytes(page.encode(), "page.html").blocks if block.quoted]


POSTS = {
    "a tweet": (
        f'<blockquote class="twitter-tweet" data-lang="en"><p lang="en" dir="ltr">{SAID} <a href="https://t.co/a">pic.twitter.com/a</a></p>'
        '&mdash; Ada Winter (she/her) (@adawinter) <a href="https://twitter.com/adawinter/status/12">March 5, 2020</a></blockquote>',
        "Ada Winter (she/her)",
    ),
    "a tweet without its line": (
        f'<blockquote class="twitter-tweet"><p>{SAID}</p><a href="https://x.com/adawinter/status/12">March 5</a></blockquote>',
        "@adawinter",
    ),
    "an older photograph": (
        f'<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/B/"><div><p><a href="https://www.instagram.com/p/B/">{SAID}</a></p>'
        "<p>A post shared by <a href='https://www.instagram.com/ada/'>Ada Winter</a> (@ada) on <time>Feb 3, 2019 at 10:00am PST</time></p></div></blockquote>",
        "Ada Winter",
    ),
    "a photograph in French": (
        f'<blockquote class="instagram-media"><a href="https://www.instagram.com/p/B/">{SAID}</a><p>Une publication partagée par Ada Hiver (@ada)</p></blockquote>',
        "Ada Hiver",
    ),
    "a post with its own quotation": (
        f'<div class="fb-post" data-href="https://www.facebook.com/ada/posts/1"><blockquote cite="https://www.facebook.com/ada/posts/1" class="fb-xfbml-parse-ignore"><p>{SAID}</p>'
        "Posted by <a href='#'>Ada Winter</a> on&nbsp;<a href='#'>Monday, May 2, 2016</a></blockquote></div>",
        "Ada Winter",
    ),
    "a post in French": (
        f'<div class="fb-post"><blockquote><p>{SAID}</p>Publiée par <a href="#">Ada Hiver</a> sur&nbsp;<a href="#">Lundi 2 mai 2016</a></blockquote></div>',
        "Ada Hiver",
    ),
    "a toot": (
        f'<blockquote class="mastodon-embed" data-embed-url="https://social.example/@ada/1/embed"><p>{SAID}</p><a href="https://social.example/@ada/1"><div>Post by @ada@social.example</div><div>View on Mastodon</div></a></blockquote>',
        "@ada",
    ),
    "a skeet": (
        f'<blockquote class="bluesky-embed" data-bluesky-uri="at://did:plc:x/1"><p lang="en">{SAID}</p>&mdash; Ada Winter (<a href="https://bsky.app/profile/did:plc:x">@ada.example</a>) <a href="https://bsky.app/profile/did:plc:x/post/1">March 5, 2025</a></blockquote>',
        "Ada Winter",
    ),
    "a film": (
        f'<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@ada.w/video/12"><section><a href="https://www.tiktok.com/@ada.w?refer=embed">@ada.w</a> <p>{SAID} <a href="https://www.tiktok.com/tag/sea">#sea</a></p> <a href="https://www.tiktok.com/music/x">♬ original sound - B</a></section></blockquote>',
        "@ada.w",
    ),
    "a thread": (
        f'<blockquote class="reddit-embed-bq"><a href="https://www.reddit.com/r/sea/comments/1/x/">{SAID}</a><br> by<a href="https://www.reddit.com/user/ada_w/">u/ada_w</a> in<a href="https://www.reddit.com/r/sea/">sea</a></blockquote>',
        "u/ada_w",
    ),
}


@pytest.mark.parametrize("name", POSTS)
def test_a_post_of_another_site_is_a_quotation_of_its_author(name: str) -> None:
    markup, by = POSTS[name]
    found = quoted(markup)
    assert SAID in "\n".join(block.text for block in found)
    assert {(block.quoted, block.by) for block in found} == {(1, by)}


def test_the_line_that_names_a_tweets_author_stays_at_its_end() -> None:
    last = quoted(POSTS["a tweet"][0])[-1]
    assert last.text == "— Ada Winter (she/her) (@adawinter) March 5, 2020"
    assert last.marks[0].target == "https://twitter.com/adawinter/status/12"


@pytest.mark.parametrize("name", POSTS)
def test_every_word_of_a_post_is_there_once(name: str) -> None:
    page = f"<article><p>{WORDS}</p>{POSTS[name][0]}<p>{WORDS}</p></article>"
    text = "\n".join(block.text for block in read_bytes(page.encode(), "page.html").blocks)
    assert text.count(SAID) == 1
    assert text.count("Ada ") <= 1


PLAIN = {
    "a cite": (f"<p>{SAID}</p><cite>Ada Winter</cite>", "Ada Winter"),
    "a cite with a function": (f"<p>{SAID}</p><p>— <cite>Ada Winter</cite>, harbour master</p>", "Ada Winter"),
    "a cite at the end of the line": (f"<p>{SAID} — <cite>Ada Winter</cite></p>", "Ada Winter"),
    "a footer": (f"<p>{SAID}</p><footer>— Ada Winter, 1921</footer>", "Ada Winter"),
    "a footer with a work": (f"<p>{SAID}</p><footer>Ada Winter in <cite>The Blue Paper</cite></footer>", "Ada Winter"),
    "a footer with a name": (f"<p>{SAID}</p><footer><cite>Ada Winter</cite>, harbour master</footer>", "Ada Winter"),
    "a footer in French": (f"<p>{SAID}</p><footer><p>Ada Hiver, dans <cite>Le Papier bleu</cite></p></footer>", "Ada Hiver"),
    "a dash": (f"<p>{SAID}</p><p>— Ada Winter, <i>The Blue Paper</i> (1921)</p>", "Ada Winter"),
    "a dash after a line break": (f"<p>{SAID}<br>– Ada Winter</p>", "Ada Winter"),
    "a work that is spoken of": (f"<p>{SAID} It stood in <cite>The Blue Paper</cite> of that week.</p>", ""),
    "a work that begins a sentence": (f"<p><cite>The Blue Paper</cite> {SAID}</p>", ""),
    "speech": ("<p>— Who printed them?</p><p>— Ada did.</p>", ""),
    "an address alone": (f"<p>{SAID}</p>", ""),
}  # fmt: skip


@pytest.mark.parametrize("name", PLAIN)
def test_a_quotation_is_of_whom_the_page_says(name: str) -> None:
    markup, by = PLAIN[name]
    found = quoted(
        f"<blockquote cite='https://news.example/a'>{markup}</blockquote>", "fr" if "French" in name else "en"
    )
    assert {block.by for block in found} == {by}


def test_a_figure_tells_who_is_quoted_in_it() -> None:
    found = quoted(
        f"<figure><blockquote><p>{SAID}</p></blockquote><figcaption>— Ada Winter, <cite>The Blue Paper</cite></figcaption></figure>"
    )
    assert [block.by for block in found] == ["Ada Winter"]


def test_a_quotation_in_a_quotation_has_its_own_name_or_that_of_the_outer_one() -> None:
    inner = f"<blockquote><p>{SAID}</p></blockquote>"
    named = f"<blockquote><p>{SAID}</p><cite>Bo Summer</cite></blockquote>"
    found = quoted(f"<blockquote><p>{WORDS}</p>{inner}{named}<cite>Ada Winter</cite></blockquote>")
    assert [(block.quoted, block.by) for block in found] == [
        (1, "Ada Winter"),
        (2, "Ada Winter"),
        (2, "Bo Summer"),
        (2, "Bo Summer"),
        (1, "Ada Winter"),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        f"<blockquote><p>{SAID}</p><footer>— <cite>Ada Winter</cite>, 1903</footer></blockquote>",
        f"<blockquote><p>{SAID}</p><footer>Ada Winter, keeper of the harbour</footer></blockquote>",
        f"<blockquote><p>{SAID}</p><p>{SAID}</p><footer><p>Ada Winter</p></footer></blockquote>",
    ],
)
def test_the_line_that_names_who_is_quoted_goes_with_the_words(markup: str) -> None:
    blocks = quoted(markup)
    assert {block.role for block in blocks} == {ARTICLE}
    assert {block.by for block in blocks} == {"Ada Winter"}
    assert blocks[-1].text.lstrip("— ").startswith("Ada Winter")
