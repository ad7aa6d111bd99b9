"""What is one word, for the arrows with Ctrl and for a double click, whatever apostrophe is in it."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Block, Place, Span
from reader.qt.look import Look
from reader.qt.surface.sentences import sentences
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article

CONTROL, LEFT = Qt.KeyboardModifier.ControlModifier, Qt.MouseButton.LeftButton


def pressed(surface: Surface, key: Qt.Key) -> int:
    QTest.keyClick(surface, key, CONTROL)
    assert surface.view.cursor.focus is not None
    return surface.view.cursor.focus.at


@pytest.mark.parametrize(
    "words",
    [
        ["L’", "été ", "d'", "avant", ", ", "aujourd'hui ", "qu’", "il "],
        ["I ", "don't ", "know ", "it’s ", "o'clock"],
        ["3,14 ", "U.S", ". ", "example.org", ": ", "e.g", ". "],
    ],
)
def test_the_caret_stops_where_words_begin(qtbot: QtBot, look: Look, words: list[str]) -> None:
    text = "".join(words)
    surface = shown_article(qtbot, look, (Block(f"{text}!", role="article"),))
    surface.set_caret_mode(True)
    ends = [0, *(pressed(surface, Qt.Key.Key_Right) for _ in words)]
    assert [text[a:b] for a, b in itertools.pairwise(ends)] == words
    assert [pressed(surface, Qt.Key.Key_Left) for _ in words] == ends[-2::-1]


@pytest.mark.parametrize(
    ("on", "word"),
    [("homme", "homme"), ("l’h", "l’"), ("don", "don't"), ("t you", "don't"), ("aujo", "aujourd’hui")],
)
def test_a_double_click_takes_one(qtbot: QtBot, look: Look, on: str, word: str) -> None:
    text = "Voici l’homme. And don't you! Oui, aujourd’hui même."
    surface = shown_article(qtbot, look, (Block(text, role="article"),))
    at = text.index(on)
    rect = surface.view.rects(Place("article", Span(at, at + 1)))[0]
    middle = QPoint(rect.left() + rect.width() // 3, rect.center().y())
    QTest.mouseClick(surface.viewport(), LEFT, pos=middle)
    QTest.mouseDClick(surface.viewport(), LEFT, pos=middle)
    assert surface.selected_text() == word


@pytest.mark.parametrize("mark", ["1", "[1]", "[1][2]", "*", "¹"])
def test_a_sentence_ends_behind_the_mark_of_its_note(mark: str) -> None:
    text = f"Nobody pays him.{mark} The keeper counts. He sleeps."
    assert [one.of(text) for one in sentences(text)] == [
        f"Nobody pays him.{mark}",
        "The keeper counts.",
        "He sleeps.",
    ]


def test_words_that_go_on_behind_a_mark_are_of_the_same_sentence() -> None:
    text = "He read the log (all of it.)[3] and slept."
    assert [one.of(text) for one in sentences(text)] == [text]
