"""Which blocks are the article."""

from __future__ import annotations

from reader.ingest.draft import Box, Draft, Sketch
from reader.model import ARTICLE, Kind, Label

_AWAY = frozenset(("nav", "footer", "aside", "form"))


def choose(sketch: Sketch, forum: bool) -> None:
    """Gives the article's blocks their role; comments are out already, and are all there is in a forum."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    if forum:
        _title(sketch, free)
        return
    prose = [draft for draft in free if _is_prose(draft)]
    box = _common(prose)
    chosen = [draft for draft in free if box is None or _within(draft.box, box)]
    ends = [at for at, draft in enumerate(chosen) if _is_prose(draft)]
    for draft in chosen[ends[0] : ends[-1] + 1] if ends else chosen:
        if not _in_furniture(draft.box, box) and draft.links * 2 <= len(draft.text):
            draft.role = ARTICLE
    _title(sketch, free)


def _is_prose(draft: Draft) -> bool:
    return (
        draft.kind in (Kind.PARAGRAPH, Kind.ITEM, Kind.CODE, Kind.TABLE)
        and len(draft.text) > 80
        and draft.links * 3 < len(draft.text)
        and not _in_furniture(draft.box, None)
    )


def _in_furniture(box: Box | None, until: Box | None) -> bool:
    while box is not None and box is not until:
        if box.tag in _AWAY or box.hidden:
            return True
        box = box.parent
    return False


def _common(prose: list[Draft]) -> Box | None:
    """The smallest container that holds most of the prose."""
    held: dict[Box, int] = {}
    total = 0
    for draft in prose:
        total += len(draft.text)
        box = draft.box
        while box is not None:
            held[box] = held.get(box, 0) + len(draft.text)
            box = box.parent
    good = [box for box, chars in held.items() if chars * 10 >= total * 7]
    return max(good, key=_depth, default=None)


def _depth(box: Box) -> int:
    return box.depth


def _within(box: Box | None, outer: Box) -> bool:
    while box is not None:
        if box is outer:
            return True
        box = box.parent
    return False


def _title(sketch: Sketch, free: list[Draft]) -> None:
    wanted = sketch.meta.title.lower()
    heads = [draft for draft in free if draft.kind is Kind.HEADING]
    best = next((d for d in heads if d.text.lower() == wanted), None) or next(
        (d for d in heads if d.level == 1), None
    )
    if best is not None:
        best.role, best.label = ARTICLE, Label.TITLE
        sketch.meta.title = best.text.replace("\n", " ")
