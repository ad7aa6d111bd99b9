"""A table in a cell of a table, taken out of it: a block of its own, to be set and written as any other table."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from reader.model import Block, Inner, Span


def outermost(inner: Iterable[Inner]) -> Iterator[Inner]:
    """Those of a block's tables in cells that stand in no other of them."""
    end = -1
    for one in inner:
        if one.span.start >= end:
            yield one
            end = one.span.end


def inner_table(block: Block, inner: Inner) -> Block:
    """A table in a cell as a block of its own: all positions count in its own text."""
    start, end = inner.span.start, inner.span.end
    signs = dict.fromkeys(inner.tabs, "\t") | dict.fromkeys(inner.ends, "\n")
    text = [signs.get(at, sign) for at, sign in enumerate(inner.span.of(block.text), start)]
    here = Span(start, end)
    marks = (one._replace(span=_common(one.span, here)) for one in block.marks if one.span.overlaps(here))
    insets = (one for one in block.insets if one.span.within(here))
    first, after = (bisect_left(block.inner, at, key=_begin) for at in (start, end))
    return block._replace(
        text="".join(text),
        header_rows=inner.header_rows,
        merged=inner.merged,
        marks=tuple(one._replace(span=one.span.shift(-start)) for one in marks),
        insets=tuple(one._replace(span=one.span.shift(-start)) for one in insets),
        inner=tuple(one.shift(-start) for one in block.inner[first:after] if one.span != here),
    )


def _begin(inner: Inner) -> int:
    return inner.span.start


def _common(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))
