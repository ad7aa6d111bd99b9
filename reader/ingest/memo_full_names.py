"""A name of which a document gives a part, as the page gives it in full; without the address beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.ingest.draft import Draft
from reader.ingest.memo_cues import cues
from reader.ingest.memo_named import WORD
from reader.regex import regex

_ADDRESS = regex(r"\s*[<(\[](?:mailto:)?[^\s<>()\[\]]+@[^\s<>()\[\]]+[>)\]]")
_PARTICLES = r"(?:\s+(?:de|van|von|der|la|le|du|bin|al))*"
_OWNS = regex(r"['’]s?$")


def without_address(names: str) -> str:
    """ "Gideon Holt <gholt@holt.example>" is Gideon Holt; an address alone is all that is known."""
    return _ADDRESS.sub("", names).strip(" ,;") or names


def in_full(title: str, before: Sequence[Draft], name: str) -> str:
    """ "Cook" is Tim Cook, where the page calls him so above."""
    if " " in name:
        return name
    pattern = re.compile(rf"\b([A-ZÀ-Þ][a-zà-ÿ]+)\s+{re.escape(name)}\b")
    for text in (title, *(draft.text for draft in before)):
        if (found := pattern.search(text)) and found[1].lower() not in cues().leads:
            return f"{found[1]} {name}"
    return name


def first_named(before: Sequence[Draft], first: str) -> str:
    """ "Dale" under a letter is Dale Prentiss, where the article above names one Dale, or speaks of one last."""
    if " " in first or not first.istitle():
        return first
    pattern = re.compile(rf"(?<!\w){re.escape(first)}(?:\s+[A-ZÀ-Þ]\.)?{_PARTICLES}\s+{WORD}")
    named = [_OWNS.sub("", found[0]) for draft in before for found in pattern.finditer(draft.text)]
    last = before[-1].text if before else ""
    return named[-1] if named and (len(set(named)) == 1 or named[-1] in last) else first
