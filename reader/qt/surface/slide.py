"""The bar under code and tables that are wider than the column: the mouse draws it, and the row with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from reader.qt.surface.galley import Galley
from reader.qt.surface.view import View

THICK = 3.0  # pixels
AWAY = 5.0  # pixels from the bar's top to the row's end
REACH = 10.0  # pixels above the row's end that take the mouse
SHORTEST = 24.0  # pixels, however little of the row is seen


def thumb(galley: Galley) -> QRectF:
    """How much of a wide row is seen, and where: from the column's left edge and the galley's top."""
    room, hidden = galley.room, galley.overflow
    width = max(min(SHORTEST, room), room * room / (room + hidden))
    left = galley.edge + (galley.edge - galley.left) / hidden * (room - width)
    return QRectF(left, galley.height - AWAY, width, THICK)


class Slide:
    """One bar at a time. A press beside the bar brings it there."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._row: int | None = None
        self._grip = 0.0  # pixels from the bar's left end to the mouse that holds it

    @property
    def moving(self) -> bool:
        return self._row is not None

    def grab(self, at: QPointF) -> bool:
        """Takes hold of the bar at the mouse, if there is one."""
        row = self._bar_at(at)
        if row is None:
            return False
        bar = thumb(self._view.setter[row])
        self._row, self._grip = row, at.x() - self._view.left - bar.left()
        if not 0 <= self._grip <= bar.width():
            self._grip = bar.width() / 2
            self.drag(at)
        return True

    def drag(self, at: QPointF) -> None:
        if self._row is None or self._row >= len(self._view.setter.flow):
            return
        galley = self._view.setter[self._row]
        if not galley.overflow:
            return
        bar = thumb(galley)
        by = at.x() - self._view.left - self._grip - bar.left()
        self._view.setter.shift(self._row, by * galley.overflow / max(1.0, galley.room - bar.width()))
        self._view.update()

    def drop(self) -> bool:
        """Whether one was held."""
        held, self._row = self._row is not None, None
        return held

    def _bar_at(self, at: QPointF) -> int | None:
        row, found = self._view.wide_row_at(at.y()), self._view.row_at(at.y())
        if row is None or found is None:
            return None
        galley, x, y = self._view.setter[row], at.x() - self._view.left, at.y() - found[1]
        inside = galley.edge <= x <= galley.edge + galley.room
        return row if inside and galley.height - REACH <= y <= galley.height else None
