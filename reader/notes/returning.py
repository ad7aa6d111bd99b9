"""Words that stand in no part, and by whose letters a highlight is known again when they come back into one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from reader.model import BLANK_LINE, LEFT_OUT, Document, Label, Span
from reader.notes.annotation import Anchor
from reader.notes.trail import Piece


class Returning:
    """What is left out of a document, or heads a comment, outside its text: all of it, letter upon letter."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @property
    def words(self) -> list[Piece]:
        """All of it."""
        return [Piece(at, 0, len(self._document.blocks[at].text)) for at in self._away]

    def find(self, anchor: Anchor) -> list[list[Piece]]:
        """The words of an anchor, block by block of the text that they stood in; nothing where several say them so."""
        found = list(self._copies(anchor)) if anchor.exact else []
        return [self._pieces(span) for span in found[0]] if len(found) == 1 else []

    def _copies(self, anchor: Anchor) -> Iterator[list[Span]]:
        first, *rest = anchor.exact.split(BLANK_LINE)
        start = self._text.find(first)
        while start >= 0:
            spans = [Span(start, start + len(first))]
            for words in rest:
                at = self._next(words, spans[-1].end)
                spans += [Span(at, at + len(words))] if at >= 0 else []
            if len(spans) == len(rest) + 1 and self._is_between(spans[0].start, spans[-1].end, anchor):
                yield spans
            start = self._text.find(first, start + 1)

    def _next(self, words: str, end: int) -> int:
        """Where these are said next: at once, at the beginning of a block, or anywhere; -1 where they are not."""
        if self._text.startswith(words, end):
            return end
        ahead = self._starts[bisect_right(self._starts, end) :]
        begins = (at for at in ahead if self._text.startswith(words, at))
        return next(begins, self._text.find(words, end))

    def _is_between(self, start: int, end: int, anchor: Anchor) -> bool:
        """Whether what the blocks say beside these words is what was said there, as far as either goes."""
        before, after = anchor.prefix.split(BLANK_LINE)[-1], anchor.suffix.split(BLANK_LINE)[0]
        left = self._text[self._starts[self._block(start)] : start]
        right = self._text[end : self._starts[self._block(max(start, end - 1)) + 1]]
        alike = left.endswith(before) or before.endswith(left)
        return alike and (right.startswith(after) or after.startswith(right))

    def _pieces(self, span: Span) -> list[Piece]:
        blocks = range(self._block(span.start), self._block(max(span.start, span.end - 1)) + 1)
        ends = ((nth, self._starts[nth], self._starts[nth + 1]) for nth in blocks)
        return [
            Piece(self._away[nth], max(span.start, start) - start, min(span.end, end) - start)
            for nth, start, end in ends
        ]

    def _block(self, at: int) -> int:
        return bisect_right(self._starts, at, hi=len(self._away)) - 1

    @cached_property
    def _away(self) -> list[int]:
        """The blocks that have any words."""
        return [
            at
            for at, block in enumerate(self._document.blocks)
            if block.text and (block.role == LEFT_OUT or block.label is Label.HEADER)
        ]

    @cached_property
    def _text(self) -> str:
        return "".join(self._document.blocks[at].text for at in self._away)

    @cached_property
    def _starts(self) -> list[int]:
        """Where every block begins in that text; one more is its end."""
        return list(accumulate((len(self._document.blocks[at].text) for at in self._away), initial=0))
