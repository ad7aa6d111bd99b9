"""A document in italics: its lists, headings and tables are printed upright, and are of it none the less."""

from __future__ import annotations

from itertools import dropwhile

from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.model import Kind

_REACH = 60  # blocks in which the italics go on
_UPRIGHT = frozenset((Kind.ITEM, Kind.HEADING, Kind.TABLE, Kind.CODE, Kind.TERM, Kind.DEFINITION))
_SKIPPED = _UPRIGHT | {Kind.FIGURE, Kind.CAPTION}


def is_slanted(run: list[Draft], at: int) -> bool:
    """Whether a block is in italics, or what stands upright between two stretches of them."""
    return signs.is_italic(run[at]) or (_may_stand_upright(run[at]) and _goes_on(run, at + 1))


def _may_stand_upright(draft: Draft) -> bool:
    """A list, a heading, a table; not the page's own links to other pages."""
    linked = draft.links * 2 > len(draft.text)
    return draft.kind in _UPRIGHT and not (linked or draft.label or furniture.is_furniture(draft))


def _goes_on(run: list[Draft], at: int) -> bool:
    """Whether a paragraph in italics is the next one."""
    below = run[at : at + _REACH]
    following = next(dropwhile(_is_passed, below), None)
    return following is not None and signs.is_italic(following)


def _is_passed(draft: Draft) -> bool:
    return not signs.is_italic(draft) and (draft.kind in _SKIPPED or furniture.is_advert(draft))
