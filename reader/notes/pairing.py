"""Which word of an old text is which word of the new one: `forward` and `backward` always mirror each other."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Span
from reader.notes.tokens import Tokens

NOWHERE = -1


class Pairing:
    """`forward[n]` is the place in `new` of word n of `old`, NOWHERE if it has none; `backward` the reverse.

    `foreign_old` and `foreign_new` are the places of the words that the other text does not have.
    """

    __slots__ = ("backward", "foreign_new", "foreign_old", "forward", "new", "old")

    def __init__(self, old: Tokens, new: Tokens) -> None:
        self.old = old
        self.new = new
        self.forward = [NOWHERE] * len(old)
        self.backward = [NOWHERE] * len(new)
        self.foreign_old = _foreign(old, new)
        self.foreign_new = _foreign(new, old)

    def put(self, old: int, new: int, count: int = 1) -> None:
        """Pairs `count` words from here on."""
        for step in range(count):
            self.forward[old + step] = new + step
            self.backward[new + step] = old + step

    def drop(self, old: int, count: int) -> None:
        for at in range(old, old + count):
            self.backward[self.forward[at]] = NOWHERE
            self.forward[at] = NOWHERE

    def fits(self, old: int, new: int) -> bool:
        """Whether these two are the same word and both still free."""
        return (
            self.forward[old] == NOWHERE
            and self.backward[new] == NOWHERE
            and self.old.words[old] == self.new.words[new]
        )

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """(old, new, count) of words that stand together in both texts, in the order of the old one."""
        at, end = 0, len(self.forward)
        while at < end:
            if self.forward[at] == NOWHERE:
                at += 1
                continue
            first = at
            at += 1
            while at < end and self.forward[at] == self.forward[at - 1] + 1:
                at += 1
            yield first, self.forward[first], at - first


def _foreign(tokens: Tokens, other: Tokens) -> list[int]:
    known = set(other.words)
    return [at for at, word in enumerate(tokens.words) if word not in known]


def gaps(paired: list[int]) -> Iterator[Span]:
    """The stretches without a pair."""
    at, end = 0, len(paired)
    while at < end:
        try:
            first = at = paired.index(NOWHERE, at)
        except ValueError:
            return
        while at < end and paired[at] == NOWHERE:
            at += 1
        yield Span(first, at)
