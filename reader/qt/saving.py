"""What a save and a look at the file come to, on their own thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event, Lock

from reader.notes import sidecar
from reader.notes.annotation import Annotation, Change
from reader.notes.merge import merge
from reader.notes.notebook import difference
from reader.notes.sidecar import Sidecar
from reader.notes.stamp import now
from reader.notes.tombstones import newer


@dataclass(frozen=True, slots=True)
class Saved:
    """What a save came to; `foreign` are the changes of others that it took in."""

    sidecar: Sidecar
    foreign: tuple[Change, ...]


class Saving:
    """One save on another thread, for whose end alone somebody may wait, whatever else the threads do."""

    def __init__(self, given: tuple[Annotation, ...], work: Callable[[], Sidecar]) -> None:
        self.given = given
        self._work = work
        self._begun, self._ended = Lock(), Event()
        self._result: Saved | None = None

    def __call__(self) -> Saved | None:
        """None where somebody settled it before it began."""
        if not self._begun.acquire(blocking=False):
            return None
        try:
            made = self._work()
            self._result = Saved(made, difference(self.given, made.annotations))
            return self._result
        finally:
            self._ended.set()

    def settle(self) -> Saved | None:
        """What it came to, waited for; None if it failed, or had not begun: then it does not begin any more."""
        if self._begun.acquire(blocking=False):
            return None
        self._ended.wait()
        return self._result


def as_newer(changes: Iterable[Change], base: Sidecar, saving: Saving | None) -> tuple[Change, ...]:
    """Changes that bring an older state back, dated after what is in the file or on its way there.

    A save would date them, and give them back as if somebody else had changed them.
    """
    made = tuple(changes)
    ids = {change.id for change in made}
    before = {one.id: one for one in base.annotations if one.id in ids}
    there = {one.id: one for one in saving.given if one.id in ids} if saving is not None else before
    moment = now()
    gone = {**base.deleted, **dict.fromkeys(before.keys() - there.keys(), moment)}
    return tuple(
        replace(change, after=newer(change.after, there.get(change.id), moment, gone.get(change.id, "")))
        if change.after is not None
        else change
        for change in made
    )


def reread(page: Path, base: Sidecar) -> Saved | None:
    """What somebody else has written; None if nobody has."""
    held = sidecar.reread(page, base)
    return None if held is None else Saved(held, difference(base.annotations, held.annotations))


def taken(held: Annotation | None, foreign: Change) -> Change:
    """A change of theirs with what was done here meanwhile to the same annotation."""
    if held == foreign.before:
        return foreign
    if held is None and is_only_dated(foreign):
        return Change(None, None)
    before, ours, theirs = ([side] if side else [] for side in (foreign.before, held, foreign.after))
    return Change(held, next(iter(merge(before, ours, theirs)), None))


def is_only_dated(change: Change) -> bool:
    """Whether a save did no more than to make an annotation newer."""
    one, other = change.before, change.after
    return one is not None and other is not None and replace(other, modified=one.modified) == one
