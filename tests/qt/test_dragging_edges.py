"""The edges of memos and comments are dragged with the mouse: shown before, done on release, one step to undo."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import LEFT_OUT, Document, Place, Span
from reader.notes.correction import correct
from reader.notes.trail import Piece
from reader.qt.surface.edges import Edge
from reader.qt.surface.rows import Shape
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import first_words, opened, saved, select

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


def drag(surface: Surface, edge: Edge, y: float, release: bool = True, x: float | None = None) -> None:
    at, there = grip(surface, edge), surface.viewport()
    aim = QPoint(round(at.x() if x is None else x), round(y))
    QTest.mousePress(there, LEFT, NONE, at)
    pull(surface, aim)
    if release:
        QTest.mouseRelease(there, LEFT, NONE, aim)


def pull(surface: Surface, at: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """The mouse moves with its left button down."""
    there = surface.viewport()
    move = QEvent.Type.MouseMove
    QApplication.sendEvent(
        there, QMouseEvent(move, QPointF(at), there.mapToGlobal(QPointF(at)), LEFT, LEFT, keys)
    )


def spot(surface: Surface, key: str, words: str) -> QPoint:
    """Where these words of a part begin on the screen."""
    start = shown_part(surface, key).index(words)
    rect = surface.view.rects(Place(key, Span(start, start + len(words))))[0]
    return QPoint(rect.left() + 1, rect.center().y())


def shown_part(surface: Surface, key: str) -> str:
    rows = surface.setter.flow.rows
    part = rows[surface.setter.flow.rows_of(key)[0]].part
    assert part is not None
    return part.text


def test_a_memo_begins_earlier_where_its_card_s_edge_is_dragged_to(reading: Window) -> None:
    article, before = reading.body.article, texts(reading, "memo:1")
    lead = shown(reading).article.blocks[4].text
    drag(article, Edge("memo:1", True), row_of(article, lead)[0])
    assert texts(reading, "memo:1")[:2] == [lead, shown(reading).parts["memo:1"].blocks[1].text]
    assert texts(reading, "memo:1")[-len(before) :] == before and lead not in texts(reading, "article")
    came = " ".join(texts(reading, "memo:1")[: -len(before)]).split()
    told = reading.status._message.text
    assert told.startswith(f"{len(came)} word") and "came into the memo" in told
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
    (going,) = memo.edges._going
    assert going.span is not None and going.span.of(shown(reading).parts["memo:1"].text) == before[0]
    assert memo.edges.moving
    memo.grab()
    assert texts(reading, "memo:1") == before and not reading.session.history.undo_label
    QTest.keyClick(memo, Qt.Key.Key_Escape)
    QTest.mouseRelease(memo.viewport(), LEFT, NONE, QPoint(10, 10))
    assert not memo.edges.moving and texts(reading, "memo:1") == before


def test_no_selection_hides_what_would_go(reading: Window) -> None:
    memo = reading.body.side.memo.surface
    select(reading, first_words(reading, "memo:1"), "memo:1")
    drag(memo, Edge("memo:1", True), row_of(memo, texts(reading, "memo:1")[1])[0], release=False)
    assert not memo.selected_places() and reading.popups.bar.isHidden()


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


def test_an_edge_stands_between_two_sentences_where_it_is_dragged_to_one(reading: Window) -> None:
    memo, before = reading.body.side.memo.surface, texts(reading, "memo:1")
    at = spot(memo, "memo:1", "Ils ne savent pas encore")
    going = "Nous avons longtemps confondu vitesse et maîtrise. Nos bras savent saisir, trier, visser. "
    drag(memo, Edge("memo:1", True), at.y(), x=at.x())
    assert texts(reading, "memo:1")[0].startswith("Ils ne savent pas encore hésiter")
    assert going in texts(reading, "article")
    reading.run("undo")
    assert texts(reading, "memo:1") == before


def test_a_comment_ends_behind_a_sentence(reading: Window) -> None:
    first = shown(reading).comments[0].part
    comments, own = reading.body.side.comments.surface, texts(reading, first)
    block = next(at for at, text in enumerate(own) if ". " in text)
    words = own[block].split(". ")
    at = spot(comments, first, words[1])
    drag(comments, Edge(first, False), at.y(), x=at.x())
    assert texts(reading, first) == [*own[:block], f"{words[0]}. "]
    reading.run("undo")
    assert texts(reading, first) == own


def test_the_words_of_a_sentence_that_go_are_shown_alone(reading: Window) -> None:
    memo, part = reading.body.side.memo.surface, shown(reading).parts["memo:1"]
    at = spot(memo, "memo:1", "Ils ne savent pas encore")
    drag(memo, Edge("memo:1", True), at.y(), x=at.x(), release=False)
    (going,) = memo.edges._going
    assert going.span is not None and going.span.of(part.text).endswith("trier, visser. ")
    picture, paper = memo.viewport().grab().toImage(), reading.look.colour("side")
    gone, stays = spot(memo, "memo:1", "Nous avons"), spot(memo, "memo:1", "Une machine")
    above = QPoint(0, -8)  # the words, between the letters
    assert picture.pixelColor(gone + above) != paper and picture.pixelColor(stays + above) == paper
    pull(memo, QPoint(at.x(), 4))
    assert not memo.edges._going


def test_with_alt_an_edge_stands_between_any_two_words(reading: Window) -> None:
    memo = reading.body.side.memo.surface
    at, from_there = spot(memo, "memo:1", "savent saisir"), grip(memo, Edge("memo:1", True))
    alt = Qt.KeyboardModifier.AltModifier
    QTest.mousePress(memo.viewport(), LEFT, NONE, from_there)
    pull(memo, at + QPoint(6, 0), alt)
    QTest.mouseRelease(memo.viewport(), LEFT, alt, at)
    assert texts(reading, "memo:1")[0].startswith("savent saisir, trier")


def test_a_table_is_not_cut(reading: Window) -> None:
    article, text = reading.body.article, shown(reading).article.text
    at = text.index("Mesure\tNovembre")
    article.go_to(Place("article", Span(at, at)))
    (table,) = [row for row in article.shown_rows() if article.setter[row].row.shape is Shape.TABLE]
    assert article.edges._stands.cuts(table) == ()


def test_the_page_moves_while_an_edge_is_held_under_it(qtbot: QtBot, reading: Window) -> None:
    reading.resize(1280, 700)
    memo = reading.body.side.memo.surface
    drag(memo, Edge("memo:1", True), memo.viewport().height() + 200, release=False)
    qtbot.waitUntil(lambda: memo.view.scroll.row > 2)  # the mouse moves no more
    assert memo.edges.moving
    QTest.keyClick(memo, Qt.Key.Key_Escape)
    QTest.mouseRelease(memo.viewport(), LEFT, NONE, QPoint(10, 10))


def test_the_page_moves_while_the_end_of_a_highlight_is_held_under_it(qtbot: QtBot, reading: Window) -> None:
    reading.resize(1280, 700)
    memo, part = reading.body.side.memo.surface, shown(reading).parts["memo:1"]
    last = max(seen.index for seen in memo.view.scroll.seen())
    (id,) = reading.annotating.highlight([Place("memo:1", part.span(1))])
    memo.set_active(id, handles=True)
    dot = memo.ends._dot(memo.layers.of(id)[0], True)
    assert dot is not None
    under = QPoint(round(dot.x()), memo.viewport().height() + 200)
    QTest.mousePress(memo.viewport(), LEFT, NONE, dot.toPoint())
    pull(memo, under)
    qtbot.waitUntil(lambda: memo.view.scroll.row > 2)
    QTest.mouseRelease(memo.viewport(), LEFT, NONE, under)
    (anchor,) = reading.session.notebook[id].anchors
    assert anchor.span is not None and anchor.span.end > memo.setter.flow.rows[last].span.end
    reading.run("undo")
    assert [one.span for one in reading.session.notebook[id].anchors] == [part.span(1)]


def test_an_edge_is_let_go_where_the_page_is_split_anew_under_the_hand(reading: Window) -> None:
    memo, before = reading.body.side.memo.surface, texts(reading, "memo:1")
    drag(memo, Edge("memo:1", True), row_of(memo, before[2])[0], release=False)
    memo_part = [Piece(at, 0, len(block.text)) for at, block in enumerate(shown(reading).blocks)
                 if block.role == "memo:1"]  # fmt: skip
    out = correct(shown(reading), memo_part, LEFT_OUT, "2026-05-03T10:00:00Z")
    assert reading.session.correct([out], "out") and not shown(reading).memos
    assert not memo.edges.moving
    QTest.mouseRelease(memo.viewport(), LEFT, NONE, QPoint(10, 10))
    assert len(reading.session.corrections) == 1
