"""Rows that come in slices: a page of any length is shown at once, and is let go of as gently."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from itertools import islice

from PySide6.QtCore import QObject, Signal

from reader.qt.surface.flow import Flow
from reader.qt.surface.rows import Row
from reader.qt.turns import turns

FIRST = 100  # rows that are there at once: more than any screen shows
SOME = 50  # rows between two looks at the clock
SLICE = 0.004  # seconds of a frame that taking more rows may cost


class Filling(QObject):
    """Fills one flow at a time, for no longer at once than a frame can spare."""

    grown = Signal()
    filled = Signal()  # all rows are there

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._owner = parent  # a collection in the middle of a turn must not free it
        self._flow = Flow()
        self._rest: Iterator[Row] = iter(())
        self._gone: list[
            Row
        ] = []  # of flows before: to free a hundred thousand at once would stop the window
        self.active = False

    def begin(self, rows: Iterable[Row]) -> Flow:
        """A flow with the first of these rows; the others come by and by."""
        self._gone += self._flow.rows
        self._rest = iter(rows)
        self._flow = Flow(islice(self._rest, FIRST))
        self.active = True
        turns().ask(self._on_turn)
        return self._flow

    def reach(self, part: str, position: int) -> int | None:
        """The row that holds words; as many rows are taken as there are before it, and no more."""
        index = self._flow.row_of(part, position)
        while self.active and (index is None or self._flow.rows[index].span.end < position):
            self._take()
            index = self._flow.row_of(part, position)
        return index

    def complete(self) -> None:
        """Takes all rows at once."""
        if self.active:
            self._flow.extend(self._rest)
            self.grown.emit()
            self._end()

    def _on_turn(self) -> bool:
        until = time.perf_counter() + SLICE
        while time.perf_counter() < until:
            if self.active:
                if not self._take():
                    break  # that all is there may have its price too
            elif self._gone:
                del self._gone[-SOME:]
            else:
                return False
        return True

    def _take(self) -> bool:
        """Some rows; whether there were any."""
        rows = list(islice(self._rest, SOME))
        if rows:
            self._flow.extend(rows)
            self.grown.emit()
        else:
            self._end()
        return bool(rows)

    def _end(self) -> None:
        self.active = False
        self.filled.emit()
