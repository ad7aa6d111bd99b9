"""What a page prints into its article, and around it: left out at any length, and none of the article's own with it."""
# ruff: noqa: E501 - markup as the sites print it

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document, Kind
from tests.ingest.test_asides import LINES

SHORT, LONG = 1, 8  # times the lines: as long as a page without surroundings, and longer


def page(times: int = SHORT, top: str = "", mid: str = "", end: str = "", after: str = "") -> Document:
    """A framed page: something above it, after its second paragraph, at the end of its article and of its main."""
    lines = [f"<p>{line}</p>" for _ in range(times) for line in LINES]
    body = "".join((*lines[:2], mid, *lines[2:]))
    menu = "<header><nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li></ul></nav></header>"
    whole = (
        f"<main><article><h1>The old crane goes</h1><div class=body>{body}</div>{end}</article>{after}</main>"
    )
    return read_bytes(
        f"<html lang=en><head><title>The old crane goes</title></head><body>{top}{menu}{whole}</body></html>".encode(),
        "crane.html",
    )


def own(document: Document) -> list[str]:
    return [block.text for block in document.article.blocks if block.kind is not Kind.HEADING]


TOPS = [
    "<div class=gdpr-x-wall><h2>Your privacy</h2><p>With your agreement, we and our 612 partners use cookies or similar technologies to store your visit.</p></div>",
    "<amp-consent id=c><div id=consent-ui><p>We and our partners use cookies on this site.</p></div></amp-consent>",
    "<div class=cookies><p>The harbour office uses cookies to measure its audience.</p></div>",
    "<div class=usa-banner><p>Official websites use .gov. A .gov website belongs to an official government organization in the United States.</p></div>",
    "<div id=bN__google-cache-hdr><div>This is Google's cache of <a href=/>https://x.example/</a>. It is a snapshot of the page as it appeared on 14 Mar 2021.</div></div>",
    "<div id=wm-ipp-print>The Wayback Machine - https://web.archive.org/web/20130204101112/http://x.example/</div>",
]
MIDS = [
    '<div class="inlinebox newsletter"><h3>The Harbour Briefing</h3><p>Your compact overview of the news, every morning.</p></div>',
    "<div class=fig-promo-newsletter><p>From Monday to Friday, the day in five minutes.</p></div>",
    "<div class=regwall><p>Please change your settings so that this page works.</p></div>",
    "<div><div>list of 2 items</div><div>list 1 of 2</div><div>end of list</div></div>",
    "<h2><a href=/b>The village that judged on Saturdays</a></h2>",
    "<ul><li><a href=/c>The mayor who counted swans</a></li></ul>",
    "<div class=css-ad><div>Advertisement</div></div>",
    "<div class=ad><div>Article continues below</div></div>",
    "<div class=pub>PUBLICITÉ</div>",
    "<div class=subscription-widget-wrap><div class=subscription-widget><div class=preamble><p>The Post is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div></div></div>",
    "<div class=newsletter-promo><p>Get the harbour's five best stories each morning with our free letter</p></div>",
    "<aside><p>Sign up to <span>Business Today</span></p><span><strong>Privacy Notice: </strong>Newsletters may contain information about charities, online ads, and content funded by outside parties. See our <a href=/p>Privacy Policy</a>.</span></aside>",
    "<section class=catcher><span>Lire aussi |</span> <p><a href=/b>La nouvelle grue n’a ni grutier ni cabine</a></p></section>",
    "<section class=more><div>Más información</div><a href=/b>La nueva grúa no tiene conductor ni cabina</a></section>",
    "<section class=more><h2>【関連記事】</h2><ul><li><a href=/b>新しいクレーンには運転手も運転室もない</a></li></ul></section>",
]
ENDS = [
    "<div class=bio><p><a href=/d>Dana Whitlock</a> covers higher education for The Post.</p></div>",
    "<div>A version of this article appears in print on Nov. 22, 2024, Section A, Page 17. <a href=/o>Order Reprints</a></div>",
    "<section class=paywall><p>Il vous reste 72.4% de cet article à lire. La suite est réservée aux abonnés.</p></section>",
    "<section class=paywall><p>Subscribe to continue reading this and every other story.</p></section>",
    "<div class=share>Share Twitter Facebook E-mail, or print it for later</div>",
]
AFTER = [
    "<section class=don><p>The Post is an independent newspaper. Please consider making a donation.</p></section>",
    "<section class=reco><h2>Recommended</h2><div><h3>The nine best outdoor pools in the county</h3></div></section>",
]


@pytest.mark.parametrize("times", [SHORT, LONG])
@pytest.mark.parametrize(
    ("where", "markup"),
    [
        (where, one)
        for where, all_ in (("top", TOPS), ("mid", MIDS), ("end", ENDS), ("after", AFTER))
        for one in all_
    ],
)
def test_what_a_page_prints_about_its_article_is_none_of_it(times: int, where: str, markup: str) -> None:
    assert own(page(times, **{where: markup})) == LINES * times


@pytest.mark.parametrize("markup", MIDS)
def test_it_is_kept_with_what_was_left_out(markup: str) -> None:
    whole = " ".join(block.text for block in page(mid=markup).blocks)
    for word in (
        "Advertisement",
        "continues below",
        "PUBLICITÉ",
        "reader-supported",
        "Newsletters may contain",
    ):
        assert (word in markup) == (word in whole)


def test_what_stands_at_the_end_of_a_short_article_is_its_own() -> None:
    contact = "<p>Investor Contact:<br>Joel Baum<br>jbaum@aldertx.example</p>"
    assert own(page(mid=contact))[2].startswith("Investor Contact:")


@pytest.mark.parametrize(
    ("where", "markup", "words"),
    [
        (
            "mid",
            "<p class=caption>The crane in 1976 (Image: Harbour Archive)</p>",
            "The crane in 1976 (Image: Harbour Archive)",
        ),
        (
            "mid",
            "<div class=footnote><div><p>It was right twice a day, which was more than the clock.</p></div></div>",
            "It was right twice a day, which was more than the clock.",
        ),
        (
            "end",
            "<div class=boite-noire><h2>Boîte noire</h2><p>Nous avons rencontré Ida Berg le 21 mars. Elle a relu ses citations.</p></div>",
            "Nous avons rencontré Ida Berg le 21 mars. Elle a relu ses citations.",
        ),
    ],
)
def test_a_caption_a_footnote_and_an_annex_stay_in_a_short_article(
    where: str, markup: str, words: str
) -> None:
    assert words in own(page(**{where: markup}))


@pytest.mark.parametrize(
    "said",
    [
        "The board first thought of advertisement, then of a lottery, and at last it simply asked the town.",
        "The publicité of the thirties is all that is left: a tin sign that nobody has wanted to take down.",
        "More information will follow in a letter, and the newsletter of the yard will print the dates.",
    ],
)
def test_a_sentence_about_such_things_is_the_article_s(said: str) -> None:
    assert said in own(page(mid=f"<p>{said}</p>"))
