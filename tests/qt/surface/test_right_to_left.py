"""Text that is read from the right to the left: where the arrows lead, and on which side things stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Block, Kind, Span
from reader.qt.look import Look
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "أعلن مجلس الميناء يوم الاثنين تقريره"
TABLE = "الاسم\tالحجر\nالشمال\tغرانيت"


def caret(surface: Surface) -> tuple[int, float]:
    """The caret's code point, and its pixels from the left."""
    focus, rect = surface.view.cursor.focus, surface.view.caret_rect()
    assert focus is not None and rect is not None
    return focus.at, rect.x()


@pytest.mark.parametrize("modifiers", [NONE, CONTROL, SHIFT, SHIFT | CONTROL])
@pytest.mark.parametrize("text", [TEXT, "שלום עולם, זה דוח"])
def test_arrows_move_the_caret_as_they_point(
    qtbot: QtBot, look: Look, modifiers: Qt.KeyboardModifier, text: str
) -> None:
    surface = shown_article(qtbot, look, (Block(text, role="article"),))
    surface.set_caret_mode(True)
    places = [caret(surface)]
    for _ in range(3):
        QTest.keyClick(surface, Qt.Key.Key_Left, modifiers)
        places.append(caret(surface))
    assert places == sorted(places, key=lambda one: (one[0], -one[1]))
    assert places[0][0] == 0 and places[0][1] > places[1][1] > places[2][1] > places[3][1]
    for before in places[-2::-1]:
        QTest.keyClick(surface, Qt.Key.Key_Right, modifiers)
        assert caret(surface) == before
    assert not surface.selected_places()


def test_home_and_end_go_where_the_line_begins_and_ends(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(TEXT, role="article"),))
    surface.set_caret_mode(True)
    QTest.keyClick(surface, Qt.Key.Key_End)
    assert caret(surface)[0] == len(TEXT)
    QTest.keyClick(surface, Qt.Key.Key_Home)
    assert caret(surface)[0] == 0


def test_arrows_in_a_cell_move_the_caret_as_they_point(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(TABLE, Kind.TABLE, role="article"),))
    surface.set_caret_mode(True)
    QTest.keyClick(surface, Qt.Key.Key_Home, CONTROL)
    first = caret(surface)
    QTest.keyClick(surface, Qt.Key.Key_Left)
    assert caret(surface)[0] == 1 and caret(surface)[1] < first[1]


def test_arrows_move_the_end_of_a_highlight_as_they_point(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(TEXT, role="article"),))
    surface.set_highlights([Highlight("one", "article", Span(0, 4))])
    surface.begin_ends("one")
    QTest.keyClick(surface, Qt.Key.Key_Left)
    assert surface.layers.of("one")[0].span == Span(0, len("أعلن مجلس"))
    QTest.keyClick(surface, Qt.Key.Key_Right, SHIFT)
    assert surface.layers.of("one")[0].span == Span(0, len("أعلن مجل"))
    QTest.keyClick(surface, Qt.Key.Key_Tab)
    QTest.keyClick(surface, Qt.Key.Key_Left)
    assert surface.layers.of("one")[0].span == Span(len("أعلن "), len("أعلن مجل"))


def test_a_left_to_right_paragraph_with_a_word_of_the_other_direction_keeps_its_arrows(
    qtbot: QtBot, look: Look
) -> None:
    surface = shown_article(qtbot, look, (Block("The word שלום stands here", role="article"),))
    surface.set_caret_mode(True)
    QTest.keyClick(surface, Qt.Key.Key_Right, CONTROL)
    assert caret(surface)[0] == 4
