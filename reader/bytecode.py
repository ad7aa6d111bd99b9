"""Code that is made at run time, kept beside this program's own bytecode: to compile it again takes long.

As Python keeps bytecode: where it may and can, whole or not at all, and under a name that tells which Python made it.
"""

from __future__ import annotations

import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Any

Kept = dict[str, tuple[int, CodeType]]  # by name: the checksum of the source, and what it was compiled to


def file_of(module: str, kind: str) -> Path:
    """Where Python would keep the bytecode of the module in this file, ending in `.kind`."""
    return Path(importlib.util.cache_from_source(module)).with_suffix(f".{kind}")


def read(file: Path) -> dict[Any, Any]:
    """Nothing where there is no such file, or one that another Python or nobody wrote."""
    head = importlib.util.MAGIC_NUMBER
    with suppress(OSError, EOFError, ValueError, TypeError):
        data = file.read_bytes()
        if data.startswith(head):
            found: dict[Any, Any] = marshal.loads(data[len(head) :])
            return found
    return {}


def write(file: Path, kept: dict[Any, Any]) -> None:
    """Does nothing where Python writes no bytecode either."""
    if sys.dont_write_bytecode:
        return
    half = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        half.write_bytes(importlib.util.MAGIC_NUMBER + marshal.dumps(kept))
        half.replace(file)
