"""Words that are cut are cut between two of them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics

from reader.qt.controls.two_lines import two_lines
from reader.qt.look import Look

LONG = "les heures pendant lesquelles une personne accepte de travailler à côté d’une machine sans la main"


@pytest.mark.parametrize("width", range(160, 300, 7))
def test_the_second_line_ends_with_a_whole_word(look: Look, width: int) -> None:
    font = look.font("quote")
    first, second = two_lines(LONG, font, width)
    shown = f"{first} {second}"
    assert QFontMetrics(font).horizontalAdvance(second) <= width
    assert shown == LONG or (shown.endswith("…") and LONG.startswith(shown[:-1].rstrip() + " "))


def test_a_word_that_is_most_of_the_line_is_cut(look: Look) -> None:
    _, second = two_lines("le Donaudampfschifffahrtsgesellschaftskapitän" * 3, look.font("quote"), 200)
    assert second.endswith("…") and len(second) > 10


def test_words_that_end_with_an_ellipsis_themselves_stay_whole(look: Look) -> None:
    words = "les heures pendant lesquelles une personne accepte…"
    assert " ".join(two_lines(words, look.font("quote"), 240)) == words
