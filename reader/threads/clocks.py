"""Times of day as pages print them, in the halves of the day that languages know."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.regex import regex

_AM = (
    r"a\.?\s?m\b\.?|a\b|ص\b|صباحا|ق\.?\s?ظ|π\.?\s?μ\b\.?|SA\b|ÖÖ\b|午前|上午|오전|de la (?:mañana|madrugada)\b"
    r"|пр\.\s?об|ל?פנה[\"״]צ|पूर्वाह्न"
)
_PM = (
    r"p\.?\s?m\b\.?|p\b|م\b|مساء|ب\.?\s?ظ|μ\.?\s?μ\b\.?|CH\b|ÖS\b|午後|下午|오후|de la (?:tarde|noche)\b"
    r"|сл\.\s?об|אחה[\"״]צ|अपराह्न"
)
_MORNING = r"午前|上午|早上|凌晨|清晨|오전|새벽|아침|\bde\.|\bÖÖ"
_EVENING = r"午後|下午|傍晚|夕方|오후|저녁|\bdu\.|\bÖS"
_NOON = r"中午|正午|낮"  # from before twelve on
_NIGHT = r"晚上|夜晚|夜里|深夜|半夜|밤"  # until after twelve
_HALF = 12  # hours
_LATE = 10  # the last hour before noon that is called so
_EARLY = 5  # the first hour that is called evening
_LEAD = 6  # code points in which the half of a day stands before the hour
_CLOCK = regex(
    r"(?<!\d)(?<!\d\.)(?P<hour>2[0-3]|[01]?\d)(?!\d)"
    r"(?:\s?[:h]\s?(?P<minute>[0-5]\d)(?!\d)(?::(?P<second>[0-5]\d))?(?:\.\d+)?|\.(?P<dotted>[0-5]\d)(?:\.[0-5]\d)?(?![\d.])"
    r"|\s?(?:uhr|ч\.?|год\.?)\s?(?P<spoken>[0-5]\d)(?![\d.:])"
    r"|\s?[時时点點시](?:\s?(?P<east>[0-5]?\d)\s?[分분])?(?P<oclock>)|\s?(?:h|uhr)(?P<whole>)\b)?"
    rf"\s*(?:(?P<am>{_AM})|(?P<pm>{_PM}))?",
    re.I,
)
_BEFORE = regex(rf"(?:(?P<a>{_MORNING})|(?P<p>{_EVENING})|(?P<noon>{_NOON})|(?P<night>{_NIGHT}))\s?\Z")
# what stands before a time whose minutes a full stop parts
_AT = regex(
    r"(?:\b(?:at|um|kl|klo|kello|kell|alle|ore|ora|om|à|as|às|o|godz|las|les|в|о|у|v|ve|ob|u|pukul|jam|saat|ώρα|στις|plkst)"
    r"|[-–—,|·/@])\.?\s*\Z",
    re.I,
)
_OCLOCK = regex(
    r"\b(?:kl|klo|kello|kell|godz|pukul|plkst)\.?\s?\Z", re.I
)  # before an hour that has no minutes


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, and where it stands in its text (code points): "T14:05", "T14:05:30"."""

    start: int
    end: int
    iso: str
    has_minutes: bool
    has_half: bool  # of the day: it is told as one of twelve hours
    is_dotted: bool  # a full stop stands between its hours and minutes


def read(text: str) -> str:
    """The first time of day in what stands beside a day; an empty string where there is none."""
    first = next(clocks(text), None)
    return first.iso if first is not None else ""


def clocks(text: str) -> Iterator[Clock]:
    """The times of day in what stands beside a day."""
    for found in _CLOCK.finditer(text):
        half = _half(found, text)
        if not _is_time(found, text, half):
            continue
        hour = int(found["hour"])
        if half and hour <= _HALF:
            hour = _hour(hour, half)
        told = found["minute"] or found["dotted"] or found["spoken"] or found["east"]
        second = f":{found['second']}" if found["second"] else ""
        iso = f"T{hour:02}:{int(told or 0):02}{second}"
        yield Clock(*found.span(), iso, told is not None, bool(half), found["dotted"] is not None)


def _hour(hour: int, half: str) -> int:
    """The hour of the day: at twelve one night ends and another has begun, and noon is in both halves."""
    if half == "noon":
        return hour if hour >= _LATE else hour + _HALF
    if half == "night":
        return hour % _HALF if hour == _HALF or hour < _EARLY else hour + _HALF
    return hour % _HALF + (_HALF if half == "p" else 0)


def _half(found: re.Match[str], text: str) -> str:
    """ "a", "p", "noon" or "night", where that is told."""
    if found["am"] or found["pm"]:
        return "p" if found["pm"] else "a"
    lead = text[max(0, found.start() - _LEAD) : found.start()]
    before = _BEFORE.search(lead) if lead and not lead.isspace() else None
    return (before.lastgroup or "") if before is not None else ""


def _is_time(found: re.Match[str], text: str, half: str) -> bool:
    """Whether a number is a time: it has minutes, or a half of the day; a full stop parts other numbers, too."""
    told = half and len(found["am"] or found["pm"] or "am") > 1
    if found["dotted"]:
        return bool(told or len(found["hour"]) > 1 or _AT.search(text[: found.start()]))
    if found["minute"] or found["spoken"] or told:
        return True
    is_whole = found["oclock"] is not None or found["whole"] is not None
    return is_whole or _OCLOCK.search(text[: found.start()]) is not None
