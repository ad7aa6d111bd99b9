"""Margin bars keep one lane, nearest to the words, until two of them would be on the same line."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import OBJECT, Block, Kind, Span
from reader.qt.look import Look
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface
from tests.qt.hands import shown_article

WORDS = " ".join(f"mot{number:02d}" for number in range(60))
LINES = "\n".join("x" * 120 for _ in range(3))


def lanes(surface: Surface, *spans: Span) -> list[int]:
    """The lane of each, in the order given."""
    surface.set_highlights([Highlight(str(at), "article", span) for at, span in enumerate(spans)])
    held = {
        layer.highlight.id: layer.lane
        for row in range(len(surface.setter.flow))
        for layer in surface.layers.on(row)
    }
    return [held[str(at)] for at in range(len(spans))]


def first_row(surface: Surface) -> int:
    row = surface.setter.flow.row_of("article", 0)
    assert row is not None
    return row


def lines(surface: Surface) -> list[Span]:
    row = first_row(surface)
    laid, span = surface.setter[row].laid, surface.setter.flow.rows[row].span
    found, at = [], span.start
    while at < span.end:
        found.append(laid.line_span(at))
        at = found[-1].end + 1  # behind the space at the wrap
    return found


def test_neighbouring_lines_share_the_lane_and_one_line_parts_them(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(WORDS, role="article"),))
    first, second = lines(surface)[:2]
    upper = Span(first.start, first.start + 9)
    assert lanes(surface, upper, Span(second.start, second.start + 11)) == [0, 0]
    assert lanes(surface, upper, Span(first.start + 12, first.start + 23)) == [0, 1]
    assert lanes(surface, upper, Span(first.start + 12, second.start + 11)) == [0, 1]
    assert lanes(surface, upper, Span(first.start + 3, second.start + 11)) == [0, 1]


def test_the_end_of_one_and_the_beginning_of_the_next_on_one_line_have_two_lanes(
    qtbot: QtBot, look: Look
) -> None:
    surface = shown_article(qtbot, look, (Block(WORDS, role="article"),))
    first, second, third = lines(surface)[:3]
    over = Span(first.start, second.start + 5)
    assert lanes(surface, over, Span(second.start + 6, third.start + 5)) == [1, 0]
    assert lanes(surface, over, Span(third.start, third.end - 1)) == [0, 0]


def test_lanes_follow_the_width(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(WORDS, role="article"),))
    surface.resize(520, 500)
    QApplication.processEvents()
    first, second = lines(surface)[:2]
    pair = Span(first.start, first.start + 9), Span(second.start, second.start + 11)
    assert lanes(surface, *pair) == [0, 0]
    surface.resize(800, 500)
    QApplication.processEvents()
    assert pair[1].start < lines(surface)[0].end
    assert [layer.lane for layer in surface.layers.on(first_row(surface))] == [0, 1]
    surface.resize(520, 500)
    QApplication.processEvents()
    assert [layer.lane for layer in surface.layers.on(first_row(surface))] == [0, 0]


def test_lanes_follow_the_size_of_the_text(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(WORDS, role="article"),))
    first = lines(surface)[0]
    pair = Span(first.start, first.start + 5), Span(first.end - 12, first.end - 1)
    assert lanes(surface, *pair) == [0, 1]
    look.set_zoom(1.5)
    assert [layer.lane for layer in surface.layers.on(first_row(surface))] == [0, 0]
    look.set_zoom(1.0)


def test_long_lines_of_code_and_cells_of_one_table_row_are_one_line(qtbot: QtBot, look: Look) -> None:
    cells = f"{'a ' * 60}\t{'b ' * 60}\nc\td"
    blocks = (
        Block(LINES, Kind.CODE, "article"),
        Block(cells, Kind.TABLE, "article"),
        Block(OBJECT, role="article"),
    )
    surface = shown_article(qtbot, look, blocks)
    assert lanes(surface, Span(0, 3), Span(110, 118)) == [0, 1]
    assert lanes(surface, Span(0, 3), Span(121, 130)) == [0, 0]
    start = len(LINES) + 2
    one, other = Span(start, start + 3), Span(start + 121, start + 128)
    assert lanes(surface, one, other) == [0, 1]
    assert lanes(surface, one, Span(start + len(cells) - 3, start + len(cells) - 2)) == [0, 0]


def test_a_bar_beside_two_cells_holds_them_both(qtbot: QtBot, look: Look) -> None:
    cells = f"{'a ' * 60}\tb"
    surface = shown_article(qtbot, look, (Block(cells, Kind.TABLE, "article"),))
    surface.set_highlights([Highlight("0", "article", Span(110, len(cells)))])
    row = first_row(surface)
    ((_, bar),) = surface._lights.on(row, surface.setter[row], surface.layers.on(row))._bars
    boxes = [box.ground for box in surface.setter[row].laid.boxes(Span(110, len(cells)))]
    assert bar.top() <= min(box.top() for box in boxes) and bar.bottom() >= max(box.bottom() for box in boxes)


def nested(count: int) -> list[Highlight]:
    """Each in the one before, from the first words on; the last is the shortest."""
    colours = ("yellow", "orange", "pink", "purple", "blue", "green")
    return [
        Highlight(str(at), "article", Span(0, 200 - 20 * at), colours[at % len(colours)])
        for at in range(count)
    ]


def test_every_bar_is_on_the_pane_however_many_highlights_lie_over_each_other(
    qtbot: QtBot, look: Look
) -> None:
    surface = shown_article(qtbot, look, (Block(WORDS, role="article"),))
    held = nested(8)
    surface.set_highlights(held)
    picture = surface.viewport().grab().toImage()
    left = round(surface.view.left)
    seen = {picture.pixelColor(x, y).rgb() for x in range(left - 8) for y in range(picture.height())}
    assert {look.colour(f"strong.{one.colour}").rgb() for one in held} <= seen


def test_lines_under_words_never_strike_those_of_the_next_line_through(qtbot: QtBot, look: Look) -> None:
    surface = shown_article(qtbot, look, (Block(WORDS, role="article"),))
    surface.set_highlights(nested(8))
    row = first_row(surface)
    lit = surface._lights.on(row, surface.setter[row], surface.layers.on(row))
    boxes = surface.setter[row].laid.boxes(Span(0, 200))
    for box, below in pairwise(boxes):
        under = [line.y1() for _, line in lit._lines if box.ground.bottom() < line.y1() < below.baseline]
        assert under and max(under) + 1 <= below.baseline - 0.48 * below.size  # the small letters' height
