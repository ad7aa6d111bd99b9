"""What a page's annotations tell at a glance, without being taken apart."""

from __future__ import annotations

from pathlib import Path
from typing import IO

_SUFFIX = ".annotations.json"
_PIECE = 262_144  # bytes
_CORRECTED = b'"corrections"'


def may_be_corrected(page: Path) -> bool | None:
    """Whether what lies beside the page corrects how it is split; None where nothing lies there."""
    try:
        with page.with_name(page.name + _SUFFIX).open("rb") as file:
            return _is_in(file, _CORRECTED)
    except OSError:
        return None


def _is_in(file: IO[bytes], words: bytes) -> bool:
    """A piece at a time: to look through millions of bytes at once would hold up every other thread."""
    before = b""
    while piece := file.read(_PIECE):
        if words in before + piece:
            return True
        before = piece[-len(words) :]
    return False
