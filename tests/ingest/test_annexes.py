"""Notes of the newsroom about its article are read with it; banners, imprints and calls for consent are not."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Document

TEXT = (
    "The Office of Tides has published new tables for the estuary, which replace those of 1983 from January on.",
    "The tables give the height of the water for every hour of the year at eleven gauges up to the lock.",
    "“The old zero had been wrong for forty years,” said the director, Ellen Marsh, when they were presented.",
    "Owners of boats can ask for a printed copy at the harbour office, or read the tables on its pages.",
)
NOTES = (
    '<aside class="black-box"><h2>Boîte noire</h2><p>I reached the director by telephone, in March.</p></aside>',
    "<section class='news__box'><header><h2>Boite noire</h2></header><div><p>I reached the director by telephone.</p>"
    "<p>She has read her words again.</p></div></section>",
    "<div class='article-correction'><p>An earlier version said that I reached the director by telephone.</p></div>",
    "<div><h4>Editor’s note:</h4><p>The writer reached the director by telephone on the first of March.</p></div>",
)
IMPRINT = """<div class="impressum"><h3>Impressum</h3>
<p>Herausgeber: Amt für Gezeiten, Kaistraße 1, 20000 Hafen.</p></div>
<div class="colophon"><h3>Colophon</h3><p>Published by Quay Press, 1 Quay Road. Printed on recycled paper.</p></div>"""
CONSENT = """<div class="gem-cookie-banner" role="region"><div><h2>Cookies on this site</h2><div>
<p>We use some essential cookies to make this website work for everybody.</p>
<p>We’d like to set additional cookies to understand how you use the site.</p></div></div></div>"""


def page(below: str, times: int, above: str = "") -> Document:
    words = "".join(f"<p>{said} ({at})</p>" for at in range(times) for said in TEXT)
    return read_bytes(
        f"<html><head><title>New tide tables</title></head><body>{above}<nav><a href='/'>Home</a></nav>"
        f"<main><article><h1>New tide tables</h1><div class='body'>{words}</div>{below}</article></main>"
        "<footer><p>© Office of Tides</p></footer></body></html>".encode(),
        "page.html",
    )


@pytest.mark.parametrize("times", [1, 10])
@pytest.mark.parametrize("note", NOTES)
def test_a_note_about_the_article_is_read_with_it(note: str, times: int) -> None:
    text = page(note, times).article.text
    assert "reached the director by telephone" in text
    assert "<h" not in note or any(head in text for head in ("Boîte noire", "Boite noire", "Editor’s note"))


@pytest.mark.parametrize("times", [1, 10])
def test_an_imprint_is_none_of_the_article(times: int) -> None:
    text = page(IMPRINT, times).article.text
    for gone in ("Impressum", "Herausgeber", "Colophon", "Quay Press"):
        assert gone not in text
    assert "Owners of boats" in text


@pytest.mark.parametrize("times", [1, 10])
def test_a_banner_that_asks_for_consent_is_none_though_it_is_a_region(times: int) -> None:
    text = page("", times, CONSENT).article.text
    assert "cookies" not in text and "Owners of boats" in text


@pytest.mark.parametrize("times", [1, 10])
def test_a_heading_alone_in_its_box_at_the_end_is_none_of_the_article(times: int) -> None:
    box = "<div><h2>Comments</h2><form><p>Sign in to leave a comment</p><input></form></div>"
    assert "Comments" not in page(box, times).article.text
