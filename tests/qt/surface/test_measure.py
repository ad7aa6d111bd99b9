"""A line has as many letters as the reader asked for, in comments too."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from reader.model import Block, Comment, Document, parts_of
from reader.qt.look import Look, Typography
from reader.qt.surface.manner import COMMENTS
from reader.qt.surface.rows import comment_rows
from reader.qt.surface.surface import Surface

WORDS = "The harbour office wrote its yearly report, and nobody at the quay knew why it was so late. " * 6


@pytest.mark.parametrize("words", [WORDS, "تقرير الميناء السنوي وحجارة الرصيف " * 20])
def test_a_comment_has_no_more_letters_in_a_line_and_ends_at_its_edge(
    qtbot: QtBot, look: Look, words: str
) -> None:
    look.set_typography(Typography(measure="wide"))
    blocks = (Block(words.strip(), role="comment:a"),)
    document = Document(blocks, parts_of(blocks, ["article", "comment:a"]), comments=(Comment("comment:a"),))
    surface = Surface(look, COMMENTS)
    qtbot.addWidget(surface)
    surface.resize(2_000, 900)
    surface.setter.document = document
    surface.show_rows(comment_rows(document))
    surface.show()
    index = surface.setter.flow.row_of("comment:a", 10)
    assert index is not None
    galley, width = surface.setter[index], surface.setter.width
    assert galley.laid.width == pytest.approx(look.measure("comment")) and galley.laid.width < width - 20
    edge = galley.left + galley.laid.width if galley.mirror else galley.left
    assert edge == pytest.approx(width if galley.mirror else 0.0)
    look.set_typography(Typography())
