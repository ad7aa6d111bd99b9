"""Links of words that are copied lead where they led, from wherever they are pasted."""

from __future__ import annotations

import pytest

from reader.export.away import taken_away
from reader.model import Block, Mark, Span, Style

PAGE = "https://quay.example/letters/ships"


def led(target: str, address: str) -> list[str]:
    block = Block(
        "So he counts.1", marks=(Mark(Span(0, 2), Style.BOLD), Mark(Span(13, 14), Style.LINK, target))
    )
    (taken,) = taken_away([block], address)
    assert taken.marks[0].style is Style.BOLD
    return [mark.target for mark in taken.marks[1:]]


@pytest.mark.parametrize(
    ("target", "there"),
    [
        ("#fn1", f"{PAGE}#fn1"),
        ("/keepers", "https://quay.example/keepers"),
        ("lamps", "https://quay.example/letters/lamps"),
        ("https://lamp.example/", "https://lamp.example/"),
        ("mailto:maud@quay.example", "mailto:maud@quay.example"),
    ],
)
def test_what_is_relative_to_the_page_is_given_its_address(target: str, there: str) -> None:
    assert led(target, PAGE) == [there]


@pytest.mark.parametrize("target", ["#fn1", "/keepers", "lamps", "http://[not an address"])
def test_what_leads_nowhere_without_the_page_is_no_link(target: str) -> None:
    assert led(target, "") == []


def test_other_addresses_need_no_page() -> None:
    assert led("https://lamp.example/a", "") == ["https://lamp.example/a"]
