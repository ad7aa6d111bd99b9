"""What stands in a container that is called the text itself, or the good and the bad of a review, is the article's."""

from __future__ import annotations

import re
from collections import Counter

from reader.ingest import furniture
from reader.ingest.bare import is_linked
from reader.ingest.company import ELSEWHERE
from reader.ingest.draft import Box, Draft, nearest
from reader.model import ARTICLE, Kind
from reader.regex import regex

# what is made of Markdown and its like, by GitHub, Docusaurus, MkDocs, VuePress, Read the Docs and gov.uk
_TEXT = regex(
    r"\bmarkdown(?:-body)?(?![\w-])|\bgovspeak(?![\w-])|\bmd-typeset\b|\bvp-doc\b|\brst-content\b"
    r"|\btheme-default-content\b"
)
_MOST = 0.6  # share of the article in it, from which it is the article's text
_UNFOLDED = regex(r"tab-?(?:panel|pane|content)|collaps|accordion")
_AWAY = frozenset(("nav", "footer", "form", "header"))
_GOOD = regex(r"(?<![\w-])(?:pros|positives|the-good|points?-forts)(?![\w-])")
_BAD = regex(r"(?<![\w-])(?:cons|negatives|the-bad|points?-faibles)(?![\w-])")
_FEW = 16  # blocks of a list of what is good, with its heading


def take(free: list[Draft]) -> None:
    """Takes the whole of such a container, but for links, menus, and what is called a widget."""
    _text(free)
    _good_and_bad(free)


def _text(free: list[Draft]) -> None:
    known: dict[Box, Box | None] = {}
    inside = [nearest(draft.box, known, _is_text) for draft in free]
    held: Counter[Box] = Counter()
    whole = 0
    for draft, box in zip(free, inside, strict=True):
        if draft.role == ARTICLE:
            whole += len(draft.text)
            held.update({box: len(draft.text)} if box is not None else {})
    texts = {box for box, size in held.items() if size >= _MOST * whole}
    for draft, box in zip(free, inside, strict=True):
        if box in texts and _is_written(draft, box):
            draft.role = ARTICLE


def _is_written(draft: Draft, text: Box | None) -> bool:
    if draft.kind is Kind.FIGURE or is_linked(draft) or furniture.says(draft):
        return False
    box = draft.box
    folded = box is None or not box.hidden
    while box is not None and box is not text:
        folded = folded or _UNFOLDED.search(box.words) is not None
        if box.tag in _AWAY or ELSEWHERE.search(box.words):
            return False
        box = box.parent
    return folded


def _good_and_bad(free: list[Draft]) -> None:
    """Two short lists, one of them called pros and the other cons, wherever a review puts them."""
    lists = [_held(free, names) for names in (_GOOD, _BAD)]
    taken = [at for at, draft in enumerate(free) if draft.role == ARTICLE]
    if not taken or not all(lists):
        return
    for at in (at for places in lists for at in places):
        if at <= taken[-1] and not is_linked(free[at]):
            free[at].role = ARTICLE


def _held(free: list[Draft], names: re.Pattern[str]) -> list[int]:
    known: dict[Box, Box | None] = {}

    def is_one(box: Box) -> bool:
        return box.blocks <= _FEW and names.search(box.words) is not None

    return [
        at
        for at, draft in enumerate(free)
        if (box := nearest(draft.box, known, is_one)) is not None and not box.hidden
    ]


def _is_text(box: Box) -> bool:
    return _TEXT.search(box.words) is not None
