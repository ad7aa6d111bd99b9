"""The head of a comment in plain lines: who wrote it, and when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import When
from reader.regex import regex
from reader.threads import dates

_LONGEST = 90  # code points of a line that says no more than who and when
MOST = 4  # lines
_WORDS = 5  # of a name
_SAYS = regex(r"\s*(?:says|said|wrote|writes|dit|a écrit|a dit|schrieb|sagt)?\s*:?\s*\Z", re.I)
_LEAD = regex(
    r"\A\s*(?:posted|written|publié|posté|écrit|envoyé|submitted)?\s*(?:by|par|von|por|de|author|auteur)\s*:?\s+"
    r"|\A\s*avatar (?:of|de)\s+",
    re.I,
)
_POSTED = regex(r"\b(?:posted|published|publié|posté|écrit|submitted)\b", re.I)
_BETWEEN = regex(r"[\s,;:·•|()\[\]–—-]*\b(?:on|le|am|el|at|à)?\b[\s,;:·•|()\[\]–—-]*\Z", re.I)
_BY = regex(r"\b(?:by|par|von|por)\s+(?P<name>\S.*)\Z", re.I)
_NAME = regex(r"[^\W\d_][\w.'’-]*(?: [\w.'’-]+)*")
_DATED = regex(
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)"
    r"|\d|\b(?:jan|feb|f[ée]v|mar[cs]|apr|avr|may\b|mai\b|jun|juin|juil|jul|aug|ao[uû]t|sep|oct|nov|d[eé]c)",
    re.I,
)

_IN_DATES = regex(r"at|à|a|le|on|um|o|h|am|pm|m|p|uhr|utc|gmt|ces?t|st|nd|rd|th|er|de|of")


@dataclass(frozen=True, slots=True)
class Head:
    """`lines` is how many lines say it; 0 where none does."""

    lines: int = 0
    author: str = ""
    published: When | None = None


def read(lines: Sequence[str], day_first: bool | None = True) -> Head:
    """The first lines, as far as they say no more than who wrote the others and when.

    A name alone is believed only with a date beside it or a verb behind it: it might be a greeting. Which of two
    numbers is the day is not always known (`day_first`, see `day_order`).
    """
    texts = [" ".join(line.split()) for line in lines[:MOST]]
    dated = next(((at, found) for at, text in enumerate(texts) if (found := _parted(text))), None)
    if dated is None:
        author = _speaker(texts[0]) if texts else ""
        return Head(1, author) if author and len(lines) > 1 else Head()
    at, (name, raw) = dated
    if at and not _called(texts[0]):  # words stand above the date: it is none of a comment's head
        return Head()
    behind = "" if at or name or at + 1 >= len(texts) else _speaker(texts[at + 1])
    taken = at + 1 + bool(behind)
    author = name or (_called(texts[0]) if at else behind)
    return Head(taken, author, dates.when(raw, "", day_first)) if taken < len(lines) else Head()


def _parted(text: str) -> tuple[str, str] | None:
    """The name and the date of "Bo, 3 May 2026" and of "3 May 2026 by Bo"; None for a line that says more."""
    found = _DATED.search(text) if 0 < len(text) <= _LONGEST else None
    if found is None:
        return None
    behind = _BY.search(text, found.start())
    before = _POSTED.sub("", _BETWEEN.sub("", _LEAD.sub("", text[: found.start()])))
    name = behind["name"] if behind else _SAYS.sub("", before)
    raw = text[found.start() : behind.start() if behind else None].strip(" ,;:·|()–—")
    name = name.strip(" ,;:·•|()")
    if not dates.read(raw) or not _is_date(raw) or (name and not _is_name(name)):
        return None
    return name, raw


def _is_date(raw: str) -> bool:
    """Whether no other words stand in it."""
    words = re.findall(r"[^\W\d_]+", raw.lower())
    return all(_IN_DATES.fullmatch(word) or _DATED.match(word) for word in words)


def _speaker(text: str) -> str:
    """Who is said to have said what follows; empty where the line is no such line."""
    name = _SAYS.sub("", text)
    return _called(text) if name != text.rstrip(" :") and len(name) < len(text) else ""


def _called(text: str) -> str:
    """The name in a line that is nothing else."""
    name = _SAYS.sub("", _LEAD.sub("", text)).strip(" ,")
    return name if len(text) <= _LONGEST and _is_name(name) else ""


def _is_name(text: str) -> bool:
    """One word of any kind, or a few of which the first and the last are written large."""
    words = text.split()
    if not 1 <= len(words) <= _WORDS or _NAME.fullmatch(text) is None:
        return False
    return len(words) == 1 or not (words[0][0].islower() or words[-1][0].islower())
