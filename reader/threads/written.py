"""When each record of a group was written: the place of its date, told from dates of joining and of editing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from reader.regex import regex
from reader.threads import dates, moments
from reader.threads.days import DIGIT
from reader.threads.looks import JOINED, STAMPS, called
from reader.threads.select import Element, text_of
from reader.threads.view import View

_DATE = regex(r"date|time|when|posted|publish|created|datum|fecha|stamp|permalink", re.I)
_STAMPED = frozenset(STAMPS)
_CLOCK = regex(
    r"(?:at |à |um |om |kl\.? |a las )?(?:[01]?\d|2[0-3])[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?|\s?uhr)?",
    re.I,
)
_SHORT = 16  # code points of a time of day
_BESIDE = 2  # neighbours of a day, one of which may be its time: the other parts them
_FEW = 2  # elements in such a neighbour: a picture of a clock
_NEAR = 6  # elements in that which holds a day, one of which may be its time
_SHORTEST = 2  # code points: "3d"
_PARTS = regex(r"\s[·•|]\s")
_EDGE = " ()[],·|–—"
_LONGEST = 90  # code points of a line that prints a date


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date at an element: as shown, as the code says it, and as read."""

    node: Element
    shown: str = ""
    code: str = ""
    iso: str = ""


def stamps(views: list[View]) -> list[Stamp | None]:
    """The date of each record: from the place that dates most records, each differently and in order."""
    all_of = [dated(view) for view in views]
    by_place: dict[str, dict[int, Stamp]] = defaultdict(dict)
    for at, found in enumerate(all_of):
        for one in found:
            place = views[at].place(one.node)
            while at in by_place[place]:  # the second of a kind: of the posts, after that of the person
                place += "+"
            by_place[place][at] = one
    ranked = sorted(by_place, key=lambda place: -_worth(by_place[place], views))
    chosen: list[Stamp | None] = []
    for at, found in enumerate(all_of):
        best = next((place for place in ranked if at in by_place[place]), None)
        own = by_place[best][at] if best is not None else next(iter(found), None)
        chosen.append(_coded(own, found) if own is not None else None)
    if None in chosen and ranked and len(by_place[ranked[0]]) * 2 > len(views):
        chosen = [one or _worded(view, ranked[0]) for one, view in zip(chosen, views, strict=True)]
    return [_timed(one) if one is not None and not (one.code or "T" in one.iso) else one for one in chosen]


def _coded(stamp: Stamp, others: list[Stamp]) -> Stamp:
    """The date that the code tells as well, where a line for listeners only says the same: "Ana, 2 hours ago"."""
    if stamp.code:
        return stamp
    same = (one for one in others if one.code and len(one.shown) >= _SHORTEST and one.shown in stamp.shown)
    return next(same, stamp)


def _timed(stamp: Stamp) -> Stamp:
    """A day with the time of day that stands beside it: in an element of its own, or behind a break."""
    node = stamp.node
    if _CLOCK.search(stamp.shown):
        return stamp
    said = (text.strip() for text in _near(node))
    clock = next((text for text in said if len(text) <= _SHORT and _CLOCK.fullmatch(text)), "")
    if not clock:
        return stamp
    shown = f"{stamp.shown} {clock}"
    return Stamp(node, shown, "", dates.read(shown))


def _near(node: Element) -> Iterator[str]:
    """The texts in an element behind its first, then those of its neighbours, the nearest first."""
    for inner in islice(node, _NEAR):
        yield inner.text or ""
        yield inner.tail or ""
    outer = node.getparent()
    is_all = outer is not None and text_of(outer).strip() == text_of(node).strip()
    for box in (node, outer) if outer is not None and is_all else (node,):
        for beside in (box.itersiblings(), box.itersiblings(preceding=True)):
            for one in islice(beside, _BESIDE):
                yield text_of(one) if len(one) <= _FEW else ""


def _worded(view: View, place: str) -> Stamp | None:
    """What a record says where the others have their dates: "yesterday", "just now"."""
    said = ((node, view.text(node)) for node in view.nodes if view.place(node) == place)
    return next((Stamp(node, text) for node, text in said if text and dates.may_tell(text)), None)


def dated(view: View) -> list[Stamp]:
    """Every date in a record, in page order."""
    return [one for node in view.nodes if (one := _at(node, view)) is not None]


def _worth(found: dict[int, Stamp], views: list[View]) -> float:
    count = len(found)
    first = next(iter(found.values())).node
    parent = first.getparent()
    about = f"{called(first)} {called(parent) if parent is not None else ''}"
    worth = count / len(views)
    worth += 0.3 * sum("T" in (one.iso or one.code) for one in found.values()) / count
    worth += 0.25 if first.tag == "time" or _DATE.search(about) else 0.0
    joined = sum(
        bool(JOINED.search(f"{called(one.node)} {one.shown} {_before(one.node)}".lower()))
        for one in found.values()
    )
    worth -= 0.8 * joined / count
    if count >= 3:
        worth += 0.5 * _ordered([one.iso or one.code for one in found.values()])
    return worth


def _before(node: Element) -> str:
    """The label that stands before a date, or before the box that holds nothing else."""
    parent = node.getparent()
    previous = node.getprevious()
    if (
        previous is None
        and parent is not None
        and len(parent) == 1
        and not (parent.text or node.tail or "").strip()
    ):
        previous, parent = parent.getprevious(), parent.getparent()
    if previous is not None:
        label = (previous.text or "")[:40]  # unless it is another date, with a label of its own
        return (previous.tail or "").strip() or ("" if DIGIT.search(text_of(previous)) else label)
    return (parent.text or "")[:40] if parent is not None else ""


def _ordered(days: list[str]) -> float:
    """How far dates run one way: 1 is from old to new or from new to old; dates of joining are at about 0."""
    pairs = [(a, b) for a, b in pairwise(days) if a and b]
    if not pairs:
        return 0.5
    up = sum(a <= b for a, b in pairs) / len(pairs)
    down = sum(a >= b for a, b in pairs) / len(pairs)
    return max(0.0, max(up, down) - 0.5) * 2


def _at(node: Element, view: View) -> Stamp | None:
    code = ""
    if not _STAMPED.isdisjoint(node.keys()):
        code = next((text for name in STAMPS if (text := node.get(name)) and is_stamp(text)), "")
    if node.tag == "time" or code:
        shown = "" if node is view.item and len(view.pieces) == 1 else view.text(node)
        iso = dates.when(shown, code or node.get("datetime") or "")
        return Stamp(node, shown, code or node.get("datetime") or "", (iso.iso if iso else "") or "")
    for text in (node.text, *(child.tail for child in node)):
        if text and _SHORTEST <= len(text := text.strip()) <= _LONGEST:
            iso_text = dates.read(text)
            if iso_text:
                return Stamp(node, text, "", iso_text)
            if (
                dates.is_ago(text)
                or dates.is_partly(text)
                or moments.is_all(text)
                or (dates.is_day(text) and _DATE.search(called(node)))
            ):
                code = next(filter(is_stamp, map(str, node.values())), "")  # some tell the day beside it
                return Stamp(node, _alone(text), code, "")
    return None


def _alone(text: str) -> str:
    """How long ago, without the points before it ("12 points · 4 hours ago") and what brackets say behind it."""
    told = [part for part in _PARTS.split(text) if dates.is_ago(part)]
    text = (told[0] if len(told) == 1 else text).strip(_EDGE)
    for opening, closing in ("()", "[]"):
        if text.count(opening) > text.count(closing):
            before = text.rpartition(opening)[0].strip(_EDGE)
            text = before if dates.is_ago(before) else text + closing
    return text


def is_stamp(text: str) -> bool:
    """Whether an attribute holds a date (and not a sentence that mentions one)."""
    if not 4 <= len(text) <= 60 or not DIGIT.search(text):
        return False
    found = dates.when("", text)
    return bool(found and found.iso)
