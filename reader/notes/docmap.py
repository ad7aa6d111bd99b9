"""Where every passage of an old text stands in the new one: long common passages first, then order, then words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import LCSseq

from reader.model import BLANK_LINE, Span
from reader.notes.pairing import NOWHERE, Pairing, gaps
from reader.notes.slides import settle
from reader.notes.tokens import BREAK, Tokens

_BLOCKS = ((8, 24), (5, 24))  # words and letters of a passage that is known again wherever it moved
# Words of a passage that is known again where it is expected, and the most pairs of words that it is expected among.
_FIXED = ((5, 10**8), (3, 10**8), (2, 10**6))
_SMALL = 40_000  # pairs of words: compared at once
_ALIKE = 0.5  # share of words
_LARGE = 6_000_000  # pairs of words: never compared, nothing that long and that strange is the same


def document_map(old: str, new: str) -> Pairing:
    """Pairs the words of two folded texts; a paragraph that both have is one word."""
    olds, news = Counter(old.split(BLANK_LINE)), Counter(new.split(BLANK_LINE))
    common = {paragraph for paragraph, count in olds.items() if news[paragraph] == count}
    pairing = Pairing(Tokens(old, common), Tokens(new, common))
    _trim(pairing, Span(0, len(pairing.old)), Span(0, len(pairing.new)))
    for words, letters in ((1, 20), *_BLOCKS):
        _blocks(pairing, words, letters)
    _fill(pairing)
    _drop_islands(pairing)
    _blocks(pairing, 4, 20)
    _fill(pairing)
    settle(pairing)
    return pairing


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


# ---- passages that are known again wherever they stand


def _blocks(pairing: Pairing, words: int, letters: int) -> None:
    """Pairs passages that stand once in what is left of both texts, the longest first."""
    found = []
    seen: dict[int, int] = {}  # by distance: how far the last passage with it reached
    for a, b in _seeds(pairing, gaps(pairing.forward), gaps(pairing.backward), words):
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


def _seeds(pairing: Pairing, old: Iterable[Span], new: Iterable[Span], words: int) -> list[tuple[int, int]]:
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


_STRAY = 3  # words


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


# ---- what lies between them


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
        points = _increasing(_seeds(pairing, [old], [new], words))
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
    for step in LCSseq.opcodes(
        pairing.old.words[old.start : old.end], pairing.new.words[new.start : new.end]
    ):
        if step.tag == "equal":
            pairing.put(
                old.start + step.src_start, new.start + step.dest_start, step.src_end - step.src_start
            )


# ---- coincidences

_WEAK_WORDS, _WEAK_LETTERS = 3, 16
_LOOK = 8  # words


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


# ---- order


def main_runs(pairing: Pairing) -> list[Span]:
    """The words of the old text that most of it goes forward with in the new one; the others have moved."""
    ends: list[int] = []  # where chains end in the new text, rising with their weight
    chains: list[tuple[int, int]] = []  # (weight, the chain's last run)
    runs, before = list(pairing.runs()), []
    for index, (a, b, count) in enumerate(runs):
        at = bisect_right(ends, b)
        weight, source = chains[at - 1] if at else (0, NOWHERE)
        weight += pairing.old.ends[a + count - 1] - pairing.old.starts[a]
        before.append(source)
        place = bisect_left(ends, b + count)
        if place and chains[place - 1][0] >= weight:
            continue
        last = place
        while last < len(ends) and chains[last][0] <= weight:
            last += 1
        ends[place:last] = [b + count]
        chains[place:last] = [(weight, index)]
    index = chains[-1][1] if chains else NOWHERE
    main = []
    while index != NOWHERE:
        a, _, count = runs[index]
        main.append(Span(a, a + count))
        index = before[index]
    return main[::-1]
