"""One record of a group as its readers see it: its own elements, how much each holds, and where each stands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from reader.threads.looks import SKIP, classes
from reader.threads.select import Element, one_line

_ASIDE = "button"  # what it says is no part of the words, but it may show a name, a date or votes
_CELLS = ("td", "th")  # told apart by their columns
_MOST = 1500  # elements: no comment has more
_LONG = 160  # code points: no field of a header has more


class View:
    """A record without the records nested in it; it may be several neighbours ("pieces") that no element holds."""

    def __init__(self, pieces: list[Element], known: set[Element]) -> None:
        self.item = pieces[0]
        self.pieces = pieces
        self.around: set[Element] = set()  # what lies around nested records
        self.nodes = list(islice(self._own(known), _MOST))
        self.own = set(self.nodes)
        self.size = self._sizes()
        self._places: dict[Element, str] = {}
        self._texts: dict[Element, str] = {}
        self._within: tuple[tuple[Element, ...], set[Element]] | None = None

    def _own(self, known: set[Element]) -> Iterator[Element]:
        """The record's elements in page order; nested records and what is no text are not entered."""
        stack = self.pieces[::-1]
        while stack:
            node = stack.pop()
            if node.tag in SKIP and not _is_pressed(node):
                continue
            if node in known and node not in self.pieces:
                self._mark_around(node)
                continue
            yield node
            stack.extend(reversed(node))

    def _mark_around(self, inner: Element) -> None:
        for outer in inner.iterancestors():
            if outer in self.around:
                return
            self.around.add(outer)
            if outer in self.pieces:
                return

    def _sizes(self) -> dict[Element, int]:
        """Code points in each element, without nested records."""
        size: dict[Element, int] = {}
        for node in reversed(self.nodes):
            held = len(node.text.strip()) if node.text else 0
            for child in node:
                if child.tag != _ASIDE:
                    held += size.get(child, 0)
                if child.tail:
                    held += len(child.tail.strip())
            size[node] = held
        return size

    def text(self, node: Element) -> str:
        """What a short element says on one line; an empty string for a long one."""
        known = self._texts.get(node)
        if known is None:
            short = 0 < self.size.get(node, 0) <= _LONG and node not in self.around
            known = one_line(_said(node)) if short else ""
            self._texts[node] = known
        return known

    def place(self, node: Element) -> str:
        """Where in its record an element stands: its look and its parent's."""
        known = self._places.get(node)
        if known is None:
            parent = node.getparent()
            above = ""
            if parent in self.own and parent not in self.pieces and node is not self.item:
                assert parent is not None
                above = f"{parent.tag}.{_named(parent)}"
            column = parent.index(node) if parent is not None and node.tag in _CELLS else ""
            known = self._places[node] = f"{above}>{node.tag}{column}.{_named(node)}"
        return known

    def loose(self, node: Element) -> int:
        """Text that stands directly in an element."""
        held = len(node.text.strip()) if node.text else 0
        return held + sum(len(child.tail.strip()) for child in node if child.tail)

    def within(self, outer: list[Element]) -> set[Element]:
        """The record's elements that lie in one of these."""
        known = tuple(outer)
        if self._within is None or self._within[0] != known:
            self._within = known, self._lying_in(set(outer))
        return self._within[1]

    def _lying_in(self, outer: set[Element]) -> set[Element]:
        inside: set[Element] = set()
        for node in self.nodes:  # what lies about an element comes before it
            parent = node.getparent()
            if parent in outer or parent in inside:
                inside.add(node)
        return inside


def _is_pressed(node: Element) -> bool:
    """Whether a form is only a button: nothing is written in it."""
    if node.tag != "form" or next(node.iter("textarea", "select"), None) is not None:
        return False
    return all(one.get("type") in ("hidden", "submit", "button") for one in node.iter("input"))


def _named(node: Element) -> str:
    """What tells an element from others beside it: its classes, its role, or the classes of a row's first cell."""
    return classes(node) or node.get("role") or (classes(node[0]) if node.tag == "tr" and len(node) else "")


def _said(node: Element) -> str:
    return "".join(_seen(node)) if len(node) else node.text or ""


def _seen(node: Element) -> Iterator[str]:
    """The text of an element without that of scripts, fields and buttons in it."""
    if node.text:
        yield node.text
    for child in node:
        if child.tag not in SKIP and child.tag != _ASIDE:
            yield from _seen(child)
        if child.tail:
            yield child.tail
