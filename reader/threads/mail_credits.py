"""Who is quoted, in the line that mail programs put before a quotation: "On 5 Feb 2024, Ada <a@b.c> wrote:"."""

from __future__ import annotations

import re
from functools import cache

from reader.regex import regex
from reader.threads.tongues import anywhere

_DATED = regex(r"\d\s?[:.h]\s?\d\d(?!\d)|\b\d{4}\b")  # a clock or a year
# a name stands behind the last of them, and behind what belongs to a clock: its half of the day, its zone
_BEHIND = regex(
    r".*(?:\d\s?[:.h]\s?\d\d(?:[:.]\d\d)?|\b\d{4})(?:\s*(?:[ap]\.?\s?m\b\.?|uhr\b|(?:utc|gmt)\b(?:[+-]\d{1,2})?|г\.?|को\s|[+-]\d\d:?\d\d|\([a-z]{2,5}\)))*",
    re.I | re.S,
)
_ADDRESS = regex(r"[(\[]?(?:<[^<>]*>|\bmailto:\S+|\S+@\S+)[)\]]?")
_MESSAGE = regex(r"\s*in (?:article|message)\s*<[^<>]*>", re.I)  # as news programs begin
_EDGE = " \t\n\"'“”«»,;:.()[]<>–—-、：，"
_LINE = 240  # code points
_LONGEST = 80  # of a name


def name_in(line: str) -> str:
    """The name in a line that tells a day, or an address, and who wrote; empty where it tells no such thing.

    "Am 5.2.2024 um 10:02 schrieb Ada:" names after the verb, "On 5 Feb 2024, Ada wrote:" before it.
    """
    said = _line().fullmatch(line.strip()) if len(line) <= _LINE else None
    if said is None or not (_DATED.search(said["before"]) or _ADDRESS.search(said["before"])):
        return ""
    after = _bare(said["after"])
    name = after or _bare(_BEHIND.sub("", _MESSAGE.sub("", said["before"]), count=1))
    return name if len(name) <= _LONGEST and not _DATED.search(name) else ""


@cache
def _line() -> re.Pattern[str]:
    return regex(rf"(?P<before>.*?)\s*(?:{anywhere('comments', 'wrote')})(?P<after>.*)", re.I | re.S)


def _bare(name: str) -> str:
    """A name without its address."""
    return _ADDRESS.sub("", name).strip(_EDGE) or name.strip(_EDGE)
