"""Finds what was typed, whatever its case and accents: "memo" finds "Mémoire"."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from reader.model import Span


@lru_cache(maxsize=20_000)
def fold(text: str) -> str:
    """Without case and accents; may be longer or shorter than the text."""
    return _bare(unicodedata.normalize("NFD", text)).casefold()


def starts_word(name: str, typed: str) -> Span | None:
    """The code points of `name` that match what was typed, from a word's beginning; None without a match."""
    wanted = fold(typed.strip())
    if not wanted:
        return Span(0, 0)
    for start in _word_starts(name):
        if fold(name[start:]).startswith(wanted):
            return Span(start, _end(name, start, len(wanted)))
    return None


def holds_all(haystack: str, typed: str) -> bool:
    """Whether each word that was typed stands somewhere in the folded `haystack`."""
    return all(word in haystack for word in fold(typed).split())


def _word_starts(name: str) -> list[int]:
    return [i for i, char in enumerate(name) if char.isalnum() and (i == 0 or not name[i - 1].isalnum())] or [
        0
    ]


def _end(name: str, start: int, wanted: int) -> int:
    """Where `wanted` folded characters from `start` end in the name, with the accents that follow."""
    end = start
    while end < len(name) and len(fold(name[start:end])) < wanted:
        end += 1
    while end < len(name) and unicodedata.combining(name[end]):
        end += 1
    return end


def _bare(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))
