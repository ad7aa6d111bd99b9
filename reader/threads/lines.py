"""Lines that only breaks part: who and when is one of them, before or after what is said; each gets a box."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from lxml import etree

from reader.regex import regex
from reader.threads import dates
from reader.threads.calendar_words import MONTHS, WEEKDAYS
from reader.threads.days import DIGIT
from reader.threads.select import Element, names
from reader.threads.wrapping import about

_FEWEST = 3  # of one look that are parted
_FIRST = MONTHS.keys() | WEEKDAYS.keys() | {"on", "le", "am", "el", "il", "em", "op", "den"}
_BREAKS = ("br", "hr")
_BLOCKS = names("div p ul ol dl table blockquote pre section article h1 h2 h3 h4 h5 h6")
_HEAD = regex(r"\s*[,(\[–—-]\s*((?=[^()\[\]]{0,30}\d)[^()\[\]]{4,50}?)\s?(?:[)\]]\s?:?\s*|:\s+)")
_LONGEST = 90  # code points of a line with a date


def boxed(nodes: list[Element]) -> list[Element]:
    """The lines with a date of elements that have such a line; the elements themselves where most have no lines."""
    if len(nodes) < _FEWEST or sum(map(_has_lines, nodes)) * 2 <= len(nodes):
        return nodes
    return [_dated_line(node) for node in nodes]


def _has_lines(node: Element) -> bool:
    """Whether breaks part lines in an element: blocks may stand only in what is said below a line with the date."""
    blocks = [at for at, child in enumerate(node) if child.tag in _BLOCKS]
    first = next((at for at, child in enumerate(node) if child.tag in _BREAKS), None)
    if first is None or not blocks:
        return first is not None
    return first < blocks[0] and _is_dated(node, None, node[first])


def _dated_line(node: Element) -> Element:
    if not _has_lines(node):
        return node
    breaks: list[Element | None] = [None, *node.iterchildren(*_BREAKS), None]
    lines = list(pairwise(breaks))
    at = next((at for at, line in enumerate(lines) if _is_dated(node, *line)), None)
    filled = [at for at, line in enumerate(lines) if _is_filled(node, *line)]
    if at is None or at not in (filled[0], filled[-1]) or len(filled) < 2:
        return node
    for start, stop in ((at + 1, len(lines)), (0, at)):
        if start < stop:
            _box(node, lines[start][0], lines[stop - 1][1], "font")
    return _box(node, *lines[at], "span")


def _is_filled(node: Element, first: Element | None, last: Element | None) -> bool:
    return any(text.strip() for text in _texts(node, first, last)) or any(
        child.tag in _BLOCKS for child in _between(node, first, last)
    )


def _is_dated(node: Element, first: Element | None, last: Element | None) -> bool:
    return any(
        len(text) <= _LONGEST and DIGIT.search(text) and dates.looks_dated(text)
        for text in _texts(node, first, last)
    )


def _texts(node: Element, first: Element | None, last: Element | None) -> Iterable[str]:
    """What stands directly in a line between two breaks, or about its elements."""
    yield ((node.text if first is None else first.tail) or "").strip()
    for child in _between(node, first, last):
        yield (child.text or "").strip()
        yield (child.tail or "").strip()


def _between(node: Element, first: Element | None, last: Element | None) -> list[Element]:
    children = list(node)
    start = 0 if first is None else children.index(first) + 1
    return children[start : len(children) if last is None else children.index(last)]


def _box(node: Element, first: Element | None, last: Element | None, tag: str) -> Element:
    """An element about what stands between two breaks."""
    return about(node, first, _between(node, first, last), tag)


def head(node: Element) -> Element | None:
    """The date in brackets, or before a colon, with which the words behind a name begin: in an element made for it."""
    tail = node.tail or ""
    found = _HEAD.match(tail)
    if found is None or not any(map(str.isalpha, tail[found.end() :])) or not _is_date(found[1]):
        return None
    made = etree.Element("span")
    node.tail, made.text, made.tail = None, found[0], tail[found.end() :]
    node.addnext(made)
    return made


def _is_date(text: str) -> bool:
    """Whether a text is a date from its first word on."""
    first = text.split()[0].rstrip(",.").lower()
    return (text[0].isdecimal() or first in _FIRST) and dates.looks_dated(text)
