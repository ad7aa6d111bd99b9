"""Votes and ids as engines print them."""

from __future__ import annotations

import re

from reader.regex import regex

ROUNDED = r"(?:k|m|mil|tys|tsd|тыс|bin|mln|mio|млн)\b\.?"  # what stands behind thousands and millions
NUMBER = regex(
    r"([+\-−–]?)\s?(\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d[\d.,\u00a0\u202f]*)"
    rf"\s*({ROUNDED}|[万萬만천千])?",
    re.I,
)
_TIMES = {"m": 1_000_000, "mln": 1_000_000, "mio": 1_000_000, "млн": 1_000_000} | dict.fromkeys(
    "万萬만", 10_000
)

# "4.5" says how good something is
_FRACTION = regex(r"\d+[.,]\d{1,2}[.,]*")
# a UUID; Reddit's names, whose letters are digits
_WHOLE = regex(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\Z|(?<![a-z0-9])t\d_(\w+)\Z", re.I)
_NUMBERED = regex(
    r"(?:[a-z]*(?:comment|post|msg|message|reply|answer|entry|anchor|thread|topic|forum|id)s?|[cdmprt])?(\d+)",
    re.I,
)


_PARTS = regex(r"[-_=/: ]")
_LEAD = regex(r"\A(?:comment|post|div-comment|msg|p|c)[-_]")


def number(text: str) -> int | None:
    """ "+5", "1.2k", "154 points", "Score:3"; None where there is no number, or a part of one."""
    found = NUMBER.search(text)
    if found is None:
        return None
    sign, times = found[1], found[3]
    digits = "".join(found[2].split())
    if times and (plain := digits.replace(",", ".").rstrip(".")).count(".") <= 1:
        amount = round(float(plain) * _TIMES.get(times.lower().rstrip("."), 1000))
    elif _FRACTION.fullmatch(digits):
        return None
    else:
        amount = int("".join(filter(str.isdecimal, digits))[:9])
    return -amount if sign in ("-", "−", "–") else amount


def identity(text: str) -> str:
    """The engine's own id, without what its markup puts before it ("comment-12" and "/t/9#post12" are "12")."""
    text = text.strip().rpartition("#")[2].removesuffix("/").strip()
    if whole := _WHOLE.search(text):
        return whole[1] or whole[2]
    last = _PARTS.split(text)[-1]
    if numbered := _NUMBERED.fullmatch(last):
        return numbered[1]
    if any(map(str.isdigit, last)) and last.replace(".", "").isalnum():
        return last
    return _LEAD.sub("", text)[:80]
