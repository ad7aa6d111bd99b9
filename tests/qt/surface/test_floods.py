"""Floods that would hold a text view up for minutes are drawn, scrolled and set anew at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.ingest import read_bytes
from reader.qt.look import Look
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows
from reader.qt.surface.surface import Surface
from tests.work import that_ends

WORDS = "The keeper of the light wrote down the weather of every evening, because the harbour asked for it. "
COUNT = 1_000_000  # code points
ROWS = "<tr><td>port<td>tide" * 100
WORD = "a" * COUNT
LONG = f"<tr><td>{WORD[:2_900]}<td>b"
OVERRIDES = "a\u202eb\u202d" * (COUNT // 4)

FLOODS = {
    "one word": WORD,
    "one Arabic word": "\u0633" * COUNT,
    "one word of code": f"<pre>{WORD}</pre>",
    "overrides of direction": OVERRIDES,
    "nothing but overrides": "\u202e\u202d" * (COUNT // 2),
    "isolates": "a\u2067b\u2069" * (COUNT // 4),
    "accents on one letter": "a" + "\u0301" * COUNT,
    "joined signs": "\U0001f469\u200d" * (COUNT // 2),
    "bold letters": "<b>a</b>c" * (COUNT // 32),
    "one word in a heading": f"</p><h2>{WORD}</h2><p>",
    "one word in a cell": f"</p><table>{ROWS}<tr><td>{WORD}<td>b</table><p>",
    "overrides in a cell": f"</p><table>{ROWS}<tr><td>{OVERRIDES}<td>b</table><p>",
    "many long words in cells": f"</p><table>{ROWS}{LONG * 400}</table><p>",
}


@pytest.mark.parametrize("name", FLOODS)
def test_a_flood_is_drawn_at_once(qtbot: QtBot, look: Look, name: str) -> None:
    page = f"<article><h1>The lamp</h1><p>{WORDS * 2}</p><p>{WORDS}{FLOODS[name]}</p><p>{WORDS}</p></article>"
    document = read_bytes(page.encode(), "page.html")
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 900)
    surface.show()
    QApplication.processEvents()
    with that_ends():
        surface.show_rows(article_rows(document))
        surface.complete()
        for width in (640, 500):
            surface.resize(width, 900)
            assert not surface.viewport().grab().isNull()
            surface.verticalScrollBar().setValue(surface.verticalScrollBar().maximum() // 2)
            assert not surface.viewport().grab().isNull()
