"""Votes and ids as engines print them."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"([+\-−–]?)\s?(\d[\d.,\u00a0\u202f]*)\s*([kKmM]\b)?")


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
    """The engine's own id, without what its markup puts before it ("comment-12" is "12")."""
    text = text.strip().lstrip("#").removesuffix("/")
    if "#" in text:
        text = text.rpartition("#")[2]
    found = re.search(r"(?:\A|[-_=/]|[a-z])(\d{2,}|[0-9a-f]{8,}|\d+)\Z", text)
    return found[1] if found else re.sub(r"\A(?:comment|post|div-comment|msg|p|c)[-_]", "", text)[:80]
