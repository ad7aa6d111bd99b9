"""Where one list follows another: told by what stands before their items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from reader.model import Kind, Part

_WRITTEN = re.compile(r"\(?(?:(\d{1,9})|([a-z]{1,8})|([A-Z]{1,8}))[.)]?")
_FIRST = ("1", "a", "A", "i", "I")


def begins(part: Part, index: int) -> bool:
    """Whether the item with this number among a part's blocks is the first of a list that follows another."""
    marker = part.blocks[index].marker
    above = list(islice(_above(part, index), 2)) if marker else []
    if not above:
        return False
    kind, written = _read(marker)
    if kind != _read(above[0])[0]:
        return True
    return bool(kind) and written in _FIRST and not _goes_on(written, [_read(one)[1] for one in above])


def _above(part: Part, index: int) -> Iterator[str]:
    """The markers of the items above one in its level, from the nearest on."""
    level = part.blocks[index].level
    for at in range(index - 1, -1, -1):
        block = part.blocks[at]
        if block.kind is not Kind.ITEM or block.level < level or block.ruled:
            return
        if block.level == level and block.marker:
            yield block.marker


def _read(marker: str) -> tuple[int, str]:
    """Which of bullets, figures, small and large letters it is, and what it is without its stops."""
    found = _WRITTEN.fullmatch(marker)
    return (found.lastindex or 0, found[found.lastindex or 0]) if found is not None else (0, "")


def _goes_on(written: str, above: list[str]) -> bool:
    """Whether what may begin a list goes on with one: an i after an h, a 1 that a countdown ends with."""
    if written in "iI":
        return above[0] in "hH"
    return written == "1" and above[0] in "02" and above[1:] in ([], ["3"])
