"""Boxes at the head of a comment that repeat an earlier one's words after its author's name: so they quote."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import cast

from reader.threads.found import Found
from reader.threads.mentions import leading_name
from reader.threads.select import Element, names, text_of

_BOXES = names("p div section aside i em span small font td center fieldset")
_DEEP = 3  # boxes at the head of the words, each in the one before
_SHORTEST = 10  # letters: fewer are said by many
_OWN = 60  # comments of the person named, the last ones
_LONGEST = 4000  # code points of a box that quotes
_EDGE = " \n\t@\"'“”«»„"


def mark(found: list[Found]) -> None:
    """Adds such boxes to the quotations of their comments."""
    earlier: dict[str, list[Found]] = defaultdict(list)
    folded: dict[Found, str] = {}  # what was looked at already
    for one in found:
        for box in _heads(one):
            text = " ".join(cast(Iterator[str], box.itertext())).lstrip(_EDGE)
            by = leading_name(text, earlier)
            if by and by != one.author.lower() and _repeats(text[len(by) :], earlier[by][-_OWN:], folded):
                one.quotes[box] = earlier[by][0].author
                one.noise.extend(islice(_naming(box, by), 1))
                if box is one.bodies[0].getprevious():
                    one.bodies.insert(0, box)
                break
        if one.author:
            earlier[one.author.lower()].append(one)


def _naming(box: Element, by: str) -> Iterator[Element]:
    """The elements in a box that hold nothing but the name."""
    return (node for node in box.iterdescendants() if text_of(node).strip(_EDGE).lower() == by)


def _heads(one: Found) -> Iterator[Element]:
    """The boxes with which the words begin, if no quotation is known, and the one above the words."""
    node = one.bodies[0] if one.bodies and not one.quotes else None
    above = node.getprevious() if node is not None and node is not one.item else None
    if above is not None and above.tag in _BOXES and above not in one.others:
        yield above
    for _ in range(_DEEP):
        if node is None or not len(node) or (node.text and not node.text.isspace()):
            return
        node = node[0]
        if node.tag not in _BOXES:
            return
        yield node


def _repeats(words: str, earlier: list[Found], folded: dict[Found, str]) -> bool:
    """Whether these words stand in one of these comments."""
    wanted = _folded(words) if len(words) <= _LONGEST else ""
    if len(wanted) < _SHORTEST:
        return False
    for one in earlier:
        if one not in folded:
            folded[one] = _folded("".join(map(text_of, one.bodies)))
    return any(wanted in folded[one] for one in earlier)


def _folded(text: str) -> str:
    return "".join(filter(str.isalnum, text.lower()))
