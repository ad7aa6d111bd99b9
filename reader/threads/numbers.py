"""Votes and ids as engines print them."""

from __future__ import annotations

import re

from reader.regex import regex

_NUMBER = regex(r"([+\-−–]?)\s?(\d[\d.,\u00a0\u202f]*)\s*([kKmM]\b)?")

# a UUID; Reddit's names, whose letters are digits
_WHOLE = regex(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\Z|(?<![a-z0-9])t\d_(\w+)\Z", re.I)
_NUMBERED = regex(
    r"(?:[a-z]*(?:comment|post|msg|message|reply|answer|entry|anchor|thread|topic|forum|id)s?|[cdmprt])?(\d+)",
    re.I,
)


def number(text: str) -> int | None:
    """ "+5", "1.2k", "154 points", "Score:3"; None where there is no number."""
    found = _NUMBER.search(text)
    if found is None:
        return None
    sign, digits, thousand = found.groups()
    if thousand:
        amount = round(float(digits.replace(",", ".")) * (1000 if thousand in "kK" else 1_000_000))
    else:
        amount = int(re.sub(r"\D", "", digits)[:9])
    return -amount if sign in ("-", "−", "–") else amount


def identity(text: str) -> str:
    """The engine's own id, without what its markup puts before it ("comment-12" and "/t/9#post12" are "12")."""
    text = text.strip().rpartition("#")[2].removesuffix("/").strip()
    if whole := _WHOLE.search(text):
        return whole[1] or whole[2]
    last = re.split(r"[-_=/: ]", text)[-1]
    if numbered := _NUMBERED.fullmatch(last):
        return numbered[1]
    if any(map(str.isdigit, last)) and last.replace(".", "").isalnum():
        return last
    return re.sub(r"\A(?:comment|post|div-comment|msg|p|c)[-_]", "", text)[:80]
