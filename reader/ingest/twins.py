"""Paragraphs that the article's own template prints, in containers of their own beside a longer one that was taken."""

from __future__ import annotations

from collections import Counter

from reader.ingest.bare import is_away, is_linked
from reader.ingest.draft import Box, Draft
from reader.model import ARTICLE, Kind
from reader.regex import regex

_PLACE = frozenset(("main", "article"))
_MOST = 0.8  # share of the article that its innermost <article> or <main> holds
_SAME = 0.1  # share of the article that is printed by one template
_LIKELY = 0.2  # chance from which another of that template is article (measured: nine in ten)
_READ = 40  # code points of a line that is read
_DIGITS = regex(r"\d+")
_Path = tuple[tuple[str, str], ...]


def take(free: list[Draft]) -> None:
    """Takes what stands in other containers of the article's place, and down the same path of names in it."""
    taken = [draft for draft in free if draft.role == ARTICLE and _reads(draft)]
    whole = sum(len(draft.text) for draft in taken)
    place = _place(taken, whole)
    if place is None:
        return
    own = {draft.box.parent for draft in taken if draft.box is not None}
    printed: Counter[_Path] = Counter()
    for draft in taken:
        printed[_path(draft.box, place)] += len(draft.text)
    for draft in free[place.first : place.after]:
        alone = draft.role != ARTICLE and draft.box is not None and draft.box.parent not in own
        likely = alone and draft.score >= _LIKELY and _reads(draft) and not is_away(draft.box)
        if likely and printed[_path(draft.box, place)] >= _SAME * whole:
            draft.role = ARTICLE


def _reads(draft: Draft) -> bool:
    words = draft.kind in (Kind.PARAGRAPH, Kind.ITEM) and not draft.quoted
    return words and len(draft.text) >= _READ and draft.links * 3 <= len(draft.text) and not is_linked(draft)


def _place(taken: list[Draft], whole: int) -> Box | None:
    held: Counter[Box] = Counter()
    for draft in taken:
        box = draft.box
        while box is not None:
            if box.tag in _PLACE:
                held[box] += len(draft.text)
            box = box.parent
    wide = [box for box, size in held.items() if size >= _MOST * whole]
    return max(wide, key=lambda box: box.depth, default=None)


def _path(box: Box | None, place: Box) -> _Path:
    """The tags and names from a block up to the article's place; empty outside of it."""
    steps: list[tuple[str, str]] = []
    while box is not None and box is not place:
        steps.append((box.tag, _DIGITS.sub("", box.words)))
        box = box.parent
    return tuple(steps) if box is place else ()
