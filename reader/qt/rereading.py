"""Reads what somebody else has written beside the page."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.notes.sidecar import Sidecar
from reader.qt.saving import Saved, reread
from reader.qt.tasks import Tasks


class Rereading(QObject):
    """One reading at a time, on another thread."""

    found = Signal(object)  # a Saved: somebody has written

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._running = 0

    def read(self, page: Path, base: Sidecar) -> None:
        """`base` is what was read or written last."""
        if not self._running:
            self._running = self._tasks.run(partial(reread, page, base), self._on_read, self._on_not_read)

    def stop(self) -> None:
        """What is being read would be older than what comes now."""
        self._tasks.drop(self._running)
        self._running = 0

    def _on_read(self, result: object) -> None:
        self._running = 0
        if isinstance(result, Saved):
            self.found.emit(result)

    def _on_not_read(self, _error: ReaderError) -> None:
        """It is being written, or broken; the next save deals with that."""
        self._running = 0
