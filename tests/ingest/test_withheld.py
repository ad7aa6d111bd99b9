"""A page that holds only the beginning of its article says so, and Postil passes it on."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.withheld import TOLD

PROSE = "The keeper said that the sea takes everything back, in the end, and that he had kept the lamp for years. "


def notices(below: str) -> list[str]:
    page = (
        "<!DOCTYPE html><meta charset=utf-8><title>The lamp goes out</title><body><main><article>"
        f"<h1>The lamp goes out</h1>{f'<p>{PROSE * 3}</p>' * 5}{below}</article></main></body>"
    )
    return list(read_bytes(page.encode(), "lamp.html").notices)


@pytest.mark.parametrize(
    "said",
    [
        "Il vous reste 72.4% de cet article à lire. La suite est réservée aux abonnés.",
        "Subscribe to continue reading",
        "This post is for paid subscribers",
        "Jetzt weiterlesen mit PLUS",
        "Suscríbete para seguir leyendo",
    ],
)
def test_that_the_rest_is_for_subscribers_is_said(said: str) -> None:
    assert TOLD in notices(f"<div class='offer'><p>{said}</p></div>")


def test_an_offer_that_nobody_sees_says_nothing() -> None:
    assert TOLD not in notices("<div style='display:none'><p>Subscribe to continue reading</p></div>")


def test_an_article_about_subscribers_is_whole() -> None:
    story = f"<p>{PROSE} She told her guests to subscribe to continue reading the paper, and they did. {PROSE * 2}</p>"
    assert TOLD not in notices(story + f"<p>{PROSE * 3}</p>" * 4)
