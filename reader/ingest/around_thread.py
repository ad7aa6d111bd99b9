"""What stands with the comments, in a container that has none of the article: rules, forms, calls to sign in."""

from __future__ import annotations

from collections import defaultdict

from reader.ingest.draft import Box, Draft, Sketch, both, nearest
from reader.model import ARTICLE, LEFT_OUT, Kind

_FEWEST = 2  # comments that show where their container is
_LITTLE = 0.15  # share of the article's words that is no more than what stands with the comments
_SHORT = 120  # code points of a line
_LINES = 0.5  # the same share, of lines alone


def leave_out(sketch: Sketch) -> None:
    """Leaves out of the article what stands in the largest container of all comments that is not also the article's."""
    around = _containers(sketch.drafts)
    told = [draft for draft in sketch.drafts if draft.role == ARTICLE and not draft.label]
    if not around or not told:
        return
    size = sum(len(draft.text) for draft in told)
    held = _held(told, around)
    inside: list[Draft] = []
    for box in around:
        more = [*inside, *held[box]]
        if not _is_little(more, size) or any(map(_is_headline, held[box])):
            break
        inside = more
    for draft in inside:
        draft.role = LEFT_OUT


def _containers(drafts: list[Draft]) -> list[Box]:
    """Those that hold all comments, from the inside out, but for the page itself."""
    first = {draft.owner: draft for draft in reversed(drafts) if draft.owner >= 0}
    if len(first) < _FEWEST:
        return []
    boxes = iter([draft.box for draft in first.values()])
    shared = next(boxes)
    for box in boxes:
        shared = both(shared, box)
    found = []
    while shared is not None and shared.tag not in ("body", "html"):
        found.append(shared)
        shared = shared.parent
    return found


def _held(told: list[Draft], around: list[Box]) -> dict[Box, list[Draft]]:
    """What stands in each of some containers, and in none of those inside it."""
    held: dict[Box, list[Draft]] = defaultdict(list)
    known: dict[Box, Box | None] = {}
    wanted = set(around)
    for draft in told:
        box = nearest(draft.box, known, wanted.__contains__)
        if box is not None:
            held[box].append(draft)
    return held


def _is_little(inside: list[Draft], size: int) -> bool:
    sizes = [len(draft.text) for draft in inside]
    most = _LINES if max(sizes, default=0) <= _SHORT else _LITTLE
    return sum(sizes) <= most * size


def _is_headline(draft: Draft) -> bool:
    return draft.kind is Kind.HEADING and draft.level == 1
