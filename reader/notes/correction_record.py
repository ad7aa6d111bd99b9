"""Corrections as the sidecar keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

from reader.errors import noop
from reader.model import Span
from reader.notes.correction import Correction, Edge, Foot, Run, Said, Stand, is_role
from reader.notes.jsontext import JsonObject
from reader.notes.malformed import Malformed

_ENDS = {False: "last", True: "first"}  # which end of a part an edge is
_SIDES = {False: "before", True: "behind"}  # which side of words an edge stands on
_SAID = tuple(each.name for each in fields(Said))


def encode(corrections: Iterable[Correction]) -> list[Any]:
    return [
        _fresh(one) if one.record is None else one.record for one in corrections if one.runs or one.record
    ]


def decode(records: object) -> tuple[Correction, ...]:
    """The corrections in a list; one that is not understood is kept and does nothing."""
    return tuple(map(_decoded, records)) if isinstance(records, list) else ()


def _fresh(one: Correction) -> JsonObject:
    said = {name: word for name in _SAID if (word := getattr(one.said, name)) is not None}
    created = {"created": one.created} if one.created else {}
    target = {"target": _fresh_run(one.target)} if one.target is not None else {}
    runs = [_fresh_run(run) for run in one.runs]
    edge = {"edge": _fresh_edge(one.edge)} if one.edge is not None else {}
    whole = {"whole": one.whole} if one.whole else {}
    basis: JsonObject = {"on": list(one.on)} if one.on else {}
    basis |= {"of": one.of} if one.of else {}
    return {"role": one.role, **said, **created, "runs": runs, **target, **edge, **whole, **basis}


def _fresh_edge(edge: Edge) -> JsonObject:
    stands = [{"side": _SIDES[one.behind], "words": _fresh_run(one.words)} for one in edge.stands]
    return {"part": edge.part, "end": _ENDS[edge.at_start], "beyond": edge.beyond, "stands": stands}


def _fresh_run(run: Run) -> JsonObject:
    made: JsonObject = {"first": _fresh_foot(run.first)}
    if run.last != run.first:
        made["last"] = _fresh_foot(run.last)
    if run.header:
        made["header"] = True
    if run.span is not None:
        made |= {"page": run.page, "start": run.span.start, "end": run.span.end}
    return made


def _fresh_foot(foot: Foot) -> JsonObject:
    cut = {} if foot.cut is None else {"cut": foot.cut}
    return {"at": foot.at, "text": foot.text, "begins": foot.begins, **cut}


def _decoded(record: object) -> Correction:
    try:
        return _understood(record)
    except Malformed:
        return Correction("", record=record)


def complaint(record: object) -> Malformed | None:
    """Why a record is no correction that we understand; None where it is one."""
    try:
        _understood(record)
    except Malformed as error:
        return error
    return None


def _understood(record: object) -> Correction:
    if not isinstance(record, dict):
        raise Malformed(noop("errors", "it is not an object"))
    role, runs = _text(record, "role"), record.get("runs")
    if not is_role(role) or not isinstance(runs, list):
        raise Malformed(noop("errors", "it moves nothing"))
    said = Said(**{name: _text(record, name) for name in _SAID if name in record})
    created = _text(record, "created") if "created" in record else ""
    target = _run(record["target"]) if "target" in record else None
    edge, on = _edge(record.get("edge")), _words(record.get("on"))
    whole, of = ("".join(_words([record.get(key)])) for key in ("whole", "of"))
    made = Correction(
        role, tuple(map(_run, runs)), said, created, target=target, edge=edge, whole=whole, on=on, of=of
    )
    return made if _fresh(made) == record else replace(made, record=record)


def _edge(record: object) -> Edge | None:
    """None where it is not understood: the words are moved without it."""
    try:
        given = record if isinstance(record, dict) else {}
        part, beyond = _text(given, "part"), _text(given, "beyond")
        stands = tuple(map(_stand, _list(given.get("stands"))))
        understood = is_role(part) and is_role(beyond) and given.get("end") in _ENDS.values()
    except Malformed:
        return None
    return Edge(part, given.get("end") == _ENDS[True], stands, beyond) if understood else None


def _stand(record: object) -> Stand:
    if not isinstance(record, dict):
        raise Malformed(noop("errors", "it does not say where"))
    return Stand(_run(record.get("words")), record.get("side") == _SIDES[True])


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise Malformed(noop("errors", "it does not say where"))
    return value


def _words(value: object) -> tuple[str, ...]:
    return tuple(one for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def _run(record: object) -> Run:
    if not isinstance(record, dict):
        raise Malformed(noop("errors", "its run is not an object"))
    first = _foot(record.get("first"))
    last = _foot(record["last"]) if "last" in record else first
    return Run(first, last, record.get("header") is True, *_counted(record))


def _counted(record: Mapping[str, object]) -> tuple[str, Span | None]:
    """The text of the page that the run counts in, and where; nothing in version 1.1."""
    page, start, end = record.get("page"), record.get("start"), record.get("end")
    if isinstance(page, str) and type(start) is int and type(end) is int and 0 <= start < end:
        return page, Span(start, end)
    return "", None


def _foot(record: object) -> Foot:
    if not isinstance(record, dict):
        raise Malformed(noop("errors", "it does not say where"))
    cut = _number(record["cut"]) if "cut" in record else None
    return Foot(_number(record.get("at")), _text(record, "text"), _text(record, "begins"), cut)


def _number(value: object) -> int:
    if type(value) is not int or value < 0:
        raise Malformed(noop("errors", "it does not say where"))
    return value


def _text(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise Malformed(noop("errors", "its {0} is not text"), key)
    return value
