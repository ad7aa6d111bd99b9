"""Where the words of corrections stand in a page, and in every newer save of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from reader.model import Block, Span
from reader.notes.annotation import Anchor, Outcome
from reader.notes.correction import UNCUT, Foot, Run, past_space
from reader.notes.correction_page import whole_page
from reader.notes.found import Found
from reader.notes.likeness import likeness
from reader.notes.locator import NO_TEXTS
from reader.notes.partfinder import PartFinder
from reader.notes.prints import fingerprint

_CONTEXT = 32  # code points
_ALIKE = 0.6  # of 1: what stands beside a run in its block, and stood beside it before, is not of the run
_GROWTH = 16  # blocks: more than twice as long and this much is no longer the same run


@dataclass(frozen=True, slots=True)
class Reach:
    """Blocks first to last, both included: the first from code point `start`, the last to `end` (None: to its end)."""

    first: int
    last: int
    start: int = 0
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Sought:
    """Where a run stands; without a reach its words are gone, or stand in several places that nothing tells apart."""

    reach: Reach | None = None
    ambiguous: bool = False


class Finder:
    """What one run makes it learn of the page serves the next; `texts` are what older saves said, by fingerprint."""

    def __init__(self, blocks: Iterable[Block], texts: Mapping[str, str] = NO_TEXTS) -> None:
        self.page = whole_page(blocks)
        self._texts = texts
        self._found: dict[Run, Sought] = {}

    def find(self, run: Run) -> Sought:
        if run not in self._found:
            self._found[run] = self._exact(run) or self._anchored(run) or self._by_feet(run)
        return self._found[run]

    def told(self, run: Run) -> str | None:
        """What the page said when a run was made on an older save of it; None where nobody knows any more."""
        return None if run.page == self.page.print or run.span is None else self._texts.get(run.page)

    # in the page that the correction was made on

    def _exact(self, run: Run) -> Sought | None:
        if run.span is None or run.page != self.page.print:
            return None
        first, last = run.first, run.last
        ends = Span(self._edge(first.at, first.cut or 0), self._edge(last.at, last.cut))
        if ends == run.span:
            return Sought(Reach(first.at, last.at, first.cut or 0, last.cut))
        return Sought(self._reach(run.span))

    def _edge(self, block: int, cut: int | None) -> int:
        if block >= len(self.page.blocks):
            return -1
        span = self.page.span(block)
        return span.end if cut is None else span.start + cut

    def _reach(self, span: Span) -> Reach:
        first, last = self.page.block_at(span.start), self.page.block_at(span.end - 1)
        start, end = span.start - self.page.starts[first], span.end - self.page.starts[last]
        if start >= len(self.page.blocks[first].text) and first < last:
            first, start = first + 1, 0
        return Reach(first, last, start, end if end < len(self.page.blocks[last].text) else None)

    # in a newer save, by what the page said then

    def _anchored(self, run: Run) -> Sought | None:
        """None where that text is not there any more."""
        old = self._texts.get(run.page) if run.span is not None else None
        if old is None or run.span is None or not 0 <= run.span.start < run.span.end <= len(old):
            return None
        found = self._words.find(_anchor(run.page, run.span, old))
        if found.span is None:
            return Sought(ambiguous=_is_ambiguous(found))
        return Sought(self._whole_blocks(run, old, self._reach(found.span)))

    @cached_property
    def _words(self) -> PartFinder:
        return PartFinder(self.page.part, self._texts)

    def _whole_blocks(self, run: Run, old: str, reach: Reach) -> Reach:
        """What was a block's end is one still, unless the newer save has put the neighbour into the same block."""
        assert run.span is not None
        first, last = self.page.blocks[reach.first], self.page.blocks[reach.last]
        start, end = reach.start, reach.end
        before, after = first.text[:start], last.text[end:] if end is not None else ""
        stood = old[: run.span.start].rstrip(), old[run.span.end :].lstrip()
        if first.kind in UNCUT or (
            run.first.cut is None and not _are_alike(before, stood[0][-len(before) :])
        ):
            start = 0
        if last.kind in UNCUT or (run.last.cut is None and not _are_alike(after, stood[1][: len(after)])):
            end = None
        end = past_space(last.text, end) if end is not None else None
        return Reach(reach.first, reach.last, past_space(first.text, start), end)

    # by the ends alone

    def _by_feet(self, run: Run) -> Sought:
        first, last = run.first, run.last
        stand = self._stands(first) and self._stands(last) and first.at <= last.at
        if stand and (run.span is None or (self._is_alone(first) and self._is_alone(last))):
            return Sought(Reach(first.at, last.at, first.cut or 0, last.cut))
        if first.cut is not None or last.cut is not None:
            return self._nearest(run, self._same(first), self._same(last))
        return self._nearest(run, self._copies(first), self._copies(last))

    def _stands(self, foot: Foot) -> bool:
        """Whether the very block stands where it stood."""
        return foot.at < len(self.page.blocks) and self._is(foot.at, foot)

    def _is_alone(self, foot: Foot) -> bool:
        """Whether no other block says the same: a copy may have come to stand there."""
        return len(self._same(foot)) == 1

    def _is(self, at: int, foot: Foot) -> bool:
        text = self.page.blocks[at].text
        return text.startswith(foot.begins) and fingerprint(text) == foot.text

    def _same(self, foot: Foot) -> list[int]:
        return [at for at in range(len(self.page.blocks)) if self._is(at, foot)]

    def _copies(self, foot: Foot) -> list[int]:
        """The blocks with this text, else those that begin like it."""
        alike = (at for at, block in enumerate(self.page.blocks) if block.text.startswith(foot.begins))
        return self._same(foot) or (list(alike) if foot.begins else [])

    def _nearest(self, run: Run, firsts: list[int], lasts: list[int]) -> Sought:
        """The one pair that is as far apart as it was; nothing where one end is gone or two pairs are alike."""
        length = run.last.at - run.first.at
        pairs = sorted(
            (abs(last - first - length), first, last)
            for first in firsts
            if (last := _partner(first + length, lasts)) is not None
            and 0 <= last - first <= 2 * length + _GROWTH
        )
        if not pairs:
            return Sought()
        if len(pairs) > 1 and pairs[0][0] == pairs[1][0]:
            return Sought(ambiguous=True)
        return Sought(Reach(pairs[0][1], pairs[0][2], run.first.cut or 0, run.last.cut))


def _anchor(page: str, span: Span, old: str) -> Anchor:
    return Anchor(
        part="page",
        span=span,
        exact=span.of(old),
        prefix=old[max(0, span.start - _CONTEXT) : span.start],
        suffix=old[span.end : span.end + _CONTEXT],
        text=page,
    )


def _is_ambiguous(found: Found) -> bool:
    return found.outcome is Outcome.AMBIGUOUS


def _are_alike(words: str, stood: str) -> bool:
    return bool(words.strip()) and likeness(words, stood) >= _ALIKE


def _partner(wanted: int, lasts: list[int]) -> int | None:
    at = bisect_left(lasts, wanted)
    near = lasts[max(0, at - 1) : at + 1]
    return min(near, key=lambda last: abs(last - wanted), default=None)
