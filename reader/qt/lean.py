"""Loads Qt for Python without compiling again, at each start, what it carries of Python as source.

That is a tenth of a start. Its writer of type stubs, as much again, is not even kept: no program uses it.
"""

from __future__ import annotations

import builtins
import importlib.util
import marshal
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import CodeType
from typing import Any
from zlib import crc32

UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
CARRIED = ("shibokensupport/", "signature_bootstrap.py")  # how the names begin under which it is compiled

_Kept = dict[str, tuple[int, CodeType]]  # by name: the checksum of the source, and what it was compiled to


@contextmanager
def lean() -> Iterator[None]:
    """What is compiled meanwhile is kept beside this program's own bytecode, and taken from there the next time.

    A source that is another one is compiled; with a PySide that does it in another way nothing changes.
    """
    compiling = builtins.compile
    kept = _read()
    fresh: _Kept = {}

    def compiled(source: Any, filename: Any, *how: Any, **named: Any) -> Any:
        if filename == UNUSED:
            source = b""
        if named or how != ("exec",) or not isinstance(source, bytes) or not _is_carried(filename):
            return compiling(source, filename, *how, **named)
        known = kept.get(filename)
        if known is None or known[0] != crc32(source):
            known = fresh[filename] = crc32(source), compiling(source, filename, "exec")
        return known[1]

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = compiling
    if fresh:
        _write(kept | fresh)


def _is_carried(filename: object) -> bool:
    return isinstance(filename, str) and filename.startswith(CARRIED)


def _file() -> Path:
    """Where Python itself would keep the bytecode of this module, under another name."""
    return Path(importlib.util.cache_from_source(__file__)).with_suffix(".carried")


def _read() -> _Kept:
    """Nothing where there is no such file, or one that another Python or nobody wrote."""
    head = importlib.util.MAGIC_NUMBER
    with suppress(OSError, EOFError, ValueError, TypeError):
        data = _file().read_bytes()
        if data.startswith(head):
            found: _Kept = marshal.loads(data[len(head) :])
            return found
    return {}


def _write(kept: _Kept) -> None:
    """As Python keeps bytecode: where it may and can, whole or not at all."""
    if sys.dont_write_bytecode:
        return
    file = _file()
    half = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(importlib.util.MAGIC_NUMBER + marshal.dumps(kept))
        half.replace(file)
