"""What is clicked to unfold a part of the article is its own, too: the words stand above it, in bold."""

from __future__ import annotations

from collections.abc import Sequence

from reader.ingest.draft import Box, Draft
from reader.model import ARTICLE, Kind, Mark, Span, Style

_LONGEST = 300  # code points
_NEAR = 4  # containers up to the summary
_LOOK = 200  # blocks that tell whose it is: details may be nested deep
_MOST = 0.5  # share of what unfolds that is the article's


def keep(free: Sequence[Draft]) -> None:
    """Gives the summaries of the article's details their role."""
    for at, draft in enumerate(free):
        summary = _summary(draft)
        if summary is None or summary.blocks != 1 or len(draft.text) > _LONGEST:
            continue
        if draft.role == ARTICLE or _unfolds_article(free, at, summary):
            draft.role = ARTICLE
            if draft.kind is Kind.PARAGRAPH:
                draft.marks = (Mark(Span(0, len(draft.text)), Style.BOLD), *draft.marks)


def _summary(draft: Draft) -> Box | None:
    """The summary of details that a block is in."""
    box = draft.box
    for _ in range(_NEAR):
        if box is None or box.parent is None:
            return None
        if box.tag == "summary":
            return box if box.parent.tag == "details" else None
        box = box.parent
    return None


def _unfolds_article(free: Sequence[Draft], at: int, summary: Box) -> bool:
    details = summary.parent
    assert details is not None
    body = free[at + 1 : min(details.after, at + 1 + _LOOK)]
    words = sum(len(draft.text) for draft in body)
    return words > 0 and sum(len(draft.text) for draft in body if draft.role == ARTICLE) > _MOST * words
