"""Numbers of a list stand inside the column, and all its items share one edge."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from reader.model import Block, Kind
from reader.qt.look import Look
from reader.qt.surface.manner import INDENT
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article


def item(marker: str, level: int = 1) -> Block:
    return Block("Compter les navires.", Kind.ITEM, "article", level=level, marker=marker)


def lefts(surface: Surface) -> list[float]:
    rows = range(len(surface.setter.flow))
    return [surface.setter[at].left for at in rows if surface.setter.flow.rows[at].readable]


def test_the_widest_number_of_a_list_moves_all_its_items(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, tuple(item(f"{number}.") for number in range(1, 121)))
    (left,) = set(lefts(surface))
    assert left - 8 - look.advance("article", "120.") >= 0 and left < INDENT + look.advance("article", "120.")
    look.set_zoom(2.0)
    (left,) = set(lefts(surface))
    assert left - 8 - look.advance("article", "120.") >= 0
    look.set_zoom(1.0)


def test_short_markers_move_nothing(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (item("1."), item("2."), Block("Et ?", role="article"), item("•")))
    assert lefts(surface) == [INDENT, INDENT, 0, INDENT]


def test_a_list_in_a_list_has_an_edge_of_its_own(qtbot: QtBot, look: Look) -> None:
    blocks = (
        item("1."),
        item("viii.", 2),
        item("ix.", 2),
        item("2."),
        item("i.", 2),
        Block("!", role="article"),
    )
    first, inner, other, last, apart, _ = lefts(shown_article(qtbot, look, blocks))
    assert first == last == INDENT and apart == 2 * INDENT
    assert inner == other and inner - 8 - look.advance("article", "viii.") >= INDENT


def test_what_is_in_a_wide_list_is_moved_with_it(qtbot: QtBot, look: Look) -> None:
    outer, inner, _ = lefts(shown_article(qtbot, look, (item("100."), item("•", 2), item("101."))))
    assert inner == outer + INDENT
