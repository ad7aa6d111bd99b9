"""What a paper says of its article, in a box below it: how it was made, what was corrected; imprints are none of it."""

from __future__ import annotations

from functools import cache

from reader.ingest.draft import Draft, is_called, is_put_away
from reader.model import ARTICLE, LEFT_OUT, Kind
from reader.regex import regex
from reader.threads.tongues import gather

CALLED = regex(r"foot-?note|end-?note|boite-?noire|boîte-?noire|black-?box|correction|erratum|methodolog")
_NOTED = regex(r"bo[iî]te-?noire|(?<![a-z])correction|erratum")
_IMPRINT = regex(r"(?<![a-z])(?:impressum|imprint|colophon|colofon|kolofon|mentions-?legales)(?![a-z])")
_NEAR = 16  # blocks below the article in which such a box stands
_FEW = 8  # blocks of one
_EDGE = " \u00a0\u202f:.–—-"
_AWAY = frozenset(("nav", "footer", "form"))


def keep(free: list[Draft]) -> None:
    """Takes such boxes whole; puts out of the article what tells who publishes the page."""
    last = max((at for at, draft in enumerate(free) if draft.role == ARTICLE), default=-1)
    first = next((at for at, draft in enumerate(free) if draft.role == ARTICLE), 0)
    for at in range(first, min(len(free), last + 1 + _NEAR)):
        draft = free[at]
        inside = _held(free, at) if draft.kind is Kind.HEADING or at > last or draft.role != ARTICLE else []
        if inside and not is_put_away(draft.box, _AWAY):
            for one in inside:
                if one.kind is not Kind.FIGURE and one.links * 2 <= len(one.text):
                    one.role = ARTICLE
    _leave_out_imprints(free)


def _held(free: list[Draft], at: int) -> list[Draft]:
    """The blocks of the box that this one begins and that says of itself what it is."""
    box = free[at].box
    named = None
    while (
        box is not None
        and box.first == at
        and box.blocks <= _FEW
        and box.tag not in ("article", "main", "body")
    ):
        if _NOTED.search(box.words) or (box.blocks > 1 and _is_head(free[at])):
            named = box
        box = box.parent
    return free[named.first : named.after] if named is not None else []


def _is_head(draft: Draft) -> bool:
    low = draft.text.lower().strip(_EDGE)
    return draft.kind is Kind.HEADING and not draft.links and low in _heads()


def _leave_out_imprints(free: list[Draft]) -> None:
    taken = [draft for draft in free if draft.role == ARTICLE]
    named = [draft for draft in taken if is_called(draft.box, _IMPRINT, _FEW)]
    if len(named) * 2 < len(taken):
        for draft in named:
            draft.role = LEFT_OUT


@cache
def _heads() -> frozenset[str]:
    return frozenset(gather("page", "notes"))
