"""Words that an attribute swallowed, because its quotation mark is never closed, are told of; others are not."""

from __future__ import annotations

import pytest

from reader.ingest import read_bytes
from reader.ingest.unclosed import SWALLOWED

PARTS = "".join(
    f"<p>Ferry number {at} was built in 19{at}2 for a lake that is now a field; its bell still rings.</p>"
    for at in range(10, 40)
)


def notices(body: str) -> tuple[str, ...]:
    head = '<!DOCTYPE html><html lang="en"><head><title>The ferries</title></head><body><article><h1>The ferries</h1>'
    return read_bytes(f"{head}{PARTS}{body}</article></body></html>".encode(), "ferries.html").notices


@pytest.mark.parametrize("mark", ['"', "'"])
@pytest.mark.parametrize(
    "behind", ["<a href={0}/y{0}>more</a>", "<p>they say {0}no{0}</p><p>and no more</p>", ""]
)
@pytest.mark.parametrize(
    "begun", ["<p>See <a href={}/x>the ferry</a></p>", "<p class=a id = {}b c>the ferry</p>"]
)
def test_what_was_swallowed_is_told(mark: str, behind: str, begun: str) -> None:
    assert notices(begun.format(mark) + PARTS + behind.format(mark) + "<p>The end.</p>") == (SWALLOWED,)


@pytest.mark.parametrize(
    "body",
    [
        f'<div data-html="{PARTS}"></div>',
        f'<div data-html="See: {PARTS}"></div>',
        f'<div x-data="{{ open: a => a > 1 ? 1 : 2, text: `{PARTS}` }}"></div>',
        f"<div onclick=\"if (a>b) show('{PARTS}')\"></div>",
        f'<script>const a = "b>c {PARTS}";</script>',
        f'<p>He said: ="no>yes {PARTS} and so on"</p>',
        f'<p title="a>b">See</p>{PARTS}<p>"Yes."</p>',
        f"<p>5'>4' {PARTS} it's</p>",
        '<p class="a>b">short</p><p>' + "it's " * 1000,
        '<p title="' + "a>b " * 1000 + '">short</p>',
    ],
)
def test_what_stands_in_a_value_or_beside_a_mark_is_not(body: str) -> None:
    assert notices(body) == ()
