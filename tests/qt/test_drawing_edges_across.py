"""The edge of a memo is drawn out of its own pane into the article, where the words are that it could take in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from reader.qt.surface.edges import Edge
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import said
from tests.qt.test_dragging_edges import LEFT, NONE, grip, pull, row_of, shown, texts

BEGINNING, END = Edge("memo:1", True), Edge("memo:1", False)


@pytest.fixture(autouse=True)
def _tall(reading: Window) -> None:
    """All that is dragged over is to be seen, whatever the fonts are."""
    reading.resize(1280, 3000)


def drawn(reading: Window, edge: Edge, y: float) -> QPoint:
    """The edge is drawn out of the memo's pane to this height of the article's; where the mouse is, in the memo's."""
    memo, article = reading.body.side.memo.surface, reading.body.article
    if edge == END:
        memo.view.scroll_by(10_000)
    at = grip(memo, edge)
    QTest.mousePress(memo.viewport(), LEFT, NONE, at)
    there = article.viewport().mapToGlobal(QPointF(article.view.left + 20, y))
    aim = memo.viewport().mapFromGlobal(there).toPoint()
    pull(memo, aim)
    return aim


def let_go(surface: Surface, at: QPoint) -> None:
    QTest.mouseRelease(surface.viewport(), LEFT, NONE, at)


def test_a_memo_ends_later_where_its_edge_is_drawn_to(reading: Window) -> None:
    article, memo, before = reading.body.article, reading.body.side.memo.surface, texts(reading, "memo:1")
    blocks = [block.text for block in shown(reading).article.blocks]
    last = blocks.index(next(text for text in blocks if text.startswith("L’idée vient")))
    aim = drawn(reading, END, row_of(article, blocks[last])[1])
    assert texts(reading, "memo:1") == before and article.edges._going and not memo.edges._going
    assert "into the article" in said(reading)
    let_go(memo, aim)
    assert texts(reading, "memo:1") == [*before, *blocks[last - 1 : last + 1]]
    reading.run("undo")
    assert texts(reading, "memo:1") == before


def test_a_memo_begins_earlier_where_its_edge_is_drawn_to(reading: Window) -> None:
    before, lead = texts(reading, "memo:1"), shown(reading).article.blocks[5].text
    aim = drawn(reading, BEGINNING, row_of(reading.body.article, lead)[0])
    let_go(reading.body.side.memo.surface, aim)
    assert texts(reading, "memo:1") == [lead, *before]


@pytest.mark.parametrize("focused", ["memo", "article"])
def test_escape_lets_go_of_it_in_both_panes(reading: Window, focused: str) -> None:
    article, memo, before = reading.body.article, reading.body.side.memo.surface, texts(reading, "memo:1")
    aim = drawn(reading, BEGINNING, row_of(article, shown(reading).article.blocks[4].text)[0])
    QTest.keyClick({"memo": memo, "article": article}[focused], Qt.Key.Key_Escape)
    assert not memo.edges.moving and not article.edges.moving
    let_go(memo, aim)
    assert texts(reading, "memo:1") == before and not reading.session.corrections


def test_back_in_its_own_pane_the_edge_is_there_again(reading: Window) -> None:
    article, memo, before = reading.body.article, reading.body.side.memo.surface, texts(reading, "memo:1")
    drawn(reading, BEGINNING, row_of(article, shown(reading).article.blocks[4].text)[0])
    back = QPoint(round(memo.view.left) + 30, round(row_of(memo, before[2])[0]))
    pull(memo, back)
    assert not article.edges.moving and memo.edges._going
    let_go(memo, back)
    assert texts(reading, "memo:1") == before[2:]
