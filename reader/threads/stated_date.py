"""A date that somebody says a memo or a comment has: a day that can be looked up, or nothing."""

from __future__ import annotations

from reader.errors import ReaderError, noop
from reader.model import When
from reader.threads import dates, day_order
from reader.threads.calendar_words import MONTHS


class NotADate(ReaderError):
    template = noop(
        "errors", "“{0}” is not a date: write it with its year, as in 2026-03-05, 5 March 2026 or March 2026."
    )


class TwoDays(ReaderError):
    template = noop("errors", "“{0}” may be {1} or {2}: write one of these, or the month as a word.")


def when(words: str, language: str) -> When | None:
    """None where nothing is said; `language` is the page's.

    Raises NotADate: of "yesterday" nobody knows later which day it was. Raises TwoDays for 03/05/2026 where it is
    not known which of the two is the month: in English, and where nobody knows the language.
    """
    said = " ".join(words.split())
    date = dates.when(dates.with_whole_year(said) if dates.year_first((said,), language) else said)
    if date is None:
        return None
    if not date.iso and not _is_vague(date.raw):
        raise NotADate(date.raw)
    if not language or not day_order.day_first((), language):
        other = dates.read(date.raw, day_first=False)
        if date.iso and other not in ("", date.iso):
            raise TwoDays(date.raw, date.iso[:10], other[:10])
    return date


def _is_vague(words: str) -> bool:
    """Whether it is a year, or a month of a year."""
    *month, year = words.split()
    return (
        len(year) == 4
        and year.isdecimal()
        and (not month or [one.lower() in MONTHS for one in month] == [True])
    )
