"""Where a passage of the old text stands in the new one, by the map of the two."""

from __future__ import annotations

from reader.model import Span
from reader.notes.pairing import NOWHERE, Pairing
from reader.notes.tokens import BREAK, STOPS

Run = tuple[int, int, int]  # old, new, count


def image(pairing: Pairing, span: Span) -> Span | None:
    """The letters of the new text that these letters of the old one became, as far as the map tells."""
    touched = pairing.old.touched(span)
    if not touched:
        return None
    chain = _chain(pairing, touched)
    if not chain:
        return _between(pairing, touched)
    first, last = chain[0], chain[-1]
    start = _start(pairing, touched, first, span)
    end = _end(pairing, touched, last, span)
    return Span(start, end) if start < end else None


def _chain(pairing: Pairing, touched: range) -> list[Run]:
    """The weightiest runs that go forward together and do not lie far apart."""
    runs = _runs(pairing, touched)
    if len(runs) < 2:
        return runs
    size = pairing.old.ends[touched[-1]] - pairing.old.starts[touched[0]]
    best: list[int] = []
    before: list[int] = []
    for at, run in enumerate(runs):
        weight, source = 0, NOWHERE
        for earlier in range(max(0, at - _REACH), at):
            if best[earlier] > weight and _follows(pairing, runs[earlier], run, size):
                weight, source = best[earlier], earlier
        best.append(weight + _weight(pairing, run))
        before.append(source)
    at = max(range(len(runs)), key=best.__getitem__)
    chain = []
    while at >= 0:
        chain.append(runs[at])
        at = before[at]
    return chain[::-1]


_REACH = 60  # runs


def _runs(pairing: Pairing, touched: range) -> list[Run]:
    runs: list[Run] = []
    for old in touched:
        new = pairing.forward[old]
        if new == NOWHERE:
            continue
        if runs and runs[-1][0] + runs[-1][2] == old and runs[-1][1] + runs[-1][2] == new:
            runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
        else:
            runs.append((old, new, 1))
    return runs


def _follows(pairing: Pairing, run: Run, other: Run, size: int) -> bool:
    """Whether the second run stands behind the first one in the new text too, and near enough."""
    if other[1] < run[1] + run[2]:
        return False
    here = pairing.old.starts[other[0]] - pairing.old.ends[run[0] + run[2] - 1]
    there = pairing.new.starts[other[1]] - pairing.new.ends[run[1] + run[2] - 1]
    return there <= 4 * here + 200 + size // 2


def _weight(pairing: Pairing, run: Run) -> int:
    return pairing.old.ends[run[0] + run[2] - 1] - pairing.old.starts[run[0]]


def _start(pairing: Pairing, touched: range, run: Run, span: Span) -> int:
    old, new, _ = run
    if old == touched[0]:
        inside = max(0, span.start - pairing.old.starts[old])
        first = new if inside else _to_sentence_start(pairing, touched, new)
        return pairing.new.starts[first] + inside
    left = old - 1
    while left >= 0 and not 0 <= pairing.forward[left] < new and old - left <= _FAR:
        left -= 1
    bound = pairing.forward[left] if left >= 0 and 0 <= pairing.forward[left] < new else NOWHERE
    low = _free_start(pairing, new, max(bound + 1, new - _FAR))
    tail = _words(pairing.old.words, touched[0], old)
    head = _words(pairing.old.words, max(left + 1, touched[0] - _FAR), touched[0])
    cut = _split(pairing.new.words, low, new, head, tail, inside_first=False)
    return pairing.new.starts[_to_sentence_start(pairing, touched, cut)]


def _end(pairing: Pairing, touched: range, run: Run, span: Span) -> int:
    old, new = run[0] + run[2] - 1, run[1] + run[2] - 1
    if old == touched[-1]:
        return pairing.new.ends[new] - max(0, pairing.old.ends[old] - span.end)
    right, size = old + 1, len(pairing.forward)
    while right < size and not pairing.forward[right] > new and right - old <= _FAR:
        right += 1
    bound = pairing.forward[right] if right < size and pairing.forward[right] > new else len(pairing.backward)
    high = _free_end(pairing, new + 1, min(bound, new + 1 + _FAR))
    tail = _words(pairing.old.words, old + 1, touched[-1] + 1)
    head = _words(pairing.old.words, touched[-1] + 1, min(right, touched[-1] + 1 + _FAR))
    cut = _split(pairing.new.words, new + 1, high, tail, head, inside_first=True)
    return pairing.new.ends[cut - 1]


_FAR = 60  # words
_LEAD = 8  # words that may be put before the first word of a sentence


def _to_sentence_start(pairing: Pairing, touched: range, first: int) -> int:
    """What was put before the first word of a sentence belongs to it."""
    if not _starts_sentence(pairing.old.words, touched[0]):
        return first
    at = first
    while first - at <= _LEAD and not _starts_sentence(pairing.new.words, at):
        at -= 1
        if pairing.backward[at] != NOWHERE:
            return first
    return at if first - at <= _LEAD else first


def _starts_sentence(words: list[str], at: int) -> bool:
    return at == 0 or words[at - 1] == BREAK or words[at - 1] in STOPS


def _free_start(pairing: Pairing, new: int, low: int) -> int:
    while new > low and pairing.backward[new - 1] == NOWHERE:
        new -= 1
    return new


def _free_end(pairing: Pairing, new: int, high: int) -> int:
    while new < high and pairing.backward[new] == NOWHERE:
        new += 1
    return new


def _words(words: list[str], start: int, end: int) -> str:
    return " ".join(words[start:end])


def _split(words: list[str], low: int, high: int, before: str, after: str, *, inside_first: bool) -> int:
    """Where the new words from low to high part so that both sides are most alike to what was there."""
    outside = after if inside_first else before
    if not outside and BREAK not in words[low:high] and STOPS.isdisjoint(words[low:high]):
        return high if inside_first else low
    from rapidfuzz.distance import Levenshtein  # not before words are changed

    best, chosen = float("inf"), low
    for cut in range(low, high + 1):
        left, right = _words(words, low, cut), _words(words, cut, high)
        cost = Levenshtein.distance(before, left) * (1 if inside_first else 0.9) + Levenshtein.distance(
            after, right
        ) * (0.9 if inside_first else 1)
        inner = words[low:cut] if inside_first else words[cut:high]
        cost += 20 * inner.count(BREAK)
        if cost < best:
            best, chosen = cost, cut
    return chosen


def _between(pairing: Pairing, touched: range) -> Span | None:
    """What stands between the neighbours of a passage of which no word is left."""
    first, last = touched[0], touched[-1]
    low = pairing.forward[first - 1] if first else NOWHERE
    high = pairing.forward[last + 1] if last + 1 < len(pairing.forward) else len(pairing.backward)
    if (first and low == NOWHERE) or not low + 1 < high or high - low - 1 > 2 * len(touched) + 3:
        return None
    if any(pairing.backward[at] != NOWHERE for at in range(low + 1, high)):
        return None
    return pairing.new.span(low + 1, high - 1)
