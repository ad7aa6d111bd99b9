"""The ground of a row in a list: lit when chosen, half lit under the mouse, ringed where the keyboard is."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle

from reader.qt.look import Look


def paint(
    painter: QPainter, look: Look, place: QRect, state: QStyle.StateFlag, radius: int, ringed: bool = False
) -> None:
    """Draws it in `place`; high contrast has edges instead of grounds."""
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if not chosen and not state & QStyle.StateFlag.State_MouseOver:
        return
    ringed = ringed and chosen
    edged = ringed or look.theme.outline > 1
    painter.setPen(QPen(look.colour("accent" if ringed else "edge"), 2) if edged else Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("hover", 1.0 if chosen else 0.5))
    inset = 1 if edged else 0
    painter.drawRoundedRect(QRectF(place).adjusted(inset, inset, -inset, -inset), radius, radius)
