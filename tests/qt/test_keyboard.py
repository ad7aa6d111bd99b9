"""The keyboard stays in the page when the pane that has it goes, and is given back with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reader.qt.window import Window
from tests.qt.hands import select


def waits(qtbot: QtBot, window: Window, pane: QWidget) -> None:
    qtbot.waitUntil(lambda: window.focusWidget() is pane)


def test_where_the_annotations_come_instead_the_article_has_it_meanwhile(
    qtbot: QtBot, reading: Window
) -> None:
    reading.resize(900, 700)
    article, _, comments = reading.body.surfaces
    comments.setFocus()
    reading.run("toggle_annotations")
    waits(qtbot, reading, article)
    reading.run("toggle_annotations")
    waits(qtbot, reading, comments)


def test_a_folded_memo_gives_it_to_the_comments_and_takes_it_back(qtbot: QtBot, reading: Window) -> None:
    _, memo, comments = reading.body.surfaces
    memo.setFocus()
    reading.run("toggle_memo")
    waits(qtbot, reading, comments)
    reading.run("toggle_memo")
    waits(qtbot, reading, memo)


def test_who_went_on_elsewhere_keeps_it(qtbot: QtBot, reading: Window) -> None:
    article, memo, comments = reading.body.surfaces
    memo.setFocus()
    reading.run("toggle_memo")
    waits(qtbot, reading, comments)
    article.setFocus()
    reading.run("toggle_memo")
    qtbot.waitUntil(memo.isVisible)
    assert reading.focusWidget() is article


def test_annotations_that_are_hidden_give_it_to_the_article(qtbot: QtBot, reading: Window) -> None:
    reading.body.list.focus_list()
    reading.run("toggle_annotations")
    waits(qtbot, reading, reading.body.article)


def test_f6_passes_over_a_list_without_annotations(qtbot: QtBot, reading: Window) -> None:
    article, memo, comments = reading.body.surfaces
    assert reading.body.list.isVisible()
    article.setFocus()
    for pane in (memo, comments, article, memo):
        reading.run("next_pane")
        waits(qtbot, reading, pane)


def test_f6_comes_to_the_list_and_back_to_the_article(qtbot: QtBot, reading: Window) -> None:
    article, _, comments = reading.body.surfaces
    QTest.keyClick(select(reading, "Lumen"), Qt.Key.Key_H)
    comments.setFocus()
    reading.run("next_pane")
    waits(qtbot, reading, reading.body.list._view)
    reading.run("next_pane")
    waits(qtbot, reading, article)
    reading.body.list.set_filter("words that nobody wrote")
    comments.setFocus()
    reading.run("next_pane")
    assert reading.body.list.isAncestorOf(reading.focusWidget())
    reading.run("next_pane")
    waits(qtbot, reading, article)
