"""Two wordings of one passage, word by word: what stayed, what went, what came."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum, auto

_WORD = re.compile(r"\S+\s*")
_MOST = 400  # words; of longer passages the whole is shown as gone and come


class Fate(Enum):
    """What became of some words."""

    STAYED = auto()
    GONE = auto()
    CAME = auto()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words with one fate."""

    fate: Fate
    words: str


def wordings(old: str, new: str) -> Iterator[Stretch]:
    """From the old wording to the new one, in reading order."""
    before, after = _WORD.findall(old), _WORD.findall(new)
    if max(len(before), len(after)) > _MOST:
        yield from _stretches(before, after)
        return
    matcher = SequenceMatcher(None, [_bare(one) for one in before], [_bare(one) for one in after], False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch(Fate.STAYED, "".join(after[c:d]).strip())
        else:
            yield from _stretches(before[a:b], after[c:d])


def _stretches(gone: list[str], came: list[str]) -> Iterator[Stretch]:
    for fate, some in ((Fate.GONE, gone), (Fate.CAME, came)):
        if some:
            yield Stretch(fate, "".join(some).strip())


def _bare(word: str) -> str:
    return word.strip()
