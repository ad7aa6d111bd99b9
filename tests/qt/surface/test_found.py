"""What a search found is seen on every ground, and the hit that the reader is at more than the others."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from reader.model import Place, Span
from reader.notes.hits import Hits
from reader.qt import theme
from reader.qt.look import Look
from reader.qt.surface.layers import Highlight
from reader.qt.surface.manner import FOUND
from reader.qt.surface.surface import Surface

LEAST = 4.5  # WCAG 2.2, 1.4.3: text on its ground


def luminance(colour: QColor) -> float:
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    pairs = zip(over.getRgbF()[:3], under.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(share * one + (1 - share) * other for one, other in pairs))


@pytest.mark.parametrize("name", ["light", "sepia", "dark", "contrast"])
@pytest.mark.parametrize("tone", ["strong.yellow", "strong.orange"])
@pytest.mark.parametrize("paper", ["paper", "side"])
def test_ink_is_readable_on_what_was_found(name: str, tone: str, paper: str) -> None:
    ours = theme.load(name)
    ground = mixed(QColor(ours[tone]), QColor(ours[paper]), FOUND)
    ink, lit = sorted((luminance(QColor(ours["ink"])), luminance(ground)))
    assert (lit + 0.05) / (ink + 0.05) >= LEAST


def drawn(surface: Surface) -> QImage:
    return surface.viewport().grab().toImage()


def test_hits_are_marked_and_the_one_that_the_reader_is_at_differs(article: Surface) -> None:
    text = article.setter.flow.rows[0].part
    assert text is not None
    starts = [text.text.index("gardien"), text.text.index("notait")]
    hits = Hits()
    hits.add("article", [(start, start + 6) for start in starts])
    plain = drawn(article)
    article.set_found(hits)
    marked = drawn(article)
    article.set_found(hits, Place("article", Span(starts[0], starts[0] + 6)))
    current = drawn(article)
    article.set_found(Hits())
    assert plain != marked != current and drawn(article) == plain


def test_hits_are_seen_in_what_is_selected_and_it_under_them(article: Surface) -> None:
    part = article.setter.flow.rows[0].part
    assert part is not None
    start = part.text.index("gardien")
    word = Place("article", Span(start, start + 7))
    hits = Hits()
    hits.add("article", [(start, start + 7)])
    article.select(Place("article", Span(0, len(part.text))))
    plain = drawn(article)
    article.set_found(hits)
    marked = drawn(article)
    article.set_found(hits, word)
    assert plain != marked != drawn(article)
    article.clear_selection()
    unselected = drawn(article)
    article.select(word)
    assert drawn(article) != unselected


@pytest.mark.parametrize("marked", ["found", "highlighted"])
def test_muted_words_are_in_ink_on_a_ground(article: Surface, look: Look, marked: str) -> None:
    """Muted is less than what can be read there; the byline is muted."""
    text = article.setter.flow.rows[0].part
    assert text is not None
    start = text.text.index("Anne Le Bras")
    span = Span(start, start + 12)
    (box,) = article.view.rects(Place("article", span))

    def darkest() -> int:
        seen = drawn(article).copy(box)
        return min(
            seen.pixelColor(x, y).lightness() for x in range(seen.width()) for y in range(seen.height())
        )

    muted = look.colour("muted").lightness()
    assert darkest() > muted - 12
    if marked == "found":
        hits = Hits()
        hits.add("article", [(start, start + 12)])
        article.set_found(hits)
    else:
        article.set_highlights([Highlight("a", "article", span)])
    assert darkest() < muted - 24
