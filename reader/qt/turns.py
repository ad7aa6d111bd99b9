"""Work that is done in slices takes turns: one slice, then whatever the person did and all that is to be painted."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from weakref import WeakMethod

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from shiboken6 import isValid

# A method that does a few milliseconds of work and says whether more is to be done.
Slice = Callable[[], bool]


class Turns(QObject):
    """The slices that wait, of all windows; Qt would run one of each timer before it paints.

    They are methods, and whose they are may be freed meanwhile.
    """

    def __init__(self, program: QObject) -> None:
        super().__init__(program)
        self._first: deque[WeakMethod[Slice]] = deque()  # before the others
        self._waiting: deque[WeakMethod[Slice]] = deque()
        self._last: deque[WeakMethod[Slice]] = deque()  # when no others wait
        self._rests = False  # a slice was done in the last round
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_turn)

    def ask(self, work: Slice) -> None:
        """Calls `work` once in a turn until it has no more to do."""
        self._enter(self._waiting, work)

    def next(self, work: Slice) -> None:
        """The same, before all that wait, each to its end, and not before what is posted by now is done."""
        self._enter(self._first, work)
        self._rests = True

    def last(self, work: Slice) -> None:
        """The same, when none waits any more."""
        self._enter(self._last, work)

    def _enter(self, queue: deque[WeakMethod[Slice]], work: Slice) -> None:
        if all(each() != work for each in queue):
            queue.append(WeakMethod(work))
            self._timer.start()

    def leave(self, work: Slice) -> None:
        """This is not to be done any more."""
        self._waiting = deque(each for each in self._waiting if each() != work)

    def _on_turn(self) -> None:
        """Every other round of the loop: Qt may run this timer twice before it looks at what else is due."""
        self._rests = not self._rests
        if self._rests:
            self._work()

    def _work(self) -> None:
        while queue := self._first or self._waiting or self._last:
            work = (waiting := queue.popleft())()
            if work is not None and isValid(work.__self__):  # type: ignore[attr-defined]
                if work():
                    (queue.appendleft if queue is self._first else queue.append)(waiting)
                return
        self._timer.stop()


_made: list[Turns] = []


def turns() -> Turns:
    """Those of this program."""
    if not _made or not isValid(_made[0]):
        program = QCoreApplication.instance()
        assert program is not None
        _made[:] = [Turns(program)]
    return _made[0]
