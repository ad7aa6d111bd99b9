"""On paper, where nothing scrolls, a table's words stay whole as long as they can be read."""

from __future__ import annotations

import pytest

from reader.model import Block, Kind, Span
from reader.qt.look import Look
from reader.qt.surface.galley import Setter
from reader.qt.surface.manner import ARTICLE, Setting
from reader.qt.surface.paragraph import Type
from reader.qt.surface.table import Table

CELLS = Setting(ARTICLE.table)
WORDS = ("Établissement", "Responsabilités", "Télécommunications", "approvisionnement", "WWWWWWWWWWWW")


def table(look: Look, text: str, width: float) -> Table:
    kind: Type = Setter(look, ARTICLE)._type(CELLS)
    return Table(Block(text, Kind.TABLE), kind, look.colour("line"), width, scrolls=False)


def broken(made: Table, text: str) -> list[str]:
    """The words that stand on more than one line."""
    found, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        if len(made.boxes(Span(at, at + len(word)))) > 1:
            found.append(word)
        at += len(word)
    return found


@pytest.mark.parametrize("width", [480, 520, 600, 680])
def test_words_stay_whole(look: Look, width: int) -> None:
    text = "\t".join(WORDS) + "\n" + "\t".join(f"et {word} encore" for word in reversed(WORDS))
    made = table(look, text, width)
    assert not broken(made, text)
    assert made.width <= width + 0.5


def test_a_long_word_far_down_stays_whole_too(look: Look) -> None:
    rows = [f"un deux trois quatre cinq {at}\tun deux trois quatre\tun deux trois" for at in range(150)]
    rows[140] = "x\ty\tInternationalisation"
    text = "\n".join(rows)
    made = table(look, text, 300)
    assert not broken(made, text)


def test_a_table_that_fits_is_as_large_as_ever(look: Look) -> None:
    made = table(look, "Mer\tVent\nBelle\tSud", 680)
    assert made.pitch == Setter(look, ARTICLE)._type(CELLS).pitch


def test_no_table_gets_too_small_to_be_read(look: Look) -> None:
    made = table(look, "\t".join(["Anticonstitutionnellement"] * 12), 680)
    assert made.pitch >= 0.6 * Setter(look, ARTICLE)._type(CELLS).pitch
    assert made.width <= 680.5
