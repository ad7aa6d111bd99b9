"""On paper a colour is told by its underline too, for printers that have none."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model import Document, Span
from reader.notes.annotation import COLOURS
from reader.qt.look import Look
from reader.qt.surface import paint
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.layers import Highlight, Layer
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows


def drawn(look: Look, document: Document, colour: str) -> QImage:
    """The first paragraph with its fourth word highlighted."""
    setter = Setter(look, ARTICLE)
    setter.set_width(500)
    setter.show(Flow(article_rows(document)))
    index = next(i for i, row in enumerate(setter.flow.rows) if "notait" in row.text)
    start = document.article.text.index("notait")
    layer = Layer(Highlight("a", "article", Span(start, start + 6), colour), 0)
    image = QImage(560, 120, QImage.Format.Format_RGB32)
    image.fill(look.colour("paper"))
    painter = QPainter(image)
    paint.row(painter, look, ARTICLE, setter[index], QPointF(40, 0), paint.Marked([layer]))
    painter.end()
    return image


def strong(image: QImage, colour: QColor) -> int:
    """How many pixels right of the margin's bar have this colour."""
    return sum(image.pixelColor(x, y) == colour for x in range(45, 560) for y in range(image.height()))


@pytest.mark.parametrize("colour", COLOURS)
def test_every_colour_has_its_own_underline_on_paper(look: Look, document: Document, colour: str) -> None:
    paper = Look(paper=True)
    tone = paper.colour(f"strong.{colour}")
    assert strong(drawn(paper, document, colour), tone) > 20
    assert strong(drawn(look, document, colour), tone) == 0
