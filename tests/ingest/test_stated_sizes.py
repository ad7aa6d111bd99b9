"""How large the page says that a picture is: its attributes, and its own style over them."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.model import Block, Kind, bounded

WORDS = "A paragraph with enough words in it to be taken for an article by anybody who reads it."
STATED = {
    "nothing": ("", None),
    "width=120 height=80": ("width=120 height=80", (120, 80)),
    "width alone": ("width=120", (120, 0)),
    "height alone": ("height='90px'", (0, 90)),
    "a share of the column": ("width='100%' height=80", (0, 80)),
    "a style": ("style='width: 32px; height: 24px'", (32, 24)),
    "a style over attributes": ("width=600 height=400 style='WIDTH:64px;HEIGHT:auto!important'", (64, 0)),
    "a style that takes back": ("width=600 height=400 style='width:100%;height:auto'", None),
    "at most": ("width=600 style='max-width: 300px'", (300, 0)),
    "at most the column": ("width=600 style='max-width: 100%'", (600, 0)),
    "the last one counts": ("style='width:90px; width: 6em !important; min-width:5px'", (96, 0)),
    "points": ("style='height: 36pt'", (0, 48)),
    "what is none": ("width=auto style='height: calc(100% - 3px); border-width: 40px'", None),
    "a place that scripts fill": ("style='width:0;height:1px'", None),
    "a number that is none": ("width=99999999 height=-40 style='max-height:1e9px'", None),
}


def figures(page: str) -> list[Block]:
    return [block for block in read_bytes(page.encode(), "page.html").blocks if block.kind is Kind.FIGURE]


@pytest.mark.parametrize("name", STATED)
def test_the_size_that_a_page_states_is_known(name: str) -> None:
    attributes, stated = STATED[name]
    (figure,) = figures(f"<h1>Tides</h1><p>{WORDS}</p><img src=a.png {attributes}><p>{WORDS}</p>")
    assert figure.stated == stated


SHARES = {
    "width='50%'": 50,
    "width='100%' height=80": 0,
    "style='width:33.3%; height:auto'": 33,
    "width=600 style='max-width: 40% !important'": 40,
    "width='50%' style='width:300px'": 0,
    "style='width:120%'": 0,
    "style='height:50%'": 0,
    "width='0%'": 0,
}


@pytest.mark.parametrize("attributes", SHARES)
def test_a_share_of_the_column_is_known(attributes: str) -> None:
    (figure,) = figures(f"<h1>Tides</h1><p>{WORDS}</p><img src=a.png {attributes}><p>{WORDS}</p>")
    assert figure.share == SHARES[attributes]


def test_a_picture_is_no_larger_than_stated_and_never_enlarged() -> None:
    assert bounded((512, 512), (32, 32)) == (32, 32)
    assert bounded((512, 256), (128, 0)) == (128, 64)
    assert bounded((512, 256), (0, 128)) == (256, 128)
    assert bounded((512, 256), (128, 32)) == (64, 32)
    assert bounded((512, 256), (1024, 768)) == bounded((512, 256), None) == (512, 256)
    assert bounded((512, 512), (32, 32), 2.0) == (64, 64)
