"""Where words may be broken at the end of a line, by Liang's patterns of each language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from reader import shelf
from reader.model import Mark, Style
from reader.qt.surface.tongue import tongue

LEFT, RIGHT = 2, 3  # letters that stay together at a word's ends
SHORTEST = 5  # letters; a shorter word is never broken
WORDS = 20_000  # words remembered with their breaks; more than a screen's, and than most pages'
_NEAR = r"\w\u0300-\u036f/@:#?=&%~+-"  # beside one of these stands no word but a piece of an address or a compound
_WORD = re.compile(rf"(?<![{_NEAR}.])[^\W\d_]{{{SHORTEST},}}(?![{_NEAR}]|\.\w)")
_LEVEL = re.compile(r"\d")


def breaks(text: str, marks: Sequence[Mark], usual: str) -> tuple[int, ...]:
    """The code points before which a line may end with a hyphen. `usual` is the language of the page."""
    language = tongue(text, usual)
    if not language:
        return ()
    kept = [mark.span for mark in marks if _stays_whole(mark, text)]
    found: list[int] = []
    for word in _WORD.finditer(text):
        at = word.start()
        if not any(span.start < word.end() and at < span.end for span in kept):
            found.extend(at + cut for cut in hyphenated(word[0], language))
    return tuple(found)


def _stays_whole(mark: Mark, text: str) -> bool:
    """Code, and an address that is a link to itself."""
    if mark.style is Style.LINK:
        words = mark.span.of(text)
        return " " not in words and ("/" in words or "." in words)
    return mark.style is Style.CODE


@lru_cache(maxsize=WORDS)
def hyphenated(word: str, language: str) -> tuple[int, ...]:
    """The letters of a word before which it may be broken; none in an acronym or a name with inner capitals."""
    if not word[1:].islower():
        return ()
    levels = _levels(f".{word.lower()}.", language)
    return tuple(at for at in range(LEFT, len(word) - RIGHT + 1) if levels[at + 1] % 2)


def _levels(word: str, language: str) -> list[int]:
    """What the patterns say before each letter: the highest counts, odd is a break."""
    patterns, longest = _patterns(language)
    levels = [0] * (len(word) + 1)
    for start in range(len(word)):
        for end in range(start + 1, min(start + longest, len(word)) + 1):
            pattern = patterns.get(word[start:end])
            if pattern is not None:
                for place, level in enumerate(pattern, start):
                    if level > levels[place]:
                        levels[place] = level
    return levels


@cache
def _patterns(language: str) -> tuple[dict[str, bytes], int]:
    """Levels between the letters of each pattern, and the length of the longest; read when first asked for."""
    lines = shelf.find(f"hyphens/{language}.txt").read_text("utf-8").splitlines()
    found = {_LEVEL.sub("", line): _between(line) for line in lines if not line.startswith("%")}
    return found, max(map(len, found))


def _between(pattern: str) -> bytes:
    """The level before each letter and after the last; 0 where the pattern has none."""
    levels, level = bytearray(), 0
    for character in pattern:
        if character.isdigit():
            level = int(character)
        else:
            levels.append(level)
            level = 0
    return bytes([*levels, level])
