"""New anchors for words that were found again, so that they count in the page as it is now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.model import Document, Span
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Anchor, Annotation, Placed


def rewritten(document: Document, placed: Iterable[Placed]) -> tuple[Annotation, ...]:
    """The annotations with an anchor on what was found; what was not found keeps the anchor that it has."""
    return tuple(_rewritten(document, one) for one in placed)


def _rewritten(document: Document, placed: Placed) -> Annotation:
    if placed.lost:
        return placed.annotation
    pairs = zip(placed.annotation.anchors, placed.spans, strict=True)
    anchors = tuple(_anchor(document, anchor, span) for anchor, span in pairs)
    return replace(placed.annotation, anchors=anchors)


def _anchor(document: Document, anchor: Anchor, span: Span | None) -> Anchor:
    part = document.find(anchor.part)
    if part is None or (span is None and anchor.span is not None):
        return anchor
    made = describe(part, span) if span else whole(part)
    # A whole part whose text nobody kept is not given one: its record would change for nothing.
    return made if anchor.text or span else anchor
