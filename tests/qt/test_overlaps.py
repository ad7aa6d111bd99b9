"""Highlights that share words, by keys alone: each can be reached, and keys act on the one at the caret."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from reader.model import Place, Span
from reader.qt.window import Window
from tests.qt.hands import select

OUTER, INNER, APART = "compté les bras articulés", "les bras", "elle compte autre chose"


@pytest.fixture
def three(reading: Window) -> dict[str, str]:
    """The ids of three highlights, two of them one in the other."""
    made = {}
    for words in (OUTER, INNER, APART):
        QTest.keyClick(select(reading, words), Qt.Key.Key_H)
        made[words] = reading.navigation.current
    return made


def test_o_goes_through_the_highlights_on_the_same_words(reading: Window, three: dict[str, str]) -> None:
    reading.navigation.to_annotation(three[OUTER])
    article = reading.body.article
    for expected in (INNER, OUTER, INNER):
        QTest.keyClick(article, Qt.Key.Key_O)
        assert reading.popups.active == three[expected]
        QTest.keyClick(article, Qt.Key.Key_Escape)


def test_a_highlight_opened_by_key_offers_the_others_there(reading: Window, three: dict[str, str]) -> None:
    reading.editing.open_annotation(three[OUTER])
    assert reading.popups.active == three[OUTER]
    reading.run("next_overlap")
    assert reading.popups.active == three[INNER]
    reading.editing.open_annotation(three[APART])
    reading.run("next_overlap")
    assert reading.popups.active == three[APART]


def test_the_list_follows_the_popover_through_the_highlights_at_a_place(
    reading: Window, three: dict[str, str]
) -> None:
    reading.editing.open_annotation(three[OUTER])
    for expected in (INNER, OUTER):
        reading.run("next_overlap")
        assert reading.body.list.current == three[expected]


def at_caret(window: Window, words: str, offset: int = 2) -> None:
    document, article = window.session.document, window.body.article
    assert document is not None
    start = document.article.text.index(words) + offset
    article.setFocus()
    article.set_caret_mode(True)
    point = article.point_of(Place("article", Span(start, start)))
    assert point is not None
    article.view.cursor.put(point)
    QTest.keyClick(article, Qt.Key.Key_Right)


def test_enter_opens_the_highlight_that_the_caret_is_in(reading: Window, three: dict[str, str]) -> None:
    at_caret(reading, OUTER)
    QTest.keyClick(reading.body.article, Qt.Key.Key_Return)
    assert reading.popups.active == three[OUTER]


def test_delete_leaves_a_highlight_alone_that_the_caret_has_left(
    reading: Window, three: dict[str, str]
) -> None:
    at_caret(reading, "Le changement tient")
    QTest.keyClick(reading.body.article, Qt.Key.Key_Delete)
    assert len(reading.session.notebook) == 3
    at_caret(reading, APART)
    QTest.keyClick(reading.body.article, Qt.Key.Key_Delete)
    assert {one.id for one in reading.session.notebook} == {three[OUTER], three[INNER]}


def test_the_popover_moves_off_the_words_of_each_highlight_that_it_comes_to(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    first = next(i for i, one in enumerate(document.article.blocks) if len(one.text) > 150)
    span = Span(document.article.span(first).start, document.article.span(first + 1).end)
    article = reading.body.article
    made = []
    for end in (span.start + 12, span.end):
        where = Place("article", Span(span.start, end))
        article.go_to(where, at_top=True)
        article.select(where)
        article.selected.emit()
        QTest.keyClick(article, Qt.Key.Key_H)
        made.append(reading.navigation.current)
    article._scroll(-60.0)
    reading.editing.open_annotation(made[0])
    popover = reading.popups.popover
    corner = article.viewport().mapTo(reading, QPoint(0, 0))
    for _ in range(3):
        words = [rect.translated(corner) for rect in article.highlight_rects(reading.popups.active)]
        assert words and not any(popover.geometry().intersects(rect) for rect in words)
        reading.run("next_overlap")
