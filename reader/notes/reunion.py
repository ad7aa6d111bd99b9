"""Two files of annotations on one page made into one, whoever wrote them: what git and sync programs leave behind."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from reader.notes import collection, layout
from reader.notes.annotation import Annotation
from reader.notes.correction_merge import merge as merge_corrections
from reader.notes.jsontext import BadJson, JsonObject
from reader.notes.layout import Contents, Quarantined
from reader.notes.merge import merge
from reader.notes.order import in_order
from reader.notes.record import OURS
from reader.notes.tombstones import deletions

_NOTHING = Contents({}, {}, ())


def reunite(base: bytes, ours: bytes, theirs: bytes, moment: str) -> bytes:
    """The file that has what either side did since `base`, the same whichever side is ours.

    Raises BadJson where a side cannot be understood; `base` may be empty, as git has it for a new file.
    """
    sides = [layout.read(data) for data in (ours, theirs)]
    try:
        old = layout.read(base)
    except BadJson:
        old = _NOTHING
    if any(collection.is_newer(side.head) for side in sides):
        raise BadJson("a newer Postil wrote it")
    mine, other = sides
    buried = _latest(collection.deleted(mine.head), collection.deleted(other.head))
    merged = merge(_held(old), _held(mine), _held(other), buried)
    before = (_held(old), _held(mine), _held(other))
    head = _split(three_way(old.head, mine.head, other.head), old.head, mine.head, other.head)
    deleted = deletions(merged, before, buried, moment)
    quarantined = merged_list(*([*side.quarantined] for side in (old, mine, other)))
    ordered = in_order(merged, _parts(before[1:]))
    head = _headed(head, len(ordered) + len(quarantined), deleted)
    source = collection.source(head)
    records = [side.written for side in sides if collection.source(side.head) == source]
    return b"".join(layout.pieces(collection.upgraded(head), ordered, quarantined, records)[0])


def three_way(base: Any, ours: Any, theirs: Any) -> Any:
    """What either side changed in a value, key by key; where both did, the same one whichever side is ours."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return _objects(base if isinstance(base, dict) else {}, ours, theirs)
    if isinstance(ours, list) and isinstance(theirs, list):
        return merged_list(base if isinstance(base, list) else [], ours, theirs)
    return max(ours, theirs, key=_text)


def merged_list(base: list[Any], ours: list[Any], theirs: list[Any]) -> list[Any]:
    """Everything that either side has, less what one of them took away; the order is that of the longer one."""
    first, second = sorted((ours, theirs), key=_weight, reverse=True)
    kept = [one for one in first if one in second or one not in base]
    return [*kept, *(one for one in second if one not in base and one not in first)]


def _objects(base: JsonObject, ours: JsonObject, theirs: JsonObject) -> JsonObject:
    first, second = sorted((ours, theirs), key=_weight, reverse=True)
    keys = dict.fromkeys([*first, *second])
    merged = {}
    for key in keys:
        sides = [side.get(key, _GONE) for side in (base, ours, theirs)]
        value = max(sides[1:], key=_text) if key == "page" else three_way(*sides)  # an identity is one thing
        if value is not _GONE:
            merged[key] = value
    return merged


_GONE = object()


def _split(head: JsonObject, base: JsonObject, ours: JsonObject, theirs: JsonObject) -> JsonObject:
    """With the corrections of both in order, and with every text: what one side needs no more the other may need."""
    corrected = merge_corrections(*(collection.corrections(side) for side in (base, ours, theirs)))
    texts = {**collection.texts(ours), **collection.texts(theirs)}
    missing = {key: texts[key] for key in sorted(texts.keys() - collection.texts(head).keys())}
    return collection.with_texts(collection.with_corrections(head, corrected), {OURS: {"texts": missing}})


def _headed(head: JsonObject, total: int, deleted: dict[str, str]) -> JsonObject:
    ours = {"version": collection.VERSION, **head.get(OURS, {})}
    if deleted or "deleted" in ours:
        ours["deleted"] = deleted
    first = {**head.get("first", {}), "items": []}
    return {**head, "total": total, "first": first, OURS: ours}


def _weight(value: Any) -> tuple[int, str]:
    return len(value), _text(value)


def _text(value: Any) -> str:
    return "" if value is _GONE else json.dumps(value, sort_keys=True, default=_record)


def _record(value: Quarantined) -> object:
    return value.record


def _latest(one: dict[str, str], other: dict[str, str]) -> dict[str, str]:
    return {id: max(one.get(id, ""), other.get(id, "")) for id in sorted({*one, *other})}


def _held(contents: Contents) -> tuple[Annotation, ...]:
    return tuple(one for one, _ in contents.written.values())


def _parts(sides: Iterable[Iterable[Annotation]]) -> list[str]:
    """The parts in the order of the file that has more of them; without the page nobody knows it better."""
    seen = [list(dict.fromkeys(a.part for one in side for a in one.anchors[:1])) for side in sides]
    return merged_list([], *seen)
