"""Half of a small screen is enough: every button and both columns of the page are in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

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
