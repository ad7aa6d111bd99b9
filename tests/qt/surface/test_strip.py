"""The map beside a text shows its marks, and where one is among them; there is always a thumb to grab."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QScrollBar, QStyle, QStyleOptionSlider
from pytestqt.qtbot import QtBot

from reader.qt.look import Look
from reader.qt.surface.strip import Strip

GRABBED = 24  # pixels that a hand can hit


def thumb(bar: QScrollBar) -> tuple[int, int]:
    option = QStyleOptionSlider()
    bar.initStyleOption(option)
    part = QStyle.SubControl.SC_ScrollBarSlider
    rect = bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)
    return rect.top(), rect.bottom()


def test_among_a_thousand_marks_the_thumb_is_seen_and_can_be_grabbed(qtbot: QtBot, look: Look) -> None:
    marks = [(number / 1000, "strong.purple") for number in range(1000)]
    strip = Strip(look, lambda: marks, None)
    qtbot.addWidget(strip)
    strip.resize(8, 600)
    strip.setRange(0, 100_000)
    strip.setPageStep(500)
    strip.setValue(50_000)
    strip.show()
    qtbot.waitUntil(lambda: len(strip._ticks) > 200)
    top, bottom = thumb(strip)
    assert bottom - top >= GRABBED
    drawn = strip.grab().toImage()
    middle = (top + bottom) // 2
    rows = [drawn.pixelColor(1, at).name() for at in (middle, top - 20, bottom + 20)]
    assert rows[0] != rows[1] == rows[2]
    assert drawn.pixelColor(4, middle) == drawn.pixelColor(4, top - 20) == look.colour("strong.purple")


def test_a_list_of_thousands_keeps_a_thumb_to_grab(qtbot: QtBot, look: Look) -> None:
    many = QListWidget()
    qtbot.addWidget(many)
    many.addItems([str(number) for number in range(5000)])
    many.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    many.resize(300, 400)
    many.show()
    top, bottom = thumb(many.verticalScrollBar())
    assert bottom - top >= GRABBED


def test_marks_that_change_while_they_are_counted_are_counted_anew(qtbot: QtBot, look: Look) -> None:
    marks = [(number / 500, "strong.yellow") for number in range(500)]
    slow = (marks[at] for at in range(500) if not time.sleep(0.0001))
    given = iter([slow, [(0.5, "accent")]])
    strip = Strip(look, lambda: next(given), None)
    qtbot.addWidget(strip)
    strip.resize(8, 600)
    strip.show()
    qtbot.waitUntil(lambda: bool(strip._next))
    assert not strip._ticks
    strip.changed()
    qtbot.waitUntil(lambda: bool(strip._ticks))
    assert set(strip._ticks.values()) == {"accent"}
