"""The edges of memos and comments are dragged with the mouse: shown before, done on release, one step to undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Document, Place
from reader.qt.surface.edges import Edge
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import opened, saved

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture(autouse=True)
def _tall(reading: Window) -> None:
    """All that is dragged over is to be seen, whatever the fonts are."""
    reading.resize(1280, 1600)


def shown(window: Window) -> Document:
    assert window.session.document is not None
    return window.session.document


def texts(window: Window, key: str) -> list[str]:
    return [block.text for block in shown(window).parts[key].blocks]


def row_of(surface: Surface, words: str) -> tuple[float, float]:
    """Where the words of a row begin and end on the screen, in pixels from the top."""
    for seen in surface.view.scroll.seen():
        galley = surface.setter[seen.index]
        if galley.row.readable and galley.row.text == words:
            return seen.y + galley.gap, seen.y + galley.height
    raise AssertionError(f"{words!r} is not on the screen")


def grip(surface: Surface, edge: Edge) -> QPoint:
    """Moves the mouse over the part until its grip is there."""
    for y in range(0, surface.viewport().height(), 4):
        surface.edges.hover(QPointF(surface.view.left + 4, y))
        for each, middle in surface.edges._grips():
            if each == edge and each in surface.edges._near:
                return middle.toPoint()
    raise AssertionError("there is no such grip")


def drag(surface: Surface, edge: Edge, y: float, release: bool = True) -> None:
    at, there = grip(surface, edge), surface.viewport()
    QTest.mousePress(there, LEFT, NONE, at)
    surface.edges.drag(QPointF(at.x(), y))
    if release:
        QTest.mouseRelease(there, LEFT, NONE, QPoint(at.x(), round(y)))


def test_a_memo_begins_earlier_where_its_card_s_edge_is_dragged_to(reading: Window) -> None:
    article, before = reading.body.article, texts(reading, "memo:1")
    lead = shown(reading).article.blocks[4].text
    drag(article, Edge("memo:1", True), row_of(article, lead)[0])
    assert texts(reading, "memo:1")[:2] == [lead, shown(reading).parts["memo:1"].blocks[1].text]
    assert texts(reading, "memo:1")[-len(before) :] == before and lead not in texts(reading, "article")
    assert "Begins here now" in reading.status._message.text
    reading.run("undo")
    assert texts(reading, "memo:1") == before and lead in texts(reading, "article")


def test_a_memo_begins_later_where_its_own_edge_is_dragged_to(reading: Window) -> None:
    memo, before = reading.body.side.memo.surface, texts(reading, "memo:1")
    drag(memo, Edge("memo:1", True), row_of(memo, before[2])[0])
    assert texts(reading, "memo:1") == before[2:]
    assert set(before[:2]) <= set(texts(reading, "article"))
    reading.run("undo")
    assert texts(reading, "memo:1") == before


def test_a_comment_ends_behind_words_of_the_next_one(reading: Window) -> None:
    first, second = (one.part for one in shown(reading).comments[:2])
    comments, own, taken = reading.body.side.comments.surface, texts(reading, first), texts(reading, second)
    drag(comments, Edge(first, False), row_of(comments, taken[0])[1])
    assert texts(reading, first) == [*own, taken[0]]
    reading.run("undo")
    assert texts(reading, first) == own and texts(reading, second) == taken


def test_what_would_come_or_go_is_shown_and_nothing_is_done_before_the_release(reading: Window) -> None:
    memo, before = reading.body.side.memo.surface, texts(reading, "memo:1")
    drag(memo, Edge("memo:1", True), row_of(memo, before[1])[0], release=False)
    going = [place.span.of(shown(reading).parts["memo:1"].text) for place in memo.edges._going]
    assert going == [before[0]] and memo.edges.moving
    memo.grab()
    assert texts(reading, "memo:1") == before and not reading.session.history.undo_label
    QTest.keyClick(memo, Qt.Key.Key_Escape)
    QTest.mouseRelease(memo.viewport(), LEFT, NONE, QPoint(10, 10))
    assert not memo.edges.moving and texts(reading, "memo:1") == before


def test_dragged_back_to_where_it_was_nothing_is_corrected(reading: Window) -> None:
    memo = reading.body.side.memo.surface
    at = grip(memo, Edge("memo:1", True))
    drag(memo, Edge("memo:1", True), at.y())
    assert not reading.session.corrections


def test_a_highlight_goes_with_its_words(qtbot: QtBot, reading: Window, sample: Path) -> None:
    memo, before = reading.body.side.memo.surface, texts(reading, "memo:1")
    part = shown(reading).parts["memo:1"]
    (id,) = reading.annotating.highlight([Place("memo:1", part.span(1))])
    drag(memo, Edge("memo:1", True), row_of(memo, before[2])[0])
    assert [one.part for one in reading.session.notebook[id].anchors] == ["article"]
    saved(qtbot, reading)
    opened(qtbot, reading, sample)
    assert [one.part for one in reading.session.notebook[id].anchors] == ["article"]
    assert texts(reading, "memo:1") == before[2:]


def test_a_mouse_that_only_reads_sees_no_grip(reading: Window) -> None:
    comments = reading.body.side.comments.surface
    comments.edges.hover(QPointF(20, 5000))
    assert not comments.edges._near
    article = reading.body.article
    article.edges.hover(
        QPointF(article.view.left + 20, row_of(article, shown(reading).article.blocks[3].text)[0])
    )
    assert not article.edges._near and not article.edges.grab(QPointF(article.width() / 2, 60))
