"""What was deleted is remembered for a while, so that a copy which did not hear of it does not bring it back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from reader.notes.annotation import Annotation
from reader.notes.gently import gently
from reader.notes.stamp import after, instant

REMEMBERED = timedelta(days=90)  # at least as long as a machine may stay away and come back


def deletions(
    held: Iterable[Annotation],
    before: Iterable[Iterable[Annotation]],
    known: Mapping[str, str],
    moment: str,
) -> dict[str, str]:
    """When annotations were deleted, by their ids: those `known`, and those that stood `before` and are not `held`."""
    here = {one.id for one in gently(held)}
    gone = {one.id: moment for side in before for one in gently(side) if one.id not in here}
    since = instant(moment) - REMEMBERED
    stay = {id: when for id, when in known.items() if id not in here and instant(when) >= since}
    return dict(sorted({**gone, **stay}.items()))


def dated(
    annotations: Iterable[Annotation], before: Iterable[Annotation], deleted: Mapping[str, str], moment: str
) -> list[Annotation]:
    """The annotations, each changed one newer than what it replaces.

    An undo brings an older state back, with its old date: to a merge that would be the loser.
    """
    old = {one.id: one for one in gently(before)}
    return [newer(one, old.get(one.id), moment, deleted.get(one.id, "")) for one in gently(annotations)]


def newer(one: Annotation, old: Annotation | None, moment: str, deleted: str = "") -> Annotation:
    """An annotation that takes the place of an old one, or of one that was `deleted` then, dated as such."""
    if old is None:
        return replace(one, modified=moment) if deleted and instant(one.modified) <= instant(deleted) else one
    if old is one or not old.modified or old == one or instant(one.modified) > instant(old.modified):
        return one
    since = moment if instant(moment) > instant(old.modified) else after(old.modified)
    return replace(one, modified=since)
