"""Moving the ends of a highlight, by keys and by dragging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Document, Place, Span
from reader.qt.surface.ends import Moved
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def lit(article: Surface, document: Document) -> Surface:
    """The article with "notait tout" highlighted."""
    start = document.article.text.index("notait tout")
    article.set_highlights([Highlight("one", "article", Span(start, start + 11))])
    article.setFocus()
    return article


def words(surface: Surface, document: Document) -> str:
    return surface.layers.of("one")[0].span.of(document.article.text)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ([(Qt.Key.Key_Right, NONE)], "notait tout,"),
        ([(Qt.Key.Key_Right, NONE), (Qt.Key.Key_Right, NONE)], "notait tout, même"),
        ([(Qt.Key.Key_Left, NONE)], "notait"),
        ([(Qt.Key.Key_Left, SHIFT)], "notait tou"),
        ([(Qt.Key.Key_Tab, NONE), (Qt.Key.Key_Right, NONE)], "tout"),
        ([(Qt.Key.Key_Tab, NONE), (Qt.Key.Key_Left, NONE)], "😀 notait tout"),
        ([(Qt.Key.Key_Tab, NONE), (Qt.Key.Key_Left, SHIFT)], "😀 notait tout"),
    ],
)
def test_arrows_move_the_chosen_end(
    qtbot: QtBot,
    lit: Surface,
    document: Document,
    keys: list[tuple[Qt.Key, Qt.KeyboardModifier]],
    expected: str,
) -> None:
    lit.begin_ends("one")
    for key, modifiers in keys:
        QTest.keyClick(lit, key, modifiers)
    assert words(lit, document) == expected
    with qtbot.waitSignal(lit.ends_moved) as moved:
        QTest.keyClick(lit, Qt.Key.Key_Return)
    kept = moved.args[0]
    assert isinstance(kept, Moved) and kept.place.span is not None
    assert kept.place.span.of(document.article.text) == expected


def test_escape_puts_the_ends_back(qtbot: QtBot, lit: Surface, document: Document) -> None:
    lit.begin_ends("one")
    QTest.keyClick(lit, Qt.Key.Key_Right)
    with qtbot.assertNotEmitted(lit.ends_moved):
        QTest.keyClick(lit, Qt.Key.Key_Escape)
    assert words(lit, document) == "notait tout"


def test_an_end_never_passes_the_other(lit: Surface, document: Document) -> None:
    lit.begin_ends("one")
    for _ in range(20):
        QTest.keyClick(lit, Qt.Key.Key_Left, SHIFT)
    assert words(lit, document) == "n"


def test_a_handle_is_dragged_by_whole_words(qtbot: QtBot, lit: Surface, document: Document) -> None:
    lit.set_active("one", handles=True)
    dot = lit.ends._dot(lit.layers.of("one")[0], True)
    assert dot is not None
    start = document.article.text.index("même")
    target = lit.view.rects(Place("article", Span(start, start + 2)))[0].center()
    QTest.mousePress(lit.viewport(), LEFT, NONE, dot.toPoint())
    at = QPoint(target)
    lit.mouseMoveEvent(
        QMouseEvent(
            QMouseEvent.Type.MouseMove,
            at,
            lit.viewport().mapToGlobal(at),
            Qt.MouseButton.NoButton,
            LEFT,
            NONE,
        )
    )
    with qtbot.waitSignal(lit.ends_moved):
        QTest.mouseRelease(lit.viewport(), LEFT, NONE, at)
    assert words(lit, document) == "notait tout, même"
