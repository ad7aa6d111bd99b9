"""Annotations follow their words when the blocks of a page get other roles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.model import LEFT_OUT, Document, Place
from reader.notes.anchor import describe, locate, whole
from reader.notes.annotation import Anchor, Annotation, Change
from reader.notes.trail import Piece, Trail


def follow(old: Document, new: Document, annotation: Annotation) -> Annotation:
    """The annotation with anchors on the same words in `new`, which is made of the blocks of `old`.

    A highlight that lies in two parts now has two anchors. Words that were left out keep an anchor where they
    stood: it is lost until they are put back. Of a whole part that is gone, the part that has its first block
    gets the annotation.
    """
    return _followed(Trail(old, new), annotation)


def follow_all(old: Document, new: Document, annotations: Iterable[Annotation]) -> tuple[Change, ...]:
    """The changes that let all annotations follow; those that can stay as they are have none."""
    trail = Trail(old, new)
    changes = (Change(one, _followed(trail, one)) for one in annotations)
    return tuple(change for change in changes if change.after is not change.before)


def _followed(trail: Trail, annotation: Annotation) -> Annotation:
    if all(trail.is_same(anchor.part) for anchor in annotation.anchors):
        return annotation
    wholes = [_whole(trail, anchor) for anchor in annotation.anchors if anchor.span is None]
    words = [anchor for anchor in annotation.anchors if anchor.span is not None]
    pieces, lost = _pieces(trail, words)
    standing = [_described(trail, place) for place in trail.there.places(pieces)]
    anchors = tuple(dict.fromkeys((*wholes, *standing, *lost)))
    return annotation if anchors == annotation.anchors else replace(annotation, anchors=anchors)


def _whole(trail: Trail, anchor: Anchor) -> Anchor:
    """The part itself while it is there, else the one that its first block went to."""
    part = trail.new.find(anchor.part)
    if part is None:
        blocks = trail.here.blocks(anchor.part)
        part = trail.new.find(trail.new.blocks[blocks[0]].role) if blocks else None
    return whole(part) if part is not None else anchor


def _pieces(trail: Trail, anchors: Iterable[Anchor]) -> tuple[list[Piece], list[Anchor]]:
    """The anchored words, block by block; and anchors on those that stand nowhere now."""
    pieces: list[Piece] = []
    lost: list[Anchor] = []
    for anchor in anchors:
        own, left = _found(trail, anchor)
        pieces += own
        lost += left
    return sorted(set(pieces)), lost


def _found(trail: Trail, anchor: Anchor) -> tuple[list[Piece], list[Anchor]]:
    span = locate(trail.old, anchor)
    if span is None:
        back = locate(trail.new, anchor)
        return (trail.there.pieces(Place(anchor.part, back)), []) if back else ([], [anchor])
    pieces = trail.here.pieces(Place(anchor.part, span))
    out = [piece for piece in pieces if _is_left_out(trail.new, piece)]
    if len(out) == len(pieces):
        return [], [anchor]
    return [piece for piece in pieces if piece not in out], list(_where_they_stood(trail, out))


def _where_they_stood(trail: Trail, pieces: list[Piece]) -> Iterator[Anchor]:
    for place in trail.here.places(pieces):
        if place.span is not None:
            yield describe(trail.old.parts[place.part], place.span)


def _described(trail: Trail, place: Place) -> Anchor:
    assert place.span is not None
    return describe(trail.new.parts[place.part], place.span)


def _is_left_out(document: Document, piece: Piece) -> bool:
    return document.blocks[piece.block].role == LEFT_OUT
