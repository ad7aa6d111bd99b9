"""Words of Thai, Lao, Burmese and Khmer, which no space parts: by the dictionaries of the ICU that Qt has loaded."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

_RUN = re.compile("[\u0e01-\u0e5b\u0e81-\u0edf\u1000-\u109f\u1780-\u17ff]+")
_BURMESE = re.compile("[\u1000-\u109f]")
# A letter that begins a syllable: none that is stacked under another one, or that ends the syllable before it.
_SYLLABLE = re.compile(
    "(?<!\u1039)(?:[\u1000-\u1021\u1023-\u102a\u103f\u104c-\u104f](?![\u1037\u1038]?[\u1039\u103a])"
    "|(?<![\u1040-\u1049])[\u1040-\u1049])"
)
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
    if not speaks(text):
        return []
    if (icu := _loaded()) is not None:
        return [run.start() + at for run in _RUN.finditer(text) for at in _parted(icu, run[0], _LINE)]
    starts = (found.start() for found in _SYLLABLE.finditer(text))
    return [at for at in starts if at and _BURMESE.match(text, at - 1)]


def is_burmese(text: str) -> bool:
    """Whether it has letters of Burmese: Qt ends its lines behind any of them."""
    return not text.isascii() and _BURMESE.search(text) is not None


def torn(view: str, start: int, length: int) -> int:
    """Where a line that ends in the middle of a Burmese word is to end; 0 if it does not, or holds no whole word."""
    end = start + length
    if not is_burmese(view[end - 1 : end]) or not is_burmese(view[end : end + 1]):
        return 0
    return max(view.rfind(space, start + 1, end) for space in ("\u200b", " ")) + 1


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
