"""A sketch to a Document: keys, roles and parts, and quotations led back to the passages they quote."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable

from reader.ingest.draft import Draft, Meta, Sketch
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
from reader.threads import dates
from reader.threads.found import Found

_HASHED = 80  # characters of a comment that go into its key: a later edit at its end keeps the key
_KEY_SAFE = re.compile(r"[^\w.-]+")
_SHORTEST_QUOTE = 12  # characters: shorter words are found anywhere


def compose(sketch: Sketch, memos: tuple[Memo, ...], name: str, data: bytes) -> Document:
    """The finished page; drafts of comments get their roles here, those of article and memos have them."""
    keys = _keys(sketch)
    for draft in sketch.drafts:
        if draft.owner >= 0:
            draft.role = keys[draft.owner]
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
        comments=_comments(sketch.comments, keys, parts, meta),
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


def _comments(
    founds: list[Found], keys: list[str], parts: dict[str, Part], meta: Meta
) -> tuple[Comment, ...]:
    by_found = dict(zip(founds, keys, strict=True))
    by_id = {found.id: key for found, key in zip(founds, keys, strict=True) if found.id}
    early = dates.day_first((found.date for found in founds), meta.language)
    passages = _Passages(parts, keys)
    return tuple(
        Comment(
            part=key,
            author=found.author,
            rank=found.rank,
            published=_when(found, early, meta),
            votes=found.votes,
            parent=by_id.get(found.parent) or (by_found.get(found.above, "") if found.above else ""),
            depth=found.depth,
            quotes=tuple(_quotes(parts[key], passages)),
            permalink=found.permalink,
        )
        for found, key in zip(founds, keys, strict=True)
    )


def _when(found: Found, day_first: bool, meta: Meta) -> When | None:
    return dates.when(found.date, found.stamp, day_first, meta.saved)


def _quotes(part: Part, passages: _Passages) -> Iterable[Quote]:
    """One quotation for each run of quoted blocks of one speaker."""
    run: list[int] = []
    for at, block in enumerate(part.blocks):
        if run and (not block.quoted or block.by != part.blocks[run[0]].by):
            yield _quote(part, run, passages)
            run = []
        if block.quoted:
            run.append(at)
    if run:
        yield _quote(part, run, passages)


def _quote(part: Part, run: list[int], passages: _Passages) -> Quote:
    span = Span(part.starts[run[0]], part.span(run[-1]).end)
    return Quote(part.blocks[run[0]].by, span, passages.find(span.of(part.text), part.key))


class _Passages:
    """Finds quoted words in the article, the memos and the earlier comments, whatever their white space."""

    def __init__(self, parts: dict[str, Part], comments: list[str]) -> None:
        self._parts = parts
        self._comments = comments
        self._folded: dict[str, tuple[str, list[int]]] = {}

    def find(self, quoted: str, within: str) -> Place | None:
        whole, _ = _fold(quoted.strip())
        wanted = whole.strip(".…")
        if len(wanted) < _SHORTEST_QUOTE:
            return None
        earlier = self._comments[: self._comments.index(within)]
        for key in (*(key for key in self._parts if not key.startswith("comment:")), *reversed(earlier)):
            text, places = self._fold_part(key)
            at = text.find(wanted)
            if at >= 0:
                if text.startswith(whole, at):  # its full stop too, where the source has one there
                    wanted = whole
                return Place(key, Span(places[at], places[at + len(wanted) - 1] + 1))
        return None

    def _fold_part(self, key: str) -> tuple[str, list[int]]:
        if key not in self._folded:
            self._folded[key] = _fold(self._parts[key].text)
        return self._folded[key]


def _fold(text: str) -> tuple[str, list[int]]:
    """The text without white space and quote marks, and where each character stood."""
    places = [at for at, char in enumerate(text) if not (char.isspace() or char in "\"'“”«»‘’\u200b")]
    return "".join(text[at] for at in places), places
