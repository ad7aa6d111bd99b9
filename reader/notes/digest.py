"""A document and its annotations, each with the place where its words stand now: what exporters get."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Document, Span
from reader.notes.anchor import locate
from reader.notes.annotation import Anchor, Annotation, Placed


@dataclass(frozen=True, slots=True)
class Digest:
    """`placed` is in document order: the page, the article, the memos, the comments, last the lost ones."""

    document: Document
    placed: tuple[Placed, ...]


def digest(document: Document, annotations: Iterable[Annotation]) -> Digest:
    """Every annotation is in it, those whose words are gone too."""
    order = {key: index for index, key in enumerate(document.parts)}
    placed = (place(document, one) for one in annotations)
    return Digest(document, tuple(sorted(placed, key=lambda one: _rank(one, order))))


def place(document: Document, annotation: Annotation) -> Placed:
    """Where an annotation stands; it is lost when none of its anchors holds."""
    spans = tuple(locate(document, anchor) for anchor in annotation.anchors)
    holding = [_holds(document, anchor, span) for anchor, span in zip(annotation.anchors, spans, strict=True)]
    lost = bool(holding) and not any(holding)
    return Placed(annotation, spans, confidence=0.0 if lost else 1.0, lost=lost)


def _holds(document: Document, anchor: Anchor, span: Span | None) -> bool:
    return span is not None or (anchor.span is None and document.find(anchor.part) is not None)


_Rank = tuple[bool, int, int, int, str, str]


def _rank(placed: Placed, order: dict[str, int]) -> _Rank:
    """By part, then by start with the longer of two first; a whole part stands before its words."""
    one = placed.annotation
    for anchor, span in zip(one.anchors, placed.spans, strict=True):
        if span is not None or (anchor.span is None and anchor.part in order):
            start, end = (span.start, span.end) if span else (-1, 0)
            return (False, order[anchor.part], start, -end, one.created, one.id)
    first = one.anchors[0].span if one.anchors else None
    return (placed.lost, -1, first.start if first else -1, 0, one.created, one.id)
