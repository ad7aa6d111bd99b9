"""An enumeration that is made quickly is what the standard library makes of the same names and numbers."""

from __future__ import annotations

import enum
import pickle
import sys
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.qt import enumerations
from reader.qt.enumerations import KINDS, KNOWN, made

pytestmark = pytest.mark.skipif(
    sys.version_info[:2] not in KNOWN, reason="another Python makes all by itself"
)

NAMES = st.one_of(
    st.from_regex(r"[A-Za-z][A-Za-z0-9_]{0,6}", fullmatch=True),
    st.sampled_from(["name", "value", "mro", "real", "_hidden", "__add__", "conjugate", "Key_A", "été"]),
)
VALUES = st.one_of(
    st.integers(-2, 9), st.sampled_from([16, 24, 0x7FFFFFFF, 0x80000000, -(2**31), 2**40, True])
)
MEMBERS = st.lists(st.tuples(NAMES, VALUES), max_size=12)


def library(kind: Any, members: Any, **more: Any) -> Any:
    return kind("Made", members, module=__name__, boundary=enum.KEEP, **more)


def quick(kind: Any, members: Any, **more: Any) -> Any:
    return made(kind, class_name="Made", names=members, module=__name__, boundary=enum.KEEP, **more)


def plain(value: Any, owner: Any) -> Any:
    """The same for two enumerations of the same members."""
    if isinstance(value, enum.Enum) and type(value) is owner:
        number = int(value) if isinstance(value, int) else None
        return vars(value) | {"__objclass__": value.__objclass__ is owner}, number, repr(value)  # type: ignore[attr-defined]
    if isinstance(value, dict):
        return [(key, plain(each, owner)) for key, each in value.items()]
    if isinstance(value, list | tuple):
        return [plain(each, owner) for each in value]
    if isinstance(value, enum.property):
        return value.name, plain(getattr(value, "member", None), owner)
    return getattr(value, "__func__", value)  # of a method, of what is static


def described(made_of: Any) -> dict[str, Any]:
    own = {
        name: plain(each, made_of)
        for name, each in vars(made_of).items()
        if name not in ("__dict__", "__weakref__")
    }
    also = (made_of.__name__, made_of.__qualname__, made_of.__bases__, [repr(each) for each in made_of])
    return own | {"also": also}


def outcome(make: Any, kind: Any, members: Any) -> Any:
    try:
        return described(make(kind, members))
    except (TypeError, ValueError, AttributeError) as error:
        return type(error), str(error)


@pytest.mark.parametrize("kind", KINDS)
@given(members=MEMBERS)
def test_it_is_the_same_with_any_names_and_numbers(kind: Any, members: list[tuple[str, int]]) -> None:
    assert outcome(quick, kind, members) == outcome(library, kind, members)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "members", ["A B", [("A", "text")], [("A", 1.5)], {"A": 1}, ["A", "B"], (("A", 1),), []]
)
def test_other_ways_to_name_members_are_the_librarys(kind: Any, members: Any) -> None:
    assert outcome(quick, kind, members) == outcome(library, kind, members)


@pytest.mark.parametrize("kind", [enum.Flag, enum.IntFlag])
def test_flags_are_joined_parted_and_turned_round(kind: Any) -> None:
    members = [("None_", 0), ("Left", 1), ("Right", 2), ("Both", 3), ("Top", 32), ("Again", 2)]
    ours, theirs = quick(kind, members), library(kind, members)
    for each in (ours, theirs):
        assert each.Left | each.Right == each.Both and each.Again is each.Right
    for number in (0, 3, 33, 35, 64):
        assert repr(ours(number)) == repr(theirs(number))
        assert repr(~ours(number)) == repr(~theirs(number))
        assert [each.name for each in ours(number)] == [each.name for each in theirs(number)]


def test_a_member_is_looked_up_by_its_number_and_its_name() -> None:
    key = quick(enum.IntEnum, [("Key_A", 65), ("Key_Any", 32), ("Key_Space", 32)])
    assert (key(65), key["Key_Space"], key.Key_Any) == (key.Key_A, key.Key_Any, 32)
    with pytest.raises(ValueError, match="99 is not a valid Made"):
        key(99)
    with pytest.raises(AttributeError):
        key.Key_A = 3


def test_what_is_made_for_a_module_can_be_pickled(monkeypatch: pytest.MonkeyPatch) -> None:
    kind = quick(enum.Enum, [("One", 1)])
    monkeypatch.setattr(sys.modules[__name__], "Made", kind, raising=False)
    assert pickle.loads(pickle.dumps(kind.One)) is kind.One


def test_all_there_is_in_qt_is_the_same() -> None:
    """What Qt has made up to now, made once more from its own names and numbers."""
    from PySide6 import QtCore, QtGui, QtWidgets

    seen = 0
    for module in (QtCore, QtGui, QtWidgets):
        for owner in [getattr(module, name) for name in dir(module)]:
            for each in vars(owner).values() if isinstance(owner, type) else ():
                if isinstance(each, enum.EnumType):
                    kind = next(base for base in each.__mro__[1:] if base in KINDS)
                    held: Mapping[str, enum.Enum] = each.__members__
                    members = [(name, member.value) for name, member in held.items()]
                    assert described(quick(kind, members)) == described(library(kind, members)), each
                    seen += 1
    assert seen > 100


def test_python_makes_them_so_from_then_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(enum.EnumType, "_create_", enum.EnumType._create_)  # type: ignore[attr-defined]
    enumerations.hasten()
    colour = enum.Enum("colour", [("Red", 1), ("Green", 2)], module=__name__)
    assert vars(colour)["_member_map_"] == {"Red": colour.Red, "Green": colour.Green}
    assert enum.EnumType._create_ is made  # type: ignore[attr-defined]
