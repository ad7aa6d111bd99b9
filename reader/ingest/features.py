"""What tells a block of the article from the rest of a page, as numbers; a block's own, its containers', its page's.

The order of `NAMES` is the order of every row; a model names the features it was trained on and is refused otherwise.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from reader.ingest.draft import Box, Draft, Meta, climb
from reader.ingest.feature_names import NAMES
from reader.ingest.language import cues
from reader.model import Kind

__all__ = ["NAMES", "class_words", "hopeless", "is_prose", "look_of", "rows", "weight"]

_KINDS = {kind: at for at, kind in enumerate(Kind)}
_TAGS = {
    tag: at
    for at, tag in enumerate(("p", "div", "li", "td", "section", "article", "span", "dd", "h2", "h3"), 1)
}
_INSIDE = ("nav", "footer", "header", "aside", "article", "main", "form", "figure")
_PLACES = {
    **{tag: at for at, tag in enumerate(_INSIDE)},
    "ul": len(_INSIDE),
    "ol": len(_INSIDE),
    "table": len(_INSIDE) + 1,
}
_NOWHERE = (0.0,) * (len(_INSIDE) + 2)
_WORD = re.compile(r"[a-z]{3,}")
_ADDRESS = re.compile(r"@\w+\.\w+")
_RIGHTS = ("©", "copyright", "rights reserved", "tous droits", "alle rechte", "terms of", "privacy", "cookie")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}:\d\d|\bago\b|updated|published")
_TITLE_WORDS = re.compile(r"\w+")
_HIDDEN = re.compile(r"\bhidden\b|visually-hidden|sr-only|screen-reader|\bhide\b")
_OWN_FOOT = re.compile(
    r"(?:article|entry|post|content|story|body|section|card|block)[-_]*(?:\w+[-_]+)?footer"
)
_LONG = 80  # code points from which a block with few links is prose
_HEAD = 120  # code points of a block in which its cue words stand
_FAR = 60  # blocks: further than this is far


def rows(drafts: list[Draft], chosen: list[int], meta: Meta, words: Mapping[str, float]) -> list[list[float]]:
    """One row for each of the chosen drafts; `words` weighs the words of class names."""
    return _Page(drafts, meta, words).rows(chosen)


def look_of(box: Box) -> str:
    outer = box.parent or box
    return f"{box.tag}.{box.words}<{outer.tag}.{outer.words}"


def hopeless(draft: Draft) -> bool:
    """A link of a menu: never article, and not worth a row."""
    size = len(draft.text)
    if size < 2 or (size < 50 and draft.links * 10 >= size * 9):
        return True
    return (size < 80 or draft.links * 2 > size) and _in_menu(draft.box)


def _in_menu(box: Box | None) -> bool:
    while box is not None:
        if box.tag == "nav" or box.tag == "footer":
            return True
        box = box.parent
    return False


def is_prose(draft: Draft) -> bool:
    return len(draft.text) > _LONG and draft.links * 3 < len(draft.text) and draft.kind is not Kind.HEADING


class _Page:
    """What is counted once for the whole page."""

    def __init__(self, drafts: list[Draft], meta: Meta, words: Mapping[str, float]) -> None:
        self.drafts = drafts
        self._words = words
        self._calls = cues().calls
        self._trails: dict[Box, _Trail] = {}
        self._word_weights: dict[str, float] = {}
        self._box_rows: dict[Box, list[float]] = {}
        self._title = set(_TITLE_WORDS.findall(meta.title.lower()))
        self._description = meta.description.lower()[:60]
        self._texts = Counter(draft.text for draft in drafts)
        self._prose = [is_prose(draft) for draft in drafts]
        self._total = sum(len(d.text) for d, prose in zip(drafts, self._prose, strict=True) if prose)
        self._core = _core(drafts, self._prose, self._total)
        self._core_path = _path(self._core)
        self._look_of: dict[Box, str] = {}
        self._looks: Counter[str] = Counter()
        self._look_links: Counter[str] = Counter()
        for draft in drafts:
            assert draft.box is not None
            look = self._look(draft.box)
            self._looks[look] += len(draft.text)
            self._look_links[look] += draft.links
        self._title_at = self._find_title()
        self._title_path = _path(drafts[self._title_at].box if self._title_at >= 0 else None)
        self._stated = _squeeze(meta.body) if meta.body else ""

    def _look(self, box: Box) -> str:
        """Blocks of one look are printed by one template."""
        look = self._look_of.get(box)
        if look is None:
            look = self._look_of[box] = look_of(box)
        return look

    def _find_title(self) -> int:
        for at, draft in enumerate(self.drafts):
            if draft.kind is Kind.HEADING and draft.level == 1 and self._overlap(draft.text) > 0.6:
                return at
        return next((at for at, d in enumerate(self.drafts) if d.kind is Kind.HEADING and d.level == 1), -1)

    def _overlap(self, text: str) -> float:
        """How much a block says the same as the title."""
        if not self._title or len(text) > 200:
            return 0.0
        own = set(_TITLE_WORDS.findall(text.lower()))
        return len(own & self._title) / max(len(own), len(self._title)) if own else 0.0

    def rows(self, chosen: list[int]) -> list[list[float]]:
        before = self._distances(self.drafts, self._prose)
        after = self._distances(self.drafts[::-1], self._prose[::-1])[::-1]
        headings = self._headings()
        return [self._row(at, before[at], after[at], headings[at]) for at in chosen]

    def _distances(self, drafts: list[Draft], prose: list[bool]) -> list[int]:
        """How many blocks ago the last prose was."""
        found, last = [], _FAR
        for is_long in prose:
            found.append(last)
            last = 1 if is_long else min(last + 1, _FAR)
        return found

    def _headings(self) -> list[tuple[float, int]]:
        """Whether the last heading announces other pages, and how many blocks ago it stood."""
        found, related, last = [], 0.0, _FAR
        for draft in self.drafts:
            if draft.kind is Kind.HEADING:
                related, last = _is_related(draft.text), 0
            found.append((related, last))
            last = min(last + 1, _FAR)
        return found

    def _row(self, at: int, before: int, after: int, heading: tuple[float, int]) -> list[float]:
        draft = self.drafts[at]
        text, box = draft.text, draft.box
        assert box is not None
        size = len(text)
        previous = self.drafts[at - 1] if at else None
        following = self.drafts[at + 1] if at + 1 < len(self.drafts) else None
        look = self._look(box)
        head = text[:_HEAD]
        low = head.lower()
        row = [
            float(min(size, 2000)),
            draft.links / size,
            float(min(text.count(" ") + 1, 300)),
            float(text.count(",")),
            1.0 if text[-1] in ".!?…\"”»'’:" else 0.0,
            1.0 if text[0].islower() else 0.0,
            sum(map(str.isupper, head)) / len(head),
            sum(map(str.isdigit, head)) / len(head),
            float(_KINDS[draft.kind]),
            float(draft.level),
            float(draft.quoted),
            1.0 if low.startswith(cues().boilerplate_starts) or low in cues().boilerplate_lines else 0.0,
            _is_related(text),
            1.0 if any(map(low.__contains__, self._calls)) or ("@" in low and _ADDRESS.search(low)) else 0.0,
            1.0 if any(map(low.__contains__, _RIGHTS)) else 0.0,
            self._overlap(text),
            1.0 if self._description and low.startswith(self._description) else 0.0,
            float(min(self._texts[text], 5)),
            1.0 if draft.marks and len(draft.marks[0].span) >= size else 0.0,
        ]
        row += self._about(box)
        trail = self._trails[box]
        row += [
            self._looks[look] / (self._total + 1),
            self._look_links[look] / (self._looks[look] + 1),
            trail.core,
            trail.in_core,
            (self._core.chars if self._core else 0) / (self._total + 1),
            at / len(self.drafts),
            float(max(-_FAR, min(at - self._title_at, _FAR))) if self._title_at >= 0 else -_FAR - 1.0,
            float(before),
            float(after),
            *_beside(previous),
            *_beside(following),
            heading[0],
            float(heading[1]),
            float(min(self._total, 20000)),
            float(min(len(self.drafts), 2000)),
            1.0 if size < 60 and _DATE.search(low) else 0.0,
            trail.title,
            trail.depth,
            self._is_stated(text),
            1.0 if _HIDDEN.search(box.words) or (box.parent and _HIDDEN.search(box.parent.words)) else 0.0,
        ]
        return row

    def _is_stated(self, text: str) -> float:
        """Whether the page's code repeats this block as the article's body; -1 if it repeats none."""
        if not self._stated:
            return -1.0
        return 1.0 if _squeeze(text[:80])[:50] in self._stated else 0.0

    def _about(self, box: Box) -> list[float]:
        """The features that all blocks of a container share."""
        known = self._box_rows.get(box)
        if known is None:
            known = self._box_rows[box] = self._box_row(box)
        return known

    def _box_row(self, box: Box) -> list[float]:
        above = box.parent or box
        above2 = above.parent or above
        trail = self._trail(box)
        return [
            float(_TAGS.get(box.tag, 0)),
            *trail.inside,
            float(box.hidden),
            float(min(box.depth, 40)),
            *trail.words,
            box.chars / (self._total + 1),
            box.links / (box.chars + 1),
            float(min(box.blocks, 100)),
            float(min(box.prose, 50)),
            above.chars / (self._total + 1),
            above.links / (above.chars + 1),
            float(min(above.prose, 50)),
            above2.links / (above2.chars + 1),
            float(min(above2.prose, 50)),
        ]

    def _trail(self, box: Box) -> _Trail:
        """What a container has from those around it; each is asked once, the outermost first."""
        path: list[Box] = []
        outer: Box | None = box
        while outer is not None and outer not in self._trails:
            path.append(outer)
            outer = outer.parent
        for one in reversed(path):  # not recursion: a page may be nested 2,000 deep
            above = self._trails[one.parent] if one.parent is not None else None
            self._trails[one] = self._step(one, above)
        return self._trails[box]

    def _step(self, box: Box, above: _Trail | None) -> _Trail:
        inside = above.inside if above else _NOWHERE
        place = _PLACES.get(box.tag)
        if place is None and "footer" in box.words and box.tag != "body" and not _OWN_FOOT.search(box.words):
            place = _PLACES["footer"]
        if place is not None and not inside[place]:
            inside = (*inside[:place], 1.0, *inside[place + 1 :])
        core = 0.0 if box in self._core_path else above.core + 1 if above else 1.0
        if box in self._title_path:
            title, depth = 0.0, float(box.depth)
        elif above and above.depth >= 0:
            title, depth = above.title + 1, above.depth
        else:
            title = depth = -1.0
        in_core = 1.0 if box is self._core or (above and above.in_core) else 0.0
        return _Trail(inside, self._weigh(box, above), core, in_core, title, depth)

    def _weigh(self, box: Box, above: _Trail | None) -> _Weights:
        """The weight of a container's class words: its own, its parent's, all further, best, worst."""
        own = self._word_weights.get(box.words)
        if own is None:
            own = self._word_weights[box.words] = weight(box.words, self._words)
        if above is None:
            return own, 0.0, 0.0, own, own
        near, far, further, best, worst = above.words
        return own, near, far + further, max(best, own), min(worst, own)


_Weights = tuple[float, float, float, float, float]


class _Trail(NamedTuple):
    """`inside` has a place for each kind of container; `core` and `title` count the steps up to what holds them."""

    inside: tuple[float, ...]
    words: _Weights
    core: float
    in_core: float
    title: float
    depth: float


def _squeeze(text: str) -> str:
    """Letters and digits alone: the code's copy has other white space and quotation marks."""
    return "".join(filter(str.isalnum, text))


def weight(words: str, weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 0.0) for word in class_words(words)) if words.strip() else 0.0


def class_words(words: str) -> set[str]:
    """ "article-body__text" holds article, body, text."""
    return set(_WORD.findall(words))


def _core(drafts: list[Draft], prose: list[bool], total: int) -> Box | None:
    """The deepest container that holds most of the prose."""
    held: dict[Box, float] = {}
    for draft, is_long in zip(drafts, prose, strict=True):
        if is_long and draft.box is not None:
            held[draft.box] = held.get(draft.box, 0.0) + len(draft.text)
    climb(held)
    good = [box for box, chars in held.items() if chars * 10 >= total * 6]
    return max(good, key=_depth, default=None)


def _depth(box: Box) -> int:
    return box.depth


def _path(box: Box | None) -> set[Box]:
    found = set()
    while box is not None:
        found.add(box)
        box = box.parent
    return found


@cache
def _related_heads() -> tuple[str, ...]:
    return tuple(cues().labels["related"])


def _is_related(text: str) -> float:
    if len(text) >= 64:
        return 0.0
    low = text.lower().strip(" :…")
    return 1.0 if low.startswith(_related_heads()) else 0.0


def _beside(draft: Draft | None) -> tuple[float, float, float]:
    if draft is None:
        return (0.0, 0.0, -1.0)
    return (float(min(len(draft.text), 2000)), draft.links / len(draft.text), float(_KINDS[draft.kind]))
