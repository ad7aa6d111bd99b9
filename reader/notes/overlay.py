"""Writes what changed onto a record that somebody else wrote; everything else in it stays, in its order."""

from __future__ import annotations

from typing import Any

from reader.notes.jsontext import JsonObject


def overlay(raw: JsonObject, old: JsonObject, new: JsonObject) -> JsonObject:
    """`raw` with the differences between `old` (what we understood of it) and `new` written in."""
    return {
        **{key: _merged(key, value, old, new) for key, value in raw.items() if key in new or key not in old},
        **{key: value for key, value in new.items() if key not in raw and old.get(key) != value},
    }


def _merged(key: str, raw: Any, old: JsonObject, new: JsonObject) -> Any:
    before, after = old.get(key), new.get(key)
    if key not in new or before == after:
        return raw
    if key == "body":
        return _bodies(listed(raw), after if isinstance(after, list) else [])
    if key in ("target", "selector"):
        return _members(raw, before, after)
    if isinstance(raw, dict) and isinstance(after, dict):
        return overlay(raw, before if isinstance(before, dict) else {}, after)
    return after


def _bodies(raw: list[Any], new: list[JsonObject]) -> list[Any]:
    """Our bodies in their new order, each on the foreign keys it had; then the bodies that are not ours."""
    notes = [body for body in raw if is_note(body)]
    known = {_meaning(body): body for body in reversed(raw) if is_tag(body) or body in notes[:1]}
    ours = [overlay(known.get(_meaning(body), {}), {}, body) for body in new]
    return ours + [body for body in raw if not is_tag(body) and body not in notes[:1]]


def is_tag(body: Any) -> bool:
    return isinstance(body, dict) and "tagging" in listed(body.get("purpose")) and bool(body.get("value"))


def is_note(body: Any) -> bool:
    """Other programs leave the purpose of a note out."""
    if not isinstance(body, dict) or "TextualBody" not in listed(body.get("type")):
        return False
    purposes = listed(body.get("purpose"))
    return not purposes or "commenting" in purposes


def _meaning(body: JsonObject) -> str | None:
    """Tags are told apart by their words; there is one note."""
    return str(body.get("value")) if is_tag(body) else None


def _members(raw: Any, old: Any, new: Any) -> Any:
    """Targets by their order, selectors by their type; a foreign selector goes when its target moves."""
    if isinstance(new, str):
        return new
    raws, olds, news = listed(raw), listed(old), listed(new)
    made = [overlay(_twin(one, at, raws), _twin(one, at, olds), one) for at, one in enumerate(news)]
    return made if isinstance(raw, list) or len(made) > 1 else made[0]


def _twin(one: JsonObject, at: int, among: list[Any]) -> JsonObject:
    if "type" in one:
        return next(
            (twin for twin in among if isinstance(twin, dict) and twin.get("type") == one["type"]), {}
        )
    twin = among[at] if at < len(among) else {}
    return twin if isinstance(twin, dict) else {}


def listed(value: Any) -> list[Any]:
    """JSON-LD allows one value where a list may stand."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]
