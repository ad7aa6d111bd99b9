"""What is left of a line of buttons when these are taken out of it: brackets, bars, dots."""

from __future__ import annotations

from collections.abc import Iterator, Set

from reader.threads.select import Element
from reader.threads.stretches import Piece, lines, own

_SIGNS = frozenset(" \n\t\u00a0[](){}|/·•-–—:;,.»«›‹")


def find(body: Element, noise: Set[Element]) -> Iterator[Element]:
    """The signs of lines that hold something that nobody said and no words, each in an element of its own."""
    if not any(node.tag in ("a", "button") for node in noise):
        return
    for line in list(lines([body])):
        rest = [piece for piece in line if not _is_in(piece, noise, body)]
        if 0 < len(rest) < len(line) and all(_SIGNS.issuperset(piece.text) for piece in rest):
            yield from map(own, rest)


def _is_in(piece: Piece, noise: Set[Element], body: Element) -> bool:
    node = piece.node.getparent() if piece.is_tail else piece.node
    while node is not None and node not in noise and node is not body:
        node = node.getparent()
    return node in noise
