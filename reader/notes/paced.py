"""Long work that stops after every item, for who has little time at once."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Made = TypeVar("_Made")
Steps = Generator[None, None, _Made]


def finished(steps: Steps[_Made]) -> _Made:
    """What it comes to, done to its end."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: _Made = end.value
            return made
