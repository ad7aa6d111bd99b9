"""A change paints what it changes and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Document, Place, Span
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface


class Painted(QObject):
    """What a viewport was asked to paint."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.rects: list[QRect] = []
        surface.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


def test_a_new_highlight_paints_its_own_lines_and_no_others(
    qtbot: QtBot, article: Surface, document: Document
) -> None:
    start = document.article.text.index("notait")
    place = Place("article", Span(start, start + 6))
    qtbot.waitExposed(article)
    QApplication.processEvents()
    painted = Painted(article)
    article.replace_highlights("a", [Highlight("a", place.part, place.span or Span(0, 0))])
    qtbot.waitUntil(lambda: bool(painted.rects))
    words = article.view.rects(place)[0]
    assert all(rect.contains(words) for rect in painted.rects)
    assert max(rect.height() for rect in painted.rects) < article.viewport().height() / 2
    painted.rects.clear()
    article.replace_highlights("a", ())
    qtbot.waitUntil(lambda: bool(painted.rects))
    assert painted.rects[0].contains(words)


def test_what_comes_to_a_row_bit_by_bit_looks_as_what_came_at_once(
    qtbot: QtBot, article: Surface, document: Document
) -> None:
    start = document.article.text.index("notait")
    held = [
        Highlight(name, "article", Span(start + at, start + at + length), colour, noted)
        for name, at, length, colour, noted in (
            ("a", 0, 6, "pink", False),
            ("b", 2, 30, "green", True),
            ("c", 4, 90, "blue", False),
        )
    ]
    qtbot.waitExposed(article)
    article.set_highlights(held)
    at_once = article.grab().toImage()
    for order in held, held[::-1]:
        article.set_highlights(())
        for one in order:
            article.replace_highlights(one.id, [one])
            article.grab()  # its shapes are known from now on
        assert article.grab().toImage() == at_once
    article.replace_highlights("b", ())
    article.grab()
    article.replace_highlights("b", [held[1]])
    assert article.grab().toImage() == at_once
