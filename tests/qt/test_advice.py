"""What is wrong with a file is said over the page, what is missing of its comments where they would be."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.notes.correction import Said
from reader.qt import dialogs
from reader.qt.controls.emptiness import Emptiness
from reader.qt.window import SMALLEST, Window
from tests.qt.hands import opened, select

STORY = "<p>A long story about a lamp, its keeper and the café of the harbour, told for many years.</p>" * 6
PAGE = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>{}</body></html>'
DAMAGED = "Some characters of this file are damaged; they are shown as �."
ABSENT = "The comments are not in this file."


PLACE = '<div id="disqus_thread"></div>'


def file(tmp_path: Path, more: str = "", damage: bytes = b"") -> Path:
    path = tmp_path / "lamp.html"
    words = PAGE.format(f"<article><h1>The lamp</h1>{STORY}</article>{more}").encode("utf-8")
    path.write_bytes(words.replace(b"harbour", b"har" + damage + b"bour", 1))
    return path


@pytest.mark.parametrize("more", ["", PLACE])
def test_a_damaged_file_is_said_over_the_page(
    qtbot: QtBot, window: Window, tmp_path: Path, more: str
) -> None:
    opened(qtbot, window, file(tmp_path, more, b"\xff"))
    assert window.hint.isVisible() and window.hint.accessibleName() == DAMAGED
    assert window.body.side.comments.isVisible() == bool(more)


def test_comments_that_are_not_in_the_file_are_said_where_they_would_be(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    opened(qtbot, window, file(tmp_path, PLACE))
    assert not window.hint.isVisible()
    assert ABSENT in [one.text for one in window.findChildren(Emptiness) if one.isVisible()]


@pytest.mark.parametrize("size", [(1900, 900), (1280, 800), (900, 700), SMALLEST])
def test_a_sentence_takes_no_more_room_than_it_needs(
    qtbot: QtBot, window: Window, tmp_path: Path, size: tuple[int, int]
) -> None:
    window.resize(*size)
    opened(qtbot, window, file(tmp_path, PLACE))
    (why,) = [one for one in window.findChildren(Emptiness) if one.text == ABSENT]
    words = why.findChildren(QLabel)[0]
    qtbot.waitUntil(lambda: why.isVisible() and words.height() >= words.heightForWidth(words.width()))
    assert window.body.side.width() <= 240 < window.body.article.width()


def test_a_thread_that_comes_has_its_room(
    qtbot: QtBot, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_about_passage", lambda *_: Said("", "", "Ada", "", ""))
    opened(qtbot, window, file(tmp_path, PLACE))
    select(window, "lamp")
    window.run("mark_comment")
    qtbot.waitUntil(lambda: window.body.side.width() >= 320)
    window.run("undo")
    qtbot.waitUntil(lambda: window.body.side.width() <= 240)
