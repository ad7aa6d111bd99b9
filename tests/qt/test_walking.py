"""From highlight to highlight by keys: on from where the reader is, and what keys act on is outlined."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.qt.window import Window
from tests.qt.hands import opened, place, said, select

MARKED = (2, 10, 20, 30, 38)  # the paragraphs with a highlight each


@pytest.fixture
def five(qtbot: QtBot, window: Window, tmp_path: Path) -> tuple[Window, list[str]]:
    """A long page with five highlights, looked at from its top; and their ids in its order."""
    body = "".join(f"<p>Lanterne {n:02}. {'Le gardien notait tout. ' * 12}</p>" for n in range(40))
    page = tmp_path / "phare.html"
    page.write_text(f"<title>Le phare</title><article><h1>Le phare</h1>{body}</article>", "utf-8")
    opened(qtbot, window, page)
    made = []
    for number in MARKED:
        QTest.keyClick(select(window, f"Lanterne {number:02}"), Qt.Key.Key_H)
        made.append(window.navigation.current)
    window.run("close_floating")
    window.body.article.view.cursor.forget()
    window.body.article.to_top()
    return window, made


def shown_at_top(window: Window, number: int) -> None:
    window.body.article.go_to(place(window, f"Lanterne {number:02}"), at_top=True)


Five = tuple[Window, list[str]]


def test_the_walk_begins_with_the_first_highlight_on_the_screen(five: Five) -> None:
    window, made = five
    shown_at_top(window, 19)
    window.run("next_highlight")
    assert window.navigation.current == made[2] and "3 of 5" in said(window)
    shown_at_top(window, 19)  # it is still to be seen
    window.run("next_highlight")
    assert window.navigation.current == made[3] and "4 of 5" in said(window)


def test_the_walk_back_begins_above_the_screen(five: Five) -> None:
    window, made = five
    shown_at_top(window, 19)
    window.run("previous_highlight")
    assert window.navigation.current == made[1]


def test_who_has_scrolled_away_from_a_highlight_walks_on_from_what_he_sees(five: Five) -> None:
    window, made = five
    window.run("next_highlight")
    assert window.navigation.current == made[0]
    shown_at_top(window, 29)
    window.run("next_highlight")
    assert window.navigation.current == made[3]


def test_a_caret_on_the_screen_is_where_the_reader_is(five: Five) -> None:
    window, made = five
    article = window.body.article
    shown_at_top(window, 9)
    for number, step, index in ((11, "next_highlight", 2), (11, "previous_highlight", 1)):
        window.navigation.current = ""
        point = article.point_of(place(window, f"Lanterne {number}"))
        assert point is not None
        shown_at_top(window, 9)
        article.view.cursor.put(point)
        window.run(step)
        assert window.navigation.current == made[index]
    window.navigation.current = ""
    shown_at_top(window, 29)  # the caret is far above
    window.run("next_highlight")
    assert window.navigation.current == made[3]


def test_past_the_last_one_comes_the_first(five: Five) -> None:
    window, made = five
    shown_at_top(window, 35)
    window.run("next_highlight")
    assert window.navigation.current == made[4]
    window.run("next_highlight")
    assert window.navigation.current == made[0] and "1 of 5" in said(window)
    window.run("previous_highlight")
    assert window.navigation.current == made[4] and "5 of 5" in said(window)


def test_what_keys_act_on_is_outlined(five: Five) -> None:
    window, made = five
    article = window.body.article
    assert not article.active
    window.run("next_highlight")
    assert article.active == (made[0],) and article._handled is None
    window.editing.open_popover()
    assert article._handled is not None and article._handled.id == made[0]
    window.run("close_floating")
    assert article.active == (made[0],) and article._handled is None
    window.run("close_floating")
    assert not article.active
    QTest.keyClick(article, Qt.Key.Key_Delete)
    assert len(window.session.notebook) == 5


def test_a_jump_elsewhere_lets_go_of_the_highlight(five: Five) -> None:
    window, _ = five
    window.run("next_highlight")
    window.navigation.go(place(window, "Lanterne 25"))
    assert not window.body.article.active
    window.run("delete")
    assert len(window.session.notebook) == 5


def test_delete_first_shows_what_was_scrolled_away(five: Five) -> None:
    window, made = five
    window.run("next_highlight")
    shown_at_top(window, 30)
    window.run("delete")
    assert len(window.session.notebook) == 5 and window.navigation.in_view(made[0])
    assert "again" in said(window)
    window.run("delete")
    assert made[0] not in window.session.notebook and len(window.session.notebook) == 4
