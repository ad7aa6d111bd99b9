"""Looks for words, or for what an expression fits, in the parts of a page."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.errors import ReaderError, noop
from reader.model import Part
from reader.notes.folding import Folded
from reader.notes.hits import Hits

if TYPE_CHECKING:
    from regex import Pattern

PATIENCE = 0.5  # seconds that an expression may take over one block
LONG = 10.0  # seconds that it may take over all of them
_LONGEST = 500  # code points of an expression; compiling a deeply nested one has no timeout
_REPEATS = 10_000  # the product of an expression's counts: compiling a larger one takes minutes
_REMEMBERED = 48_000_000  # folded letters: a page of 500,000 words has 3,000,000 of them


class BadExpression(ReaderError):
    template = noop("errors", "This expression is not complete.")


class LargeExpression(ReaderError):
    template = noop("errors", "This expression is too large.")


class SlowExpression(ReaderError):
    template = noop("errors", "This expression takes too long. Try a simpler one.")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. `exact` minds case and accents, of an `expression` case alone."""

    words: str
    exact: bool = False
    whole: bool = False  # whole words only
    expression: bool = False

    def __bool__(self) -> bool:
        return bool(self.words.strip())


class Folds:
    """Folded texts of one page, kept so that the next letter typed finds them ready."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, bool], Folded] = {}
        self._room = _REMEMBERED

    def of(self, part: Part, exact: bool) -> Folded:
        held = self._held.get((part.key, exact))
        if held is None:
            held = Folded(part.text, exact)
            if len(held.text) <= self._room:
                self._held[part.key, exact] = held
                self._room -= len(held.text)
        return held


def seek(
    parts: Iterable[Part], query: Query, folds: Folds, stopped: Callable[[], bool] | None = None
) -> Hits:
    """Every hit, part by part; what was found so far once `stopped` says so.

    Raises BadExpression, LargeExpression or SlowExpression; the last one after PATIENCE seconds over one block.
    """
    hits = Hits()
    look = _expression(query) if query.expression else _words(query, folds)
    if query:
        for part in parts:
            if stopped is not None and stopped():
                break
            hits.add(part.key, look(part))
    return hits


_Look = Callable[[Part], Iterator[tuple[int, int]]]


def _words(query: Query, folds: Folds) -> _Look:
    needle = Folded(query.words, query.exact).text

    def look(part: Part) -> Iterator[tuple[int, int]]:
        for start, end in folds.of(part, query.exact).find(needle):
            if not query.whole or _is_whole(part.text, start, end):
                yield start, end

    return look


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether no word goes on over either end."""
    return not (_joined(text, start) or _joined(text, end))


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"


def _expression(query: Query) -> _Look:
    """Looks block by block: `^` and `$` are a block's and a line's ends."""
    pattern = _compiled(query)
    until = time.monotonic() + LONG

    def look(part: Part) -> Iterator[tuple[int, int]]:
        for index, start in enumerate(part.starts):
            if time.monotonic() > until:
                raise SlowExpression
            for one, other in _matches(pattern, part.blocks[index].text):
                yield start + one, start + other

    return look


def _matches(pattern: Pattern[str], text: str) -> list[tuple[int, int]]:
    try:
        # concurrent: other threads go on meanwhile
        found = pattern.finditer(text, timeout=PATIENCE, concurrent=True)
        return [match.span() for match in found if match.end() > match.start()]
    except TimeoutError as error:
        raise SlowExpression from error


@lru_cache(maxsize=8)
def _compiled(query: Query) -> Pattern[str]:
    import regex  # only those who search for expressions wait for it

    words = query.words
    if len(words) > _LONGEST or _repeats(words) > _REPEATS:
        raise LargeExpression
    flags = regex.MULTILINE | (0 if query.exact else regex.IGNORECASE)
    try:
        pattern = regex.compile(words, flags)
        return regex.compile(rf"\b(?:{words})\b", flags) if query.whole else pattern
    except regex.error as error:
        raise BadExpression from error


def _repeats(words: str) -> int:
    """The product of all counts: nested ones multiply when they are compiled."""
    product = 1
    for low, high in re.findall(r"\{\s*(\d*)\s*,?\s*(\d*)\s*\}", words):
        product *= max(1, int(low or 0), int(high or 0))
    return product
