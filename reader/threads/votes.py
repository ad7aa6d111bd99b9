"""Votes of the records of a group: numbers at places that are called likes, points, up, down."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from reader.model import Votes
from reader.regex import regex
from reader.threads import buttons, counts, moments, opposed, tally
from reader.threads.days import DIGIT
from reader.threads.looks import DOWN, SKIP, UP, VOTES, called, says
from reader.threads.numbers import number
from reader.threads.select import Element
from reader.threads.view import View

_BUTTONS = Votes(1, 1)  # what "+1" and "-1" say in every comment
_LONGEST = 80  # code points: "1,204 people found this review helpful"
_SPACES = " \n\t\u00a0"
_BAR = 2  # boxes about a number in a row of buttons
_SHORT = 12  # code points of a number that nothing explains
_DIGITS = regex(r"[+-]?\d{1,9}")
_PROPERTIES = {"upvoteCount": "up", "downvoteCount": "down"}
_LIKES = regex(r"/(?:Like|Agree|Vote|Endorse)Action")  # of answers and views there are counters, too
_OF_REVIEWS = frozenset(("ratingValue", "bestRating", "worstRating"))
_STARS = regex(r"(?:^|[^a-z])stars?(?![a-z])|(?:^|[^a-z])raty|rating|\brate\b", re.I)
_STAR = regex(r"[★☆⭐]")
_VOTED = regex(
    r"vote|like|comment[\w-]*rating|score|point|thumb|karma|recommend|plus|minus|agree|reaction|useful|helpful|\bup\b|down"
    r"|positiv|negativ",
    re.I,
)
# what somebody has on the site
_OF_A_PERSON = regex(
    r"(?:who|user|author|member|poster|profile|owner)[-_]{0,2}(?:points?|karma|score|reputation|rep)(?![a-z])"
)
_LABELS = (
    "aria-label",
    "title",
    "aria-description",
    "data-tooltip",
    "data-title",
    "data-tip",
    "data-original-title",
)
# what else is in the name of an attribute that counts: "data-comment-score", "data-like-count"
_COUNT_OF = regex(
    r"^data-|(?:^|(?<=-))(?:num|n|total|count|comment|post|message|answer|reply|review|item|entry)(?:-|$)|-(?=$)"
)
_SIGNED = regex(r"([+\-−–])\s?\d{1,5}|0")
_MARKED = regex(r"(?P<mark>[^\w\s#]{1,3})\s?\d{1,5}|\d{1,5}\s?(?P<behind>[^\w\s#]{1,3})")
_PICTURES = "\u2190"  # from here on signs are pictures: arrows, hearts, leaves
_OTHERWISE = frozenset("★☆⭐💬🗨👁📷🕒🕓⏱⌚📅🗓🔗📝↩↪✏📎🖼👤👥📌⏰🔖💭📖📄🏷")  # of stars, answers, views, times
_OFTEN = 0.8  # of the records have a number that nothing explains
# by place, which begins with its kind: up, down, score or rating, and the number
Places = dict[str, tuple[str, int]]
_COUNTS = ("data-score", "data-votes", "data-count", "data-likes", "data-value", "data-rating")


def votes(
    views: list[View], bodies: list[list[Element]], noises: list[list[Element]], names: list[Element | None]
) -> list[Votes]:
    """What each record counts; a place counts where it has a number in most records that have it.

    Who wrote it counts nothing, though they may be called "karma4".
    """
    if two := opposed.votes(views, bodies):
        return two
    found = _signed(_rated([_numbers(*each) for each in zip(views, bodies, noises, names, strict=True)]))
    seen: dict[str, int] = defaultdict(int)
    for places in found:
        for place in places:
            seen[place] += 1
    for place in {place for places in found for place, (_, value) in places.items() if value < 0}:
        seen[place] += len(views)  # how many voted is never less than nothing
    if any(seen.values()):
        counted = [_counted(_told(places) or places, seen) for places in found]
        are_buttons = len(counted) > 1 and set(counted) == {_BUTTONS}
        return [Votes() for _ in counted] if are_buttons else counted
    return _unexplained(views, bodies)


def _signed(found: list[Places]) -> list[Places]:
    """Where what is called "up" is once less than nothing, it is the score, and a sum beside it that of the voters."""
    below = {kind for places in found for kind, value in places.values() if value < 0}
    if "up" not in below or "score" in below:
        return found
    return [
        {place: ("score", value) for place, (kind, value) in places.items() if kind == "up"} or places
        for places in found
    ]


def _rated(found: list[Places]) -> list[Places]:
    """With ratings as scores at places where one is more than stars could be; others are stars."""
    score = {
        _as_score(place)
        for places in found
        for place, (kind, value) in places.items()
        if kind == "score" or (kind == "rating" and value not in tally.STARS)
    }
    return [
        {
            _as_score(place): ("score" if kind == "rating" else kind, value)
            for place, (kind, value) in places.items()
            if kind != "rating" or _as_score(place) in score
        }
        for places in found
    ]


def _as_score(place: str) -> str:
    return f"score{place.removeprefix('rating')}" if place.startswith("rating") else place


def _unexplained(views: list[View], bodies: list[list[Element]]) -> list[Votes]:
    """Numbers with a sign ("+24", "-7"), or beside a picture ("🌿 27"), that stand at one place in most records."""
    by_place: dict[str, dict[int, tuple[str, int, bool]]] = defaultdict(dict)
    for at, (view, body) in enumerate(zip(views, bodies, strict=True)):
        inside = view.within(body)
        for node in view.nodes:
            if (
                node not in inside
                and node not in body
                and not len(node)
                and (found := _lone(view.text(node)))
            ):
                by_place[view.place(node)].setdefault(at, found)
    for found_at in by_place.values():
        marked = sum(is_marked for _, _, is_marked in found_at.values())
        if len(found_at) >= max(2, _OFTEN * len(views)) and marked * 2 > len(found_at):
            told = [found_at.get(at) for at in range(len(views))]
            return [_counted({"": one[:2]}, {"": 1}) if one else Votes() for one in told]
    return [Votes() for _ in views]


def _lone(line: str) -> tuple[str, int, bool] | None:
    """What a line counts that is one number with a sign or a picture; the last tells whether it has one, or is 0."""
    if len(line) > _SHORT or not line:
        return None
    value = number(line)
    if (signed := _SIGNED.fullmatch(line)) and value is not None:
        return "score", value, signed[1] is not None
    found = _MARKED.fullmatch(line)
    mark = (found["mark"] or found["behind"]) if found else ""
    if value is None or mark < _PICTURES or not _OTHERWISE.isdisjoint(mark):
        return None
    return "up", abs(value), True


def _told(places: Places) -> Places:
    """What machines are told: the points of a person stand beside it."""
    return {place: one for place, one in places.items() if place.endswith("!")}


def _numbers(view: View, body: list[Element], noise: list[Element], name: Element | None) -> Places:
    """By place: up, down or score, and the number; `noise` in the body is none of its words."""
    called_so = view.text(name) if name is not None and DIGIT.search(view.text(name)) else None
    inside, bodies = view.within(body), set(body)
    if noise:
        inside = inside - set(noise) - view.within(noise)
    numbers: Places = {}
    for node in view.nodes:
        if (called_so and view.text(node) == called_so) or says(_OF_A_PERSON, node.get("class") or ""):
            continue
        if (kind := told(node)) and (value := number(node.get("content") or view.text(node))) is not None:
            numbers.setdefault(f"{kind}!", (kind, value))
            continue
        if counted := _in_line(node, view.text(node)):
            for kind, value in counted.items():
                numbers.setdefault(f"{kind}|", (kind, value))
            continue
        if node not in bodies and (node not in inside or buttons.is_button(node) or not view.size[node]):
            for kind, value in _read_out(node):
                numbers.setdefault(f"{kind}{view.place(node)}", (kind, value))
        if node not in inside and node not in bodies and _may_count(node, view):
            for mark, kind, value in _loose(node, view):
                numbers.setdefault(f"{kind}{mark}{view.place(node)}", (kind, value))
        if not _is_line(node) or view.size[node] > _LONGEST:
            continue
        kind = _kind(node, view)
        if not kind or node in bodies or (node in inside and not _is_beside_words(node)):
            continue
        value = number(_shown(node, view))
        if value is not None:
            numbers.setdefault(f"{kind}{view.place(node)}", (kind, value))
    return numbers


def _may_count(node: Element, view: View) -> bool:
    """A cheap look: whether a number stands in an element or right behind it."""
    return DIGIT.search(view.text(node)) is not None or DIGIT.search(node.tail or "") is not None


def _loose(node: Element, view: View) -> Iterator[tuple[str, str, int]]:
    """What is counted about an element, in lines that have none of their own (" (Score: 3)"), or twice in its own."""
    tail, text, line = node.tail, node.text, view.text(node)
    if line and DIGIT.search(line):
        yield from (("|", kind, value) for kind, value in counts.read(line))
        if text and len(node) and len(text) <= _LONGEST:
            told = counts.read(text.strip()) or filter(None, (tally.read_out(text.strip()),))
            yield from (("~", kind, value) for kind, value in told)
    behind = tail.strip() if tail and len(tail) <= _LONGEST and DIGIT.search(tail) else ""
    counted = (tally.read(behind) or _beside_a_picture(node, behind)) if behind else None
    if counted is None and tail and line:
        counted = _begun(line, tail)
    if counted is not None:
        yield "~", *counted
    elif behind and (value := tally.bare(behind)) is not None and (kind := buttons.behind(node)):
        yield "~", kind, value
    yield from (("~", kind, value) for kind, value in _among_dates(behind))


def _begun(line: str, tail: str) -> tuple[str, int] | None:
    """What a number counts that begins a sentence which goes on behind its element."""
    if len(tail) > _LONGEST or tail[0] not in _SPACES or tally.bare(line) is None:
        return None
    return tally.read_out(f"{line} {tail.strip()}")


def _beside_a_picture(node: Element, line: str) -> tuple[str, int] | None:
    """What a bare number counts that stands behind an empty element, as thumbs are drawn."""
    value, own = tally.bare(line) if not (len(node) or node.text) else None, called(node)
    outer = node.getparent()
    is_pressed = outer is not None and buttons.is_button(outer) and (UP.search(own) or DOWN.search(own))
    if value is None or not (is_pressed or VOTES.search(own)):
        return None
    return "down" if DOWN.search(own) else "up", value


def _in_line(node: Element, line: str) -> dict[str, int]:
    """What a line of buttons counts, or one with a date."""
    if not any(map(str.isdigit, line)):
        return {}
    return dict(buttons.votes(line)) or dict(_beside_a_date(node, line))


def _beside_a_date(node: Element, line: str) -> Iterator[tuple[str, int]]:
    """What a line counts besides saying who wrote, and when: "Ada · 3 May 2020 · 24 points"."""
    if not len(node) and DIGIT.search(line):
        yield from _among_dates(line)


def _among_dates(line: str) -> Iterator[tuple[str, int]]:
    parts = buttons.parts(line)
    if len(parts) < 2 or not any(map(moments.is_date, parts)):
        return
    for part in parts:
        if (told := tally.read(part)) is not None:
            yield told
        elif _SIGNED.fullmatch(part) and part != "0" and (value := number(part)) is not None:
            yield "score", value


def _read_out(node: Element) -> Iterator[tuple[str, int]]:
    """What is read out for an element, whatever it holds ("score 31"), and what an attribute of its own counts."""
    told: Iterable[Any] = node.items()  # the stubs doubt that attributes are text
    for name, text in told:
        if name in _LABELS:
            if both := counts.read(text):
                yield from both
            elif (counted := tally.read_out(text)) is not None:
                yield counted
        elif (
            text[-1:].isdecimal()
            and _DIGITS.fullmatch(text)
            and (kind := tally.kind(_COUNT_OF.sub("", name).strip("-")))
        ):
            yield "rating" if kind == "score" and _are_stars(called(node)) else kind, int(text)


def _is_beside_words(node: Element) -> bool:
    """Whether what stands in a comment's text is none of its words: a button, or a number in a row of buttons."""
    return buttons.around(node) is not None or any(map(buttons.is_bar, islice(node.iterancestors(), _BAR)))


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
        return "rating" if _STAR.search(text) and _are_stars(called(node)) else counted[0]
    if text.lstrip().startswith("/") or _is_part(node):
        return ""
    if kind := _labelled(node) or buttons.beside(node) or buttons.among(node):
        return kind
    named = f"{called(node)} {node.get('itemprop') or ''} {node.get('aria-label') or ''} {node.get('title') or ''}"
    if node is not view.item:
        named += " ".join(("", *map(called, _boxes(node))))
    if not VOTES.search(named) or node.get("itemprop") in _OF_REVIEWS:
        return ""
    if "+" not in text and _are_stars(named):
        return "rating"
    return "down" if DOWN.search(named) else "up" if UP.search(named) else "score"


def _are_stars(named: str) -> bool:
    """Whether what is called so says how good something is, in stars, and may as well count."""
    return _STARS.search(named) is not None and _VOTED.search(named) is None


def _boxes(node: Element) -> Iterator[Element]:
    """What holds an element, and what holds that where it holds nothing else."""
    for outer in islice(node.iterancestors(), _BAR + 1):
        yield outer
        if len(outer) > 1 or (outer.text or "").strip() or (outer[0].tail or "").strip():
            return


def _is_part(node: Element) -> bool:
    """Whether a number is one of stars, or of another sum: "8", and "/10" behind it."""
    after = node.getnext()
    behind = (node.tail or "").strip() or (after.text or "" if after is not None else "")
    return behind.lstrip().startswith("/")


def _labelled(node: Element) -> str:
    """What is said for an element, or for the button that it stands in, where that names what is counted."""
    outer = node.getparent()
    labels = (
        one.get(name) or "" for one in (node, outer) if one is not None for name in ("title", "aria-label")
    )
    return next(filter(None, map(tally.label, labels)), "")


def _shown(node: Element, view: View) -> str:
    """The line that counts something: what stands here, what is read out for it ("12 upvotes"), or a number.

    It is one that `tally` reads, or bare.
    """
    lines = (view.text(node), node.get("aria-label") or "", node.get("title") or "")
    line = next((one for one in lines if DIGIT.search(one) and _counts(one.strip())), "") or tally.single(
        lines[0]
    )
    if line or lines[0]:
        return line
    return next((text for name in _COUNTS if _DIGITS.fullmatch(text := node.get(name) or "")), "")


def _counts(line: str) -> bool:
    """Whether a line is a number beside nothing but what it may count."""
    return tally.read(line) is not None or tally.bare(line) is not None


def _counted(places: Places, seen: dict[str, int]) -> Votes:
    best: dict[str, tuple[int, int]] = {}
    for place, (kind, value) in places.items():
        if kind not in best or seen[place] > best[kind][0]:
            best[kind] = (seen[place], value)
    up, down, score = (best[kind][1] if kind in best else None for kind in ("up", "down", "score"))
    told = any(place.endswith("!") for place in places)
    if up is None and down is not None and score is not None and score >= 0 and not told:
        up = score  # a number beside that of those against counts those for
    if up is not None and down is not None:
        return Votes(up, abs(down))
    return Votes(up, abs(down) if down is not None else None, score)
