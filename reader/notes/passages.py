"""Passages that stand once in what is left of two texts: they are known again wherever they moved to."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator

from reader.model import Span
from reader.notes.pairing import Pairing, gaps
from reader.notes.tokens import BREAK

_STRAY = 3  # words


def pair_passages(pairing: Pairing, words: int, letters: int) -> None:
    """Pairs passages that stand once in what is left of both texts, the longest first."""
    found = []
    seen: dict[int, int] = {}  # by distance: how far the last passage with it reached
    for a, b in seeds(pairing, gaps(pairing.forward), gaps(pairing.backward), words):
        if seen.get(b - a, -1) > a:
            continue
        first, start, count = _grown(pairing, a, b)
        seen[b - a] = first + count
        size = pairing.old.ends[first + count - 1] - pairing.old.starts[first]
        if size >= letters:
            found.append((-size, first, start, count))
    for _, a, b, count in sorted(found):
        for run in _still_free(pairing, a, b, count):
            if run[2] >= words:
                pairing.put(*run)


def seeds(pairing: Pairing, old: Iterable[Span], new: Iterable[Span], words: int) -> list[tuple[int, int]]:
    once = _once(pairing.old.words, old, pairing.foreign_old, words)
    other = _once(pairing.new.words, new, pairing.foreign_new, words)
    return [(place, other[gram]) for gram, place in once.items() if gram in other]


def _once(
    words: list[str], stretches: Iterable[Span], foreign: list[int], count: int
) -> dict[tuple[str, ...], int]:
    """Where every passage of `count` words stands that stands there only once and has no foreign word."""
    grams: list[tuple[str, ...]] = []
    places: list[int] = []
    for stretch in stretches:
        for piece in _pieces(stretch, foreign):
            end = piece.end - count + 1
            if end > piece.start:
                shifted = (words[piece.start + step : end + step] for step in range(count))
                grams.extend(zip(*shifted, strict=True))
                places.extend(range(piece.start, end))
    counts = Counter(grams)
    return {gram: place for gram, place in zip(grams, places, strict=True) if counts[gram] == 1}


def _pieces(stretch: Span, foreign: list[int]) -> Iterator[Span]:
    """What is left of a stretch between the words that the other text does not have."""
    start = stretch.start
    for at in foreign[bisect_left(foreign, stretch.start) : bisect_left(foreign, stretch.end)]:
        if at > start:
            yield Span(start, at)
        start = at + 1
    if start < stretch.end:
        yield Span(start, stretch.end)


def _grown(pairing: Pairing, a: int, b: int) -> tuple[int, int, int]:
    """The longest passage around this pair; a few words beyond a break between paragraphs are a coincidence."""
    first, last = a, a
    shift = b - a
    while first > 0 and first + shift > 0 and pairing.fits(first - 1, first + shift - 1):
        first -= 1
    end, other = len(pairing.old), len(pairing.new)
    while last + 1 < end and last + shift + 1 < other and pairing.fits(last + 1, last + shift + 1):
        last += 1
    return (*_cut(pairing, first, last, a, shift),)


def _cut(pairing: Pairing, first: int, last: int, seed: int, shift: int) -> tuple[int, int, int]:
    words = pairing.old.words
    for at in range(first, min(first + _STRAY + 1, seed)):
        if words[at] == BREAK and not _begins(pairing, first, shift):
            first = at + 1
            break
    for at in range(last, max(last - _STRAY - 1, seed), -1):
        if words[at] == BREAK and not _ends(pairing, last, shift):
            last = at - 1
            break
    return first, first + shift, last - first + 1


def _begins(pairing: Pairing, at: int, shift: int) -> bool:
    """Whether a paragraph begins here in both texts."""
    old, new = pairing.old.words, pairing.new.words
    return (at == 0 or old[at - 1] == BREAK) and (at + shift == 0 or new[at + shift - 1] == BREAK)


def _ends(pairing: Pairing, at: int, shift: int) -> bool:
    old, new = pairing.old.words, pairing.new.words
    return (at + 1 == len(old) or old[at + 1] == BREAK) and (
        at + shift + 1 == len(new) or new[at + shift + 1] == BREAK
    )


def _still_free(pairing: Pairing, a: int, b: int, count: int) -> list[tuple[int, int, int]]:
    """What of a passage no longer passage has taken."""
    runs, first = [], None
    for step in range(count + 1):
        free = step < count and pairing.fits(a + step, b + step)
        if free and first is None:
            first = step
        elif not free and first is not None:
            runs.append((a + first, b + first, step - first))
            first = None
    return runs
