"""While a hand that drags holds the mouse outside the page, the page moves on by itself; beside a wide row, the row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPointF, QTimer

from reader.qt.surface.view import View

STEP = 30  # milliseconds between two steps
FASTEST = 60.0  # pixels a step


class Autoscroll(QObject):
    """`follow` is told where the mouse is over what has moved."""

    def __init__(self, view: View, follow: Callable[[QPointF], None], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._follow = follow
        self._at = QPointF()
        self._timer = QTimer(self)
        self._timer.setInterval(STEP)
        self._timer.timeout.connect(self._on_step)

    def mouse_at(self, at: QPointF) -> None:
        self._at = at
        if not self._beyond and not self._beside:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def _beyond(self) -> float:
        """How many pixels the mouse is above the page (negative) or under it."""
        return min(0.0, self._at.y()) + max(0.0, self._at.y() - self._view.height)

    @property
    def _row(self) -> int | None:
        """The wide row that the mouse is at, or the nearest that is seen."""
        return self._view.wide_row_at(min(max(self._at.y(), 0.0), self._view.height - 1))

    @property
    def _beside(self) -> float:
        """How many pixels the mouse is left (negative) or right of what is seen of a row that is wider than it."""
        row = self._row
        if row is None:
            return 0.0
        galley = self._view.setter[row]
        x = self._at.x() - self._view.left - galley.edge
        return min(0.0, x) + max(0.0, x - galley.room)

    def _on_step(self) -> None:
        if self._beyond:
            self._view.scroll_by(_step(self._beyond))
        row = self._row
        if row is not None and self._beside:
            self._view.setter.shift(row, _step(self._beside))
        self._follow(self._at)


def _step(away: float) -> float:
    """The further away the mouse is, the faster."""
    return max(-FASTEST, min(FASTEST, away / 2))
