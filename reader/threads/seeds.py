"""Where records show themselves on a page: dates, buttons for answers, what classes call comments."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from reader.regex import regex
from reader.threads import chats, dates, lines, moments, titles, written
from reader.threads.buttons import is_reply
from reader.threads.days import DIGIT
from reader.threads.looks import MOMENT, classes, look, says
from reader.threads.page import Page
from reader.threads.select import Element, names

_SKIP = names("script style noscript select option textarea template svg head nav")
# a year, a clock, or a date in numbers: a quick look before a text is read as a date
_DATED = regex(r"\d{4}|\d\s?[:./-]\s?\d|\d\s?h\s?\d|['’]\d\d")
_TIMED = frozenset("[(0123456789")  # with which a time of day begins
_HEADED = frozenset(",([–—-")  # what parts a name from the date behind it
_NAMES = names("b strong cite a span em i")  # in which a name stands
_BUTTON = 24  # code points of what a button for answers says
_LONGEST = 90  # code points of a line that prints a date


@dataclass(slots=True)
class Seeds:
    """Elements of one look, in page order; `page` counts the code points of the whole page's text.

    `titles` are lines that say that comments follow; `bare` are dates without a class of their own, by their tag: they
    are alike in a comment and in an answer to it; `tails` are elements with a date behind another element in them,
    `clocks` those that begin with a time of day.
    """

    dated: dict[str, list[Element]] = field(default_factory=lambda: defaultdict(list))
    replies: dict[str, list[Element]] = field(default_factory=lambda: defaultdict(list))
    bare: dict[str, list[Element]] = field(default_factory=lambda: defaultdict(list))
    titles: list[Element] = field(default_factory=list)
    tails: list[Element] = field(default_factory=list)
    clocks: list[Element] = field(default_factory=list)
    page: int = 0

    def add(self, node: Element, where: str) -> None:
        self.dated[look(node) + where].append(node)
        if not classes(node):
            self.bare[node.tag + where].append(node)


def sow(page: Page) -> Seeds:
    """One pass over the page's text."""
    stamped = {node for node, value in page.stamped if written.is_stamp(value)}
    seeds = Seeds(titles=[node for node, value in page.stamped if _is_labelled(node, value)])
    for node, value in page.stamped:
        if len(value) <= _BUTTON and is_reply(value) and node.tag in ("a", "button"):
            seeds.replies[look(node)].append(node)
    last: Element | None = None
    for node in page.root.iter():
        tag, tail = node.tag, node.tail
        found = node in stamped or tag == "time"
        if tag not in _SKIP and (text := node.text) and (text := text.strip()):
            seeds.page += len(text)
            if text[0] in _TIMED and chats.begins(text):
                seeds.clocks.append(node)
            if titles.says(text) and not _leads_away(node, text):
                seeds.titles.append(node)
            if not found and _may_date(text) and (_is_dated(text) or _is_moment(node, text)):
                found = True
            elif len(text) <= _BUTTON and is_reply(text):
                seeds.replies[look(node)].append(node)
        if found and node is not last:
            seeds.add(node, "")
            last = node
        if tail and (tail := tail.strip()):
            seeds.page += len(tail)
            if tail[0] in _TIMED and (parent := node.getparent()) is not None and chats.begins(tail):
                seeds.clocks.append(parent)
            if titles.says(tail) and (parent := node.getparent()) is not None:
                seeds.titles.append(parent)
            if tail[0] in _HEADED and tag in _NAMES and (made := lines.head(node)) is not None:
                seeds.add(made, "")
                last, tail = made, ""
            if len(tail) >= 4 and _may_date(tail) and _is_dated(tail):
                parent = node.getparent()
                if parent is not None and parent is not last:
                    seeds.add(parent, " tail")
                    seeds.tails.append(parent)
                    last = parent
    return seeds


def called_comments(page: Page) -> dict[str, list[Element]]:
    """Elements that the page's own classes call comments, by their look."""
    looks: dict[str, list[Element]] = defaultdict(list)
    for node in page.called:
        looks[look(node)].append(node)
    return looks


def _is_labelled(node: Element, label: str) -> bool:
    """Whether this is what is read out for a box, and says that comments are in it."""
    return (
        titles.says(label)
        and node.get("aria-label") == label
        and node.tag not in ("a", "button", "svg", "input")
    )


def _leads_away(node: Element, text: str) -> bool:
    """Whether a title is a link to another page, or a button for answers."""
    if node.tag not in ("a", "button"):
        return False
    return is_reply(text) or not (node.get("href") or "#").startswith("#")


def _is_moment(node: Element, text: str) -> bool:
    """Whether this is called a moment, and says how long ago it was, be it as short as "3d"."""
    return says(MOMENT, node.get("class") or "") and moments.is_all(text) and moments.is_span(text)


def _may_date(text: str) -> bool:
    return len(text) <= _LONGEST and DIGIT.search(text) is not None


def _is_dated(text: str) -> bool:
    return (
        (_DATED.search(text) is not None and dates.looks_dated(text))
        or dates.is_ago(text)
        or dates.is_partly(text)
    )
