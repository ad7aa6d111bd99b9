"""Many selectors answered in one walk, as a browser does it: each element is looked up by its own tag, class or id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from functools import cache
from typing import NamedTuple

from reader.threads.select import PIECE, STEP, Element


class Simple(NamedTuple):
    """What one element must be: the part of a selector between two joints."""

    tag: str
    classes: tuple[str, ...]
    attributes: tuple[tuple[str, str, str], ...]  # name, operator, value; an id is an attribute
    unless: tuple[Simple, ...]

    def fits(self, node: Element) -> bool:
        if self.tag and node.tag != self.tag:
            return False
        if self.classes:
            own = (node.get("class") or "").split()
            if not all(word in own for word in self.classes):
                return False
        return all(_holds(node.get(name), operator, value) for name, operator, value in self.attributes) and (
            not self.unless or not any(one.fits(node) for one in self.unless)
        )


class Rule(NamedTuple):
    """One selector without alternatives, from its last element outwards: what it must be, what joins it to the next."""

    selector: str
    last: Simple
    outer: tuple[tuple[str, Simple], ...]

    def fits(self, node: Element, top: Element | None) -> bool:
        """Whether the element matches with all that the selector names below `top`."""
        return self.last.fits(node) and _joined(self.outer, node, top)


def _joined(outer: tuple[tuple[str, Simple], ...], node: Element, top: Element | None) -> bool:
    if not outer:
        return True
    joint, wanted = outer[0]
    if joint == "+":
        before = node.getprevious()
        return before is not None and wanted.fits(before) and _joined(outer[1:], before, top)
    for above in node.iterancestors():
        if above is top:
            return False
        if wanted.fits(above) and _joined(outer[1:], above, top):
            return True
        if joint == ">":
            return False
    return False


def _holds(own: str | None, operator: str, value: str) -> bool:
    if own is None:
        return False
    if operator == "~=":
        return value in own.split()
    if operator == "$=":
        return own.endswith(value)
    if operator == "^=":
        return own.startswith(value)
    if operator == "*=":
        return value in own
    return not operator or own == value


@cache
def rules(selector: str) -> tuple[Rule, ...]:
    """The alternatives of a selector."""
    return tuple(_rule(selector, one.strip()) for one in selector.split(",")) if selector else ()


def _rule(selector: str, text: str) -> Rule:
    steps = STEP.split(text)
    simples = [_simple(step) for step in steps[::2]]
    joints = [joint or " " for joint in steps[1::2]]
    return Rule(selector, simples[-1], tuple(zip(reversed(joints), reversed(simples[:-1]), strict=True)))


def _simple(step: str) -> Simple:
    tag, classes, attributes, unless = "", [], [], []
    for piece in PIECE.finditer(step):
        if piece["tag"]:
            tag = piece["tag"].replace("*", "")
        elif piece["cls"]:
            classes.append(piece["cls"])
        elif piece["id"]:
            attributes.append(("id", "=", piece["id"]))
        elif piece["attr"]:
            attributes.append((piece["attr"], piece["op"] or "", (piece["val"] or "").strip('"')))
        else:
            unless.append(_simple(piece["no"]))
    return Simple(tag, tuple(classes), tuple(attributes), tuple(unless))


class Sheet:
    """Selectors that are asked for together."""

    def __init__(self, selectors: Iterable[str]) -> None:
        self._by_class: dict[str, list[Rule]] = {}
        self._by_attribute: dict[str, list[Rule]] = {}
        self._by_tag: dict[str, list[Rule]] = {}
        for selector in dict.fromkeys(selectors):
            for rule in rules(selector):
                self._add(rule)
        self._attributes = tuple(self._by_attribute.items())

    def _add(self, rule: Rule) -> None:
        last = rule.last
        if last.classes:
            self._by_class.setdefault(last.classes[0], []).append(rule)
        elif last.attributes:
            self._by_attribute.setdefault(last.attributes[0][0], []).append(rule)
        else:
            self._by_tag.setdefault(last.tag, []).append(rule)

    def near(self, nodes: Iterable[Element]) -> Iterator[tuple[Element, Rule]]:
        """Elements with the rules that they may fit: the last class, attribute or tag is the rule's."""
        by_class, by_tag, attributes = self._by_class, self._by_tag, self._attributes
        for node in nodes:
            get = node.get
            own = get("class")
            if own:
                for word in own.split():
                    if word in by_class:
                        for rule in by_class[word]:
                            yield node, rule
            for name, listed in attributes:
                if get(name) is not None:
                    for rule in listed:
                        yield node, rule
            if node.tag in by_tag:
                for rule in by_tag[node.tag]:
                    yield node, rule


Hits = dict[Element, dict[str, list[Element]]]


def hits(sheet: Sheet, items: Set[Element], tops: Iterable[Element]) -> Hits:
    """For each item what each selector finds in it, and in no other item inside it, in document order."""
    found: Hits = {item: {} for item in items}
    for top in tops:
        for node, rule in sheet.near(top.iterdescendants()):
            if node in items:
                continue
            if not rule.last.fits(node):
                continue
            item = next((outer for outer in node.iterancestors() if outer in items), None)
            if item is not None and _joined(rule.outer, node, item):
                nodes = found[item].setdefault(rule.selector, [])
                if not nodes or nodes[-1] is not node:
                    nodes.append(node)
    return found
