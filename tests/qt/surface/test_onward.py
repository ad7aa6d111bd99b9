"""Who goes to the end of a text whose rest is still to come goes on to it when it has come."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from reader.model import Block, Document, Place, parts_of
from reader.qt.holding import hold, put_back
from reader.qt.look import Look
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows
from reader.qt.surface.surface import Surface

MANY = 400  # more rows than are there at once


def here(_surface: Surface, place: Place) -> Place:
    return place


@pytest.fixture
def text(qtbot: QtBot, look: Look) -> Surface:
    """A surface for a text of which the first rows are there."""
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(500, 400)
    surface.show()
    return surface


def show(surface: Surface, many: int) -> None:
    """The text, or its beginning."""
    blocks = tuple(Block(f"Paragraph {number}.", role="article") for number in range(many))
    document = Document(blocks, parts_of(blocks, ["article"]))
    surface.setter.document = document
    surface.show_rows(article_rows(document))


def press(surface: Surface, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    """Without a turn of the event loop, in which rows come."""
    surface.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def end(surface: Surface) -> bool:
    return (surface.view.scroll.row, surface.view.scroll.offset) == surface.view.scroll.end()


def test_the_end_is_gone_to_again_when_all_rows_are_there(text: Surface) -> None:
    show(text, MANY)
    press(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert end(text) and text.view.scroll.row < MANY // 2
    text.complete()
    assert end(text) and text.view.scroll.row > MANY // 2


def test_the_caret_goes_on_and_the_selection_with_it(text: Surface) -> None:
    show(text, MANY)
    text.set_caret_mode(True)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(text, Qt.Key.Key_End, both)
    text.complete()
    assert text.selected_text().startswith("Paragraph 0.") and text.selected_text().endswith(f"{MANY - 1}.")
    assert end(text)


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_who_has_moved_since_stays(text: Surface, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    show(text, MANY)
    press(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    press(text, key, modifier)
    stood = text.view.scroll.row, text.view.scroll.offset
    text.complete()
    assert (text.view.scroll.row, text.view.scroll.offset) == stood


def test_the_end_of_a_beginning_is_left_for_that_of_the_whole(text: Surface) -> None:
    show(text, 50)
    text.complete()
    press(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    held = hold([text])
    assert held[0].touched
    show(text, MANY)
    put_back(held, here)
    text.complete()
    assert end(text) and text.view.scroll.row > MANY // 2


def test_another_page_is_shown_from_its_beginning(text: Surface) -> None:
    show(text, 2)
    press(text, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    show(text, MANY)
    text.complete()
    assert text.view.scroll.row == 0
