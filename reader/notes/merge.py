"""Two sets of edits to the same annotations, made into one without losing any."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from reader.notes.annotation import Annotation
from reader.notes.gently import gently
from reader.notes.stamp import after, instant

_BLANK = Annotation(id="")
_FIELDS = ("anchors", "colour", "style", "speaker", "creator", "extra")


def merge(
    base: Iterable[Annotation],
    ours: Iterable[Annotation],
    theirs: Iterable[Annotation],
    deleted: Mapping[str, str] | None = None,
) -> tuple[Annotation, ...]:
    """Every annotation that either side has, changed as either side changed it since `base`.

    The newer edit wins each field that both changed, and the older note is kept under the newer one. What one
    side deleted is gone, unless the other side edited it. `deleted` tells when annotations were deleted that
    `base` does not know of.
    """
    old, mine, other = (({one.id: one for one in side}) for side in (base, ours, theirs))
    merged = (_one(old.get(id), mine.get(id), other.get(id)) for id in gently({**mine, **other}))
    buried = deleted or {}
    kept = (one for one in merged if one and (one.id in old or not _is_buried(one, mine, other, buried)))
    return tuple(_outliving(one, buried) for one in kept)


def _is_buried(
    one: Annotation,
    ours: Mapping[str, Annotation],
    theirs: Mapping[str, Annotation],
    deleted: Mapping[str, str],
) -> bool:
    """Whether the side that does not have it deleted it after its last edit."""
    if one.id not in deleted or (one.id in ours and one.id in theirs):
        return False
    return instant(deleted[one.id]) >= instant(one.modified or one.created)


def _outliving(one: Annotation, deleted: Mapping[str, str]) -> Annotation:
    """What stays although it was deleted is newer than that, so that no other copy buries it again."""
    if one.id not in deleted or instant(deleted[one.id]) < instant(one.modified or one.created):
        return one
    return replace(one, modified=after(deleted[one.id]))


def _one(base: Annotation | None, ours: Annotation | None, theirs: Annotation | None) -> Annotation | None:
    if ours is theirs or theirs is base or ours == theirs or theirs == base:
        return ours
    if ours is base or ours == base:
        return theirs
    if ours is None or theirs is None:
        return ours or theirs
    return _both(base or _BLANK, ours, theirs)


def _both(base: Annotation, ours: Annotation, theirs: Annotation) -> Annotation:
    newer, older = sorted((ours, theirs), key=_age, reverse=True)
    kept: dict[str, Any] = {name: _field(name, base, newer, older) for name in _FIELDS}
    created = min(filter(None, (newer.created, older.created)), default="")
    tags, note = merged_tags(base, newer, older), _note(base, newer, older)
    return replace(newer, tags=tags, note=note, created=created, **kept)


def _field(name: str, base: Annotation, newer: Annotation, older: Annotation) -> object:
    mine = getattr(newer, name)
    return getattr(older, name) if mine == getattr(base, name) else mine


def merged_tags(base: Annotation, newer: Annotation, older: Annotation) -> tuple[str, ...]:
    """What either side added, less what either side took away."""
    stay = [tag for tag in newer.tags if tag in older.tags or tag not in base.tags]
    added = [tag for tag in older.tags if tag not in base.tags and tag not in stay]
    return (*stay, *added)


def _note(base: Annotation, newer: Annotation, older: Annotation) -> str:
    if newer.note == base.note:
        return older.note
    if older.note == base.note or _says(newer.note, older.note):
        return newer.note
    return older.note if _says(older.note, newer.note) else f"{newer.note}\n\n{older.note}"


def _says(note: str, other: str) -> bool:
    """Whether a note has the other one in it, as paragraphs of its own."""
    return f"\n\n{other}\n\n" in f"\n\n{note}\n\n"


def _age(annotation: Annotation) -> tuple[datetime, str]:
    """The same order on both machines, whatever is equal."""
    return (instant(annotation.modified or annotation.created), repr(annotation))
