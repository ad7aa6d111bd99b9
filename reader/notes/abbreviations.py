"""Full stops that end no sentence: behind "Mr", before the number in "No. 7", behind initials and German ordinals."""

from __future__ import annotations

import re
from functools import cache

from reader import shelf

LONGEST = 24  # code points of the word before a full stop that are looked at
NEAR = 200  # code points before and behind it that tell in which language it is
_WORD = re.compile(
    r"(?:^|(?<=[\s(\[«“\"‘'’—–-]))([^\W\d_§][\w.\-]*)\.[ \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*\Z"
)
_NEXT = re.compile(r"[^\W\d_]\.(?!\s*\Z)|[^\W\d_]+|\d")  # an initial, a word, a number
_BLANK = r"[ \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]"
_ORDINAL = re.compile(  # with the word before it; a year is none
    rf"(?:(?:^|(?<=\W))([^\W\d_]+){_BLANK})?(?:^|(?<=[\s(\[«“\"‘'’—–/-]))\d{{1,3}}\.{_BLANK}*\Z"
)
_YEAR = re.compile(r"\s*\d{4}\b")
_INITIALS = re.compile(r"[^\W\d_](?:[.-]+[^\W\d_])*")


def goes_on(text: str, at: int) -> bool:
    """Whether a sentence that seems to begin before a code point is still the one before it, for an abbreviation."""
    word, following = _WORD.search(text, max(0, at - LONGEST), at), _NEXT.match(text, at)
    if following is None:
        return False
    if word is None:
        return _is_ordinal(text, at, following[0])
    short, after = word[1], following[0]
    if after.isdigit():
        return short in _known("numbers")
    return short in _known("words") or (_is_initials(text, word) and after not in _known("openers"))


def is_before_numbers(word: str) -> bool:
    """Whether it is the abbreviation of what is numbered: "Fig", "No"."""
    return word in _known("numbers")


def _is_ordinal(text: str, at: int, after: str) -> bool:
    """ "am 3. Oktober", "das 2. Kapitel": what could be another language must be told by the words around it."""
    number = _ORDINAL.search(text, max(0, at - LONGEST), at)
    if number is None or not after[0].isupper() or after in _known("openers"):
        return False
    own, before = _known("own"), (number[1] or "").lower()
    if after in _known("months"):
        sure = after in own or _YEAR.match(text, at + len(after)) is not None
    elif before in _known("ordinals"):
        sure = before in own
    else:
        return False
    around = re.findall(r"[^\W\d_]+", text[max(0, at - NEAR) : at + NEAR].lower())
    return sure or not own.isdisjoint(around)


def _is_initials(text: str, word: re.Match[str]) -> bool:
    """ "J." or "U.S."; but "I" behind a word in small letters is the speaker."""
    short = word[1]
    if not short.isupper() or not _INITIALS.fullmatch(short):
        return False
    return short != "I" or not re.search(r"[^\W\d_]\s\Z", text[max(0, word.start(1) - 2) : word.start(1)])


@cache
def _known(kind: str) -> frozenset[str]:
    """The words of one kind, of all languages."""
    lines = (line for file in _files() for line in file.splitlines())
    return frozenset(word for line in lines if line.startswith(f"{kind}:") for word in line.split()[1:])


@cache
def _files() -> tuple[str, ...]:
    return tuple(file.read_text("utf-8") for file in sorted(shelf.find("abbreviations").glob("*.txt")))
