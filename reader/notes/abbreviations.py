"""Full stops that end no sentence: behind "Mr", before the number in "No. 7", behind the initials of a name."""

from __future__ import annotations

import re
from functools import cache

from reader import shelf

LONGEST = 24  # code points of the word before a full stop that are looked at
_WORD = re.compile(
    r"(?:^|(?<=[\s(\[«“\"‘'’—–-]))([^\W\d_§][\w.\-]*)\.[ \t\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}]*\Z"
)
_NEXT = re.compile(r"[^\W\d_]\.(?!\s*\Z)|[^\W\d_]+|\d")  # an initial, a word, a number
_INITIALS = re.compile(r"[^\W\d_](?:[.-]+[^\W\d_])*")


def goes_on(text: str, at: int) -> bool:
    """Whether a sentence that seems to begin before a code point is still the one before it, for an abbreviation."""
    word, following = _WORD.search(text, max(0, at - LONGEST), at), _NEXT.match(text, at)
    if word is None or following is None:
        return False
    short, after = word[1], following[0]
    if after.isdigit():
        return short in _known("numbers")
    return short in _known("words") or (_is_initials(text, word) and after not in _known("openers"))


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
