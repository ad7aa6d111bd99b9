"""Lets a bench of re-anchoring ask the program: many quotes of one text, looked for in another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.model import ARTICLE, Block, Document, Span, parts_of
from reader.notes.annotation import Anchor, Annotation
from reader.notes.locator import locate_all
from reader.notes.prints import fingerprint

Selector = Mapping[str, str | int]


def locate_many(new: str, selectors: Sequence[Selector], old: str | None) -> list[tuple[int, int] | None]:
    """Where the quotes stand now, in code points; without the old text by what the selectors say alone."""
    blocks = (Block(new, role=ARTICLE),)
    document = Document(blocks, parts_of(blocks, [ARTICLE]))
    text = "" if old is None else fingerprint(old)
    made = [Annotation(str(number), (_anchor(one, text),)) for number, one in enumerate(selectors)]
    placed = locate_all(document, made, {} if old is None else {text: old})
    return [(span.start, span.end) if span else None for span in (one.spans[0] for one in placed)]


def _anchor(one: Selector, text: str) -> Anchor:
    span = Span(int(one["start"]), int(one["end"]))
    return Anchor(ARTICLE, span, str(one["exact"]), str(one["prefix"]), str(one["suffix"]), text)
