"""Where a word begins behind an elision: before "homme" in "l’homme", and nowhere in "aujourd’hui" or "don’t"."""

from __future__ import annotations

import re

from reader.regex import regex

_FRENCH = "[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu"
_ITALIAN = "(?:co|da|de|ne|su)?ll|all|un|quest|quell"
_VOWEL = "[aeiouyhàâäéèêëíìîïóòôöúùûüœæ]"
_ELISION = regex(rf"(?<![\w'’])(?:{_FRENCH}|{_ITALIAN})['’](?={_VOWEL})", re.I)


def elisions(text: str) -> list[int]:
    """The code points before which such words begin."""
    if "'" not in text and "’" not in text:
        return []
    return [elided.end() for elided in _ELISION.finditer(text)]
