"""Lines that count for and against together ("▲ 12 ▼ 3", "(+12/-3)"), a part of all, or a sum with its votes."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from reader.regex import regex
from reader.threads import tally
from reader.threads.tongues import gather

Counted = tuple[tuple[str, int], ...]

_LONGEST = 80  # code points
_EDGE = " \u00a0()[]{}（）.,;:：·•|/!！+-–—\n"
_KEPT = 4096  # lines that are remembered
_NUMBER = regex(r"\d+")
_TWO = regex(r"(\D*?)([+\-−–]?)\s?(\d{1,6})(\D+?)([+\-−–]?)\s?(\d{1,6})(\D*)")
_PART = regex(r"(\d{1,6}) (?:(?!\d)(.{1,30}) )??(\D{1,8}?) (\d{1,6})\s(.+)")  # "12 of 15 people like this"
_ASKED = regex(r"\D+[?？؟;]\s*(\D+)(\d{1,6})(\D+)(\d{1,6})\W*")  # "Was this helpful? Yes (12) No (3)"
_ASIDE = regex(r"(.*\d.*?)\s*[(\[][^()\[\]]*\d[^()\[\]]*[)\]]\s*")  # "Rating: +3 (from 9 votes)"
_SIGNS = {"+": "up", "-": "down", "−": "down", "–": "down"}


@lru_cache(_KEPT)
def read(line: str) -> Counted:
    """What a line counts, if it counts more than one thing, and says nothing else."""
    if len(line) > _LONGEST or len(_NUMBER.findall(line)) != 2 or (found := _TWO.fullmatch(line)) is None:
        return ()
    asked = _ASKED.fullmatch(line)
    if asked is not None and (_side(asked[1]), _side(asked[3])) == ("up", "down"):
        return ("up", int(asked[2])), ("down", int(asked[4]))
    before, sign, one, between, other_sign, other, after = found.groups()
    for kinds in (
        (_SIGNS.get(sign, ""), _SIGNS.get(other_sign, ""))
        if not _is_said(before, between, after)
        else ("", ""),
        (tally.label(before) or _side(before), tally.label(between) or _side(between)),
        (tally.label(between) or _side(between), tally.label(after) or _side(after)),
    ):
        if set(kinds) == {"up", "down"}:
            return (kinds[0], int(one)), (kinds[1], int(other))
    return tuple(_part(line))


def _is_said(*texts: str) -> bool:
    return any(char.isalpha() for text in texts for char in text)


@cache
def _sides() -> dict[str, str]:
    words = dict.fromkeys(gather("comments", "contra"), "down")
    return dict.fromkeys(gather("comments", "pro"), "up") | words


def _side(words: str) -> str:
    """What a word says that counts only beside its opposite: "for", "against"."""
    return _sides().get(words.strip(_EDGE).lower(), "")


@cache
def _of() -> frozenset[str]:
    return frozenset(gather("comments", "of"))


def _part(line: str) -> Iterator[tuple[str, int]]:
    """What a part of all said: "12 of 15 people found this helpful"; or what counts beside something else."""
    found = _PART.fullmatch(line.strip(" ."))
    if found is not None and found[3] in _of() and tally.label(f"{found[2] or ''} {found[5]}") == "up":
        yield "up", int(found[1])
    elif (found := _ASIDE.fullmatch(line)) is not None and (counted := tally.read(found[1])) is not None:
        yield counted
