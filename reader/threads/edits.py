"""What a line tells of a later edit beside the posting: "3 April 2019 (edited 9 May 2019)", "bearbeitet am 9. Mai"."""

from __future__ import annotations

import re
from functools import cache

from reader.regex import regex
from reader.threads import clocks, days
from reader.threads.tongues import gather

_PARTS = regex(r"([·•|;；\n、。()（）\[\]【】]|\s[–—-]\s(?=\D)|,\s(?=[^\W\d_]{4}))")
_SHORTEST = 12  # code points of a line with a date, and what says that it is of an edit


def without(text: str) -> str:
    """A line with spaces in the place of what says when it was edited; the line itself, where nothing does."""
    if len(text) < _SHORTEST or not _tells(text):
        return text
    kept, led = "", False
    for part in _PARTS.split(text):
        has_digits = days.DIGIT.search(part) is not None
        word = _stem().search(part) if _tells(part) else None
        if word is None:
            kept += " " * len(part) if led and has_digits else part
            led = led and not has_digits
        else:
            told = part[: word.start()] if not has_digits or days.DIGIT.search(part, word.end()) else ""
            kept += told.ljust(len(part) - len(posted := _posted(part[word.end() :]))) + posted
            led = not has_digits
    return kept


def _posted(text: str) -> str:
    """What follows the day of an edit, and its time of day, where another day does."""
    plain = days.plain(text)
    edit = days.find(plain) if len(plain) == len(text) else None
    if edit is None:
        return ""
    if (before := days.find(plain[: edit.start])) is not None:
        edit = before
    later = plain[edit.end :]
    posting = days.find(later)
    if posting is None:
        return ""
    twice = clocks.read(later[: posting.start]) and clocks.read(later[posting.end :])
    return text[edit.end + (posting.start if twice else 0) :]


def _tells(text: str) -> bool:
    """A cheap look."""
    low = text.lower()
    return any(map(low.__contains__, _stems()))


@cache
def _stems() -> tuple[str, ...]:
    """How words begin that say of a date that it is of an edit, in all languages."""
    return tuple(dict.fromkeys(gather("comments", "changed")))


@cache
def _stem() -> re.Pattern[str]:
    """One of these; or a longer phrase that says the same: "last edited by"."""
    words = sorted({*_stems(), *gather("comments", "edited"), *gather("byline", "changed")}, key=_by_length)
    parted, others = (
        "|".join(re.escape(word) for word in words if (word < "\u3000") is is_parted)
        for is_parted in (True, False)
    )
    return regex(rf"(?<!\w)(?:{parted})\w*|{others}", re.I)


def _by_length(word: str) -> tuple[int, str]:
    return -len(word), word
