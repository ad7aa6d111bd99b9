"""A page of an archive, a cache, a reader's view or a printer is the original: its address and its text, no more."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.ingest import html, mementos, metadata, read_bytes

ADDRESS = "https://www.quaypost.example/2020/gauge"
TAKEN = datetime(2020, 3, 14, 12, 15, tzinfo=UTC)
TEXT = (
    "<p>By Nora Fell</p><p>The keeper wrote down the height of the water every evening, for the harbour office.</p>"
    "<p>Nobody read the books until the spring, when an engineer came to look for the mistake in the tables.</p>"
    "<p>She found that the zero of the gauge had been moved by eleven centimetres in the winter before.</p>"
)
ARTICLE = f"<main><article><h1>The zero of the gauge</h1>{TEXT}</article></main>"
WAYBACK = f"""<div id="wm-ipp-base"><div id="wm-ipp"><a href="/web/">Wayback Machine</a>
<table><tr><td>MAR</td></tr><tr><td title="You are here: 12:15:00 Mar 14, 2020">14</td></tr></table>
<a href="/web/2020*/{ADDRESS}">12 captures</a><div>03 Mar 2020 - 14 May 2022</div><div>COLLECTED BY</div></div></div>
<div id="wm-ipp-print">The Wayback Machine - https://web.archive.org/web/20200314121500/{ADDRESS}</div>"""
CACHE = f"""<div id="google-cache-hdr"><div>This is Google's cache of <a href="{ADDRESS}">{ADDRESS}</a>.
It is a snapshot of the page as it appeared on 14 Mar 2020 12:15:00 GMT.</div></div>"""
TODAY = f"""<div id="HEADER"><table><tr><td>archive.today webpage capture</td><td>Saved from<form>
<input name="q" value="{ADDRESS}"></form></td><td><time itemprop="pubdate" datetime="2020-03-14T12:15:00Z">14 Mar 2020
12:15:00 UTC</time></td></tr></table><div>All snapshots from host</div></div>"""
TODAY_HEAD = """<link rel="canonical" href="https://archive.ph/AbCdE">
<meta property="og:site_name" content="archive.ph">
<meta property="article:published_time" content="2020-03-14T12:15:00Z">"""
VIEW = f"""<div class="container"><div class="reader-header"><a class="domain reader-domain" href="{ADDRESS}">
quaypost.example</a><h1 class="reader-title">The zero of the gauge</h1>
<div class="reader-estimated-time">2–3 minutes</div></div><div class="moz-reader-content">{TEXT}</div></div>
<div class="toolbar-container"><div class="reader-toolbar"><button>Close Reader View</button></div></div>"""
SINGLE = "<!--\n Page saved with SingleFile \n url: {} \n saved date: Tue Nov 26 2024 09:00:01 GMT+0000\n-->"


def page(body: str, head: str = "") -> bytes:
    return f"<html><head><title>The zero of the gauge</title>{head}</head><body>{body}</body></html>".encode()


PAGES = (
    page(
        WAYBACK + ARTICLE,
        f'<link rel="canonical" href="https://web.archive.org/web/20200314121500/{ADDRESS}">',
    ),
    page(WAYBACK + ARTICLE),
    page(WAYBACK + ARTICLE, f'<link rel="canonical" href="{ADDRESS}">'),
    page(ARTICLE, f'<script>__wm.wombat("{ADDRESS}","20200314121500","https://web.archive.org/");</script>'),
    SINGLE.format(f"https://web.archive.org/web/20200314121500/{ADDRESS}").encode() + page(ARTICLE),
    page(CACHE + ARTICLE),
    page(TODAY + ARTICLE, TODAY_HEAD),
)


@pytest.mark.parametrize("markup", PAGES)
def test_a_page_of_an_archive_has_the_address_and_the_text_of_its_original(markup: bytes) -> None:
    document = read_bytes(markup, "page.html")
    assert document.address == ADDRESS
    assert document.site in ("", "Quay Post")
    assert document.published is None
    assert document.byline == "Nora Fell"
    for gone in ("Wayback", "captures", "COLLECTED", "snapshot", "capture"):
        assert gone not in document.article.text
    root = html.parse(markup).root
    assert root is not None
    assert metadata.read(root, markup).saved == TAKEN


@pytest.mark.parametrize(
    "prefix", ["", SINGLE.format("about:reader?url=https%3A%2F%2Fwww.quaypost.example%2F2020%2Fgauge")]
)
def test_a_reader_s_view_is_the_page_that_it_shows(prefix: str) -> None:
    document = read_bytes(prefix.encode() + page(VIEW), "page.html")
    assert document.address == ADDRESS
    assert "Close Reader View" not in document.article.text and "2–3 minutes" not in document.article.text
    assert "every evening" in document.article.text


def test_a_print_version_tells_where_and_when_it_was_printed() -> None:
    foot = f"""<hr><p>This article was printed from: {ADDRESS}</p><p>Printed on: 26 November 2024</p>
    <p>© Quay Post. All rights reserved.</p>"""
    document = read_bytes(
        page(f"<h1>The zero of the gauge</h1><p>14 March 2020</p>{TEXT}{foot}"), "page.html"
    )
    assert document.address == ADDRESS
    assert document.published is not None and document.published.iso == "2020-03-14"
    for gone in ("printed", "Printed", "reserved"):
        assert gone not in document.article.text


@pytest.mark.parametrize(
    ("address", "original", "taken"),
    [
        (f"https://web.archive.org/web/20200314121500id_/{ADDRESS}", ADDRESS, TAKEN),
        ("https://web.archive.org/web/2020/http:/a.example/b", "http://a.example/b", None),
        (f"https://archive.ph/2020.03.14-121500/{ADDRESS}", ADDRESS, TAKEN),
        (f"https://arquivo.pt/wayback/20200314121500/{ADDRESS}?a=b", f"{ADDRESS}?a=b", TAKEN),
        (f"https://webcache.googleusercontent.com/search?q=cache:AbC:{ADDRESS}+&cd=1&hl=en", ADDRESS, None),
        (
            "https://www-quay--post-example.translate.goog/a?_x_tr_sl=en&b=1",
            "https://www.quay-post.example/a?b=1",
            None,
        ),
        (f"{ADDRESS}?page=2&print=1#end", f"{ADDRESS}?page=2#end", None),
        (f"{ADDRESS}?blueprint=1", f"{ADDRESS}?blueprint=1", None),
        ("https://a.example/2020/gauge", "https://a.example/2020/gauge", None),
        ("", "", None),
    ],
)
def test_an_address_holds_that_of_its_original(address: str, original: str, taken: datetime | None) -> None:
    assert mementos.original(address) == (original, taken)
