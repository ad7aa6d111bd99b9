"""Where every passage of an old text stands in the new one: long common passages first, then order, then words."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from reader.model import BLANK_LINE, Span
from reader.notes.pairing import NOWHERE, Pairing, gaps
from reader.notes.passages import pair_passages, seeds
from reader.notes.slides import settle
from reader.notes.tokens import Tokens

# Words and letters of a passage that is known again wherever it moved; a paragraph that both texts have is one word.
_MOVED = ((1, 20), (8, 24), (5, 24))
_AT_LAST = (4, 20)  # the same, where the neighbours did not help
# Words of a passage that is known again where it is expected, and the most pairs of words that it is expected among.
_FIXED = ((5, 10**8), (3, 10**8), (2, 10**6))
_SMALL = 40_000  # pairs of words: compared at once
_LONG, _COMMON = 2000, 0.1  # words, and the share of them that two versions of a page have in common at least
_ALIKE = 0.5  # share of words
_WEAK_WORDS, _WEAK_LETTERS = 3, 16  # of a run that may be a coincidence
_LOOK = 8  # words on either side of it
_LARGE = 6_000_000  # pairs of words: never compared, nothing that long and that strange is the same


def document_map(old: str, new: str) -> Pairing:
    """Pairs the words of two folded texts; a paragraph that both have equally often is one word."""
    olds, news = Counter(old.split(BLANK_LINE)), Counter(new.split(BLANK_LINE))
    common = {paragraph for paragraph, count in olds.items() if news[paragraph] == count}
    pairing = Pairing(Tokens(old, common), Tokens(new, common))
    _trim(pairing, Span(0, len(pairing.old)), Span(0, len(pairing.new)))
    for words, letters in _MOVED:
        pair_passages(pairing, words, letters)
    _fill(pairing)
    if not _strangers(pairing):
        pair_passages(pairing, *_AT_LAST)
        _fill(pairing)
    _drop_islands(pairing)
    settle(pairing)
    return pairing


def _strangers(pairing: Pairing) -> bool:
    """Whether the texts have so little in common that four words more are a coincidence."""
    size = len(pairing.forward)
    return size > _LONG and size - pairing.forward.count(NOWHERE) < _COMMON * size


def _trim(pairing: Pairing, old: Span, new: Span) -> tuple[Span, Span]:
    """Pairs what both stretches begin and end with; what is left of them."""
    a, b = old.start, new.start
    while a < old.end and b < new.end and pairing.fits(a, b):
        pairing.put(a, b)
        a, b = a + 1, b + 1
    y, z = old.end, new.end
    while a < y and b < z and pairing.fits(y - 1, z - 1):
        y, z = y - 1, z - 1
        pairing.put(y, z)
    return Span(a, y), Span(b, z)


def _fill(pairing: Pairing) -> None:
    """Compares every stretch that is left with the stretches that its neighbours lead to."""
    for stretch in list(gaps(pairing.forward)):
        after, before = _free_after(pairing, stretch.start), _free_before(pairing, stretch.end)
        if after and after == before:
            _align(pairing, stretch, after)
        else:
            if after:
                _align_alike(pairing, stretch, after)
            rest = _free_end(pairing.forward, stretch)
            before = _free_before(pairing, stretch.end)
            if rest and before:
                _align_alike(pairing, rest, before)


def _align_alike(pairing: Pairing, old: Span, new: Span) -> None:
    """Where something moved away: what stands there now is compared only if it is much alike."""
    old, new = _trim(pairing, old, new)
    words = pairing.old.words[old.start : old.end], pairing.new.words[new.start : new.end]
    from rapidfuzz.distance import LCSseq  # not before a page is changed

    if 0 < len(old) * len(new) <= _LARGE and LCSseq.normalized_similarity(*words) >= _ALIKE:
        _align(pairing, old, new)


def _free_end(paired: list[int], stretch: Span) -> Span | None:
    """What of a stretch is free at its end."""
    start = stretch.end
    while start > stretch.start and paired[start - 1] == NOWHERE:
        start -= 1
    return Span(start, stretch.end) if start < stretch.end else None


def _free_after(pairing: Pairing, at: int) -> Span | None:
    """The free stretch of the new text behind the pair of the word before this one."""
    start = pairing.forward[at - 1] + 1 if at else 0
    end = start
    while end < len(pairing.backward) and pairing.backward[end] == NOWHERE:
        end += 1
    return Span(start, end) if end > start else None


def _free_before(pairing: Pairing, at: int) -> Span | None:
    end = pairing.forward[at] if at < len(pairing.forward) else len(pairing.backward)
    start = end
    while start > 0 and pairing.backward[start - 1] == NOWHERE:
        start -= 1
    return Span(start, end) if end > start else None


def _align(pairing: Pairing, old: Span, new: Span, depth: int = 0) -> None:
    old, new = _trim(pairing, old, new)
    size = len(old) * len(new)
    if not size:
        return
    if size > _SMALL and depth < 6 and _align_between(pairing, old, new, depth):
        return
    if size <= _LARGE:
        _pair_in_order(pairing, old, new)


def _align_between(pairing: Pairing, old: Span, new: Span, depth: int) -> bool:
    """Compares what lies between the passages that stand once in both stretches; False if there is none."""
    for words, largest in _FIXED:
        if len(old) * len(new) > largest:
            break
        points = _increasing(seeds(pairing, [old], [new], words))
        if points:
            a, b = old.start, new.start
            for i, j in points:
                if i < a or j < b:
                    continue
                _align(pairing, Span(a, i), Span(b, j), depth + 1)
                while i < old.end and j < new.end and pairing.fits(i, j):
                    pairing.put(i, j)
                    i, j = i + 1, j + 1
                a, b = i, j
            _align(pairing, Span(a, old.end), Span(b, new.end), depth + 1)
            return True
    return False


def _increasing(points: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of points that go forward in both texts; they come sorted by the first."""
    ends: list[int] = []
    chosen: list[int] = []
    before: list[int] = []
    for index, (_, b) in enumerate(points):
        at = bisect_left(ends, b)
        if at == len(ends):
            ends.append(b)
            chosen.append(index)
        else:
            ends[at] = b
            chosen[at] = index
        before.append(chosen[at - 1] if at else -1)
    run = []
    index = chosen[-1] if chosen else -1
    while index >= 0:
        run.append(points[index])
        index = before[index]
    return run[::-1]


def _pair_in_order(pairing: Pairing, old: Span, new: Span) -> None:
    """The longest common sequence of words of two stretches."""
    from rapidfuzz.distance import LCSseq  # not before a page is changed

    for step in LCSseq.opcodes(
        pairing.old.words[old.start : old.end], pairing.new.words[new.start : new.end]
    ):
        if step.tag == "equal":
            pairing.put(
                old.start + step.src_start, new.start + step.dest_start, step.src_end - step.src_start
            )


def _drop_islands(pairing: Pairing) -> None:
    """A short run amid words without pairs, on both sides and in both texts, is a coincidence."""
    for a, b, count in list(pairing.runs()):
        letters = sum(len(word) for word in pairing.old.words[a : a + count])
        if count > _WEAK_WORDS or letters >= _WEAK_LETTERS or a == 0 or a + count == len(pairing.forward):
            continue
        need = 2 * count + 1
        old = min(_free(pairing.forward, a - 1, -1), _free(pairing.forward, a + count, 1))
        new = min(_free(pairing.backward, b - 1, -1), _free(pairing.backward, b + count, 1))
        if old >= need and new >= need:
            pairing.drop(a, count)


def _free(paired: list[int], at: int, step: int) -> int:
    """How many words from here on have no pair, _LOOK at most."""
    count = 0
    while count < _LOOK and 0 <= at < len(paired) and paired[at] == NOWHERE:
        count, at = count + 1, at + step
    return count
