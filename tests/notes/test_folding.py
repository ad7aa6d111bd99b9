"""Words are found whatever their accents and their case, and where they stand is told in the text as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.notes.folding import Folded


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Un MÉMO d’été", "memo", ["MÉMO"]),
        ("Un mémo d’été", "d'ete", ["d’été"]),
        ("cœur de bœuf", "BŒUF", ["bœuf"]),
        ("Die Straße, die STRASSE", "strasse", ["Straße", "STRASSE"]),
        ("le premie\u0301 premié", "premie", ["premie\u0301", "premié"]),
        ("e\u0301te\u0301", "te", ["te\u0301"]),
        ("10\u00a0000 pages", "10 000", ["10\u00a0000"]),
        ("deux\nlignes", "deux lignes", ["deux\nlignes"]),
        ("de la ﬁn", "fin", ["ﬁn"]),
        ("İstanbul", "istanbul", ["İstanbul"]),
        ("한국어 한", "한", ["한", "한"]),
        ("aaaa", "aa", ["aa", "aa"]),
    ],
)
def test_words_are_found_whatever_their_accents_and_case(text: str, words: str, found: list[str]) -> None:
    assert [span.of(text) for span in Folded(text).find_all(words)] == found


def test_exactly_means_case_and_accents_but_no_typography() -> None:
    text = "L’été, l'Été, l’ete"
    starts = [start for start, _ in Folded(text, exact=True).find("l'Été")]
    assert starts == [text.index("l'Été")]
    assert list(Folded("l’été", exact=True).find("l'été")) == [(0, 5)]


@given(st.text(alphabet="aeéÉße\u0301ﬁ中한İ \n", max_size=40), st.integers(0, 40), st.integers(1, 8))
def test_every_piece_of_a_text_is_found_where_it_stands(text: str, start: int, size: int) -> None:
    piece = text[start : start + size]
    if not Folded(piece).text:
        return
    whole = Folded(text).find_all(piece)
    assert whole
    for span in whole:
        assert 0 <= span.start < span.end <= len(text)
        assert Folded(piece).text in Folded(span.of(text)).text


def test_a_long_text_is_folded_like_a_short_one() -> None:
    text = "é" * 70_000 + "ß mot"
    assert [span.of(text) for span in Folded(text).find_all("SS MOT")] == ["ß mot"]
