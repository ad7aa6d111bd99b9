"""Slow work off the GUI thread: one pool, results by ticket, shut down in one place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from reader.errors import ReaderError


class Outcome(NamedTuple):
    """What a task came to: its value, or the error that a person is told; or what it tells on its way."""

    ticket: int
    value: object = None
    error: ReaderError | None = None
    final: bool = True


Tell = Callable[[object], None]


class _Waiting(NamedTuple):
    """Who waits for a task."""

    done: Callable[[object], None]
    failed: Callable[[ReaderError], None]
    heard: Callable[[object], None]


class _Work(QRunnable):
    """Runs on a pool thread; the signal it emits lives in Tasks, on the GUI thread."""

    def __init__(self, ticket: int, work: Callable[[], object], tell: Callable[[Outcome], None]) -> None:
        super().__init__()
        self._ticket = ticket
        self._work = work
        self._tell = tell

    def run(self) -> None:
        try:
            outcome = Outcome(self._ticket, self._work())
        except ReaderError as error:
            outcome = Outcome(self._ticket, error=error)
        self._tell(outcome)


class Tasks(QObject):
    """Work is a function without arguments; what it returns comes back on the GUI thread, unless dropped."""

    idle = Signal()  # nothing is waited for any longer
    _finished = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._waiting: dict[int, _Waiting] = {}
        self._last = 0
        self._closed = False
        self._finished.connect(self._on_finished)

    def run(
        self,
        work: Callable[[], object],
        done: Callable[[object], None],
        failed: Callable[[ReaderError], None],
    ) -> int:
        """Starts `work` on another thread and gives its ticket."""
        return self._start(work, _Waiting(done, failed, _unheard))

    def follow(
        self,
        work: Callable[[Tell], object],
        heard: Callable[[object], None],
        done: Callable[[object], None],
        failed: Callable[[ReaderError], None],
    ) -> int:
        """As `run`; what the work tells on its way is heard on the GUI thread, in order."""
        tell = partial(self._pass_on, self._last + 1)
        return self._start(partial(work, tell), _Waiting(done, failed, heard))

    def _start(self, work: Callable[[], object], waiting: _Waiting) -> int:
        self._last += 1
        self._waiting[self._last] = waiting
        self._pool.start(_Work(self._last, work, self._tell))
        return self._last

    def _pass_on(self, ticket: int, told: object) -> None:
        self._tell(Outcome(ticket, told, final=False))

    def drop(self, ticket: int) -> None:
        """Nobody waits for this result any longer."""
        self._waiting.pop(ticket, None)

    @property
    def busy(self) -> bool:
        return bool(self._waiting)

    def wait(self) -> None:
        """Waits for what is running."""
        self._pool.waitForDone()

    def close(self) -> None:
        """Waits for what is running; its results are dropped."""
        self._closed = True
        self._waiting.clear()
        self.wait()

    def _tell(self, outcome: Outcome) -> None:
        if not self._closed:
            self._finished.emit(outcome)

    def _on_finished(self, outcome: Outcome) -> None:
        waiting = self._waiting.get(outcome.ticket)
        if waiting is None:
            return
        if not _is_there(waiting.done):
            self.drop(outcome.ticket)
            return
        if not outcome.final:
            waiting.heard(outcome.value)
            return
        del self._waiting[outcome.ticket]
        if outcome.error is not None:
            waiting.failed(outcome.error)
        else:
            waiting.done(outcome.value)
        if not self._waiting:
            self.idle.emit()


def _is_there(slot: Callable[[object], None]) -> bool:
    """False where whoever waits has ended with its window."""
    owner = getattr(slot, "__self__", None)
    return not isinstance(owner, QObject) or shiboken6.isValid(owner)


def _unheard(_told: object) -> None:
    """Work that tells nothing on its way."""
