"""Makes many values that are to last, without the garbage collector walking all of them again and again meanwhile."""

from __future__ import annotations

import gc
from threading import Lock


class _Collector:
    """The first to begin stops it, the last to end lets it go on, on whatever threads they are."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._within = 0
        self._works = True

    def __enter__(self) -> None:
        self.begin()

    def __exit__(self, *_: object) -> None:
        self.end()

    @property
    def active(self) -> bool:
        """Whether somebody makes such values."""
        return self._within > 0

    def begin(self) -> None:
        with self._lock:
            if not self._within:
                self._works = gc.isenabled()
                gc.disable()
            self._within += 1

    def end(self) -> None:
        with self._lock:
            self._within -= 1
            if not self._within and self._works:
                gc.enable()


UNDISTURBED = _Collector()


def keep() -> None:
    """What there is now is for long: no collection walks it again."""
    gc.freeze()


def collect() -> None:
    """Something for long is gone: what nobody reaches any more is freed, and the rest kept as before."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
