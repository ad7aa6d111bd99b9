"""A notice comes over the page and goes: the words that are read stay where they are on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from reader.model import Place
from reader.qt.notices import Notice, Rank
from reader.qt.program import Program
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import opened, place

TIP = Notice("Select some words.")
LONG = Notice(" ".join(["Another save of this page has annotations."] * 6))
SENTENCE = "Le port de Kerdrin a vu passer trois navires, et le gardien les a comptés depuis la lanterne."


def at(surface: Surface) -> tuple[int, float]:
    return surface.view.scroll.row, surface.view.scroll.offset


def top(surface: Surface) -> int:
    """Of a pane's words, in the window's pixels."""
    return surface.viewport().mapTo(surface.window(), QPoint(0, 0)).y()


def seen(surface: Surface) -> tuple[Place, int]:
    """Words in the middle of a pane, and how far down the window they are, in pixels."""
    middle = QPointF(surface.view.left + 30, surface.viewport().height() / 2)
    point = surface.view.point_at(middle)
    assert point is not None
    part = surface.setter.flow.rows[point.row].part
    assert part is not None
    words = Place(part.key, surface.view.word_at(point))
    return words, far(surface, words)


def far(surface: Surface, words: Place) -> int:
    return surface.view.rects(words)[0].top() + top(surface)


def painted(qtbot: QtBot, window: Window) -> None:
    qtbot.waitUntil(lambda: all(one.painted == at(one) for one in window.body.surfaces if one.isVisible()))


def offered(window: Window, notice: Notice = TIP, rank: Rank = Rank.TIP) -> None:
    window.notices.offer(rank, notice)
    assert window.hint.isVisible()


@pytest.fixture
def midway(qtbot: QtBot, reading: Window) -> Window:
    """Every pane is somewhere in the middle."""
    for surface, pixels in zip(reading.body.surfaces, (333.0, 160.0, 170.0), strict=True):
        surface._scroll(pixels)
    painted(qtbot, reading)
    return reading


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (900, 700), (1900, 1000)])
def test_the_words_of_all_panes_stay_when_it_comes_and_when_it_goes(
    qtbot: QtBot, midway: Window, width: int, height: int
) -> None:
    midway.resize(width, height)
    painted(qtbot, midway)
    surfaces = midway.body.surfaces
    words, tops, stood = (
        [seen(one) for one in surfaces],
        [top(one) for one in surfaces],
        list(map(at, surfaces)),
    )
    offered(midway)
    moved = [top(one) - before for one, before in zip(surfaces, tops, strict=True)]
    assert moved[0] == midway.hint.height() and all(moved)
    painted(qtbot, midway)
    QTest.qWait(50)
    assert [far(one, where) for one, (where, _) in zip(surfaces, words, strict=True)] == [y for _, y in words]
    midway.notices.withdraw(Rank.TIP)
    painted(qtbot, midway)
    assert [top(one) for one in surfaces] == tops and list(map(at, surfaces)) == stood


def test_the_cross_puts_it_away_and_moves_nothing(qtbot: QtBot, midway: Window) -> None:
    article = midway.body.article
    offered(midway)
    painted(qtbot, midway)
    words, before = seen(article)
    (cross,) = [one for one in midway.hint.findChildren(QToolButton) if one.isVisible()]
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not midway.hint.isVisible()
    QTest.qWait(50)
    assert far(article, words) == before


def test_one_notice_after_the_other_moves_nothing(qtbot: QtBot, midway: Window) -> None:
    words = [seen(one) for one in midway.body.surfaces]
    offered(midway)
    midway.notices.withdraw(Rank.TIP)
    offered(midway, LONG)
    offered(midway, TIP, Rank.WRONG)
    painted(qtbot, midway)
    for surface, (where, before) in zip(midway.body.surfaces, words, strict=True):
        assert far(surface, where) == before


def test_at_the_beginning_a_page_shows_its_beginning(qtbot: QtBot, reading: Window) -> None:
    painted(qtbot, reading)
    offered(reading)
    painted(qtbot, reading)
    assert all(one.at_start for one in reading.body.surfaces)
    reading.notices.withdraw(Rank.TIP)
    assert all(one.at_start for one in reading.body.surfaces)


def test_at_the_end_the_last_words_stay(qtbot: QtBot, midway: Window) -> None:
    article = midway.body.article
    QTest.keyClick(article, Qt.Key.Key_End)
    painted(qtbot, midway)
    (words, before), stood = seen(article), at(article)
    offered(midway)
    painted(qtbot, midway)
    assert far(article, words) == before
    midway.notices.withdraw(Rank.TIP)
    painted(qtbot, midway)
    assert far(article, words) == before and at(article) == stood


def test_who_reads_on_under_a_notice_stays_there_when_it_goes(qtbot: QtBot, midway: Window) -> None:
    article = midway.body.article
    offered(midway)
    article._scroll(111.0)
    painted(qtbot, midway)
    words, before = seen(article)
    midway.notices.withdraw(Rank.TIP)
    assert far(article, words) == before


def test_the_card_of_a_highlight_stays_at_its_words(qtbot: QtBot, midway: Window) -> None:
    article = midway.body.article
    words, _ = seen(article)
    (made,) = midway.annotating.highlight([words])
    midway.editing.open_annotation(made)
    painted(qtbot, midway)
    card = midway.popups.popover.geometry()
    midway.notices.offer(Rank.WRONG, TIP)
    painted(qtbot, midway)
    near = article.highlight_rects(made)[0].translated(article.viewport().mapTo(midway, QPoint(0, 0)))
    assert midway.popups.popover.geometry() == card and not card.intersects(near)


def page(folder: Path, name: str, damage: bytes = b"") -> Path:
    story = "".join(f"<p>{SENTENCE} {number}</p>" for number in range(60))
    html = (
        f"<!DOCTYPE html><meta charset=utf-8><title>{name}</title><article><h1>{name}</h1>{story}</article>"
    )
    path = folder / f"{name}.html"
    path.write_bytes(html.encode().replace(b"navires", b"nav" + damage + b"ires", 1))
    return path


def left_at(qtbot: QtBot, window: Window, words: str) -> Place:
    """The words that are scrolled to the top."""
    window.body.article.go_to(place(window, words), at_top=True)
    painted(qtbot, window)
    where = window.body.article.place()
    assert where is not None
    return where


def test_a_page_with_a_warning_begins_under_it_where_it_was_left(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    damaged, sound = page(tmp_path, "mer", b"\xff"), page(tmp_path, "vent")
    opened(qtbot, window, damaged)
    there = left_at(qtbot, window, "lanterne. 20")
    for _ in range(3):
        opened(qtbot, window, sound)
        other = left_at(qtbot, window, "lanterne. 30")
        opened(qtbot, window, damaged)
        painted(qtbot, window)
        assert window.hint.isVisible() and window.body.article.place() == there
        opened(qtbot, window, sound)
        painted(qtbot, window)
        assert not window.hint.isVisible() and window.body.article.place() == other


def test_a_notice_that_comes_each_time_moves_no_bookmark(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    first, second = page(tmp_path, "mer"), page(tmp_path, "vent")
    opened(qtbot, window, first)
    there = left_at(qtbot, window, "lanterne. 20")
    for _ in range(3):
        offered(window, Notice("Another save of this page has annotations."), Rank.TAKING)
        painted(qtbot, window)
        opened(qtbot, window, second)
        opened(qtbot, window, first)
        painted(qtbot, window)
        assert not window.hint.isVisible() and window.body.article.place() == there


def test_another_language_moves_nothing_under_a_notice(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = opened(qtbot, program.new_window(), page(tmp_path, "mer", b"\xff"))
    left_at(qtbot, window, "lanterne. 20")
    stood = at(window.body.article)
    window.run("speak_french")
    (again,) = [one for one in program.windows if one.isVisible()]
    assert again is not window
    painted(qtbot, again)
    assert again.hint.isVisible() and at(again.body.article) == stood
