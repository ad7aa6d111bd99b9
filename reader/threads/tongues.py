"""The words of resources/languages, one table for each language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from reader import shelf
from reader.derived import derived
from reader.regex import regex

Tables = tuple[dict[str, dict[str, Any]], ...]

_TOKEN = regex(r"\w+")
_PIECE = regex(r'"([^"]*)"|^(\w+) =|^\[([\w.]+)\]|#.*', re.M)


@cache
def languages() -> Tables:
    """Every language's file, in the order of their names."""
    files = sorted(shelf.find("languages").glob("*.toml"))
    return tuple(tables(file.read_text("utf-8")) for file in files)


def tables(text: str) -> dict[str, dict[str, Any]]:
    """Tables of lists of words: no more of TOML, in a tenth of the time that the library takes in every process."""
    found: dict[str, Any] = {}
    table, words = found, list[str]()
    for word, key, path in _PIECE.findall(text):
        if word:
            words.append(word)
        elif key:
            words = table[key] = []
        elif path:
            table = found
            for name in path.split("."):
                table = table.setdefault(name, {})
    return found


@derived
def gather(section: str, key: str) -> tuple[str, ...]:
    """The words of all languages; a language may know only some of them."""
    return tuple(word for table in languages() for word in table.get(section, {}).get(key, ()))


def are_in(low: str, section: str, key: str) -> bool:
    """Whether a text in lower case holds one of these words: as a whole word, where a script parts its words."""
    alone, others = _sought(section, key)
    if not alone.isdisjoint(_TOKEN.findall(low)):
        return True
    return any(map(low.__contains__, others)) and _anywhere(section, key).search(low) is not None


@derived
def _sought(section: str, key: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Those of the words that are found among all words of a text, and the others."""
    words = set(gather(section, key))
    alone = {
        word for word in words if _TOKEN.fullmatch(word) and _is_parted(word[0]) and _is_parted(word[-1])
    }
    return frozenset(alone), tuple(words - alone)


@cache
def _anywhere(section: str, key: str) -> re.Pattern[str]:
    return regex(anywhere(section, key))


@derived
def anywhere(section: str, key: str) -> str:
    """A pattern for the words of all languages, small: whole words, where a script parts its words."""
    words = sorted(set(gather(section, key)), key=lambda word: (-len(word), word))
    parted = [word for word in words if _is_parted(word[0])]
    others = [word for word in words if not _is_parted(word[0])]
    heads = dict.fromkeys(word[0] for word in parted)
    by_head = (
        f"{re.escape(head)}(?:{_any(word[1:] for word in parted if word[0] == head)})" for head in heads
    )
    return "|".join(filter(None, (rf"(?<!\w)(?:{'|'.join(by_head)})" if heads else "", _any(others))))


def _any(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(word) + (r"(?!\w)" if not word or _is_parted(word[-1]) else "") for word in words
    )


def _is_parted(letter: str) -> bool:
    return (
        letter.isalpha() and letter < "\u3000" and not "\u0590" < letter < "\u0600"
    )  # Hebrew joins its words
