"""Long loops on another thread that leave the window's thread its turn.

The interpreter's lock changes hands only every five milliseconds by itself; a short sleep hands it over at once.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

_Item = TypeVar("_Item")
_LOOK = 32  # items between two looks at the clock
_TURN = 0.002  # seconds of work
_REST = 5e-5  # seconds; zero would give the lock up and take it back before anybody wakes


def gently(items: Iterable[_Item]) -> Iterator[_Item]:
    """The same items, with a rest before the first and now and then."""
    rest()
    begun = time.perf_counter()
    for at, item in enumerate(items, 1):
        yield item
        if at % _LOOK == 0 and time.perf_counter() - begun > _TURN:
            rest()
            begun = time.perf_counter()


def rest() -> None:
    """Everybody else's turn."""
    time.sleep(_REST)
