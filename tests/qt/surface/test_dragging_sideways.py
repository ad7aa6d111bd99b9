"""Code and tables that scroll sideways, under a selection that is dragged out of them and to what is gone to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Block, Kind, Place, Span, part_of
from reader.qt.look import Look
from reader.qt.surface import paint
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import part_rows
from reader.qt.surface.slide import thumb
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article

LEFT = Qt.MouseButton.LeftButton
CODE = Block("begin " + "lamp.keep(burning) " * 12 + "end", Kind.CODE, "article")
TABLE = Block(
    "\t".join(f"Colonne{n}" for n in range(16)) + "\n" + "\t".join(["valeur"] * 16), Kind.TABLE, "article"
)
WORDS = Block("Le phare veille sur la mer. " * 4, role="article")


def shown(qtbot: QtBot, look: Look, wide: Block) -> Surface:
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(600, 500)
    surface.show_rows(part_rows(part_of("article", [WORDS, wide, WORDS])))
    surface.show()
    assert surface.setter[1].overflow > 300
    return surface


def drag(surface: Surface, at: QPoint) -> None:
    """The mouse moves while its left button is down."""
    view = surface.viewport()
    where = QPointF(at)
    kind = QMouseEvent.Type.MouseMove
    moved = QMouseEvent(kind, where, view.mapToGlobal(where), LEFT, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view, moved)


def inside(surface: Surface, x: float) -> QPoint:
    """A point in the wide row, `x` pixels right of the column's edge."""
    seen = next(seen for seen in surface.view.scroll.seen() if seen.index == 1)
    galley = surface.setter[1]
    return QPoint(round(surface.view.left + x), round(seen.y + galley.top + 14))


@pytest.mark.parametrize("wide", [CODE, TABLE])
def test_the_row_scrolls_to_its_end_and_back(qtbot: QtBot, look: Look, wide: Block) -> None:
    surface = shown(qtbot, look, wide)
    start = inside(surface, 30)
    QTest.mousePress(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    drag(surface, start + QPoint(40, 0))
    drag(surface, QPoint(900, start.y()))
    overflow = surface.setter[1].overflow
    qtbot.waitUntil(lambda: set(surface.setter.shifts.values()) == {overflow})
    first_line = wide.text.split("\n")[0]
    assert surface.selected_text().endswith(first_line[-6:])
    drag(surface, QPoint(-300, start.y()))
    qtbot.waitUntil(lambda: set(surface.setter.shifts.values()) == {0.0})
    assert first_line.startswith(surface.selected_text())
    QTest.mouseRelease(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(-300, start.y()))


def test_beside_words_that_fit_nothing_scrolls(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, CODE)
    QTest.mousePress(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(60, 40))
    drag(surface, QPoint(100, 40))
    drag(surface, QPoint(900, 40))
    assert not surface._autoscroll._timer.isActive()
    QTest.mouseRelease(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(900, 40))


def test_a_released_button_stops_it(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, CODE)
    start = inside(surface, 30)
    QTest.mousePress(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    drag(surface, start + QPoint(40, 0))
    drag(surface, QPoint(610, start.y()))
    assert surface._autoscroll._timer.isActive()
    QTest.mouseRelease(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, QPoint(610, start.y()))
    assert not surface._autoscroll._timer.isActive()


def test_the_caret_takes_a_wide_row_along(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, CODE)
    surface.setFocus()
    surface.set_caret_mode(True)
    point = surface.view.point_at(QPointF(inside(surface, 30)))
    assert point is not None
    surface.view.cursor.put(point)
    QTest.keyClick(surface, Qt.Key.Key_End)
    caret = surface.view.caret_rect()
    assert caret is not None and surface.view.left <= caret.x() <= surface.view.left + surface.setter.width
    QTest.keyClick(surface, Qt.Key.Key_Home)
    caret = surface.view.caret_rect()
    assert caret is not None and surface.view.left <= caret.x() <= surface.view.left + surface.setter.width
    assert max(surface.setter.shifts.values()) < 40


def test_words_that_are_gone_to_are_seen(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, CODE)
    start = len(WORDS.text) + 2 + CODE.text.index("end")
    assert surface.go_to(Place("article", Span(start, start + 3)))
    (rect,) = surface.view.rects(Place("article", Span(start, start + 3)))
    assert surface.view.left <= rect.left() < surface.view.left + surface.setter.width


@pytest.mark.parametrize("wide", [CODE, TABLE])
def test_words_that_are_gone_to_are_seen_to_their_end(qtbot: QtBot, look: Look, wide: Block) -> None:
    surface = shown(qtbot, look, wide)
    view, begin = surface.view, len(WORDS.text) + 2
    left = view.left + surface.setter[1].edge
    right = left + surface.setter[1].room
    whole = range(len(wide.text.split("\n")[0]) - 16)
    for at in [*whole, *reversed(whole)]:
        place = Place("article", Span(begin + at, begin + at + 16))
        assert surface.go_to(place)
        rects = view.rects(place)
        assert left <= min(rect.left() for rect in rects)
        assert max(rect.right() for rect in rects) <= right + 1  # whole pixels


def test_of_words_that_do_not_fit_the_first_are_seen(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, CODE)
    start = len(WORDS.text) + 2 + 30
    left = surface.view.left + surface.setter[1].edge
    for before in (0.0, 1_000_000.0):
        surface.setter.shift(1, before)
        assert surface.go_to(Place("article", Span(start, start + 180)))
        (rect,) = surface.view.rects(Place("article", Span(start, start + 180)))
        assert left <= rect.left() <= left + 25


@pytest.mark.parametrize("wide", [CODE, TABLE])
def test_the_bar_that_tells_how_much_is_seen_lies_on_no_words(
    qtbot: QtBot, look: Look, wide: Block, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = shown(qtbot, look, wide)
    seen = next(seen for seen in surface.view.scroll.seen() if seen.index == 1)
    galley = surface.setter[1]
    foot = seen.y + galley.top + galley.laid.height
    with_bar = surface.viewport().grab().toImage()
    monkeypatch.setattr(paint, "_thumb", lambda *_: None)
    without = surface.viewport().grab().toImage()
    x = round(surface.view.left + galley.edge) + 20
    bar = [y for y in range(with_bar.height()) if with_bar.pixel(x, y) != without.pixel(x, y)]
    assert bar and min(bar) > foot and max(bar) < seen.y + galley.height


def test_a_table_that_fits_has_no_room_for_a_bar(qtbot: QtBot, look: Look) -> None:
    fits = Block("Mer\tVent\nBelle\tSud", Kind.TABLE, "article")
    galley = shown_article(qtbot, look, (fits,)).setter[0]
    assert galley.height == galley.gap + galley.laid.height


def on_bar(surface: Surface, x: float) -> QPoint:
    """A point on the bar under the wide row, `x` pixels right of its left end."""
    seen = next(seen for seen in surface.view.scroll.seen() if seen.index == 1)
    bar = thumb(surface.setter[1])
    return QPoint(round(surface.view.left + bar.left() + x), round(seen.y + bar.center().y()))


@pytest.mark.parametrize("wide", [CODE, TABLE])
def test_the_bar_under_a_wide_row_is_drawn_by_the_mouse(qtbot: QtBot, look: Look, wide: Block) -> None:
    surface = shown(qtbot, look, wide)
    none, start = Qt.KeyboardModifier.NoModifier, on_bar(surface, 10)
    QTest.mousePress(surface.viewport(), LEFT, none, start)
    drag(surface, start + QPoint(40, 0))
    galley = surface.setter[1]
    assert round(thumb(galley).left() - galley.edge) == 40 and not surface.selected_text()
    drag(surface, start + QPoint(2_000, 0))
    assert list(surface.setter.shifts.values()) == [galley.overflow]
    assert thumb(surface.setter[1]).right() == pytest.approx(galley.edge + galley.room)
    drag(surface, start)
    assert list(surface.setter.shifts.values()) == [pytest.approx(0.0, abs=0.6)]
    QTest.mouseRelease(surface.viewport(), LEFT, none, start)
    drag(surface, start + QPoint(40, 0))
    assert list(surface.setter.shifts.values()) == [pytest.approx(0.0, abs=0.6)]


def test_a_press_beside_the_bar_brings_it_there(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, TABLE)
    galley = surface.setter[1]
    there = on_bar(surface, galley.room - 4)
    QTest.mouseClick(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, there)
    assert list(surface.setter.shifts.values()) == [galley.overflow] and not surface.selected_text()


def test_what_is_selected_stays_while_the_bar_is_drawn(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, CODE)
    surface.select(Place("article", Span(0, 8)))
    start = on_bar(surface, 10)
    QTest.mousePress(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    drag(surface, start + QPoint(30, 0))
    QTest.mouseRelease(surface.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(30, 0))
    assert surface.selected_places() == [Place("article", Span(0, 8))]


def test_other_rows_leave_a_wide_row_where_it_was_scrolled(qtbot: QtBot, look: Look) -> None:
    surface = shown(qtbot, look, CODE)
    surface.setter.shift(1, 50)
    surface.show_rows(part_rows(part_of("article", [WORDS, CODE, WORDS])), keep_place=True)
    assert surface.setter[1].edge - surface.setter[1].left == 50
