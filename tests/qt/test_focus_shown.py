"""By Tab alone: wherever the keyboard is, one sees it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.qt.window import Window
from tests.qt.hands import first_words, select

MOST = 60  # stops; nothing in the window has more


def stops(window: Window) -> dict[QWidget, bool]:
    """What Tab comes to, one after the other, and whether the window then looks otherwise than without."""
    found: dict[QWidget, bool] = {}
    for _ in range(MOST):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        here = QApplication.focusWidget()
        if here is None or here in found:
            break
        focused = window.grab().toImage()
        here.clearFocus()
        found[here] = window.grab().toImage() != focused
        here.setFocus(Qt.FocusReason.TabFocusReason)
    return found


def unseen(window: Window) -> list[str]:
    found = stops(window)
    assert found
    return [f"{type(one).__name__} {one.accessibleName()}" for one, seen in found.items() if not seen]


def test_in_the_window(reading: Window) -> None:
    QTest.keyClick(select(reading, first_words(reading, "article")), Qt.Key.Key_H)
    reading.body.list.set_current("")
    reading.body.article.setFocus()
    assert unseen(reading) == []


@pytest.mark.parametrize("name", ["export", "show_keys", "text_options", "palette", "find", "outline"])
def test_in_what_floats_over_it(qtbot: QtBot, reading: Window, name: str) -> None:
    reading.run(name)
    qtbot.waitUntil(lambda: QApplication.focusWidget() not in (None, reading.body.article))
    if name == "export":
        qtbot.waitUntil(lambda: reading.exporting.dialog._save.isEnabled())
    assert unseen(reading) == []


def test_in_the_popover_of_a_highlight(reading: Window) -> None:
    QTest.keyClick(select(reading, first_words(reading, "article")), Qt.Key.Key_H)
    reading.run("open_popover")
    assert unseen(reading) == []
