"""The bar says what was pressed and never takes the keyboard from the text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton, QToolButton

from reader.notes.annotation import COLOURS
from reader.qt.controls.dots import Dot
from reader.qt.controls.selection_bar import HEIGHT, SelectionBar


@pytest.fixture
def bar(look, over):
    bar = SelectionBar(look, over)
    bar.show_near([QRect(100, 100, 200, 24)], over.rect())
    return bar


def button(bar: SelectionBar, text: str) -> QPushButton:
    return next(one for one in bar.findChildren(QPushButton) if one.text() == text)


def test_it_opens_eight_pixels_under_the_words(bar):
    assert bar.isVisible()
    assert bar.geometry().top() == 132
    assert bar.height() == HEIGHT


@pytest.mark.parametrize("colour", COLOURS)
def test_a_dot_asks_for_its_colour(bar, qtbot, colour):
    dot = next(one for one in bar.findChildren(Dot) if one.colour == colour)
    with qtbot.waitSignal(bar.coloured) as said:
        qtbot.mouseClick(dot, Qt.MouseButton.LeftButton)
    assert said.args == [colour]


@pytest.mark.parametrize(
    ("text", "signal"), [("Tag", "tag_wanted"), ("Note", "note_wanted"), ("Copy", "copy_wanted")]
)
def test_each_button_asks_for_its_own(bar, qtbot, text, signal):
    with qtbot.waitSignal(getattr(bar, signal)):
        qtbot.mouseClick(button(bar, text), Qt.MouseButton.LeftButton)


def test_a_click_leaves_the_keyboard_with_the_text(look, over, qtbot):
    text = QLineEdit(over)
    text.show()
    text.setFocus()
    bar = SelectionBar(look, over)
    bar.show_near([QRect(100, 100, 200, 24)], over.rect())
    qtbot.mouseClick(button(bar, "Note"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(bar.findChildren(Dot)[2], Qt.MouseButton.LeftButton)
    assert text.hasFocus()


def test_the_tag_button_can_look_pressed(bar):
    bar.press_tag(True)
    assert button(bar, "Tag").isDown()


def test_more_shows_only_with_entries(bar):
    more = bar.findChild(QToolButton)
    assert not more.isVisible()
    bar.set_entries([QAction("Mark as memo", bar)])
    assert more.isVisible()
    assert [action.text() for action in more.menu().actions()] == ["Mark as memo"]


def test_the_arrows_walk_the_dots(bar, qtbot):
    dots = bar.findChildren(Dot)
    dots[0].setFocus()
    qtbot.keyClick(dots[0], Qt.Key.Key_Right)
    assert dots[1].hasFocus()
    with qtbot.waitSignal(bar.coloured) as said:
        qtbot.keyClick(dots[1], Qt.Key.Key_Space)
    assert said.args == ["orange"]


def test_escape_inside_closes(bar, qtbot):
    dot = bar.findChildren(Dot)[0]
    dot.setFocus()
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(dot, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_tab_goes_round_inside_the_bar(bar, qtbot):
    first = bar.findChildren(Dot)[0]
    first.setFocus()
    for _ in range(9):
        qtbot.keyClick(over_focus(bar), Qt.Key.Key_Tab)
    assert first.hasFocus()


def over_focus(bar: SelectionBar):
    return bar.window().focusWidget()


def test_where_its_words_have_no_room_it_shows_icons_that_keep_their_names(bar, qtbot):
    wide = bar.sizeHint().width()
    assert not bar.fit(wide - 1000)
    buttons = bar.findChildren(QPushButton)
    assert [one.text() for one in buttons] == ["", "", ""]
    assert [one.accessibleName() for one in buttons] == ["Tag", "Note", "Copy"]
    assert not any(one.icon().isNull() for one in buttons)
    assert bar.sizeHint().width() <= 304, "it fits into the narrowest column beside the article"
    with qtbot.waitSignal(bar.note_wanted):
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert bar.fit(wide) and [one.text() for one in buttons] == ["Tag", "Note", "Copy"]
    assert all(one.icon().isNull() for one in buttons) and bar.sizeHint().width() == wide
