"""The selection bar keeps to the column of the words that it is about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

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
