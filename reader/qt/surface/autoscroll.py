"""While a hand that drags holds the mouse above or under the page, the page moves on by itself."""

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
        if not self._beyond:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def _beyond(self) -> float:
        """How many pixels the mouse is above the page (negative) or under it."""
        return min(0.0, self._at.y()) + max(0.0, self._at.y() - self._view.height)

    def _on_step(self) -> None:
        self._view.scroll_by(max(-FASTEST, min(FASTEST, self._beyond / 2)))
        self._follow(self._at)
