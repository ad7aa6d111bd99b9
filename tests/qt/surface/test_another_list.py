"""The first item of a list that follows another stands a paragraph's space below it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.ingest import read_bytes
from reader.model import Block, Kind
from reader.qt.look import Look
from reader.qt.surface.manner import ARTICLE
from tests.qt.hands import shown_article

ITEM, LIST = 4, ARTICLE.gap


def gaps(qtbot: QtBot, look: Look, items: list[tuple[int, str]]) -> list[float]:
    """The pixels above each but the first of these items, each given by its level and its marker."""
    blocks = [Block("Le phare.", Kind.ITEM, "article", level=level, marker=marker) for level, marker in items]
    surface = shown_article(qtbot, look, tuple(blocks))
    rows = enumerate(surface.setter.flow.rows)
    return [surface.setter[at].gap for at, row in rows if row.readable][1:]


@pytest.mark.parametrize(
    ("markers", "begin"),
    [
        ("• • •", []),
        ("• • 7. 8.", [2]),
        ("7. 8. a. b. • •", [2, 4]),
        ("1. 2. 3. 1. 2.", [3]),
        ("1. 2. 1. 2.", [2]),
        ("1. 1.", [1]),
        ("3. 2. 1.", []),
        ("2. 1. 0.", []),
        ("1. 2. 5. 6.", []),
        ("0. 1. 2.", []),
        ("f. g. h. i. j.", []),
        ("a. b. i. ii.", [2]),
        ("a. b. A. B.", [2]),
        ("i. ii. iii. iv. v.", []),
        ("i. ii. i. ii.", [2]),
        ("1) 2) 1) 2)", [2]),
    ],
)
def test_lists_beside_each_other(qtbot: QtBot, look: Look, markers: str, begin: list[int]) -> None:
    found = gaps(qtbot, look, [(1, marker) for marker in markers.split()])
    assert found == [LIST if at in begin else ITEM for at in range(1, len(found) + 1)]


def test_a_list_in_an_item_and_a_paragraph_in_one_are_no_other(qtbot: QtBot, look: Look) -> None:
    inner = [(1, "1."), (1, ""), (2, "•"), (3, "1."), (2, "•"), (1, "2."), (2, "•"), (1, ""), (1, "3.")]
    assert gaps(qtbot, look, inner) == [ITEM] * 8


def test_a_list_after_one_that_ends_in_its_depths(qtbot: QtBot, look: Look) -> None:
    assert gaps(qtbot, look, [(1, "•"), (2, "◦"), (3, "1."), (1, "7.")]) == [ITEM, ITEM, LIST]


def test_of_a_page(qtbot: QtBot, look: Look) -> None:
    words = "<p>" + "The keeper counted the ships that passed the cape each night. " * 6 + "</p>"
    lists = "<ul><li>One<li>Two</ul><ol start=7><li>seven<li>eight<p>and more</ol><ol type=a><li>alpha<li>beta</ol>"
    page = f"<html><body><article><h1>The lighthouse</h1>{words}{lists}{words}</article></body></html>"
    blocks = read_bytes(page.encode(), "a.html").article.blocks
    surface = shown_article(qtbot, look, blocks)
    rows = enumerate(surface.setter.flow.rows)
    found = {
        row.text: surface.setter[at].gap for at, row in rows if row.block and row.block.kind is Kind.ITEM
    }
    assert {text for text, gap in found.items() if gap == ITEM} == {"Two", "eight", "and more", "beta"}
    assert found["seven"] == found["alpha"] == LIST
