"""However often the lines break anew, the words at the top stay there: no drift at all."""

from __future__ import annotations

from random import Random

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Block, Span
from reader.qt.look import Look
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article

WORDS = "le phare éclaire encore la côte quand les navires passent au large sans répondre"


@pytest.fixture
def long(qtbot: QtBot, look: Look) -> Surface:
    """Paragraphs of many lines."""
    dice = Random(5)
    blocks = tuple(Block(" ".join(dice.choices(WORDS.split(), k=180)), role="article") for _ in range(40))
    return shown_article(qtbot, look, blocks)


def stands(surface: Surface) -> tuple[int, float]:
    return surface.view.scroll.row, surface.view.scroll.offset


def top_line(surface: Surface) -> tuple[int, Span]:
    """The row and the words of the line that the viewport's top cuts."""
    index, offset = stands(surface)
    galley = surface.setter[index]
    y = offset - surface.view.scroll.top_margin(index) - galley.top
    return index, galley.laid.line_span(galley.laid.hit(0, y))


@pytest.mark.parametrize("seed", range(4))
def test_the_words_at_the_top_stay_at_every_width_and_come_back_to_the_pixel(
    long: Surface, seed: int
) -> None:
    dice = Random(seed)
    long.view.scroll_by(dice.uniform(900, 9_000))
    before = stands(long)
    row, line = top_line(long)
    for _ in range(40):
        long.resize(dice.randint(300, 1_100), dice.randint(200, 700))
        here, shown = top_line(long)
        assert here == row and shown.start <= line.start < shown.end
    long.resize(640, 500)
    assert stands(long) == before


def test_a_larger_text_and_the_usual_one_again_come_back_to_the_pixel(long: Surface, look: Look) -> None:
    long.view.scroll_by(3_333)
    before = stands(long)
    for zoom in (1.25, 2.0, 0.8, 1.0):
        look.set_zoom(zoom)
    assert stands(long) == before


def test_a_scroll_between_two_widths_is_kept(long: Surface) -> None:
    long.view.scroll_by(2_000)
    long.resize(500, 500)
    long.view.scroll_by(40)
    row, line = top_line(long)
    long.resize(700, 500)
    here, shown = top_line(long)
    assert here == row and shown.start <= line.start < shown.end


def test_the_end_of_the_text_comes_back_after_a_taller_window(long: Surface) -> None:
    long.view.scroll.to(*long.view.scroll.end())
    long.view.scroll_by(-30)
    before = stands(long)
    long.resize(640, 3_000)
    assert stands(long) != before
    long.resize(640, 500)
    assert stands(long) == before
