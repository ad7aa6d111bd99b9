"""A note typed a moment ago stays with what it was typed on, whatever takes the popover next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt.controls.note_field import NoteField
from reader.qt.controls.speaker_line import SpeakerLine
from reader.qt.look import Look
from reader.qt.tasks import Tasks
from reader.qt.window import Window


@pytest.fixture
def reading(qtbot: QtBot, look: Look, sample: Path) -> Iterator[Window]:
    tasks = Tasks()
    window = Window(look, tasks)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    with qtbot.waitSignal(window.settled):
        window.open_path(str(sample))
    yield window
    window.close()
    tasks.close()


def type_note(window: Window, words: str) -> None:
    QTest.keyClicks(window.popups.popover.findChild(NoteField), words)


def test_a_note_on_a_whole_comment_names_its_author_at_once_and_one_on_the_page_nobody(
    reading: Window,
) -> None:
    document = reading.session.document
    assert document is not None
    line = reading.popups.popover.findChild(SpeakerLine)
    assert line is not None
    reading.popups.open_whole(document.comments[0].part, [QRect(40, 40, 10, 10)])
    assert line.isVisible() and document.comments[0].author in line.findChild(QPushButton).text()
    reading.popups.open_whole("", [QRect(40, 40, 10, 10)])
    assert not line.isVisible()


def test_a_note_on_the_page_does_not_land_on_the_memo(reading: Window) -> None:
    reading.run("note_on_page")
    type_note(reading, "page")
    reading.run("note_on_memo")
    type_note(reading, "memo")
    reading.popups.dismiss()
    notes = {tuple(anchor.part for anchor in one.anchors): one.note for one in reading.session.notebook}
    assert notes == {(): "page", ("memo:1",): "memo"}


def test_a_note_does_not_move_to_the_next_highlight_at_its_place(reading: Window) -> None:
    places = Place("article", Span(40, 90)), Place("article", Span(50, 70))
    outer, inner = (reading.annotating.highlight((place,))[0] for place in places)
    reading.popups.open((inner, outer), reading.body.article)
    type_note(reading, "inner")
    reading.popups.page(1)
    reading.popups.dismiss()
    assert [reading.session.notebook[id].note for id in (inner, outer)] == ["inner", ""]
