"""PySide is loaded without its writer of type stubs, and does all that a program asks of it."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import builtins, sys
compiling = builtins.compile
from reader.qt.lean import lean
with lean():
    from PySide6.QtCore import QObject
assert builtins.compile is compiling
"""


def ran(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", LOADED + code], capture_output=True, text=True, check=True
    ).stdout


def test_the_writer_of_stubs_is_empty() -> None:
    """Where PySide loads none of that name any more there is nothing to leave out."""
    name = "shibokensupport.signature.lib.pyi_generator"
    assert ran(f"print(hasattr(sys.modules.get({name!r}), 'generate_pyi'))").split() == ["False"]


def test_what_a_call_takes_is_still_known() -> None:
    told = ran(
        """
try:
    QObject().setObjectName(1)
except TypeError as error:
    print(error)
"""
    )
    assert "setObjectName(name: str, /)" in told
