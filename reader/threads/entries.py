"""Entries that no element holds, between rules: of guestbooks and mail archives, each led by labels.

"Name: Ada" and "Date: 3 May 2009" in every stretch between two rules are evidence enough: it is only asked whether
something is said below them. The tree is changed for what is kept, and for nothing else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lxml import etree

from reader.regex import regex
from reader.threads import answers, dates, judge, mails, quotations, signatures
from reader.threads.found import Found
from reader.threads.looks import SKIP
from reader.threads.select import Element, names, text_of
from reader.threads.tongues import gather
from reader.threads.view import View

_FEWEST = 3  # entries, and rules between them
_LEAD = 2  # lines before the labels: a subject
_LABEL = regex(r"\s*([^\W\d_][^:：\n]{0,30}?)\s*[:：]\s*(.*?)\s*")
_NAME = regex(r"[^<>(\[|\n]{1,60}")
_SHORTEST = 8  # code points of what an entry says
_BREAKS = names("br p div li ul ol table tr td h1 h2 h3 h4 h5 h6 center blockquote pre dl dt dd address")


@dataclass(frozen=True, slots=True)
class _Head:
    """Who and when, the element in which, or behind which, the last label's line ends, and how much follows.

    `size` counts code points, up to the next rule.
    """

    author: str
    date: str
    last: Element
    size: int


def read(root: Element) -> list[Found]:
    """The entries of the page; none where it has no rules with labels between them."""
    by_parent: dict[Element, list[Element]] = defaultdict(list)
    for rule in root.iter("hr"):
        if (parent := rule.getparent()) is not None:
            by_parent[parent].append(rule)
    for rules in by_parent.values():
        if len(rules) >= _FEWEST and (entries := _entries(rules)):
            return _found(entries)
    return []


def _entries(rules: list[Element]) -> list[tuple[_Head, list[Element]]]:
    """Heads with the elements of their entries: up to the next head, but the last has no more stretches than others."""
    stretches = [_between(rule) for rule in rules]
    heads = {at: head for at, nodes in enumerate(stretches) if (head := _head(nodes)) is not None}
    if len(heads) < _FEWEST:
        return []
    starts = list(heads)
    ends = (*starts[1:], starts[-1] + min(b - a for a, b in pairwise(starts)))
    made, sizes = [], []
    for at, end in zip(starts, ends, strict=True):
        made.append((heads[at], [node for nodes in stretches[at:end] for node in nodes]))
        sizes.append(heads[at].size + sum(map(_size, stretches[at + 1 : end])))
    return made if judge.speak([head.author for head, _ in made], sizes) else []


def _size(nodes: Sequence[Element]) -> int:
    return sum(len(line) for line, _ in _lines(nodes))


def _between(rule: Element) -> list[Element]:
    """A rule, for the text that may follow it, and what stands before the next one."""
    nodes = [rule]
    for node in rule.itersiblings():
        if node.tag == "hr":
            break
        nodes.append(node)
    return nodes


def _head(nodes: Sequence[Element]) -> _Head | None:
    """What the labels of a stretch tell; None where they do not tell who and when."""
    author = date = ""
    last: Element | None = None
    lead, below, lines = 0, 0, list(_lines(nodes))
    for at, (line, owner) in enumerate(lines):
        found = _LABEL.fullmatch(line)
        if found is None:
            lead += 1
            if last is not None or lead > _LEAD:
                break
            continue
        label, said = found[1].lower(), found[2]
        if not author and label in _labels("by") and (name := _NAME.match(said)):
            author = name[0].strip()
        elif not date and label in _labels("sent") and dates.looks_dated(said):
            date = said
        last, below = owner, at + 1
    if not author or not date or last is None:
        return None
    return _Head(author, date, last, sum(len(line) for line, _ in lines[below:]))


@cache
def _labels(kind: str) -> frozenset[str]:
    return frozenset(gather("comments", kind))


def _lines(nodes: Sequence[Element]) -> Iterator[tuple[str, Element]]:
    """The lines of some neighbours, each with the element in which, or behind which, its last words stand."""
    said, owner = "", nodes[0]
    for text, node in _pieces(nodes):
        if text is None:
            if said.strip():
                yield " ".join(said.split()), owner
            said = ""
        elif text:
            said, owner = said + text, node
    if said.strip():
        yield " ".join(said.split()), owner


def _pieces(nodes: Sequence[Element]) -> Iterator[tuple[str | None, Element]]:
    """Texts with their elements, and None where a line ends."""
    for node in nodes:
        breaks = node.tag in _BREAKS
        if breaks:
            yield None, node
        if node.tag not in SKIP and node.tag != "hr":
            if node.text and not node.text.isspace():
                yield node.text, node
            yield from _pieces(list(node))
        if breaks:
            yield None, node
        if node.tail and not node.tail.isspace():
            yield node.tail, node


def _found(entries: list[tuple[_Head, list[Element]]]) -> list[Found]:
    """The entries, each in a box that is made for it."""
    kept = []
    items = [(head, _boxed(nodes)) for head, nodes in entries]
    known = {item for _, item in items}
    for head, item in items:
        bodies = _bodies(item, head.last)
        if not bodies:
            continue
        one = Found(item, bodies, head.author, date=head.date)
        for body in bodies:
            one.noise.extend(mails.unfolded(body))
            quotations.find(body, one)
            if (signature := signatures.cut(body)) is not None:
                one.noise.append(signature)
        kept.append((one, View([item], known)))
    answers.relate(kept)
    return [one for one, _ in kept]


def _boxed(nodes: list[Element]) -> Element:
    """One element about what follows a rule."""
    rule, *others = nodes
    box = etree.Element("div")
    box.text, rule.tail = rule.tail, None
    rule.addnext(box)
    for node in others:
        box.append(node)
    return box


def _bodies(item: Element, last: Element) -> list[Element]:
    """What an entry holds behind its last label, level by level."""
    made = []
    node, inner = last, True  # the text behind the last label's own element is still of its line
    while node is not item and (parent := node.getparent()) is not None:
        box = etree.Element("div")
        if not inner:
            box.text, node.tail = node.tail, None
        for child in list(parent)[parent.index(node) + 1 :]:
            box.append(child)
        parent.append(box)
        if len(text_of(box).strip()) >= _SHORTEST:
            made.append(box)
        node, inner = parent, False
    return made
