"""A page of a few blocks has no surroundings to tell an article from: what little there is, is read."""

from __future__ import annotations

import re

from reader.ingest import furniture
from reader.ingest.annexes import CALLED
from reader.ingest.draft import Box, Draft, is_put_away
from reader.ingest.language import cues
from reader.ingest.scene import is_prose
from reader.model import ARTICLE, Kind
from reader.regex import regex

_FEW = 30  # blocks
_FEW_LINKS = 0.05  # share of linked text of a longer page without surroundings
_LINKED = 0.5  # the share of linked text from which a block is navigation
_LIKELY = 0.25  # chance from which a block further in than the article's paragraphs is the article's
_READ = 40  # code points of a line that is read
_IMPRINT = regex(r"(?:©|\(c\) (?:19|20)\d\d|copyright\b)", re.I)
_PLACE = frozenset(("main", "article"))
_FRAME = _PLACE | {"nav", "header", "footer"}
_AWAY = frozenset(("nav", "footer", "aside", "form", "header"))


def take(free: list[Draft]) -> None:
    """Takes what is read from the first to the last that reads like prose: within its frame, where the page has one."""
    known: dict[Box, bool] = {}
    framed = any(_is_within(draft.box, _FRAME, known) for draft in free)
    if len(free) > _FEW and (framed or not _is_plain(free)):
        return
    if framed:
        _in_frame(free)
    else:
        _between(free, [draft for draft in free if not _is_put_there(draft)])


def _is_plain(free: list[Draft]) -> bool:
    """Whether a page has hardly a link, and no names: a document that somebody put there as it is."""
    if sum(draft.links for draft in free) > _FEW_LINKS * sum(len(draft.text) for draft in free):
        return False
    return not any(box.words.strip() for draft in free if (box := draft.box) is not None)


def _between(free: list[Draft], chosen: list[Draft]) -> None:
    """All of the chosen that stand between the first and the last that read like prose; none below an imprint."""
    taken = max((at for at, draft in enumerate(free) if draft.role == ARTICLE), default=-1)
    rights = (draft for at, draft in enumerate(free) if at > taken >= 0 and _IMPRINT.match(draft.text))
    end = next(rights, None)
    if end in chosen:
        chosen = chosen[: chosen.index(end)]
    prose = [at for at, draft in enumerate(chosen) if _reads(draft)]
    for draft in chosen[prose[0] : prose[-1] + 1] if prose else ():
        if draft.kind is not Kind.FIGURE and not is_linked(draft) and not is_away(draft.box):
            draft.role = ARTICLE


def _in_frame(free: list[Draft]) -> None:
    """What stands in a container of the article's paragraphs, or nearly does; and what is called an annex of it."""
    body = [draft for draft in free if draft.role == ARTICLE and is_prose(draft)]
    own = {draft.box.parent for draft in body if draft.box is not None and draft.box.parent is not None}
    place = next((box for draft in body if (box := _place(draft.box)) is not None), None)
    _between(free, [draft for draft in free if _belongs(draft, own, place)])


def _belongs(draft: Draft, own: set[Box], place: Box | None) -> bool:
    if draft.role == ARTICLE:
        return True
    outer = draft.box.parent if draft.box is not None else None
    if _is_put_there(draft):
        return False
    if outer in own:
        return True
    called, box = False, outer
    while box is not None and box not in own and box is not place:
        called = called or CALLED.search(box.words) is not None
        box = box.parent
    if box is None:
        return False
    return called or (box in own and draft.score >= _LIKELY and not cues().calls.search(draft.text.lower()))


def _place(box: Box | None) -> Box | None:
    while box is not None and box.tag not in _PLACE:
        box = box.parent
    return box


def _is_put_there(draft: Draft) -> bool:
    return furniture.says(draft) or furniture.is_widget(draft.box)


def _reads(draft: Draft) -> bool:
    if draft.kind in (Kind.HEADING, Kind.FIGURE, Kind.CAPTION) or is_linked(draft) or is_away(draft.box):
        return False
    return is_prose(draft) or len(draft.text) > _READ


def is_linked(draft: Draft) -> bool:
    """Whether a block is navigation more than words."""
    return draft.links > _LINKED * max(1, len(draft.text))


def is_away(box: Box | None) -> bool:
    """Whether a block stands beside the article, or is hidden."""
    return is_put_away(box, _AWAY)


def _is_within(box: Box | None, tags: frozenset[str], known: dict[Box, bool]) -> bool:
    while box is not None and box not in known:
        known[box] = box.tag in tags
        if known[box]:
            return True
        box = box.parent
    return box is not None and known[box]
