"""Garbage is collected on the GUI thread alone: what Qt made there must end there, or the program crashes.

Python collects on whatever thread makes the next value; so it is told not to, and is asked from the event loop.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

EVERY = 1_000  # milliseconds


class Collecting(QObject):
    """From when it is made no other thread collects; from `start` on the event loop does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.turn)

    def start(self) -> None:
        self._timer.start()

    def turn(self) -> None:
        """The oldest generation that Python itself would collect by now."""
        counts, limits = gc.get_count(), gc.get_threshold()
        due = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation]]
        if due:
            gc.collect(due[0])
