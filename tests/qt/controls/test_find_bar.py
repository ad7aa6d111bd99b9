"""The find bar is one line in windows of any width, whatever it has to say."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from reader.qt.controls.find_bar import HEIGHT, LEAST, FindBar
from reader.qt.controls.remark import Remark
from reader.qt.look import Look

SAID = "Cette expression n’est pas complète."


@pytest.fixture
def bar(over: QWidget, look: Look) -> FindBar:
    bar = FindBar(look, over)
    over.show()
    bar.show()
    return bar


def buttons(bar: FindBar) -> list[int]:
    return [one.mapTo(bar, one.rect().topLeft()).x() for one in bar.findChildren(QToolButton)]


def shown(bar: FindBar, width: int, said: str) -> Remark:
    bar.resize(width, HEIGHT)
    bar.say(said)
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    remark = bar.findChild(Remark)
    assert isinstance(remark, Remark)
    remark.grab()  # the tool tip is known when it is painted
    return remark


@pytest.mark.parametrize("width", [640, 800, 1200])
def test_what_is_said_makes_the_bar_no_higher_and_all_of_it_is_shown(bar: FindBar, width: int) -> None:
    remark = shown(bar, width, SAID)
    assert bar.height() == HEIGHT and bar.width() == width
    assert remark.text == SAID and remark.toolTip() == ""
    assert not shown(bar, width, "").isVisible()


@pytest.mark.parametrize("width", [640, 800, 1200])
def test_no_button_moves_when_a_deed_is_told(bar: FindBar, width: int) -> None:
    shown(bar, width, "")
    before = buttons(bar)
    shown(bar, width, "1 048 passages surlignés")
    assert buttons(bar) == before


def test_what_is_too_long_is_cut_and_told_by_its_tool_tip(bar: FindBar) -> None:
    long = " ".join([SAID] * 9)
    assert shown(bar, 640, long).toolTip() == long
    assert bar._field.width() >= LEAST


def test_the_count_stays_on_one_line(bar: FindBar) -> None:
    shown(bar, 640, " ".join([SAID] * 9))
    bar._field.setText("phare")
    bar.set_count(1_048, 10_048)
    (count,) = bar._field.findChildren(QLabel)
    assert count.isVisible() and not count.wordWrap() and count.width() >= count.sizeHint().width()
    assert count.x() > 60  # beside the icon and the first letters of what is typed
