"""Whether a group of records reads like comments, and how much: false comments would eat the article."""

from __future__ import annotations

import math
import re

from reader.threads.found import Found
from reader.threads.select import Element, text_of, words
from reader.threads.signs import CUE, NAMES, STRONG, named, signs

_UNCUED = 3  # records that a group needs where no class or id says "comment"
_SURE = 0.5  # chance from which on a group is taken for comments
_SHORTEST = 15  # code points that the mean comment has at the least
_POSTS = re.compile(r"forum|board|topic|\bthread|message|\bmsg|post-?body|post-?item|\btalk\b|viewtopic")

# Trained by tests/bench/train_threads.py: what each sign adds to the logarithm of the odds.
_WEIGHTS = {
    "own_strong": 0.78,
    "own_cue": 1.02,
    "near_strong": 0.65,
    "about_cue": 0.56,
    "own_away": -0.83,
    "near_away": -0.68,
    "about_away": -0.30,
    "one": -0.10,
    "two": -0.44,
    "many": 2.10,
    "dated": -0.27,
    "timed": 0.35,
    "named": -0.48,
    "distinct": 0.41,
    "long_names": -0.92,
    "long": -0.07,
    "filled": 3.74,
    "linked": -2.45,
    "headlines": -0.26,
    "replies": 1.20,
    "people": -0.23,
    "ids": -0.18,
    "h1": -0.95,
    "elements": -0.19,
    "votes": -0.29,
    "about_words": -0.30,
    "teasers": -0.31,
    "alike": -1.18,
    "ordered": 0.98,
    "largest": 0.70,
    "article": -1.72,
    "short": -1.09,
    "titled": 0.85,
    "form": 0.50,
    "weak_few": -2.09,
}
_START = -3.82


def may_be_comments(members: list[Element]) -> bool:
    """A cheap look at a group before its records are read."""
    if len(members) < _UNCUED and not (CUE.search(named(members[0], 2)) or STRONG.search(named(members[0], 4))):
        return False
    looked = members[:30]
    return sum(map(is_linked, looked)) * 2 <= len(looked)


def is_named(look: str) -> bool:
    return STRONG.search(look) is not None


def is_linked(node: Element) -> bool:
    """More link than text."""
    return sum(len(words(link)) for link in node.iter("a")) * 2 > len(text_of(node).strip())


def are_posts(found: list[Found]) -> bool:
    """Whether these records are a forum's posts, not comments under something."""
    item = found[0].item
    if item is None or len(found) < _UNCUED:
        return False
    return bool(_POSTS.search(named(item, 6).lower())) and "comment" not in named(item, 3).lower()


def chance(found: list[Found], page: int) -> float:
    """How likely these are comments; `page` counts the code points of the whole page's text."""
    total = _START + sum(_WEIGHTS.get(name, 0.0) * value for name, value in zip(NAMES, signs(found, page), strict=True))
    return 1 / (1 + math.exp(-total))


def worth(found: list[Found], page: int) -> float:
    """How much a group reads like comments: of several that do, the one that says most; 0 if it does not."""
    sizes = [sum(len(words(body)) for body in one.bodies) for one in found]
    if sum(sizes) < _SHORTEST * len(found):
        return 0.0
    authored = sum(bool(one.author) for one in found) / len(found)
    dated = sum(bool(one.date or one.stamp) for one in found) / len(found)
    if not _may_be(found, authored, dated):
        return 0.0
    likely = chance(found, page)
    if likely < _SURE:
        return 0.0
    told = sum(min(1.0, (size + 20) / 150) if size else 0.0 for size in sizes)
    return likely * (0.3 + 0.7 * authored) * (0.7 + 0.3 * dated) * told


def _may_be(found: list[Found], authored: float, dated: float) -> bool:
    """What prints no dates is comments only where the page calls it so, and most name somebody."""
    first = found[0].item
    if dated >= 0.5:
        return authored >= 0.3 or (first is not None and STRONG.search(named(first, 3)) is not None)
    return authored >= 0.6 and first is not None and STRONG.search(named(first, 4)) is not None
