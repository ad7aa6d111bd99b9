"""Which of the first two numbers of 03/04/2024 is the day: what a page tells of it, the surest first."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime, timedelta
from itertools import chain, islice

from reader.model import Document
from reader.regex import regex
from reader.threads import dates, days
from reader.threads.calendar_words import WEEKDAYS
from reader.threads.select import names

_LONGEST = 120  # characters: no line with a date is longer
_SEVERAL = 3  # days that show which of their numbers is the month
_SOON = timedelta(days=8)  # after an article: its first comments
_LATER = timedelta(days=1)  # where it is later than where the page was saved
_MONTH_FIRST = ("en", "ja", "ko", "zh")  # languages, but for countries that begin with the day
_DAY_FIRST = frozenset(("gb", "au", "nz", "ie", "in", "za"))
_MONTH_COUNTRIES = names("us ph pr gu vi as um pw fm mh")
_BOTH_WAYS = names("ca jp kr cn tw")  # countries where English is written either way
_MONTH_ZONES = regex(r"(?<=\d|m|M)\s?\(?(?:[ECMP][SD]?T|AK[SD]T|HST)(?!\w)")
_DAY_ZONES = regex(r"(?<=\d|m|M)\s?\(?(?:BST|IST|A[EWC][SD]T|NZ[SD]T|CES?T|MES?Z|SAST)(?!\w)")
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY_THEN_MONTH = regex(rf"(?<![\d:])\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS},?\s+20\d\d", re.I)
_MONTH_THEN_DAY = regex(rf"\b{_MONTHS}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d", re.I)
_WHOLE = regex(r"(?<![\d:./-])(\d{1,2})([-/])(\d{1,2})\2(?:19|20)\d\d(?![\d/-])")
_DAY_PLACES = names("uk au nz ie in za sg hk my ng ke gh pk bd lk mt cy jm tt eu")
_MONTH_PLACES = names("us gov mil edu ph")
_DAY_MONEY = names("gbp eur aud nzd inr zar sgd hkd myr ngn kes ghs pkr")
_ENGLISH = names("the of and to that was with for")
_SELDOM = 25  # at least one word of so many is one of these in English
_FEWEST_WORDS, _MOST_WORDS = 40, 2_000  # that tell the language
_MOST_LINES = 2_000  # of a page that are looked through
_WORD = regex(r"[^\W\d_]+")
_REGION = 2  # letters of a country
_HOST = regex(r"\Ahttps?://([^/:?#]+)", re.I)


def day_first(
    texts: Iterable[str],
    language: str,
    about: str = "",
    *,
    beside: Iterable[str] = (),
    saved: datetime | None = None,
    place: bool | None = None,
) -> bool | None:
    """Whether 05/03/2020 is in March here; None where nothing on the page tells.

    `texts` are dates of one kind, which are told in one way; `beside` other lines of the page. `about` is the day of
    the article (ISO 8601), soon after which some of the dates may be; `saved` when the page was kept, after which none
    is; `place` what the country does that the page's address names.
    """
    own = [text[:_LONGEST] for text in texts]
    return next(
        (told for told in _told(own, language, about, beside, saved, place) if told is not None), None
    )


def _told(
    own: list[str],
    language: str,
    about: str,
    beside: Iterable[str],
    saved: datetime | None,
    place: bool | None,
) -> Iterator[bool | None]:
    yield _over_twelve(own)
    yield _same_month(own)
    yield _on_weekdays(own)
    yield _soon(own, about)
    yield _not_later(own, saved)
    yield _of_other_language(language)
    others = list(islice(beside, _MOST_LINES)) if any(map(_numbers, own)) else []
    if not language:
        yield _of_words(others)
    lines = [line for line in others if len(line) <= _LONGEST]
    yield _apart(one > 12 for line in lines for one, other in _whole(line) if max(one, other) > 12)
    yield _of_zone(own)
    yield _of_country(language)
    yield place
    if language[:2].lower() in ("", "en"):
        yield _apart(found for line in chain(own, lines) for found in _worded(line))


def of_document(document: Document, texts: Iterable[str]) -> bool | None:
    """The same of dates on a page that was read: as its comments, language, lines and address tell."""
    told = (*texts, *(one.published.raw for one in document.comments if one.published is not None))
    about = document.published.iso if document.published is not None else ""
    beside = (block.text for block in document.blocks)
    place = of_place(document.address, ())
    return day_first(told, document.language, about, beside=beside, place=place)


def of_place(address: str, money: Collection[str]) -> bool | None:
    """What the country does that an address, or else the money of the page's prices, names; None where none does."""
    host = _HOST.match(address)
    last = host[1].lower().rpartition(".")[2] if host else ""
    if last in _DAY_PLACES or last in _MONTH_PLACES:
        return last in _DAY_PLACES
    codes = {code.lower() for code in money}
    return _apart(code in _DAY_MONEY for code in codes if code in _DAY_MONEY or code == "usd")


def _apart(found: Iterable[bool]) -> bool | None:
    """What all say; None where they do not agree, or there are none."""
    said = set(found)
    return said.pop() if len(said) == 1 else None


def _numbers(text: str) -> tuple[int, int] | None:
    found = days.NUMBERS.search(text) or days.YEARLESS.search(text)
    return (int(found[1]), int(found[3])) if found else None


def _whole(line: str) -> Iterator[tuple[int, int]]:
    """The first two numbers of a date with its whole year in a line that may say other things."""
    for found in _WHOLE.finditer(line):
        yield int(found[1]), int(found[3])


def _over_twelve(texts: list[str]) -> bool | None:
    pairs = filter(None, map(_numbers, texts))
    return next((one > 12 for one, other in pairs if max(one, other) > 12), None)


def _same_month(texts: list[str]) -> bool | None:
    """What is the same in several dates is the month."""
    pairs = set(filter(None, map(_numbers, texts)))
    ones, others = {one for one, _ in pairs}, {other for _, other in pairs}
    return len(others) == 1 if len(pairs) >= _SEVERAL and 1 in (len(ones), len(others)) else None


def _on_weekdays(texts: list[str]) -> bool | None:
    """What the days of the week beside dates say."""
    return _apart(found for text in texts if (found := _on_weekday(text)) is not None)


def _on_weekday(text: str) -> bool | None:
    said = {WEEKDAYS[word] for word in days.WORD.findall(text.lower()) if word in WEEKDAYS}
    if not said or days.NUMBERS.search(text) is None:
        return None
    fits = [one for one in (True, False) if (day := _day(text, one)) is not None and day.weekday() in said]
    return fits[0] if len(fits) == 1 else None


def _soon(texts: list[str], about: str) -> bool | None:
    """The order in which one of two ends, the oldest of which is one, was written soon after the article."""
    ends = [text for text in texts if _numbers(text)]
    ends = [*ends[:1], *ends[-1:]]
    article = _iso(about)
    fits = [one for one in (True, False) if any(_follows(_day(text, one), article) for text in ends)]
    return fits[0] if len(fits) == 1 else None


def _follows(day: date | None, about: date | None) -> bool:
    """Whether a day is that of an article, or one of the next."""
    return day is not None and about is not None and -_SOON < day - about < _SOON


def _not_later(texts: list[str], saved: datetime | None) -> bool | None:
    """The order in which no day comes after the page was kept."""
    if saved is None:
        return None
    last = saved.date() + _LATER
    fits = [
        one
        for one in (True, False)
        if all((day := _day(text, one)) is None or day <= last for text in texts if _numbers(text))
    ]
    return fits[0] if len(fits) == 1 else None


def _day(text: str, is_day_first: bool) -> date | None:
    return _iso(dates.read(text, is_day_first))


def _iso(text: str) -> date | None:
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _of_other_language(language: str) -> bool | None:
    """What a language does that is not English; in a country that begins with the day, this."""
    code = language.lower().replace("_", "-")
    if not code or code.startswith("en"):
        return None
    return not code.startswith(_MONTH_FIRST) or code[3:5] in _DAY_FIRST


def _of_words(lines: list[str]) -> bool | None:
    """What the language of a page does that states none: all but English begin with the day."""
    said = list(islice((word for line in lines for word in _WORD.findall(line.lower())), _MOST_WORDS))
    is_english = sum(word in _ENGLISH for word in said) * _SELDOM > len(said)
    return True if len(said) >= _FEWEST_WORDS and not is_english else None


def _of_country(language: str) -> bool | None:
    """What the country of "en-GB" does."""
    parts = language.lower().replace("_", "-").split("-")[1:]
    region = next((part for part in parts if len(part) == _REGION), "")
    return None if not region or region in _BOTH_WAYS else region not in _MONTH_COUNTRIES


def _of_zone(texts: list[str]) -> bool | None:
    """What the country does whose time zone stands beside the dates."""
    told = (
        _DAY_ZONES.search(text) is not None
        for text in texts
        if _DAY_ZONES.search(text) or _MONTH_ZONES.search(text)
    )
    return _apart(told)


def _worded(line: str) -> Iterator[bool]:
    """Whether the day stands before the month's name."""
    if _DAY_THEN_MONTH.search(line):
        yield True
    if _MONTH_THEN_DAY.search(line):
        yield False
