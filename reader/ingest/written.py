"""What is called the text itself, the good and the bad of a review, or the steps of a dish, is the article's."""

from __future__ import annotations

import re
from collections import Counter

from reader.ingest import furniture
from reader.ingest.bare import is_linked
from reader.ingest.company import ELSEWHERE
from reader.ingest.draft import Box, Draft, nearest
from reader.model import ARTICLE, Kind
from reader.regex import regex

# of GitHub, Docusaurus, gov.uk, MkDocs, VuePress, Read the Docs, PubMed Central
_TEXT = regex(
    r"\bmarkdown(?:-body)?(?![\w-])|\bgovspeak(?![\w-])|\bmd-typeset\b|\bvp-doc\b|\brst-content\b"
    r"|\btheme-default-content\b|\bmain-article-body\b"
)
_MOST = 0.6  # share of the article in it, from which it is the article's text
_UNFOLDED = regex(r"tab-?(?:panel|pane|content)|collaps|accordion")
_AWAY = frozenset(("nav", "footer", "form", "header"))
_GOOD = regex(r"(?<![\w-])(?:pros|positives|the-good|points?-forts)(?![\w-])")
_BAD = regex(r"(?<![\w-])(?:cons|negatives|the-bad|points?-faibles)(?![\w-])")
_FEW = 16  # blocks of a list of what is good, with its heading
_INGREDIENTS = regex(r"recipe-?ingredients?(?:-(?:container|list|wrapper))?(?![\w-])")
_STEPS = regex(r"recipe-?(?:instructions?|directions?|method)(?:-(?:container|list|wrapper))?(?![\w-])")
_DISH = 60  # blocks of one of these


def take(free: list[Draft]) -> None:
    """Takes the whole of such a container, but for links, menus, and what is called a widget."""
    names = _names(free)
    if _TEXT.search(names):
        _text(free)
    if _GOOD.search(names) and _BAD.search(names):
        _good_and_bad(free)
    if _INGREDIENTS.search(names) and _STEPS.search(names):
        _dish(free)


def _names(free: list[Draft]) -> str:
    """What all containers of the page are called, a line each: most pages have none of these."""
    seen: set[Box] = set()
    for draft in free:
        box = draft.box
        while box is not None and box not in seen:
            seen.add(box)
            box = box.parent
    return "\n".join({box.words for box in seen})


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
    taken = [at for at, draft in enumerate(free) if draft.role == ARTICLE]
    for at in _pair(free, _GOOD, _BAD, _FEW) if taken else ():
        if at <= taken[-1]:
            free[at].role = ARTICLE


def _dish(free: list[Draft]) -> None:
    """What goes into a dish, and what is done with it."""
    for at in _pair(free, _INGREDIENTS, _STEPS, _DISH):
        free[at].role = ARTICLE


def _pair(free: list[Draft], one: re.Pattern[str], other: re.Pattern[str], most: int) -> list[int]:
    """What is in containers of two names, if there are both; without links and pictures."""
    lists = _held(free, one, most), _held(free, other, most)
    places = [at for held in lists for at in held] if all(lists) else []
    return [at for at in places if not is_linked(free[at]) and free[at].kind is not Kind.FIGURE]


def _held(free: list[Draft], names: re.Pattern[str], most: int) -> list[int]:
    known: dict[Box, Box | None] = {}

    def is_one(box: Box) -> bool:
        return box.blocks <= most and names.search(box.words) is not None

    boxes = (nearest(draft.box, known, is_one) for draft in free)
    return [at for at, box in enumerate(boxes) if box is not None and not box.hidden]


def _is_text(box: Box) -> bool:
    return _TEXT.search(box.words) is not None
