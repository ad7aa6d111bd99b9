"""A day of the calendar in a line: "2019-04-03", "3.4.2019", "March 5th, 2020", "令和3年4月3日", "3 เมษายน 2562"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise, product
from operator import attrgetter, itemgetter
from typing import NamedTuple
from unicodedata import normalize

from reader.regex import regex
from reader.threads.calendar_words import CROATIAN, IN_ONE_WORD, JALALI, WEEKDAYS, WITH_YEAR, month, numbered
from reader.threads.date_words import FILLERS, UNITS, ZONES

# that Indian, Thai and Arabic scripts set about letters: for nine of India, each of which has a block of 128
_INDIAN = "".join(f"{chr(at)}-{chr(at + 3)}{chr(at + 58)}-{chr(at + 87)}" for at in range(0x900, 0xD80, 128))
MARKS = rf"\u0300-\u036f\u064b-\u0652{_INDIAN}\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200c"
WORD = regex(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*")
DIGIT = regex(r"\d")
NUMBERS = regex(r"(?<![\d:])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?((?:19|20|25(?=[4-9]))?\d\d)(?!\d|:\d)")
YEARLESS = regex(r"(?<![\d.:/-])([0-3]?\d)([./-])([0-3]?\d)(?=,?\s+\d?\d:\d\d)")  # "05.14 21:40"
_YMD = regex(r"(?<!\d)((?:19|20|25(?=[4-9]))\d\d)\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)")
# "24/05/14(火)" of boards: the day of the week shows whose order it is
_YMD_JAPANESE = regex(r"(?<!\d)(\d\d)/(\d\d)/(\d\d)(?=\s?[(（][月火水木金土日])")
_ERA = regex(r"(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})(?!\d)")
_BEFORE_ERA = {"令和": 2018, "平成": 1988, "昭和": 1925, "民國": 1911, "民国": 1911}  # the year
_JALALI = regex(r"(?<!\d)(1[34]\d\d)\s?[-/]\s?(\d{1,2})\s?[-/]\s?(\d{1,2})(?!\d)")
_DAY = regex(r"(?<![\d:])(\d{1,2})(?:st|nd|rd|th|er|re|º|°)?(?![\d:])")
_DAY_ALONE = regex(r"(?<![\d.:])([0-3]?\d)(?:st|nd|rd|th|er|º|°)?(?![\d:])", re.I)
_YEAR = regex(r"(?<!\d)((?:19|20)\d\d|25[4-9]\d|1[34]\d\d)(?!\d)|['’](\d\d)(?!\d)")
# "14-May-19": alone, two digits are no year
_SHORT_YEAR = regex(r"(?<!\d)(\d{1,2})([-/])([^\W\d_]{3,})\.?\2(\d\d)(?![\d:])")
_JOINED = regex("|".join(map(re.escape, IN_ONE_WORD)), re.I)
_MAY_BE_JOINED = ("ค.", "พ.", "ย.", "كانون", "تشرين", "fómhair")
_ROMAN = regex(
    r"(?:(?<=\d[. /-])\s?(I{1,3}|IV|VI{0,3}|I?X|XI{1,2})|(?<=\d\.)(i{1,3}|iv|vi{0,3}|i?x|xi{1,2}))"
    r"(?=\.?[ /-]?\s?(?:19|20)\d\d(?!\d))"
)
_ROMANS = numbered(("i ii iii iv v vi vii viii ix x xi xii",), 1)
_VIETNAMESE = regex(
    r"(?:tháng|thg)\.?\s?(\d{1,2}(?!\d)|mười một|mười hai|một|giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|chạp)",
    re.I,
)
_OF_VIETNAM = {
    word.replace("_", " "): at
    for word, at in numbered(
        ("một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai", "giêng . . . . . . . . . . chạp"), 1
    ).items()
}
_OUT_OF = regex(r"out of\b", re.I)  # "12 out of 15": no October
_BUDDHIST = 543  # years before ours, from when Thailand counts
_OF_BUDDHA = 2500  # a year above is one that Thailand counts
_THAI = tuple("มกพสตธเ")  # with which their months begin
_BEFORE_PERSIA = 226526  # days before its calendar, as `date` counts them
_NUMBER = regex(r":?\d+")  # minutes stand behind a colon
_DIGITS = 4  # of a year
_LAST = 31  # day of a month
_SMALL = 3  # code points of a word in a date that need not be known
_ZONE = 4  # code points of the name of a time zone
_NEAR = 12  # code points between a day and its month, where no year confirms them
_SIGNS = str.maketrans(
    {
        "\u00a0": " ",
        "\u202f": " ",
        "：": ":",
        "／": "/",
        **{
            chr(zero + digit): str(digit)
            for zero in (
                0x660,
                0x6F0,
                *range(0x966, 0xD80, 128),
                0xE50,
                0xFF10,
            )  # of Arabia, Persia, India, Thailand
            for digit in range(10)
        },
    }
)
_START = attrgetter("start")
_TURNS = regex(r"[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # signs for the direction of writing


@dataclass(frozen=True, slots=True)
class Day:
    """A day, from where to where its line says it (code points), and the line without it."""

    date: date
    start: int
    end: int
    rest: str


class _Piece(NamedTuple):
    """A month, a day or a year in a line."""

    start: int
    end: int
    number: int
    word: str = ""


def plain(text: str) -> str:
    """A line with the digits and the spaces that all know, its letters and marks composed."""
    if text.isascii():
        return text
    return normalize("NFC", _TURNS.sub("", text.translate(_SIGNS)))


def find(text: str, day_first: bool | None = True) -> Day | None:
    """The day that a plain line tells with its year; one that may be two is none, where `day_first` is None."""
    return _numeric(text, day_first) or _named(text) or _joined(text)


def _numeric(text: str, day_first: bool | None) -> Day | None:
    if found := _YMD.search(text):
        year, month, day = map(int, (found[1], found[2], found[3]))
    elif ("(" in text or "（" in text) and (found := _YMD_JAPANESE.search(text)):
        year, month, day = 2000 + int(found[1]), int(found[2]), int(found[3])
    elif found := NUMBERS.search(text):
        day, month, year = int(found[1]), int(found[3]), int(found[4])
        if day_first is None and found[2] != "." and day != month and max(day, month) <= 12:
            return None
        if month > 12 or (not day_first and day <= 12 and found[2] != "."):  # dots: the day, then the month
            day, month = month, day
        year = whole(year)
    elif found := _JALALI.search(text):
        told = _of_persia(int(found[1]), int(found[2]), int(found[3])) if 0 < int(found[2]) < 13 else None
        return Day(told, *found.span(), _without(text, [found.span()])) if told else None
    elif "年" in text and (found := _ERA.search(text)):
        year = _BEFORE_ERA[found[1]] + (1 if found[2] == "元" else int(found[2]))
        month, day = int(found[3]), int(found[4])
    else:
        return None
    told = real(year - _BUDDHIST if year > _OF_BUDDHA else year, month, day)
    return Day(told, *found.span(), _without(text, [found.span()])) if told else None


def _joined(text: str) -> Day | None:
    found = _SHORT_YEAR.search(text)
    told = real(whole(int(found[4])), month(found[3]) or 0, int(found[1])) if found is not None else None
    return Day(told, *found.span(), _without(text, [found.span()])) if found and told else None


def whole(year: int) -> int:
    """A year of four digits for one of two."""
    return year + (0 if year > 99 else 2000 if year < 70 else 1900)


def _named(text: str) -> Day | None:
    """ "March 5th, 2020", "le 7 mai 2020", "5. Sep 2024": of a month's name, a day and a year those that stand closest.

    A month's name farther away is part of somebody's: "Mei Lark · 5 kwietnia 2019". Of two days it is the first.
    """
    years = [_Piece(*found.span(), whole(int(found[1] or found[2]))) for found in _YEAR.finditer(text)]
    if not years:
        return None
    months = list(_months(text))
    days = _days(text, _DAY) if months else []
    found: list[tuple[int, list[_Piece], date]] = []
    for pieces in product(months, days, years):
        in_order = sorted(pieces, key=_START)
        if _are_one(text, in_order) and (told := _told(text, *pieces)):
            apart = in_order[-1].end - in_order[0].start + max(0, _gap(pieces[0], pieces[1]))
            found.append((apart, in_order, told))
    if not found:
        return None
    best = min(found, key=itemgetter(0))
    earlier = [one for one in found if one[1][-1].end <= best[1][0].start]
    _, in_order, told = min(earlier, key=itemgetter(0)) if earlier else best
    spans = [(piece.start, piece.end) for piece in in_order]
    return Day(told, spans[0][0], spans[-1][1], _without(text, spans))


def _gap(one: _Piece, other: _Piece) -> int:
    return max(other.start - one.end, one.start - other.end)


def _months(text: str) -> Iterator[_Piece]:
    if not text.isascii() and any(map(text.__contains__, _MAY_BE_JOINED)):
        for found in _JOINED.finditer(text):
            name = IN_ONE_WORD[found[0].lower()]
            yield _Piece(*found.span(), month(name) or 0, name)
    if "thg" in text or "háng" in text:
        for found in _VIETNAMESE.finditer(text):
            told = found[1].lower()
            yield _Piece(*found.span(), int(told) if told.isdecimal() else _OF_VIETNAM[told])
    for found in WORD.finditer(text):
        if (number := month(found[0])) and not _OUT_OF.match(text, found.start()):
            yield _Piece(*found.span(), number, found[0].lower())
        elif found[0] in JALALI:
            yield _Piece(*found.span(), JALALI[found[0]], found[0])
    for found in _ROMAN.finditer(text):
        yield _Piece(*found.span(), _ROMANS[found[0].strip().lower()])


def _days(text: str, pattern: re.Pattern[str]) -> list[_Piece]:
    return [
        _Piece(*found.span(), int(found[1])) for found in pattern.finditer(text) if 1 <= int(found[1]) <= 31
    ]


def _are_one(text: str, pieces: list[_Piece]) -> bool:
    """Whether nothing stands between these that says something else."""
    ends = list(pairwise(pieces))
    return all(one.end <= other.start for one, other in ends) and all(
        all(map(_is_beside, WORD.findall(text[one.end : other.start]))) for one, other in ends
    )


def is_bare(text: str) -> bool:
    """Whether all words of a text, but for names of months, may stand within a date."""
    return all(_is_beside(word) or month(word) is not None for word in WORD.findall(text))


def is_of_month(text: str) -> bool:
    """Whether a month, with numbers that may be of a day, a year or a time, is all that a text says."""
    numbers = _NUMBER.findall(text)
    if not numbers or not all(
        len(one) == _DIGITS or (len(one) < _DIGITS and int(one) <= _LAST) for one in numbers if one[0] != ":"
    ):
        return False
    return next(_months(text), None) is not None and is_bare(text)


def _is_beside(word: str) -> bool:
    low = word.lower()
    return (
        low in FILLERS
        or low in WEEKDAYS
        or low in UNITS
        or low in ZONES
        or (len(word) <= _SMALL and word == low)
        or (len(word) <= _ZONE and word.isascii() and word.isupper())
    )


def _told(text: str, name: _Piece, day: _Piece, year: _Piece) -> date | None:
    if name.word in JALALI:
        return _of_persia(year.number, name.number, day.number)
    if year.number > _OF_BUDDHA and not name.word.startswith(_THAI):
        return None
    number = name.number
    if name.word in CROATIAN and text.startswith(".", day.end):
        number = CROATIAN[name.word] if name.word == "listopada" or text.startswith(".", year.end) else number
    return real(year.number - _BUDDHIST if year.number > _OF_BUDDHA else year.number, number, day.number)


def _of_persia(year: int, month: int, day: int) -> date | None:
    """A day of the Persian calendar, whose leap years stand in a cycle of 33 in our time."""
    if not 1300 < year < 1430 or day > (31 if month < 7 else 30):
        return None
    leaps = (year + 11) // 33 * 8 + ((year + 11) % 33 + 3) // 4
    before = 31 * (month - 1) - max(0, month - 7)
    return date.fromordinal(_BEFORE_PERSIA + 365 * year + leaps + before + day)


def real(year: int, month: int, day: int) -> date | None:
    """A day, where there was such a one in our time."""
    try:
        return date(year, month, day) if year >= 1900 else None
    except ValueError:
        return None


def _without(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with a stroke for each of these."""
    kept, at = "", 0
    for start, end in spans:
        kept, at = f"{kept}{text[at:start]} / ", end
    return kept + text[at:]


def yearless(text: str) -> tuple[int, int] | None:
    """Month and day of "9 avr." and "June 7th": the closest that may be one day."""
    numbers = _days(text, _DAY_ALONE)
    names = (one for one in _months(text) if one.word not in WITH_YEAR) if numbers else ()
    pairs = [
        (_gap(name, number), name, number)
        for name, number in product(names, numbers)
        if _gap(name, number) <= _NEAR and name.word not in JALALI
    ]
    for _, name, number in sorted(pairs, key=itemgetter(0)):
        if _are_one(text, sorted((name, number), key=_START)):
            return name.number, number.number
    return None
