"""Two sets of edits to the same annotations, made into one without losing any."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from reader.notes.annotation import Annotation

_BLANK = Annotation(id="")
_FIELDS = ("anchors", "colour", "style", "speaker", "creator", "extra")
_NO_DATE = datetime.min.replace(tzinfo=UTC)


def merge(
    base: Iterable[Annotation], ours: Iterable[Annotation], theirs: Iterable[Annotation]
) -> tuple[Annotation, ...]:
    """Every annotation that either side has, changed as either side changed it since `base`.

    The newer edit wins each field that both changed, and the older note is kept under the newer one. What one
    side deleted is gone, unless the other side edited it.
    """
    old, mine, other = (({one.id: one for one in side}) for side in (base, ours, theirs))
    merged = (_one(old.get(id), mine.get(id), other.get(id)) for id in {**mine, **other})
    return tuple(one for one in merged if one is not None)


def _one(base: Annotation | None, ours: Annotation | None, theirs: Annotation | None) -> Annotation | None:
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if ours is None or theirs is None:
        return ours or theirs
    return _both(base or _BLANK, ours, theirs)


def _both(base: Annotation, ours: Annotation, theirs: Annotation) -> Annotation:
    newer, older = sorted((ours, theirs), key=_age, reverse=True)
    kept: dict[str, Any] = {name: _field(name, base, newer, older) for name in _FIELDS}
    created = min(filter(None, (newer.created, older.created)), default="")
    tags, note = _tags(base, newer, older), _note(base, newer, older)
    return replace(newer, tags=tags, note=note, created=created, **kept)


def _field(name: str, base: Annotation, newer: Annotation, older: Annotation) -> object:
    mine = getattr(newer, name)
    return getattr(older, name) if mine == getattr(base, name) else mine


def _tags(base: Annotation, newer: Annotation, older: Annotation) -> tuple[str, ...]:
    """What either side added, less what either side took away."""
    stay = [tag for tag in newer.tags if tag in older.tags or tag not in base.tags]
    added = [tag for tag in older.tags if tag not in base.tags and tag not in stay]
    return (*stay, *added)


def _note(base: Annotation, newer: Annotation, older: Annotation) -> str:
    if newer.note == base.note:
        return older.note
    if older.note == base.note or older.note in newer.note:
        return newer.note
    return older.note if newer.note in older.note else f"{newer.note}\n\n{older.note}"


def _age(annotation: Annotation) -> tuple[datetime, str]:
    """The same order on both machines, whatever is equal."""
    return (_moment(annotation.modified or annotation.created), repr(annotation))


def _moment(stamp: str) -> datetime:
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return _NO_DATE
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
