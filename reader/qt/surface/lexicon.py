"""Words of Thai, Lao, Burmese and Khmer, which no space parts: by the dictionaries of the ICU that Qt has loaded."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

_BROKEN = (
    "\u0e01-\u0e5b\u0e81-\u0edf\u1780-\u17ff"  # between their words; Burmese is by Qt, between syllables
)
_RUN = re.compile(f"[{_BROKEN}\u1000-\u109f]+")
_LINE_RUN = re.compile(f"[{_BROKEN}]+")
_MAPPED = re.compile(r"^[^/\n]*(/.*/libicuuc\.so\.(\d+)\S*)$", re.MULTILINE)
_WORD, _LINE = 1, 2  # ICU's names for what is parted: UBreakIteratorType
_DONE = -1


class _Icu(NamedTuple):
    """Three functions of ICU's C library, as ubrk.h has them."""

    open: Callable[..., int | None]
    next: Callable[[int], int]
    close: Callable[[int], None]


def speaks(text: str) -> bool:
    """Whether it has letters of one of these scripts."""
    return not text.isascii() and _RUN.search(text) is not None


def words(text: str) -> list[int] | None:
    """The code points before which a word of these scripts begins, or another one after it; None: there is no ICU."""
    icu = _loaded()
    if icu is None:
        return None
    found: list[int] = []
    for run in _RUN.finditer(text):
        found += (run.start(), *(run.start() + at for at in _parted(icu, run[0], _WORD)))
        if text[run.end() : run.end() + 1].isalnum():
            found.append(run.end())
    return [at for at in found if at]


def line_ends(text: str) -> list[int]:
    """The code points within these scripts before which a line may begin, though no space is there."""
    if text.isascii() or (icu := _LINE_RUN.search(text) and _loaded()) is None:
        return []
    return [run.start() + at for run in _LINE_RUN.finditer(text) for at in _parted(icu, run[0], _LINE)]


def _parted(icu: _Icu, run: str, kind: int) -> list[int]:
    """The places within a run where ICU parts it; its letters are of one UTF-16 unit each."""
    from ctypes import byref, c_int

    units, failed = run.encode("utf-16-le"), c_int()
    iterator = icu.open(kind, b"", units, len(run), byref(failed))
    if iterator is None or failed.value > 0:
        return []
    found = []
    while (at := icu.next(iterator)) != _DONE:
        found.append(at)
    icu.close(iterator)
    return found[:-1]  # the last is its end


@cache
def _loaded() -> _Icu | None:
    """Qt counts on ICU on Linux, and brings it along; its functions carry its version in their names."""
    try:
        found = _MAPPED.search(Path("/proc/self/maps").read_text("utf-8", "replace"))
    except OSError:
        return None
    if found is None:
        return None
    from ctypes import CDLL, POINTER, c_char_p, c_int, c_int32, c_void_p

    try:
        library, version = CDLL(found[1]), found[2]
        functions = [library[f"ubrk_{name}_{version}"] for name in _Icu._fields]
    except (OSError, AttributeError):
        return None
    begin, step, end = functions
    begin.restype, begin.argtypes = c_void_p, (c_int, c_char_p, c_char_p, c_int32, POINTER(c_int))
    step.restype, step.argtypes = c_int32, (c_void_p,)
    end.restype, end.argtypes = None, (c_void_p,)
    return _Icu(begin, step, end)
