"""The toolbar shows the caller's actions, with words where there is room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from reader.qt.controls.elided import Elided
from reader.qt.controls.toolbar import LEFT, RIGHT, SAID, WIDE, Toolbar


@pytest.fixture
def actions(over):
    made = {role: QAction(role.capitalize(), over) for role in (*LEFT, *RIGHT)}
    made["memo"].setCheckable(True)
    made["text"].setIconText("Aa")
    return made


@pytest.fixture
def toolbar(look, over, actions):
    toolbar = Toolbar(look, actions, over)
    toolbar.resize(WIDE, 44)
    toolbar.set_page("A title", "A site")
    toolbar.show()
    return toolbar


def words(toolbar: Toolbar) -> list[str]:
    return [one.text for one in toolbar.findChildren(Elided) if one.isVisible() and one.width()]


def test_a_wide_window_says_what_four_buttons_do(toolbar):
    assert {role for role in (*LEFT, *RIGHT) if toolbar.button(role).said} == SAID


def test_a_narrow_window_shows_icons_that_still_have_names(toolbar):
    toolbar.resize(WIDE - 1, 44)
    assert not any(toolbar.button(role).said for role in (*LEFT, *RIGHT))
    assert toolbar.button("memo").accessibleName() == "Memo"


def test_a_button_triggers_its_action(toolbar, actions, qtbot):
    with qtbot.waitSignal(actions["memo"].triggered):
        qtbot.mouseClick(toolbar.button("memo"), Qt.MouseButton.LeftButton)
    assert toolbar.button("memo").isChecked()


def test_the_site_gives_way_before_the_title(toolbar):
    assert words(toolbar) == ["A title", "A site"]
    toolbar.resize(800, 44)
    toolbar.set_page("A long title that takes all the room there is " * 3, "A site")
    assert len(words(toolbar)) == 1


def test_without_a_page_only_what_makes_sense_is_there(toolbar):
    toolbar.set_page("")
    shown = [role for role in (*LEFT, *RIGHT) if toolbar.button(role).isVisible()]
    assert shown == ["open", "text", "menu"]


def test_every_action_but_the_letters_has_an_icon(toolbar, actions):
    for role in (*LEFT, *RIGHT):
        assert actions[role].icon().isNull() == (role == "text")
