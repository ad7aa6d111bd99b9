"""Headers fold, page and count; counts shrink to icons where words do not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton

from reader.qt.controls.elided import Elided
from reader.qt.controls.header import Counts, MemoHead, MemoHeader
from reader.qt.controls.pane_header import HEIGHT, CommentsHeader, PaneHeader

HEAD = MemoHead("memo", "Directrice de l’apprentissage", 412, 3, 2)


@pytest.fixture
def header(look, over):
    header = MemoHeader(look, over)
    header.resize(620, HEIGHT)
    header.show_head(HEAD)
    header.show()
    return header


def chevron(header: MemoHeader) -> QToolButton:
    return header.findChildren(QToolButton)[0]


def words(widget) -> list[str]:
    return [one.text for one in widget.findChildren(Elided) if one.text]


def test_it_names_the_kind_and_the_author(header):
    assert words(header) == ["Memo", "· Directrice de l’apprentissage"]


def test_wide_counts_are_words_and_narrow_ones_icons(header):
    counts = header.findChild(Counts)
    assert not counts.brief
    header.resize(380, HEIGHT)
    assert counts.brief
    assert "412" in counts.accessibleName()


@pytest.mark.parametrize("width", range(150, 420, 10))
def test_counts_give_way_before_the_author_does(header, width):
    header.resize(width, HEIGHT)
    author = header.findChildren(Elided)[1]
    kind = header.findChildren(Elided)[0].sizeHint().width()
    if width >= 2 * 24 + kind + author.sizeHint().width() + 24:
        assert author.width() >= author.sizeHint().width()
    else:
        assert header.findChild(Counts).width() == 0


def test_the_number_of_highlights_stays_longer_than_that_of_tags(header):
    counts = header.findChild(Counts)
    kept = set()
    for width in range(420, 150, -1):
        header.resize(width, HEIGHT)
        kept.add(tuple(icon for icon, _ in counts.shown))
    assert kept == {("annotations", "tag"), ("annotations",), ()}


def test_a_click_anywhere_folds_and_another_unfolds(header, qtbot):
    for expected in (False, True):
        with qtbot.waitSignal(header.toggled) as said:
            qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=QPoint(400, 20))
        assert said.args == [expected]
        assert header.is_open is expected


def test_the_chevron_folds_by_keyboard_and_says_what_it_does(header, qtbot):
    assert chevron(header).accessibleName() == "Fold the memo"
    with qtbot.waitSignal(header.toggled) as said:
        qtbot.keyClick(chevron(header), Qt.Key.Key_Space)
    assert said.args == [False]
    assert chevron(header).accessibleName() == "Unfold the memo"


def test_being_told_emits_nothing(header, qtbot):
    with qtbot.assertNotEmitted(header.toggled):
        header.set_open(False)
    assert not header.is_open


def test_several_memos_have_a_pager(header, qtbot):
    header.show_head(MemoHead("letter", "Ada", 10, 0, 0, 0, 2))
    _, back, forth = header.findChildren(QToolButton)
    assert back.isVisible() and not back.isEnabled()
    with qtbot.waitSignal(header.memo_wanted) as said, qtbot.assertNotEmitted(header.toggled):
        qtbot.mouseClick(forth, Qt.MouseButton.LeftButton)
    assert said.args == [1]


def test_a_single_memo_has_none(header):
    assert not any(one.isVisible() for one in header.findChildren(QToolButton)[1:])


def test_comments_are_counted(look, over):
    header = CommentsHeader(look, over)
    header.resize(400, HEIGHT)
    header.set_counts(3)
    assert words(header) == ["Reader comments", "(3)"]


def test_comments_that_the_file_lacks_are_told(look, over):
    header = CommentsHeader(look, over)
    header.resize(400, HEIGHT)
    header.set_counts(20, 45)
    assert words(header) == ["Reader comments", "(20 of 45)"]
    assert header.toolTip() == header.accessibleDescription() and "45 comments" in header.toolTip()


def test_a_pane_header_is_as_high_as_the_toolbar(look, over):
    assert PaneHeader(look, "Annotations", over).height() == 44


def test_a_thread_s_header_says_less_before_it_is_cut(look, over):
    header = CommentsHeader(look, over)
    header.set_counts(7)
    header.show()
    for width, title in ((600, "Reader comments"), (150, "Comments"), (600, "Reader comments")):
        header.resize(width, HEIGHT)
        assert [one.text for one in shown(header)] == [title, "(7)"]
        header.row.activate()
        words, count = shown(header)
        assert words.width() >= words.sizeHint().width() and count.x() == words.geometry().right() + 7
        assert header.accessibleName() == "Reader comments"


def shown(header):
    return [one for one in header.findChildren(Elided) if one.isVisible()]
