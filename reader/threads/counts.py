"""Lines that count for and against together ("▲ 12 ▼ 3", "(+12/-3)"), a part of all, or a sum with its votes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.regex import regex
from reader.threads import tally

Counted = tuple[tuple[str, int], ...]

_LONGEST = 70  # code points
_KEPT = 4096  # lines that are remembered
_NUMBER = regex(r"\d+")
_TWO = regex(r"(\D*?)([+\-−–]?)\s?(\d{1,6})(\D+?)([+\-−–]?)\s?(\d{1,6})(\D*)")
_OF = regex(r"(\d{1,6}) (?:of|out of|von|sur|de|di|su|van|av|z|из) \d{1,6}\s(.+)")
_ASKED = regex(  # "Was this helpful? Yes (12) No (3)"
    r"[^?？]+[?？]\s*(?:yes|ja|oui|s[ií]|sim|tak|да|ano|evet|はい)\W*(\d{1,6})\W+(?:no|nein|non|não|nee|nej|nei|nie|нет|ne|hayır|いいえ)"
    r"\W*(\d{1,6})\W*",
    re.I,
)
_ASIDE = regex(r"(.*\d.*?)\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]\s*")  # "Rating: +3 (from 9 votes)"
_SIGNS = {"+": "up", "-": "down", "−": "down", "–": "down"}


@lru_cache(_KEPT)
def read(line: str) -> Counted:
    """What a line counts, if it counts more than one thing, and says nothing else."""
    if len(line) > _LONGEST or len(_NUMBER.findall(line)) != 2 or (found := _TWO.fullmatch(line)) is None:
        return ()
    if (asked := _ASKED.fullmatch(line)) is not None:
        return ("up", int(asked[1])), ("down", int(asked[2]))
    before, sign, one, between, other_sign, other, after = found.groups()
    for kinds in (
        (_SIGNS.get(sign, ""), _SIGNS.get(other_sign, ""))
        if not _is_said(before, between, after)
        else ("", ""),
        (tally.label(before), tally.label(between)),
        (tally.label(between), tally.label(after)),
    ):
        if set(kinds) == {"up", "down"}:
            return (kinds[0], int(one)), (kinds[1], int(other))
    return tuple(_part(line))


def _is_said(*texts: str) -> bool:
    return any(char.isalpha() for text in texts for char in text)


def _part(line: str) -> Iterator[tuple[str, int]]:
    if (found := _OF.fullmatch(line.strip(" ."))) is not None and tally.label(found[2]) == "up":
        yield "up", int(found[1])
    elif (found := _ASIDE.fullmatch(line)) is not None and (counted := tally.read(found[1])) is not None:
        yield counted
