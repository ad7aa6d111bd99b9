"""Dates as pages print them, read into ISO 8601; what cannot be read stays raw, today is never asked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from reader.model import When
from reader.regex import regex
from reader.threads import ago, clocks, date_words
from reader.threads.date_words import AGO, AGO_OF, AGO_PARTS, DAYS_AGO, MONTHS, NOW, UNITS, WEEKDAYS, ZONES

DIGIT = regex(r"\d")
_YMD = regex(r"(?<!\d)((?:19|20)\d\d)\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
_NUMBERS = regex(r"(?<![\d:])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?((?:19|20)?\d\d)(?!\d|:\d)")
_VIETNAMESE = regex(r"(?<=\d)\s*tháng (\d{1,2}),?\s*(?:năm )?(?=\d{4})", re.I)
_WORD = regex(r"[^\W\d_]+")
_DAY = regex(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|re|º|°)?(?![\d:])")
_YEAR = regex(r"(?<!\d)((?:19|20)\d\d)(?!\d)|['’](\d\d)(?!\d)")
_ZONE = regex(
    r"(?:(?<=\d)|\s)\(?(?:(Z|UTC|GMT|CES?T|MES?Z|MSK|JST|E[SD]T|P[SD]T)(?:[+-]00?(?::?00)?)?(?![\d\w]|[+-]\d)"
    r"|(?:UTC|GMT)?([+-](?:0?\d|1[0-4])(?::?[0-5]\d)?)(?![\d\w]))"
)
_STAMP = regex(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?")
_EPOCH = regex(r"\A(\d{10})(?:\d{3})?\Z")
_AGO = regex(rf"(\d+|{date_words.ONE})\s*([^\W\d_]+)", re.I)
_AGO_LINES = regex(date_words.AGO_LINES)
_TOKEN = regex(r"\w+")
_DAY_WORDS = regex(rf"(?<![^\W\d_])(?:{'|'.join(DAYS_AGO)})")
_WORDED = regex(rf"(?<![^\W\d_])(?:{'|'.join((*DAYS_AGO, *WEEKDAYS, *NOW))})(?![^\W\d_])")
_CLOCK = regex(r"(?<!\d)(?:[01]?\d|2[0-3])\s?(?:[:h]\s?[0-5]\d|[ap]\.?m\b|uhr\b)", re.I)
_SEVERAL = 3  # days that show which of their numbers is the month
_SOON = timedelta(days=8)  # after an article: its first comments
_LONGEST = 120  # characters: no printed date is longer
_KEPT = 4096  # lines that are remembered: a record's are read several times
_SHORT = 40  # characters of a line that is nothing but a day


def when(raw: str, stamp: str = "", day_first: bool = True, saved: datetime | None = None) -> When | None:
    """A date from what is shown and what the code says; `saved`: when the page was kept."""
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
    if not _real(int(year), int(month), int(day)):
        return ""
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
def read(text: str, day_first: bool = True, saved: datetime | None = None) -> str:
    """ISO 8601 as precise as the text is, or an empty string."""
    if not text or len(text) > _LONGEST or not (saved or DIGIT.search(text)):
        return ""
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    if "tháng" in text:
        text = _VIETNAMESE.sub(r"/\1/", text)
    for reading in (_numeric(text, day_first), _named(text)):
        if reading:
            day, rest = reading
            return day.isoformat() + _time(rest)
    return _relative(text, saved) if saved else ""


def _numeric(text: str, day_first: bool) -> tuple[date, str] | None:
    if found := _YMD.search(text):
        year, month, day = map(int, found.groups())
    elif found := _NUMBERS.search(text):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        if month > 12 or (not day_first and day <= 12 and found[2] != "."):  # dots: the day, then the month
            day, month = month, day
        year += 0 if year > 99 else 2000 if year < 70 else 1900
    else:
        return None
    return (date(year, month, day), _without(text, found)) if _real(year, month, day) else None


def _named(text: str) -> tuple[date, str] | None:
    """ "March 5th, 2020", "le 7 mai 2020", "5. Sep 2024": a month's name, and a day and a year about it."""
    if not _YEAR.search(text):
        return None
    for word in _WORD.finditer(text):
        low = word[0].lower()
        month = MONTHS.get(low) or MONTHS.get(low.removeprefix("ב"))  # Hebrew joins its "in" to the name
        if not month:
            continue
        rest = text[: word.start()] + "/" + text[word.end() :]
        year = _YEAR.search(rest)
        if not year:
            return None
        rest = rest[: year.start()] + "/" + rest[year.end() :]
        day = _nearest(rest, word.start())
        full = int(year[1] or f"20{year[2]}")
        if day and _real(full, month, int(day[1])):
            return date(full, month, int(day[1])), _without(rest, day)
        return None
    return None


def _nearest(text: str, place: int) -> re.Match[str] | None:
    days = [day for day in _DAY.finditer(text) if 1 <= int(day[1]) <= 31]
    return min(days, key=lambda day: min(abs(day.start() - place), abs(day.end() - place)), default=None)


def _without(text: str, found: re.Match[str]) -> str:
    return text[: found.start()] + " / " + text[found.end() :]


def _time(text: str) -> str:
    clock = clocks.read(text)
    zone = _ZONE.search(text) if clock else None
    return clock + _zone(zone and (zone[1] or zone[2]))


def _real(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _relative(text: str, saved: datetime) -> str:
    """ "3 hours ago", "il y a 2 jours", "hier à 10:12", counted from when the page was saved."""
    low = text.lower()
    if day := _DAY_WORDS.search(low):
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


def day_first(texts: Iterable[str], language: str, about: str = "") -> bool:
    """Whether 05/03/2020 is in March here: other dates of the page tell, else its language.

    Where none has a number above 12, what is the same in all is the month; or the first of them was written soon
    after the day `about` (ISO 8601), if they are read in one way, and not in the other.
    """
    pairs: set[tuple[int, int]] = set()
    ends: tuple[str, ...] = ()  # one of which is the oldest
    for text in texts:
        if found := _NUMBERS.search(text[:_LONGEST]):
            one, other = int(found[1]), int(found[3])
            if max(one, other) > 12:
                return one > 12
            pairs.add((one, other))
            ends = (ends[0] if ends else text, text)
    ones, others = {one for one, _ in pairs}, {other for _, other in pairs}
    if len(pairs) >= _SEVERAL and 1 in (len(ones), len(others)):
        return len(others) == 1
    soon = [one for one in (True, False) if any(_follows(read(text, one), about) for text in ends)]
    if len(soon) == 1:
        return soon[0]
    return not language.lower().startswith("en") or language.lower()[3:5] in {
        "gb",
        "au",
        "nz",
        "ie",
        "in",
        "za",
    }


def _follows(iso: str, about: str) -> bool:
    """Whether a day is that of an article, or one of the next."""
    try:
        gap = date.fromisoformat(iso[:10]) - date.fromisoformat(about[:10])
    except ValueError:
        return False
    return -_SOON < gap < _SOON


def is_dated(text: str) -> bool:
    """Whether a short text is made of a day, a month, a time, with or without a year: no name looks like that."""
    if bool(read(text)):
        return True
    return any(map(str.isdigit, text)) and any(word[0].lower() in MONTHS for word in _WORD.finditer(text))


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
    return DIGIT.search(text) is not None or _WORDED.search(text.lower()) is not None or ago.says(text)


@lru_cache(_KEPT)
def is_partly(text: str) -> bool:
    """Whether a line says a day without its year, or "yesterday at 10:12"."""
    if len(text) > _SHORT or not _CLOCK.search(text):
        return False
    low = text.lower()
    return bool(_DAY_WORDS.search(low)) or any(word[0] in MONTHS for word in _WORD.finditer(low))


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
