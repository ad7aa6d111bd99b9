"""Folding, sorting and filtering a thread: the reader stays where he is, and so does what he selected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction, QCursor, QEnterEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt import translation
from reader.qt.panes import CommentsPane
from reader.qt.reordering import put_head
from reader.qt.surface.accessible import described
from reader.qt.surface.laid import Deed
from reader.qt.surface.thread import CommentHead
from reader.qt.window import Window
from tests.qt.hands import opened_thread

WORDS = "the lamp was lit at dusk by the keeper who counted every ship that passed the rock in the night and wrote it"


def comment(number: int, depth: int, replies: str = "") -> str:
    """Each answers at another hour, so that every order differs from the page's."""
    author, day = ("Zoé", "ada", "Bruno")[number % 3], 1 + number * 7 % 28
    children = f"<ol class='children'>{replies}</ol>" if replies else ""
    return f"""<li class="comment depth-{depth}" id="comment-{number}"><article class="comment-body">
<footer class="comment-meta"><div class="comment-author vcard"><b class="fn">{author}</b></div>
<div class="comment-metadata"><a href="https://example.org/p#comment-{number}">
<time datetime="2026-03-{day:02d}T10:00:00+00:00">March {day}, 2026</time></a></div></footer>
<div class="comment-content"><p>This is number {number}: {WORDS}.</p></div></article>{children}</li>"""


def branch(number: int) -> str:
    """Four comments, each an answer to the one before."""
    replies = ""
    for depth in (4, 3, 2, 1):
        replies = comment(number + depth - 1, depth, replies)
    return replies


PAGE = f"""<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>The lamp</title></head><body>
<article class=post><h1>The lamp</h1>{"".join(f"<p>{WORDS.capitalize()} {n}.</p>" for n in range(9))}</article>
<section id=comments><h2>24 comments</h2><ol class=comment-list>{"".join(branch(4 * n + 1) for n in range(6))}</ol>
</section></body></html>"""


@pytest.fixture
def thread(qtbot: QtBot, window: Window, tmp_path: Path) -> CommentsPane:
    return opened_thread(qtbot, window, tmp_path / "lamp.html", PAGE)


def key(pane: CommentsPane, number: int) -> str:
    assert pane._document is not None and len(pane._document.comments) == 24
    return pane._document.comments[number - 1].part


def shown(pane: CommentsPane) -> list[str]:
    pane.surface.complete()
    rows = pane.surface.setter.flow.rows
    return list(dict.fromkeys(row.part.key for row in rows if row.part is not None))


def top(pane: CommentsPane, number: int) -> float:
    """Where the header of a comment is on the screen."""
    return dict(pane.surface.view.heads())[key(pane, number)]


def stand_at(pane: CommentsPane, number: int) -> None:
    """The reader clicks on a comment in the middle of the screen."""
    put_head(pane.surface, key(pane, number), 150)
    pane.surface.part_clicked.emit(key(pane, number))


def sort(pane: CommentsPane, words: str) -> None:
    menu = pane.tools.findChild(QMenu)
    assert menu is not None
    next(action for action in menu.actions() if words in action.text()).trigger()


def sort_button(pane: CommentsPane) -> QToolButton:
    return next(button for button in pane.tools.findChildren(QToolButton) if button.menu() is not None)


def field(pane: CommentsPane) -> QLineEdit:
    found = pane.tools.field_row.findChild(QLineEdit)
    assert found is not None
    return found


@pytest.mark.parametrize("order", ["Newest", "Oldest", "By author"])
def test_sorting_keeps_the_comment_one_is_at_and_the_selected_words(thread: CommentsPane, order: str) -> None:
    before = shown(thread)
    stand_at(thread, 11)
    words = Place(key(thread, 11), Span(8, 17))
    thread.surface.select(words)
    sort(thread, order)
    assert shown(thread) != before
    assert abs(top(thread, 11) - 150) < 1
    assert thread.surface.selected_places() == [words]
    sort(thread, "order of the thread")
    assert shown(thread) == before and abs(top(thread, 11) - 150) < 1


def test_without_a_comment_one_is_at_the_first_header_on_the_screen_stays(thread: CommentsPane) -> None:
    put_head(thread.surface, key(thread, 9), 60)
    sort(thread, "Newest")
    assert abs(top(thread, 9) - 60) < 1


def test_at_the_top_of_the_thread_sorting_shows_the_first_ones(thread: CommentsPane) -> None:
    sort(thread, "Newest")
    assert thread.surface.at_start


def test_words_selected_over_comments_that_part_are_selected_in_the_first(thread: CommentsPane) -> None:
    stand_at(thread, 5)
    one, two = key(thread, 5), key(thread, 6)
    start, end = (
        thread.surface.point_of(Place(one, Span(8, 8))),
        thread.surface.point_of(Place(two, Span(9, 9))),
    )
    assert start is not None and end is not None
    thread.surface.view.cursor.select(start, end)
    QTest.keyClick(thread.surface, Qt.Key.Key_F)  # 6 goes under 5
    QTest.keyClick(thread.surface, Qt.Key.Key_F)
    both = [place.part for place in thread.surface.selected_places()]
    assert both == [one, two]
    sort(thread, "Newest")
    assert [place.part for place in thread.surface.selected_places()] == [one]


def test_folding_keeps_the_caret(thread: CommentsPane) -> None:
    stand_at(thread, 5)
    thread.surface.set_caret_mode(True)
    caret = thread.surface.point_of(Place(key(thread, 2), Span(7, 7)))
    assert caret is not None
    thread.surface.view.cursor.put(caret)
    QTest.keyClick(thread.surface, Qt.Key.Key_F)
    assert thread.surface.view.cursor.focus == caret


@pytest.mark.parametrize("number", [11, 18])  # by Bruno, and by Zoé
def test_a_filter_shows_its_first_find_and_everything_is_back_with_escape(
    thread: CommentsPane, number: int
) -> None:
    stand_at(thread, number)
    place = thread.surface.place()
    thread.tools.findChildren(QToolButton)[1].click()
    for typed in "ZOE":
        QTest.keyClicks(field(thread), typed)
        assert thread.surface.at_start
    assert shown(thread) == [key(thread, number) for number in range(3, 25, 3)]
    QTest.keyClicks(field(thread), " number 12")
    assert shown(thread) == [key(thread, 12)]
    QTest.keyClick(field(thread), Qt.Key.Key_Escape)
    assert len(shown(thread)) == 24
    assert abs(top(thread, number) - 150) < 1 and thread.surface.place() == place


def test_who_goes_on_under_a_filter_stays_with_what_it_showed(thread: CommentsPane) -> None:
    stand_at(thread, 5)
    field(thread).setText("zoe")
    stand_at(thread, 18)
    before = top(thread, 18)
    field(thread).clear()
    assert abs(top(thread, 18) - before) < 1


def test_a_filter_that_leaves_nothing_says_so(thread: CommentsPane) -> None:
    field(thread).setText("nobody wrote this")
    assert thread.surface.isHidden() and thread._why.text == "No comment holds these words"
    field(thread).clear()
    assert thread._why.isHidden() and len(shown(thread)) == 24


def test_down_leads_from_the_field_to_the_comments(thread: CommentsPane) -> None:
    thread.tools.findChildren(QToolButton)[1].click()
    assert field(thread).hasFocus()
    field(thread).setText("zoe")
    QTest.keyClick(field(thread), Qt.Key.Key_Down)
    assert thread.surface.hasFocus() and len(shown(thread)) == 8


def test_only_orders_that_tell_the_comments_apart_are_offered(thread: CommentsPane) -> None:
    menu = thread.tools.findChildren(QMenu)[0]
    menu.aboutToShow.emit()
    actions: list[QAction] = menu.actions()
    assert [action.text() for action in actions if action.isVisible()] == [
        "In the order of the thread", "Newest first", "Oldest first", "By author",
    ]  # fmt: skip


def test_the_button_says_how_the_comments_are_sorted(thread: CommentsPane) -> None:
    assert sort_button(thread).accessibleName() == "Sort the comments"
    sort(thread, "Newest")
    assert "Newest first" in sort_button(thread).accessibleName() and sort_button(thread).property("on")
    sort(thread, "order of the thread")
    assert not sort_button(thread).property("on")


def test_the_next_comment_is_the_next_one_shown(window: Window, thread: CommentsPane) -> None:
    stand_at(thread, 5)
    QTest.keyClick(thread.surface, Qt.Key.Key_F)
    window.run("next_comment")
    assert window.body.focused_comment == key(thread, 9)
    assert key(thread, 6) not in shown(thread)
    window.run("previous_comment")
    assert window.body.focused_comment == key(thread, 5)
    assert key(thread, 6) not in shown(thread)  # to come to a folded comment does not unfold it
    sort(thread, "Newest")
    at = shown(thread).index(key(thread, 5))
    window.run("next_comment")
    assert window.body.focused_comment == shown(thread)[at + 1]


def test_the_first_next_comment_is_the_one_on_the_screen(window: Window, thread: CommentsPane) -> None:
    put_head(thread.surface, key(thread, 14), 40)
    window.run("next_comment")
    assert window.body.focused_comment == key(thread, 14)


def test_going_to_a_folded_reply_unfolds_its_own_branch_alone(window: Window, thread: CommentsPane) -> None:
    for number in (1, 5, 6):
        stand_at(thread, number)
        QTest.keyClick(thread.surface, Qt.Key.Key_F)
    window.navigation.go(Place(key(thread, 8)))
    assert key(thread, 8) in shown(thread) and key(thread, 2) not in shown(thread)


def test_a_filter_stays_where_it_shows_what_one_goes_to(window: Window, thread: CommentsPane) -> None:
    field(thread).setText("zoe")
    window.navigation.go(Place(key(thread, 9)))
    assert len(shown(thread)) == 8
    window.navigation.go(Place(key(thread, 10)))
    assert len(shown(thread)) == 24


def test_a_comment_that_begins_with_a_quotation_is_gone_to_by_its_header(reading: Window) -> None:
    document, surface = reading.session.document, reading.body.side.comments.surface
    assert document is not None
    quoting = next(one for one in document.comments if one.quotes and one.quotes[0].span.start == 0)
    reading.navigation.go(Place(quoting.part))
    assert dict(surface.view.heads())[quoting.part] >= 0


def test_going_back_finds_the_comments_that_were_left_in_another_order(
    window: Window, thread: CommentsPane
) -> None:
    for _ in range(5):
        window.run("next_comment")
    sort(thread, "Newest")
    window.run("back")
    assert top(thread, 1) >= 0


@pytest.mark.parametrize("width", [900, 1280, 2400])
def test_field_and_words_share_the_edges_of_the_comments_at_every_width(
    qtbot: QtBot, window: Window, thread: CommentsPane, width: int
) -> None:
    window.resize(width, 800)
    thread.tools._filter.setChecked(True)
    view = thread.surface.view

    def off() -> list[float]:
        """How far the field's edges are from the words'."""
        left = field(thread).mapTo(thread, QPoint(0, 0)).x()
        return [left - view.left, left + field(thread).width() - view.left - view.setter.width]

    qtbot.waitUntil(lambda: all(abs(far) <= 1 for far in off()))
    left = round(view.left)
    QTest.keyClicks(field(thread), "qqqq")
    none = next(label for label in thread.findChildren(QLabel) if "No comment" in label.text())
    qtbot.waitUntil(lambda: none.isVisible() and none.mapTo(thread, QPoint(0, 0)).x() == left)


def marked(pane: CommentsPane) -> list[str]:
    """The words on a ground of their own, in what is on the screen."""
    surface, found = pane.surface, []
    for seen in surface.view.scroll.seen():
        part = surface.setter.flow.rows[seen.index].part
        found += [span.of(part.text) for span in surface._marked(seen.index).found if part is not None]
    return found


def test_what_the_filter_found_is_marked_as_long_as_it_filters(thread: CommentsPane) -> None:
    QTest.keyClicks(field(thread), "ZOE qui DUSK")
    assert not marked(thread)
    field(thread).clear()
    QTest.keyClicks(field(thread), "ZOE dus DUSK")
    assert set(marked(thread)) == {"dusk"}
    thread.surface.view.scroll_by(150)  # to the next comment that was found
    assert set(marked(thread)) == {"dusk"}
    field(thread).clear()
    assert not marked(thread)


def head_of(pane: CommentsPane, number: int) -> CommentHead:
    surface = pane.surface
    index = surface.setter.flow.head_of(key(pane, number))
    assert index is not None
    head = surface.setter[index].laid
    assert isinstance(head, CommentHead)
    return head


def grabbed(pane: CommentsPane, number: int) -> QImage:
    """The header of a comment as it is painted."""
    head = head_of(pane, number)
    width = round(pane.surface.setter.width)
    spot = QRect(round(pane.surface.view.left), round(top(pane, number)), width, round(head.height))
    return pane.surface.viewport().grab(spot).toImage()


def test_a_folded_comment_tells_what_is_highlighted_and_tagged_in_it(
    window: Window, thread: CommentsPane
) -> None:
    do, held = window.annotating, window.session.notebook
    do.highlight([Place(key(thread, 5), Span(8, 17))], tags=["lamp"])
    (inner,) = do.highlight([Place(key(thread, 7), Span(8, 17))], tags=["lamp", "rock"])
    do.begin_whole(key(thread, 6), ["dusk"])
    do.highlight([Place(key(thread, 9), Span(8, 17))], tags=["elsewhere"])
    stand_at(thread, 5)
    bare = grabbed(thread, 5)
    QTest.keyClick(thread.surface, Qt.Key.Key_F)
    told = head_of(thread, 5)._tucked
    assert (told.annotations, [name for name, _ in told.tags]) == (3, ["lamp", "dusk", "rock"])
    before = grabbed(thread, 5)
    assert before != bare
    do.delete([inner])
    assert inner not in held and head_of(thread, 5)._tucked.annotations == 2
    assert grabbed(thread, 5) != before
    window.session.undo()
    assert grabbed(thread, 5) == before
    QTest.keyClick(thread.surface, Qt.Key.Key_F)
    assert head_of(thread, 5)._tucked.annotations == 0


def test_what_is_folded_away_is_said_to_a_screen_reader(
    qapp: QApplication, window: Window, thread: CommentsPane
) -> None:
    translation.install(qapp, "en")
    window.annotating.highlight([Place(key(thread, 7), Span(8, 17))], tags=["rock"])
    stand_at(thread, 5)
    index = thread.surface.setter.flow.head_of(key(thread, 5))
    assert index is not None and described(thread.surface, index) == ""
    QTest.keyClick(thread.surface, Qt.Key.Key_F)
    index = thread.surface.setter.flow.head_of(key(thread, 5))
    assert index is not None
    assert described(thread.surface, index) == "3 replies folded. 1 annotation. Tags: rock"


def test_the_sort_button_is_not_under_a_mouse_that_left_through_its_menu(
    qtbot: QtBot, thread: CommentsPane
) -> None:
    button, menu = thread.tools.findChildren(QToolButton)[0], thread.tools.findChild(QMenu)
    assert menu is not None and button.menu() is menu
    before = button.grab().toImage()
    middle = QPointF(button.rect().center())
    QApplication.sendEvent(button, QEnterEvent(middle, middle, middle))
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    assert button.grab().toImage() != before
    QCursor.setPos(button.mapToGlobal(QPoint(-60, 60)))
    menu.aboutToHide.emit()
    qtbot.waitUntil(lambda: not button.underMouse())
    assert button.grab().toImage() == before


def test_it_is_where_the_mouse_came_back_to_it(qtbot: QtBot, thread: CommentsPane) -> None:
    button, menu = thread.tools.findChildren(QToolButton)[0], thread.tools.findChild(QMenu)
    assert menu is not None
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QCursor.setPos(button.mapToGlobal(button.rect().center()))
    menu.aboutToHide.emit()
    qtbot.wait(1)
    assert button.underMouse()


def test_in_a_flat_order_a_reply_says_whom_it_answers_and_leads_there(
    qtbot: QtBot, thread: CommentsPane, window: Window
) -> None:
    assert not [hot for hot in head_of(thread, 2).hots if hot.deed is Deed.JUMP]
    plain = head_of(thread, 2).height
    sort(thread, "Oldest")
    first, reply = head_of(thread, 1), head_of(thread, 2)
    assert not first.hots and reply.height > plain - first.above
    (hot,) = reply.hots
    assert (hot.deed, hot.place) == (Deed.JUMP, Place(key(thread, 1)))
    assert "ada" in reply._answers and hot.rect.bottom() <= reply.height
    thread.surface.acted.emit(hot)
    assert window.body.focused_comment == key(thread, 1)


def test_a_filter_tells_it_too(thread: CommentsPane) -> None:
    field(thread).setText("number 2")
    assert "ada" in head_of(thread, 2)._answers
