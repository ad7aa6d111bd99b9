"""List markers: what stands before an item, by the list's kind, start and depth."""

from __future__ import annotations

from operator import attrgetter

from lxml import etree

from reader.regex import regex
from reader.threads.select import names

_BULLETS = ("•", "◦", "▪")
_SIGNS = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
_ROMAN = tuple(zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), _SIGNS, strict=True))
_TAG = attrgetter("tag")
_BARE = regex(r"plainlist|hlist|unstyled|list-inline|no-?bullets?|list-style(?:-type)?\s*:\s*none")
_LAYOUT = names("h1 h2 h3 h4 h5 h6 article section figure table header")


class _List:
    """One list: `next` is the number of its next item; `kind` is empty for bullets, which a bare one does not show."""

    __slots__ = ("is_bare", "kind", "next", "step")

    def __init__(self, node: etree._Element) -> None:
        self.kind = (node.get("type") or "1") if node.tag == "ol" else ""
        self.is_bare = _is_bare(node)
        self.step = -1 if node.get("reversed") is not None else 1
        start = _number(node.get("start"))
        count = sum(1 for child in node if child.tag == "li") if self.step < 0 else 1
        self.next = start if start is not None else count


class Lists:
    """The lists and items that the walk is in; None stands for a list that only lays the page out."""

    __slots__ = ("_items", "_lists", "_marker", "level")

    def __init__(self) -> None:
        self._lists: list[_List | None] = []
        self._items: list[bool] = []
        self._marker = ""
        self.level = 1

    def open(self, node: etree._Element, layout: bool) -> None:
        self._lists.append(None if layout else _List(node))
        self._measure()

    def close(self) -> None:
        if self._lists:
            self._lists.pop()
            self._measure()

    def _measure(self) -> None:
        self.level = max(1, len(self._lists) - self._lists.count(None))

    def item(self, node: etree._Element, layout: bool) -> None:
        around = self._lists[-1] if self._lists else None
        if layout or around is None or _lays_out(node):
            self._items.append(False)
            self._marker = ""
        else:
            self._items.append(True)
            self._marker = self._number(around, node)

    def end_item(self) -> None:
        if self._items:
            self._items.pop()
        self._marker = ""

    @property
    def in_item(self) -> bool:
        return bool(self._items) and self._items[-1]

    def take_marker(self) -> str:
        """The item's marker for its first block, nothing for the next ones."""
        marker, self._marker = self._marker, ""
        return marker

    def take_lead(self) -> str:
        """The item's marker as it stands before its words in a cell, where blocks have none."""
        around, marker = self._lists[-1] if self._lists else None, self.take_marker()
        return f"{marker} " if marker and around is not None and not around.is_bare else ""

    def _number(self, around: _List, node: etree._Element) -> str:
        if not around.kind:
            return _BULLETS[min(self.level, len(_BULLETS)) - 1]
        value = _number(node.get("value"))
        number = around.next if value is None else value
        around.next = number + around.step
        return _written(number, around.kind) + "."


def _is_bare(node: etree._Element) -> bool:
    """Whether the page says that it shows no bullets."""
    outer = node.getparent()
    said = [node.get("class", ""), node.get("style", ""), outer.get("class", "") if outer is not None else ""]
    return _BARE.search(" ".join(said).lower()) is not None


def _lays_out(item: etree._Element) -> bool:
    return not _LAYOUT.isdisjoint(map(_TAG, item))


def _number(text: str | None) -> int | None:
    text = (text or "").strip()
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 10 else None


def _written(number: int, kind: str) -> str:
    if kind in "iI" and 0 < number < 4000:
        roman = _roman(number)
        return roman.upper() if kind == "I" else roman
    if kind in "aA" and number > 0:
        letters = _letters(number)
        return letters.upper() if kind == "A" else letters
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _letters(number: int) -> str:
    written = ""
    while number:
        number, rest = divmod(number - 1, 26)
        written = chr(ord("a") + rest) + written
    return written
