"""How wide the three columns of a page are, in a narrow window, in one of medium width and in a wide one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reader.model import Document

NARROW, WIDE = 1200, 1700  # window widths in pixels where the layout changes
LEAST_ARTICLE = 440
SIDE, LIST = (320, 880), (260, 420)  # the least and the most pixels of these columns
TIGHT = (
    340,
    280,
)  # the least pixels of article and side column where the window has no room for what they want
SENTENCE = 216  # pixels of a side column that only says why there are no comments
_SHARES = {"narrow": (55, 45, 45), "medium": (5, 3, 2), "wide": (5, 4, 2)}
_TALK = {
    "narrow": (40, 60, 60),
    "medium": (3, 5, 2),
    "wide": (3, 6, 2),
}  # where there is a thread and no article


def band(width: int) -> str:
    """Which of the three layouts a window of this width has."""
    return "narrow" if width < NARROW else "medium" if width < WIDE else "wide"


class Columns(NamedTuple):
    """Which columns are wanted at which widths, how wide they were drawn, whether what was left out is shown.

    `memo` is its share of the height beside the comments; 0 where nobody has drawn it.
    """

    annotations: Mapping[str, bool]
    sizes: Mapping[str, Sequence[int]]
    unfolded: bool = False
    memo: float = 0.0


def is_talk(document: Document | None) -> bool:
    """Whether the page is a thread and has no article, at most its title."""
    if document is None or not document.comments or document.memos:
        return False
    return all(block.label for block in document.article.blocks)


def shares(width: int, band: str, is_talk: bool, said: bool, hidden: Sequence[bool]) -> list[int]:
    """The columns' widths by their shares of `width` pixels; what is too much for one goes to the article.

    `hidden` says which of the two beside the article are; `said` whether the first of them is but a sentence.
    """
    given = (_TALK if is_talk else _SHARES)[band]
    said = said and not hidden[0]
    away = (False, hidden[0] or said, hidden[1])
    total = sum(share for share, gone in zip(given, away, strict=True) if not gone)
    widths = [0 if gone else width * share // total for share, gone in zip(given, away, strict=True)]
    widths[1] = SENTENCE if said else min(widths[1], SIDE[1])
    widths[2] = min(widths[2], LIST[1])
    widths[0] = width - widths[1] - widths[2]
    return widths
