"""A document and its annotations, each with the place where its words stand now: what exporters get."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reader.model import Document
from reader.notes.annotation import Annotation, Placed
from reader.notes.locator import NO_TEXTS, Locator


@dataclass(frozen=True, slots=True)
class Digest:
    """`placed` is in document order: the page, the article, the memos, the comments, last the lost ones."""

    document: Document
    placed: tuple[Placed, ...]


def digest(
    document: Document,
    annotations: Iterable[Annotation],
    texts: Mapping[str, str] = NO_TEXTS,
    gone: str = "",
) -> Digest:
    """Every annotation is in it, those whose words are gone too; `texts` are the old ones, by fingerprint.

    `gone` is what the reader left out by hand.
    """
    locator = Locator(document, texts, gone)
    return arranged(document, (locator.place(one) for one in annotations))


def arranged(document: Document, placed: Iterable[Placed]) -> Digest:
    """A digest of annotations that a Locator has placed already."""
    order = order_of(document)
    return Digest(document, tuple(sorted(placed, key=lambda one: rank(one, order))))


def order_of(document: Document) -> dict[str, int]:
    """The places of its parts, by their keys."""
    return {key: index for index, key in enumerate(document.parts)}


def place(document: Document, annotation: Annotation, texts: Mapping[str, str] = NO_TEXTS) -> Placed:
    """Where one annotation stands; for many, a Locator remembers what it learnt of the document."""
    return Locator(document, texts).place(annotation)


Rank = tuple[bool, float, int, int, str, str]


def rank(placed: Placed, order: Mapping[str, float]) -> Rank:
    """By part, then by start with the longer of two first; a whole part stands before its words."""
    one = placed.annotation
    for anchor, span in zip(one.anchors, placed.spans, strict=True):
        if span is not None or (anchor.span is None and anchor.part in order):
            start, end = (span.start, span.end) if span else (-1, 0)
            return (False, order[anchor.part], start, -end, one.created, one.id)
    first = one.anchors[0].span if one.anchors else None
    return (placed.lost, -1, first.start if first else -1, 0, one.created, one.id)
