"""Votes of the records of a group: numbers at places that are called likes, points, up, down."""

from __future__ import annotations

import re
from collections import defaultdict

from reader.model import Votes
from reader.regex import regex
from reader.threads import buttons, tally
from reader.threads.dates import DIGIT
from reader.threads.looks import DOWN, SKIP, UP, VOTES, called
from reader.threads.numbers import number
from reader.threads.select import Element
from reader.threads.view import View

_LINE = regex(
    r"\(?\s*[+\-−–]?\d[\d.,\s]*[kKmM]?\s*\)?\s*(?:likes?|points?|votes?|upvotes?|j['’]aime|gefällt(?: mir| das)?"
    r"|me gusta"
    r"|mi piace|curtidas?|нравится|thumbs? up|👍|❤️?|♥|▲|△|people found this helpful)?"
    r"|(?:likes?|score|points?|votes?|j['’]aime|gefällt mir|me gusta|mi piace|curtir|нравится|👍|❤️?|♥|▲|△|rating"
    r"|karma)\s*[:(]?\s*[+\-−–]?\d[\d.,]*[kKmM]?\s*\)?",
    re.I,
)
_WORDED = regex(
    r"like|point|vote|aime|gefällt|gusta|piace|curti|нравится|👍|❤|♥|▲|△|score|karma|helpful", re.I
)
_LONGEST = 30  # code points
_DIGITS = regex(r"[+-]?\d{1,9}")
_PROPERTIES = {"upvoteCount": "up", "downvoteCount": "down"}
_LIKES = regex(r"/(?:Like|Agree|Vote|Endorse)Action")  # of answers and views there are counters, too
_COUNTS = ("data-score", "data-votes", "data-count", "data-likes", "data-value", "data-rating")


def votes(views: list[View], bodies: list[list[Element]]) -> list[Votes]:
    """What each record counts; a place counts where it has a number in most records that have it."""
    found = [_numbers(view, body) for view, body in zip(views, bodies, strict=True)]
    seen: dict[str, int] = defaultdict(int)
    for places in found:
        for place in places:
            seen[place] += 1
    return [_counted(_told(places) or places, seen) for places in found]


def _told(places: dict[str, tuple[str, int]]) -> dict[str, tuple[str, int]]:
    """What machines are told: the points of a person stand beside it."""
    return {place: one for place, one in places.items() if place.endswith("!")}


def _numbers(view: View, body: list[Element]) -> dict[str, tuple[str, int]]:
    """By place: up, down or score, and the number."""
    inside, bodies = view.within(body), set(body)
    numbers: dict[str, tuple[str, int]] = {}
    for node in view.nodes:
        if (kind := told(node)) and (value := number(node.get("content") or view.text(node))) is not None:
            numbers.setdefault(f"{kind}!", (kind, value))
            continue
        if counted := dict(buttons.votes(view.text(node))):
            for kind, value in counted.items():
                numbers.setdefault(f"{kind}|", (kind, value))
            continue
        if not _is_line(node) or view.size[node] > _LONGEST:
            continue
        kind = _kind(node, view)
        if not kind or node in bodies or node in inside:
            continue
        value = number(_shown(node, view))
        if value is not None:
            numbers.setdefault(f"{kind}{view.place(node)}", (kind, value))
    return numbers


def _is_line(node: Element) -> bool:
    """Whether it holds no more than one piece beside its own text."""
    return not len(node) or (len(node) == 1 and (len(node[0]) < 2 or node[0].tag in SKIP))


def told(node: Element) -> str:
    """What the page tells machines that it counts here: up, down, the sum of likes, or nothing of the kind."""
    name = node.get("itemprop") or ""
    counter = node.getparent() if name == "userInteractionCount" else None
    if counter is None:
        return _PROPERTIES.get(name, "")
    kinds = (one.get("content") or one.get("href") or "" for one in counter.iter("meta", "link"))
    return "score" if any(map(_LIKES.search, kinds)) else ""


def _kind(node: Element, view: View) -> str:
    """What a number at this element counts; an empty string where it is no vote."""
    text = _shown(node, view)
    if not text:
        return ""
    if (counted := tally.read(text)) is not None:
        return counted[0]
    is_bare = tally.bare(text) is not None
    if is_bare and (kind := _labelled(node) or buttons.beside(node) or buttons.among(node)):
        return kind
    named = f"{called(node)} {node.get('itemprop') or ''} {node.get('aria-label') or ''} {node.get('title') or ''}"
    parent = node.getparent()
    if parent is not None and node is not view.item and not any(map(str.isalpha, text)):
        named += f" {called(parent)}"
    if not VOTES.search(named) and not _WORDED.search(text):
        return ""
    return "down" if DOWN.search(named) else "up" if UP.search(named) or _WORDED.search(text) else "score"


def _labelled(node: Element) -> str:
    """What is said for an element, or for the button that it stands in, where that names what is counted."""
    outer = node.getparent()
    labels = (
        one.get(name) or "" for one in (node, outer) if one is not None for name in ("title", "aria-label")
    )
    return next(filter(None, map(tally.kind, labels)), "")


def _shown(node: Element, view: View) -> str:
    """The line that counts something: what stands here, what is read out for it ("12 upvotes"), or a bare number."""
    lines = (view.text(node), node.get("aria-label") or "", node.get("title") or "")
    line = next((one for one in lines if DIGIT.search(one) and _counts(one.strip())), "")
    if line or lines[0]:
        return line
    return next((text for name in _COUNTS if _DIGITS.fullmatch(text := node.get(name) or "")), "")


def _counts(line: str) -> bool:
    """Whether a line is a number beside nothing but what it may count."""
    return tally.read(line) is not None or tally.bare(line) is not None or _LINE.fullmatch(line) is not None


def _counted(places: dict[str, tuple[str, int]], seen: dict[str, int]) -> Votes:
    best: dict[str, tuple[int, int]] = {}
    for place, (kind, value) in places.items():
        if kind not in best or seen[place] > best[kind][0]:
            best[kind] = (seen[place], value)
    up, down, score = (best[kind][1] if kind in best else None for kind in ("up", "down", "score"))
    if up is not None and down is not None:
        return Votes(up, abs(down))
    return Votes(up, abs(down) if down is not None else None, score)
