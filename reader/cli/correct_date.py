"""A date that somebody says a memo or a comment has: a day that can be looked up, or nothing."""

from __future__ import annotations

from reader.errors import ReaderError, noop
from reader.model import When


class NotADate(ReaderError):
    template = noop(
        "errors", "“{0}” is not a date: write it with its year, as in 2026-03-05, 5 March 2026 or March 2026."
    )


def when(words: str) -> When | None:
    """None where nothing is said. Raises NotADate: of "yesterday" nobody knows later which day it was."""
    from reader.threads import dates

    date = dates.when(" ".join(words.split()))
    if date is not None and not date.iso and not _is_vague(date.raw):
        raise NotADate(date.raw)
    return date


def _is_vague(words: str) -> bool:
    """Whether it is a year, or a month of a year."""
    from reader.threads.date_words import MONTHS

    *month, year = words.split()
    return (
        len(year) == 4
        and year.isdecimal()
        and (not month or [one.lower() in MONTHS for one in month] == [True])
    )
