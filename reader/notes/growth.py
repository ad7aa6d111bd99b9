"""Where words of a page's beginning stand in the whole of it, which may be split in another way."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reader.model import Document, Part, Place, Span

NEAR = 200  # blocks to both sides in which a block is looked for
PARTS = 4_000  # parts that are looked through; a beginning has fewer


def carried(beginning: Document, whole: Document, place: Place) -> Place | None:
    """The place of the same words, in the part of the same name if they are there; None where they are gone.

    Of a block that was cut off its beginning stands in the whole too.
    """
    part = beginning.find(place.part)
    if part is None or place.span is None or not part.blocks:
        return None
    nth = part.block_at(place.span.start)
    text, letters = part.blocks[nth].text, place.span.start - part.starts[nth]
    for other in _candidates(whole, place.part):
        found = _nearest(other, text, nth)
        if found is not None:
            start = other.starts[found] + letters
            return Place(other.key, Span(start, start + len(place.span)))
    return None


def _candidates(whole: Document, key: str) -> Iterator[Part]:
    own = whole.find(key)
    if own is not None:
        yield own
    yield from (part for part in islice(whole.parts.values(), PARTS) if part is not own)


def _nearest(part: Part, text: str, nth: int) -> int | None:
    """The block with this text, else one that begins so, which is the nearest to a place in the part."""
    at = min(nth, len(part.blocks) - 1)
    order = [each for step in range(NEAR) for each in (at - step, at + step) if 0 <= each < len(part.blocks)]
    for fits in (str.__eq__, str.startswith):
        for each in order:
            if text and fits(part.blocks[each].text, text):
                return each
    return None
