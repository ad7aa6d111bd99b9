"""A text without accents, case and typographic variants, and the code point that every letter of it came from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from unicodedata import category, normalize

from reader.model import Span

_VARIANTS = {
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_ODD = re.compile("[^\x00-\x7f]|`")
_FEW = 1.1  # bytes for a character
_DROPPED = ("Mn", "Cf")  # accents, and what is never seen: soft hyphens, joiners, marks of direction


class Plain:
    """A folded text: `text` counts in its own letters, `inside` and `outside` go between the two counts.

    `inside` of a span without letters (a lone accent) is empty.
    """

    __slots__ = ("_origins", "_sizes", "_starts", "source", "text")

    def __init__(self, source: str) -> None:
        self.source = source
        self._origins: list[int] = []  # the characters that do not become one letter
        self._starts: list[int] = []  # where their letters begin
        self._sizes: list[int] = []  # how many letters they become
        letters = {char: _letters(char) for char in set(source)}
        self.text = _folded(source, letters)
        self._measure({char: len(folded) for char, folded in letters.items() if len(folded) != 1})

    def _measure(self, sizes: dict[str, int]) -> None:
        if not sizes:
            return
        shift = 0
        for found in re.finditer(f"[{re.escape(''.join(sizes))}]", self.source):
            self._origins.append(found.start())
            self._starts.append(found.start() + shift)
            self._sizes.append(sizes[found.group()])
            shift += self._sizes[-1] - 1

    def inside(self, span: Span) -> Span:
        """The letters of these code points."""
        return Span(self._letter(span.start), self._letter(span.end))

    def outside(self, span: Span) -> Span:
        """The code points of these letters, with the accents that follow the last of them."""
        end = self._origin(span.end - 1) + 1
        while end < len(self.source) and category(self.source[end]) == "Mn":
            end += 1
        return Span(self._origin(span.start), end)

    def _letter(self, at: int) -> int:
        before = bisect_left(self._origins, at)
        if not before:
            return at
        return at - self._origins[before - 1] - 1 + self._starts[before - 1] + self._sizes[before - 1]

    def _origin(self, letter: int) -> int:
        before = bisect_right(self._starts, letter) - 1
        if before < 0:
            return letter
        beyond = letter - self._starts[before] - self._sizes[before]
        return self._origins[before] + (1 + beyond if beyond >= 0 else 0)


def _folded(text: str, letters: dict[str, str]) -> str:
    """Where few characters are not ASCII, looking for those is three times faster than asking for each."""
    if len(text.encode("utf-8", "surrogatepass")) > _FEW * len(text):
        return "".join([letters[char] for char in text])
    return _ODD.sub(lambda found: letters[found[0]], text).lower()


@cache
def _letters(char: str) -> str:
    """What a character is compared by; the cache holds at most as much as Unicode has."""
    if char.isascii():
        return _VARIANTS.get(char, char.lower())
    if char in _VARIANTS:
        return _VARIANTS[char]
    decomposed = normalize("NFKD", normalize("NFKD", char).lower())  # some become capitals, "℡" for one
    folded = "".join(one for one in decomposed if category(one) not in _DROPPED)
    return " " if folded.isspace() else folded
