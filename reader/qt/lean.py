"""Loads Qt for Python without its writer of type stubs, which no program uses and which takes a tenth of a start.

PySide compiles what it carries of Python from its source at each start, and makes ready the patterns in it.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

UNUSED = "shibokensupport/signature/lib/pyi_generator.py"


@contextmanager
def lean() -> Iterator[None]:
    """What is compiled meanwhile under that name is empty; with a PySide that has no such file nothing changes."""
    compiling = builtins.compile

    def compiled(source: Any, filename: Any, *how: Any, **named: Any) -> Any:
        return compiling("" if filename == UNUSED else source, filename, *how, **named)

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = compiling
