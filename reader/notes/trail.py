"""Where words of a page stand when its letters, the same ones in the same order, have got other roles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from reader.model import LEFT_OUT, Document, Label, Part, Place, Span, held, part_of

FEW = 3  # parts: who asks about more of them is told of all at once


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """Code points `start` to `end` of the text of one block; `block` is its place in the page."""

    block: int
    start: int
    end: int


class Index:
    """Which block of the page holds which code points of a part; what was left out counts as a part."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._parts: dict[str, Part] = {}
        self._nth: dict[str, dict[int, int]] = {}
        self._few: dict[str, list[int]] = {}

    @cached_property
    def starts(self) -> list[int]:
        """Where every block begins, in all letters of the page; one without any counts as one, to be found again."""
        return list(accumulate([len(block.text) or 1 for block in self.document.blocks], initial=0))

    @cached_property
    def _held(self) -> Mapping[str, list[int]]:
        return held(self.document.blocks)

    @cached_property
    def _order(self) -> Mapping[str, int]:
        return {key: at for at, key in enumerate(self.document.parts)}

    def part(self, key: str) -> Part | None:
        if key != LEFT_OUT:
            return self.document.find(key)
        if key not in self._parts:
            self._parts[key] = part_of(LEFT_OUT, self.document.left_out)
        return self._parts[key]

    def blocks(self, key: str) -> Sequence[int]:
        """The places in the page of a part's blocks, in reading order."""
        if key not in self._few:
            if len(self._few) == FEW:
                return self._held.get(key, [])
            blocks = self.document.blocks
            own = [at for at, block in enumerate(blocks) if block.role == key]
            kept = held([blocks[at] for at in own]).get(key, [])
            self._few[key] = [own[nth] for nth in kept]
        return self._few[key]

    def pieces(self, place: Place) -> list[Piece]:
        """The words of a place, block by block; all of a part where it has no span."""
        part, blocks = self.part(place.part), self.blocks(place.part)
        if part is None or not blocks:
            return []
        span = place.span if place.span is not None else Span(0, len(part.text))
        first, last = part.block_at(span.start), part.block_at(max(span.start, span.end - 1))
        return [_piece(part, nth, blocks[nth], span) for nth in range(first, last + 1)]

    def start(self, block: int, letters: int = 0) -> Place:
        """The place so many letters into a block; the part is LEFT_OUT where no other has it."""
        role = self.document.blocks[block].role
        part, nth = self.part(role), self._places(role).get(block, 0)
        at = part.starts[nth] + letters if part is not None and part.blocks else 0
        return Place(role, Span(at, at))

    def places(self, pieces: Iterable[Piece]) -> tuple[Place, ...]:
        """Where these words stand, part by part; neighbours are one place, and what was left out has none."""
        parts: dict[str, list[tuple[int, Piece]]] = {}
        for piece in pieces:
            role = self.document.blocks[piece.block].role
            nth = self._places(role).get(piece.block)
            if role in self._order and nth is not None:
                parts.setdefault(role, []).append((nth, piece))
        ordered = sorted(parts, key=self._order.__getitem__)
        return tuple(Place(key, span) for key in ordered for span in self._spans(key, sorted(parts[key])))

    def _spans(self, key: str, pieces: list[tuple[int, Piece]]) -> Iterator[Span]:
        part = self.document.parts[key]
        for run in _runs(part, pieces):
            (first, head), (last, tail) = run[0], run[-1]
            yield Span(part.starts[first] + head.start, part.starts[last] + tail.end)

    def _places(self, role: str) -> dict[int, int]:
        if role not in self._nth:
            self._nth[role] = {block: nth for nth, block in enumerate(self.blocks(role))}
        return self._nth[role]


def entire(document: Document, blocks: Iterable[int]) -> list[Piece]:
    """All words of these blocks."""
    return [Piece(at, 0, len(document.blocks[at].text)) for at in blocks]


class Trail:
    """Leads from a document to one that is made of the same letters; its blocks may be cut at other ones."""

    def __init__(
        self, old: Document, new: Document, here: Index | None = None, there: Index | None = None
    ) -> None:
        self.old, self.new = old, new
        self.here, self.there = here or Index(old), there or Index(new)

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]] | None:
        """Where the blocks of both begin; None where they are the same blocks, or cut at the same letters."""
        if self.old.blocks is self.new.blocks or self.here.starts == self.there.starts:
            return None
        return self.here.starts, self.there.starts

    def carried(self, piece: Piece) -> list[Piece]:
        """The same letters of the page, by the blocks of the new document."""
        if self._starts is None:
            return [piece]
        old, new = self._starts
        start = old[piece.block] + piece.start
        if piece.start == piece.end and self.old.blocks[piece.block].text:
            return [self._between(new, start, behind=piece.start > 0)]
        end = old[piece.block] + piece.end
        first = bisect_right(new, start) - 1
        last = max(first, bisect_right(new, end - 1) - 1)
        return [
            Piece(at, max(0, start - new[at]), min(end, new[at + 1]) - new[at])
            if self.new.blocks[at].text
            else Piece(at, 0, 0)
            for at in range(first, last + 1)
        ]

    def _between(self, new: list[int], position: int, *, behind: bool) -> Piece:
        """The place behind a letter, or before it: there are no letters there."""
        at = bisect_right(new, position - behind) - 1
        return Piece(at, position - new[at], position - new[at])

    def all_carried(self, pieces: Iterable[Piece]) -> list[Piece]:
        return [one for piece in pieces for one in self.carried(piece)]

    def stands(self, piece: Piece) -> bool:
        """Whether these letters of the new document are in the text of a part."""
        block = self.new.blocks[piece.block]
        return block.role != LEFT_OUT and block.label is not Label.HEADER

    def places(self, place: Place) -> tuple[Place, ...]:
        """Where the words of a place of the old document stand in the new one."""
        return self.there.places(self.all_carried(self.here.pieces(place)))

    def is_same(self, key: str) -> bool:
        """Whether a part says in both what it said."""
        old, new = self.old.find(key), self.new.find(key)
        return old is new or (old is not None and new is not None and old.text == new.text)


def _piece(part: Part, nth: int, block: int, span: Span) -> Piece:
    start, length = part.starts[nth], len(part.blocks[nth].text)
    return Piece(block, min(max(0, span.start - start), length), min(max(0, span.end - start), length))


def _runs(part: Part, pieces: list[tuple[int, Piece]]) -> Iterator[list[tuple[int, Piece]]]:
    """Pieces that follow upon each other without a letter between them, less the empty ones at the ends."""
    run: list[tuple[int, Piece]] = []
    for nth, piece in pieces:
        if run and not _follows(part, run[-1], (nth, piece)):
            yield from _trimmed(run)
            run = []
        run.append((nth, piece))
    yield from _trimmed(run)


def _follows(part: Part, before: tuple[int, Piece], after: tuple[int, Piece]) -> bool:
    if before[0] == after[0]:
        return before[1].end == after[1].start
    ends = before[1].end == len(part.blocks[before[0]].text)
    return before[0] + 1 == after[0] and ends and after[1].start == 0


def _trimmed(run: list[tuple[int, Piece]]) -> Iterator[list[tuple[int, Piece]]]:
    while run and run[-1][1].start == run[-1][1].end:
        run = run[:-1]
    while run and run[0][1].start == run[0][1].end:
        run = run[1:]
    if run:
        yield run
