"""Which highlight comes after the words that are looked at, and which before them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from reader.model import ARTICLE, LEFT_OUT, Document, Place, Span
from reader.notes.annotation import Placed
from reader.notes.digest import order_of, rank
from reader.qt.surface.surface import Surface


def here(surface: Surface) -> Place | None:
    """The caret's place while it is on the screen, else the first words there; None where there are none."""
    focus, caret = surface.view.cursor.focus, surface.view.caret_rect()
    if focus is None or caret is None or not _screen(surface).intersects(caret.adjusted(0, 0, 1, 0)):
        return surface.place()
    part = surface.setter.flow.rows[focus.row].part
    return Place(part.key, Span(focus.at, focus.at)) if part is not None else None


def beside(document: Document, standing: Sequence[Placed], at: Place | None, step: int) -> int:
    """The index of the first that begins at a place or behind it (1), or of the last before it (-1).

    `standing` are in document order; the index may be one past either end.
    """
    order = order_of(document)
    spot = _spot(at, order)
    before = sum(rank(placed, order)[1:3] < spot for placed in standing)
    return before if step > 0 else before - 1


def shows(surface: Surface, place: Place) -> bool:
    """Whether words, or a whole part, are on a surface's screen."""
    if not surface.isVisible():
        return False
    screen = _screen(surface).toRect()
    if place.span is None:
        return surface.view.part_rect(place.part).intersects(screen)
    return any(rect.intersects(screen) for rect in surface.view.rects(place))


def _screen(surface: Surface) -> QRectF:
    return QRectF(surface.viewport().rect())


def _spot(at: Place | None, order: dict[str, int]) -> tuple[float, int]:
    """A part's place among the parts, and code points into it; what was left out follows the article."""
    if at is None:
        return (-1, 0)
    if at.part == LEFT_OUT:
        return (order[ARTICLE] + 0.5, 0)
    return (order.get(at.part, -1), at.span.start if at.span is not None else -1)
