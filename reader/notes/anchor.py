"""How an annotation finds its words again: `describe` writes down where they stand, `locate` finds them."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from reader.model import Document, Part, Span
from reader.notes.annotation import Anchor

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


def locate(document: Document, anchor: Anchor) -> Span | None:
    """Where the anchored words stand now.

    None if they are gone, if nothing decides between look-alikes, or if the anchor is on a whole part.
    """
    part = document.find(anchor.part)
    if part is None or anchor.span is None or not anchor.exact:
        return None
    return _in_place(part.text, anchor) or _by_context(part.text, anchor)


def fingerprint(text: str) -> str:
    """The SHA-256 of a canonical text, in hexadecimal: names the text that positions count in."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _in_place(text: str, anchor: Anchor) -> Span | None:
    """The stored position, believed only if the words stand there in their context: a twin may have come."""
    assert anchor.span is not None
    here = Span(anchor.span.start, anchor.span.start + len(anchor.exact))
    stands = text.startswith(anchor.exact, here.start)
    return here if stands and _agreement(text, here, anchor) == _context(anchor) else None


def _by_context(text: str, anchor: Anchor) -> Span | None:
    """The one copy of the words with all of their context, else the one copy with at least half of it.

    A lone copy without context is not believed: where the annotated passage was deleted, it is the twin.
    """
    whole_context = _context(anchor)
    scored = [(_agreement(text, span, anchor), span) for span in _copies(text, anchor.exact)]
    full = [span for agreed, span in scored if agreed == whole_context]
    close = full or [span for agreed, span in scored if 2 * agreed >= whole_context]
    return close[0] if len(close) == 1 else None


def _copies(text: str, exact: str) -> Iterator[Span]:
    at = text.find(exact)
    while at >= 0:
        yield Span(at, at + len(exact))
        at = text.find(exact, at + 1)


def _context(anchor: Anchor) -> int:
    return len(anchor.prefix) + len(anchor.suffix)


def _agreement(text: str, span: Span, anchor: Anchor) -> int:
    """How many code points of the context stand next to these words, counted outwards from them."""
    before = text[max(0, span.start - len(anchor.prefix)) : span.start]
    after = text[span.end : span.end + len(anchor.suffix)]
    return _common(before[::-1], anchor.prefix[::-1]) + _common(after, anchor.suffix)


def _common(one: str, other: str) -> int:
    """The length of the common beginning."""
    pairs = zip(one, other, strict=False)
    return next((at for at, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))
