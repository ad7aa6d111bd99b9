"""The map beside the comments shows what lies in folded threads where their heads stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt.panes import CommentsPane
from reader.qt.window import Window
from tests.qt.hands import opened_thread
from tests.qt.test_back_to_a_thread import fold, look_for
from tests.qt.test_thread_tools import PAGE, field, key


@pytest.fixture
def thread(qtbot: QtBot, window: Window, tmp_path: Path) -> CommentsPane:
    return opened_thread(qtbot, window, tmp_path / "lamp.html", PAGE)


def head(pane: CommentsPane, number: int) -> float:
    """The share of the text above a comment's head."""
    flow = pane.surface.setter.flow
    index = flow.head_of(key(pane, number))
    assert index is not None
    return flow.before(index) / flow.weight


def words(pane: CommentsPane, number: int) -> float:
    """The share of the text above the row with a comment's first words."""
    flow = pane.surface.setter.flow
    index = flow.row_of(key(pane, number), 0)
    assert index is not None
    return flow.before(index) / flow.weight


def marks(pane: CommentsPane) -> list[tuple[float, str]]:
    pane.surface.complete()
    return sorted(pane.surface._marks())


def mark(window: Window, number: int, colour: str) -> str:
    place = Place(key(window.body.side.comments, number), Span(8, 17))
    return window.annotating.highlight([place], colour)[0]


def test_highlights_in_a_folded_thread_are_marked_at_its_head(window: Window, thread: CommentsPane) -> None:
    mark(window, 3, "pink")
    mark(window, 7, "green")
    mark(window, 9, "blue")
    fold(window, 6)
    fold(window, 5)  # the first one lies in it
    assert marks(thread) == [
        (words(thread, 3), "strong.pink"),
        (head(thread, 5), "strong.green"),
        (words(thread, 9), "strong.blue"),
    ]
    window.run("fold_replies")
    assert marks(thread)[1] == (head(thread, 6), "strong.green")


def test_what_the_folded_head_itself_says_is_marked_there_too(window: Window, thread: CommentsPane) -> None:
    mark(window, 5, "green")
    fold(window, 5)
    assert marks(thread) == [(head(thread, 5), "strong.green")]


def test_the_map_is_drawn_anew_when_a_thread_is_folded_or_a_folded_highlight_goes(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    made = mark(window, 7, "green")
    strip = thread.surface._strip
    qtbot.waitUntil(lambda: bool(strip._ticks))
    before = dict(strip._ticks)
    fold(window, 5)
    qtbot.waitUntil(lambda: bool(strip._ticks) and strip._ticks != before)
    window.annotating.delete([made])
    qtbot.waitUntil(lambda: not strip._ticks)


def test_what_a_filter_hides_is_marked_nowhere(window: Window, thread: CommentsPane) -> None:
    mark(window, 7, "green")
    fold(window, 5)
    field(thread).setText("zoe")
    assert not marks(thread)


def test_hits_in_a_folded_thread_are_marked_at_its_head(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    fold(window, 17)
    thread.surface.to_top()
    window.body.focus_part("")
    window.run("find")
    look_for(qtbot, window, "number 1")
    assert key(thread, 17) in thread.arrangement.folded
    assert (
        marks(thread)
        == [(words(thread, number), "accent") for number in (1, *range(10, 17))]
        + [(head(thread, 17), "accent")] * 3
    )
