"""The thread by keys alone: fold and unfold, go to what a comment quotes, and back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.model import Comment
from reader.qt.window import Window


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


def test_q_goes_to_the_quoted_passage_and_alt_left_back(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    surface = reading.body.side.comments.surface
    quoting = next(one for one in document.comments if any(quote.source for quote in one.quotes))
    source = next(quote.source for quote in quoting.quotes if quote.source)
    focused(reading, quoting)
    before = surface.place()
    QTest.keyClick(surface, Qt.Key.Key_Q)
    assert reading.body.surface_of(source.part).view.rects(source)
    QTest.keyClick(reading.navigation.surface, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert surface.place() == before
