from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.notes import record, verbatim
from reader.notes.annotation import COLOURS, Anchor, Annotation
from reader.notes.collection import OPENED
from reader.notes.jsontext import ANY, dump

SOURCE = "https://cote.example/phare"
ITEM = ("first", "items", ANY)

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ['"', "\\", "a\nb", "\\n", "\x1f"]
)
some = text.filter(bool)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(1, 9))
words = st.builds(
    Anchor, st.sampled_from(["article", 'comment:"x"']), spans, some, text, text, st.sampled_from(["", "ab"])
)
whole = st.builds(Anchor, st.just("memo:1"), text=st.sampled_from(["", "ab"]))
annotations = st.builds(
    Annotation,
    id=some,
    anchors=st.lists(words | whole, max_size=2).map(tuple),
    tags=st.lists(some, unique=True, max_size=3).map(tuple),
    note=text,
    colour=st.sampled_from(["", *COLOURS]),
    style=st.sampled_from(["highlight", "underline"]),
    speaker=st.none() | text,
    created=text,
    modified=text,
    creator=text,
)


def by_tree(one: Annotation) -> str:
    return dump(record.encode(one, SOURCE), OPENED, ITEM)


@given(annotations)
def test_it_writes_what_the_tree_writes(one):
    assert verbatim.written(one, SOURCE) in (by_tree(one), "") and bool(one.anchors[1:]) == (
        not verbatim.written(one, SOURCE)
    )


@given(annotations.filter(lambda one: len(one.anchors) < 2))
def test_what_was_written_is_read(one):
    written = verbatim.written(one, SOURCE)
    names = [
        one.id,
        one.speaker or "",
        one.created,
        one.modified,
        one.creator,
        *(a.part for a in one.anchors),
    ]
    if not any(
        "\\" in json.dumps(name, ensure_ascii=False) for name in names
    ):  # hardly ever; the parser reads it
        assert verbatim.read(f"[{written}, 3]", 1, SOURCE) == (one, written)


@given(annotations, st.data())
def test_what_is_read_is_what_the_tree_says(one, data):
    """Whatever one character more or less makes of a record."""
    written = by_tree(one)
    at = data.draw(st.integers(0, len(written)))
    other = (
        written[:at]
        + data.draw(st.sampled_from(["", '"', "\\", "}", "0", "-", " ", ",", "x", "\\u0041"]))
        + written[at + data.draw(st.integers(0, 1)) :]
    )
    read = verbatim.read(other, 0, SOURCE)
    if read is not None:
        assert record.decode(json.loads(read[1]), SOURCE) == read[0] and by_tree(read[0]) == read[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"commenting"', '"tagging"'),
        ("mer", "m\\u0065r"),
        ("blue", "ultraviolet"),
        (SOURCE, "https://else.example"),
        ('"article": ', '"memo:1": '),
        ('"start": 3', '"start": 03'),
        ('"start": 3', '"start": 30'),
        ('"end": 9', '"end": 9.0'),
        ('"value": "sel"', '"value": "mer"'),
    ],
)  # fmt: skip
def test_anything_else_is_left_to_the_parser(old, new):
    one = Annotation(
        "urn:uuid:a", (Anchor("article", Span(3, 9), "gardien", text="ab"),), ("mer", "sel"), "x", "blue"
    )
    written = verbatim.written(one, SOURCE)
    assert old in written and verbatim.read(written.replace(old, new), 0, SOURCE) is None


def test_a_record_of_another_program_is_left_to_the_tree():
    assert verbatim.written(replace(Annotation("urn:uuid:a"), extra={"id": "urn:uuid:a"}), SOURCE) == ""
