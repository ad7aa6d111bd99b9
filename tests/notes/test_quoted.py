from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notes.quoted import find_all


@pytest.mark.parametrize(
    ("text", "typed", "found"),
    [
        ("the sea, the sea", "the sea", ["the sea", "the sea"]),
        (
            "l’homme dit\u00a0: «\u202foui\u202f»",
            'l\'homme dit : " oui "',
            ["l’homme dit\u00a0: «\u202foui\u202f»"],
        ),
        ("one\n\ntwo", "one two", ["one\n\ntwo"]),
        ("wait… what", "wait... what", ["wait… what"]),
        ("arc‑en‑ciel", "arc-en-ciel", ["arc‑en‑ciel"]),
        ("it's and it’s", "it's", ["it's"]),
        ("a.b", "a b", []),
        ("(x)", "(x)", ["(x)"]),
        ("abc", " ", []),
    ],
)
def test_typed_words_are_found(text, typed, found):
    assert [span.of(text) for span in find_all(text, typed)] == found


@given(st.text(max_size=30), st.text(min_size=1, max_size=5), st.text(max_size=30))
def test_words_as_written_are_always_found(before, words, after):
    text = before + words + after
    assert not words.strip() or any(span.of(text) == words.strip() for span in find_all(text, words))
