"""The order that most of a text has kept: what stands outside of it has moved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from reader.model import Span
from reader.notes.pairing import NOWHERE, Pairing


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
