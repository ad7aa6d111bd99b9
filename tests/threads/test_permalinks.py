"""A comment of an engine that nobody listed is found again by the link to itself, its date's link, or its place."""
# ruff: noqa: E501 - markup as the sites print it

from __future__ import annotations

import pytest

from reader.ingest import read_bytes

NAMES = ("Ada Winter", "Jo Spring", "Renée Summer", "Max Autumn")
WORDS = "The lamp was lit again last night, and half of the village went up to the cliff to look at it."

ITEMS = {
    "a link to itself": (
        "<div class='entry' id='e{n}'><a href='/u/{n}'>{name}</a> <a href='/page#e{n}'>#</a> <i>{n} March 2025</i><p>{words}</p><button>Reply</button></div>",
        "https://village.example/page#e{n}",
    ),
    "its date's link": (
        "<div class='entry'><a href='/u/{n}'>{name}</a> <a href='/talk/{n}7'>{n} March 2025</a><p>{words}</p><button>Reply</button></div>",
        "https://village.example/talk/{n}7",
    ),
    "its place": (
        "<div class='entry' id='entry-{n}'><b>{name}</b> <i>{n} March 2025</i><p>{words}</p><button>Reply</button></div>",
        "https://village.example/page#entry-{n}",
    ),
    "a date that leads to the page": (
        "<div class='entry'><b>{name}</b> <a href='/page'>{n} March 2025</a><p>{words}</p><button>Reply</button></div>",
        "",
    ),
    "a button that answers": (
        "<div class='entry'><b>{name}</b> <i>{n} March 2025</i><p>{words}</p><a href='/page#respond'>Reply</a></div>",
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ITEMS)
def test_a_comment_is_found_again(name: str) -> None:
    item, wanted = ITEMS[name]
    listed = "".join(
        item.format(n=n, name=who, words=f"{n}. {WORDS}") for n, who in enumerate(NAMES, start=3)
    )
    head = "<link rel='canonical' href='https://village.example/page'>"
    page = f"<html><head>{head}</head><body><article><h1>The lamp</h1><p>{WORDS * 3}</p></article><section>{listed}</section></body></html>"
    comments = read_bytes(page.encode(), "page.html").comments
    assert [one.author for one in comments] == list(NAMES)
    assert [one.permalink for one in comments] == [wanted.format(n=n) for n in range(3, 7)]
