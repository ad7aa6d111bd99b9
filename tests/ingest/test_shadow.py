"""What a page holds in shadow trees is part of it, in the order in which it is shown."""

from __future__ import annotations

from reader.ingest import read_bytes

LINES = [
    f"Line {n} of the keeper's book, who wrote every night of the weather and the boats." for n in range(4)
]


def shown(body: str) -> str:
    return read_bytes(f"<html><body>{body}</body></html>".encode(), "page.html").article.text


def test_what_lies_in_a_host_is_shown_in_the_slots_of_its_shadow_tree() -> None:
    page = (
        f"<my-page><template shadowrootmode=open><h1>The lamp</h1><p>{LINES[0]}</p><slot name=more><p>Nothing yet.</p>"
        f"</slot><slot></slot></template><p>{LINES[2]}</p><div slot=more><p>{LINES[1]}</p></div><p>{LINES[3]}</p>"
        "</my-page>"
    )
    assert shown(page).split("\n\n") == ["The lamp", *LINES]


def test_a_shadow_tree_in_another_has_slots_of_its_own() -> None:
    inner = f"<my-part><template shadowroot=open><slot></slot><p>{LINES[2]}</p></template><p>{LINES[1]}</p></my-part>"
    page = (
        f"<my-page><template shadowrootmode=open><h1>The lamp</h1><p>{LINES[0]}</p>{inner}<slot></slot></template>"
        f"<p>{LINES[3]}</p></my-page>"
    )
    assert shown(page).split("\n\n") == ["The lamp", *LINES]


def test_what_no_slot_shows_is_not_lost() -> None:
    page = (
        f"<my-page><template shadowrootmode=open><h1>The lamp</h1><p>{LINES[0]}</p></template>"
        f"<p>{LINES[1]}</p><p slot=gone>{LINES[2]}</p></my-page>"
    )
    assert shown(page).split("\n\n") == ["The lamp", *LINES[:3]]


def test_a_template_that_is_no_shadow_tree_is_not_shown() -> None:
    page = f"<main><h1>The lamp</h1><p>{LINES[0]}</p><p>{LINES[1]}</p><template><p>shadowroot</p></template></main>"
    assert shown(page).split("\n\n") == ["The lamp", *LINES[:2]]
