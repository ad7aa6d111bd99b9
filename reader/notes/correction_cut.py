"""A block whose letters go to several parts is cut, and whole again when they are together again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from reader.model import Block, Label, Mark, Span
from reader.notes.correction import UNCUT


@dataclass(frozen=True, slots=True)
class Strip:
    """The letters of a block from `start` to the next strip: their role, and whether they head a comment."""

    start: int
    role: str
    header: bool = False


def own(block: Block) -> list[Strip]:
    return [Strip(0, block.role, block.label is Label.HEADER)]


def painted(
    block: Block, strips: Iterable[Strip], start: int, end: int, role: str, *, header: bool
) -> list[Strip]:
    """The strips with this role from `start` to `end`; what was a header in this role stays one."""
    size = len(block.text)
    start, end = (0, size) if block.kind in UNCUT else (min(start, size), min(end, size))
    header = header or (role == block.role and block.label is Label.HEADER)
    new = Strip(start, role, header)
    if start == 0 and end == size:
        return [new]
    ends = list(with_ends(strips, size))
    before = [strip for strip, _ in ends if strip.start < start]
    after = [replace(strip, start=max(strip.start, end)) for strip, stop in ends if stop > end]
    return list(_joined([*before, *([new] if start < end else []), *after]))


def is_as_it_was(block: Block, strips: Sequence[Strip]) -> bool:
    return list(strips) == own(block)


def cut(block: Block, strips: Iterable[Strip]) -> Iterator[Block]:
    """The pieces of a block; only the first has its marker and the rule above it."""
    for strip, end in with_ends(strips, len(block.text)):
        kept = block.label if strip.role == block.role and block.label is not Label.HEADER else Label.NONE
        label = Label.HEADER if strip.header else kept
        yield _slice(block, strip.start, end)._replace(role=strip.role, label=label)


def with_ends(strips: Iterable[Strip], size: int) -> Iterator[tuple[Strip, int]]:
    own_strips = list(strips)
    starts = [strip.start for strip in own_strips[1:]]
    return zip(own_strips, [*starts, size], strict=True)


def _joined(strips: Iterable[Strip]) -> Iterator[Strip]:
    """Neighbours that go to the same part are one."""
    last: Strip | None = None
    for strip in strips:
        if last is None or (strip.role, strip.header) != (last.role, last.header):
            yield strip
            last = strip


def _slice(block: Block, start: int, end: int) -> Block:
    if start == 0 and end == len(block.text):
        return block
    marks = tuple(_clipped(block.marks, start, end))
    piece = block._replace(text=block.text[start:end], marks=marks)
    return piece if start == 0 else piece._replace(marker="", ruled=False)


def _clipped(marks: Iterable[Mark], start: int, end: int) -> Iterator[Mark]:
    for mark in marks:
        span = Span(max(mark.span.start, start), min(mark.span.end, end))
        if span.start < span.end:
            yield mark._replace(span=span.shift(-start))
