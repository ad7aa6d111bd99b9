"""Laws of the canonical text, whatever a page holds."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ReaderError
from reader.ingest import read_bytes
from reader.model import BLANK_LINE, OBJECT, Document, Kind

_WORDS = st.text(
    st.sampled_from("aé à\u00a0\u202f\u00ad \t\n👩🏽‍🚀שׁنe\u0301<>&\"'.?:•1")
    | st.characters(blacklist_categories=("Cs", "Cc")),
    max_size=60,
)
_BLOCKS = [
    "p",
    "div",
    "pre",
    "blockquote",
    "ul",
    "ol",
    "li",
    "h1",
    "h3",
    "figure",
    "figcaption",
    "article",
    "section",
]
_ROWS = ["table", "tr", "td", "th", "dl", "dt", "dd"]
_TAGS = st.sampled_from(
    [*_BLOCKS, *_ROWS, "b", "i", "a", "em", "code", "br", "span", "noscript", "script", "hr"]
)


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Tags and words in any order, closed or not."""
    pieces = []
    for _ in range(draw(st.integers(1, 40))):
        tag = draw(_TAGS)
        pieces.append(draw(st.sampled_from([f"<{tag}>", f"</{tag}>", "<img src=x.png>", ""])))
        pieces.append(draw(_WORDS).replace("<", "&lt;"))
    return "<body><p>The lamp was lit before the sun had set behind the pier.</p>" + "".join(pieces)


def read(text: str, name: str) -> Document | None:
    try:
        return read_bytes(text.encode("utf-8", "replace"), name)
    except ReaderError:
        return None


@settings(max_examples=150, deadline=None)
@given(pages())
def test_every_block_keeps_the_rules(text: str) -> None:
    document = read(text, "page.html")
    assert document is not None
    for block in document.blocks:
        assert block.text.strip(" \n")
        assert "\u00ad" not in block.text
        assert "\r" not in block.text
        if block.kind is Kind.FIGURE:
            assert block.text == OBJECT
        elif block.kind is Kind.TABLE:
            assert not re.search(r"  ", block.text)
        elif block.kind is not Kind.CODE:
            assert not re.search(r"  |\t|\n\n|^[ \n]|[ \n]$", block.text)
        for mark in block.marks:
            assert 0 <= mark.span.start < mark.span.end <= len(block.text)


@settings(max_examples=100, deadline=None)
@given(pages())
def test_parts_are_their_blocks_joined_by_a_blank_line(text: str) -> None:
    document = read(text, "page.html")
    assert document is not None
    for key, part in document.parts.items():
        assert part.text == BLANK_LINE.join(block.text for block in part.blocks)
        assert all(block.role == key for block in part.blocks)
        assert [part.span(at).of(part.text) for at in range(len(part.blocks))] == [
            b.text for b in part.blocks
        ]
    held = sum(len(part.blocks) for part in document.parts.values())
    assert held + len(document.left_out) == len(document.blocks)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400), st.sampled_from(["note.txt", "note.md", "note.html", "note"]))
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    document = read(text, name)
    if document is not None:
        assert document.blocks
        assert all(block.text.strip() for block in document.blocks)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["page.html", "page.txt", "page.mhtml", "page"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        read_bytes(data, name)
    except ReaderError:
        return


@settings(max_examples=100, deadline=None)
@given(st.lists(_WORDS, min_size=1, max_size=8))
def test_a_plain_text_loses_no_word(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    document = read(text, "note.txt")
    if document is not None:
        kept = re.findall(r"\w+", " ".join(f"{block.marker} {block.text}" for block in document.blocks))
        assert sorted(kept) == sorted(re.findall(r"\w+", text.replace("\u00ad", "")))


def test_white_space_about_a_soft_hyphen_is_one_run() -> None:
    document = read(
        "<body><p>\u00ad The lamp \u00ad was lit before the sun had set behind the pier.</p>", "page.html"
    )
    assert document is not None
    assert document.blocks[0].text == "The lamp was lit before the sun had set behind the pier."


def test_a_table_inside_a_caption_has_no_cells() -> None:
    document = read(
        "<body><p>The lamp was lit before the sun had set.</p><figcaption><table><td><th>0</table></figcaption>",
        "page.html",
    )
    assert document is not None
    assert [block.text for block in document.blocks][-1] == "0"
