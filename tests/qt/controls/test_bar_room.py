"""The selection bar keeps to the column of the words that it is about."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt.window import Window
from tests.qt.hands import place, select


def right_edge(window: Window, word: str) -> int:
    rects = window.body.article.view.rects(place(window, word))
    return max((rect.right() for rect in rects), default=0)


def test_the_bar_of_words_at_the_right_of_the_article_stays_over_the_article(
    qtbot: QtBot, reading: Window
) -> None:
    surface = reading.body.article
    assert reading.session.document is not None
    words = max(reading.session.document.article.text[:600].split(), key=partial(right_edge, reading))
    select(reading, words)
    bar = reading.popups.bar
    qtbot.waitUntil(bar.isVisible)
    column = QRect(surface.mapTo(bar.parentWidget(), QPoint(0, 0)), surface.size())
    assert bar.geometry().left() >= column.left() and bar.geometry().right() <= column.right()


def test_the_bar_of_words_in_a_narrow_memo_stays_over_the_memo(qtbot: QtBot, reading: Window) -> None:
    reading.resize(800, 600)
    surface = reading.body.side.memo.surface
    select(reading, "quarante", "memo:1")
    bar = reading.popups.bar
    qtbot.waitUntil(bar.isVisible)
    column = QRect(surface.mapTo(bar.parentWidget(), QPoint(0, 0)), surface.size())
    assert bar.geometry().left() >= column.left() and bar.geometry().right() <= column.right()


def test_over_several_comments_the_bar_says_so_and_makes_one_step(qtbot: QtBot, reading: Window) -> None:
    document, surface = reading.session.document, reading.body.side.comments.surface
    assert document is not None
    first, third = document.comments[0].part, document.comments[2].part
    start, end = surface.point_of(Place(first, Span(3, 3))), surface.point_of(Place(third, Span(9, 9)))
    assert start is not None and end is not None
    surface.setFocus()
    surface.view.cursor.select(start, end)
    surface.selected.emit()
    bar = reading.popups.bar
    qtbot.waitUntil(bar.isVisible)
    bar.fit(2_000)
    (told,) = (label for label in bar.findChildren(QLabel) if label.text().startswith("Highlight in 3"))
    words = told.text()
    wide, tall = told.sizeHint().width(), bar.height()
    bar.fit(10)
    assert re.sub("<.*?>", " ", told.text()).split() == words.split()
    assert told.toolTip() == told.accessibleName() == words
    assert told.sizeHint().width() < wide * 0.7 and told.sizeHint().height() <= tall
    QTest.keyClick(surface, Qt.Key.Key_H)
    assert len(reading.session.notebook) == 3
    reading.run("undo")
    assert len(reading.session.notebook) == 0
