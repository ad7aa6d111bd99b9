"""The article about a document: lines beside it are judged short and far from the rest, and are still the article's."""

from __future__ import annotations

from collections.abc import Iterable

from reader.ingest.draft import Box, Draft, Sketch
from reader.ingest.language import cues
from reader.model import ARTICLE, LEFT_OUT, Kind, Memo

_SHORTEST = 25  # code points of a line that says something
_SENTENCE = (".", "!", "?", "…", "。", "！", "？")
_CLOSING = "\"”»’') "


def take_in(sketch: Sketch, memos: tuple[Memo, ...]) -> None:
    """Gives the sentences above and below each document, in the container it stands in, back to the article."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    for memo in memos:
        places = [at for at, draft in enumerate(free) if draft.role == memo.part]
        if places:
            above, below = free[: places[0]][::-1], free[places[-1] + 1 :]
            outer = {_around(free[places[0]].box, places[0], places[-1]), _container(above)} - {None}
            _while_plain(above, outer)
            _while_plain(below, outer)


def _around(box: Box | None, first: int, last: int) -> Box | None:
    """The nearest container that holds a document and more."""
    while box is not None and box.first >= first and box.after <= last + 1:
        box = box.parent
    return box


def _container(above: Iterable[Draft]) -> Box | None:
    """What holds the article's last paragraph above a document."""
    paragraphs = (draft for draft in above if draft.role == ARTICLE and draft.kind is Kind.PARAGRAPH)
    return next((draft.box.parent for draft in paragraphs if draft.box and not draft.label), None)


def _while_plain(near: Iterable[Draft], outer: set[Box | None]) -> None:
    for draft in near:
        if draft.role == LEFT_OUT and draft.kind is not Kind.FIGURE:
            if not _goes_on(draft, outer):
                return
            draft.role = ARTICLE


def _goes_on(draft: Draft, outer: set[Box | None]) -> bool:
    """Whether this is a plain sentence that stands in the article's own container."""
    box, text = draft.box, draft.text.rstrip(_CLOSING)
    if draft.kind is not Kind.PARAGRAPH or draft.label or draft.links or box is None or box.hidden:
        return False
    said = len(text) >= _SHORTEST and text.endswith(_SENTENCE)
    return box.parent in outer and said and cues().calls.search(text.lower()) is None
