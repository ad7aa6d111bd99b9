"""What a page lays over itself, or sets beside its article, and what is none of the article for that."""

from __future__ import annotations

import re

from reader.ingest.draft import Box, Draft, nearest
from reader.model import ARTICLE, LEFT_OUT, Kind
from reader.regex import regex

_WINDOW = regex(r"\b(?:modal|dialog|lightbox)|modal\b|pop-?up")  # what is laid over a page
_WIDGET = regex("textwidget")  # what is set beside it
_LAID = 2  # half of what is taken, or more, was not laid over it


def leave_out(free: list[Draft]) -> None:
    """What a page lays over itself, each alone, or sets beside it, all together: unless that is much of the article."""
    taken = [draft for draft in free if draft.role == ARTICLE]
    least = sum(len(draft.text) for draft in taken) / _LAID
    windows, widgets = _held(taken, _WINDOW), _held(taken, _WIDGET)
    for drafts in (*windows, [draft for widget in widgets for draft in widget]):
        if sum(len(draft.text) for draft in drafts) < least:
            for draft in drafts:
                draft.role = LEFT_OUT


def _held(taken: list[Draft], names: re.Pattern[str]) -> list[list[Draft]]:
    """What the innermost containers of such names hold, but for those with the headline."""
    held: dict[Box, list[Draft]] = {}
    known: dict[Box, Box | None] = {}

    def is_named(box: Box) -> bool:
        return bool(box.words and names.search(box.words))

    for draft in taken:
        box = nearest(draft.box, known, is_named)
        if box is not None:
            held.setdefault(box, []).append(draft)
    return [drafts for drafts in held.values() if not any(map(_is_headline, drafts))]


def _is_headline(draft: Draft) -> bool:
    return draft.kind is Kind.HEADING and draft.level == 1
