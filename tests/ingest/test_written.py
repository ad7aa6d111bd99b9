"""Containers that are called the text itself; what is good and what is bad in a review."""
# ruff: noqa: E501 - markup as the sites print it

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

LINES = [
    "A job that raises is retried with exponential backoff. You can change how often, and how long the queue waits between attempts.",
    "Without a policy, a job is tried five times.",
]
MENU = "".join(f"<li><a href=/{at}>Page number {at}</a></li>" for at in range(30))
CODE = "<div class='language-python codeBlockContainer'><div class=codeBlockTitle>worker.py</div><div><pre><code>policy = Retry(times=3)</code></pre></div></div>"
WARNING = "<div class='theme-admonition admonition alert'><div class=admonitionHeading>warning</div><div><p>Retries are not idempotent by themselves.</p></div></div>"
TABS = "<div class=tabs-container><ul role=tablist><li role=tab>pip</li><li role=tab>uv</li></ul><div><div role=tabpanel><pre><code>pip install quarry</code></pre></div><div role=tabpanel hidden><pre><code>uv add quarry</code></pre></div></div></div>"
TERMS = "<dl><dt><code>times</code></dt><dd>How many attempts, the first included.</dd></dl>"
SHARE = "<div class=share-box><p>Share this page with whoever waits for a queue to be done with.</p></div>"


def words(body: str) -> str:
    page = f"<html lang=en><head><title>Retry policies</title></head><body><nav><ul>{MENU}</ul></nav>{body}<footer>Copyright, Quarry</footer></body></html>"
    return read_bytes(page.encode(), "retries.html").article.text


def document(named: str) -> str:
    text = f"<p>{LINES[0]}</p><h2>The default policy</h2><p>{LINES[1]}</p>"
    return words(
        f"<main><article><div class='{named}'><header><h1>Retry policies</h1></header>{text}{CODE}{WARNING}{TABS}{TERMS}{SHARE}</div>"
        "<footer><a href=/e>Edit this page</a><div>Last updated on Aug 30, 2024 by jlindqvist</div></footer></article></main>"
    )


@pytest.mark.parametrize("named", ["theme-doc-markdown markdown", "markdown-body", "md-typeset", "govspeak"])
def test_all_that_a_text_s_container_holds_is_its_article(named: str) -> None:
    text = document(named)
    for piece in (
        "worker.py",
        "policy = Retry(times=3)",
        "not idempotent",
        "pip install",
        "uv add",
        "How many",
    ):
        assert piece in text
    assert "Share this page" not in text
    assert "Last updated" not in text


def test_the_good_and_the_bad_of_a_review_are_the_review_s() -> None:
    said = "The watch is light, the strap is short, and the screen can be read at noon on a beach in August, which few can."
    lists = "<div class=pros><h4>The Good</h4><ul><li>Lasts a week</li></ul></div><div class=cons><h4>The Bad</h4><ul><li>Collects dust</li></ul></div>"
    score = (
        f"<aside class=score-card><div>$249 at Norvik</div>{lists}<a href=/r>How we rate products</a></aside>"
    )
    text = words(
        f"<main><h1>Retry policies</h1><div class=body>{score}<p>{said}</p><p>{said[4:]}</p></div></main>"
    )
    for piece in ("The Good", "Lasts a week", "The Bad", "Collects dust"):
        assert piece in text
    assert "$249" not in text


def test_a_list_that_is_called_good_by_itself_is_no_review_s() -> None:
    said = "The watch is light, the strap is short, and the screen can be read at noon on a beach in August, which few can."
    score = "<aside><div class=pros><h4>Our professionals</h4><ul><li>Ida Berg</li></ul></div></aside>"
    assert "Our professionals" not in words(
        f"<main><h1>Retry policies</h1><div>{score}<p>{said}</p><p>{said[4:]}</p></div></main>"
    )


def test_what_goes_into_a_dish_and_what_is_done_with_it_are_the_dish_s() -> None:
    said = "The rhubarb came early this year, pink and thin, and my mother said that it was the frost that had done it."
    parts = "<div class=wprm-recipe-ingredients-container><h3>Ingredients</h3><ul><li>450 g rhubarb</li></ul></div>"
    steps = "<div class=wprm-recipe-instructions-container><h3>Method</h3><ul><li><div>Heat the oven to 190 °C</div></li></ul></div>"
    text = words(
        f"<main><article><h1>Retry policies</h1>{f'<p>{said}</p>' * 6}<div>{parts}{steps}</div></article></main>"
    )
    for piece in ("450 g rhubarb", "Heat the oven"):
        assert piece in text
