"""What was put in or taken out between two equal words is taken to be a whole sentence or paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from reader.notes.pairing import NOWHERE, Pairing
from reader.notes.tokens import BREAK, STOPS

_FAR = 40  # words


def settle(pairing: Pairing) -> None:
    """Moves every stretch without pairs, as far as equal words let it, to where a paragraph or sentence ends."""
    _settle(pairing.forward, pairing.backward, pairing.new.words)
    _settle(pairing.backward, pairing.forward, pairing.old.words)


def _settle(near: list[int], far: list[int], words: Sequence[str]) -> None:
    for at in range(len(near) - 1):
        before, after = near[at], near[at + 1]
        if NOWHERE < before < after - 1 and all(far[one] == NOWHERE for one in range(before + 1, after)):
            left, right = _left(near, words, at), _right(near, words, at)
            by = max(
                range(-left, right + 1), key=lambda by: (_edges(words, before + by, after + by), -abs(by))
            )
            _slide(near, far, at, by)


def _left(near: list[int], words: Sequence[str], at: int) -> int:
    """How far the stretch behind this word can move towards the beginning."""
    before, last = near[at], near[at + 1] - 1
    by = 0
    while by < min(_FAR, at + 1) and near[at - by] == before - by and words[before - by] == words[last - by]:
        by += 1
    return by


def _right(near: list[int], words: Sequence[str], at: int) -> int:
    first, after = near[at] + 1, near[at + 1]
    limit = min(_FAR, len(near) - at - 1)
    by = 0
    while by < limit and near[at + 1 + by] == after + by and words[first + by] == words[after + by]:
        by += 1
    return by


def _edges(words: Sequence[str], before: int, after: int) -> int:
    """How well a stretch stands between these two words."""
    return _edge(words, before) + _edge(words, after - 1)


def _edge(words: Sequence[str], at: int) -> int:
    if at < 0 or words[at] == BREAK:
        return 3
    if at + 1 < len(words) and words[at + 1] == BREAK:
        return 3
    return 2 if words[at] in STOPS else 0


def _slide(near: list[int], far: list[int], at: int, by: int) -> None:
    """Pairs the words that the stretch has jumped over with their equals on its other side."""
    before, after = near[at], near[at + 1]
    if by < 0:
        moved = [(at - step, after - 1 - step) for step in range(-by)]
        for step in range(-by):
            far[before - step] = NOWHERE
    else:
        moved = [(at + 1 + step, before + 1 + step) for step in range(by)]
        for step in range(by):
            far[after + step] = NOWHERE
    for one, other in moved:
        near[one] = other
        far[other] = one
