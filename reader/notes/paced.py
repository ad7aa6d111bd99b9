"""Long work that stops after every item, for who has little time at once."""

from __future__ import annotations

from collections.abc import Generator, Iterable
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


def each(things: Iterable[object]) -> Steps[None]:
    """A step for each of them, as it comes."""
    for _ in things:
        yield
