"""The words that tell of a document in an article, from the [memo] tables of resources/languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cache, lru_cache

from reader.derived import derived
from reader.regex import regex
from reader.threads.tongues import languages


@dataclass(frozen=True, slots=True)
class Cues:
    """Every language's words together, each list under its name in the files; there it says what it is for."""

    kinds: dict[str, str]
    headers: dict[str, str]
    titled: dict[str, str]
    whole: tuple[str, ...]
    entire: tuple[str, ...]
    pointing: tuple[str, ...]
    here: tuple[str, ...]
    numbered: tuple[str, ...]
    attached: tuple[str, ...]
    answered: tuple[str, ...]
    afterwards: tuple[str, ...]
    own: tuple[str, ...]
    samples: tuple[str, ...]
    sent: tuple[str, ...]
    obtained: tuple[str, ...]
    authors: tuple[str, ...]
    announcing: tuple[str, ...]
    leads: tuple[str, ...]
    mastheads: tuple[str, ...]
    salutations: tuple[str, ...]
    greetings: tuple[str, ...]
    readers: tuple[str, ...]
    editors: tuple[str, ...]
    closings: tuple[str, ...]
    farewells: tuple[str, ...]
    signed: tuple[str, ...]
    behalf: tuple[str, ...]
    besides: tuple[str, ...]
    others: tuple[str, ...]
    endings: tuple[str, ...]
    contacts: tuple[str, ...]
    voice: tuple[str, ...]
    address: tuple[str, ...]
    third: tuple[str, ...]
    forms: tuple[str, ...]
    reporting: tuple[str, ...]
    about: tuple[str, ...]
    credits: tuple[str, ...]
    delivered: tuple[str, ...]
    adverts: tuple[str, ...]
    notes: tuple[str, ...]
    sharing: tuple[str, ...]


@cache
def cues() -> Cues:
    """The words of all languages, gathered once."""
    turned, lists = _lists()
    return Cues(**turned, **{name: Listed(words) for name, words in lists.items()})  # type: ignore[arg-type]


@derived
def _lists() -> tuple[dict[str, dict[str, str]], dict[str, tuple[str, ...]]]:
    """What kinds and headers are called, and all lists of words."""
    tables = [table["memo"] for table in languages() if "memo" in table]
    turned = {
        key: {
            word: meaning
            for table in tables
            for meaning, words in table.get(key, {}).items()
            for word in words
        }
        for key in ("kinds", "headers", "titled")
    }
    lists = {
        field.name: tuple(word for table in tables for word in table.get(field.name, ()))
        for field in fields(Cues)
        if field.name not in turned
    }
    return turned, lists


class Listed(tuple[str, ...]):
    """Words of one list, known by which list they are: the hash of a tuple is made of all its words each time."""

    __slots__ = ()
    __hash__ = object.__hash__


class Words:
    """Any of some words, whatever their case.

    It compares lower case: an expression that ignores case takes five times as long.
    """

    __slots__ = ("_pattern",)

    def __init__(self, before: str, words: tuple[str, ...]) -> None:
        self._pattern = regex(f"{before}(?:{any_of(tuple(words))})")

    def match(self, text: str) -> re.Match[str] | None:
        return self._pattern.match(text.lower())

    def fullmatch(self, text: str) -> re.Match[str] | None:
        return self._pattern.fullmatch(text.lower())

    def search(self, text: str) -> re.Match[str] | None:
        return self._pattern.search(text.lower())

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        return self._pattern.finditer(text.lower())

    def without(self, text: str) -> str:
        """The text, in lower case, without them."""
        return self._pattern.sub(" ", text.lower())


@cache
def within(words: tuple[str, ...]) -> Words:
    """Any of these words, as whole words, anywhere."""
    return Words(r"(?<![\w-])", words)


@cache
def starting(words: tuple[str, ...]) -> Words:
    """Any of these words, where a text begins."""
    return Words("", words)


@derived
def any_of(words: tuple[str, ...]) -> str:
    """The longest first; a word that ends in a letter must end there."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word) + (r"(?!\w)" if word[-1].isalnum() else "") for word in ordered)


_WORDS = regex(r"\w+")
_APART = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}


@cache
def _longest(words: tuple[str, ...]) -> frozenset[str]:
    """The longest part of each, for a look that costs less than an expression."""
    return _longest_parts(tuple(words))


@derived
def _longest_parts(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(max(_WORDS.findall(word), key=len) for word in words)


@cache
def _firsts(words: tuple[str, ...]) -> frozenset[str]:
    return _first_parts(tuple(words))


@derived
def _first_parts(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_WORDS.findall(word)[0] for word in words)


def may_hold(text: str, words: tuple[str, ...]) -> bool:
    """Whether the longest part of any of these is in a text: where none is, none of them is."""
    return may_be_among(words_of(text), words)


@lru_cache(4096)  # a block is asked for several kinds of words, by the rules and by the weights
def words_of(text: str) -> frozenset[str]:
    low = text.lower()
    return frozenset(low.translate(_APART).split() if low.isascii() else _WORDS.findall(low))  # twice as fast


def may_be_among(found: frozenset[str], words: tuple[str, ...]) -> bool:
    return not _longest(words).isdisjoint(found)


def may_start(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text's first word is the first part of any of these."""
    found = _WORDS.search(text[:40])
    return found is not None and found[0].lower() in _firsts(words)


@cache
def kind_words() -> tuple[str, ...]:
    return Listed(cues().kinds)


_SPACES = regex(r"[\u00a0\u202f]")


def plain_spaces(text: str) -> str:
    """With every space the plain one, and none at the ends."""
    return _SPACES.sub(" ", text).strip()
