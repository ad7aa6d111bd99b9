"""The popover shows one annotation and asks for what is changed on it; no written word is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from reader.qt.controls.chip import cross_of
from reader.qt.controls.chips import TagChip
from reader.qt.controls.dots import Dot, Dots
from reader.qt.controls.note_field import NoteField
from reader.qt.controls.popover import HighlightPopover, Noted, PopoverState
from reader.qt.controls.speaker_line import SpeakerLine

STATE = PopoverState(
    "one",
    "Printed in the article",
    0,
    2,
    "Colette Aubrun",
    (("confiance", "pink"), ("règle", "blue")),
    "",
    "pink",
)


@pytest.fixture
def popover(look, over):
    popover = HighlightPopover(look, over)
    popover.show_state(STATE)
    popover.show_near([QRect(100, 40, 200, 24)], over.rect())
    return popover


def named(popover: HighlightPopover, name: str) -> QAbstractButton:
    return next(
        one
        for one in popover.findChildren(QAbstractButton)
        if name in (one.text(), one.accessibleName()) and not one.isHidden()
    )


def note(popover: HighlightPopover) -> NoteField:
    return popover.findChild(NoteField)


def chips(popover: HighlightPopover) -> list[TagChip]:
    return [one for one in popover.findChildren(TagChip) if not one.isHidden()]


def test_it_shows_where_the_words_are_printed_and_which_of_two_it_is(popover):
    words = [label.text() for label in popover.findChildren(QLabel)]
    assert "Printed in the article" in words
    assert "1 of 2" in words
    assert [chip.tag for chip in chips(popover)] == ["confiance", "règle"]
    assert popover.findChild(Dots).chosen == "pink"


def test_it_lies_under_the_words(popover):
    assert popover.geometry().top() == 72


def test_a_single_highlight_has_no_pager(popover):
    popover.show_state(replace(STATE, total=1))
    assert not any(label.isVisible() and "of" in label.text() for label in popover.findChildren(QLabel))


def test_the_pager_turns(popover, qtbot):
    with qtbot.waitSignal(popover.paged) as said:
        qtbot.mouseClick(named(popover, "Next highlight at this place (O)"), Qt.MouseButton.LeftButton)
    assert said.args == [1]


def test_a_note_is_told_when_typing_rests(popover, qtbot):
    with qtbot.waitSignal(popover.noted) as said:
        qtbot.keyClicks(note(popover), "To check")
    assert said.args == [Noted("one", "To check")]


def test_a_note_is_told_when_the_keyboard_leaves(popover, qtbot):
    popover.focus_note()
    qtbot.keyClicks(note(popover), "now")
    with qtbot.waitSignal(popover.noted, timeout=300):
        chips(popover)[0].setFocus()


def test_escape_closes_and_keeps_the_text(popover, qtbot):
    popover.focus_note()
    qtbot.keyClicks(note(popover), "kept")
    with qtbot.waitSignals([popover.noted, popover.closed]):
        qtbot.keyClick(note(popover), Qt.Key.Key_Escape)
    assert not popover.isVisible()


def test_control_enter_ends_the_note(popover, qtbot):
    popover.focus_note()
    qtbot.keyClicks(note(popover), "done")
    with qtbot.waitSignals([popover.noted, popover.closed]):
        qtbot.keyClick(note(popover), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_words_typed_on_one_highlight_never_land_on_another(popover, qtbot):
    qtbot.keyClicks(note(popover), "of one")
    with qtbot.waitSignal(popover.noted) as said:
        popover.show_state(replace(STATE, id="two", note="of two"))
    assert said.args == [Noted("one", "of one")]
    assert note(popover).text == "of two"


def test_the_same_note_shown_again_does_not_disturb_typing(popover, qtbot):
    qtbot.keyClicks(note(popover), "half")
    popover.show_state(replace(STATE, tags=()))
    assert note(popover).text == "half"


def test_no_break_spaces_survive_in_a_note(popover):
    popover.show_state(replace(STATE, note="Pourquoi\u202f?\u00a0Oui"))
    assert note(popover).text == "Pourquoi\u202f?\u00a0Oui"


def test_the_note_grows_from_two_lines_to_ten(popover):
    heights = []
    for lines in (1, 2, 5, 10, 30):
        popover.show_state(replace(STATE, note="\n".join(["line"] * lines)))
        heights.append(note(popover).height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]


def test_a_cross_takes_a_tag_off(popover, qtbot):
    one = chips(popover)[1]
    with qtbot.waitSignal(popover.tag_removed) as said:
        qtbot.mouseClick(one, Qt.MouseButton.LeftButton, pos=cross_of(one.rect()).center())
    assert said.args == ["règle"]


def test_a_click_on_the_name_of_a_tag_takes_nothing_off(popover, qtbot):
    one = chips(popover)[1]
    with qtbot.assertNotEmitted(popover.tag_removed):
        qtbot.mouseClick(
            one, Qt.MouseButton.LeftButton, pos=one.rect().center() - cross_of(one.rect()).topLeft() / 4
        )


def test_delete_takes_the_focused_tag_off(popover, qtbot):
    with qtbot.waitSignal(popover.tag_removed) as said:
        qtbot.keyClick(chips(popover)[0], Qt.Key.Key_Delete)
    assert said.args == ["confiance"]


def test_many_tags_take_more_lines_and_fewer_take_them_back(popover):
    before = popover.height()
    popover.show_state(replace(STATE, tags=tuple((f"a rather long tag {n}", "blue") for n in range(6))))
    assert popover.height() > before
    popover.show_state(STATE)
    assert popover.height() == before
    assert len(chips(popover)) == 2


def test_the_speaker_is_changed_in_place(popover, qtbot):
    qtbot.mouseClick(named(popover, "Speaker: Colette Aubrun. Change"), Qt.MouseButton.LeftButton)
    field = popover.findChild(QLineEdit)
    assert field.isVisible() and field.selectedText() == "Colette Aubrun"
    qtbot.keyClicks(field, "La directrice")
    with qtbot.waitSignal(popover.speaker_changed) as said:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said.args == ["La directrice"]
    assert not field.isVisible()


def test_escape_in_the_speaker_keeps_the_old_name_and_the_popover(popover, qtbot):
    qtbot.mouseClick(named(popover, "Speaker: Colette Aubrun. Change"), Qt.MouseButton.LeftButton)
    field = popover.findChild(QLineEdit)
    with qtbot.assertNotEmitted(popover.speaker_changed):
        qtbot.keyClicks(field, "Nobody")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert popover.isVisible()
    assert named(popover, "Speaker: Colette Aubrun. Change").isVisible()


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Add a tag", "tag_wanted"),
        ("Copy with source", "copied"),
        ("Ends", "ends_wanted"),
        ("Delete", "deleted"),
    ],
)
def test_each_button_asks_for_its_own(popover, qtbot, name, signal):
    with qtbot.waitSignal(getattr(popover, signal)):
        qtbot.mouseClick(named(popover, name), Qt.MouseButton.LeftButton)


def test_a_dot_asks_for_its_colour_and_waits_to_be_told(popover, qtbot):
    green = next(dot for dot in popover.findChildren(Dot) if dot.colour == "green")
    with qtbot.waitSignal(popover.coloured) as said:
        qtbot.mouseClick(green, Qt.MouseButton.LeftButton)
    assert said.args == ["green"]
    assert popover.findChild(Dots).chosen == "pink"


def test_a_whole_part_has_neither_ends_nor_colour(popover):
    popover.show_state(replace(STATE, whole=True))
    assert not popover.findChild(Dots).isVisible()
    assert not any(one.isVisible() for one in popover.findChildren(QAbstractButton) if one.text() == "Ends")


def test_nobody_has_said_a_whole_page(popover):
    assert popover.findChild(SpeakerLine).isVisible()
    popover.show_state(replace(STATE, whole=True, spoken=False))
    assert not popover.findChild(SpeakerLine).isVisible()


def test_forty_tags_and_a_long_note_leave_every_button_in_the_window(popover, over, qtbot):
    over.resize(800, 560)
    tags = tuple((f"étiquette {number}", "blue") for number in range(40))
    popover.show_state(replace(STATE, tags=tags, note="Le gardien note tout, et le vent. " * 500))
    popover.show_near([QRect(100, 40, 200, 24)], over.rect())
    assert over.rect().contains(popover.geometry())
    for name in ("Copy with source", "Ends", "Delete"):
        button = named(popover, name)
        assert popover.rect().contains(button.geometry()) and button.height() >= 20
    assert len(chips(popover)) == 40
    qtbot.keyClick(popover, Qt.Key.Key_Tab)
    last = chips(popover)[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    shelf = last.parentWidget().parentWidget()
    qtbot.waitUntil(lambda: shelf.rect().contains(last.geometry().translated(last.parentWidget().pos())))


def test_a_note_of_three_lines_has_no_scroll_bar(look, over, qtbot):
    popover = HighlightPopover(look, over)
    popover.show_state(replace(STATE, note="C’est la même promesse que la règle du mémo. À comparer " * 2))
    popover.show_near([QRect(100, 40, 200, 24)], over.rect())
    bar = note(popover).verticalScrollBar()
    qtbot.waitUntil(lambda: note(popover).height() > 60)
    assert not bar.isVisible() and bar.maximum() == 0
    popover.show_state(replace(STATE, id="two", note="the words of a note that need " * 30))
    qtbot.waitUntil(bar.isVisible)


def test_a_few_tags_stand_without_a_scroll_bar(popover):
    shelf = chips(popover)[0].parentWidget().parentWidget()
    assert shelf.height() == chips(popover)[0].parentWidget().height()


def test_a_long_note_is_shown_from_its_beginning_and_written_on_at_its_end(popover, qtbot):
    popover.show_state(replace(STATE, id="two", note="Le gardien note tout, et le vent. " * 500))
    bar = note(popover).verticalScrollBar()
    assert bar.maximum() > 0 and bar.value() == 0
    popover.focus_note()
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() - 20)


def test_a_long_note_that_is_opened_for_the_first_time_begins_at_its_beginning(look, over, qtbot):
    popover = HighlightPopover(look, over)
    popover.show_state(replace(STATE, note="\n".join(f"Line {number}" for number in range(60))))
    popover.show_near([QRect(100, 40, 200, 24)], over.rect())
    bar = note(popover).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert bar.value() == 0
    popover.focus_note()
    qtbot.waitUntil(lambda: bar.value() > bar.maximum() - 20)


@pytest.mark.parametrize("many", [13, 40])
def test_no_line_of_chips_is_cut_where_they_are_scrolled(popover, many):
    popover.show_state(replace(STATE, tags=tuple((f"étiquette {number}", "blue") for number in range(many))))
    inside = chips(popover)[0].parentWidget()
    shelf = inside.parentWidget().parentWidget()
    bar = shelf.verticalScrollBar()
    assert bar.isVisible()
    seen = set()
    for _ in range(many):
        for one in chips(popover):
            shown = one.geometry().translated(inside.pos())
            assert shelf.rect().contains(shown) or not shelf.rect().intersects(shown)
            seen |= {one.tag} if shelf.rect().contains(shown) else set()
        bar.setValue(bar.value() + bar.singleStep())
    assert len(seen) == many


def test_the_lines_of_a_long_note_end_before_its_scroll_bar(look, over, qtbot):
    field = NoteField(look, over)
    field.setFixedWidth(288)
    field.show_note("Elle compte les navires, et le dit deux fois. " * 14)
    field.show()
    qtbot.waitUntil(field.verticalScrollBar().isVisible)
    field.grab()
    assert field.document().textWidth() == field.viewport().width()
