"""Whether records show that people speak: they answer each other, say each other's names, are said to have written."""

from __future__ import annotations

from itertools import pairwise

from reader.regex import regex
from reader.threads import dates
from reader.threads.found import Found
from reader.threads.select import words
from reader.threads.tongues import are_in

_SOME = 16  # records that are looked at
_FEW = 4  # of which more is looked at
_HERE = 24  # elements of each
_NAME = 3  # code points of a name that may be told from other words
_SAID = 400  # code points of what each says
_CLOCK = regex(r"T\d")
_LINE = 90  # code points of a line that says who wrote


def talk(found: list[Found]) -> float:
    """The share of records that answer an earlier one, or say the name of who wrote it."""
    few = found[:_SOME]
    known: set[str] = set()
    count = 0
    for one in few:
        own = one.author.lower()
        text = " ".join(map(words, one.bodies))[:_SAID].lower()
        count += bool(one.parent or one.above or any(name in text for name in known if name != own))
        if len(own) >= _NAME:
            known.add(own)
    return count / len(few)


def again(found: list[Found]) -> float:
    """The share of records by somebody who wrote before, and between whose words somebody else did."""
    names = [one.author for one in found[:_SOME]]
    count = sum(
        bool(name) and name != before and name in names[:at]
        for at, (before, name) in enumerate(pairwise(names), start=1)
    )
    return count / len(names)


def converse(found: list[Found]) -> bool:
    """Whether these speak to each other, some more than once or by name, each at a time of day after that above."""
    if not (again(found) or talk(found)):
        return False
    some = found[:_SOME]
    told = [(when.iso if (when := dates.when(one.date, one.stamp)) else "") or "" for one in some]
    return all(map(_CLOCK.search, told)) and sum(a <= b for a, b in pairwise(told)) * 3 >= 2 * (len(some) - 1)


def spoken(found: list[Found]) -> float:
    """The share of records in which a line beside the words says that somebody wrote them."""
    some = found[:_FEW]
    return sum(_is_said(one, "spoke") for one in some) / len(some)


def says_so(line: str) -> bool:
    """Whether a line says that somebody wrote something."""
    return are_in(line.lower(), "comments", "spoke")


def is_asked(one: Found) -> bool:
    """Whether a line beside the words says that somebody asked them."""
    return _is_said(one, "asked")


def _is_said(one: Found, key: str) -> bool:
    stack = [one.item] if one.item is not None else []
    bodies = set(one.bodies)
    for _ in range(_HERE):
        if not stack:
            break
        node = stack.pop()
        if node not in bodies:
            lines = (node.text, *(child.tail for child in node))
            if any(
                line and not line.isspace() and len(line) <= _LINE and are_in(line.lower(), "comments", key)
                for line in lines
            ):
                return True
            stack.extend(reversed(node))
    return False
