"""How far each comment is set in: where nothing lies in what it answers, a margin or a number shows the depth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache, partial
from itertools import islice, pairwise
from math import prod
from typing import cast

from reader.regex import regex
from reader.threads.found import Found
from reader.threads.select import Element, text_of
from reader.threads.tongues import gather
from reader.threads.tree import by_depth

_MARGIN = regex(
    r"(?:(?:(?:margin|padding)-(?:left|inline-start)|(?<![\w-])left|--(?:[\w-]*-)?(?:indent|offset|inset|shift)(?:-[\w-]+)?)"
    r"\s*:\s*|translate[xX]?\(\s*|(?<![\w-])(?:margin|padding)\s*:(?:\s*[\w.%-]+){3}\s+)"
    r"(?:(\d{1,4}(?:\.\d{1,3})?)|calc\(((?:var\([^()]*\)|[^()])*)\))"
)
_VARIABLE = regex(r"var\([^()]*\)")
_TERM = regex(r"\s[+-]\s")  # what parts the terms of a sum
_FACTOR = regex(r"\d{1,4}(?:\.\d{1,3})?")
_STEP = regex(
    r"(?:^|[;\s])(?:--[a-z]|--(?:[\w-]*-)?(?:lvl|deep)|grid-column(?:-start)?)\s*:\s*(\d{1,2})\s*(?:/[^;]*)?(?:;|$)"
)
_WIDTH = regex(r"(?:^|[;\s])(?:max-)?width\s*:\s*(\d{1,3}(?:\.\d+)?)\s*%")
_BLANKS = "\u00a0\u3000"
_DRAWN = f"{_BLANKS}├└─│↳"  # runs of which stand before a comment, one more for each step
_DASHES = "»›>|–—-"
_RIGHT = regex(
    r"(?:margin|padding)-(?:right|inline-start):\s*(\d{1,4}(?:\.\d{1,3})?)"
)  # where one reads from there
_STEPPED = regex(
    r"(?:^|\s)(?:ml|ms|pl|ps|(?:col-\w\w-)?offset)(?:-\w\w)?-(\d{1,3})(?:$|\s)"
)  # Bootstrap, Tailwind
_ANSWER = regex(
    r"(?:^|[\s_-])(?:is-?)?(?:repl(?:y|ies)|child|sub|nested|indented|antwort|r[eé]ponse|respuesta|answer)(?:$|[\s_-])"
    r"|(?:^|\s)re(?:\s|$)",
    re.I,
)
_PATH = regex(r"path|outline|thread|order|number|sort", re.I)
_NUMBERS = regex(r"\d{1,9}(?:[./-]\d{1,9})*[./-]?")
_CHAPTER = regex(r"[#(\[]?(\d{1,4}(?:\.\d{1,3}){0,9})[.)\]:]?(?:\s|\Z)")
_NUMBERS_IN = regex(r"\d+")
_BLANK = regex(r"spacer|blank|pixel|transparent|clear\.gif|\bs\.gif", re.I)
_TREE = regex(r"(?:^|[\s_-])(?:indent|spacer|gap|(?:thread|tree)-?line)(?:$|[\s_-])")
_DIGIT = regex(r"([a-z][a-z_-]*)(\d)", re.I)
_KEPT = 4096  # looks that are remembered: a page repeats the same few
_ABOUT = 4  # elements around a record, and around no other, that may set it in
_HEAD = 4  # texts with which a record begins, one of which may be its number
_INSIDE = 9  # elements in a record that may
_LONG = 200  # code points of an attribute that are looked at


@dataclass(frozen=True, slots=True)
class _Place:
    """A record with what is about it alone, from the outside in; `boxes` hold nothing else, as many for each record."""

    item: Element
    about: tuple[Element, ...]
    boxes: tuple[Element, ...] = ()

    def nodes(self) -> Iterator[Element]:
        yield from self.about
        yield from islice(self.item.iter(), _INSIDE)


_Sign = Callable[[_Place], float | None]


def set_in(found: list[Found]) -> None:
    """Depths, then parents, by the first sign that sets these comments in step by step."""
    named = [(one, one.parent, one.above) for one in found if one.parent or one.above]
    places = _places(found)
    endings = _endings(places)
    for read in (*_FIRM, *endings, *_FAINT):
        depths = _depths([read(place) for place in places])
        if (read in endings and _are_stripes(depths)) or (read is _dashed and max(depths, default=0) < 2):
            continue
        if read in _LOOSE and depths.count(0) == 1:
            depths = [max(0, depth - 1) for depth in depths]
        if read is _marked and any(depths):
            depths = _nested(depths, places)
        if any(depths):
            for one, depth in zip(found, depths, strict=True):
                one.depth = depth
            by_depth(found)
            break
    for one, parent, above in named:  # what the page says is believed more than what it shows
        one.parent, one.above = parent, above


def _nested(depths: list[int], places: list[_Place]) -> list[int]:
    """Depths of which only 0 is sure, told by what lies around each comment where that agrees with them."""
    heights = _depths([_height(place) for place in places])
    if not heights:
        return depths
    outer = heights[depths.index(1)] - 1
    finer = [max(0, height - outer) for height in heights]
    agree = all((one > 0) == (other > 0) for one, other in zip(finer, depths, strict=True))
    return finer if agree else depths


def _places(found: list[Found]) -> list[_Place]:
    items = [one.item for one in found if one.item is not None]
    held = Counter(node for item in items for node in islice(item.iterancestors(), _ABOUT))
    boxes = [tuple(_boxes(item)) for item in items]
    fewest = min(map(len, boxes), default=0)
    return [
        _Place(
            item,
            tuple(node for node in islice(item.iterancestors(), _ABOUT) if held[node] == 1)[::-1],
            own[:fewest],
        )
        for item, own in zip(items, boxes, strict=True)
    ]


def _boxes(item: Element) -> Iterator[Element]:
    """The elements that hold this one and no other, from the inside out.

    Who has no neighbours is alone; to count what an element holds would take as long as there are comments.
    """
    for outer in islice(item.iterancestors(), _ABOUT):
        if item.getnext() is not None or item.getprevious() is not None:
            break
        yield outer
        item = outer


def _depths(steps: list[float | None]) -> list[int]:
    """Steps as depths, 0 for the outermost; empty if they lead nowhere, or down by two at once."""
    levels = sorted({step for step in steps if step is not None})
    if len(levels) < 2 or sum(step is None for step in steps) * 5 > len(steps):
        return []
    depth_of = {step: depth for depth, step in enumerate(levels)}
    depths = [0 if step is None else depth_of[step] for step in steps]
    return [] if depths[0] or any(b > a + 1 for a, b in pairwise(depths)) else depths


def _are_stripes(depths: list[int]) -> bool:
    """Whether each other row merely has another colour."""
    return len(depths) > 3 and max(depths) == 1 and all(a != b for a, b in pairwise(depths))


def _level(place: _Place) -> float | None:
    """A depth that is told as a number, by the record or by what is nearest about it."""
    for node in (*islice(place.item.iter(), _INSIDE), *islice(place.item.iterancestors(), _ABOUT)):
        told = node.keys()
        if not _levels().isdisjoint(told):
            for name in told:
                if name in _levels() and (node.get(name) or "").isdecimal():
                    return int(node.get(name) or 0)
        if told and (number := _numbered(_class(node), _style(node))) is not None:
            return number
    return None


@lru_cache(_KEPT)
def _numbered(classes: str, style: str) -> int | None:
    found = _level_of().search(classes) or _level_of().search(style) or _STEP.search(style)
    return int(found[1]) if found else None


@cache
def _levels() -> frozenset[str]:
    """Attributes that tell how far a comment is set in, in many languages."""
    words = gather("comments", "level")
    return frozenset(
        f"{lead}{word}" for lead in ("", "data-", "aria-", "data-comment-", "data-reply-") for word in words
    )


@cache
def _level_of() -> re.Pattern[str]:
    words = "|".join(map(re.escape, gather("comments", "level")))
    return regex(rf"(?<![^\W_])(?:{words}|thread)[-_]{{0,2}}:?\s?(\d{{1,3}})\b")


def _outline(place: _Place) -> float | None:
    """How many numbers there are in one that parts the thread as a book's chapters are: "2.1.3"."""
    item = place.item
    told = (value for name, value in item.items() if _PATH.search(str(name)))
    path = next((str(value) for value in told if _NUMBERS.fullmatch(str(value))), None) or _chapter(item)
    return None if path is None else float(len(_NUMBERS_IN.findall(path)))


def _chapter(item: Element) -> str | None:
    """The same where a comment begins with it, or it stands behind the name with its sign: "#2.1"."""
    said = (text.strip() for text in cast(Iterator[str], item.itertext()) if not text.isspace())
    for at, text in enumerate(islice(said, _HEAD)):
        found = _CHAPTER.match(text) if not at or text.startswith("#") else None
        if found:
            return found[1]
    return None


def _margin(place: _Place) -> float | None:
    """The space before a comment: of all that is about it together."""
    spaces = [space for node in place.nodes() if (space := _space(_class(node), _style(node))) is not None]
    return sum(spaces) if spaces else None


@lru_cache(_KEPT)
def _space(classes: str, style: str) -> float | None:
    if found := _MARGIN.search(style):
        return float(found[1]) if found[1] else _calculated(found[2])
    found = _STEPPED.search(classes)
    return float(found[1]) if found else None


def _calculated(sum_of: str) -> float | None:
    """A space that is reckoned: the numbers of the product in it ("var(--step) * 3"), else its first number."""
    terms = _TERM.split(_VARIABLE.sub("", sum_of))
    numbers = [float(one) for one in _FACTOR.findall(next((term for term in terms if "*" in term), terms[0]))]
    return prod(numbers) if numbers else None


def _own(place: _Place) -> float | None:
    """The space before the record itself, where the outermost have none."""
    return _space(_class(place.item), _style(place.item)) or 0.0


def _right(place: _Place) -> float | None:
    """The space on the right of comments that are read from the right."""
    if not any(node.get("dir") == "rtl" for node in place.item.iterancestors()):
        return None
    return sum(float(found[1]) for node in place.nodes() if (found := _RIGHT.search(_style(node))))


def _endings(places: list[_Place]) -> list[_Sign]:
    """A reading for each word to which the classes of most comments put a digit: "g0", "g1", "g2"."""
    words = Counter(found[1] for place in places for found in _ended(place))
    return [partial(_ending, word) for word, count in words.items() if count * 5 >= len(places) * 4]


def _ended(place: _Place) -> Iterator[re.Match[str]]:
    return filter(None, map(_DIGIT.fullmatch, _class(place.item).split()))


def _ending(word: str, place: _Place) -> float | None:
    return next((float(found[2]) for found in _ended(place) if found[1] == word), None)


def _spacer(place: _Place) -> float | None:
    """The width of an empty image or cell before the words."""
    for node in place.nodes():
        width = (node.get("width") or "").removesuffix("px")
        if width.isdecimal() and _is_blank(node):
            return int(width)
    return None


def _spaced(place: _Place) -> float:
    """The same, where the outermost have none."""
    return _spacer(place) or 0.0


def _is_blank(node: Element) -> bool:
    if node.tag == "img":
        return node.get("height") in ("0", "1", "2") or _BLANK.search(node.get("src") or "") is not None
    return node.tag == "td" and not node.get("class") and not text_of(node).strip()


def _empty(place: _Place) -> float | None:
    """How many empty cells or lines of a tree stand before the words."""
    count = 0
    for node in place.item.iter():
        if (node.text or "").strip():
            break
        empty = not len(node) and (node.tag in ("td", "th") or _TREE.search(_class(node)))
        span = node.get("colspan") or ""
        count += (int(span) if span.isdecimal() else 1) if empty else 0
        if (node.tail or "").strip():
            break
    return count


def _narrow(place: _Place) -> float | None:
    """How much narrower than all the page a comment is."""
    for node in (place.item, *place.about):
        found = _WIDTH.search(_style(node))
        width = found[1] if found else (node.get("width") or "").strip()
        if found or (width.endswith("%") and width[:-1].isdecimal()):
            return 100 - float(width.rstrip("%"))
    return None


def _led(place: _Place) -> float | None:
    """How many blanks and lines of a tree stand before a comment; one blank parts what stands side by side."""
    count = _before(place, _DRAWN)
    return 0.0 if count == 1 and _before(place, _BLANKS) else count


def _dashed(place: _Place) -> float | None:
    """How many dashes and the like do: one of them alone may be of the words."""
    return _before(place, _DASHES)


def _before(place: _Place, signs: str) -> int:
    count = 0
    for text in cast(Iterator[str], place.item.itertext()):
        rest = text.lstrip(signs + " \t\n\r")
        count += sum(sign in signs for sign in text[: len(text) - len(rest)])
        if rest:
            break
    return count


def _marked(place: _Place) -> float | None:
    """Whether a class calls a comment an answer, be it that of its box."""
    return float(any(_ANSWER.search(_class(node)) for node in (place.item, *place.boxes)))


def _height(place: _Place) -> float | None:
    """How many elements lie around a record."""
    return sum(1 for _ in place.item.iterancestors())


_FIRM: tuple[_Sign, ...] = (_level, _outline, _margin, _own, _right)
_FAINT: tuple[_Sign, ...] = (_narrow, _spacer, _spaced, _empty, _led, _dashed, _marked, _height)
_LOOSE = (_empty, _marked, _height)  # a first post apart from all the others is no comment that they answer


def _class(node: Element) -> str:
    return (node.get("class") or "")[:_LONG]


def _style(node: Element) -> str:
    return (node.get("style") or "")[:_LONG]
