"""Footnotes of Markdown: their signs lead to the notes, which stand below the text in the order of the signs."""

from __future__ import annotations

import pytest
from work import growth

from reader.ingest import read_bytes
from reader.model import Document, Kind, Style

EVEN = 5.0  # times the work for four times as much


def written(*lines: str) -> Document:
    return read_bytes("\n".join(("# Two offices close", "", *lines, "")).encode(), "a.md")


def test_a_sign_leads_to_its_note() -> None:
    page = written(
        "One claim.[^b] Another[^a], and `code[^a]`.",
        "",
        "[^a]: The *first* note.",
        "[^b]: The second",
        "note goes on.",
        "",
        "    So it does, with a [link].",
        "",
        "More text.",
        "",
        "[link]: https://gazette.example/",
    )
    blocks = page.blocks[1:]
    assert [block.text for block in blocks] == [
        "One claim.1 Another2, and code[^a].",
        "More text.",
        "The second note goes on.",
        "So it does, with a link.",
        "The first note.",
    ]
    links = [mark for mark in blocks[0].marks if mark.style is Style.LINK]
    assert [(mark.span.of(blocks[0].text), mark.target) for mark in links] == [
        ("1", "#footnote-1"),
        ("2", "#footnote-2"),
    ]
    assert [block.names for block in blocks] == [(), (), ("footnote-1",), (), ("footnote-2",)]
    assert [block.marker for block in blocks if block.kind is Kind.ITEM and block.marker] == ["1.", "2."]
    assert any(mark.target == "https://gazette.example/" for mark in blocks[3].marks)


@pytest.mark.parametrize(
    "line",
    [
        "A claim.[^1] No note says more.",
        "[^1]: A note to which nothing leads.",
        "The pattern [^1] and [^2]: none.",
        "```\n[^1] and\n\n[^1]: in code\n```",
    ],
)
def test_what_is_no_footnote_stays_as_it_stands(line: str) -> None:
    text = "\n".join(block.text for block in written(line).blocks)
    assert all(word in text for word in line.replace("```", "").split())


def test_a_note_may_have_a_note() -> None:
    page = written("A claim.[^1]", "", "[^1]: A note.[^2]", "", "[^2]: Its own.")
    assert [block.text for block in page.blocks[1:]] == ["A claim.1", "A note.2", "Its own."]


def test_many_footnotes_are_as_much_work_each() -> None:
    def read(count: int) -> None:
        signs = " ".join(f"Claim.[^{at}]" for at in range(count))
        written(signs, "", *(f"[^{at}]: Note {at}." for at in range(count)))

    assert growth(read, 50) < EVEN


STORY = "<p>The harbour office closes in May, and the keepers count the ships that come in at night{}</p>" * 3
SIGN = '<sup><a href="#n1">1</a></sup>'
NOTES = """<{tag} class="{name}"><h2>Notes</h2><ol><li id="n1">Letter of 3 March. <a href="#r1">↩</a></li>
<li id="n2">Ibid., p. 3.</li><li id="n3"><a href="https://quay.example/a">quay.example/a</a></li></ol></{tag}>"""


def listed(name: str, story: str = STORY.format(SIGN, "", ""), tag: str = "section") -> list[str]:
    """What a page left out that has a list of notes of this name under its article."""
    notes = NOTES.format(name=name, tag=tag)
    page = f"<html><body><article><h1>The office closes</h1>{story}</article>{notes}</body></html>"
    return [block.text for block in read_bytes(page.encode(), "a.html").left_out]


@pytest.mark.parametrize(
    "name", ["footnotes", "endnotes", "article-footnotes", "references", "mw-reflist reflist"]
)
def test_a_list_of_notes_is_taken_whole_where_a_sign_leads_to_one(name: str) -> None:
    assert listed(name) == []


def test_other_lists_have_no_notes_but_those_that_signs_lead_to() -> None:
    assert "Letter of 3 March. ↩" not in listed("further")
    assert {"Ibid., p. 3.", "quay.example/a"} <= set(listed("further"))


def test_a_list_to_which_no_sign_leads_is_none_of_the_article() -> None:
    assert "quay.example/a" in listed("footnotes", STORY.format("", "", ""))
