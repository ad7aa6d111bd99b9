"""Entries that no element holds, between rules: of guestbooks and mail archives, each led by labels.

"Name: Ada" and "Date: 3 May 2009" in every stretch between two rules are evidence enough: it is only asked whether
something is said below them. The tree is changed for what is kept, and for nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from lxml import etree

from reader.regex import regex
from reader.threads import (
    answers,
    credited,
    dates,
    judge,
    mailbox,
    mails,
    public_inbox,
    quotations,
    signatures,
)
from reader.threads.found import Found
from reader.threads.select import Element, text_of
from reader.threads.stretches import boxed, lines, said, stretches
from reader.threads.tongues import gather
from reader.threads.view import View

_FEWEST = 3  # entries, and rules between them
_LEAD = 2  # lines before the labels: a subject
_LABEL = regex(r"\s*([^\W\d_][^:：\n]{0,30}?)\s*[:：]\s*(.*?)\s*")
_NAME = regex(r"[^<>(\[|\n]{1,60}")
_SHORTEST = 8  # code points of what an entry says


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
    """The entries of the page; none where nothing between its rules says who wrote, and when."""
    marks = list(root.iter("hr", "pre"))  # one walk for both
    for runs in stretches(mark for mark in marks if mark.tag == "hr"):
        if entries := _entries(runs):
            return _found(entries)
        if found := credited.read(runs):
            return found
    texts = [mark for mark in marks if mark.tag == "pre"]
    return public_inbox.read(texts) or mailbox.read(texts)


def _entries(runs: list[list[Element]]) -> list[tuple[_Head, list[Element]]]:
    """Heads with the elements of their entries: up to the next head, but the last has no more stretches than others."""
    heads = {at: head for at, nodes in enumerate(runs) if (head := _head(nodes)) is not None}
    if len(heads) < _FEWEST:
        return []
    starts = list(heads)
    ends = (*starts[1:], starts[-1] + min(b - a for a, b in pairwise(starts)))
    made, sizes = [], []
    for at, end in zip(starts, ends, strict=True):
        made.append((heads[at], [node for nodes in runs[at:end] for node in nodes]))
        sizes.append(heads[at].size + sum(map(_size, runs[at + 1 : end])))
    return made if judge.speak([head.author for head, _ in made], sizes) else []


def _size(nodes: Sequence[Element]) -> int:
    return sum(len(line) for line, _ in _lines(nodes))


def _head(nodes: Sequence[Element]) -> _Head | None:
    """What the labels of a stretch tell; None where they do not tell who and when."""
    author = date = ""
    last: Element | None = None
    lead, below, texts = 0, 0, list(_lines(nodes))
    for at, (line, owner) in enumerate(texts):
        if author and date and last is not None and _begins_mail(owner, last):
            break
        found = _LABEL.fullmatch(line)
        if found is None:
            lead += 1
            if last is not None or lead > _LEAD:
                break
            continue
        label, told = found[1].lower(), found[2]
        if not author and label in _labels("by") and (name := _NAME.match(told)):
            author = name[0].strip()
        elif not date and label in _labels("sent") and dates.looks_dated(told):
            date = told
        last, below = owner, at + 1
    if not author or not date or last is None:
        return None
    return _Head(author, date, last, sum(len(line) for line, _ in texts[below:]))


def _begins_mail(node: Element, last: Element) -> bool:
    """Whether a preformatted text begins below the labels: its own lines may look like labels, too."""
    return node.tag == "pre" and last is not node and not any(one is node for one in last.iterancestors())


@cache
def _labels(kind: str) -> frozenset[str]:
    return frozenset(gather("comments", kind))


def _lines(nodes: Sequence[Element]) -> Iterator[tuple[str, Element]]:
    """The lines of some neighbours, each with the element in which, or behind which, its last words stand."""
    return ((said(line), line[-1].node) for line in lines(nodes))


def _found(entries: list[tuple[_Head, list[Element]]]) -> list[Found]:
    """The entries, each in a box that is made for it."""
    kept = []
    items = [(head, boxed(nodes)) for head, nodes in entries]
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
