"""What only names a module is loaded without it, and has it as soon as it calls one of its functions."""

from __future__ import annotations

from pathlib import Path

from tests.starts import printed

LOADED = """
import sys
from reader.late import late
with late("textwrap", "tempfile"):
    import textwrap
    from tempfile import gettempdir
"""


def ran(code: str, cache: Path) -> list[str]:
    return printed(LOADED + code, cache).split()


def test_they_are_not_loaded(tmp_path: Path) -> None:
    assert ran('print("textwrap" in sys.modules, "tempfile" in sys.modules)', tmp_path) == ["False", "False"]


def test_what_is_called_is_the_true_one(tmp_path: Path) -> None:
    asked = """
print(textwrap.shorten("one two three", width=9, placeholder="~"), gettempdir() == __import__("tempfile").gettempdir())
print(textwrap.TextWrapper is __import__("textwrap").TextWrapper, hasattr(textwrap, "no_such_name"))
"""
    assert ran(asked, tmp_path) == ["one", "two~", "True", "True", "False"]


def test_one_that_is_there_already_stays(tmp_path: Path) -> None:
    asked = """
import textwrap as true
with late("textwrap"):
    import textwrap as other
print(other is true)
"""
    assert ran(asked, tmp_path) == ["True"]


def test_the_folders_of_a_person_are_told_without_what_writes_for_a_moment(tmp_path: Path) -> None:
    asked = """
from reader.folders import user_state_path
print(user_state_path("postil").name, "tempfile" in sys.modules)
"""
    assert printed("import sys" + asked, tmp_path).split() == ["postil", "False"]


def test_qt_is_loaded_without_them(tmp_path: Path) -> None:
    asked = """
import sys
from reader.qt.lean import NAMED, lean
with lean():
    from PySide6.QtCore import QObject
print([name for name in NAMED if name in sys.modules])
"""
    for _ in range(2):
        assert printed(asked, tmp_path).split() == ["[]"]
