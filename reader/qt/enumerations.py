"""Makes Qt's enumerations as the standard library makes them, in a fraction of the time.

Qt for Python makes all enumerations of a class when the class is first looked at: 260 of them with 4,300 members until
the first words are on the screen. The standard library makes each member in a dozen steps that the next one repeats.
"""

from __future__ import annotations

import enum
import sys
from typing import Any

KNOWN = ((3, 11), (3, 12), (3, 13))  # the versions of Python whose `enum` was read and compared
KINDS = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_OWN = ("__dict__", "__weakref__")  # what each class gets of its own
_NUMBERS: tuple[set[type], ...] = ({int}, set())  # the kinds of values of some members, and of none
_PAIRS: tuple[set[type], ...] = ({tuple}, set())

_making: Any = enum.EnumType._create_  # type: ignore[attr-defined]
_patterns: dict[tuple[Any, Any], tuple[dict[str, Any], list[str]]] = {}
_taken = {kind: {name for base in kind.__mro__ for name in vars(base)} | {"mro", ""} for kind in KINDS}


def hasten() -> None:
    """From now on, in this process. What is not made of plain numbers is made by the standard library as before."""
    if sys.version_info[:2] in KNOWN:
        enum.EnumType._create_ = made  # type: ignore[attr-defined]


def made(
    kind: Any, class_name: str, names: Any, *, module: str | None = None, boundary: Any = None, **more: Any
) -> Any:
    """What `Enum(class_name, names)` comes to: it is called with the same arguments, by the same names."""
    if module is None:
        module = sys._getframe(2).f_globals.get("__name__")
    if kind not in KINDS or module is None or more.get("type") or not _is_plain(kind, names):
        return _making(kind, class_name, names, module=module, boundary=boundary, **more)
    new = type.__new__(enum.EnumType, class_name, (kind,), _body(kind, module, boundary))
    if more.get("qualname"):
        new.__qualname__ = more["qualname"]
    _fill(new, names)
    if issubclass(kind, enum.Flag):
        _fill_masks(new, [value for _, value in names])
    return new


def _is_plain(kind: Any, names: Any) -> bool:
    """Whether all are pairs of a number and a name of its own that nothing else has."""
    if not isinstance(names, list) or set(map(type, names)) not in _PAIRS:
        return False
    values = dict(names)
    return (
        len(values) == len(names)
        and set(map(type, values.values())) in _NUMBERS
        and values.keys().isdisjoint(_taken[kind])
        and not any(name[0] == "_" for name in values)
    )


def _body(kind: Any, module: str, boundary: Any) -> dict[str, Any]:
    """What is in an enumeration without members, with containers of its own."""
    if (kind, boundary) not in _patterns:
        empty = vars(_making(kind, "Empty", [], module=__name__, boundary=boundary))
        pattern = {name: value for name, value in empty.items() if name not in _OWN}
        held = [name for name, value in pattern.items() if isinstance(value, list | dict | set)]
        _patterns[kind, boundary] = pattern, held
    pattern, held = _patterns[kind, boundary]
    body = {**pattern, "__module__": module}
    for name in held:
        body[name] = pattern[name].copy()
    return body


def _fill(new: Any, names: list[tuple[str, int]]) -> None:
    """A value that was there before is the same member under another name; of flags, only single bits are counted."""
    counted, by_name, by_value = new._member_names_, new._member_map_, new._value2member_map_
    make, uses_value = new._new_member_, new._use_args_
    counts_all = not issubclass(new, enum.Flag)
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = make(new, value) if uses_value else make(new)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = new
            member._sort_order_ = len(counted)
            by_value[value] = member
            if counts_all or _is_bit(value):
                counted.append(name)
        by_name[name] = member
    for name, member in by_name.items():  # not before: each makes Python look up anew what the class has
        type.__setattr__(new, name, member)


def _fill_masks(new: Any, values: list[int]) -> None:
    every = single = 0
    for value in values:
        every |= value
        if _is_bit(value):
            single |= value
    new._flag_mask_ = every
    new._singles_mask_ = single
    new._all_bits_ = 2 ** every.bit_length() - 1
    counted = [member._value_ for member in new]
    if counted != sorted(counted):
        new._iter_member_ = new._iter_member_by_def_


def _is_bit(value: int) -> bool:
    return value != 0 and not value & (value - 1)
