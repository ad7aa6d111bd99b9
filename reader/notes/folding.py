"""Finds words whatever their accents and their case, and says where they stand in the text as written."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from unicodedata import category, normalize

from reader.model import Span

_SAME = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "„": '"', "–": "-", "\u2011": "-"}
    | dict.fromkeys("\u00a0\u202f\u2009\u2001\u2028\u2029\n\t", " ")
)
_SLICE = 50_000  # code points folded at a time: some milliseconds, so that other threads have their turn


_NONE = array("I")  # what most texts share: each of their letters is one letter still


class _Letters(dict[int, str]):
    """What each letter is without case and accents, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = bare = _bare(chr(code).translate(_SAME))
        return bare


_FOLDED = _Letters()


class Folded:
    """A text without case, accents and typographic variants, and the code point that each letter came from.

    `exact` keeps case and accents: only quotation marks, dashes and spaces of several kinds are the same.
    """

    __slots__ = ("_ends", "_length", "_odd", "_starts", "text")

    def __init__(self, text: str, exact: bool = False) -> None:
        self._length = len(text)
        self._starts = self._ends = self._odd = _NONE
        if exact:
            self.text = "".join(_sliced(text, _SAME))
        else:
            self.text = "".join(_sliced(text, _FOLDED))
            self._note_odd(text)

    def _note_odd(self, text: str) -> None:
        """Remembers each character that did not become one letter: all others are one to one."""
        odd = "".join(c for c in _letters(text) if len(_FOLDED[ord(c)]) != 1)
        if not odd:
            return
        self._starts, self._ends, self._odd = array("I"), array("I"), array("I")
        shift = 0
        for found in re.finditer(f"[{re.escape(odd)}]", text):
            at, size = found.start(), len(_FOLDED[ord(found[0])])
            self._odd.append(at)
            self._starts.append(at + shift)
            self._ends.append(at + shift + size)
            shift += size - 1

    def find_all(self, words: str) -> list[Span]:
        """Where these words stand, in code points of the text as written, one after the other."""
        return [Span(start, end) for start, end in self.find(Folded(words).text)]

    def find(self, needle: str) -> Iterator[tuple[int, int]]:
        """Start and end, in code points of the text as written, of words that are folded already."""
        at = self.text.find(needle) if needle else -1
        while at >= 0:
            last = at + len(needle)
            yield self._origin(at), max(self._origin(last - 1) + 1, self._origin(last))
            at = self.text.find(needle, last)

    def _origin(self, at: int) -> int:
        """The code point that a letter came from; past the last letter, the end of the text."""
        if not self._odd:
            return at
        if at >= len(self.text):
            return self._length
        known = bisect_right(self._starts, at) - 1
        if known < 0:
            return at
        past = at - self._ends[known]
        return self._odd[known] + (past + 1 if past >= 0 else 0)


def _sliced(text: str, table: Mapping[int, str | int]) -> Iterator[str]:
    for at in range(0, len(text), _SLICE):
        yield text[at : at + _SLICE].translate(table)


def _letters(text: str) -> set[str]:
    """Every character beyond ASCII that stands in a text."""
    letters: set[str] = set()
    for at in range(0, len(text), _SLICE):
        piece = text[at : at + _SLICE]
        if not piece.isascii():
            letters.update(piece)
    return letters


def _bare(character: str) -> str:
    decomposed = normalize("NFKD", character.casefold())
    return normalize("NFC", "".join(letter for letter in decomposed if category(letter) != "Mn"))
