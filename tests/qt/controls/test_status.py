"""The status line: where, what happened, saved or not; a notice and a hint."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from reader.qt.controls.elided import Elided
from reader.qt.controls.hint import Hint
from reader.qt.controls.notice import Notice
from reader.qt.controls.status import SHOWN, StatusBar


@pytest.fixture
def status(look, over):
    status = StatusBar(look, over)
    status.resize(800, 24)
    status.show()
    return status


def words(status: StatusBar) -> list[str]:
    return [one.text for one in status.findChildren(Elided) if one.isVisible()]


def link(status: StatusBar, text: str) -> QPushButton:
    return next(one for one in status.findChildren(QPushButton) if one.text() == text)


def test_it_says_where_we_are_and_that_it_is_saved(status):
    status.set_place("Memo · 42 %")
    status.set_saved("Saved beside the page")
    assert words(status) == ["Memo · 42 %", "Saved beside the page"]


def test_a_message_offers_to_undo(status, qtbot):
    status.say("Highlight deleted", undoable=True)
    assert words(status) == ["Highlight deleted ·"]
    with qtbot.waitSignal(status.undo_wanted):
        qtbot.mouseClick(link(status, "Undo"), Qt.MouseButton.LeftButton)
    assert words(status) == []


def test_a_message_goes_by_itself(status):
    status.say("Copied")
    assert status._timer.interval() == SHOWN == 8000
    status._timer.timeout.emit()
    assert words(status) == []


def test_a_failure_stays_with_retry_until_something_is_saved(status, qtbot):
    status.set_failed("The disk is full")
    status.say("Copied")
    status.clear()
    assert words(status) == ["The disk is full"]
    with qtbot.waitSignal(status.retry_wanted):
        qtbot.mouseClick(link(status, "Retry"), Qt.MouseButton.LeftButton)
    status.set_saved("Saved beside the page")
    assert not link(status, "Retry").isVisible()


def test_a_notice_says_one_sentence_and_what_can_be_done(look, over, qtbot):
    notice = Notice(look, over)
    notice.resize(600, 400)
    notice.show_words("page.html is empty.", "Nothing was changed.", "Open a page…", icon="warning")
    notice.show()
    assert [label.text() for label in notice.findChildren(QLabel)] == [
        "page.html is empty.",
        "Nothing was changed.",
    ]
    first, second = notice.findChildren(QPushButton)
    assert not second.isVisible()
    with qtbot.waitSignal(notice.acted):
        qtbot.mouseClick(first, Qt.MouseButton.LeftButton)


def test_a_notice_shows_markup_as_it_is_written(look, over):
    notice = Notice(look, over)
    notice.show_words("<b>x</b>.html is empty.")
    assert notice.findChild(QLabel).textFormat() == Qt.TextFormat.PlainText


def test_a_hint_goes_when_it_is_dismissed(look, over, qtbot):
    hint = Hint(look, over)
    assert not hint.isVisible()
    hint.show_words("Select words, then press a colour.")
    assert hint.isVisible()
    with qtbot.waitSignal(hint.dismissed):
        qtbot.mouseClick(hint.findChild(QToolButton), Qt.MouseButton.LeftButton)
    assert not hint.isVisible()


def test_what_stands_alone_has_the_whole_line(status, qapp):
    status.set_place(
        "Nothing is sent over the network. The page itself is never changed, whatever you do to it."
    )
    qapp.sendPostedEvents()
    status.layout().activate()
    place = next(one for one in status.findChildren(Elided) if one.isVisible())
    assert place.width() >= place.sizeHint().width()
    status.say("A message in the middle")
    status.layout().activate()
    assert place.width() < 400
