"""The line that says that comments follow, in many languages, often with their number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from itertools import islice

from reader.regex import regex
from reader.threads.numbers import ROUNDED, number
from reader.threads.select import Element, text_of
from reader.threads.tongues import gather

# what may stand about the words
EDGE = " \t\n\u00a0\u202f0123456789()[].,;:·•|#+-–—?!¿¡…»›«‹↓▼▾▲（）【】「」：、。※■●◆▶＞"
_NUMBER = r"[\d(|[（【]"
_NUMBERED = regex(_NUMBER)  # a quick look, of which most lines need no other
_CUT = regex(rf"\s*(?:[:：]\s*)?{_NUMBER}")  # what follows them: their number
_HEAD = 3  # code points
_LONGEST = 70  # code points of such a line
_COUNT = regex(
    r"(?<![\d.,:/])((?:\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+[.,]\d(?= ?[km]\b)|\d{1,5})(?: ?[km]\b)?)"
    r"(?![\d.,:/]\d|\d)",
    re.I,
)
_ROUNDED = regex(rf"\A\W*\d[\d.,]*\s?{ROUNDED}\s*", re.I)  # "1.2k comments"
_DIGIT = regex(r"\d")
_BETWEEN = regex(r"(\D+)\d[\d.,\u00a0\u202f ]*(\D+)")
_WORD = regex(r"\w+")
_NEAR = 90  # code points of the box in which the number stands beside the words


def says(text: str) -> bool:
    """Whether a line is a title of comments, and nothing else."""
    if len(text) > _LONGEST:
        return False
    low = text.strip(EDGE).lower()
    if low and _DIGIT.search(text):
        low = _without_amount(text)
    known = _titles().get(_head(low))
    if known is None:
        return False
    words, beginnings = known
    if low in words or low.startswith(beginnings):
        return True
    return _NUMBERED.search(low) is not None and _CUT.split(low, maxsplit=1)[0] in words


def _without_amount(text: str) -> str:
    """ "1.2k comments" and "View all 12 comments" without what tells how many; a number behind the words stays."""
    low = _ROUNDED.sub("", text).strip(EDGE).lower()
    found = _BETWEEN.fullmatch(low)
    return found[2].strip(EDGE) if found and set(_WORD.findall(found[1])) <= _around() else low


@cache
def _titles() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    """Titles, and what longer ones begin with, by what these begin with: most lines are told apart by that."""
    words = _by_head((*gather("comments", "titles"), *_sections()))
    beginnings = _by_head(f"{one} " for one in gather("comments", "about"))
    heads = words.keys() | beginnings.keys()
    return {head: (frozenset(words[head]), tuple(beginnings[head])) for head in heads}


@cache
def _around() -> frozenset[str]:
    return frozenset(gather("comments", "around"))


def _by_head(words: Iterable[str]) -> defaultdict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for word in words:
        found[_head(word)].append(word)
    return found


def _head(word: str) -> str:
    return word[:_HEAD].rstrip(EDGE)


@cache
def _sections() -> frozenset[str]:
    return frozenset(gather("comments", "sections"))


def may_be_section(title: Element) -> bool:
    """Whether a title may as well be the name of a part of the site."""
    line = title.get("aria-label") or title.text or ""
    return _CUT.split(line.strip(EDGE).lower(), maxsplit=1)[0] in _sections()


def count(title: Element) -> int | None:
    """How many comments the title, or what stands beside it, says there are."""
    node: Element | None = title
    for _ in range(3):
        text = text_of(node) if node is not None and sum(1 for _ in islice(node.iter(), 12)) < 12 else ""
        if not text or len(text) > _NEAR:
            return None
        if found := _COUNT.search(text):
            return number(found[1])
        node = node.getparent() if node is not None else None
    return None
