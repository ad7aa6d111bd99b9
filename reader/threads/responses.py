"""The answer that stands inside a comment, under a line of its own: "Response from the owner, Ada · 3 May 2020"."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile

from lxml import etree

from reader.regex import regex
from reader.threads import dates, moments
from reader.threads.found import Found
from reader.threads.select import Element, one_line, text_of
from reader.threads.tongues import gather

_MOST = 120  # elements of a comment that are looked at
_LONGEST = 120  # code points of the line
_NAME = 60  # code points of the name in it
_DEEP = 4  # boxes about the answer and nothing else
_PARTS = regex(r"\s*[·•|:—–]\s*|\s+-\s+|\s*[(\[]")
_OPENED = regex(r"\s*(?P<line>[^:\n]{4,80}\s?:)\s+\S")


@dataclass(frozen=True, slots=True)
class _Head:
    """The line, in an element of its own, and what it tells."""

    node: Element
    author: str
    date: str


def parted(found: list[Found]) -> list[Found]:
    """The same, each with the answer in it behind it."""
    made: list[Found] = []
    items = {one.item for one in found}
    for one in found:
        made.append(one)
        if (answer := _answer(one, items)) is not None:
            one.noise.append(answer.bodies[0])
            made.append(answer)
    return made


def _answer(one: Found, items: Set[Element | None]) -> Found | None:
    head = next(filter(None, map(_head, _nodes(one))), None)
    if head is None or head.author == one.author:
        return None
    box = _box(head.node, {one.item, *one.bodies})
    if box is None or not {*items, *one.bodies}.isdisjoint((box, *box.iterdescendants(), *_about(box, one))):
        return None
    when = _beside(head.node, box) if not head.date else None
    return Found(
        box,
        [box],
        head.author,
        date=one_line(text_of(when)) if when is not None else head.date,
        stamp=(when.get("datetime") or "") if when is not None else "",
        depth=one.depth + 1,
        above=one,
        parent=one.id,
        noise=[head.node] if when is None else [head.node, when],
    )


def _beside(head: Element, box: Element) -> Element | None:
    """The element right behind the line that says when, and nothing else."""
    behind = (node for node in head.itersiblings() if text_of(node).strip())
    node = next(behind, None)
    is_date = node is not None and box in node.iterancestors() and moments.is_date(one_line(text_of(node)))
    return node if is_date and not (head.tail or "").strip() else None


def _about(box: Element, one: Found) -> Iterator[Element]:
    """What lies between an answer and the comment or the words that it stands in."""
    return takewhile(lambda node: node is not one.item and node not in one.bodies, box.iterancestors())


def _nodes(one: Found) -> Iterator[Element]:
    """The elements of a comment that may say so."""
    tops = [one.item] if one.item is not None else []
    tops += [body for body in one.bodies if one.item not in (body, *body.iterancestors())]
    for top in tops:
        yield from list(islice(top.iterdescendants(), _MOST))


@cache
def _words() -> tuple[str, ...]:
    return gather("comments", "responded")


def _head(node: Element) -> _Head | None:
    text = node.text if isinstance(node.tag, str) else None
    if not text or not text.lstrip().lower().startswith(_words()):
        return None
    line = one_line(text_of(node))
    if (opened := _OPENED.match(text)) is not None:
        line, node = opened["line"], _cut(node, opened.end("line"))
    return _told(node, line) if len(line) <= _LONGEST else None


def _cut(node: Element, end: int) -> Element:
    """The first words of an element, in one of their own."""
    made = etree.Element("span")
    text = node.text or ""
    node.text, made.text, made.tail = None, text[:end], text[end:]
    node.insert(0, made)
    return made


def _told(node: Element, line: str) -> _Head | None:
    """The name behind the words, the last of several after commas, and the date behind it."""
    lead = next(word for word in sorted(_words(), key=len, reverse=True) if line.lower().startswith(word))
    name, *others = [part for part in _PARTS.split(line[len(lead) :].strip()) if part] or [""]
    named, _, last = name.rpartition(", ")
    author = last if named and last[:1].isupper() else name
    date = next(filter(dates.looks_dated, others), "")
    return _Head(node, author.strip(), date) if 1 < len(author) <= _NAME else None


def _box(head: Element, others: set[Element | None]) -> Element | None:
    """What holds the line and the answer, and nothing else of the comment."""
    line = one_line(text_of(head))
    box: Element | None = None
    for node in islice(head.iterancestors(), _DEEP):
        if node in others or (box is not None and one_line(text_of(node)) != one_line(text_of(box))):
            break
        if box is not None or one_line(text_of(node)) != line:
            box = node
    return box
