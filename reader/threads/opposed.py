"""Two numbers beside each other, one for and one against: "+8" and "-19", or one in green and one in red."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reader.model import Votes
from reader.regex import regex
from reader.threads import tally
from reader.threads.select import Element
from reader.threads.view import View

_NUMBER = regex(r"[(\[]?([+\-−–]?)\s?(\d{1,6})[)\]]?")
_BARS = " \t\n\u00a0/|·•,;"  # what may part the two
_LONGEST = 12  # code points of a number
_UP = regex(
    r"(?:^|[\s_-])(?:pos(?:itiv[eoa]?s?)?|green|pro|up(?:votes?)?|(?:in[-_]?)?favou?r|agree|support"
    r"|pour|plus|arriba|hoch|haut|oben|top|acima|su|omhoog)(?:$|[\s_-])|thumbs?[-_ ]?up"
)
_DOWN = regex(
    r"(?:^|[\s_-])(?:neg(?:ativ[eoa]?s?)?|red|contra|down(?:votes?)?|against|disagree|oppose|contre|minus|moins"
    r"|abajo|runter|bas|unten|flop|abaixo|giu|omlaag)(?:$|[\s_-])"
    r"|thumbs?[-_ ]?down"
)
_STYLE = regex(
    r"(?:^|;)\s*color:\s*(?:(green|#0[0-9a-f]0\b|#00[89a-f][0-9a-f]00)|(red|#[c-f]00\b|#[c-f][0-9a-f]0000))"
)
_LABELS = ("class", "color", "alt", "title", "aria-label", "src", "name")
Side = tuple[
    Element, str, int
]  # where a number stands, what it counts ("up", "down", or "" for neither), and it


def votes(views: list[View], bodies: list[list[Element]]) -> list[Votes]:
    """What each record counts at the place where most have two such numbers; an empty list where they have not."""
    found = [dict(_pairs(view, body)) for view, body in zip(views, bodies, strict=True)]
    sure = Counter(place for pairs in found for place, (one, other) in pairs.items() if one[1] and other[1])
    place = sure.most_common(1)[0][0] if sure else ""
    if sum(place in pairs for pairs in found) * 2 <= len(views):
        return []
    counted = [_counted(*pairs[place]) if place in pairs else Votes() for pairs in found]
    return counted if len(set(counted)) > 1 or len(counted) == 1 else []  # "+1" and "-1" are buttons


def _counted(one: Side, other: Side) -> Votes:
    return Votes(other[2], one[2]) if "down" in one[1] or "up" in other[1] else Votes(one[2], other[2])


def _pairs(view: View, body: list[Element]) -> Iterator[tuple[str, tuple[Side, Side]]]:
    """By the place of the first, two numbers that are opposed; 0 needs no sign for that."""
    before: Side | None = None
    for side in _sides(view, body):
        if before is not None and side is not None and _are_opposed(before, side):
            yield view.place(before[0]), (before, side)
        before = side


def _are_opposed(one: Side, other: Side) -> bool:
    return one[1] != other[1] and all(kind or not amount for _, kind, amount in (one, other))


def _sides(view: View, body: list[Element]) -> Iterator[Side | None]:
    """Numbers outside the words, and None for what else stands there."""
    inside, bodies = view.within(body), set(body)
    mark = ""  # of an empty element, as a thumb is drawn
    for node in view.nodes:
        if len(node) or node in bodies or node in inside:
            continue
        if (text := (node.text or "").strip()) and not tally.label(text):
            yield _side(node, text, _tone(node) or mark)
            mark = ""
        elif not text:
            mark = _told(node)
        if tail := (node.tail or "").strip(_BARS):
            yield _side(node, tail, mark)
            mark = ""


def _side(node: Element, text: str, mark: str) -> Side | None:
    """The number that a text is, for or against by its sign, else by what marks it."""
    found = _NUMBER.fullmatch(text) if len(text) <= _LONGEST else None
    if found is None:
        return None
    return node, ("up" if found[1] == "+" else "down") if found[1] else mark, int(found[2])


def _tone(node: Element) -> str:
    """What the colour or the name of an element says, or that of the one which holds it alone."""
    if told := _told(node):
        return told
    outer = node.getparent()
    return _told(outer) if outer is not None and len(outer) == 1 and not (outer.text or "").strip() else ""


def _told(node: Element) -> str:
    label = " ".join(str(node.get(name)) for name in _LABELS if node.get(name)).lower()
    style = _STYLE.search(node.get("style") or "")
    up = _UP.search(label) is not None or bool(style and style[1])
    down = _DOWN.search(label) is not None or bool(style and style[2])
    return "" if up == down else "up" if up else "down"
