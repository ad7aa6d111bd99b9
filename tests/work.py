"""Work that is counted, never timed: a machine's speed and what else it does have no part in it."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest

EVEN = 5.0  # times the work for four times the size, at most; with its square it would grow to sixteen
_ENDLESS = 120  # seconds of the processor; what is guarded by them takes less than one


def steps(work: Callable[[], object]) -> int:
    """Lines of Python that were run, and calls of functions, also of those written in C, while it works."""
    count = 0

    def traced(_frame: FrameType, _event: str, _argument: object) -> object:
        nonlocal count
        count += 1
        return traced

    before = sys.gettrace(), sys.getprofile()
    sys.setprofile(traced)
    sys.settrace(traced)
    try:
        work()
    finally:
        sys.settrace(before[0])
        sys.setprofile(before[1])
    return count


def growth(work: Callable[[int], object], size: int) -> float:
    """How many times the work four times the size is; what is made only once is made before."""
    work(size)
    return steps(lambda: work(4 * size)) / steps(lambda: work(size))


@contextmanager
def that_ends() -> Iterator[None]:
    """What one call of C does cannot be counted: where a bad expression would take hours, it is stopped after minutes.

    Where there are no such clocks (Windows) it is waited for.
    """
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_number: int, _frame: FrameType | None) -> None:
        pytest.fail("This does not come to an end.")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, _ENDLESS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
