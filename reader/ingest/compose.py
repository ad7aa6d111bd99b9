"""A sketch to a Document: keys, roles and parts, and quotations led back to the passages they quote."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial

from reader.ingest import set_aside, untaken
from reader.ingest.addresses import joined
from reader.ingest.draft import Draft, Meta, Sketch
from reader.ingest.quoted import Passages
from reader.model import (
    ARTICLE,
    Comment,
    Document,
    Label,
    Memo,
    Part,
    Place,
    Quote,
    Span,
    When,
    parts_of,
)
from reader.regex import regex
from reader.threads import dates, day_order, moments
from reader.threads.found import Found

_HASHED = 80  # characters of a comment that go into its key: a later edit at its end keeps the key
_KEY_SAFE = regex(r"[^\w.-]+")


def compose(sketch: Sketch, memos: tuple[Memo, ...], name: str, data: bytes) -> Document:
    """The finished page; drafts of comments get their roles here, those of article and memos have them."""
    set_aside.weave(sketch)
    keys = _keys(sketch)
    for draft in sketch.drafts:
        if draft.owner >= 0:
            draft.role = keys[draft.owner]
    untaken.leave_out(sketch.drafts, sketch.comments)
    sketch.drafts = untaken.without_portraits(sketch.drafts)
    blocks = tuple(draft.block() for draft in sketch.drafts)
    parts = parts_of(blocks, (ARTICLE, *(memo.part for memo in memos), *keys))
    meta = sketch.meta
    return Document(
        blocks=blocks,
        parts=parts,
        title=meta.title,
        subtitle=meta.subtitle,
        byline=meta.byline,
        published=meta.published,
        site=meta.site,
        address=meta.address,
        language=meta.language,
        memos=memos,
        comments=_comments(sketch, keys, parts),
        related=tuple(sketch.related),
        resources=sketch.resources,
        notices=tuple(dict.fromkeys(sketch.notices)),
        stated_comments=sketch.stated_comments,
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
    )


def _keys(sketch: Sketch) -> list[str]:
    """One key a comment, that survives sorting and a newer save."""
    words = _beginnings(sketch.drafts, len(sketch.comments))
    seen: Counter[str] = Counter()
    keys = []
    for found, beginning in zip(sketch.comments, words, strict=True):
        base = _KEY_SAFE.sub("-", found.id).strip("-") or _hash(found, beginning)
        seen[base] += 1
        keys.append(f"comment:{base}" if found.id and seen[base] == 1 else f"comment:{base}-{seen[base]}")
    return keys


def _beginnings(drafts: list[Draft], count: int) -> list[str]:
    words = [""] * count
    for draft in drafts:
        if draft.owner >= 0 and draft.label is not Label.HEADER and len(words[draft.owner]) < _HASHED:
            words[draft.owner] += draft.text[: _HASHED - len(words[draft.owner])]
    return words


def _hash(found: Found, beginning: str) -> str:
    return hashlib.sha256(f"{found.author}\0{found.date}\0{beginning}".encode()).hexdigest()[:12]


def _comments(sketch: Sketch, keys: list[str], parts: dict[str, Part]) -> tuple[Comment, ...]:
    founds, meta = sketch.comments, sketch.meta
    parents = _parents(founds, keys)
    about = (meta.published.iso if meta.published else "") or ""
    printed = [found.date for found in founds]
    early = day_order.day_first(
        printed,
        meta.language,
        about,
        beside=(draft.text for draft in sketch.drafts),
        saved=meta.saved,
        place=meta.day_first,
    )
    read = dates.with_whole_year if dates.year_first(printed, meta.language) else str
    passages = Passages(parts, founds, keys)
    cites = _cites(sketch.drafts, len(founds))
    base = joined(meta.address, meta.base)
    return tuple(
        Comment(
            part=key,
            author=found.author,
            rank=found.rank,
            published=_when(found, read(found.date), early, meta),
            votes=found.votes,
            parent=parents[at],
            depth=found.depth,
            quotes=tuple(
                _quotes(parts[key], cites[at], partial(passages.find, answered=parents[at], within=at))
            ),
            permalink=joined(base, found.permalink) if found.permalink else "",
        )
        for at, (found, key) in enumerate(zip(founds, keys, strict=True))
    )


def _parents(founds: list[Found], keys: list[str]) -> list[str]:
    """The key of the comment that each answers; empty where it answers none."""
    by_found = dict(zip(founds, keys, strict=True))
    ids = Counter(found.id for found in founds)
    by_id = {
        found.id: key for found, key in zip(founds, keys, strict=True) if found.id and ids[found.id] == 1
    }
    return [
        by_id.get(found.parent) or (by_found.get(found.above, "") if found.above else "") for found in founds
    ]


def _when(found: Found, date: str, day_first: bool | None, meta: Meta) -> When | None:
    """When it was written, by the date as it is read; what is not told of its day is told by the article's."""
    when = dates.when(date, found.stamp, day_first, meta.saved)
    if when is None or when.iso:
        return When(found.date.strip() or when.raw, when.iso) if when else None
    about = (meta.published.iso or "") if meta.published else ""
    return When(when.raw, moments.read(found.date, about, meta.saved, day_first))


def _quotes(part: Part, cites: list[str], find: Callable[[str, str, str], Place | None]) -> Iterable[Quote]:
    """One quotation for each run of quoted blocks of one speaker."""
    run: list[int] = []
    for at, block in enumerate(part.blocks):
        if run and (not block.quoted or _other(part, cites, run[0], at)):
            yield _quote(part, run, cites[run[0]], find)
            run = []
        if block.quoted:
            run.append(at)
    if run:
        yield _quote(part, run, cites[run[0]], find)


def _other(part: Part, cites: list[str], one: int, other: int) -> bool:
    return part.blocks[one].by != part.blocks[other].by or cites[one] != cites[other]


def _quote(part: Part, run: list[int], cited: str, find: Callable[[str, str, str], Place | None]) -> Quote:
    span, by = Span(part.starts[run[0]], part.span(run[-1]).end), part.blocks[run[0]].by
    return Quote(by, span, find(span.of(part.text), by, cited))


def _cites(drafts: list[Draft], count: int) -> list[list[str]]:
    """For each block of each comment the id of the comment that it quotes, or an empty string."""
    cites: list[list[str]] = [[] for _ in range(count)]
    for draft in drafts:
        if draft.owner >= 0 and draft.label is not Label.HEADER:
            cites[draft.owner].append(draft.cites)
    return cites
