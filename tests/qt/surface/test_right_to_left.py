"""Text that is read from the right to the left: where the arrows lead, and on which side things stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QTextLayout
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Block, Kind, Place, Span
from reader.qt.look import Look
from reader.qt.surface.direction import from_the_right
from reader.qt.surface.layers import Highlight
from reader.qt.surface.manner import INDENT
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "أعلن مجلس الميناء يوم الاثنين تقريره"
TABLE = "الاسم\tالحجر\nالشمال\tغرانيت"


def caret(surface: Surface) -> tuple[int, float]:
    """The caret's code point, and its pixels from the left."""
    focus, rect = surface.view.cursor.focus, surface.view.caret_rect()
    assert focus is not None and rect is not None
    return focus.at, rect.x()


@pytest.mark.parametrize("modifiers", [NONE, CONTROL, SHIFT, SHIFT | CONTROL])
@pytest.mark.parametrize("text", [TEXT, "שלום עולם, זה דוח"])
def test_arrows_move_the_caret_as_they_point(
    qtbot: QtBot, look: Look, modifiers: Qt.KeyboardModifier, text: str
) -> None:
    surface = shown_article(qtbot, look, (Block(text, role="article"),))
    surface.set_caret_mode(True)
    places = [caret(surface)]
    for _ in range(3):
        QTest.keyClick(surface, Qt.Key.Key_Left, modifiers)
        places.append(caret(surface))
    assert places == sorted(places, key=lambda one: (one[0], -one[1]))
    assert places[0][0] == 0 and places[0][1] > places[1][1] > places[2][1] > places[3][1]
    for before in places[-2::-1]:
        QTest.keyClick(surface, Qt.Key.Key_Right, modifiers)
        assert caret(surface) == before
    assert not surface.selected_places()


def test_a_date_keeps_its_order_behind_an_arabic_name(look: Look) -> None:
    line = from_the_right(f"{TEXT} · 5 March 2024")
    layout = QTextLayout(line, look.font("byline"))
    layout.beginLayout()
    set_line = layout.createLine()
    layout.endLayout()
    name, day, month = (
        set_line.cursorToX(line.index(words))[0]  # type: ignore[index]  # a pair, against its stub
        for words in (TEXT, "5", "March")
    )
    assert day < month < name


def test_home_and_end_go_where_the_line_begins_and_ends(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(TEXT, role="article"),))
    surface.set_caret_mode(True)
    QTest.keyClick(surface, Qt.Key.Key_End)
    assert caret(surface)[0] == len(TEXT)
    QTest.keyClick(surface, Qt.Key.Key_Home)
    assert caret(surface)[0] == 0


def test_arrows_in_a_cell_move_the_caret_as_they_point(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(TABLE, Kind.TABLE, role="article"),))
    surface.set_caret_mode(True)
    QTest.keyClick(surface, Qt.Key.Key_Home, CONTROL)
    first = caret(surface)
    QTest.keyClick(surface, Qt.Key.Key_Left)
    assert caret(surface)[0] == 1 and caret(surface)[1] < first[1]


def test_arrows_move_the_end_of_a_highlight_as_they_point(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(TEXT, role="article"),))
    surface.set_highlights([Highlight("one", "article", Span(0, 4))])
    surface.begin_ends("one")
    QTest.keyClick(surface, Qt.Key.Key_Left)
    assert surface.layers.of("one")[0].span == Span(0, len("أعلن مجلس"))
    QTest.keyClick(surface, Qt.Key.Key_Right, SHIFT)
    assert surface.layers.of("one")[0].span == Span(0, len("أعلن مجل"))
    QTest.keyClick(surface, Qt.Key.Key_Tab)
    QTest.keyClick(surface, Qt.Key.Key_Left)
    assert surface.layers.of("one")[0].span == Span(len("أعلن "), len("أعلن مجل"))


def test_a_left_to_right_paragraph_with_a_word_of_the_other_direction_keeps_its_arrows(
    qtbot: QtBot, look: Look
) -> None:
    surface = shown_article(qtbot, look, (Block("The word שלום stands here", role="article"),))
    surface.set_caret_mode(True)
    QTest.keyClick(surface, Qt.Key.Key_Right, CONTROL)
    assert caret(surface)[0] == 4


def rects(surface: Surface, words: str) -> list[QRect]:
    part = surface.setter.flow.rows[1].part
    assert part is not None
    start = part.text.index(words)
    return surface.view.rects(Place("article", Span(start, start + len(words))))


def right(surface: Surface) -> float:
    return surface.view.left + surface.setter.width


@pytest.mark.parametrize("level", [1, 2])
def test_a_heading_of_several_lines_stands_at_the_right_of_the_measure(
    qtbot: QtBot, look: Look, level: int
) -> None:
    heading = " ".join([TEXT] * 3)
    surface = shown_article(qtbot, look, (Block(heading, Kind.HEADING, level=level, role="article"),))
    lines = rects(surface, heading)
    assert len(lines) > 1 and all(abs(line.right() - right(surface)) < 4 for line in lines)
    laid = surface.setter[1].laid
    for position in range(len(heading)):
        here = laid.caret(position)
        assert laid.hit(here.x(), here.center().y()) == position


BLOCKS = {
    "item": Block(TEXT, Kind.ITEM, level=1, marker="•", role="article"),
    "number": Block(TEXT, Kind.ITEM, level=1, marker="1.", role="article"),
    "quote": Block(TEXT, quoted=1, role="article"),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_indents_markers_and_bars_are_at_the_right(qtbot: QtBot, look: Look, name: str) -> None:
    surface = shown_article(qtbot, look, (BLOCKS[name],))
    (line,) = rects(surface, TEXT)
    assert abs(right(surface) - line.right() - INDENT) < 4
    image = surface.grab().toImage()
    ground = image.pixelColor(2, 2)
    beside = range(line.right() + 3, round(right(surface)) + 1)
    drawn = [
        x for x in beside if any(image.pixelColor(x, y) != ground for y in range(line.top(), line.bottom()))
    ]
    assert drawn
    left = range(round(surface.view.left), line.left() - 2)
    assert all(image.pixelColor(x, y) == ground for x in left for y in range(line.top(), line.bottom()))


def test_the_first_column_of_a_table_is_at_the_right(qtbot: QtBot, look: Look) -> None:
    table = "الاسم\tالعدد\nالشمال\t12"
    surface = shown_article(qtbot, look, (Block(table, Kind.TABLE, role="article", header_rows=1),))
    (first,), (second,), (figures,) = (rects(surface, words) for words in ("الاسم", "العدد", "12"))
    assert second.right() < first.left() and right(surface) - first.right() < 16
    assert abs(figures.right() - second.right()) < 3
    point = surface.view.point_at(QPointF(figures.left() - 1, figures.center().y()))
    assert point is not None and point.at == table.index("12")


def test_a_table_that_scrolls_shows_its_first_column_first(qtbot: QtBot, look: Look) -> None:
    table = "\t".join(f"العمود{number}الطويل" for number in range(12))
    surface = shown_article(qtbot, look, (Block(table, Kind.TABLE, role="article"),))
    (first,) = rects(surface, "العمود0الطويل")
    assert surface.setter[1].overflow > 100 and right(surface) - 20 < first.right() <= right(surface)
    before = first.right()
    assert surface.setter.shift(1, -50.0)
    assert rects(surface, "العمود0الطويل")[0].right() == before + 50


def test_code_that_scrolls_can_be_seen(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(
        qtbot,
        look,
        (Block("# تقرير\nx = 1", Kind.CODE, role="article"), Block(TEXT, Kind.CODE, role="article")),
    )
    (line,) = rects(surface, TEXT)
    assert surface.view.left < line.left() and line.right() < right(surface)


def test_left_to_right_blocks_stand_as_they_did(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(
        qtbot, look, (Block("Reste, שלום", Kind.ITEM, level=1, marker="•", role="article"),)
    )
    assert rects(surface, "Reste")[0].left() == surface.view.left + INDENT and not surface.setter[1].mirror
