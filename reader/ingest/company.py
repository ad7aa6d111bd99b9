"""What keeps the article's paragraphs company: pictures with their captions, and tables that stand among them."""

from __future__ import annotations

from collections import Counter

from reader.ingest.draft import Box, Draft, Sketch
from reader.model import ARTICLE, Kind

_PROSE = 80  # code points
_FEW = 3  # paragraphs that make a container the article's own
_WRAPPED = 3  # elements about a picture: figure, link, span
_CAPTION = 600  # code points


def keep(sketch: Sketch) -> None:
    """Takes into the article what stands in its own container, between its first paragraph and its last."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    body = [at for at, draft in enumerate(free) if draft.role == ARTICLE and not draft.label]
    if not body:
        return
    own = _own(free)
    for at in range(body[0], body[-1]):
        draft = free[at]
        if draft.role == ARTICLE or draft.label or not _among(draft.box, own):
            continue
        shown = draft.kind in (Kind.FIGURE, Kind.TABLE) and draft.links * 2 <= len(draft.text)
        if shown or (draft.kind is Kind.CAPTION and len(draft.text) <= _CAPTION and _beside(free, at)):
            draft.role = ARTICLE


def _own(free: list[Draft]) -> set[Box]:
    """The containers that hold several of the article's paragraphs directly."""
    held: Counter[Box] = Counter()
    for draft in free:
        if draft.role == ARTICLE and len(draft.text) > _PROSE and draft.box and draft.box.parent:
            held[draft.box.parent] += 1
    return {box for box, count in held.items() if count >= _FEW}


def _among(box: Box | None, own: set[Box]) -> bool:
    for _ in range(_WRAPPED):
        if box is None or box.hidden:
            return False
        box = box.parent
        if box in own:
            return True
    return False


def _beside(free: list[Draft], at: int) -> bool:
    """Whether a caption's picture or table is there to be looked at."""
    near = (*free[max(0, at - 2) : at], *free[at + 1 : at + 2])
    return any(one.kind in (Kind.FIGURE, Kind.TABLE) and _same(one.box, free[at].box) for one in near)


def _same(one: Box | None, other: Box | None) -> bool:
    if one is None or other is None:
        return False
    return one is other or one.parent is other.parent or one is other.parent or one.parent is other
