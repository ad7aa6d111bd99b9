"""Turning pages: by the caret, by a wheel, by two fingers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Block, Document, Place, Span, parts_of
from reader.qt import digits
from reader.qt.look import Look
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows
from reader.qt.surface.surface import Surface

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def long(qtbot: QtBot, look: Look) -> Surface:
    text = "mots qui se suivent " * 9
    return shown(qtbot, look, [f"Paragraphe {number}. {text}" for number in range(100)])


def shown(qtbot: QtBot, look: Look, texts: list[str]) -> Surface:
    blocks = tuple(Block(text, role="article") for text in texts)
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    surface.show_rows(article_rows(Document(blocks, parts_of(blocks, ["article"]))))
    surface.show()
    surface.complete()
    return surface


def test_a_screen_down_and_up_again_takes_the_caret_along(long: Surface) -> None:
    long.set_caret_mode(True)
    start = long.view.cursor.focus
    assert start is not None
    for _ in range(3):
        QTest.keyClick(long, Qt.Key.Key_PageDown)
        focus, caret = long.view.cursor.focus, long.view.caret_rect()
        assert focus is not None and focus > start and caret is not None
        assert caret.top() >= 0 and caret.bottom() <= long.viewport().height()
        start = focus
    QTest.keyClick(long, Qt.Key.Key_PageUp)
    assert long.view.cursor.focus is not None and long.view.cursor.focus < start
    for _ in range(9):
        QTest.keyClick(long, Qt.Key.Key_PageUp)
    assert long.view.cursor.focus == long.point_of(Place("article", Span(0, 0))) and long.at_start


def test_shift_and_a_screen_down_selects_a_screen(long: Surface) -> None:
    long.set_caret_mode(True)
    QTest.keyClick(long, Qt.Key.Key_PageDown, SHIFT)
    (place,) = long.selected_places()
    assert place.span is not None and place.span.start == 0 and len(place.span) > 200


def test_without_a_caret_the_page_alone_is_turned(long: Surface) -> None:
    QTest.keyClick(long, Qt.Key.Key_PageDown)
    assert not long.at_start and long.view.cursor.focus is None


def test_the_caret_comes_to_the_first_whole_line_that_the_reader_sees(long: Surface) -> None:
    long._scroll(2_000.0)
    long.set_caret_mode(True)
    place, caret = long.place(), long.view.caret_rect()
    assert place is not None and place.span is not None and caret is not None
    focus = long.view.cursor.focus
    assert focus is not None and focus.at >= place.span.start > 0
    assert 0 <= caret.top() < 1.5 * caret.height()


def rolled(surface: Surface, pixels: QPoint, angle: QPoint) -> None:
    at = QPointF(100, 100)
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(
        at, surface.mapToGlobal(at), pixels, angle, none, NONE, Qt.ScrollPhase.ScrollUpdate, False
    )
    QApplication.sendEvent(surface.viewport(), event)


def test_two_fingers_move_the_page_by_pixels_and_a_wheel_by_lines(long: Surface) -> None:
    for _ in range(3):
        rolled(long, QPoint(0, -7), QPoint(0, -14))
    assert (long.view.scroll.row, long.view.scroll.offset) == (0, 21.0)
    rolled(long, QPoint(0, 21), QPoint(0, 42))
    assert long.at_start
    start = long.setter.flow.rows[3].span.start
    below = Place("article", Span(start, start + 5))
    before = long.view.rects(below)[0].top()
    rolled(long, QPoint(), QPoint(0, -120))
    assert before - long.view.rects(below)[0].top() == 3 * long.look.pitch("article")


@pytest.fixture
def said(qtbot: QtBot, look: Look) -> Surface:
    surface = shown(qtbot, look, ["Un. Deux ? Trois !", "Il pleut. « On rentre », dit-elle."])
    surface.set_caret_mode(True)
    return surface


def test_the_caret_goes_from_sentence_to_sentence_over_paragraphs_and_back(said: Surface) -> None:
    text = "Un. Deux ? Trois !\n\nIl pleut. « On rentre », dit-elle."
    starts = [text.index(word) for word in ("Deux", "Trois", "Il", "«")]
    there = [_key(said, Qt.Key.Key_ParenRight) for _ in starts]
    assert there == starts
    assert [_key(said, Qt.Key.Key_ParenLeft) for _ in range(5)] == [*reversed(starts[:-1]), 0, 0]


def test_shift_that_a_keyboard_needs_for_a_bracket_selects_nothing_and_ctrl_selects(said: Surface) -> None:
    QTest.keyClick(said, Qt.Key.Key_ParenRight, SHIFT)
    assert not said.selected_places()
    QTest.keyClick(said, Qt.Key.Key_ParenRight, SHIFT | Qt.KeyboardModifier.ControlModifier)
    assert [place.span for place in said.selected_places()] == [Span(4, 11)]


def test_letters_beside_each_other_move_the_caret_by_sentences_too(said: Surface) -> None:
    assert [_key(said, Qt.Key.Key_B), _key(said, Qt.Key.Key_B), _key(said, Qt.Key.Key_V)] == [4, 11, 4]
    QTest.keyClick(said, Qt.Key.Key_B, SHIFT)
    assert [place.span for place in said.selected_places()] == [Span(4, 11)]


def test_a_bracket_in_the_digit_row_is_left_to_the_tags(
    said: Surface, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(digits, "_FIRST", dict.fromkeys(("linux", "win32", "darwin"), 10))
    for modifiers, taken in ((NONE, False), (Qt.KeyboardModifier.ControlModifier, True)):
        event = QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_ParenLeft, modifiers, 14, 0, 0, "(")
        said.keyPressEvent(event)
        assert event.isAccepted() is taken


def _key(surface: Surface, key: Qt.Key) -> int:
    QTest.keyClick(surface, key)
    focus = surface.view.cursor.focus
    assert focus is not None
    return focus.at
