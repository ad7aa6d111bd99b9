"""Half of a small screen is enough: every button and both columns of the page are in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from reader.qt.panes import ENOUGH
from reader.qt.side_column import NEARLY
from reader.qt.window import SMALLEST, Window
from tests.qt.hands import first_words, select


def place(window: Window, one: QWidget) -> QRect:
    return QRect(one.mapTo(window, QPoint(0, 0)), one.size())


@pytest.mark.parametrize("size", [(683, 600), SMALLEST])
def test_everything_is_inside(reading: Window, size: tuple[int, int]) -> None:
    reading.resize(*size)
    QApplication.processEvents()
    assert (reading.width(), reading.height()) == size
    buttons = [one for one in reading.toolbar.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) >= 6
    for one in (*buttons, reading.body.article, reading.body.side, reading.body.side.comments):
        assert reading.rect().contains(place(reading, one))
    reading.run("toggle_annotations")
    assert reading.rect().contains(place(reading, reading.body.list))


def test_what_floats_is_inside_too(reading: Window) -> None:
    reading.resize(*SMALLEST)
    select(reading, first_words(reading, "article"))
    reading.run("tag")
    popups = reading.popups
    assert all(reading.rect().contains(place(reading, one)) for one in (popups.bar, popups.picker))
    reading.run("note")
    assert reading.rect().contains(place(reading, popups.popover))
    reading.run("find")
    assert reading.rect().contains(place(reading, reading.chrome.find_bar))


def test_a_memo_that_nearly_fits_is_seen_whole(reading: Window) -> None:
    memo, side, seen = reading.body.side.memo, reading.body.side, 0
    for height in range(700, 2700, 20):
        reading.resize(2400, height)
        QApplication.processEvents()
        side._share()
        QApplication.processEvents()
        lacks = memo.maximumHeight() - round(side.height() * 0.55)
        if lacks <= NEARLY:
            assert memo.height() == memo.maximumHeight()
            assert memo.surface.verticalScrollBar().maximum() == 0
            seen += lacks > 0
        elif lacks > NEARLY:
            assert memo.height() <= round(side.height() * 0.55) + 1
    assert seen


def test_a_long_memo_has_its_share_of_a_window_that_becomes_very_tall(reading: Window) -> None:
    memo, side = reading.body.side.memo, reading.body.side
    reading.body.article.look.set_zoom(2.0)
    reading.resize(1280, 700)
    QApplication.processEvents()
    reading.resize(1280, 2 * ENOUGH + 600)
    QApplication.processEvents()
    share = round(side.height() * 0.55)
    assert share > ENOUGH + 44
    assert abs(memo.height() - min(share, memo.maximumHeight())) <= NEARLY
    assert memo.surface.height() >= min(share - 60, memo.surface.content_height(4 * ENOUGH))
