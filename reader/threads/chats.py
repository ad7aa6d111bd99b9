"""Logs of a chat: each line begins with a time and a name, or with a name and a time, and names come back."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from lxml import etree

from reader.regex import regex
from reader.threads import clocks, dates
from reader.threads.found import Found
from reader.threads.looks import SKIP
from reader.threads.select import Element, text_of

_FEWEST = 6  # lines that a log has
_HIGH = 5  # levels above a time in which its line lies
_MOST = 0.5  # of the page's words are said in them
_MORE = 0.75  # of the words, where most are said by capitals: an article may print such a transcript
_PARTED = "\x1f"  # stands where an element begins or ends
_TIME = r"(?:\d{1,4}[-./]\d{1,2}[-./]\d{1,4},?[\sT]+)?(?:2[0-3]|[01]?\d)[:.h][0-5]\d(?:[:.][0-5]\d)?(?:\s?[ap]\.?m\.?)?"
_NICK = r"(?P<name>[^\s<>:\[\]\x1f][^<>:\[\]\x1f\n]{0,30}?)"
_LINES = (
    regex(rf"[\[(]?(?P<time>{_TIME})[\])]?[\s\x1f]*[-–—|]?[\s\x1f]*<[\s@+%&~]*{_NICK}>[\s\x1f]*", re.I),
    regex(rf"[\[(]?(?P<time>{_TIME})[\])]?[\s\x1f]*[-–—|]?[\s\x1f]*{_NICK}\s*:[\s\x1f]+", re.I),
    regex(rf"<?{_NICK}>?[\s\x1f]*[\[(](?P<time>{_TIME})[\])]\s*:?[\s\x1f]*", re.I),
    regex(rf"[\[(]?(?P<time>{_TIME})[\])]?[\s\x1f]*\x1f[\s\x1f]*{_NICK}\s*\x1f[\s\x1f]*", re.I),
)
_BEGINS = regex(rf"[\[(]?{_TIME}[\])]?(?!\d)", re.I)
_WORDS = 4  # of a name
_SURE = 0  # of _LINES: that with angle brackets
_EARLY = ("T00:0", "T00:1")  # where the words of a recording begin
_IN_ORDER = 0.9  # of the times are not before the one above
_ADDRESSED = regex(r"@?(?P<name>[^\s:,][^:,\n]{0,30}?)\s?[:,]\s")


@dataclass(slots=True)
class _Line:
    """A line of a log: its box, where its words begin in it, who says it, and when."""

    box: Element
    start: int
    author: str
    time: str
    day: str
    form: int


def begins(text: str) -> bool:
    """Whether a text begins with a time of day, as the lines of logs do."""
    return _BEGINS.match(text) is not None


def read(places: Sequence[Element], root: Element, page: int) -> list[Found]:
    """The lines of the log in which these elements begin with times; none where it does not read like one."""
    boxes = _boxes(places)
    lines = [line for box in boxes if (line := _line(box)) is not None]
    if not _is_log(lines, boxes, page):
        return []
    _tell_days(lines, root)
    found = [one for line in lines if (one := _found(line)).bodies]
    _relate(found)
    return found


def _boxes(places: Sequence[Element]) -> list[Element]:
    """An element for each line."""
    if len(set(places)) < _FEWEST:
        return [box for node in dict.fromkeys(places) for box in _unfolded(node)]
    level = list(places)
    for _ in range(_HIGH):
        above = [node.getparent() for node in level]
        if None in above or len(set(above)) < len(above):
            break
        level = [node for node in above if node is not None]
    usual = Counter(node.getparent() for node in level).most_common(1)[0][0]
    level = [node for node in level if node.getparent() is usual]
    if usual is not None and len(list(usual.iterchildren("br"))) * 2 > len(level):
        return [_boxed_line(node) for node in level]
    return level


def _boxed_line(first: Element) -> Element:
    """An element about all that follows another up to the end of its line."""
    box = etree.Element("span")
    inside = [first]
    for node in first.itersiblings():
        if node.tag == "br":
            break
        inside.append(node)
    first.addprevious(box)
    for node in inside:
        box.append(node)
    return box


def _unfolded(node: Element) -> list[Element]:
    """What an element holds, a box for each of its lines: no more than text is kept of them."""
    text = "".join(_broken(node))
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if sum(map(begins, lines)) < _FEWEST:
        return []
    for child in list(node):
        node.remove(child)
    node.text, node.tag = None, "div"
    boxes = [etree.SubElement(node, "p") for _ in lines]
    for box, line in zip(boxes, lines, strict=True):
        box.text = line
    return boxes


def _broken(node: Element) -> Iterator[str]:
    """The text of an element, in the lines that breaks make of it."""
    yield node.text or ""
    for child in node:
        yield "\n" if child.tag == "br" else "".join(_broken(child))
        yield child.tail or ""


def _line(box: Element) -> _Line | None:
    text = _parted(box)
    lead = len(text) - len(text.lstrip(f" \n\t{_PARTED}"))
    for form, pattern in enumerate(_LINES):
        found = pattern.match(text, lead)
        if (
            found is not None
            and len(found["name"].split()) <= _WORDS
            and any(map(str.isalpha, found["name"]))
        ):
            day = dates.read(found["time"])[:10]
            return _Line(box, found.end(), found["name"].strip(), clocks.read(found["time"]), day, form)
    return None


def _parted(node: Element) -> str:
    """The text of an element, with a sign where others begin and end in it."""
    return "".join(_pieces(node))


def _pieces(node: Element) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        yield _PARTED
        if child.tag not in SKIP:
            yield from _pieces(child)
        yield _PARTED
        yield child.tail or ""


def _is_log(lines: list[_Line], boxes: list[Element], page: int) -> bool:
    """Whether so many lines are most of a page, by some who speak more than once, one after the other."""
    said = Counter(line.author for line in lines)
    again = sum(count for count in said.values() if count > 1)
    if len(lines) < _FEWEST or len(lines) * 2 < len(boxes) or len(said) < 2 or again * 2 < len(lines):
        return False
    if lines[0].form != _SURE and lines[0].time.startswith(_EARLY):
        return False
    times = [line.day + line.time for line in lines]
    in_order = sum(before <= after or _is_midnight(before, after) for before, after in pairwise(times))
    whole = sum(len(text_of(box).strip()) for box in boxes)
    return (
        in_order >= _IN_ORDER * (len(times) - 1)
        and whole
        >= (_MORE if sum(line.author.isupper() for line in lines) * 2 > len(lines) else _MOST) * page
        and all(line.time for line in lines)
    )


def _is_midnight(before: str, after: str) -> bool:
    return before.startswith("T2") and after.startswith("T0")


def _tell_days(lines: list[_Line], root: Element) -> None:
    """Days of lines that tell none: of the line before, the next one after midnight, at first the page's own."""
    day, before = _day_of(root), ""
    for line in lines:
        if not line.day and day:
            day += timedelta(days=line.time[:3] < before[:3])
            line.day = day.isoformat()
        before = line.time


def _day_of(root: Element) -> date | None:
    """The day that a page's title or a heading names."""
    for node in root.iter("title", "h1", "h2", "h3", "caption", "time"):
        text = node.get("datetime") or " ".join(text_of(node).split())
        if told := dates.read(text[:100]):
            return date.fromisoformat(told[:10])
    return None


def _found(line: _Line) -> Found:
    stamp = line.day + line.time if line.day else ""
    bodies = [body for body in _behind(line.box, line.start) if text_of(body).strip()]
    return Found(line.box, bodies, line.author, date=line.time[1:], stamp=stamp)


def _behind(box: Element, start: int) -> list[Element]:
    """What stands in a box from a place in its parted text on, level by level."""
    at = 0
    for node, is_tail in list(_places(box)):
        if node is None:
            at += 1
            continue
        text = (node.tail if is_tail else node.text) or ""
        if start <= at + len(text):
            return _cut(box, node, is_tail, start - at)
        at += len(text)
    return []


def _places(node: Element) -> Iterator[tuple[Element | None, bool]]:
    """Where the pieces of a parted text stand; None for a sign between them."""
    yield node, False
    for child in node:
        yield None, False
        if child.tag not in SKIP:
            yield from _places(child)
        yield None, False
        yield child, True


def _cut(box: Element, node: Element, is_tail: bool, at: int) -> list[Element]:
    """Boxes about what follows a place in a text, in its own element and in those about it."""
    made = []
    if not is_tail:
        text = node.text or ""
        node.text = text[:at]
        made.append(_gathered(node, 0, text[at:]))
    else:
        parent = node.getparent()
        assert parent is not None
        text = node.tail or ""
        node.tail = text[:at]
        made.append(_gathered(parent, parent.index(node) + 1, text[at:]))
        node = parent
    while node is not box and (parent := node.getparent()) is not None:
        behind, node.tail = node.tail or "", None
        made.append(_gathered(parent, parent.index(node) + 1, behind))
        node = parent
    return made


def _gathered(parent: Element, start: int, text: str) -> Element:
    """All children of an element from one on, with the text before them, in one box."""
    made = etree.Element("span")
    made.text = text
    for child in list(parent)[start:]:
        made.append(child)
    parent.append(made)
    return made


def _relate(found: list[Found]) -> None:
    """Those whose words begin with somebody's name answer what that person said last."""
    last_of: dict[str, Found] = {}
    for one in found:
        said = _ADDRESSED.match(text_of(one.bodies[0]).lstrip())
        above = last_of.get(said["name"].lower()) if said else None
        if above is not None and above.author != one.author:
            one.above, one.parent = above, above.id
        last_of[one.author.lower()] = one
