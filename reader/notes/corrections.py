"""A page as its reader has corrected it: the same blocks in the same order, in other parts."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from reader.model import (
    ARTICLE,
    LEFT_OUT,
    Block,
    Comment,
    Document,
    Label,
    Memo,
    Part,
    Place,
    Quote,
    Span,
    part_of,
)
from reader.notes.correction import Correction, is_kept, is_role, located
from reader.notes.trail import Trail

_Record = TypeVar("_Record", Memo, Comment)


def apply(document: Document, corrections: Iterable[Correction]) -> Document:
    """The page with these corrections, the last one first where they contradict; the page itself without any.

    Memos and comments that lost all of their blocks are gone, what is left of them is left out; new ones stand
    in page order. A block that moved has no label. A correction whose blocks are gone does nothing.
    """
    wanted = _wanted(document, corrections)
    roles = _settled(document.blocks, wanted.roles)
    moved = {at for at, block in enumerate(document.blocks) if block.role != roles[at]}
    if not moved and not wanted.said:
        return document
    blocks = tuple(
        replace(block, role=roles[at], label=Label.NONE) if at in moved else block
        for at, block in enumerate(document.blocks)
    )
    touched = {document.blocks[at].role for at in moved} | {roles[at] for at in moved}
    return _rebuilt(document, blocks, touched, wanted.said)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The role of every block, and what was said of parts, by their keys."""

    roles: Sequence[str]
    said: Mapping[str, Mapping[str, str]]


def _wanted(document: Document, corrections: Iterable[Correction]) -> _Wanted:
    roles = [block.role for block in document.blocks]
    said: dict[str, dict[str, str]] = {}
    for one in corrections:
        runs = [found for run in one.runs if (found := located(document.blocks, run)) is not None]
        if not runs or not is_role(one.role):
            continue
        for found in runs:
            roles[found.start : found.stop] = [one.role] * len(found)
        words = {"kind": one.kind, "title": one.title, "author": one.author}
        said.setdefault(one.role, {}).update({name: word for name, word in words.items() if word})
    return _Wanted(roles, {role: words for role, words in said.items() if words and is_kept(role)})


def _settled(blocks: Sequence[Block], roles: Sequence[str]) -> Sequence[str]:
    """The headers of comments that have lost all of their words are left out with them."""
    pairs = list(zip(blocks, roles, strict=True))
    lost = {block.role for block, role in pairs if block.role != role and is_kept(block.role)}
    if not lost:
        return roles
    gone = lost - {role for block, role in pairs if role in lost and not _is_header(block, role)}
    return [LEFT_OUT if role in gone else role for role in roles] if gone else roles


def _is_header(block: Block, role: str) -> bool:
    return block.label is Label.HEADER and block.role == role


def _rebuilt(
    document: Document, blocks: tuple[Block, ...], touched: set[str], said: Mapping[str, Mapping[str, str]]
) -> Document:
    memos = _records(document.memos, Memo, "memo", blocks, touched, said)
    comments = _records(document.comments, Comment, "comment", blocks, touched, said)
    parts = _parts(document, blocks, touched, [*(one.part for one in memos), *(one.part for one in comments)])
    new = replace(document, blocks=blocks, parts=parts, memos=memos)
    trail = Trail(document, new)
    lines = _with_parents(document.comments, comments)
    stated = _stated(document.stated_comments, len(comments) - len(document.comments))
    quoting = tuple(_requoted(one, trail, touched) for one in lines)
    return replace(new, comments=quoting, stated_comments=stated)


def _stated(count: int | None, more: int) -> int | None:
    """What the page claims, less what was no comment: none of those is missing in the file."""
    return None if count is None else max(0, count + more)


def _parts(
    document: Document, blocks: Iterable[Block], touched: set[str], keys: Iterable[str]
) -> dict[str, Part]:
    """The parts with these keys; one that nothing was moved into or out of stays the same."""
    own: dict[str, list[Block]] = {key: [] for key in touched}
    for block in blocks:
        if block.role in own:
            own[block.role].append(block)
    known = document.parts
    return {
        key: known[key] if key in known and key not in touched else part_of(key, own.get(key, []))
        for key in (ARTICLE, *keys)
    }


def _records(
    known: Sequence[_Record],
    make: type[_Record],
    kind: str,
    blocks: Sequence[Block],
    touched: set[str],
    said: Mapping[str, Mapping[str, str]],
) -> tuple[_Record, ...]:
    """The memos, or the comments: those that are still there, and the new ones in page order."""
    own = {key for key in {*touched, *said} if key.startswith(f"{kind}:")}
    if not own:
        return tuple(known)
    there: dict[str, int] = _first(blocks, own)
    kept: list[_Record] = [one for one in known if one.part not in own or one.part in there]
    new = there.keys() - {one.part for one in kept}
    first = _first(blocks, {*there, *(one.part for one in kept)}) if new else {}
    for key in sorted(new, key=there.__getitem__):
        kept.insert(_place(kept, there[key], first), make(key))
    return tuple(_said(one, said.get(one.part, {})) for one in kept)


def _first(blocks: Sequence[Block], roles: Container[str]) -> dict[str, int]:
    """The place in the page where each of these parts begins."""
    first: dict[str, int] = {}
    for at, block in enumerate(blocks):
        if block.role in roles:
            first.setdefault(block.role, at)
    return first


def _place(records: Sequence[_Record], at: int, first: Mapping[str, int]) -> int:
    """Where a new one goes: before the next that begins after it, and never among replies."""
    for index, one in enumerate(records):
        answers = isinstance(one, Comment) and one.depth
        if first.get(one.part, -1) > at and not answers:
            return index
    return len(records)


def _said(record: _Record, words: Mapping[str, str]) -> _Record:
    names = ("author",) if isinstance(record, Comment) else ("kind", "title", "author")
    changed: dict[str, Any] = {name: words[name] for name in names if name in words}
    return replace(record, **changed) if changed else record


# ---- what comments say of each other


def _with_parents(known: Sequence[Comment], comments: Sequence[Comment]) -> list[Comment]:
    """Who answered a comment that is gone answers the one that it answered."""
    have = {one.part for one in comments}
    parents = {one.part: one.parent for one in known}
    gone = {one.part for one in known} - have
    if not gone:
        return list(comments)
    return [
        replace(one, parent=_living(one.parent, gone, parents)) if one.parent in gone else one
        for one in comments
    ]


def _living(key: str, gone: set[str], parents: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while key in gone and key not in seen:
        seen.add(key)
        key = parents.get(key, "")
    return "" if key in gone else key


def _requoted(comment: Comment, trail: Trail, touched: set[str]) -> Comment:
    """Its quotations where they stand now, with the way to the passages that they quote."""
    if comment.part not in touched and not any(_leads_to(quote, touched) for quote in comment.quotes):
        return comment
    quotes = [moved for quote in comment.quotes if (moved := _moved(quote, comment.part, trail, touched))]
    if comment.part in touched:
        quotes += _unknown(trail.new.parts[comment.part], quotes)
    return replace(comment, quotes=tuple(sorted(quotes, key=_start)))


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
