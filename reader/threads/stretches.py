"""What stands between two rules, as runs of neighbours: their lines, and an element about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from reader.threads.looks import SKIP
from reader.threads.select import Element, names
from reader.threads.wrapping import about

_FEWEST = 3  # rules in one element
_BREAKS = names(
    "br p div li ul ol table tr td h1 h2 h3 h4 h5 h6 center blockquote pre dl dt dd address fieldset legend"
    " figure figcaption aside header footer section details summary"
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text of a line: that of an element, or the one behind it."""

    text: str
    node: Element
    is_tail: bool


def stretches(rules: Iterable[Element]) -> Iterator[list[list[Element]]]:
    """For each element with several rules, each of these, for the text that may follow it, and what follows it."""
    by_parent: dict[Element, list[Element]] = defaultdict(list)
    for rule in rules:
        if (parent := rule.getparent()) is not None:
            by_parent[parent].append(rule)
    for several in by_parent.values():
        if len(several) >= _FEWEST:
            yield [_between(rule) for rule in several]


def _between(rule: Element) -> list[Element]:
    nodes = [rule]
    for node in rule.itersiblings():
        if node.tag == "hr" or _is_ruled(node):
            break
        nodes.append(node)
    return nodes


def _is_ruled(box: Element) -> bool:
    """Whether a box begins with a rule of its own: it is a stretch for itself."""
    return len(box) > 0 and box[0].tag == "hr" and not (box.text or "").strip()


def lines(nodes: Sequence[Element]) -> Iterator[list[Piece]]:
    """The lines of some neighbours."""
    line: list[Piece] = []
    for piece in _pieces(nodes):
        if piece is not None:
            line.append(piece)
        elif line:
            yield line
            line = []
    if line:
        yield line


def _pieces(nodes: Sequence[Element]) -> Iterator[Piece | None]:
    """Texts, and None where a line ends."""
    for node in nodes:
        breaks = node.tag in _BREAKS
        if breaks:
            yield None
        if node.tag not in SKIP and node.tag != "hr":
            if node.text and not node.text.isspace():
                yield Piece(node.text, node, False)
            yield from _pieces(list(node))
        if breaks:
            yield None
        if node.tail and not node.tail.isspace():
            yield Piece(node.tail, node, True)


def own(piece: Piece) -> Element:
    """An element that holds this text and no other."""
    parent = piece.node.getparent() if piece.is_tail else None
    return about(piece.node, None, (), "span") if parent is None else about(parent, piece.node, (), "span")


def said(line: Sequence[Piece]) -> str:
    return " ".join("".join(piece.text for piece in line).split())


def boxed(nodes: Sequence[Element]) -> Element:
    """One element about what follows a rule."""
    rule, *others = nodes
    box = etree.Element("div")
    box.text, rule.tail = rule.tail, None
    rule.addnext(box)
    for node in others:
        box.append(node)
    return box
