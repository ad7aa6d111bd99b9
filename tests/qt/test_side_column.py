"""The memo over the comments: each gets what the other one does not need, and what is drawn stays."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Block, Comment, Document, Memo, parts_of
from reader.qt.controls.header import CHEVRON
from reader.qt.controls.pane_header import HEIGHT
from reader.qt.look import Look
from reader.qt.side_column import SHARE, SideColumn
from reader.qt.surface.manner import MEMO
from reader.qt.window import Window

LONG = "Le gardien notait tout, même l’écume, et relisait ses carnets chaque hiver. " * 6


def page(comments: int) -> Document:
    keys = [f"comment:{number}" for number in range(comments)]
    blocks = (
        *(Block(LONG, role="memo:1") for _ in range(12)),
        *(Block("Il est beau.", role=key) for key in keys),
    )
    return Document(
        blocks,
        parts_of(blocks, ["article", "memo:1", *keys]),
        memos=(Memo("memo:1", "memo", "Carnet", "Le gardien"),),
        comments=tuple(Comment(key, "Yann") for key in keys),
    )


@pytest.fixture
def column(qtbot: QtBot, look: Look) -> Iterator[SideColumn]:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(400, 1200)
    column = SideColumn(look, over)
    column.resize(400, 800)
    over.show()
    yield column


def shown(qtbot: QtBot, column: SideColumn, document: Document) -> None:
    for surface in (column.memo.surface, column.comments.surface):
        surface.setter.document = document
    column.show_document(document, "")
    qtbot.waitUntil(lambda: not column.comments.surface.filling.active)


def test_a_short_thread_leaves_its_room_to_the_memo(qtbot: QtBot, column: SideColumn) -> None:
    shown(qtbot, column, page(comments=1))
    assert column.memo.height() > 0.7 * column.height()
    assert column.comments.surface.verticalScrollBar().maximum() == 0
    spare = column.comments.surface.height() - column.comments.surface.content_height(800)
    assert 0 <= spare <= 2


def test_a_long_thread_has_its_share(qtbot: QtBot, column: SideColumn) -> None:
    shown(qtbot, column, page(comments=40))
    assert abs(column.memo.height() - SHARE * column.height()) <= 2


def test_a_filter_that_finds_little_moves_nothing(qtbot: QtBot, column: SideColumn) -> None:
    shown(qtbot, column, page(comments=40))
    before = column.sizes()
    column.comments.tools.filtered.emit("qqq")
    QApplication.processEvents()
    assert column.sizes() == before


def drawn(column: SideColumn, by: int) -> None:
    """The line between the two panes is dragged."""
    handle = column.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(100, 0))
    QTest.mouseMove(handle, QPoint(100, by))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(100, by))
    QApplication.processEvents()


def test_what_is_drawn_stays_when_the_memo_was_folded_and_at_another_height(
    qtbot: QtBot, column: SideColumn
) -> None:
    shown(qtbot, column, page(comments=40))
    drawn(column, -150)
    share = column.memo.height() / column.height()
    assert share < SHARE - 0.1
    column.memo.set_open(False, moving=False)
    QApplication.processEvents()
    assert column.memo.height() == HEIGHT
    column.memo.set_open(True, moving=False)
    QApplication.processEvents()
    assert abs(column.memo.height() / column.height() - share) < 0.01
    column.resize(400, 1000)
    QApplication.processEvents()
    assert abs(column.memo.height() / column.height() - share) < 0.01


def test_the_sample_keeps_what_was_drawn_with_another_page(
    qtbot: QtBot, reading: Window, sample: Path
) -> None:
    side = reading.body.side
    drawn(side, -100)
    share = side.portion
    assert 0 < share < SHARE
    with qtbot.waitSignal(reading.settled):
        reading.open_path(str(sample))
    assert abs(side.memo.height() / side.height() - share) < 0.01


def test_memo_and_comments_share_their_edges(reading: Window) -> None:
    reading.resize(2_400, 1_000)
    QApplication.processEvents()
    memo, thread = reading.body.side.memo.surface, reading.body.side.comments.surface
    assert memo.view.left > MEMO.padding
    assert (memo.view.left, memo.setter.width) == (thread.view.left, thread.setter.width)


def test_a_single_line_parts_a_folded_memo_from_the_comments(reading: Window) -> None:
    side = reading.body.side
    side.memo.set_open(False, moving=False)
    QApplication.processEvents()
    picture, line = side.grab().toImage(), reading.body.article.look.colour("line")
    top = side.comments.header.mapTo(side, QPoint(0, 0)).y()
    assert [picture.pixelColor(200, y) == line for y in (top - 3, top - 2, top - 1, top)] == [
        False,
        False,
        True,
        False,
    ]


def test_the_header_of_a_folded_memo_shares_the_edge_of_the_comments(
    qtbot: QtBot, column: SideColumn
) -> None:
    shown(qtbot, column, page(comments=9))
    column.memo.set_open(False)
    column.resize(1000, 800)
    margins = column.comments.header.row.contentsMargins
    qtbot.waitUntil(lambda: margins().left() > 100)
    layout = column.memo.header.layout()
    assert layout is not None
    assert layout.contentsMargins().left() + CHEVRON + 2 == margins().left()
