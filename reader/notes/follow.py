"""Annotations follow their words when the letters of a page get other roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from reader.model import BLANK_LINE, Document, Place, Span
from reader.notes.anchor import CONTEXT, describe, whole
from reader.notes.annotation import Anchor, Annotation, Change
from reader.notes.homes import Homes
from reader.notes.locator import NO_TEXTS, Locator
from reader.notes.moved import Moved
from reader.notes.paced import Steps, each, finished
from reader.notes.returning import Returning
from reader.notes.trail import Index, Piece, Trail, entire


def follow(
    old: Document, new: Document, annotation: Annotation, texts: Mapping[str, str] = NO_TEXTS
) -> Annotation:
    """The annotation with anchors on the same words in `new`, which is made of the letters of `old`.

    A highlight that lies in two parts now has two anchors. Words that were left out keep an anchor where they
    stood: it is lost until they are put back. Of a whole part that is gone, the part that has its first block
    gets the annotation. `texts` are those that positions count in where they are older than both, by fingerprint.
    """
    return _Follower(old, new, texts).followed(annotation)


def follow_all(
    old: Document,
    new: Document,
    annotations: Iterable[Annotation],
    texts: Mapping[str, str] = NO_TEXTS,
    gone: str = "",
    trail: Trail | None = None,
    page: Index | None = None,
) -> tuple[Change, ...]:
    """The changes that let all annotations follow; those that can stay as they are have none.

    `gone` is what had been left out by hand of `old`; `trail` leads from `old` to `new`, where there is one. `page`
    is the page as it was read: with it, words that stood in no part for a while are known by their very letters.
    """
    changes = following(old, new, annotations, texts, gone, trail, page)
    return tuple(one for one in changes if one is not None)


def following(
    old: Document,
    new: Document,
    annotations: Iterable[Annotation],
    texts: Mapping[str, str] = NO_TEXTS,
    gone: str = "",
    trail: Trail | None = None,
    page: Index | None = None,
) -> Iterator[Change | None]:
    """As `follow_all`, one annotation after the other, with None for each that can stay as it is.

    None too for each step of a longer search.
    """
    follower = _Follower(old, new, texts, gone, trail, page)
    for one in annotations:
        after = yield from follower.following(one)
        yield Change(one, after) if after is not one else None


class _Follower:
    """What one annotation makes it learn of the two documents serves the next."""

    def __init__(
        self,
        old: Document,
        new: Document,
        texts: Mapping[str, str],
        gone: str = "",
        trail: Trail | None = None,
        page: Index | None = None,
    ) -> None:
        self._trail = trail or Trail(old, new)
        self._homes = Homes(self._trail.there, page) if page is not None else None
        self._old = Locator(old, texts, gone)
        self._new = Locator(new, texts)
        self._moved = Moved(self._trail)
        self._returning = Returning(self._trail.old)
        self._same: dict[str, bool] = {}

    def followed(self, annotation: Annotation) -> Annotation:
        return finished(self.following(annotation))

    def following(self, annotation: Annotation) -> Steps[Annotation]:
        for anchor in annotation.anchors:
            if not self._is_same(anchor.part):
                break
        else:
            if not self._comes_back(annotation):
                return annotation
        anchors = self._moved_alone(annotation.anchors)
        if not anchors:
            yield from each(self._old.readying(annotation))
            anchors = self._led(annotation.anchors)
        return annotation if anchors == annotation.anchors else replace(annotation, anchors=anchors)

    def _is_same(self, key: str) -> bool:
        """Asked once a part: most annotations stand in parts that stayed what they were."""
        if key not in self._same:
            self._same[key] = self._trail.is_same(key)
        return self._same[key]

    def _comes_back(self, annotation: Annotation) -> bool:
        """Whether words of it stood in no part, and do now, though the part that they were lost from is the same."""
        if not self._some_return or self._old.standing(annotation) is not None:
            return False
        return any(map(self._trail.stands, self._known(annotation.anchors)))

    def _known(self, anchors: Iterable[Anchor]) -> Iterator[Piece]:
        """The letters of the new document that are those of lost words, where their anchors tell."""
        for anchor in anchors:
            own = self._homes.pieces(anchor) if self._homes is not None else []
            away = [piece for block in self._returning.find(anchor) for piece in block] if not own else []
            yield from own or self._trail.all_carried(away)

    @cached_property
    def _some_return(self) -> bool:
        return any(map(self._trail.stands, self._trail.all_carried(self._returning.words)))

    def _moved_alone(self, anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
        """What nearly all annotations are: words of one part that moved with their blocks."""
        moved = self._moved.anchor(anchors[0]) if len(anchors) == 1 else None
        return (moved,) if moved is not None else ()

    def _led(self, anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
        """Block by block: highlights that are cut, join, or were lost."""
        wholes = [self._whole(anchor) for anchor in anchors if anchor.span is None]
        pieces, lost = self._pieces(anchor for anchor in anchors if anchor.span is not None)
        standing = [self._described(place) for place in self._trail.there.places(pieces)]
        return tuple(dict.fromkeys((*wholes, *standing, *lost)))

    def _whole(self, anchor: Anchor) -> Anchor:
        """The part itself while it is there, else the one that its first block went to."""
        new = self._trail.new
        part = new.find(anchor.part)
        if part is None:
            blocks = self._trail.here.blocks(anchor.part)
            first = self._trail.all_carried(entire(self._trail.old, blocks[:1]))
            part = new.find(new.blocks[first[0].block].role) if first else None
        return whole(part) if part is not None else anchor

    def _pieces(self, anchors: Iterable[Anchor]) -> tuple[list[Piece], list[Anchor]]:
        """The anchored words, block by block; and anchors on those that stand nowhere now."""
        pieces: list[Piece] = []
        lost: list[Anchor] = []
        for anchor in anchors:
            own, left = self._found(anchor)
            pieces += own
            lost += left
        return sorted(set(pieces)), lost

    def _found(self, anchor: Anchor) -> tuple[list[Piece], list[Anchor]]:
        pieces = self._homes.pieces(anchor) if self._homes is not None else []
        if not pieces:
            key, found = self._old.find(anchor)
            if found.span is None:
                return self._back(anchor)
            pieces = self._trail.all_carried(self._trail.here.pieces(Place(key, found.span)))
        standing = [piece for piece in pieces if self._trail.stands(piece)]
        out = [piece for piece in pieces if piece not in standing]
        homes = self._homes.anchors(out) if self._homes is not None else None
        if homes is not None:
            return standing, homes
        return (standing, list(self._where_they_stood(out))) if standing else ([], [anchor])

    def _back(self, anchor: Anchor) -> tuple[list[Piece], list[Anchor]]:
        """Words that were lost and were put back, into their part or another one."""
        away = self._returning.find(anchor)
        if away:
            return self._in_parts(anchor, away)
        found = self._new.in_own_part(anchor)
        if found.span is None:
            return [], [anchor]
        return self._trail.there.pieces(Place(anchor.part, found.span)), []

    def _in_parts(self, anchor: Anchor, away: list[list[Piece]]) -> tuple[list[Piece], list[Anchor]]:
        """Those of an anchor's words, which stood in no part, that do now; and anchors on the others, as they were."""
        back: list[Piece] = []
        lost: list[tuple[int, int]] = []
        at = 0  # letters of the anchor's words before these
        for nth, block in enumerate(away):
            at += len(BLANK_LINE) if nth else 0
            for piece in self._trail.all_carried(block):
                size = piece.end - piece.start
                if self._trail.stands(piece):
                    back.append(piece)
                elif size:
                    lost.append((at, at + size))
                at += size
        return (back, [_within(anchor, *ends) for ends in _joined(lost)]) if back else ([], [anchor])

    def _where_they_stood(self, pieces: list[Piece]) -> Iterator[Anchor]:
        """On letters that stand in no part of the new document, where they did in the old one."""
        if not pieces:
            return
        back = Trail(self._trail.new, self._trail.old, self._trail.there, self._trail.here)
        for place in self._trail.here.places(back.all_carried(pieces)):
            if place.span is not None:
                yield describe(self._trail.old.parts[place.part], place.span)

    def _described(self, place: Place) -> Anchor:
        assert place.span is not None
        return describe(self._trail.new.parts[place.part], place.span)


def _within(anchor: Anchor, start: int, end: int) -> Anchor:
    """On some of its words, where they stood with the others."""
    assert anchor.span is not None
    before, after = anchor.prefix + anchor.exact[:start], anchor.exact[end:] + anchor.suffix
    return replace(
        anchor,
        span=Span(anchor.span.start + start, anchor.span.start + end),
        exact=anchor.exact[start:end],
        prefix=before[-CONTEXT:],
        suffix=after[:CONTEXT],
    )


def _joined(ends: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Words of which nothing but the end of a block stands between are one."""
    last: tuple[int, int] | None = None
    for start, end in ends:
        if last is not None and start <= last[1] + len(BLANK_LINE):
            last = (last[0], end)
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last
