"""All annotations of one document, in memory, in the order in which they were made."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from typing import Any

from reader.notes.annotation import Annotation, Change
from reader.notes.gently import gently
from reader.notes.merge import merged_tags


class Notebook:
    """Says what would change, and changes when it is told to: `apply(notebook.add(note))`.

    Nothing here refuses a Change; a change to an annotation that has gone since puts it back.
    """

    def __init__(self, annotations: Iterable[Annotation] = ()) -> None:
        self._held = {one.id: one for one in annotations}
        self.touched: list[str] = []  # the ids of all changes made here, in order

    def __getitem__(self, id: str) -> Annotation:
        return self._held[id]

    def __iter__(self) -> Iterator[Annotation]:
        return iter(self._held.values())

    def __len__(self) -> int:
        return len(self._held)

    def __contains__(self, id: object) -> bool:
        return id in self._held

    def get(self, id: str) -> Annotation | None:
        return self._held.get(id)

    def add(self, annotation: Annotation) -> Change:
        if annotation.id in self._held:
            raise ValueError(f"{annotation.id} is in the notebook already")
        return Change(None, annotation)

    def edit(self, id: str, **fields: Any) -> Change:
        """The change that sets these fields of an annotation; KeyError if it is not here."""
        before = self._held[id]
        return Change(before, replace(before, **fields))

    def remove(self, id: str) -> Change:
        """The change that takes an annotation out; KeyError if it is not here."""
        return Change(self._held[id], None)

    def apply(self, change: Change) -> Change:
        """Makes a change; what it came to, where somebody else has changed the same annotation since.

        Only the fields that the change is about are touched, so that an undo leaves theirs alone.
        """
        held = self._held.get(change.id)
        after = _onto(held, change)
        if after is None:
            self._held.pop(change.id, None)
        else:
            self._held[change.id] = after
        self.touched.append(change.id)
        return Change(held, after)


def _onto(held: Annotation | None, change: Change) -> Annotation | None:
    before, after = change.before, change.after
    if held is None or after is None or held is before or held == before:
        return after
    if before is None:
        return held  # somebody put it back meanwhile
    changed = [
        one.name for one in fields(Annotation) if getattr(after, one.name) != getattr(before, one.name)
    ]
    made = replace(held, **{name: getattr(after, name) for name in changed})
    return replace(made, tags=merged_tags(before, held, after)) if "tags" in changed else made


def difference(before: Iterable[Annotation], after: Iterable[Annotation]) -> tuple[Change, ...]:
    """The changes that lead from one set of annotations to another."""
    old = {one.id: one for one in before}
    new = {one.id: one for one in after}
    gone = [Change(one, None) for id, one in old.items() if id not in new]
    made = [Change(old.get(id), one) for id, one in new.items() if not _equal(old.get(id), one)]
    return (*gone, *made)


def same(one: Iterable[Annotation], other: Iterable[Annotation]) -> bool:
    """Whether both hold the same annotations, in whatever order."""
    old = {each.id: each for each in gently(one)}
    new = {each.id: each for each in gently(other)}
    return len(old) == len(new) and all(_equal(old.get(id), each) for id, each in gently(new.items()))


def _equal(one: Annotation | None, other: Annotation) -> bool:
    return one is other or one == other  # identity first: ten thousand comparisons by value take their time
