"""What is compiled at run time, kept beside this program's own bytecode: to compile it again takes long.

As Python keeps bytecode: where it may and can, whole or not at all, and under a name that tells which Python made it.
"""

from __future__ import annotations

import importlib.util
import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

_HEAD = importlib.util.MAGIC_NUMBER + b"2"  # what is kept has another form since
_ALL: list[Kept] = []
_Blobs = dict[Any, tuple[int, bytes]]  # by key: a checksum, and what was marshalled


def save() -> None:
    """All that came since the last time, of whatever module: for the next start."""
    for kept in _ALL:
        kept.save()


class Kept:
    """What one module compiles, by whatever its sources are known by; all of it can be marshalled.

    Where a source may change under its key, its checksum tells. Each is marshalled by itself, so that what is not
    asked for costs next to nothing: of all regular expressions a page asks a quarter.
    """

    def __init__(self, module: str, kind: str) -> None:
        """`module` is the file of the module, `kind` how the name of what is kept ends."""
        self._file = Path(importlib.util.cache_from_source(module)).with_suffix(f".{kind}")
        self._held: _Blobs | None = None
        self._fresh: _Blobs = {}
        self._saved = 0  # of these
        _ALL.append(self)

    def get(self, key: object, checksum: int = 0) -> Any:
        """None where nothing is kept of this source."""
        if self._held is None:
            self._held = self._read()
        held, blob = self._fresh.get(key) or self._held.get(key) or (checksum, b"")
        with suppress(EOFError, ValueError, TypeError):
            return marshal.loads(blob) if blob and held == checksum else None
        return None

    def add(self, key: object, compiled: Any, checksum: int = 0) -> None:
        """For this run, and for others once it is saved."""
        self._fresh[key] = checksum, marshal.dumps(compiled)

    def save(self) -> None:
        """What came since the last time, beside what others saved meanwhile."""
        if self._saved == len(self._fresh) or sys.dont_write_bytecode:
            return
        self._saved = len(self._fresh)
        half = self._file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            half.write_bytes(_HEAD + marshal.dumps({**self._read(), **self._fresh}))
            half.replace(self._file)

    def _read(self) -> _Blobs:
        """Nothing where there is no such file, or one that another Python or nobody wrote."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            data = self._file.read_bytes()
            if data.startswith(_HEAD):
                return dict(marshal.loads(data[len(_HEAD) :]))
        return {}
