"""The order of annotations in the file: by where they were made, so that the same ones always stand alike."""

from __future__ import annotations

from collections.abc import Iterable

from reader.notes.annotation import Annotation
from reader.notes.gently import gently

_Rank = tuple[int, str, int, int, str, str]


def in_order(annotations: Iterable[Annotation], parts: Iterable[str]) -> tuple[Annotation, ...]:
    """The page first, then part by part; what stands in a part that is gone comes last.

    By the positions that are kept, not by where the words stand now: a new save of the page moves no line.
    """
    places = {key: at for at, key in enumerate(parts)}
    ranked = [(_rank(one, places), at, one) for at, one in enumerate(gently(annotations))]
    return tuple([one for *_, one in gently(sorted(ranked))])


def _rank(one: Annotation, places: dict[str, int]) -> _Rank:
    """A whole part stands before its words; of two with one start the longer first."""
    if not one.anchors:
        return (-1, "", -1, 0, one.created, one.id)
    anchor = one.anchors[0]
    place = places.get(anchor.part, len(places))
    beyond = "" if anchor.part in places else anchor.part
    if anchor.span is None:
        return (place, beyond, -1, 0, one.created, one.id)
    return (place, beyond, anchor.span.start, -anchor.span.end, one.created, one.id)
