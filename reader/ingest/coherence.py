"""What belongs together stays together: each block was judged by itself, lists and bare pages are mended here."""

from __future__ import annotations

from itertools import pairwise

from reader.ingest import bare, twins, written
from reader.ingest.bare import is_away, is_linked
from reader.ingest.company import list_of
from reader.ingest.draft import Box, Draft, nearest
from reader.ingest.quoting import post_of
from reader.model import ARTICLE, Kind

_LINKED = 0.5  # the share of linked text from which a block is navigation
_NEARLY = 0.3  # chance from which nine of ten such blocks are article (measured, sites left out)
_EVEN = 0.5  # chance from which it may stand in another container than those above and below
_UNLIKELY = 0.1  # chance of a heading above the article's blocks below which it is none of theirs
_REACH = 3  # blocks between an article's paragraph and what belongs to it
_TAKEN = 3  # blocks of a table, from which on all of it is taken
_WITHIN = 0.2  # chance from which a paragraph between two others of the article's own container is article


def mend(free: list[Draft]) -> None:
    """Takes in what a reader would miss: headings, the rest of a list, all of a page without surroundings."""
    _posts(free)
    _within(free)
    bare.take(free)
    written.take(free)
    twins.take(free)
    _between(free)
    _beside(free)
    _lists(free)
    _terms(free)
    _tables(free)


def _posts(free: list[Draft]) -> None:
    """Posts of other sites that follow a block of the article were put there by who wrote it."""
    last = -_REACH - 1
    for at, draft in enumerate(free):
        if draft.role == ARTICLE:
            last = at
        elif at - last <= _REACH and draft.quoted and post_of(draft.box) is not None:
            draft.role, last = ARTICLE, at


def _within(free: list[Draft]) -> None:
    """A paragraph that was nearly taken, with the article's paragraphs above and below it in its container."""
    taken = [draft.role == ARTICLE for draft in free]
    for at, draft in enumerate(free):
        near = not taken[at] and draft.score >= _WITHIN and draft.kind is not Kind.FIGURE
        if near and draft.links * 2 <= len(draft.text) and draft.box is not None and not draft.box.hidden:
            above = next((one for one in range(at - 1, max(-1, at - _REACH - 1), -1) if taken[one]), at)
            below = next((one for one in range(at + 1, min(len(free), at + _REACH + 1)) if taken[one]), at)
            if above < at < below and _siblings([free[above], draft, free[below]]):
                draft.role = ARTICLE


def _between(free: list[Draft]) -> None:
    """A heading between two paragraphs of the article is article, linked or not; so is what was nearly taken."""
    taken = [draft.role == ARTICLE for draft in free]
    for at in range(1, len(free) - 1):
        draft = free[at]
        if taken[at] or not (taken[at - 1] and taken[at + 1]):
            continue
        least = _NEARLY if _siblings(free[at - 1 : at + 2]) else _EVEN
        plain = draft.kind is not Kind.FIGURE and not is_linked(draft) and not is_away(draft.box)
        if (plain and draft.score >= least) or (draft.kind is Kind.HEADING and least < _EVEN):
            draft.role = ARTICLE


def _beside(free: list[Draft]) -> None:
    """So is the heading just above a block of its container, and code just above or below one."""
    taken = [False, *(draft.role == ARTICLE for draft in free), False]
    for at, draft in enumerate(free):
        if taken[at + 1] or is_linked(draft):
            continue
        below = taken[at + 2] and _siblings([draft, free[at + 1]])
        above = taken[at] and _siblings([free[at - 1], draft])
        heads = below and draft.kind is Kind.HEADING and draft.score >= _UNLIKELY
        if heads or ((above or below) and draft.kind is Kind.CODE):
            draft.role = ARTICLE


def _siblings(near: list[Draft]) -> bool:
    outer = {one.box.parent if one.box else None for one in near}
    return len(outer) == 1 and None not in outer and not any(one.box and one.box.hidden for one in near)


def _lists(free: list[Draft]) -> None:
    """A list is article or it is not: where most of an unlinked list is taken, all of it is; also at the end."""
    at = 0
    while at < len(free):
        end = at
        while end < len(free) and free[end].kind is Kind.ITEM and list_of(free[end]) is list_of(free[at]):
            end += 1
        if end > at:
            _whole_list(free, at, end)
        at = max(end, at + 1)


def _whole_list(free: list[Draft], at: int, end: int) -> None:
    items = free[at:end]
    linked = sum(draft.links for draft in items) > _LINKED * sum(len(draft.text) for draft in items)
    taken = any(draft.role == ARTICLE for draft in items)
    above = at > 0 and free[at - 1].role == ARTICLE and _introduces(free[at - 1], items[0])
    if not linked and (taken or above) and not is_away(items[0].box):
        for draft in items:
            draft.role = ARTICLE


def _terms(free: list[Draft]) -> None:
    """A term goes where its definition goes: the last of several first."""
    for draft, below in reversed(list(pairwise(free))):
        defined = draft.box is not None and draft.box.tag == "dt" and below.role == ARTICLE
        if defined and _siblings([draft, below]) and not is_linked(draft):
            draft.role = ARTICLE


def _tables(free: list[Draft]) -> None:
    """So is a table without links of which several blocks were taken, with the heading above it."""
    held: dict[Box, list[int]] = {}
    known: dict[Box, Box | None] = {}
    for at, draft in enumerate(free):
        if (table := nearest(draft.box, known, _is_table)) is not None and draft.kind is not Kind.FIGURE:
            held.setdefault(table, []).append(at)
    for table, places in held.items():
        inside = [free[at] for at in places]
        taken = sum(draft.role == ARTICLE for draft in inside)
        if taken < _TAKEN or table.hidden or any(map(is_linked, inside)):
            continue
        above = free[places[0] - 1] if places[0] else inside[0]
        if above.kind is Kind.HEADING and above.box and above.box.parent is table.parent:
            inside.append(above)
        for draft in inside:
            draft.role = ARTICLE


def _is_table(box: Box) -> bool:
    return box.tag == "table"


def _introduces(above: Draft, item: Draft) -> bool:
    """A paragraph of the same container that ends with a colon, or is followed by a list of sentences."""
    own, other = list_of(item), above.box
    same = own is not None and other is not None and (own.parent is other.parent or own.parent is other)
    return same and (above.text.rstrip().endswith(":") or len(item.text) > 40)
