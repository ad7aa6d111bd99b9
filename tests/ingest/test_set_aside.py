"""Words that look as if they were none of the page, or only its facts: none of them is lost without a trace."""

from __future__ import annotations

import pytest
from ingest.letters import AFTER, BEFORE, article

from reader.ingest.source import CUT
from reader.model import LEFT_OUT

SAID = "The harbour asked for the weather of every evening, and the keeper wrote it down."


@pytest.mark.parametrize(
    "markup",
    [
        f"<embed src='film.swf'><p>{SAID}</p>",
        f"<p><embed src='film.swf'>{SAID}</p>",
        f"<div><embed src='film.swf'><embed src='sound.mid'></embed></div><p>{SAID}</p>",
        f"<map name='chart'><area href='/a'><p>{SAID}</p></map>",
        f"<dialog open><p>{SAID}</p></dialog>",
        f"<applet code='A.class'><param name='a' value='b'><p>{SAID}</p></applet>",
    ],
)
def test_what_a_browser_shows_is_read(markup: str) -> None:
    assert SAID in article(BEFORE + markup + AFTER).parts["article"].text


@pytest.mark.parametrize(
    "markup", [f"<dialog><p>{SAID}</p></dialog>", f"<embed><noembed>{SAID}</noembed></embed>"]
)
def test_what_no_browser_shows_is_not_read(markup: str) -> None:
    document = article(BEFORE + markup + AFTER)
    assert not any(SAID in block.text for block in document.blocks)


def test_an_element_that_swallows_the_rest_is_told_of() -> None:
    assert CUT in article(BEFORE + f"<noembed><p>{SAID * 2}</p>").notices


def test_what_is_for_readers_without_scripts_is_left_out_where_it_stands() -> None:
    document = article(
        f"{BEFORE}<noscript><p>{SAID}</p><p>Read on.</p></noscript><noscript><img src='a.png'></noscript>{AFTER}"
    )
    texts = [block.text for block in document.blocks]
    at = texts.index(f"{SAID} Read on.")
    assert document.blocks[at].role == LEFT_OUT and "" not in texts
    assert document.blocks[at - 1].role == document.blocks[at + 1].role == "article"
    assert SAID not in document.parts["article"].text
