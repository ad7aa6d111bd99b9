"""On paper a colour is told by its underline too, for printers that have none; the user's notes have framed numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from reader.model import Block, Document, Kind, Mark, Span, Style, part_of
from reader.notes.annotation import COLOURS
from reader.qt.look import Look
from reader.qt.surface import paint
from reader.qt.surface.flow import Flow
from reader.qt.surface.galley import Setter
from reader.qt.surface.layers import Highlight, Layer
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows, part_rows


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


def framed(look: Look, block: Block) -> int:
    """How many pixels in the colour of a pink highlight one block has."""
    setter = Setter(look, ARTICLE)
    setter.wraps = True
    setter.set_width(500)
    setter.show(Flow(part_rows(part_of("article", [block]))))
    image = QImage(560, 120, QImage.Format.Format_RGB32)
    image.fill(look.colour("paper"))
    painter = QPainter(image)
    paint.row(painter, look, ARTICLE, setter[0], QPointF(40, 0), paint.Marked())
    painter.end()
    tone = look.colour("strong.pink")
    return sum(image.pixelColor(x, y) == tone for x in range(560) for y in range(120))


@pytest.mark.parametrize("kind", [Kind.PARAGRAPH, Kind.HEADING, Kind.ITEM, Kind.TABLE, Kind.CODE])
def test_the_number_of_a_note_is_framed_and_one_of_the_page_is_not(look: Look, kind: Kind) -> None:
    paper, text = Look(paper=True), "Le phare\u00a01\u00a0 veille1."
    own, theirs = Mark(Span(8, 11), Style.NOTE, "pink"), Mark(Span(18, 19), Style.SUP)
    assert framed(paper, Block(text, kind, "article", marks=(own, theirs))) > 15
    assert framed(paper, Block(text, kind, "article", marks=(theirs,))) == 0


def test_the_note_itself_has_the_same_frame(look: Look) -> None:
    paper, mark = Look(paper=True), Mark(Span(0, 0), Style.NOTE, "pink")
    note = Block("mer", Kind.ITEM, "article", level=1, marker="1")
    assert framed(paper, note._replace(marks=(mark,))) > 15 and framed(paper, note) == 0
