"""The mark of a note belongs to the sentence that it stands behind."""

from __future__ import annotations

import pytest

from reader.model import Block
from reader.notes import correction_words
from reader.notes.note_marks import noted_ends


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("Nobody pays him.1 The keeper counts.", ".1"),
        ("Nobody pays him.[1] The keeper counts.", ".[1]"),
        ("Nobody pays him.[1][note 2] The keeper counts.", ".[1][note 2]"),
        ("Nobody pays him.[citation needed] The keeper counts.", ".[citation needed]"),
        ("“Nobody pays me.”12 The keeper counts.", ".”12"),
        ("Who pays him?3 Nobody.", "?3"),
        ("Nobody pays him (he says).4 The keeper counts.", ".4"),
        ("Personne ne le paie.¹ Le gardien compte.", ".¹"),
        ("Nobody pays him.* The keeper counts.", ".*"),
        ("他走了。1 她留下。", "。1"),
        ("Nobody pays him.5", ".5"),
    ],
)
def test_the_end_of_a_sentence_has_its_mark(text: str, end: str) -> None:
    assert [one.of(text) for one in noted_ends(text)] == [end]


@pytest.mark.parametrize(
    "text",
    [
        "It costs 3.50 Nobody pays.",
        "See Fig.3 The keeper.",
        "It stands in vol.2 The keeper.",
        "He reads version v2.1 The keeper.",
        "He came at 8 p.m.2 nights ago.",
        "Nobody pays him. [The keeper counts.]",
        "The file is called page.1 and is here.",
    ],
)
def test_other_numbers_and_brackets_are_no_marks(text: str) -> None:
    assert not list(noted_ends(text))


def test_a_paragraph_is_cut_behind_the_mark() -> None:
    block = Block("Nobody pays him.[1] The keeper counts.")
    assert correction_words.cuts(block) == [block.text.index("The")]
    assert correction_words.sentence_end(block, 5) == block.text.index("The")
