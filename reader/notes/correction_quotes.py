"""What comments say of each other, when the words of some have gone elsewhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.model import Comment, Part, Place, Quote, Span
from reader.notes.trail import Trail


def with_parents(known: Sequence[Comment], comments: Sequence[Comment]) -> list[Comment]:
    """Who answered a comment that is gone answers the one that it answered, and stands so much less deep."""
    have = {one.part for one in comments}
    parents = {one.part: one.parent for one in known}
    gone = {one.part for one in known} - have
    if not gone:
        return list(comments)
    above: dict[
        str, tuple[str, int]
    ] = {}  # who stands nearest to it from itself upwards, and how many are gone
    for one in known:
        living, lost = above.get(one.parent) or _above(one.parent, gone, parents)
        above[one.part] = (living, lost + 1) if one.part in gone else (one.part, lost)
    return [
        _answering(one, *(above.get(one.parent) or _above(one.parent, gone, parents))) for one in comments
    ]


def _answering(one: Comment, living: str, lost: int) -> Comment:
    return one._replace(parent=living, depth=max(0, one.depth - lost)) if lost else one


def _above(key: str, gone: set[str], parents: Mapping[str, str]) -> tuple[str, int]:
    """The nearest that is there from a comment upwards, and how many of all above are gone."""
    living, lost = "", 0
    seen: set[str] = set()
    while key and key not in seen:
        living, lost = living or ("" if key in gone else key), lost + (key in gone)
        seen.add(key)
        key = parents.get(key, "")
    return living, lost


def requoted(comment: Comment, trail: Trail, touched: set[str]) -> Comment:
    """Its quotations where they stand now, with the way to the passages that they quote."""
    if comment.part not in touched and not any(_leads_to(quote, touched) for quote in comment.quotes):
        return comment
    quotes = [moved for quote in comment.quotes if (moved := _moved(quote, comment.part, trail, touched))]
    if comment.part in touched:
        quotes += _unknown(trail.new.parts[comment.part], quotes)
    return comment._replace(quotes=tuple(sorted(quotes, key=_start)))


def _leads_to(quote: Quote, touched: set[str]) -> bool:
    return quote.source is not None and quote.source.part in touched


def _moved(quote: Quote, part: str, trail: Trail, touched: set[str]) -> Quote | None:
    """None where the quoting words are no longer in the comment."""
    span: Span | None = quote.span
    if part in touched:
        here = [place for place in trail.places(Place(part, quote.span)) if place.part == part]
        span = here[0].span if here else None
    if span is None:
        return None
    source = quote.source
    if source is not None and source.part in touched:
        source = next(iter(trail.places(source)), None)
    return Quote(quote.by, span, source)


def _unknown(part: Part, known: Sequence[Quote]) -> list[Quote]:
    """Runs of quoted blocks of one speaker that no quotation speaks of yet."""
    found: list[Quote] = []
    for at, block in enumerate(part.blocks):
        span = part.span(at)
        if not block.quoted or not block.text or any(span.overlaps(quote.span) for quote in known):
            continue
        if found and found[-1].by == block.by and found[-1].span.end == part.span(at - 1).end:
            found[-1] = Quote(block.by, Span(found[-1].span.start, span.end))
        else:
            found.append(Quote(block.by, span))
    return found


def _start(quote: Quote) -> Span:
    return quote.span
