"""Finds what was typed, whatever its case and accents: "memo" finds "Mémoire"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.model import Span
from reader.notes.folding import Folded


def fold(text: str) -> str:
    """Without case, accents and typographic variants."""
    return _folded(text).text


def starts_word(name: str, typed: str) -> Span | None:
    """The code points of `name` that match what was typed, from a word's beginning; None without a match."""
    wanted = typed.strip()
    if not wanted:
        return Span(0, 0)
    found = _folded(name).find_all(wanted)
    return next((span for span in found if _begins_word(name, span.start)), None)


def words(typed: str) -> list[str]:
    """The words that were typed, folded."""
    return fold(typed).split()


def holds_all(haystack: str, wanted: Sequence[str]) -> bool:
    """Whether each of these words stands somewhere in `haystack`; all are folded."""
    return all(word in haystack for word in wanted)


def _begins_word(name: str, at: int) -> bool:
    return at == 0 or not name[at - 1].isalnum()


@lru_cache(maxsize=20_000)  # the tags of a large codebook are matched again with every key
def _folded(text: str) -> Folded:
    return Folded(text)
