"""After a jump the caret begins where the jump led to, and never throws the page back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt.surface.cursor import Point
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import opened, place, select
from tests.qt.test_thread_tools import PAGE

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def lamp(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A long article; the last click was in its first paragraph."""
    body = "".join(f"<h2>Lanterne {n:02}</h2><p>{'Le gardien notait tout. ' * 40}</p>" for n in range(20))
    page = tmp_path / "phare.html"
    page.write_text(f"<title>Le phare</title><article><h1>Le phare</h1>{body}</article>", "utf-8")
    opened(qtbot, window, page)
    article = window.body.article
    article.setFocus()
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=spot(article, "Le gardien", window))
    assert article.view.cursor.focus is not None
    return window


def spot(article: Surface, words: str, window: Window):
    return article.view.rects(place(window, words))[0].center()


def at(surface: Surface) -> Place:
    """Where the caret is, which is to be seen."""
    focus, rect = surface.view.cursor.focus, surface.view.caret_rect()
    assert focus is not None and rect is not None
    assert rect.top() >= 0 and rect.bottom() <= surface.viewport().height()
    part = surface.setter.flow.rows[focus.row].part
    assert part is not None
    return Place(part.key, Span(focus.at, focus.at))


def start(where: Place) -> Place:
    assert where.span is not None
    return Place(where.part, Span(where.span.start, where.span.start))


@pytest.mark.parametrize("caret_first", [False, True])
@pytest.mark.parametrize("at_top", [False, True])
def test_the_caret_begins_where_a_jump_led_to(lamp: Window, caret_first: bool, at_top: bool) -> None:
    article, there = lamp.body.article, place(lamp, "Lanterne 15")
    if caret_first:
        lamp.run("toggle_caret")
    lamp.navigation.go(there, at_top=at_top)
    stood = article.stands
    if not caret_first:
        lamp.run("toggle_caret")
    assert at(article) == start(there)
    QTest.keyClick(article, Qt.Key.Key_Right)
    assert article.stands == stood and at(article).span > start(there).span


def test_words_are_selected_from_where_a_jump_led_to(lamp: Window) -> None:
    article, there = lamp.body.article, place(lamp, "Lanterne 15")
    lamp.navigation.go(there)
    QTest.keyClick(article, Qt.Key.Key_Right, SHIFT)
    assert article.selected_text() == "L"


def test_without_a_jump_the_caret_begins_on_the_screen_too(lamp: Window) -> None:
    article = lamp.body.article
    article._scroll(2_000.0)
    stood = article.stands
    lamp.run("toggle_caret")
    at(article)
    QTest.keyClick(article, Qt.Key.Key_Right)
    assert article.stands == stood


def test_who_clicked_after_a_jump_has_the_caret_there(lamp: Window) -> None:
    article = lamp.body.article
    lamp.navigation.go(place(lamp, "Lanterne 15"), at_top=True)
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, pos=spot(article, "Lanterne 16", lamp))
    clicked = at(article)
    lamp.run("toggle_caret")
    assert at(article) == clicked


def test_selected_words_stay_selected(lamp: Window) -> None:
    article = select(lamp, "Lanterne 15")
    lamp.run("toggle_caret")
    assert article.selected_text() == "Lanterne 15"
    lamp.navigation.to_passage(place(lamp, "Lanterne 18"))
    assert article.selected_text() == "Lanterne 18"


def test_the_caret_begins_in_the_comment_that_was_gone_to(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    page = tmp_path / "lamp.html"
    page.write_text(PAGE, "utf-8")
    opened(qtbot, window, page)
    document, thread = window.session.document, window.body.side.comments.surface
    assert document is not None
    thread.view.cursor.put(Point(1, 0))
    for _ in range(4):
        window.run("next_comment")
    window.run("toggle_caret")
    assert at(thread) == Place(window.body.focused_comment, Span(0, 0))
    window.run("next_comment")
    assert at(thread) == Place(window.body.focused_comment, Span(0, 0))


def test_going_back_leaves_no_caret_behind(lamp: Window) -> None:
    lamp.run("toggle_caret")
    article = lamp.body.article
    lamp.navigation.go(place(lamp, "Lanterne 15"))
    lamp.run("back")
    stood = article.stands
    QTest.keyClick(article, Qt.Key.Key_Right)
    at(article)
    assert article.stands == stood
