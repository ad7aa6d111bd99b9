"""JSON read strictly and written readably: what goes in comes out, in the same order, or is refused aloud."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

JsonObject = dict[str, Any]
JsonPath = tuple[str, ...]

ANY = "*"  # stands for every index of a list in a JsonPath
DEEPEST = 100  # levels; a Web Annotation needs about ten, and the interpreter gives up at about a thousand

_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_SURROGATE = re.compile("[\ud800-\udfff]")


class BadJson(ValueError):
    """The text is not JSON that can be kept without loss; the message finishes "it cannot be read: …"."""


def parse(data: bytes) -> Any:
    """The value in these bytes; half surrogate pairs become U+FFFD, since no file could hold them.

    Raises BadJson for what Python would read and quietly change: a key that stands twice (the first would be
    lost), NaN and infinite numbers (no other program reads them), and nesting too deep to be written back.
    """
    with _said_plainly():
        text = data.decode("utf-8-sig")
        value = _strict.decode(text)
    _check_depth(value, DEEPEST)
    return scrub(value) if _ESCAPED_SURROGATE.search(text) else value


def parse_one(text: str, at: int, levels: int) -> tuple[Any, int]:
    """The value that begins at `at`, and where it ends; as strict as `parse`, and no deeper than so many levels."""
    with _said_plainly():
        value, end = _strict.raw_decode(text, at)
    _check_depth(value, levels)
    return (scrub(value) if _ESCAPED_SURROGATE.search(text, at, end) else value), end


def dump(value: Any, opened: frozenset[JsonPath], path: JsonPath = ()) -> str:
    """The text of a value: containers at `opened` paths have a line for each member, all others are one."""
    if path not in opened or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    deep = "  " * (len(path) + 1)
    if isinstance(value, dict):
        lines = [f"{_key(key)}: {dump(one, opened, (*path, key))}" for key, one in value.items()]
    else:
        lines = [dump(one, opened, (*path, ANY)) for one in value]
    left, right = "{}" if isinstance(value, dict) else "[]"
    body = ",\n".join(deep + line for line in lines)
    return f"{left}\n{body}\n{deep[2:]}{right}"


def scrub(value: Any) -> Any:
    """The value with half surrogate pairs replaced by U+FFFD, at every level."""
    if isinstance(value, str):
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
    if isinstance(value, list):
        return [scrub(one) for one in value]
    if isinstance(value, dict):
        return {scrub(key): scrub(one) for key, one in value.items()}
    return value


def _key(key: str) -> str:
    return json.dumps(key, ensure_ascii=False)


def _object(pairs: list[tuple[str, Any]]) -> JsonObject:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise BadJson("a key stands twice in one object")
    return made


def _refuse_constant(name: str) -> float:
    raise BadJson(f"{name} is not a number")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise BadJson("a number is too large")
    return number


@contextmanager
def _said_plainly() -> Iterator[None]:
    try:
        yield
    except UnicodeDecodeError as error:
        raise BadJson("it is not UTF-8 text") from error
    except json.JSONDecodeError as error:
        raise BadJson(f"it is not JSON, see line {error.lineno}") from error
    except RecursionError as error:
        raise BadJson("it is nested too deeply") from error
    except ValueError as error:  # an integer of thousands of digits
        raise error if isinstance(error, BadJson) else BadJson("a number is too large") from error


def _check_depth(value: Any, levels: int) -> None:
    level = [value]
    for _ in range(levels):
        level = [child for one in level if isinstance(one, dict | list) for child in _children(one)]
        if not level:
            return
    raise BadJson("it is nested too deeply")


def _children(container: JsonObject | list[Any]) -> Any:
    return container.values() if isinstance(container, dict) else container


_strict = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse_constant, parse_float=_finite)
