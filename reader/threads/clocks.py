"""Times of day as pages print them, in the halves of the day that languages know."""

from __future__ import annotations

import re

from reader.regex import regex

_MORNING = r"午前|上午|早上|凌晨|清晨|오전|de\."
_EVENING = r"午後|下午|晚上|傍晚|오후|du\."
_AM = r"a\.?\s?m\b\.?|a\b|ص\b|صباحا[ً]?|صباحاً|ق\.ظ|π\.?\s?μ\.?|SA\b|ÖÖ\b"
_PM = r"p\.?\s?m\b\.?|p\b|م\b|مساءً?|ب\.ظ|μ\.?\s?μ\.?|CH\b|ÖS\b"
_HALF = 12  # hours
_LEAD = 4  # code points in which the half of a day stands before the hour
_CLOCK = regex(
    r"(?<!\d)(?<!\d\.)(?P<hour>2[0-3]|[01]?\d)(?!\d)"
    r"(?:\s?[:h]\s?(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:\.\d+)?|\.(?P<dotted>[0-5]\d)(?![\d.])"
    r"|\s?[時时点點시](?:\s?(?P<east>[0-5]?\d)\s?[分분])?(?P<oclock>)|\s?(?:h|uhr)(?P<whole>)\b)?"
    rf"\s*(?:(?P<am>{_AM})|(?P<pm>{_PM}))?",
    re.I,
)
_BEFORE = regex(rf"(?:(?P<morning>{_MORNING})|(?P<evening>{_EVENING}))\s?\Z")
# what stands before a time whose minutes a full stop parts
_AT = regex(
    r"(?:\b(?:at|um|kl|klo|alle|ore|om|à|as|às|o|godz|las|в|о|v|ob|pukul|jam|saat|ώρα|στις)|[-–—,|·/])\.?\s*\Z",
    re.I,
)


def read(text: str) -> str:
    """The first time of day in what stands beside a day: "T14:05", "T14:05:30"; an empty string where there is none."""
    for found in _CLOCK.finditer(text):
        half = _half(found, text)
        if not _is_time(found, text, half):
            continue
        hour = int(found["hour"])
        if half:
            hour = hour % _HALF + (_HALF if half == "p" else 0)
        minute = found["minute"] or found["dotted"] or found["east"] or "0"
        return f"T{hour:02}:{int(minute):02}" + (f":{found['second']}" if found["second"] else "")
    return ""


def _half(found: re.Match[str], text: str) -> str:
    """ "a" or "p", where the half of the day is told."""
    if found["am"] or found["pm"]:
        return "p" if found["pm"] else "a"
    lead = text[max(0, found.start() - _LEAD) : found.start()]
    before = _BEFORE.search(lead) if lead and not lead.isspace() else None
    return "" if before is None else "p" if before["evening"] else "a"


def _is_time(found: re.Match[str], text: str, half: str) -> bool:
    """Whether a number is a time: it has minutes, or a half of the day; a full stop parts other numbers, too."""
    told = half and len(found["am"] or found["pm"] or "am") > 1
    if found["dotted"]:
        return bool(told or len(found["hour"]) > 1 or _AT.search(text[: found.start()]))
    return bool(found["minute"] or told or found["oclock"] is not None or found["whole"] is not None)
