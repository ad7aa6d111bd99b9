"""What is typed is found whatever its case and accents."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.qt.controls.commands import fitness
from reader.qt.controls.matching import fold, holds_all, starts_word
from reader.qt.controls.matching import words as typed


@pytest.mark.parametrize(
    ("name", "typed", "found"),
    [
        ("méthode", "me", "mé"),
        ("Mémoire du geste", "GES", "ges"),
        ("e\u0301cole", "éc", "e\u0301c"),
        ("Straße", "strass", "Straß"),
        ("l’atelier", "ate", "ate"),
    ],
)
def test_a_tag_is_found_at_the_beginning_of_a_word(name, typed, found):
    assert starts_word(name, typed).of(name) == found


def test_the_middle_of_a_word_is_no_match():
    assert starts_word("méthode", "tho") is None


def test_nothing_typed_matches_everything():
    assert starts_word("méthode", " ") is not None


@given(st.text(max_size=12), st.text(max_size=4))
def test_a_match_lies_in_the_name(name, typed):
    span = starts_word(name, typed)
    assert span is None or 0 <= span.start <= span.end <= len(name)


def test_every_word_of_the_filter_must_be_there():
    words = fold("Un bras qui demande\nPetitBoulon")
    assert holds_all(words, typed("petit BRAS"))
    assert not holds_all(words, typed("petit jambe"))


def test_commands_that_begin_so_come_first():
    typed = "op"
    labels = ("Open a page", "Reopen", "Copy with options", "To people")
    fits = [fitness(label, typed) for label in labels]
    assert fits[0] == 0
    assert fits[0] < fits[2] < fits[1]
    assert fitness("Undo", typed) is None


def test_a_few_letters_in_order_are_enough():
    assert fitness("Copy with the source", "cws") == 3
