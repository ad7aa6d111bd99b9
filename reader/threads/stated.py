"""How many comments a page says that it has: its file may hold fewer."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.regex import regex

_NAMES = (
    r"(?:user |reader |total )?(?:comments?|commentaires?|kommentare?|comentarios?|commenti|reacties|réactions?"
    r"|responses?|réponses?|thoughts)"
)
_BEFORE = regex(rf"\(?(\d{{1,3}}(?:[ .,\u00a0\u202f]\d{{3}})*|\d{{1,6}})\)?\s+{_NAMES}\b.{{0,60}}", re.I)
_AFTER = regex(rf"{_NAMES}\s*[:(]?\s*\(?(\d{{1,6}})\)?", re.I)
_LONGEST = 80  # code points of the line that says it


def stated(lines: Iterable[str]) -> int | None:
    """The number of comments that the first short line states that does ("45 commentaires", "Comments (45)")."""
    counts = (_count(line.strip()) for line in lines if len(line) <= _LONGEST)
    return next((count for count in counts if count is not None), None)


def _count(line: str) -> int | None:
    match = _BEFORE.fullmatch(line) or _AFTER.fullmatch(line)
    return int("".join(filter(str.isdecimal, match[1]))) if match else None
