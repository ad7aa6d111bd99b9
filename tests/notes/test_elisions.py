"""A word begins behind an elision, and not behind every apostrophe."""

from __future__ import annotations

import pytest

from reader.notes.elisions import elisions


@pytest.mark.parametrize(
    "words",
    ["l’|homme", "L'|État", "qu’|il", "jusqu’|à", "lorsqu'|elle", "c’|est-à-dire", "« d’|abord »", "dell’|arte",
     "un’|idea", "aujourd’hui", "quelqu’un", "presqu’île", "don’t", "it's", "I’d even", "o’clock", "rock ’n’ roll",
     "l’ os", "les chiens’ os", "d’1 m"],
)  # fmt: skip
def test_a_word_begins_behind_an_elision(words: str) -> None:
    text = words.replace("|", "")
    assert elisions(text) == ([words.index("|")] if "|" in words else [])
