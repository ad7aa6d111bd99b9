"""Draws a tag as a chip: a dot in the tag's colour and its name, in a round frame."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from reader.notes.annotation import DEFAULT_COLOUR
from reader.qt.look import Look

HEIGHT = 20
TALL = 24  # in the popover
PADDING = 8
DOT = 6
DOT_GAP = 6  # from the dot to the name
CROSS = 16  # the square of the cross that takes a tag off
BETWEEN = 8  # from chip to chip
WIDEST = 200  # pixels; a longer name is cut with an ellipsis
_CENTRED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def isolated(name: str) -> str:
    """A name that keeps its own writing direction among other words."""
    return f"\u2068{name}\u2069"


def size(look: Look, name: str, tall: bool = False, cross: bool = False) -> QSize:
    """How much room the chip takes, in pixels."""
    words = QFontMetrics(look.font("small")).horizontalAdvance(name)
    wide = PADDING + DOT + DOT_GAP + words + (4 + CROSS + 4 if cross else PADDING + 1)
    return QSize(min(wide, WIDEST), TALL if tall else HEIGHT)


def paint(painter: QPainter, look: Look, place: QRect, name: str, colour: str, cross: bool = False) -> None:
    """Draws the chip in `place`, its name cut where it does not fit."""
    painter.save()
    paint_ground(painter, look, place, colour)
    painter.setFont(look.font("small"))
    painter.setPen(look.colour("ink"))
    painter.drawText(name_place(place, cross), _CENTRED, named(look, place, name, cross))
    painter.restore()


def paint_ground(painter: QPainter, look: Look, place: QRect, colour: str) -> None:
    """The chip without its name."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("line" if not look.theme.dark else "edge"), 1))
    painter.setBrush(look.colour("raised"))
    radius = place.height() / 2 - 0.5
    painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(f"strong.{colour or DEFAULT_COLOUR}"))
    painter.drawEllipse(QRectF(place.left() + PADDING, place.center().y() + 1 - DOT / 2, DOT, DOT))


def name_place(place: QRect, cross: bool = False) -> QRect:
    """Where its name stands in a chip."""
    left = place.left() + PADDING + DOT + DOT_GAP
    right = place.right() - (CROSS + 4 if cross else PADDING - 3)
    return QRect(left, place.top(), right - left, place.height())


def named(look: Look, place: QRect, name: str, cross: bool = False) -> str:
    """The name as it is drawn in the place of its chip."""
    room = name_place(place, cross).width() + 1
    return isolated(QFontMetrics(look.font("small")).elidedText(name, Qt.TextElideMode.ElideRight, room))


def cross_of(place: QRect) -> QRect:
    """The square of the cross in a chip that has one."""
    return QRect(place.right() - 4 - CROSS, place.top() + (place.height() - CROSS) // 2, CROSS, CROSS)


class ChipRow(NamedTuple):
    """The chips that fit in a line, each with its place, name and colour; how many do not, and the room for "+2"."""

    chips: tuple[tuple[QRect, str, str], ...]
    rest: int
    room: QRect


def placed_row(look: Look, room: QRect, tags: Sequence[tuple[str, str]]) -> ChipRow:
    """Where the chips of these tags stand in a line, from its left."""
    chips: list[tuple[QRect, str, str]] = []
    at = room.left()
    for shown, (name, colour) in enumerate(tags):
        rest = len(tags) - shown - 1
        wanted = size(look, name)
        limit = room.right() + 1 - (28 if rest else 0)
        if shown and at + wanted.width() > limit:
            return ChipRow(tuple(chips), rest + 1, QRect(QPoint(at, room.top()), room.bottomRight()))
        wide = min(wanted.width(), max(limit - at, 3 * PADDING))
        chips.append((QRect(at, room.top(), wide, HEIGHT), name, colour))
        at += wide + BETWEEN
    return ChipRow(tuple(chips), 0, QRect(QPoint(at, room.top()), room.bottomRight()))


def paint_row(
    painter: QPainter, look: Look, room: QRect, tags: Sequence[tuple[str, str]], leftwards: bool = False
) -> int:
    """Draws the chips that fit in a line and "+2" for the rest, `leftwards` from its right end; the pixels it took."""
    row = placed_row(look, room, tags)
    for place, name, colour in row.chips:
        paint(painter, look, _placed(place, room, leftwards), name, colour)
    if row.rest:
        return _paint_rest(painter, look, _placed(row.room, room, leftwards), row.rest, leftwards)
    return row.room.left() - room.left()


def _placed(place: QRect, room: QRect, leftwards: bool) -> QRect:
    """A place counted from the left of a room, or as far from its right."""
    return (
        place.translated(room.left() + room.right() - place.left() - place.right(), 0) if leftwards else place
    )


def _paint_rest(painter: QPainter, look: Look, room: QRect, count: int, leftwards: bool) -> int:
    painter.setFont(look.font("small"))
    painter.setPen(look.colour("muted"))
    side = Qt.AlignmentFlag.AlignRight if leftwards else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), f"+{count}")
    return painter.fontMetrics().horizontalAdvance(f"+{count}")
