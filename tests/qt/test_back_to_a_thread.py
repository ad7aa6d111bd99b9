"""Going back: the thread is folded, sorted and filtered again as it was when the jump was made."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.notes.seek import Query
from reader.qt.panes import CommentsPane
from reader.qt.surface.thread_order import Order
from reader.qt.window import Window
from tests.qt.hands import opened_thread
from tests.qt.test_thread_tools import PAGE, field, key, shown, sort, stand_at


@pytest.fixture
def thread(qtbot: QtBot, window: Window, tmp_path: Path) -> CommentsPane:
    return opened_thread(qtbot, window, tmp_path / "lamp.html", PAGE)


def fold(window: Window, number: int) -> None:
    pane = window.body.side.comments
    stand_at(pane, number)
    window.run("fold_replies")
    assert key(pane, number) in pane.arrangement.folded


def stood(pane: CommentsPane) -> tuple[object, list[str], tuple[int, float]]:
    """How the thread is arranged, what it shows, and where it stands to the pixel."""
    scroll = pane.surface.view.scroll
    return pane.arrangement, shown(pane), (scroll.row, scroll.offset)


def look_for(qtbot: QtBot, window: Window, words: str) -> None:
    with qtbot.waitSignal(window.finding.counted):
        window.finding.search(Query(words))


def test_back_from_a_search_a_thread_that_it_unfolded_is_folded_again(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    fold(window, 5)
    before = stood(thread)
    window.run("find")
    look_for(qtbot, window, "number 7")
    after = stood(thread)
    assert key(thread, 7) in shown(thread)
    window.run("back")
    assert stood(thread) == before and key(thread, 7) not in shown(thread)
    window.run("forward")
    assert stood(thread) == after


def test_back_from_a_search_the_filter_and_the_order_are_there_again(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    sort(thread, "Newest")
    field(thread).setText("zoe")
    stand_at(thread, 18)
    before = stood(thread)
    window.run("find")
    look_for(qtbot, window, "number 7")
    assert not field(thread).text()
    window.run("back")
    assert stood(thread) == before and field(thread).text() == "zoe" and field(thread).isVisible()
    assert thread.arrangement.order is Order.NEWEST


def test_a_filter_that_left_nothing_is_gone_back_to(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    field(thread).setText("nobody wrote this")
    window.navigation.go(Place(key(thread, 7), Span(8, 14)))
    assert not thread.surface.isHidden()
    window.run("back")
    assert thread.surface.isHidden() and field(thread).text() == "nobody wrote this"


def test_what_fewer_letters_unfolded_is_folded_again(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    fold(window, 5)
    before = stood(thread)
    window.run("find")
    look_for(qtbot, window, "number 7")
    look_for(qtbot, window, "number 9")
    assert key(thread, 9) in shown(thread) and key(thread, 7) not in shown(thread)
    window.run("back")
    assert stood(thread) == before


def test_who_folds_between_two_hits_comes_back_to_what_he_folded(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    begun = stood(thread)
    window.run("find")
    look_for(qtbot, window, "number 1")
    window.finding.next()
    fold(window, 13)
    folded = stood(thread)
    for _ in range(4):
        window.finding.next()
    assert key(thread, 14) in shown(thread)
    window.run("back")
    assert stood(thread) == folded
    window.run("back")
    assert stood(thread) == begun


def test_a_jump_elsewhere_leaves_the_thread_as_it_is_meanwhile(window: Window, thread: CommentsPane) -> None:
    window.body.article.setFocus()
    document = window.session.document
    assert document is not None
    window.navigation.go(Place("article", document.article.span(9)), at_top=True)
    fold(window, 5)
    folded = stood(thread)
    window.run("back")
    assert window.body.article.at_start and stood(thread) == folded


def test_highlights_lie_on_their_words_after_going_back(
    qtbot: QtBot, window: Window, thread: CommentsPane
) -> None:
    (made,) = window.annotating.highlight([Place(key(thread, 9), Span(8, 17))])
    fold(window, 5)
    put = thread.surface.highlight_rects(made)
    window.run("find")
    look_for(qtbot, window, "number 7")
    window.run("back")
    assert put and thread.surface.highlight_rects(made) == put
