"""How an annotation finds its words again: `describe` writes down where they stand, `locate` finds them."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model import Document, Part, Span
from reader.notes.annotation import Anchor
from reader.notes.locator import NO_TEXTS
from reader.notes.partfinder import PartFinder
from reader.notes.prints import fingerprint

__all__ = ["CONTEXT", "describe", "fingerprint", "locate", "whole"]

CONTEXT = 32  # code points: enough to tell two "the results show" apart, short enough to read in the sidecar


def describe(part: Part, span: Span) -> Anchor:
    """An anchor on these code points of the part; ValueError for an empty span or one outside the text."""
    if not 0 <= span.start < span.end <= len(part.text):
        raise ValueError(f"{span} holds no words of {part.key}")
    return Anchor(
        part=part.key,
        span=span,
        exact=span.of(part.text),
        prefix=part.text[max(0, span.start - CONTEXT) : span.start],
        suffix=part.text[span.end : span.end + CONTEXT],
        text=fingerprint(part.text),
    )


def whole(part: Part) -> Anchor:
    """An anchor on the whole part: it holds as long as the part is there."""
    return Anchor(part=part.key, text=fingerprint(part.text))


def locate(document: Document, anchor: Anchor, old_texts: Mapping[str, str] = NO_TEXTS) -> Span | None:
    """Where the anchored words stand now, in the part that the anchor names.

    None if they are gone, if nothing decides between look-alikes, or if the anchor is on a whole part.
    """
    part = document.find(anchor.part)
    return None if part is None else PartFinder(part, old_texts).find(anchor).span
