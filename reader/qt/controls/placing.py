"""Where a popup goes: beside the words it is about, never over them. Plain rectangles only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize

GAP = 8  # between words and what is about them
STACK = 4  # between a bar and the picker under it
MARGIN = 8  # kept free at the edges of the bounds


def beside(size: QSize, words: Sequence[QRect], bounds: QRect, gap: int = GAP) -> QRect:
    """A place for `size` under the last of the `words`, else above the first, else where it hides least."""
    if not words:
        middle = QRect(bounds.topLeft(), size)
        middle.moveCenter(bounds.center())
        return _inside(middle, bounds)
    under = QPoint(words[-1].left(), max(word.bottom() for word in words) + 1 + gap)
    over = QPoint(words[0].left(), min(word.top() for word in words) - gap - size.height())
    return _best(size, (under, over), words, bounds, gap)


def under(size: QSize, bar: QRect, words: Sequence[QRect], bounds: QRect, gap: int = STACK) -> QRect:
    """A place for `size` under the `bar`, right edges aligned, else above, else beside it: off the words."""
    left = bar.right() + 1 - size.width()
    spots = (
        QPoint(left, bar.bottom() + 1 + gap),
        QPoint(left, bar.top() - gap - size.height()),
        QPoint(left, min([bar.top(), *(word.top() - GAP for word in words)]) - gap - size.height()),
        QPoint(left, max([bar.bottom() + 1, *(word.bottom() + 1 + GAP for word in words)]) + gap),
        QPoint(bar.right() + 1 + gap, bar.top()),
        QPoint(bar.left() - gap - size.width(), bar.top()),
    )
    return _best(size, spots, (*words, bar), bounds)


def _best(
    size: QSize, spots: Iterable[QPoint], words: Sequence[QRect], bounds: QRect, clear: int = 0
) -> QRect:
    """The first spot that hides no word once it is moved inside the bounds; else the one that hides least.

    The `clear` pixels above and below the words hold underlines and the ends that are dragged: these next.
    """
    around = [word.adjusted(0, -clear, 0, clear) for word in words]
    corners = (
        QPoint(bounds.right(), bounds.bottom()),
        QPoint(bounds.right(), bounds.top()),
        QPoint(bounds.left(), bounds.bottom()),
        QPoint(bounds.left(), bounds.top()),
    )
    places = [_inside(QRect(spot, size), bounds) for spot in (*spots, *corners)]
    return min(places, key=partial(_hidden, words, around))


def _inside(place: QRect, bounds: QRect) -> QRect:
    """`place` moved, as little as needed, to lie in the bounds."""
    room = bounds.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
    left = max(min(place.left(), room.right() + 1 - place.width()), room.left())
    top = max(min(place.top(), room.bottom() + 1 - place.height()), room.top())
    return QRect(QPoint(left, top), place.size())


def _hidden(words: Sequence[QRect], around: Sequence[QRect], place: QRect) -> tuple[int, int]:
    """How many pixels of the words, and of the room around them, the place would hide."""
    return _covered(words, place), _covered(around, place)


def _covered(rects: Sequence[QRect], place: QRect) -> int:
    cuts = [place.intersected(rect) for rect in rects]
    return sum(cut.width() * cut.height() for cut in cuts if not cut.isEmpty())
