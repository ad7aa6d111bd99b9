"""All of a page as one text: what its parts say and what was left out, block by block in source order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from reader.model import BLANK_LINE, Block, Part, Span
from reader.notes.prints import fingerprint

KEPT = 2_000_000  # code points: the text of a longer page is not kept for its corrections


@dataclass(frozen=True)
class Whole:
    """`starts[i]` is where `blocks[i]` begins in `text`; one more is behind the end."""

    blocks: tuple[Block, ...]
    starts: tuple[int, ...]
    text: str

    @cached_property
    def print(self) -> str:
        return fingerprint(self.text)

    @property
    def part(self) -> Part:
        """The page as a part of its own, in which words are looked for like in any other."""
        return Part("page", self.blocks, self.starts[:-1], self.text)

    def block_at(self, position: int) -> int:
        return min(len(self.blocks), bisect_right(self.starts, position)) - 1

    def span(self, block: int) -> Span:
        return Span(self.starts[block], self.starts[block] + len(self.blocks[block].text))


def whole_page(blocks: Iterable[Block]) -> Whole:
    own = tuple(blocks)
    starts = accumulate((len(block.text) + len(BLANK_LINE) for block in own), initial=0)
    return Whole(own, tuple(starts), BLANK_LINE.join(block.text for block in own))
