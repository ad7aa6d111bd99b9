"""Corrections as the sidecar keeps them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reader.notes.correction import Correction, Foot, Run, is_role
from reader.notes.jsontext import JsonObject

_SAID = ("kind", "title", "author", "created")


def encode(corrections: Iterable[Correction]) -> list[Any]:
    return [
        _fresh(one) if one.record is None else one.record for one in corrections if one.runs or one.record
    ]


def decode(records: object) -> tuple[Correction, ...]:
    """The corrections in a list; one that is not understood is kept and does nothing."""
    return tuple(map(_decoded, records)) if isinstance(records, list) else ()


def _fresh(one: Correction) -> JsonObject:
    said = {name: getattr(one, name) for name in _SAID if getattr(one, name)}
    return {"role": one.role, **said, "runs": [_fresh_run(run) for run in one.runs]}


def _fresh_run(run: Run) -> JsonObject:
    ends = {"first": _fresh_foot(run.first)}
    return ends if run.last == run.first else {**ends, "last": _fresh_foot(run.last)}


def _fresh_foot(foot: Foot) -> JsonObject:
    return {"at": foot.at, "text": foot.text, "begins": foot.begins}


def _decoded(record: object) -> Correction:
    try:
        return _understood(record)
    except ValueError:
        return Correction("", record=record)


def _understood(record: object) -> Correction:
    if not isinstance(record, dict):
        raise ValueError("it is not an object")
    role, runs = _text(record, "role"), record.get("runs")
    if not is_role(role) or not isinstance(runs, list):
        raise ValueError("it moves nothing")
    said = {name: _text(record, name) for name in _SAID if name in record}
    made = Correction(role, tuple(map(_run, runs)), **said)
    return made if _fresh(made) == record else Correction(role, made.runs, **said, record=record)


def _run(record: object) -> Run:
    if not isinstance(record, dict):
        raise ValueError("its run is not an object")
    first = _foot(record.get("first"))
    return Run(first, _foot(record["last"]) if "last" in record else first)


def _foot(record: object) -> Foot:
    at = record.get("at") if isinstance(record, dict) else None
    if not isinstance(record, dict) or type(at) is not int or at < 0:
        raise ValueError("it does not say where")
    return Foot(at, _text(record, "text"), _text(record, "begins"))


def _text(record: Mapping[str, object], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise ValueError(f"its {key} is not text")
    return value
