"""Back and forward: what is a jump, and that everything stands exactly as it was left."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Place
from reader.notes.seek import Query
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import first_words, opened, said, select

Stood = dict[Surface, tuple[int, float]]


def stood(window: Window) -> Stood:
    """Where every pane stands, to the pixel."""
    return {one: (one.view.scroll.row, one.view.scroll.offset) for one in window.body.surfaces}


@pytest.fixture
def midway(reading: Window) -> Window:
    """The article is somewhere in the middle, between two lines."""
    reading.body.article.setFocus()
    reading.body.article._scroll(333.0)
    return reading


def highlighted(window: Window) -> None:
    """Three highlights: in the article, the memo and a comment."""
    document = window.session.document
    assert document is not None
    for part in ("article", "memo:1", document.comments[-1].part):
        surface = select(window, document.parts[part].blocks[-1].text[:12], part)
        QTest.keyClick(surface, Qt.Key.Key_H)


def test_a_walk_over_highlights_is_one_jump_and_all_panes_come_back(midway: Window) -> None:
    highlighted(midway)
    midway.body.article.setFocus()
    midway.body.article.to_top()
    midway.body.article._scroll(333.0)
    before = stood(midway)
    for _ in range(3):
        midway.run("next_highlight")
    after = stood(midway)
    assert after != before
    midway.run("back")
    assert stood(midway) == before and midway.body.article.hasFocus()
    midway.run("forward")
    assert stood(midway) == after


def test_who_scrolls_in_between_begins_another_walk(midway: Window) -> None:
    highlighted(midway)
    midway.body.article.setFocus()
    midway.body.article.to_top()
    midway.navigation.current = ""
    begun = stood(midway)
    midway.run("next_highlight")
    midway.body.article._scroll(-150.0)
    before = stood(midway)
    midway.run("next_highlight")
    midway.run("next_highlight")
    midway.run("back")
    assert stood(midway) == before
    midway.run("back")
    assert stood(midway) == begun


def test_a_walk_over_comments_is_one_jump(midway: Window) -> None:
    before = stood(midway)
    for _ in range(4):
        midway.run("next_comment")
    midway.run("back")
    assert stood(midway) == before
    assert midway.body.article.hasFocus() and not midway.body.focused_comment


def test_who_clicks_on_another_comment_begins_another_walk(midway: Window) -> None:
    document = midway.session.document
    assert document is not None
    midway.run("next_comment")
    midway.run("next_comment")
    clicked = document.comments[3].part
    midway.body.side.comments.surface.part_clicked.emit(clicked)
    midway.run("next_comment")
    midway.run("next_comment")
    assert midway.body.focused_comment == document.comments[5].part
    midway.run("back")
    assert midway.body.focused_comment == clicked
    midway.run("back")
    assert not midway.body.focused_comment and midway.body.article.hasFocus()


def test_a_search_is_one_jump_however_much_is_typed(qtbot: QtBot, midway: Window) -> None:
    before = stood(midway)
    midway.run("find")
    for words in ("m", "ma", "machine"):
        with qtbot.waitSignal(midway.finding.counted):
            midway.finding.search(Query(words))
    for _ in range(9):
        midway.run("find_next")
    assert stood(midway) != before
    midway.run("close_floating")
    midway.run("back")
    assert stood(midway) == before


def test_back_from_a_search_a_memo_that_it_opened_is_folded_again(qtbot: QtBot, midway: Window) -> None:
    memo = midway.body.side.memo
    midway.run("toggle_memo")
    qtbot.waitUntil(memo.surface.isHidden)
    before = stood(midway)
    midway.run("find")
    with qtbot.waitSignal(midway.finding.counted):
        midway.finding.search(Query(first_words(midway, "memo:1")))
    assert memo.is_open
    midway.run("back")
    assert not memo.is_open and stood(midway) == before
    qtbot.waitUntil(memo.surface.isHidden)
    midway.run("forward")
    assert memo.is_open
    midway.run("back")
    assert not memo.is_open
    midway.run("toggle_memo")
    midway.run("next_comment")
    midway.run("back")
    assert memo.is_open, "it was no part of that jump"


def test_going_back_leaves_the_keyboard_in_the_find_bar(qtbot: QtBot, midway: Window) -> None:
    midway.run("find")
    with qtbot.waitSignal(midway.finding.counted):
        midway.finding.search(Query("machine"))
    midway.run("find_next")
    held = midway.focusWidget()
    midway.run("back")
    assert midway.focusWidget() is held and held not in midway.body.surfaces


def test_what_moved_nothing_is_no_jump(midway: Window) -> None:
    document = midway.session.document
    assert document is not None
    midway.body.article.to_top()  # its first line is seen whole
    heading = midway.body.article.place()
    assert heading is not None
    midway.run("next_comment")
    midway.run("back")
    before = stood(midway)
    midway.navigation.go(heading)
    midway.run("back")
    assert stood(midway) == before
    midway.run("forward")
    assert midway.body.focused_comment == document.comments[0].part


def test_a_jump_out_of_the_comments_and_back_shows_the_comment_with_its_ring(midway: Window) -> None:
    document = midway.session.document
    assert document is not None
    quoting = next(one for one in document.comments if any(quote.source for quote in one.quotes))
    comments = midway.body.side.comments.surface
    comments.setFocus()
    midway.navigation.go(Place(quoting.part))
    comments._scroll(7.0)
    before = stood(midway)
    midway.run("to_quoted")
    midway.run("back")
    assert stood(midway) == before and comments.hasFocus()
    assert midway.body.focused_comment == quoting.part


def test_other_words_are_looked_for_from_where_the_search_began(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Le phare\n\nUne lampe ici.\n\nUn navire passe.\n\nUne lampe plus bas.", "utf-8")
    opened(qtbot, window, page)
    window.run("find")
    for words, here in (("navire", 1), ("lampe", 1)):
        with qtbot.waitSignal(window.finding.counted) as counted:
            window.finding.search(Query(words))
        assert counted.args[0].here == here
    window.run("find_next")
    with qtbot.waitSignal(window.finding.counted) as counted:
        window.finding.search(Query("lamp"))
    assert counted.args[0].here == 2


def test_the_status_line_says_where_one_is_again_and_from_where(qtbot: QtBot, midway: Window) -> None:
    highlighted(midway)
    midway.body.article.setFocus()
    midway.navigation.current = ""
    for steps, kind in (("next_comment", "comments"), ("next_highlight", "highlights")):
        midway.run(steps)
        midway.run(steps)
        midway.run("back")
        assert f"before you went through the {kind}" in said(midway)
        midway.run("forward")
        assert "Forward again" in said(midway)
        midway.run("back")
    midway.run("find")
    with qtbot.waitSignal(midway.finding.counted):
        midway.finding.search(Query("machine"))
    for _ in range(9):
        midway.run("find_next")
    midway.run("back")
    assert "before the search" in said(midway)


def test_where_there_is_nothing_to_go_back_to_that_is_said(reading: Window) -> None:
    reading.run("back")
    assert "no place before" in said(reading)
    reading.run("forward")
    assert "no place after" in said(reading)


def test_a_walk_through_the_comments_says_which_one_it_is_at_and_where_it_ends(midway: Window) -> None:
    document = midway.session.document
    assert document is not None
    told = list[object]()
    midway.navigation.told.connect(told.append)
    for number, comment in enumerate(document.comments, 1):
        midway.run("next_comment")
        assert f"Comment #{number} of 7" in said(midway)
        assert told[-1] == f"Comment by {comment.author}"
    midway.run("next_comment")
    assert "last comment" in said(midway)
    for _ in document.comments:
        midway.run("previous_comment")
    assert "first comment" in said(midway)
