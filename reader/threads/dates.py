"""Dates as pages print them, read into ISO 8601; what cannot be read stays raw, today is never asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from reader.model import When
from reader.regex import regex
from reader.threads import ago, clocks, date_words, days, edits
from reader.threads.calendar_words import WEEKDAYS
from reader.threads.date_words import AGO, AGO_OF, AGO_PARTS, DAYS_AGO, NOW, UNITS, ZONES
from reader.threads.days import DIGIT, NUMBERS, WORD, plain, real

_ZONE = regex(
    r"(?:(?<=\d)|\s)\(?(?:(Z|UTC|GMT|CES?T|MES?Z|MSK|JST|E[SD]T|P[SD]T)(?:[+-]00?(?::?00)?)?(?![\d\w]|[+-]\d)"
    r"|(?:UTC|GMT)?([+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)(?![\d\w]))"
)
_STAMP = regex(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?")
_EPOCH = regex(r"\A(\d{10})(?:\d{3})?\Z")
_AGO = regex(rf"(\d+|{date_words.ONE})\s*({WORD.pattern})", re.I)
_AGO_LINES = regex(date_words.AGO_LINES)
_TOKEN = regex(r"\w+")
# Chinese and its neighbours do not part their words
DAY_WORDS = regex(
    rf"(?<![^\W\d_{days.MARKS}])(?:"
    + "|".join(word + (r"(?![^\W\d_])" if word[-1] < "\u3000" else "") for word in DAYS_AGO)
    + ")"
)
_WORDED = regex(rf"(?<![^\W\d_])(?:{'|'.join((*DAYS_AGO, *NOW))})(?![^\W\d_])")
_CLOCK = regex(r"(?<!\d)(?:[01]?\d|2[0-3])\s?(?:[:h]\s?[0-5]\d|[ap]\.?m\b|uhr\b)", re.I)
_YEAR_FIRST = ("ko", "ja", "zh", "hu")  # languages that begin with the year, be it of two digits
_LONGEST = 120  # characters: no printed date is longer
_KEPT = 4096  # lines that are remembered: a record's are read several times
_SHORTENED = 3  # code points of a weekday that may be another word
_TWO = 2  # digits of a year
_SHORT = 40  # characters of a line that is nothing but a day


def when(
    raw: str, stamp: str = "", day_first: bool | None = True, saved: datetime | None = None
) -> When | None:
    """A date from what is shown and what the code says; `saved`: when the page was kept.

    `day_first` is None where nobody knows which of two numbers is the day: what may be two days is none.
    """
    raw, stamp = raw.strip(), stamp.strip()
    if not raw and not stamp:
        return None
    iso = _from_stamp(stamp) or read(stamp, day_first, saved) or read(raw, day_first, saved)
    return When(raw or stamp, iso)


def _from_stamp(stamp: str) -> str:
    if epoch := _EPOCH.match(stamp):
        return datetime.fromtimestamp(int(epoch[1]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found = _STAMP.match(stamp)
    if not found:
        return ""
    year, month, day, hour, minute, second, zone = found.groups()
    if real(int(year), int(month), int(day)) is None:
        return ""
    if not hour and any(map(str.isdigit, stamp[found.end() :])):
        return ""  # more is told behind it, in another way
    if not hour:
        return f"{year}-{month}-{day}"
    return f"{year}-{month}-{day}T{hour}:{minute}" + (f":{second}" if second else "") + _zone(zone)


def _zone(zone: str | None) -> str:
    if not zone:
        return ""
    if zone[0] not in "+-":
        return ZONES[zone.lower()]
    hour, _, minute = zone[1:].partition(":") if ":" in zone or len(zone) < 4 else (zone[1:-2], "", zone[-2:])
    return f"{zone[0]}{hour:>02}:{minute or '00'}"


@lru_cache(_KEPT)
def read(text: str, day_first: bool | None = True, saved: datetime | None = None) -> str:
    """ISO 8601 as precise as the text is, or an empty string."""
    if not text or len(text) > _LONGEST or not (saved or DIGIT.search(text)):
        return ""
    text = plain(text)
    if (day := days.find(text, day_first)) is None:
        return _relative(edits.without(text), saved) or _relative(text, saved) if saved else ""
    posted = edits.without(text)
    posting = day if posted == text else days.find(posted, day_first)
    if posting is None and (is_ago(posted.strip()) or is_partly(posted.strip())):
        return _relative(posted, saved) if saved else ""
    day = posting or day
    return day.date.isoformat() + _time(day.rest)


def _time(text: str) -> str:
    clock = clocks.read(text)
    zone = _ZONE.search(text) if clock else None
    return clock + _zone(zone and (zone[1] or zone[2]))


def _relative(text: str, saved: datetime) -> str:
    """ "3 hours ago", "il y a 2 jours", "hier à 10:12", counted from when the page was saved."""
    low = text.lower()
    if day := DAY_WORDS.search(low):
        return (saved.date() - timedelta(days=DAYS_AGO[day[0]])).isoformat() + _time(text)
    if (passed := ago.seconds(text)) is not None:
        return _before(saved, passed)
    found = _AGO.search(low)
    seconds = (UNITS.get(found[2]) or UNITS.get(found[2].removesuffix("전"))) if found else None
    if not found or not seconds or not (_says_ago(low) or found[0] == low.strip()):
        return ""
    count = int(found[1]) if found[1].isdigit() else 1
    if count * seconds > 4e9:  # more than a hundred years
        return ""
    return _before(saved, count * seconds, seconds)


def _before(saved: datetime, passed: float, unit: float = 0) -> str:
    """The moment so many seconds before, as precise as the unit in which they are told."""
    then = saved - timedelta(seconds=passed)
    return then.isoformat(timespec="minutes") if (unit or passed) <= 3600 else then.date().isoformat()


def year_first(texts: Iterable[str], language: str) -> bool:
    """Whether "24.05.14" is in 2024 here: the language begins with the year, and no date of the page is against it."""
    if not language.lower().startswith(_YEAR_FIRST):
        return False
    told = filter(None, (NUMBERS.search(plain(text[:_LONGEST])) for text in texts))
    return all(_whole_year(found) for found in told if len(found[4]) == _TWO)


def with_whole_year(text: str) -> str:
    """A line whose date begins with a year of two digits, with that of four."""
    text = plain(text[:_LONGEST])
    found = NUMBERS.search(text)
    year = _whole_year(found) if found else ""
    return f"{text[: found.start()]}{year}{text[found.end(1) :]}" if found and year else text


def _whole_year(found: re.Match[str]) -> str:
    """The first number as a year, where the others may be a month and a day; else an empty string."""
    year = days.whole(int(found[1]))
    is_year = len(found[1]) == len(found[4]) == _TWO and real(year, int(found[3]), int(found[4]))
    return str(year) if is_year else ""


def is_dated(text: str) -> bool:
    """Whether a short text is made of a day, a month, a time, with or without a year: no name looks like that."""
    return bool(read(text)) or (len(text) <= _LONGEST and days.is_of_month(plain(text)))


def looks_dated(text: str) -> bool:
    """Whether a line holds a date or says how long ago something was."""
    return is_ago(text) or bool(read(text))


def tells(text: str) -> bool:
    """Whether a text says when something was: a day, with its year or without, how long ago, a machine's time."""
    return 2 <= len(text) <= _LONGEST and bool(
        looks_dated(text) or is_partly(text) or is_dated(text) or _EPOCH.match(text)
    )


def may_tell(text: str) -> bool:
    """Whether a short text may say when something was, though no rule here reads it."""
    if len(text) > _LONGEST:
        return False
    low = text.lower()
    return DIGIT.search(text) is not None or _is_worded(low) or ago.says(text)


def _is_worded(low: str) -> bool:
    """Whether a line names a day: one of the week in more than a few letters, "yesterday"."""
    if any(word in WEEKDAYS and len(word) > _SHORTENED for word in WORD.findall(low)):
        return True
    return _WORDED.search(low) is not None


@lru_cache(_KEPT)
def is_partly(text: str) -> bool:
    """Whether a line says a day without its year, or "yesterday at 10:12"."""
    if len(text) > _SHORT or not _CLOCK.search(text):
        return False
    low = text.lower()
    return bool(DAY_WORDS.search(low)) or days.yearless(plain(text)) is not None


def is_day(text: str) -> bool:
    """Whether a line says "yesterday" and nothing else."""
    return text.lower() in DAYS_AGO


@lru_cache(_KEPT)
def is_ago(text: str) -> bool:
    """Whether a line says how long ago something was."""
    low = text.lower() if len(text) <= 60 else ""
    return (_says_ago(low) and _AGO.search(low) is not None) or ago.says(text)


def _says_ago(low: str) -> bool:
    tokens = _TOKEN.findall(low)
    if not AGO.isdisjoint(tokens) or not (AGO_OF.isdisjoint(tokens) or UNITS.keys().isdisjoint(tokens)):
        return True
    return any(map(low.__contains__, AGO_PARTS)) and _AGO_LINES.search(low) is not None
