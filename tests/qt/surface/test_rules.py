"""How rules and definitions are set: more room above, a line in its middle, the meaning moved right."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Block, Kind
from reader.qt.look import Look
from reader.qt.surface.galley import Galley
from reader.qt.surface.manner import INDENT
from tests.qt.hands import shown_article

BLOCKS = (
    Block("Au début de la page, rien ne précède.", role="article", ruled=True),
    Block("Un paragraphe.", role="article"),
    Block("La scène change.", role="article", ruled=True),
    Block("Phare", Kind.TERM, "article"),
    Block("Une tour.", Kind.DEFINITION, "article"),
    Block("Navires par mois", Kind.CAPTION, "article"),
    Block("Mai\t12", Kind.TABLE, "article"),
)


@pytest.fixture
def galleys(qtbot: QtBot, look: Look) -> dict[str, Galley]:
    surface = shown_article(qtbot, look, BLOCKS)
    setter = surface.setter
    rows = enumerate(setter.flow.rows)
    return {row.text: setter[at] for at, row in rows if row.readable}


def test_a_rule_stands_between_words_only(galleys: dict[str, Galley]) -> None:
    assert [words for words, galley in galleys.items() if galley.rule] == ["La scène change."]
    assert galleys["La scène change."].gap > 2 * galleys["Un paragraphe."].gap


def test_a_definition_lies_right_under_its_term(galleys: dict[str, Galley]) -> None:
    term, meaning = galleys["Phare"], galleys["Une tour."]
    assert meaning.left == term.left + INDENT and meaning.gap < term.gap


def test_a_caption_keeps_to_the_table_below_it(galleys: dict[str, Galley]) -> None:
    assert galleys["Mai\t12"].gap < galleys["Navires par mois"].gap
