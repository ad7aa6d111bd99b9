"""PySide is loaded without its writer of type stubs and without compiling its sources again, and does all it should."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.starts import printed

LOADED = """
import builtins, sys
compiling, told = builtins.compile, []
def told_of(source, filename, *how, **named):
    told.append(str(filename))
    return compiling(source, filename, *how, **named)
builtins.compile = told_of
from reader.qt.lean import lean
with lean():
    from PySide6.QtCore import QObject
assert builtins.compile is told_of
builtins.compile = compiling
carried = [name for name in told if name.startswith(("shibokensupport/", "signature_bootstrap"))]
"""


def ran(code: str, cache: Path, *options: str) -> str:
    """What it prints after PySide was loaded, with bytecode in that folder."""
    return printed(LOADED + code, cache, *options)


def kept(cache: Path) -> list[Path]:
    return list(cache.rglob("*.carried"))


def test_the_writer_of_stubs_is_empty(tmp_path: Path) -> None:
    """Where PySide loads none of that name any more there is nothing to leave out."""
    name = "shibokensupport.signature.lib.pyi_generator"
    for _ in range(2):
        assert ran(f"print(hasattr(sys.modules.get({name!r}), 'generate_pyi'))", tmp_path).split() == [
            "False"
        ]


def test_what_a_call_takes_is_still_known(tmp_path: Path) -> None:
    asked = """
try:
    QObject().setObjectName(1)
except TypeError as error:
    print(error)
"""
    for _ in range(2):
        assert "setObjectName(name: str, /)" in ran(asked, tmp_path)


def test_help_and_errors_are_worded_as_ever(tmp_path: Path) -> None:
    asked = """
from PySide6.QtCore import QObject, QRect
print(QObject.setObjectName.__doc__)
try:
    QRect(1, 2, "three")
except TypeError as error:
    print(error)
help(QRect.moveTo)
"""
    plain = printed("import sys\n" + asked, tmp_path)
    assert "setObjectName(self, name: str, /)" in plain and "left: int, top: int" in plain
    for _ in range(2):
        assert ran(asked, tmp_path) == plain


def test_what_words_them_is_not_loaded_before(tmp_path: Path) -> None:
    asked = """
layout = sys.modules["shibokensupport.signature.layout"]
print("create_signature" in vars(layout), "inspect" in sys.modules)
print(QObject.setObjectName.__doc__ is not None, "create_signature" in vars(layout))
print(hasattr(layout, "no_such_name"))
"""
    for _ in range(2):
        assert ran(asked, tmp_path).split() == ["False", "False", "True", "True", "False"]


def test_a_version_that_was_not_tried_is_loaded_as_it_would_be(tmp_path: Path) -> None:
    asked = """
import builtins, sys
from reader.qt import lean as room
room.TRIED = ("5.15",)
with room.lean():
    from PySide6.QtCore import QObject
print("create_signature" in vars(sys.modules["shibokensupport.signature.layout"]))
print("feature" in builtins.__import__.__name__)
"""
    assert printed(asked, tmp_path).split() == ["True", "True"]
    assert kept(tmp_path) == []


def test_what_pyside_carries_is_compiled_at_the_first_start_only(tmp_path: Path) -> None:
    assert int(ran("print(len(carried))", tmp_path)) > 0
    assert ran("print(*carried)", tmp_path).split() == []


@pytest.mark.parametrize(
    "spoil",
    [lambda data: b"", lambda data: data[:-100], lambda data: b"other" + data, lambda data: data[:16] + b"\0" * 9],
    ids=["empty", "half", "another Python's", "garbled"],
)  # fmt: skip
def test_what_is_kept_and_spoiled_is_as_if_it_were_not_there(tmp_path: Path, spoil) -> None:  # type: ignore[no-untyped-def]
    ran("", tmp_path)
    (file,) = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(spoil(whole))
    assert int(ran("print(len(carried))", tmp_path)) > 0
    assert file.read_bytes() == whole
    assert ran("print(*carried)", tmp_path).split() == []


def test_a_source_that_is_another_one_is_compiled(tmp_path: Path) -> None:
    ran("", tmp_path)
    changed = ran(
        """
from reader.qt import lean as room
source = b"answer = 42"
with lean():
    code = compile(source, "shibokensupport/signature/loader.py", "exec")
    again = compile(source, "shibokensupport/signature/loader.py", "exec")
space = {}
exec(code, space)
print(space["answer"], code == again)
""",
        tmp_path,
    )
    assert changed.split() == ["42", "True"]


def test_nothing_is_kept_where_python_keeps_nothing(tmp_path: Path) -> None:
    ran("", tmp_path, "-B")
    assert kept(tmp_path) == []


def test_an_import_does_not_ask_for_features(tmp_path: Path) -> None:
    """No source is read to learn whether a module uses PySide's features."""
    asked = """
import linecache
linecache.clearcache()
import colorsys, PySide6.QtWidgets
print("feature" in builtins.__import__.__name__, any("colorsys" in name for name in linecache.cache))
"""
    assert ran(asked, tmp_path).split() == ["False", "False"]
