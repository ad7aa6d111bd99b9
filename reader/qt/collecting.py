"""Garbage is collected on the GUI thread alone: what Qt made there must end there, or the program crashes.

Python collects on whatever thread makes the next value; so it is told not to, and is asked from the event loop:
often, so that no single time is felt, and of what is young. What outlived that is for long, as the words and
annotations of a page are; it is looked through when the person has turned to another program.
"""

from __future__ import annotations

import gc
import time

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

from reader.ingest.undisturbed import UNDISTURBED, collect
from reader.qt.turns import turns

EVERY = 1_000  # milliseconds
PIECE = 3_000  # values that may have come meanwhile: looking through them takes a millisecond or two
PIECES = 1  # looked through once by itself, and once more beside the next
AWAY = 300.0  # seconds between two looks through all there is: that takes a tenth of one


class Collecting(QObject):
    """From when it is made no other thread collects; from `start` on the event loop does."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._looked = time.monotonic()
        self._waits = False  # for its turn
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.turn)

    def start(self) -> None:
        self._timer.start()
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._on_rest)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.applicationStateChanged.connect(self._on_state)

    def _on_rest(self) -> None:
        """All that came is done; what is painted by now has taken its time already."""
        if gc.get_count()[0] > PIECE and not (self._waits or UNDISTURBED.active):
            self._waits = True
            turns().next(self.turn)

    def turn(self) -> bool:
        """What is young, if Python itself would by now; not while a page is read, whose values all last."""
        self._waits = False
        if UNDISTURBED.active:
            return False
        new, pieces, _ = gc.get_count()
        if pieces >= PIECES or new > gc.get_threshold()[0]:
            gc.collect(
                1 if pieces >= PIECES else 0
            )  # never 2: ten thousand annotations would stop the window
        return False

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationInactive and time.monotonic() - self._looked > AWAY:
            collect()
            self._looked = time.monotonic()
