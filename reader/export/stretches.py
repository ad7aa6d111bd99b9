"""A text in stretches, each under the same covers from end to end."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.model import Span


def stretches(covers: Sequence[Span], within: Span) -> Iterator[tuple[Span, tuple[int, ...]]]:
    """Stretches of `within`, in order, with the indices of the covers over each, ascending."""
    begins: dict[int, list[int]] = {}
    ends: dict[int, list[int]] = {}
    for index, cover in enumerate(covers):
        if len(cover) and cover.overlaps(within):
            begins.setdefault(max(cover.start, within.start), []).append(index)
            ends.setdefault(min(cover.end, within.end), []).append(index)
    over: list[int] = []
    for start, end in pairwise(sorted({within.start, within.end, *begins, *ends})):
        for index in ends.get(start, ()):
            over.remove(index)
        for index in begins.get(start, ()):
            insort(over, index)
        yield Span(start, end), tuple(over)
