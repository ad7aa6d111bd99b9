from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.notes.snap import snap, trim, unquoted


def chosen(marked: str) -> tuple[str, Span]:
    """The text and the span between the two bars."""
    before, words, after = marked.split("|")
    return before + words + after, Span(len(before), len(before) + len(words))


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("the wh|ole wo|rd", "whole word"),
        ("|the| word", "the"),
        ("l’|hom|me", "homme"),
        ("it is|n|’t so", "isn’t"),
        ("costs 1|2.5|0 now", "12.50"),
        ("end of it|.| Then", "."),
        ("e\u0301te\u0301| e|\u0301te\u0301", " e\u0301te\u0301"),
        ("👨\u200d|👩|\u200d👧 home", "👨\u200d👩\u200d👧"),
        ("🇫🇷🇩|🇪|🇮🇹", "🇩🇪"),
        ("👍|🏽|!", "👍🏽"),
        ("漢|字|仮名", "字"),
        ("snake_|ca|se", "snake_case"),
        ("arc-|en|-ciel", "en"),
        ("مر|حب|ا بكم", "مرحبا"),
    ],
)
def test_cut_words_are_completed(marked, words):
    text, span = chosen(marked)
    assert snap(text, span).of(text) == words


def test_white_space_is_trimmed_and_nothing_else_is_nothing():
    text, span = chosen("a|\u00a0 b c\n|d")
    assert trim(text, span) == Span(3, 6)
    assert trim(" \n\u202f ", Span(0, 4)) is None


@given(st.text(max_size=40), st.data())
def test_snapping_grows_once_and_keeps_what_was_chosen(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    grown = snap(text, Span(start, end))
    assert 0 <= grown.start <= start <= end <= grown.end <= len(text)
    assert snap(text, grown) == grown


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("„Wie", "Wie"),
        ("„Hans“", "Hans"),
        ("‘world’s’", "world’s"),
        ("l’", "l’"),
        ("»Otto«", "Otto"),
        ('"Eva"', "Eva"),
        ("(sea)", "sea"),
        ("«", "«"),
    ],
)
def test_marks_around_a_word_are_none_of_it(word, bare):
    assert unquoted(f"x {word} y", Span(2, 2 + len(word))).of(f"x {word} y") == bare
