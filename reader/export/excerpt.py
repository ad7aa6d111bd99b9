"""Chosen words of a part as blocks of their own: what was cut off is gone, the marks over the rest stay."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from reader.inner import inner_table, outermost
from reader.model import (
    BLANK_LINE,
    LINE,
    OBJECT,
    Block,
    Inner,
    Kind,
    Mark,
    Merged,
    Part,
    Span,
    as_lines,
)

_LINES = (Kind.HEADING, Kind.ITEM, Kind.CAPTION, Kind.TERM, Kind.DEFINITION)  # a few words of one are none

_INDENT = "   "  # of a list in an item of another one


class Cell(NamedTuple):
    """Of a table; `marks`, and `inner`, the tables in it, count in its own text."""

    text: str
    marks: tuple[Mark, ...]
    inner: tuple[Inner, ...] = ()

    @property
    def pieces(self) -> Iterator[Cell | Block]:
        """Its words, and the tables between them as blocks of their own."""
        at, whole = 0, Block(self.text, Kind.TABLE, marks=self.marks, inner=self.inner)
        for one in outermost(self.inner):
            yield from self._words(Span(at, one.span.start))
            yield inner_table(whole, one)
            at = one.span.end
        yield from self._words(Span(at, len(self.text)))

    def _words(self, span: Span) -> Iterator[Cell]:
        words = span.of(self.text)
        start = span.start + len(words) - len(words.lstrip(LINE))
        cut = Span(start, max(start, span.start + len(words.rstrip(LINE))))
        if len(cut):
            yield Cell(cut.of(self.text), _cut_marks(self.marks, cut))


def excerpt(part: Part, span: Span) -> tuple[Block, ...]:
    """The blocks that `span` touches, cut to it; a few words of one line are a paragraph, whatever it was."""
    found = tuple(_cut_blocks(part, span))
    if len(found) == 1 and found[0].kind in _LINES and len(found[0].text) < len(_around(part, span).text):
        return (found[0]._replace(kind=Kind.PARAGRAPH, level=0, marker=""),)
    return found


def plain(part: Part, span: Span) -> str:
    """The words as text; a picture is its alternative text, or nothing; a list keeps its numbers and its lines."""
    found = [(block, cut) for block, cut in _cuts(part, span) if _words(block, cut)]
    if len(found) < 2:
        return "".join(_words(block, cut) for block, cut in found)
    outermost = min((block.level for block, _ in found if block.kind is Kind.ITEM), default=0)
    pieces: list[str] = []
    above: Block | None = None
    for block, cut in found:
        if above is not None:
            pieces.append("\n" if above.kind is block.kind is Kind.ITEM else BLANK_LINE)
        if block.kind is Kind.ITEM and not cut.start:
            pieces.append(_INDENT * (block.level - outermost) + (f"{block.marker} " if block.marker else ""))
        pieces.append(_words(block, cut))
        above = block
    return "".join(pieces)


def rows(block: Block) -> list[list[Cell]]:
    """The cells of a table."""
    lines = [line.split("\t") for line in block.text.split("\n")]
    texts = [text for line in lines for text in line]
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    marks: dict[int, list[Mark]] = {}
    for mark in block.marks:
        first = bisect_right(starts, mark.span.start) - 1
        for index in range(first, bisect_left(starts, mark.span.end)):
            marks.setdefault(index, []).append(mark)
    inner: dict[int, list[Inner]] = {}
    for one in block.inner:
        index = bisect_right(starts, one.span.start) - 1
        inner.setdefault(index, []).append(one.shift(-starts[index]))
    cells = iter(
        Cell(
            text,
            _cut_marks(marks.get(index, ()), Span(starts[index], starts[index] + len(text))),
            tuple(inner.get(index, ())),
        )
        for index, text in enumerate(texts)
    )
    return [[next(cells) for _ in line] for line in lines]


def _around(part: Part, span: Span) -> Block:
    """The block that holds the last words of a span."""
    return part.blocks[part.block_at(max(span.start, span.end - 1))]


def _words(block: Block, cut: Span) -> str:
    return as_lines(cut.of(block.text)).replace(OBJECT, block.alt if block.kind is Kind.FIGURE else "")


def _cut_blocks(part: Part, span: Span) -> Iterator[Block]:
    return (_cut(block, cut) for block, cut in _cuts(part, span))


def _cuts(part: Part, span: Span) -> Iterator[tuple[Block, Span]]:
    """The blocks that `span` touches, and what of their own text it takes."""
    for index in range(part.block_at(span.start), part.block_at(max(span.start, span.end - 1)) + 1):
        own = part.span(index) if part.blocks else Span(0, 0)
        cut = Span(max(own.start, span.start), min(own.end, span.end)).shift(-own.start)
        if cut.start < cut.end:
            yield part.blocks[index], cut


def _cut(block: Block, cut: Span) -> Block:
    if len(cut) == len(block.text):
        return block
    if block.kind is Kind.TABLE:
        return _cut_table(block, cut)
    marks = _cut_marks(block.marks, cut)
    return block._replace(text=cut.of(block.text), marks=marks, ruled=block.ruled and not cut.start)


def _cut_table(block: Block, cut: Span) -> Block:
    """Its first row keeps its columns; words of one cell are a paragraph, those of a table in one are that table's."""
    for one in outermost(block.inner):
        if cut.within(one.span):
            return _cut(inner_table(block, one), cut.shift(-one.span.start))
    text = cut.of(block.text)
    cut = Span(cut.start + len(text) - len(text.lstrip("\n")), cut.start + len(text.rstrip("\n")))
    text, marks = cut.of(block.text), _cut_marks(block.marks, cut)
    if "\t" not in text and "\n" not in text:
        return block._replace(
            text=text, marks=marks, kind=Kind.PARAGRAPH, header_rows=0, merged=(), insets=(), inner=()
        )
    before = block.text[: max(0, cut.start)]
    missing = len(before) - len(before.rpartition("\n")[2])
    tabs = before[missing:].count("\t")
    shifted = tuple(mark._replace(span=mark.span.shift(tabs)) for mark in marks)
    first, count = before.count("\n"), text.count("\n") + 1
    return block._replace(
        text="\t" * tabs + text,
        marks=shifted,
        header_rows=max(0, block.header_rows - first),
        merged=tuple(_cut_merged(block.merged, first, count)),
        insets=(),
        inner=tuple(one.shift(tabs - cut.start) for one in block.inner if one.span.within(cut)),
    )


def _cut_merged(merged: Iterable[Merged], first: int, count: int) -> Iterator[Merged]:
    """What cells take of so many rows from the first one on."""
    for one in merged:
        top, end = max(one.row, first), min(one.row + one.down, first + count)
        if end > top and (end - top) * one.across > 1:
            yield one._replace(row=top - first, down=end - top)


def _cut_marks(marks: Iterable[Mark], cut: Span) -> tuple[Mark, ...]:
    """The marks over a cut of their text, counted from where it begins."""
    return tuple(
        mark._replace(
            span=Span(max(mark.span.start, cut.start), min(mark.span.end, cut.end)).shift(-cut.start)
        )
        for mark in marks
        if mark.span.overlaps(cut) and len(cut)
    )
