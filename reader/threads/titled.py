"""Comments under the line that says that they follow: whatever records come first after it, and read like comments.

The line is half of the evidence, the other half stands in every record: a name, a moment or a button for answers. So
dates count here that elsewhere would be too little: a day without its year, a time alone, "1d".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from reader.threads import buttons, loose, moments, record, signs, titles
from reader.threads.found import Found
from reader.threads.frames import frames, pieces
from reader.threads.looks import SKIP, classes, look
from reader.threads.select import Element, text_of
from reader.threads.view import View

_TITLES = 12  # lines that are followed: a table of topics says "Replies" in every row
_OFTEN = 2  # times that a page has the same title: in its list of contents, too
_LOOKS = 5  # that are tried: those that come first
_HIGH = 6  # levels above a mark in which its record lies
AFTER = 6000  # elements after a title that are looked at
_NEAR, _FAR = (
    500,
    3000,
)  # code points between a title and the first record: without buttons for answers, and with them
_MOST = 0.8  # of the records show it


@dataclass(frozen=True, slots=True)
class Titled:
    """The comments under a title."""

    title: Element
    found: list[Found]
    worth: float


def read(places: list[Element]) -> Titled | None:
    """The comments that follow one of these titles; None where what follows reads like something else."""
    best: Titled | None = None
    places = _seldom(places)
    stops = set(places)
    for title in places[:_TITLES]:
        stated = titles.count(title)
        for runs, seeds in _candidates(title, stops):
            loose.box(runs)
            views = record.views(runs)
            answered = _answered(title, views, stated)
            if answered is None:
                continue
            found = record.read_views(views, _may_be_named)
            value = _worth(title, found, views, stated, seeds, answered)
            if value and (best is None or value > best.worth):
                best = Titled(title, found, value)
    return best


def _seldom(places: list[Element]) -> list[Element]:
    """Without those that say the same at the same place time and again: labels in every record."""
    said = [f"{look(node)} {(node.text or '').strip(titles.EDGE).lower()}" for node in places]
    often = Counter(said)
    return [node for node, line in zip(places, said, strict=True) if often[line] <= _OFTEN]


def _candidates(title: Element, stops: set[Element]) -> Iterator[tuple[list[list[Element]], int]]:
    """Records about the first marks after a title, and how many marks there are."""
    seen: set[tuple[Element, int, bool]] = set()
    looks = [nodes for nodes in marks(title, stops).values() if len(nodes) > 1]
    for nodes in looks[:_LOOKS]:
        for members in (*frames(nodes), _climbed(nodes)):
            for runs in (pieces(members), [[node] for node in members]):
                key = (runs[0][0], len(runs), len(runs[0]) > 1) if runs else None
                if key is not None and key not in seen:
                    seen.add(key)
                    yield runs, len(nodes)


def _climbed(marks: list[Element]) -> list[Element]:
    """The outermost elements that hold one mark each, or first, and are of one tag at one height."""
    best, level = marks, marks
    for _ in range(_HIGH):
        above = [node.getparent() for node in level]
        level = [node for node in above if node is not None]
        if len(set(level)) < len(marks) or len({node.tag for node in level}) > 1:
            break
        best = level
    return best


def marks(title: Element, stops: set[Element]) -> dict[str, list[Element]]:
    """Moments and buttons for answers after a title, by their look, the first first."""
    marks: dict[str, list[Element]] = defaultdict(list)
    for node in list(islice(following(title), AFTER)):
        if node in stops:
            break
        if node.tag not in SKIP and (text := node.text):
            if node.tag == "time":
                marks[look(node)].append(node)
            elif buttons.has_reply(text):
                marks[f"{look(node)} reply"].append(node)
            elif (moment := _moment(node, text, False)) is not None:
                marks[look(moment)].append(moment)
        if (tail := node.tail) and node is not title:
            parent = node.getparent()
            if parent is not None and buttons.has_reply(tail):
                marks[f"{look(parent)} reply"].append(parent)
            elif (moment := _moment(node, tail, True)) is not None:
                marks[look(moment)].append(moment)
    return marks


def following(title: Element) -> Iterator[Element]:
    """Everything after an element, in page order; a box that is labelled so holds it."""
    if title.get("aria-label"):
        yield from islice(title.iter(), 1, None)
    node: Element | None = title
    while node is not None and node.tag not in ("body", "html"):
        for sibling in node.itersiblings():
            yield from sibling.iter()
        node = node.getparent()


def _moment(node: Element, text: str, is_tail: bool) -> Element | None:
    """The element that holds a moment and no more: made here, where a line holds more."""
    place = moments.find(text)
    if place is None:
        return None
    start, end = place
    start = len(text[:start].rstrip(moments.ABOUT))
    end = len(text) - len(text[end:].lstrip(moments.ABOUT))
    if not is_tail and not len(node) and not start and end == len(text):
        return node
    made = etree.Element("span")
    made.text, made.tail = text[start:end], text[end:]
    parent = node.getparent()
    if is_tail and parent is not None:
        node.tail = text[:start]
        parent.insert(parent.index(node) + 1, made)
    else:
        node.text = text[:start]
        node.insert(0, made)
    return made


def _answered(title: Element, views: list[View], stated: int | None) -> float | None:
    """The share of records with a button for answers; None where it tells before they are read that they are others."""
    if len(views) < 2 or views[0].item.tag == "a":
        return None
    if stated is not None and (len(views) * 4 + 4) // 5 > stated * 1.2 + 1:  # so many have to have words
        return None
    looks = Counter((view.item.tag, classes(view.item)) for view in views)
    if looks.most_common(1)[0][1] < _MOST * len(views):
        return None
    answered = sum(map(_has_reply, views)) / len(views)
    if answered < _MOST and stated is None and titles.may_be_section(title):
        return None
    return answered if is_near(title, views[0].item, _NEAR if answered < _MOST else _FAR) else None


def _may_be_named(views: list[View], names: int) -> bool:
    """Whether most of those that have words can have a name, whichever these are."""
    return names * 25 >= 16 * len(views)  # _MOST of _MOST


def _worth(
    title: Element, found: list[Found], views: list[View], stated: int | None, marks: int, answered: float
) -> float:
    """How much these read like the comments that the title speaks of; 0 if they do not."""
    count = len(found)
    if count < 2 or count * 5 < len(views) * 4 or (stated is not None and count > stated * 1.2 + 1):
        return 0.0
    named = sum(bool(one.author) for one in found) / count
    dated = sum(is_dated(one) for one in found) / count
    exact = stated == count
    if named < _MOST or max(dated, answered) < _MOST or signs.are_links(found):
        return 0.0
    if answered < _MOST and not exact and (titles.may_be_section(title) or _are_others(found, views)):
        return 0.0
    return named + dated + answered + 2 * exact + min(1.0, count / marks)


def is_dated(one: Found) -> bool:
    return bool(one.stamp or (one.date and not moments.is_span(one.date)))


def _are_others(found: list[Found], views: list[View]) -> bool:
    """Whether they are called something else (posts of a service), or all by the same name."""
    few = len({one.author for one in found}) * 3 <= len(found)
    return few or signs.is_called(signs.AWAY, views[0].item)


def is_near(title: Element, first: Element, most: int) -> bool:
    """Whether little is said between a title and the first record."""
    said = 0
    for node in following(title):
        if node is first or said > most:
            break
        if node.tag not in SKIP:
            said += len((node.text or "").strip())
        said += len((node.tail or "").strip())
    return said <= most


def _has_reply(view: View) -> bool:
    """Whether a record has a button for answers."""
    return any(
        buttons.has_reply(view.text(node)) or buttons.is_reply(node.get("aria-label") or "")
        for node in view.nodes
    )


def keeps(found: list[Found], told: Titled) -> bool:
    """Whether a group that was found by its looks is believed more than what stands under a title.

    It is not, where it holds less, where what it holds besides says more than all of them (it is the article), or
    where nothing in it says that anybody speaks.
    """
    items = [one.item for one in found if one.item is not None]
    own = {one.item for one in told.found if one.item is not None}
    others = [item for item in items if own.isdisjoint((item, *item.iterancestors(), *item.iter()))]
    if len(others) == len(items):
        return bool(items) and signs.are_told(found)
    if len(items) < len(own):
        return False
    if not others:
        return set(items) != own  # the same records: here the moments in their lines are known
    return len(others) * 4 > max(4, len(items)) or _length(others) <= _length(own)


def _length(nodes: Iterable[Element]) -> int:
    return sum(len(text_of(node)) for node in nodes)
