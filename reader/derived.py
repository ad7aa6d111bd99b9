"""What is made of the words and weights in resources/ at each start: kept, and made again when one of them changes.

Twenty-eight files of words are parted, joined and escaped into expressions for every page; that took a third of the
time in which a short page is read for the first time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import cache, wraps
from pathlib import Path
from typing import ParamSpec, TypeVar
from zlib import crc32

from reader import bytecode, shelf

_KEPT = bytecode.Kept(__file__, "derived")
_SOURCES = ("languages", "models")

P = ParamSpec("P")
T = TypeVar("T")


def derived(make: Callable[P, T]) -> Callable[P, T]:
    """Keeps what a function makes of the files in resources/languages and resources/models, and of its arguments.

    These and what it makes can be marshalled. What it asks of other modules must not change unless these files do.
    """

    @cache
    @wraps(make)
    def kept(*args: P.args, **named: P.kwargs) -> T:
        key, checksum = (make.__module__, make.__qualname__, *args), _state(make.__module__)
        found: T | None = _KEPT.get(key, checksum)
        if found is None:
            found = make(*args, **named)
            _KEPT.add(key, found, checksum)
        return found

    return kept  # type: ignore[return-value]  # the cache's own type


@cache
def _state(module: str) -> int:
    """Changes when the module does, or one of the files."""
    file = getattr(sys.modules[module], "__file__", None)
    return crc32(repr((file and _stamp(Path(file).stat()), _files())).encode())


@cache
def _files() -> list[tuple[str, tuple[int, int]]]:
    return sorted(
        (entry.name, _stamp(entry.stat())) for folder in _SOURCES for entry in os.scandir(shelf.find(folder))
    )


def _stamp(stat: os.stat_result) -> tuple[int, int]:
    return stat.st_mtime_ns, stat.st_size
