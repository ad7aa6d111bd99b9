"""What one gesture marked over several comments is tagged, noted and taken away together."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from reader.model import Place, Span
from reader.notes.annotation import Annotation
from reader.qt.controls.chips import TagChip
from reader.qt.controls.note_field import NoteField
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import first_words, select

T, N, H = Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_H


@pytest.fixture
def over_three(reading: Window) -> Surface:
    """Words are selected from the first comment to the third."""
    document, surface = reading.session.document, reading.body.side.comments.surface
    assert document is not None
    first, third = document.comments[0].part, document.comments[2].part
    start, end = surface.point_of(Place(first, Span(3, 3))), surface.point_of(Place(third, Span(9, 9)))
    assert start is not None and end is not None
    surface.setFocus()
    surface.view.cursor.select(start, end)
    surface.selected.emit()
    return surface


def kept(window: Window) -> list[Annotation]:
    return list(window.session.notebook)


def words(card: QWidget) -> Iterator[str]:
    """What is to be read on a card."""
    for each in (*card.findChildren(QLabel), *card.findChildren(QPushButton)):
        if each.isVisible():
            yield each.text()


def choose_tag(window: Window, name: str) -> None:
    """In the picker that is open; it is closed then."""
    field = window.popups.picker._field
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)


def write(window: Window, note: str) -> None:
    """In the popover that is open; it is closed then."""
    QTest.keyClicks(window.popups.popover.findChild(NoteField), note)
    window.popups.dismiss()


def test_a_tag_after_highlighting_goes_on_all_in_one_step(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, H)
    QTest.keyClick(over_three, T)
    assert any(each.startswith("In 3 comment") for each in words(reading.popups.popover))
    choose_tag(reading, "lampe")
    assert [one.tags for one in kept(reading)] == [("lampe",)] * 3
    reading.run("undo")
    assert [one.tags for one in kept(reading)] == [()] * 3


def test_a_note_after_highlighting_goes_on_all_in_one_step(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, H)
    QTest.keyClick(over_three, N)
    assert any(each.startswith("In 3 comment") for each in words(reading.popups.popover))
    write(reading, "À relire")
    assert [one.note for one in kept(reading)] == ["À relire"] * 3
    reading.run("undo")
    assert [one.note for one in kept(reading)] == [""] * 3


def test_a_note_without_highlighting_first_goes_on_all(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, N)
    assert any(each.startswith("In 3 comment") for each in words(reading.popups.popover))
    write(reading, "À relire")
    assert [one.note for one in kept(reading)] == ["À relire"] * 3


def test_after_the_picker_a_note_is_about_all_that_it_tagged(reading: Window, over_three: Surface) -> None:
    over_three.set_caret_mode(True)  # the caret is in one of them
    QTest.keyClick(over_three, T)
    choose_tag(reading, "lampe")
    QTest.keyClick(over_three, N)
    write(reading, "À relire")
    assert [(one.tags, one.note) for one in kept(reading)] == [(("lampe",), "À relire")] * 3


def test_a_digit_and_a_colour_are_put_on_all(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, T)
    choose_tag(reading, "lampe")
    QTest.keyClick(over_three, Qt.Key.Key_1)
    assert [one.tags for one in kept(reading)] == [()] * 3
    reading.run("undo")
    QTest.keyClick(over_three, N)
    reading.popups.popover.coloured.emit("pink")
    assert [one.colour for one in kept(reading)] == ["pink"] * 3
    reading.popups.popover.coloured.emit("pink")
    assert [one.colour for one in kept(reading)] == [""] * 3


def test_the_card_shows_the_tags_of_all_and_takes_one_off_all(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, H)
    reading.annotating.toggle_tag([kept(reading)[1].id], "seule")
    QTest.keyClick(over_three, T)
    choose_tag(reading, "lampe")
    popover = reading.popups.popover
    assert [one.tag for one in popover.findChildren(TagChip) if one.isVisible()] == ["lampe"]
    popover.tag_removed.emit("lampe")
    assert sorted(one.tags for one in kept(reading)) == [(), (), ("seule",)]


def test_the_card_of_several_offers_nothing_that_is_of_one_alone(
    reading: Window, over_three: Surface
) -> None:
    QTest.keyClick(over_three, N)
    popover = reading.popups.popover
    shown = list(words(popover))
    assert not any("source" in each or each == "Ends" for each in shown)
    assert popover._speaker.isHidden() and popover._pager.isHidden() and popover._dots.isVisible()
    popover.dismiss()
    QTest.keyClick(select(reading, first_words(reading, "article")), N)
    shown = list(words(popover))
    assert "Copy with source" in shown and "Ends" in shown
    assert popover._speaker.isVisible()


def test_all_of_them_are_outlined_and_none_has_handles(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, N)
    made = {one.id for one in kept(reading)}
    assert set(over_three.active) == made and over_three._handled is None
    reading.popups.dismiss()
    assert set(over_three.active) == made, "a key still acts on them"
    reading.run("close_floating")
    assert not over_three.active


def test_delete_takes_all_away_in_one_step(reading: Window, over_three: Surface) -> None:
    for key in (H, N):  # by the key, by the card
        QTest.keyClick(over_three, key)
    reading.popups.popover.deleted.emit()
    assert not kept(reading)
    reading.run("undo")
    assert len(kept(reading)) == 3
    QTest.keyClick(over_three, Qt.Key.Key_Delete)
    assert not kept(reading)


def test_who_goes_to_one_of_them_acts_on_that_one_alone(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, H)
    second = kept(reading)[1]
    reading.editing.open_annotation(second.id)
    write(reading, "Celui-ci")
    QTest.keyClick(over_three, T)
    choose_tag(reading, "lampe")
    assert [(one.note, one.tags) for one in kept(reading) if one.tags] == [("Celui-ci", ("lampe",))]
    first = kept(reading)[0]
    reading.body.list.activated.emit(first.id)
    assert reading.popups.about == (first.id,)
    reading.popups.dismiss()
    QTest.keyClick(over_three, N)
    assert reading.popups.about == (first.id,)


def test_a_note_that_one_of_them_got_elsewhere_stays(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, H)
    third = kept(reading)[2]
    reading.annotating.note([third.id], "D’une autre fenêtre")
    QTest.keyClick(over_three, N)
    write(reading, "À relire")
    assert sorted(one.note for one in kept(reading)) == ["D’une autre fenêtre", "À relire", "À relire"]


def test_what_undo_leaves_of_them_is_no_group(reading: Window, over_three: Surface) -> None:
    QTest.keyClick(over_three, N)
    reading.run("undo")
    assert not reading.popups.popover.isVisible()
    QTest.keyClick(over_three, T)
    assert not reading.popups.picker.isVisible() and not kept(reading)
