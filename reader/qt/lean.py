"""Loads Qt for Python without compiling again, at each start, what it carries of Python as source.

That is a tenth of a start. Its writer of type stubs, as much again, is not even kept: no program uses it. Nor does this
one use its features (names in snake case, true properties): for their sake each import would go through Python, and the
source of each module that is loaded would be read.
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
    kept = bytecode.Kept(__file__, "carried")

    def compiled(source: Any, filename: Any, *how: Any, **named: Any) -> Any:
        if filename == UNUSED:
            source = b""
        if named or how != ("exec",) or not isinstance(source, bytes) or not _is_carried(filename):
            return compiling(source, filename, *how, **named)
        checksum = crc32(source)
        code = kept.get(filename, checksum)
        if code is None:
            code = compiling(source, filename, "exec")
            kept.add(filename, code, checksum)
        return code

    builtins.compile = compiled
    try:
        yield
    finally:
        builtins.compile = compiling
    importing = getattr(
        builtins, "__orig_import__", None
    )  # Python's own, where PySide has put its own before it
    if importing is not None:
        builtins.__import__ = importing
    kept.save()


def _is_carried(filename: object) -> bool:
    return isinstance(filename, str) and filename.startswith(CARRIED)
