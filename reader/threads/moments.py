"""Moments as comments print them beside a name: a day without its year, a time alone, how long ago it was."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache

from reader.regex import regex
from reader.threads import clocks, dates, days, edits
from reader.threads.calendar_words import JALALI, WEEKDAYS, month
from reader.threads.clocks import Clock
from reader.threads.date_words import AGO, AGO_OF, DAYS_AGO, FILLERS, ONE, UNITS, ZONES
from reader.threads.days import DIGIT
from reader.threads.select import names

_TOKEN = regex(rf"\d+(?:(?:[:./]|\s?[h-]\s?)\d+)*|\w(?:\w|[{days.MARKS}])*|[^\w\s]|\s+")
_GLUED = regex(r"(?<=\d)(?=[^\W\d_])|(?<=[午전후])(?=\d)")  # "3h", "9.15am", "下午2"
_DAY_MONTH = regex(r"(?<![\d.:/-])(?:([0-3]?\d)/([01]\d)|([0-3]?\d)\.\s?([01]?\d)\.)(?![\d:/]|\.\d)")
_MONTH_DAY = regex(r"(?<!\d)(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일號号]")
_PART = regex(r"[\d.:/-]\Z")  # before a number: it is none of a time
_COUNTED = regex(rf"(?<![\d.:])(\d{{1,3}}|{ONE})\s?({days.WORD.pattern})", re.I)
ABOUT = " \n\t\u00a0()[]{},;:.·•|–—-/"  # what parts a moment from a name
_ELIDED = regex(r"['’][^\W\d_]")
_NUMBER_BEHIND = regex(r"\s[·•|–—-]\s+\d{1,6}\s*\Z")  # "3 May 2020 · 12 points": what is counted is no day
_POINTS = frozenset(",.-–—·•|@()[]/:+'’،、״\"")
_TAILS = names(
    "am pm h uhr st nd rd th er m p a º ° μ π μμ πμ ص م مساء صباحا صباحًا مساءً ق ب ظ ч sa ch öö ös tarde noche mañana"
    " madrugada aujourd hui avant पूर्वाह्न अपराह्न 오전 오후 上午 下午 午前 午後 אחה לפנה צ"
    " ii iii iv vi vii viii ix xi xii"
)
_AGO_WORDS = AGO | AGO_OF | {"назад", "전", "later", "पहले"}
_PARTS = regex(r"(\s[·•|]\s)")  # "signed 3 May 2020 · Leeds"
_EASTERN = regex(  # "2018年9月15日(土) 20:04", "2018/9/15 (土) 午後8:04", "2018년 9월 15일 (토) 오후 8:04"
    r"(?:\d{2,4}([/.-])\d{1,2}\1\d{1,2}(?=\s?[(（][月火水木金土日월화수목금토일][)）])|(?:(?:令和|平成|昭和|民國|民国)\s?(?:\d{1,3}|元)\s?年\s?|\d{4}\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일號号])(?:\s?[(（][^\d()（）]{1,5}[)）])?"
    r"(?:\s?(?:(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일),?)?"
    r"(?:\s*(?:午前|午後|오전|오후|上午|下午)?\s*\d{1,2}\s?(?::|時|时|點|点|시)\s?\d{1,2}(?:\s?[:分분]\s?\d{0,2}(?:\.\d+)?)?)?"
)
_LONGEST = 60  # code points of a moment
_BESIDE = 16  # code points between a day and its time of day
_LED = regex(r"(?P<said>.*?)\s[·•|–—]\s+")  # what a bar parts from a moment
_BEHIND = regex(r"\s[·•|]\s[^\d]*\Z")
_INITIAL = regex(r"[^\W\d_a-zß-ÿ]\.?,?\s+")
_NO_NAMES = frozenset("AÀВОÓ")  # words of one letter with which a line may say when
_NAMED = 60  # code points of a name beside it
_KEPT = 4096  # lines that are remembered: a record's are read several times
_ZONES = timedelta(days=1)  # where it is later than where the page was saved
_AHEAD = timedelta(days=14)  # how far before its article's day a comment may seem to be written


@lru_cache(_KEPT)
def find(line: str) -> tuple[int, int] | None:
    """Where the moment stands that ends or begins a line which says no more beside it than a name.

    With the posting, where it was edited later, stands what says so.
    """
    if len(line) > _LONGEST + _NAMED or not DIGIT.search(line):
        return None
    posted = edits.without(line)
    if posted == line or (place := _find(posted)) is None:
        return _find(line)
    edited = [at for at, (one, other) in enumerate(zip(line, posted, strict=True)) if one != other]
    return min(place[0], edited[0]), max(place[1], edited[-1] + 1)


def _find(line: str) -> tuple[int, int] | None:
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
    start, end = _with_day(line, start, end)
    start = end - len(line[start:end].lstrip(ABOUT))
    start += _of_name(line[start:end], start)
    if (behind := _BEHIND.search(line, start, end)) is not None and not (
        _says_when(behind[0]) and not dates.read(line[start : behind.start()])
    ):
        end = behind.start()
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


def _with_day(line: str, start: int, end: int) -> tuple[int, int]:
    """A moment with the day beside its time that it leaves away: words that are not known stand between them."""
    if not dates.read(line):
        return start, end
    day = days.find(plain) if len(plain := days.plain(line)) == len(line) else None
    told = dates.read(line[start:end])
    if day is None or told[:10] == day.date.isoformat():
        return start, end
    if told or not _is_moment(line[start:end]):
        start = day.start - _length(_TOKEN.findall(line[: day.start])[::-1])
        end = day.end + _length(_TOKEN.findall(line[day.end :]))
        return (start, end) if not line[:start].strip(ABOUT) or not line[end:].strip(ABOUT) else (0, 0)
    if day.start - end > _BESIDE or start - day.end > _BESIDE:
        return start, end
    if day.start < start:
        start = day.start - _length(_TOKEN.findall(line[: day.start])[::-1])
    return start, max(end, day.end)


def _of_name(moment: str, before: int) -> int:
    """How many of its first code points are of a name: what a bar parts from it, the first letter of a name."""
    led = _LED.match(moment)
    if led is not None and not clocks.read(led["said"]):
        is_number = DIGIT.search(led["said"]) is not None
        if dates.read(moment[led.end() :]) or not (is_number or _says_when(led[0])):
            return 0 if before and is_weekday(led[0]) else led.end()
    initial = _INITIAL.match(moment)
    return initial.end() if initial is not None and (before or moment[0] not in _NO_NAMES) else 0


def _says_when(text: str) -> bool:
    return any(
        month(word) or word in DAYS_AGO or word in _AGO_WORDS for word in days.WORD.findall(text.lower())
    )


def is_all(line: str) -> bool:
    """Whether a line is a moment and nothing else."""
    place = find(line) if len(line) <= _LONGEST else None
    return place is not None and not line[: place[0]].strip(ABOUT) and not line[place[1] :].strip(ABOUT)


def is_date(line: str) -> bool:
    """Whether a line is a moment, or a date of any kind."""
    return dates.looks_dated(line) or dates.is_dated(line) or dates.is_partly(line) or is_all(line)


def is_weekday(text: str, iso: str = "") -> bool:
    """Whether a text is the name of a day of the week, and of that of a date, where one is given."""
    words = [WEEKDAYS.get(word, -1) for word in days.WORD.findall(text.lower()) if word not in FILLERS]
    day = _iso(iso)
    return bool(words) and all(at >= 0 and (day is None or at == day.weekday()) for at in words)


def is_span(line: str) -> bool:
    """Whether it may as well say how long something lasts ("9 min", "1 year")."""
    clock = _clock(line)
    dated = days.yearless(line) or _DAY_MONTH.search(line) or dates.is_ago(line)
    return _ago(line) is not None and not dated and (clock is None or not clock.has_minutes)


def _pieces(token: str) -> list[str]:
    return _GLUED.split(token) if token[0].isdigit() != token[-1].isdigit() else [token]


def _run(tokens: list[str]) -> int:
    """How many tokens from the first on are of a moment; a second month's name is somebody's."""
    months = 0
    for at, token in enumerate(tokens):
        low = token.lower()
        months += month(low) is not None and low not in FILLERS
        if months > 1 or not (token.isspace() or low in _POINTS or token[0].isdigit() or _is_word(low)):
            return at
    return len(tokens)


def _length(tokens: list[str]) -> int:
    """Code points of the first tokens, as far as they are of a moment."""
    return sum(map(len, tokens[: _run(tokens)]))


def _is_word(low: str) -> bool:
    return (
        month(low) is not None
        or low in JALALI
        or low in UNITS
        or low in ZONES
        or low in FILLERS
        or low in WEEKDAYS
        or low in DAYS_AGO
        or low in _TAILS
        or low in _AGO_WORDS
    )


def _is_moment(text: str) -> bool:
    """Whether it tells a time, a day or how long ago, not only a number."""
    return bool(_clock(text) or days.yearless(text) or _DAY_MONTH.search(text) or _ago(text)) or (
        bool(dates.read(text))
    )


def _clock(text: str) -> Clock | None:
    """A time of day; "9.15" is one only with am or pm behind it, or a day beside it."""
    for found in clocks.clocks(text):
        if _PART.search(text[: found.start]) is None and (
            not found.is_dotted or found.has_half or days.yearless(text)
        ):
            return found
    return None


def _ago(text: str) -> int | None:
    """Seconds that have passed since."""
    for found in _COUNTED.finditer(text.lower()):
        if seconds := UNITS.get(found[2]):
            return seconds * (int(found[1]) if found[1].isdigit() else 1)
    return None


def read(text: str, about: str, saved: datetime | None = None, day_first: bool | None = True) -> str:
    """ISO 8601 of a moment in the thread of an article of the day `about` (ISO 8601); empty where it cannot be told.

    `saved`: when the page was kept. What counts back from it ("yesterday") is left to `dates`.
    """
    day = _iso(about)
    if not 2 <= len(text) <= _LONGEST + _NAMED or (day is None and saved is None):
        return ""
    text = days.plain(text)
    if dates.is_ago(text) or dates.DAY_WORDS.search(text.lower()):
        return ""
    if (told := days.yearless(text) or _numbered_day(text, day_first)) is not None:
        dated = _with_year(*told, day, saved.date() if saved else None)
        return dated.isoformat() + _time(text) if dated else ""
    clock = _clock(text)
    if day is None or clock is None or DIGIT.search(text[: clock.start] + text[clock.end :]):
        return ""
    if not clock.has_minutes and _ago(text) is not None:
        return ""
    words = days.WORD.findall(text.lower())
    week = next((WEEKDAYS[word] for word in words if word in WEEKDAYS), day.weekday())
    return (day + timedelta(days=(week - day.weekday()) % 7)).isoformat() + clock.iso[:6]


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _numbered_day(text: str, day_first: bool | None) -> tuple[int, int] | None:
    """Month and day of "20/11", "05.14 21:40", "5月14日"."""
    if found := _MONTH_DAY.search(text):
        return int(found[1]), int(found[2])
    if (found := _DAY_MONTH.search(text) or days.YEARLESS.search(text)) is None:
        return None
    one, other = (int(each) for each in found.groups() if each and each.isdecimal())
    if day_first is None and one != other and max(one, other) <= 12:
        return None
    return (other, one) if one > 12 or (day_first and other <= 12) else (one, other)


def _with_year(month: int, of_month: int, about: date | None, saved: date | None) -> date | None:
    """The first such day from the article's on, the last before the page was saved where that would be later."""
    last = saved + _ZONES if saved else date.max
    first = about - _AHEAD if about else last
    years = (first.year, first.year + 1, *((last.year, last.year - 1) if saved else ()))
    told = [day for year in years if (day := days.real(year, month, of_month)) is not None and day <= last]
    return next((day for day in told if day >= first), max(told, default=None) if saved else None)


def _time(text: str) -> str:
    found = _clock(text)
    return found.iso[:6] if found is not None else ""
