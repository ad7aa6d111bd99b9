"""What is wrong with a file is said over the page, what is missing of its comments where they would be."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.qt.controls.emptiness import Emptiness
from reader.qt.window import Window
from tests.qt.hands import opened

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
