"""Moving the ends of a highlight, by keys and by dragging."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Block, Document, Place, Span
from reader.qt.look import Look
from reader.qt.surface.ends import Moved
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article

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
        ([(Qt.Key.Key_Right, NONE)], "notait tout, même"),
        ([(Qt.Key.Key_Right, SHIFT)], "notait tout,"),
        (
            [
                (Qt.Key.Key_Tab, NONE),
                (Qt.Key.Key_Right, NONE),
                (Qt.Key.Key_Tab, NONE),
                (Qt.Key.Key_Right, NONE),
            ],
            "tout, même",
        ),
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
    with qtbot.waitSignal(lit.ends_moved, check_params_cb=lambda moved: moved is None):
        QTest.keyClick(lit, Qt.Key.Key_Escape)
    assert words(lit, document) == "notait tout"


def test_an_end_never_passes_the_other(lit: Surface, document: Document) -> None:
    lit.begin_ends("one")
    for _ in range(20):
        QTest.keyClick(lit, Qt.Key.Key_Left, SHIFT)
    assert words(lit, document) == "n"


def test_a_handle_is_dragged_by_whole_words(qtbot: QtBot, lit: Surface, document: Document) -> None:
    start = document.article.text.index("même")
    target = lit.view.rects(Place("article", Span(start, start + 2)))[0].center()
    with qtbot.waitSignal(lit.ends_moved):
        dragged(lit, True, target)
    assert words(lit, document) == "notait tout, même"


def dragged(surface: Surface, at_end: bool, target: QPoint) -> None:
    surface.set_active("one", handles=True)
    dot = surface.ends._dot(surface.layers.of("one")[0], at_end)
    assert dot is not None
    QTest.mousePress(surface.viewport(), LEFT, NONE, dot.toPoint())
    there = surface.viewport().mapToGlobal(target)
    moved = QMouseEvent(QMouseEvent.Type.MouseMove, target, there, Qt.MouseButton.NoButton, LEFT, NONE)
    surface.mouseMoveEvent(moved)
    QTest.mouseRelease(surface.viewport(), LEFT, NONE, target)


@pytest.mark.parametrize(("at_end", "expected"), [(False, "même"), (True, "notait tout")])
def test_a_handle_that_is_let_go_at_a_comma_leaves_it_out(
    lit: Surface, document: Document, at_end: bool, expected: str
) -> None:
    comma = document.article.text.index(", même")
    if not at_end:
        lit.set_highlights([Highlight("one", "article", Span(comma - 4, comma + 6))])
    rect = lit.view.rects(Place("article", Span(comma, comma + 1)))[0]
    dragged(lit, at_end, QPoint(rect.right() if at_end else rect.left(), rect.center().y()))
    assert words(lit, document) == expected


AWKWARD = "He met, and left “Hale, J.” – at last: (12) boats; fin. Next"


@pytest.mark.parametrize(
    ("at_end", "key", "expected"),
    [
        (
            True,
            Qt.Key.Key_Left,
            ["fin.", "fin", "boats", "(12)", "(12", "last", "at", "J.”", "J.", "J", "“Hale"],
        ),
        (
            False,
            Qt.Key.Key_Right,
            ["met", "and", "left", "“Hale", "J.", "at", "last", "(12)", "12)", "boats", "fin."],
        ),
    ],
)
def test_by_words_no_end_stands_at_a_comma(
    qtbot: QtBot, look: Look, at_end: bool, key: Qt.Key, expected: list[str]
) -> None:
    surface = shown_article(qtbot, look, (Block(AWKWARD, role="article"),))
    surface.set_highlights([Highlight("one", "article", Span(0, len(AWKWARD)))])
    surface.begin_ends("one")
    if not at_end:
        QTest.keyClick(surface, Qt.Key.Key_Tab)
    for words in expected:
        QTest.keyClick(surface, key)
        held = surface.layers.of("one")[0].span.of(AWKWARD)
        assert held.endswith(words) if at_end else held.startswith(words)
