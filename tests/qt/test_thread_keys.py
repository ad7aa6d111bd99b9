"""The thread by keys alone: fold and unfold, go to what a comment quotes, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.model import Comment
from reader.qt.window import Window
from tests.qt.hands import first_words, said, select


def focused(reading: Window, wanted: Comment) -> None:
    reading.body.side.comments.surface.part_clicked.emit(wanted.part)
    reading.body.side.comments.surface.setFocus()


def test_f_folds_the_replies_and_unfolds_them(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    surface = reading.body.side.comments.surface
    first = document.comments[0]
    focused(reading, first)
    QTest.keyClick(surface, Qt.Key.Key_F)
    answer = next(one for one in document.comments if one.parent == first.part)
    assert surface.setter.flow.row_of(answer.part, 0) is None
    QTest.keyClick(surface, Qt.Key.Key_F)
    assert surface.setter.flow.row_of(answer.part, 0) is not None


def test_keys_are_about_the_comment_that_the_caret_is_in(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    surface = reading.body.side.comments.surface
    focused(reading, document.comments[0])
    reading.run("toggle_caret")
    QTest.keyClick(surface, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert reading.body.focused_comment == document.comments[-1].part
    article = reading.body.article
    article.setFocus()
    QTest.keyClick(article, Qt.Key.Key_Right)
    assert reading.body.focused_comment not in {one.part for one in document.comments}


def test_a_popover_closes_where_the_caret_goes_on(reading: Window) -> None:
    words = first_words(reading, "article")
    QTest.keyClick(select(reading, words), Qt.Key.Key_H)
    reading.editing.open_annotation(reading.navigation.current)
    article = reading.body.article
    article.setFocus()
    assert reading.popups.active
    QTest.keyClick(article, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert not reading.popups.active


def test_q_goes_to_the_quoted_passage_and_alt_left_back(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    surface = reading.body.side.comments.surface
    quoting = next(one for one in document.comments if any(quote.source for quote in one.quotes))
    source = next(quote.source for quote in quoting.quotes if quote.source)
    focused(reading, quoting)
    before = surface.place()
    QTest.keyClick(surface, Qt.Key.Key_Q)
    there = reading.body.surface_of(source.part)
    assert there.view.rects(source) and there.selected_places() == [source], "one sees which words are meant"
    QTest.keyClick(reading.navigation.surface, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert surface.place() == before


def test_the_quoted_passage_can_be_marked_at_once(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    quoting = next(one for one in document.comments if any(quote.source for quote in one.quotes))
    focused(reading, quoting)
    QTest.keyClick(reading.body.side.comments.surface, Qt.Key.Key_Q)
    QTest.keyClick(reading.navigation.surface, Qt.Key.Key_H)
    assert len(reading.session.notebook) == 1


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("to_parent", "Go to a comment first"),
        ("to_quoted", "Go to a comment first"),
        ("fold_replies", "Go to a comment first"),
        ("copy_permalink", "Go to a comment first"),
        ("next_highlight", "Nothing is highlighted in this page"),
        ("follow_link", "The text cursor is in no link (F7)"),
        ("copy_link", "The text cursor is in no link (F7)"),
    ],
)
def test_what_cannot_be_done_is_said(reading: Window, name: str, why: str) -> None:
    reading.run(name)
    assert why in said(reading)


def test_a_comment_says_what_it_lacks(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    comments, parents = document.comments, {one.parent for one in document.comments}
    alone = next(one for one in comments if not one.parent)
    childless = next(one for one in comments if one.part not in parents)
    mute = next(one for one in comments if not any(quote.source for quote in one.quotes))
    for comment, name, why in (
        (alone, "to_parent", "answers no other one"),
        (childless, "fold_replies", "has no replies"),
        (mute, "to_quoted", "quotes no passage"),
    ):
        focused(reading, comment)
        reading.run(name)
        assert why in said(reading)


def test_in_the_midst_of_the_last_comment_there_is_no_next_one(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    surface = reading.body.side.comments.surface
    surface.resize(surface.width(), 60)
    surface._to_end(True)
    surface._scroll(-20.0)
    assert not [head for head, top in surface.view.heads() if top >= 0]
    reading.run("next_comment")
    assert reading.body.focused_comment == document.comments[-1].part


def test_j_and_k_go_from_thread_to_thread_past_all_replies(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    surface = reading.body.side.comments.surface
    starts = [one.part for one in document.comments if not one.depth]
    assert 2 < len(starts) < len(document.comments)
    surface.setFocus()
    for start in starts:
        QTest.keyClick(surface, Qt.Key.Key_J)
        assert reading.body.focused_comment == start
    QTest.keyClick(surface, Qt.Key.Key_J)
    assert reading.body.focused_comment == starts[-1] and "last thread" in said(reading)
    reply = next(one for one in document.comments if one.parent == starts[1])
    focused(reading, reply)
    for start in (starts[1], starts[0], starts[0]):
        QTest.keyClick(surface, Qt.Key.Key_K)
        assert reading.body.focused_comment == start
    assert "first comment" in said(reading)
    reading.run("back")
    assert reading.body.focused_comment == reply.part
