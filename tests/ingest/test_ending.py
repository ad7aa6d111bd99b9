"""A page that was not kept to its end says so; a whole one does not, however it is written."""

from __future__ import annotations

import pytest

from reader.ingest import ending, html, read_bytes
from reader.ingest.source import CUT
from reader.model import Document

PARTS = [
    f"<p>Ferry number {at} was built in 19{at}2 for a lake that is now a field; its bell still rings at noon.</p>"
    for at in range(1, 9)
]
FIRST, LAST = "".join(PARTS[:4]), "".join(PARTS[4:])


def page(body: str, end: str = "</article></body></html>") -> Document:
    head = "<!DOCTYPE html><html><head><title>The ferries</title></head><body><article><h1>The ferries</h1>"
    return read_bytes((head + body + end).encode(), "ferries.html")


def said(document: Document) -> list[int]:
    return [at for at in range(1, 9) if f"number {at} " in document.article.text]


@pytest.mark.parametrize("tag", ["script", "style", "textarea", "iframe", "title", "select"])
@pytest.mark.parametrize("end", ["", "</article></body></html>"])
def test_what_is_never_closed_and_swallows_the_rest_is_told(tag: str, end: str) -> None:
    assert page(f"{FIRST}<{tag}>{LAST}", end).notices == (CUT,)


@pytest.mark.parametrize("end", ["", "</article></body></html>"])
def test_so_is_a_comment(end: str) -> None:
    assert page(f"{FIRST}<!-- slot {LAST}", end).notices == (CUT,)


@pytest.mark.parametrize(
    "end", ["<p>Ferry numb", "<p>Ferry <a href=/fer", "<scr", "<script>var a = 1;", "<!-- foot"]
)
def test_so_is_a_page_that_ends_in_the_middle(end: str) -> None:
    assert page(FIRST + end, "").notices == (CUT,)


@pytest.mark.parametrize(
    "written",
    [
        FIRST,
        FIRST + "</article>",
        FIRST + "<script>a = 1</script>",
        FIRST + "<script><!-- a = '<b'; </script>",
        FIRST + "<style><!-- a {} </style></article>",
        FIRST + "<!-- a foot --></article>",
        FIRST + "<!-- a foot --!></article>",
        FIRST + "<textarea></textarea><svg><path d=M0/></svg>",
        FIRST + "<p>The end of it all.",
        FIRST + "</article>Printed in Annecy",
        FIRST + "</article></body></html><!-- kept at noon -->",
    ],
)
def test_a_page_that_only_leaves_out_its_end_tags_is_whole(written: str) -> None:
    assert page(written, "").notices == ()


def test_a_fragment_is_whole() -> None:
    assert read_bytes(f"<h1>The ferries</h1>{FIRST}<p>And then".encode(), "ferries.html").notices == ()


@pytest.mark.parametrize("tag", ["svg><g", "noscript", "button"])
def test_what_a_browser_shows_of_what_was_swallowed_is_read(tag: str) -> None:
    assert said(page(f"{FIRST}<{tag}>{LAST}")) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_text_in_a_drawing_is_read() -> None:
    drawn = f"<svg><foreignObject>{PARTS[4]}</foreignObject></svg>"
    assert said(page(FIRST + drawn + "".join(PARTS[5:]))) == [1, 2, 3, 4, 5, 6, 7, 8]


def test_many_that_are_never_closed_are_looked_for_as_often_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each time the whole page is looked through."""
    looked: list[str] = []
    unclosed = ending._unclosed

    def look(markup: bytes, tag: str) -> int:
        looked.append(tag)
        return unclosed(markup, tag)

    monkeypatch.setattr(ending, "_unclosed", look)
    tree = html.parse(f"<body>{'<svg>' * 400}{'The bell still rings at noon. ' * 60}</body></html>".encode())
    assert not ending.is_cut(tree.markup, tree)
    assert looked == ["svg"]
