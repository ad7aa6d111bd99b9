"""Blocks one after another as a tree: quotations in quotations, lists in items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import TypeAlias

from reader.model import Block, Kind

_DEEPEST = 24  # levels; what no page means and a hostile one may claim
_NUMBER = re.compile(r"\(?(\d{1,9}|[a-z]{1,8}|[A-Z]{1,8})[.)]")
_ROMAN = re.compile("m*(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SIGNS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}


@dataclass(slots=True)
class Quote:
    """Blocks of one speaker."""

    inside: list[Node]


@dataclass(slots=True)
class Item:
    """`value` counts in an ordered list."""

    value: int
    inside: list[Node]


@dataclass(slots=True)
class Listing:
    """A list; `style` is empty for bullets, else the `type` of an `ol`: "1", "a", "A", "i" or "I"."""

    style: str
    items: list[Item] = field(default_factory=list)


Node: TypeAlias = "Block | Quote | Listing"


def nested(blocks: Iterable[Block], depth: int = 0) -> list[Node]:
    """The tree of blocks that stand in so many quotations already."""
    found: list[Node] = []
    for deeper, run in groupby(blocks, lambda block: min(block.quoted, _DEEPEST) > depth):
        if deeper:
            found.extend(Quote(nested(quote, depth + 1)) for quote in _speakers(run, depth + 1))
        else:
            found.extend(_listed(run))
    return found


def _speakers(run: Iterable[Block], depth: int) -> Iterator[list[Block]]:
    """Quotations beside each other, by who is quoted; what they quote in turn stays with them."""
    held: list[Block] = []
    by = ""
    for block in run:
        if block.quoted == depth:
            if held and by and block.by != by:
                yield held
                held = []
            by = block.by
        held.append(block)
    yield held


def _listed(run: Iterable[Block]) -> list[Node]:
    found: list[Node] = []
    within: list[tuple[int, Listing]] = []  # the lists that the walk is in, each by its level
    for block in run:
        level = min(block.level, _DEEPEST)
        if block.kind is not Kind.ITEM or block.ruled:
            within.clear()
        if block.kind is not Kind.ITEM:
            found.append(block)
            continue
        while within and within[-1][0] > level:
            within.pop()
        if block.marker:
            _item(block, level, within, found)
        else:
            inside = within[-1][1].items[-1].inside if within else found
            inside.append(block._replace(kind=Kind.PARAGRAPH, level=0))
    return found


def _item(block: Block, level: int, within: list[tuple[int, Listing]], found: list[Node]) -> None:
    text = block._replace(kind=Kind.PARAGRAPH, level=0)
    if within and within[-1][0] == level:
        value = _next(block.marker, within[-1][1])
        if value is not None:
            within[-1][1].items.append(Item(value, [text]))
            return
        within.pop()
    style, value = _first(block.marker)
    made = Listing(style, [Item(value, [text])])
    (within[-1][1].items[-1].inside if within else found).append(made)
    within.append((level, made))


def _next(marker: str, listing: Listing) -> int | None:
    """The number of the next item of a list; None if another list begins."""
    number = _NUMBER.fullmatch(marker)
    if number is None or not listing.style:
        return 0 if number is None and not listing.style else None
    value, before = _value(number[1], listing.style), listing.items[-1].value
    return value if value == before + 1 or (listing.style == "1" and value != 1) else None


def _first(marker: str) -> tuple[str, int]:
    """The style of the list that begins so, and its first number."""
    number = _NUMBER.fullmatch(marker)
    if number is None:
        return "", 0
    if number[1].isdecimal():
        return "1", int(number[1])
    small = number[1].lower()
    roman = _ROMAN.fullmatch(small) and (len(small) > 1 or small in "ivx")
    style = ("i" if number[1] == small else "I") if roman else ("a" if number[1] == small else "A")
    return style, _value(number[1], style) or 1


def _value(written: str, style: str) -> int | None:
    if written.isdecimal() or style == "1":
        return int(written) if written.isdecimal() and style == "1" else None
    if written.islower() != style.islower():
        return None
    small = written.lower()
    if style in "aA":
        value = 0
        for letter in small:
            value = value * 26 + ord(letter) - ord("a") + 1
        return value
    return _roman(small) if _ROMAN.fullmatch(small) else None


def _roman(small: str) -> int:
    values = [_SIGNS[sign] for sign in small]
    return sum(
        -one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True)
    )
