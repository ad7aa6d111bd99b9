"""Loads Qt for Python without compiling again, at each start, what it carries of Python as source.

That is a tenth of a start. Its writer of type stubs, as much again, is not even kept: no program uses it.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from zlib import crc32

from reader import bytecode

UNUSED = "shibokensupport/signature/lib/pyi_generator.py"
CARRIED = ("shibokensupport/", "signature_bootstrap.py")  # how the names begin under which it is compiled


@contextmanager
def lean() -> Iterator[None]:
    """What is compiled meanwhile is kept beside this program's own bytecode, and taken from there the next time.

    A source that is another one is compiled; with a PySide that does it in another way nothing changes.
    """
    compiling = builtins.compile
    file = bytecode.file_of(__file__, "carried")
    kept, fresh = bytecode.read(file), bytecode.Kept()

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
        bytecode.write(file, kept | fresh)


def _is_carried(filename: object) -> bool:
    return isinstance(filename, str) and filename.startswith(CARRIED)
