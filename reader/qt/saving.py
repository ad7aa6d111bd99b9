"""What a save and a look at the file come to, on their own thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Lock

from reader.notes import sidecar
from reader.notes.annotation import Annotation, Change
from reader.notes.merge import merge
from reader.notes.notebook import difference
from reader.notes.sidecar import Sidecar


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save came to; `foreign` are the changes of others that it took in."""

    sidecar: Sidecar
    foreign: tuple[Change, ...]


class Saving:
    """One save on another thread, for whose end alone somebody may wait, whatever else the threads do."""

    def __init__(self, given: tuple[Annotation, ...], work: Callable[[], Sidecar]) -> None:
        self._given = given
        self._work = work
        self._begun, self._ended = Lock(), Event()
        self._result: Saved | None = None

    def __call__(self) -> Saved | None:
        """None where somebody settled it before it began."""
        if not self._begun.acquire(blocking=False):
            return None
        try:
            made = self._work()
            self._result = Saved(made, difference(self._given, made.annotations))
            return self._result
        finally:
            self._ended.set()

    def settle(self) -> Saved | None:
        """What it came to, waited for; None if it failed, or had not begun: then it does not begin any more."""
        if self._begun.acquire(blocking=False):
            return None
        self._ended.wait()
        return self._result


def reread(page: Path, base: Sidecar) -> Saved | None:
    """What somebody else has written; None if nobody has."""
    now = sidecar.reread(page, base)
    return None if now is None else Saved(now, difference(base.annotations, now.annotations))


def taken(now: Annotation | None, foreign: Change) -> Change:
    """A change of theirs with what was done here meanwhile to the same annotation."""
    if now == foreign.before:
        return foreign
    if now is None and is_only_dated(foreign):
        return Change(None, None)
    before, ours, theirs = ([side] if side else [] for side in (foreign.before, now, foreign.after))
    return Change(now, next(iter(merge(before, ours, theirs)), None))


def is_only_dated(change: Change) -> bool:
    """Whether a save did no more than to make an annotation newer."""
    one, other = change.before, change.after
    return one is not None and other is not None and replace(other, modified=one.modified) == one
