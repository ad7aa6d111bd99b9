"""Nothing moves by itself for who asks the desktop for that."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.qt.window import Window
from tests.qt.hands import first_words, select

ACTIONS = (
    "toggle_memo", "toggle_memo", "next_comment", "fold_replies", "fold_replies", "toggle_annotations",
    "toggle_annotations", "show_left_out", "next_highlight", "larger", "usual_size", "back", "find", "close_floating",
    "palette", "outline", "show_keys", "text_options",
)  # fmt: skip


def asked(config: Path, file: str, words: str) -> None:
    """The desktop's settings say so."""
    written = config / "config" / file
    written.parent.mkdir(parents=True, exist_ok=True)
    written.write_text(words, "utf-8")


def moving(window: Window) -> list[QAbstractAnimation]:
    """What is animated now, by us or by the style."""
    found = [*window.findChildren(QAbstractAnimation), *QApplication.style().findChildren(QAbstractAnimation)]
    return [one for one in found if one.state() is QAbstractAnimation.State.Running]


STILL = [
    ("kdeglobals", "[General]\nName=x\n\n[KDE]\nAnimationDurationFactor=0\n"),
    ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n"),
    ("gtk-4.0/settings.ini", "[Settings]\ngtk-theme-name=A\ngtk-enable-animations = 0\n"),
]


@pytest.mark.parametrize(("file", "words"), STILL)
def test_for_who_wants_no_motion_nothing_is_animated(
    reading: Window, own_folders: Path, file: str, words: str
) -> None:
    asked(own_folders, file, words)
    assert reading.look.reduced_motion()
    memo = reading.body.side.memo
    select(reading, first_words(reading, "article"))
    for action in ("highlight", *ACTIONS):
        reading.run(action)
        assert not moving(reading), action
    QTest.mouseClick(memo.header, Qt.MouseButton.LeftButton, pos=QPoint(60, 20))
    assert not moving(reading) and not memo.surface.isVisible(), "folded at once"


def test_others_see_the_memo_fold_and_nothing_else_move(qtbot: QtBot, reading: Window) -> None:
    assert not reading.look.reduced_motion()
    select(reading, first_words(reading, "article"))
    for action in ("highlight", *ACTIONS):
        reading.run(action)
        assert len(moving(reading)) == (action == "toggle_memo"), action
        qtbot.waitUntil(lambda: not moving(reading))


@pytest.mark.parametrize(
    "words", ["[KDE]\nAnimationDurationFactor=0.5\n", "AnimationDurationFactor=0\n", "[KDE]\n\xff\n"]
)
def test_settings_that_say_something_else_or_nothing_change_nothing(
    reading: Window, own_folders: Path, words: str
) -> None:
    asked(own_folders, "kdeglobals", "")
    (own_folders / "config" / "kdeglobals").write_bytes(words.encode("latin-1"))
    assert not reading.look.reduced_motion()
