"""Finds words whatever their accents and their case, and says where they stand in the text as written."""

from __future__ import annotations

from array import array
from unicodedata import category, normalize

from reader.model import Span

_SAME = str.maketrans({"’": "'", "‘": "'", "\u00a0": " ", "\u202f": " ", "\u2011": "-", "\n": " ", "\t": " "})


class Folded:
    """A text without case, accents and typographic variants, and the code point that each letter came from."""

    __slots__ = ("_origins", "text")

    def __init__(self, text: str) -> None:
        plain = text.translate(_SAME)
        self._origins: array[int] | None = None
        self.text = plain.lower()
        if not plain.isascii():
            self.text, self._origins = _folded(plain)

    def find_all(self, words: str) -> list[Span]:
        """Where these words stand, in code points of the text as written, one after the other."""
        needle = Folded(words).text
        found: list[Span] = []
        at = self.text.find(needle) if needle else -1
        while at >= 0:
            found.append(Span(self._origin(at), self._origin(at + len(needle) - 1) + 1))
            at = self.text.find(needle, at + len(needle))
        return found

    def _origin(self, at: int) -> int:
        return at if self._origins is None else self._origins[at]


def _folded(text: str) -> tuple[str, array[int]]:
    letters: list[str] = []
    origins = array("I")
    for index, character in enumerate(text):
        for letter in character.lower() if character.isascii() else _bare(character):
            letters.append(letter)
            origins.append(index)
    return "".join(letters), origins


def _bare(character: str) -> str:
    decomposed = normalize("NFKD", character.casefold())
    return "".join(letter for letter in decomposed if category(letter) != "Mn")
