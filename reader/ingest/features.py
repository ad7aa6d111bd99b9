"""What tells a block of the article from the rest of a page, as numbers; a block's own, its containers', its page's.

The order of `NAMES` is the order of every row; a model names the features it was trained on and is refused otherwise.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from reader.breadth import breadth, comma_count, word_count
from reader.ingest.draft import Box, Draft, Meta
from reader.ingest.feature_names import NAMES
from reader.ingest.language import cues
from reader.ingest.scene import Mass, Scene, sums
from reader.model import Kind
from reader.regex import regex

__all__ = ["NAMES", "class_words", "hopeless", "rows", "squeezed", "weight"]

_KINDS = {kind: float(at) for at, kind in enumerate(Kind)}
_TAGS = {
    tag: float(at)
    for at, tag in enumerate(("p", "div", "li", "td", "section", "article", "span", "dd", "h2", "h3"), 1)
}
_PLACES = {"footer": 0, "aside": 1, "article": 2, "main": 3, "ul": 4, "ol": 4}
_NOWHERE = (0.0, 0.0, 0.0, 0.0, 0.0)
_WORD = regex(r"[a-z]{3,}")
_ADDRESS = regex(r"@\w+\.\w+")
_RIGHTS = ("©", "copyright", "rights reserved", "tous droits", "alle rechte", "terms of", "privacy", "cookie")
_DATE = regex(r"\b(?:19|20)\d\d\b|\d{1,2}:\d\d|\bago\b|updated|published")
_TITLE_WORDS = regex(r"\w+")
_OWN_FOOT = regex(r"(?:article|entry|post|content|story|body|section|card|block)[-_]*(?:\w+[-_]+)?footer")
_CAPITALS, _DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ", b"0123456789"
_NO_LETTERS = regex(r"[\W_]+")
_HEAD = 120  # code points of a block in which its cue words stand
_FAR = 60  # blocks: further than this is far
_CORE = 0.6  # share of the page's prose that the core holds


def rows(scene: Scene, chosen: list[int], meta: Meta, words: Mapping[str, float]) -> list[list[float]]:
    """One row for each of the chosen drafts; `words` weighs the words of class names."""
    return _Page(scene, meta, words).rows(chosen)


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


class _Page:
    """What is counted once for the whole page."""

    def __init__(self, scene: Scene, meta: Meta, words: Mapping[str, float]) -> None:
        self._scene = scene
        self._drafts = drafts = scene.drafts
        self._words = words
        self._trails: dict[Box, _Trail] = {}
        self._word_weights: dict[str, float] = {}
        self._title = set(_TITLE_WORDS.findall(meta.title.lower()))
        self._description = meta.description.lower()[:60]
        self._texts = Counter(draft.text for draft in drafts)
        prose = [size if is_long else 0 for size, is_long in zip(scene.sizes, scene.prose, strict=True)]
        self._total = sum(prose)
        self._core = Mass(drafts, prose).core(_CORE)
        self._core_path = _path(self._core)
        self._looks = sums(scene.looks, scene.sizes)
        self._look_links = sums(scene.looks, [draft.links for draft in drafts])
        self._title_at = self._find_title()
        self._title_path = _path(drafts[self._title_at].box if self._title_at >= 0 else None)
        self._stated = squeezed(meta.body) if meta.body else ""
        self._about_page = (
            (self._core.chars if self._core else 0) / (self._total + 1),
            float(min(self._total, 20000)),
            float(min(len(drafts), 2000)),
        )

    def _find_title(self) -> int:
        heads = [at for at, d in enumerate(self._drafts) if d.kind is Kind.HEADING and d.level == 1]
        like = (at for at in heads if self._overlap(self._drafts[at].text) > 0.6)
        return next(like, heads[0] if heads else -1)

    def _overlap(self, text: str) -> float:
        """How much a block says the same as the title."""
        if not self._title or len(text) > 200:
            return 0.0
        own = set(_TITLE_WORDS.findall(text.lower()))
        return len(own & self._title) / max(len(own), len(self._title)) if own else 0.0

    def rows(self, chosen: list[int]) -> list[list[float]]:
        prose = self._scene.prose
        before, after = _distances(prose), _distances(prose[::-1])[::-1]
        headings = self._headings()
        sides = [_side(draft) for draft in self._drafts]
        sides.append((0.0, 0.0, -1.0))  # beyond the last, and before the first
        return [
            [
                *sides[at],
                *self._own(self._drafts[at]),
                *sides[at - 1],
                *sides[at + 1],
                *headings[at],
                before[at],
                after[at],
                *self._where(at),
                *self._about_page,
                *self._around(self._drafts[at].box),
            ]
            for at in chosen
        ]

    def _headings(self) -> list[tuple[float, float]]:
        """Whether the last heading announces other pages, in its section, and how many blocks ago it stood."""
        found, related, last, end = [], 0.0, _FAR, 0
        for at, draft in enumerate(self._drafts):
            if draft.kind is Kind.HEADING:
                related, last = announces_others(draft.text), 0
                end = _section_end(draft.box, at) if related else 0
            elif related and at >= end:
                related = 0.0
            found.append((related, float(last)))
            last = min(last + 1, _FAR)
        return found

    def _own(self, draft: Draft) -> tuple[float, ...]:
        """What a block says, by itself."""
        text = draft.text
        size = len(text)
        head = text[:_HEAD]
        low = head.lower()
        known = cues()
        return (
            float(min(word_count(text), 300)),
            float(comma_count(text)),
            1.0 if text[-1] in ".!?…\"”»'’:。！？」』：" else 0.0,
            1.0 if text[0].islower() else 0.0,
            *_capitals_and_digits(head),
            float(draft.level),
            float(draft.quoted),
            1.0 if low.startswith(known.boilerplate_starts) or low in known.boilerplate_lines else 0.0,
            1.0 if known.calls.search(low) or ("@" in low and _ADDRESS.search(low)) else 0.0,
            1.0 if any(map(low.__contains__, _RIGHTS)) else 0.0,
            1.0 if self._description and low.startswith(self._description) else 0.0,
            float(min(self._texts[text], 5)),
            1.0 if draft.marks and len(draft.marks[0].span) >= size else 0.0,
            1.0 if size < 60 and _DATE.search(low) else 0.0,
            self._is_stated(text),
        )

    def _is_stated(self, text: str) -> float:
        """Whether the page's code repeats this block as the article's body; -1 if it repeats none."""
        if not self._stated:
            return -1.0
        return 1.0 if squeezed(text[:80])[:50] in self._stated else 0.0

    def _where(self, at: int) -> tuple[float, float, float, float]:
        """A block's place in the page, and what else is printed by its template."""
        look = self._scene.looks[at]
        return (
            at / len(self._drafts),
            float(max(-_FAR, min(at - self._title_at, _FAR))) if self._title_at >= 0 else -_FAR - 1.0,
            self._looks[look] / (self._total + 1),
            self._look_links[look] / (self._looks[look] + 1),
        )

    def _around(self, box: Box | None) -> tuple[float, ...]:
        """What a block's containers are and hold."""
        assert box is not None
        above = box.parent or box
        above2 = above.parent or above
        trail = self._trail(box)
        total = self._total + 1
        return (
            _TAGS.get(box.tag, 0.0),
            float(min(box.depth, 40)),
            *trail.inside,
            *trail.words,
            trail.core,
            trail.in_core,
            trail.title,
            trail.depth,
            box.chars / total,
            box.links / (box.chars + 1),
            float(min(box.blocks, 100)),
            float(min(box.prose, 50)),
            above.chars / total,
            above.links / (above.chars + 1),
            float(min(above.prose, 50)),
            above2.links / (above2.chars + 1),
            float(min(above2.prose, 50)),
        )

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


def _side(draft: Draft) -> tuple[float, float, float]:
    """What a block shows its neighbours."""
    size = len(draft.text)
    return (float(min(breadth(draft.text), 2000)), draft.links / size, _KINDS[draft.kind])


def _distances(prose: list[bool]) -> list[float]:
    """How many blocks ago the last prose was."""
    found, last = [], _FAR
    for is_long in prose:
        found.append(float(last))
        last = 1 if is_long else min(last + 1, _FAR)
    return found


def _capitals_and_digits(head: str) -> tuple[float, float]:
    """Their shares; the letters of ASCII are counted together, which is twenty times as fast."""
    plain = head.encode("ascii", "ignore")
    capitals = len(plain) - len(plain.translate(None, _CAPITALS))
    digits = len(plain) - len(plain.translate(None, _DIGITS))
    if len(plain) < len(head):
        others = [char for char in head if char > "\x7f"]
        capitals += sum(map(str.isupper, others))
        digits += sum(map(str.isdigit, others))
    return capitals / len(head), digits / len(head)


def squeezed(text: str) -> str:
    """Letters and digits alone: the code's copy has other white space and quotation marks."""
    return _NO_LETTERS.sub("", text)


def weight(words: str, weights: Mapping[str, float]) -> float:
    return sum(weights.get(word, 0.0) for word in class_words(words)) if words.strip() else 0.0


def class_words(words: str) -> set[str]:
    """ "article-body__text" holds article, body, text."""
    return set(_WORD.findall(words))


def _path(box: Box | None) -> set[Box]:
    found = set()
    while box is not None:
        found.add(box)
        box = box.parent
    return found


def _section_end(box: Box | None, at: int) -> int:
    """Where the nearest container ends that holds more than the heading at this place."""
    while box is not None and box.after <= at + 1:
        box = box.parent
    return box.after if box is not None else at + 1


def announces_others(text: str) -> float:
    """1.0 for a heading such as "Read more", above links to other pages."""
    if len(text) >= 64:
        return 0.0
    low = text.lower().strip(" :…|【】[]")
    return 1.0 if low.startswith(cues().elsewhere) else 0.0
