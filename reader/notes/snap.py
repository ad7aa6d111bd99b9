"""Better ends for a selection: without the white space around it, and at the ends of words.

The words are those of Unicode Standard Annex 29, with two departures: what follows an apostrophe may begin a
selection (a French reader marks "homme" in "l'homme"), and every letter of a script that is written without
spaces is a word, because only a dictionary knows better.
"""

from __future__ import annotations

import unicodedata

from reader.model import Span
from reader.notes.scripts import is_katakana

_APOSTROPHES = "'’"
_IN_WORDS = _APOSTROPHES + ".:·‧"  # between two letters they belong to the word
_IN_NUMBERS = _APOSTROPHES + ".,;٫٬"  # between two digits they belong to the number
_PAUSES = ",;:،؛、，；："
_STOPS = ".!?…؟。．！？"
_SINGLE = "‘‚'"  # opened by these, it closes with an apostrophe
_STRAIGHT = "\"'"  # they open and close
_JOINER = "\N{ZERO WIDTH JOINER}"
_JOINERS = _JOINER + "\N{ZERO WIDTH NON-JOINER}"
_FLAGS = range(0x1F1E6, 0x1F200)  # two regional indicators make one flag
_SKIN = range(0x1F3FB, 0x1F400)
_UNSPACED = (  # Thai to Myanmar, Khmer, kana, Han
    range(0x0E00, 0x10A0),
    range(0x1780, 0x1800),
    range(0x3040, 0x30A0),
    range(0x3400, 0xA000),
    range(0xF900, 0xFB00),
    range(0x20000, 0x323B0),
)


def trim(text: str, span: Span) -> Span | None:
    """The span without white space at its ends; None if nothing else is in it."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.start + len(words.rstrip())
    return Span(start, end) if start < end else None


def snap(text: str, span: Span) -> Span:
    """The span grown to the ends of the words that it cuts."""
    start, end = span.start, span.end
    while 0 < start < len(text) and not _after_elision(text, start) and inside_word(text, start):
        start -= 1
    while 0 < end < len(text) and inside_word(text, end):
        end += 1
    return Span(start, end)


def inside_word(text: str, at: int) -> bool:
    """Whether no word begins or ends between the characters `at - 1` and `at`."""
    before, after = text[at - 1], text[at]
    if _extends(after) or (before == _JOINER and unicodedata.category(after) == "So"):
        return True
    if ord(before) in _FLAGS and ord(after) in _FLAGS:
        return _flags_before(text, at) % 2 == 1
    return _linked(text, at, before, after)


def ends_well(text: str, end: int) -> bool:
    """Whether a passage that is chosen by words may end here: not behind a comma, a dash or what opens a quotation."""
    last, before = text[end - 1], text[end - 2 : end - 1]
    if last in _STRAIGHT:
        return bool(before.strip())
    return last not in _PAUSES and unicodedata.category(last) not in ("Ps", "Pi", "Pd")


def drawn_in(text: str, span: Span, at_end: bool) -> Span:
    """The span without what no passage ends with, at its end, or begins with, at its start."""
    start, end = span.start, span.end
    while at_end and end > start + 1 and not ends_well(text, end):
        end -= 1
    while not at_end and start < end - 1 and not begins_well(text, start):
        start += 1
    return trim(text, Span(start, end)) or span


def unquoted(text: str, span: Span) -> Span:
    """A word without the marks around it; an apostrophe at its end is its own, unless one opens it."""
    start, end = span.start, span.end
    while start < end - 1 and _is_mark(text[start]):
        start += 1
    closing = text[span.start] in _SINGLE
    while end > start + 1 and _is_mark(text[end - 1]) and (closing or text[end - 1] not in _APOSTROPHES):
        end -= 1
    return Span(start, end)


def _is_mark(char: str) -> bool:
    return char == '"' or unicodedata.category(char) in ("Ps", "Pe", "Pi", "Pf")


def begins_well(text: str, start: int) -> bool:
    """Whether it may begin here: not with what belongs to the words before."""
    first, behind = text[start], text[start + 1 : start + 2]
    if first in _STRAIGHT:
        return bool(behind.strip())
    return first not in _PAUSES + _STOPS and unicodedata.category(first) not in ("Pe", "Pf", "Pd")


def _after_elision(text: str, at: int) -> bool:
    return text[at - 1] in _APOSTROPHES and not _extends(text[at])


def _linked(text: str, at: int, before: str, after: str) -> bool:
    if _of_word(before) and _of_word(after):
        return is_katakana(before) == is_katakana(after)
    if after in _IN_WORDS + _IN_NUMBERS and at + 1 < len(text):
        return _bridges(after, before, text[at + 1])
    if before in _IN_WORDS + _IN_NUMBERS and at > 1:
        return _bridges(before, text[at - 2], after)
    return False


def _bridges(mark: str, before: str, after: str) -> bool:
    if before.isdigit() and after.isdigit():
        return mark in _IN_NUMBERS
    return mark in _IN_WORDS and _letter(before) and _letter(after)


def _extends(char: str) -> bool:
    return char in _JOINERS or ord(char) in _SKIN or unicodedata.category(char)[0] == "M"


def _of_word(char: str) -> bool:
    if any(ord(char) in script for script in _UNSPACED):
        return False
    return char.isalnum() or unicodedata.category(char) == "Pc" or _extends(char)


def _letter(char: str) -> bool:
    return _of_word(char) and not char.isdigit()


def _flags_before(text: str, at: int) -> int:
    start = at
    while start > 0 and ord(text[start - 1]) in _FLAGS:
        start -= 1
    return at - start
