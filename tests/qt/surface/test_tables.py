"""Tables: rules stop at cells that take several rows, and what is in these cells is found where it is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from reader.model import Block, Kind, Mark, Merged, Span, Style
from reader.qt.look import Look
from reader.qt.surface.galley import Setter
from reader.qt.surface.manner import ARTICLE, Setting
from reader.qt.surface.table import PAD_Y, Table

TIDES = Block(
    "Port\tTide of the summer\n\tHigh\tLow\nBrume\tcalm\t1\n\tfog\t2\n\twind\t3",
    Kind.TABLE,
    header_rows=2,
    merged=(Merged(0, 0, 2, 1), Merged(0, 1, 1, 2), Merged(2, 0, 3, 1)),
)


def table(look: Look, block: Block, width: float = 600, scrolls: bool = True) -> Table:
    kind = Setter(look, ARTICLE)._type(Setting(ARTICLE.table))
    return Table(block, kind, look.colour("line"), width, scrolls=scrolls)


def drawn(look: Look, made: Table) -> QImage:
    image = QImage(int(made.width) + 1, int(made.height) + 2, QImage.Format.Format_RGB32)
    image.fill(look.colour("paper"))
    painter = QPainter(image)
    made.draw(painter, QPointF(0, 0.5))
    painter.end()
    return image


def at(block: Block, words: str) -> int:
    return block.text.index(words)


def ruled(look: Look, made: Table, x: float) -> list[int]:
    """The heights at which a rule is drawn there, from the top."""
    image, line = drawn(look, made), look.colour("line").rgb()
    return [y for y in range(image.height()) if image.pixel(int(x), y) == line]


@pytest.mark.parametrize("scrolls", [True, False])
def test_no_rule_is_drawn_through_a_cell_of_several_rows(look: Look, scrolls: bool) -> None:
    made = table(look, TIDES, scrolls=scrolls)
    beside = ruled(look, made, made.width - 3)
    assert len(beside) == 6
    assert ruled(look, made, 3) == [beside[0], beside[2], beside[5]]


def test_a_cell_that_takes_several_columns_has_their_width(look: Look) -> None:
    long = TIDES._replace(text=TIDES.text.replace("Tide of the summer", "Tide of the summer of that year"))
    made = table(look, long)
    head = made.boxes(Span(at(long, "Tide"), at(long, "\n")))
    low = made.boxes(Span(at(long, "Low"), at(long, "Low") + 3))[0]
    assert len(head) == 1 and head[0].right > low.right
    assert table(look, long._replace(merged=())).height > 0


def test_what_is_clicked_in_a_tall_cell_is_in_it(look: Look) -> None:
    made = table(look, TIDES)
    last = made.boxes(Span(at(TIDES, "wind"), at(TIDES, "wind") + 4))[0]
    assert made.hit(12, last.baseline) in range(at(TIDES, "Brume"), at(TIDES, "\tcalm") + 1)
    assert not made.on_text(12, last.baseline)
    assert made.hit(last.left + 1, last.baseline) == at(TIDES, "wind")


def test_a_short_cell_beside_a_tall_one_is_clicked_below_its_words(look: Look) -> None:
    block = Block("short\t" + "many words that take several lines " * 12, Kind.TABLE)
    made = table(look, block)
    assert made.hit(20, made.height - PAD_Y) <= len("short")


def test_keys_pass_over_places_that_are_taken(look: Look) -> None:
    made = table(look, TIDES)
    one, fog = at(TIDES, "1"), at(TIDES, "fog")
    assert made.next_position(one + 1, True, False) == fog
    assert made.next_position(fog, False, False) == one + 1


def test_a_cell_of_several_rows_makes_room_for_its_words(look: Look) -> None:
    merged = (Merged(0, 0, 2, 1),)
    block = Block("words " * 40 + "\ta\n\tb\nc\td", Kind.TABLE, merged=merged)
    made = table(look, block, 300)
    words, below = made.boxes(Span(0, 240)), made.boxes(Span(at(block, "c"), at(block, "c") + 1))[0]
    assert words[-1].baseline < below.baseline - made.pitch / 2


def test_a_page_ends_under_a_row_only_where_no_words_are_cut(look: Look) -> None:
    block = Block(
        "one two three four five six seven\ta\n\tb\n\tc\nd\te", Kind.TABLE, merged=(Merged(0, 0, 3, 1),)
    )
    made = table(look, block, 120, scrolls=False)
    lines = [box.baseline for box in made.boxes(Span(0, len("one two three four five six seven")))]
    assert len(lines) > 2
    whole = list(made.cuts(0, 2_000))
    assert whole[-1] == made.height and all(cut > lines[-1] for cut in whole)
    split = list(made.cuts(0, made.pitch * 2))
    assert min(split) < lines[1] and split == sorted(split)
    for cut in split:
        assert not any(line - made.pitch / 2 < cut < line for line in lines)


def test_marks_are_found_in_every_cell_that_they_are_over(look: Look) -> None:
    text = "ab\tcd\nef\tgh"
    marks = (
        Mark(Span(0, 11), Style.BOLD),
        Mark(Span(3, 8), Style.LINK, "#x"),
        Mark(Span(9, 10), Style.LINK, "#y"),
    )
    made = table(look, Block(text, Kind.TABLE, marks=marks))
    assert [(hot.name, hot.value) for hot in made.hots] == [("cd", "#x"), ("ef", "#x"), ("g", "#y")]


def test_only_the_rows_on_the_screen_are_drawn(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    tall = (Merged(0, 0, 900, 1),)
    text = "\n".join(("tall" if not row else "") + f"\t{row}" for row in range(1_000))
    made = table(look, Block(text, Kind.TABLE, merged=tall))
    drawn_cells: list[int] = []
    monkeypatch.setattr(
        "reader.qt.surface.paragraph.Paragraph.draw", lambda self, *_: drawn_cells.append(self.start)
    )
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setClipRect(image.rect())
    made.draw(painter, QPointF(0, -500 * (made.pitch + 2 * PAD_Y)))
    painter.end()
    assert 0 in drawn_cells and 10 < len(drawn_cells) < 60
    assert text.index("\t505") + 1 in drawn_cells and text.index("\t900") + 1 not in drawn_cells
