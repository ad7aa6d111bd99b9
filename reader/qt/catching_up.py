"""What takes long after a gesture is done a little in each turn of the event loop, or at once for who cannot wait."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from PySide6.QtCore import QObject, QTimer, Signal

from reader.model import Document
from reader.notes.annotation import Annotation, Change
from reader.notes.notebook import Notebook
from reader.notes.paced import Steps
from reader.notes.stamp import now
from reader.notes.standing import Standing
from reader.notes.tombstones import newer
from reader.qt.history import Done, History, Step

FEW = 50  # annotations; with more of them one that is lost, or all together, can take longer than a frame
TURN = 0.004  # seconds of work in a turn; rows are taken and words are painted in the same frame
PAUSE = 30  # milliseconds before the first: until then the words are painted


class CatchingUp(QObject):
    """One thing at a time."""

    caught_up = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_turn)

    @property
    def active(self) -> bool:
        return self._steps is not None

    def begin(self, steps: Iterator[None]) -> None:
        self.finish()
        self._steps = steps
        self._timer.start(PAUSE)

    def finish(self) -> None:
        """All that is left of it, now."""
        if self._steps is not None:
            for _ in self._steps:
                pass
            self._end()

    def _on_turn(self) -> None:
        self._timer.setInterval(0)
        until = time.perf_counter() + TURN
        for _ in self._steps or ():
            if time.perf_counter() > until:
                return
        self._end()

    def _end(self) -> None:
        self._steps = None
        self._timer.stop()
        self.caught_up.emit()


def followed(
    notebook: Notebook,
    history: History,
    done: Done,
    following: Iterable[Change | None],
    step: Step | None,
    base: Iterable[Annotation],
) -> Steps[Done]:
    """Makes the changes of what was done and those that follow; what it came to. `step` learns of them.

    They are dated here as newer than those of `base`, the file: a save would give them back all at once.
    """
    moment, old, changes = now(), {one.id: one for one in base}, []
    for change in chain(done.changes, following):
        if change is not None:
            changes.append(_dated(change, old.get(change.id), moment))
        yield
    if step is not None:
        history.amend(step, tuple(changes))
    made: list[Change] = []
    for change in changes:
        made.append(notebook.apply(change))
        yield
    return replace(done, changes=tuple(made))


def _dated(change: Change, old: Annotation | None, moment: str) -> Change:
    after = newer(change.after, old, moment) if change.after is not None else None
    return Change(change.before, after)


def standing_anew(
    before: Standing | None, document: Document, texts: Mapping[str, str], gone: str, notebook: Notebook
) -> Steps[Standing]:
    """Where all annotations stand in another document, with what was learnt of the one before."""
    if before is not None:
        standing = yield from before.renewing(document, gone)
    else:
        standing = Standing(document, texts, gone)
    yield from standing.seeing(notebook)
    return standing
