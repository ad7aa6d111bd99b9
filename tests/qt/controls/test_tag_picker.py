"""Tags are found, toggled and made while typing; nothing half-typed is lost or applied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QListView

from reader.qt.controls.tag_picker import WIDTH, TagPicker
from reader.qt.controls.tag_rows import CREATE, TagRow, TagRows

TAGS = (
    TagRow("méthode", "purple", 4, "5"),
    TagRow("mesure du temps", "orange", 2, "7"),
    TagRow("le mémoire", "blue", 1),
    TagRow("confiance", "pink", 3),
)


@pytest.fixture
def picker(look, over):
    picker = TagPicker(look, over)
    picker.set_tags(TAGS, frozenset({"méthode"}))
    picker.show_near([QRect(100, 40, 200, 24)], over.rect())
    return picker


def field(picker: TagPicker) -> QLineEdit:
    return picker.findChild(QLineEdit)


def shown(picker: TagPicker) -> list[str]:
    view = picker.findChild(QListView)
    return [view.model().name_at(row) for row in range(view.model().rowCount())]


def test_it_takes_the_keyboard_and_lists_all(picker):
    assert picker.width() == WIDTH
    assert field(picker).hasFocus()
    assert shown(picker) == [tag.name for tag in TAGS]


def test_typing_finds_word_beginnings_without_case_and_accents(picker, qtbot):
    qtbot.keyClicks(field(picker), "ME")
    assert shown(picker) == ["méthode", "mesure du temps", "le mémoire", CREATE]


def test_enter_toggles_the_first_match_and_clears(picker, qtbot):
    qtbot.keyClicks(field(picker), "conf")
    with qtbot.waitSignal(picker.toggled) as said:
        qtbot.keyClick(field(picker), Qt.Key.Key_Return)
    assert said.args == ["confiance"]
    assert picker.pending == ""
    assert picker.isVisible()


def test_arrows_choose_while_typing_goes_on(picker, qtbot):
    qtbot.keyClicks(field(picker), "m")
    qtbot.keyClick(field(picker), Qt.Key.Key_Down)
    qtbot.keyClicks(field(picker), "")
    with qtbot.waitSignal(picker.toggled) as said:
        qtbot.keyClick(field(picker), Qt.Key.Key_Return)
    assert said.args == ["mesure du temps"]


def test_the_last_row_creates_what_is_typed(picker, qtbot):
    qtbot.keyClicks(field(picker), "rouages, ressorts")
    assert shown(picker) == [CREATE]
    with qtbot.waitSignal(picker.created) as said:
        qtbot.keyClick(field(picker), Qt.Key.Key_Return)
    assert said.args == ["rouages, ressorts"]


def test_control_enter_creates_although_a_tag_matches(picker, qtbot):
    qtbot.keyClicks(field(picker), "me")
    with qtbot.waitSignal(picker.created) as said:
        qtbot.keyClick(field(picker), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said.args == ["me"]


def test_a_name_that_exists_is_not_offered_again(picker, qtbot):
    qtbot.keyClicks(field(picker), "Confiance")
    assert shown(picker) == ["confiance"]


def test_enter_on_nothing_closes(picker, qtbot):
    with qtbot.waitSignal(picker.closed), qtbot.assertNotEmitted(picker.toggled):
        qtbot.keyClick(field(picker), Qt.Key.Key_Return)
    assert not picker.isVisible()


def test_escape_keeps_half_typed_text_for_the_next_time(picker, qtbot, over):
    qtbot.keyClicks(field(picker), "conf")
    with qtbot.waitSignal(picker.closed), qtbot.assertNotEmitted(picker.toggled):
        qtbot.keyClick(field(picker), Qt.Key.Key_Escape)
    assert picker.pending == "conf"
    picker.show_near([QRect(100, 40, 200, 24)], over.rect())
    assert field(picker).text() == "conf"


def test_a_click_takes_the_row_and_nothing_half_typed(picker, qtbot):
    qtbot.keyClicks(field(picker), "m")
    view = picker.findChild(QListView)
    middle = view.visualRect(view.model().index(1)).center()
    with qtbot.waitSignal(picker.toggled) as said, qtbot.assertNotEmitted(picker.created):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert said.args == ["mesure du temps"]


def test_new_tags_leave_the_chosen_row_alone(picker, qtbot):
    qtbot.keyClick(field(picker), Qt.Key.Key_Down)
    qtbot.keyClick(field(picker), Qt.Key.Key_Down)
    picker.set_tags((TagRow("absence"), *TAGS), frozenset())
    view = picker.findChild(QListView)
    assert view.model().name_at(view.currentIndex().row()) == "mesure du temps"


def test_closing_gives_the_keyboard_back(look, over, qtbot):
    text = QLineEdit(over)
    text.show()
    text.setFocus()
    picker = TagPicker(look, over)
    picker.show_near([QRect(100, 40, 200, 24)], over.rect())
    qtbot.keyClick(field(picker), Qt.Key.Key_Escape)
    assert text.hasFocus()


def test_the_rows_are_a_sound_model(qapp):
    rows = TagRows(qapp)
    QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal, rows)
    rows.set_tags(TAGS, frozenset())
    for typed in ("m", "me", "mes", "x", "", "le"):
        rows.set_typed(typed)
    rows.set_tags(TAGS[1:], frozenset({"confiance"}))
    rows.set_typed("")
    assert rows.rowCount() == 3


def test_thousands_of_tags_are_listed_without_thousands_of_widgets(picker):
    picker.set_tags([TagRow(f"tag {number}") for number in range(5000)], frozenset())
    assert len(shown(picker)) == 5000
    assert len(picker.findChildren(QLineEdit)) == 1
    assert picker.height() < 400


def test_under_a_bar_its_right_edge_is_the_bars(picker, over):
    bar = QRect(60, 100, 400, 36)
    picker.show_under(bar, [QRect(60, 60, 200, 24)], over.rect())
    assert picker.geometry().right() == bar.right() and picker.geometry().top() == bar.bottom() + 5


@pytest.mark.parametrize("typed", ["a", "conf", "mot nouveau"])
def test_above_what_it_is_about_it_grows_upwards_and_shrinks_downwards(picker, over, qtbot, typed):
    card = QRect(100, over.height() - 240, 320, 230)
    picker.show_under(card, [], over.rect())
    bottom = picker.geometry().bottom()
    assert bottom < card.top()
    for length in range(len(typed)):
        qtbot.keyClicks(field(picker), typed[length])
        assert picker.geometry().bottom() == bottom
    picker.set_tags((), frozenset())
    assert picker.geometry().bottom() == bottom
    picker.show_under(QRect(100, 10, 320, 36), [], over.rect())
    top = picker.geometry().top()
    picker.set_tags(TAGS, frozenset())
    assert picker.geometry().top() == top
