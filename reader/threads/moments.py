"""Moments as comments print them beside a name: a day without its year, a time alone, how long ago it was."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from reader.regex import regex
from reader.threads import dates
from reader.threads.date_words import AGO, AGO_OF, DAYS_AGO, FILLERS, MONTHS, ONE, UNITS, WEEKDAYS
from reader.threads.select import names

_TOKEN = regex(r"\d+(?:(?:[:./]|\s?[h-]\s?)\d+)*|\w+|[^\w\s]|\s+")
_GLUED = regex(r"(?<=\d)(?=[^\W\d_])")  # "3h", "9.15am"
_CLOCK = regex(
    r"(?<![\d.:/-])([01]?\d|2[0-3])(?:\s?[:h]\s?|\.)([0-5]\d)(?::([0-5]\d))?\s?(?:([ap])\.?m\b)?"
    r"|(?<![\d.:/-])([01]?\d|2[0-3])\s?(?:([ap])\.?m\b|h\b|uhr\b)",
    re.I,
)
_DAY_MONTH = regex(r"(?<![\d.:/-])(?:([0-3]?\d)/([01]\d)|([0-3]?\d)\.\s?([01]?\d)\.)(?![\d:/]|\.\d)")
_COUNTED = regex(rf"(?<![\d.:])(\d{{1,3}}|{ONE})\s?([^\W\d_]+)", re.I)
_OUT_OF = regex(r"out of\b", re.I)  # "12 out of 15": no October
_DAY = regex(r"(?<![\d.:])([0-3]?\d)(?:st|nd|rd|th|er|º|°)?(?![\d:])", re.I)
ABOUT = " \n\t\u00a0()[]{},;:.·•|–—-/"  # what parts a moment from a name
_ELIDED = regex(r"['’][^\W\d_]")
_NUMBER_BEHIND = regex(r"\s[·•|–—-]\s+\d{1,6}\s*\Z")  # "3 May 2020 · 12 points": what is counted is no day
_POINTS = frozenset(",.-–—·•|@()[]/:'’")
_TAILS = names("am pm h uhr st nd rd th er m p a º °")
_AGO_WORDS = AGO | AGO_OF | {"назад", "전", "later"}
_PARTS = regex(r"(\s[·•|]\s)")  # "signed 3 May 2020 · Leeds"
_EASTERN = regex(  # "2018年9月15日(土) 20:04", "2018년 9월 15일 (토) 오후 8:04"
    r"(?:\d{4}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일號号](?:\s?[(（][^\d()（）]{1,5}[)）])?"
    r"(?:\s*(?:午前|午後|오전|오후|上午|下午)?\s*\d{1,2}\s?(?::|時|时|點|点|시)\s?\d{1,2}(?:\s?[:分분]\s?\d{0,2})?)?"
)
_LONGEST = 40  # code points of a moment
_NAMED = 60  # code points of a name beside it
_AHEAD = timedelta(days=14)  # how far before its article's day a comment may seem to be written


def find(line: str) -> tuple[int, int] | None:
    """Where the moment stands that ends or begins a line which says no more beside it than a name."""
    if len(line) > _LONGEST + _NAMED or not dates.DIGIT.search(line):
        return None
    if (eastern := _EASTERN.search(line)) is not None and len(line.strip()) - len(eastern[0]) <= _NAMED:
        return eastern.start(), eastern.start() + len(eastern[0].rstrip())
    if (place := _at_an_end(line)) is not None:
        return place
    at = 0
    for part in _PARTS.split(line) if _PARTS.search(line) else ():
        if (place := _at_an_end(part)) is not None:
            return at + place[0], at + place[1]
        at += len(part)
    return None


def _at_an_end(line: str) -> tuple[int, int] | None:
    tokens = [piece for token in _TOKEN.findall(line) for piece in _pieces(token)]
    taken = _run(tokens[::-1])
    end = len(line)
    start = end - sum(len(token) for token in tokens[len(tokens) - taken :])
    if not _is_moment(line[start:end]):
        start, end = 0, sum(len(token) for token in tokens[: _run(tokens)])
    while start < end and not line[start].isalnum():
        start += 1
    if line[end:].strip() and (counted := _NUMBER_BEHIND.search(line, start, end)) is not None:
        end = counted.start()
    while start < end and not line[end - 1].isalnum():
        end -= 1
    if _ELIDED.match(line, end):  # "12 j'aime" says nothing of days
        return None
    if not 0 < end - start <= _LONGEST or len(line.strip()) - (end - start) > _NAMED:
        return None
    return (start, end) if _is_moment(line[start:end]) else None


def is_all(line: str) -> bool:
    """Whether a line is a moment and nothing else."""
    place = find(line) if len(line) <= _LONGEST else None
    return place is not None and not line[: place[0]].strip(ABOUT) and not line[place[1] :].strip(ABOUT)


def is_date(line: str) -> bool:
    """Whether a line is a moment, or a date of any kind."""
    return dates.looks_dated(line) or dates.is_dated(line) or dates.is_partly(line) or is_all(line)


def is_span(line: str) -> bool:
    """Whether it may as well say how long something lasts ("9 min", "1 year")."""
    clock = _clock(line)
    dated = _named_day(line) or _DAY_MONTH.search(line) or dates.is_ago(line)
    return _ago(line) is not None and not dated and (clock is None or ":" not in clock[0])


def _pieces(token: str) -> list[str]:
    return _GLUED.split(token) if token[0].isdigit() and token[-1].isalpha() else [token]


def _run(tokens: list[str]) -> int:
    """How many tokens from the first on are of a moment; a second month's name is somebody's."""
    months = 0
    for at, token in enumerate(tokens):
        low = token.lower()
        months += low in MONTHS and low not in FILLERS
        if months > 1 or not (token.isspace() or low in _POINTS or token[0].isdigit() or _is_word(low)):
            return at
    return len(tokens)


def _is_word(low: str) -> bool:
    return (
        low in MONTHS
        or low in UNITS
        or low in FILLERS
        or low in WEEKDAYS
        or low in DAYS_AGO
        or low in _TAILS
        or low in _AGO_WORDS
    )


def _is_moment(text: str) -> bool:
    """Whether it tells a time, a day or how long ago, not only a number."""
    return bool(_clock(text) or _named_day(text) or _DAY_MONTH.search(text) or _ago(text)) or (
        bool(dates.read(text))
    )


def _clock(text: str) -> re.Match[str] | None:
    """A time of day; "9.15" is one only with am or pm behind it, or a day beside it."""
    for found in _CLOCK.finditer(text):
        if "." not in found[0] or found[4] or _named_day(text):
            return found
    return None


def _named_day(text: str) -> tuple[int, int] | None:
    """Month and day of "9 avr." and "June 7th"."""
    for word in re.finditer(r"[^\W\d_]+", text):
        month = MONTHS.get(word[0].lower())
        if month is None or _OUT_OF.match(text, word.start()):
            continue
        before = list(_DAY.finditer(text[: word.start()]))
        behind = _DAY.search(text, word.end())
        near = before[-1] if before and word.start() - before[-1].end() <= 5 else behind
        if near is not None and 1 <= int(near[1]) <= 31:
            return month, int(near[1])
    return None


def _ago(text: str) -> int | None:
    """Seconds that have passed since."""
    for found in _COUNTED.finditer(text.lower()):
        if seconds := UNITS.get(found[2]):
            return seconds * (int(found[1]) if found[1].isdigit() else 1)
    return None


def read(text: str, about: str, saved: datetime | None = None) -> str:
    """ISO 8601 of a moment in the thread of an article of the day `about` (ISO 8601); empty where it cannot be told."""
    day = _iso(about)
    if not 2 <= len(text) <= _LONGEST + _NAMED or (day is None and saved is None):
        return ""
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    base = saved.date() if saved else day
    assert base is not None
    low = text.lower()
    if (word := next((one for one in re.findall(r"[\w’']+", low) if one in DAYS_AGO), None)) is not None:
        return (base - timedelta(days=DAYS_AGO[word])).isoformat() + _time(text) if saved else ""
    told = None if dates.is_ago(text) else _named_day(text) or _numbered_day(text)
    if told is not None:
        dated = _after(day or base, *told)
        return dated.isoformat() + _time(text) if dated else ""
    clock = _clock(text)
    if day is None or clock is None or (clock[2] is None and _ago(text) is not None):
        return ""
    week = next((WEEKDAYS[one] for one in re.findall(r"[^\W\d_]+", low) if one in WEEKDAYS), day.weekday())
    return (day + timedelta(days=(week - day.weekday()) % 7)).isoformat() + _time(text)


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _numbered_day(text: str) -> tuple[int, int] | None:
    """Month and day of "20/11"; the day stands first, unless it cannot."""
    found = _DAY_MONTH.search(text)
    if found is None:
        return None
    day, month = int(found[1] or found[3]), int(found[2] or found[4])
    if month > 12:
        day, month = month, day
    return (month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _after(day: date, month: int, of_month: int) -> date | None:
    """The first such day from the article's on."""
    for year in (day.year, day.year + 1):
        try:
            found = date(year, month, of_month)
        except ValueError:
            continue
        if found >= day - _AHEAD:
            return found
    return None


def _time(text: str) -> str:
    found = _clock(text)
    if found is None:
        return ""
    hour, minute = int(found[1] or found[5]), found[2] or "00"
    half = (found[4] or found[6] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02}:{minute}"
