"""Many selectors answered in one walk, as a browser does it: each element is looked up by its own tag, class or id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from reader.derived import derived
from reader.threads.select import PIECE, STEP, Element

_LOOKS = (
    20_000  # kinds of elements that are remembered; a page with a class for each element has no use for that
)


# what a step of a selector says, as `Simple` takes it
_Step = tuple[
    str, tuple[str, ...], tuple[tuple[str, str, str], ...], tuple["_Step", ...], tuple[tuple[str, str], ...]
]


class Simple:
    """What one element must be: the part of a selector between two joints; an id is an attribute.

    `spelled` is what its class as a whole must hold, begin or end with.
    """

    __slots__ = ("_looks", "attributes", "classes", "spelled", "tag", "unless")

    def __init__(
        self,
        tag: str,
        classes: tuple[str, ...],
        attributes: tuple[tuple[str, str, str], ...],  # name, operator, value
        unless: tuple[Simple, ...],
        spelled: tuple[tuple[str, str], ...] = (),  # operator, value
    ) -> None:
        self.tag, self.classes, self.attributes, self.unless = tag, classes, attributes, unless
        self.spelled = spelled
        self._looks: dict[tuple[str, str | None], bool] = {}

    def fits(self, node: Element) -> bool:
        look = (node.tag, node.get("class"))
        looks_so = self._looks.get(look)  # asked of each element, so without another call
        if not (self.looks_like(*look) if looks_so is None else looks_so):
            return False
        for name, operator, value in self.attributes:
            if not _holds(node.get(name), operator, value):
                return False
        return not self.unless or not any(one.fits(node) for one in self.unless)

    def looks_like(self, tag: str, classes: str | None) -> bool:
        """Whether an element with this tag and class may be it, whatever its other attributes."""
        known = self._looks.get((tag, classes))
        return self._look(tag, classes) if known is None else known

    def _look(self, tag: str, classes: str | None) -> bool:
        fits = (
            self.tag in ("", tag)
            and (not self.classes or set(self.classes) <= set((classes or "").split()))
            and (
                not self.spelled or all(_holds(classes, operator, value) for operator, value in self.spelled)
            )
        )
        if len(self._looks) < _LOOKS:
            self._looks[tag, classes] = fits
        return fits


class Rule(NamedTuple):
    """One selector without alternatives, from its last element outwards: what it must be, what joins it to the next."""

    selector: str
    last: Simple
    outer: tuple[tuple[str, Simple], ...]
    is_plain: bool  # tag and classes are all that the last element must have


def stands(rule: Rule, node: Element) -> bool:
    """Whether the outer steps of a rule stand about an element of a page."""
    if not rule.outer:
        return True
    joint, wanted = rule.outer[0]
    if joint == ">" and ((parent := node.getparent()) is None or not wanted.fits(parent)):
        return False  # settles nearly all
    return joined(rule.outer, node, list(node.iterancestors()))


def joined(outer: tuple[tuple[str, Simple], ...], node: Element, above: Sequence[Element]) -> bool:
    """Whether the outer steps of a rule stand about the element; `above` are its ancestors, the nearest first."""
    if not outer:
        return True
    joint, wanted = outer[0]
    if joint == "+":
        before = node.getprevious()
        return before is not None and wanted.fits(before) and joined(outer[1:], before, above)
    for at, one in enumerate(above):
        if wanted.fits(one) and joined(outer[1:], one, above[at + 1 :]):
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
    return tuple(_rule(selector, steps, joints) for steps, joints in _parsed(selector)) if selector else ()


def _rule(selector: str, steps: tuple[_Step, ...], joints: tuple[str, ...]) -> Rule:
    simples = list(map(_simple, steps))
    last, outer = simples[-1], tuple(zip(reversed(joints), reversed(simples[:-1]), strict=True))
    return Rule(selector, last, outer, not (last.attributes or last.unless))


def _simple(step: _Step) -> Simple:
    tag, classes, attributes, unless, spelled = step
    return Simple(tag, classes, attributes, tuple(map(_simple, unless)), spelled)


@derived
def _parsed(selector: str) -> tuple[tuple[tuple[_Step, ...], tuple[str, ...]], ...]:
    """Of each alternative its steps, and what joins them."""
    cut = [STEP.split(one.strip()) for one in selector.split(",")]
    return tuple(
        (tuple(map(_step, steps[::2])), tuple(joint or " " for joint in steps[1::2])) for steps in cut
    )


def _step(step: str) -> _Step:
    tag, classes, attributes, unless, spelled = "", [], [], [], []
    for piece in PIECE.finditer(step):
        if piece["tag"]:
            tag = piece["tag"].replace("*", "")
        elif piece["cls"]:
            classes.append(piece["cls"])
        elif piece["id"]:
            attributes.append(("id", "=", piece["id"]))
        elif piece["attr"] == "class":
            spelled.append((piece["op"] or "", (piece["val"] or "").strip('"')))
        elif piece["attr"]:
            attributes.append((piece["attr"], piece["op"] or "", (piece["val"] or "").strip('"')))
        else:
            unless.append(_step(piece["no"]))
    return tag, tuple(classes), tuple(attributes), tuple(unless), tuple(spelled)


class Sheet:
    """Selectors that are asked for together."""

    def __init__(self, selectors: Iterable[str]) -> None:
        self._by_class: dict[str, list[Rule]] = {}
        self._by_tag: dict[str, list[Rule]] = {}
        self._spelled: list[Rule] = []
        self.by_attribute: dict[str, dict[str, list[Rule]]] = {}  # by name, then value or its first letter
        for selector in dict.fromkeys(selectors):
            for rule in rules(selector):
                self._add(rule)
        self._looks: dict[tuple[str, str | None], tuple[Rule, ...]] = {}

    def _add(self, rule: Rule) -> None:
        last = rule.last
        if last.classes:
            self._by_class.setdefault(last.classes[0], []).append(rule)
        elif last.spelled:
            self._spelled.append(rule)
        elif last.attributes:
            name, operator, value = last.attributes[0]
            begins = value if operator == "=" else value[:1] if operator == "^=" else ""
            if last.tag and operator and not begins:
                self._by_tag.setdefault(last.tag, []).append(rule)
            else:
                self.by_attribute.setdefault(name, {}).setdefault(begins, []).append(rule)
        else:
            self._by_tag.setdefault(last.tag, []).append(rule)

    def matches(self, nodes: Iterable[Element]) -> Iterator[tuple[Element, Rule]]:
        """Elements with each rule whose last step they fit."""
        looks, attributes = self._looks, self.by_attribute
        for node in nodes:
            names = node.keys()
            look = (node.tag, node.get("class") if "class" in names else None)
            likely = looks.get(look)
            if likely is None:
                likely = self.likely(*look)
                if len(looks) < _LOOKS:
                    looks[look] = likely
            for rule in likely:
                if rule.is_plain or rule.last.fits(node):
                    yield node, rule
            for name in names:
                if name in attributes:
                    for rule in self.told(name, node.get(name) or ""):
                        if rule.last.fits(node):
                            yield node, rule

    def told(self, name: str, value: str) -> Sequence[Rule]:
        """The rules that an element with this attribute may fit."""
        begins = self.by_attribute[name]
        found = [*begins.get("", ())]
        if value:
            found += begins.get(value[:1], ())
        if len(value) > 1:
            found += begins.get(value, ())
        return found

    def likely(self, tag: str, classes: str | None) -> tuple[Rule, ...]:
        """The rules that this tag and these classes fit, whatever the other attributes."""
        tagged = self._by_tag.get(tag, ())
        if not classes:
            return tuple(tagged)
        known = self._by_class
        named = [rule for word in classes.split() if word in known for rule in known[word]]
        named += [rule for rule in self._spelled if rule.last.spelled[0][1] in classes]
        return (*(one for one in named if one.last.looks_like(tag, classes)), *tagged)


Hits = dict[Element, dict[str, list[Element]]]


def hits(sheet: Sheet, items: Set[Element], tops: Iterable[Element], beside: str = "") -> Hits:
    """For each item what each selector finds in it, and in no other item inside it, in document order.

    Elements of the tag `beside` that follow an item belong to it.
    """
    found: Hits = {item: {} for item in items}
    last: Element | None = None
    item: Element | None = None
    above: list[Element] = []
    for top in tops:
        for node, rule in sheet.matches(top.iterdescendants()):
            if node is not last:
                last, (item, above) = node, _around(node, items)
            if item is not None and (not rule.outer or joined(rule.outer, node, above)):
                nodes = found[item].setdefault(rule.selector, [])
                if not nodes or nodes[-1] is not node:
                    nodes.append(node)
    for item in items if beside else ():
        for sibling in run_after(item, beside):
            for node, rule in sheet.matches(sibling.iter()):
                if stands(rule, node):
                    found[item].setdefault(rule.selector, []).append(node)
    return found


def inside(sheet: Sheet, node: Element) -> dict[str, list[Element]]:
    """What each selector finds below one element."""
    found: dict[str, list[Element]] = {}
    known = {node}
    for one, rule in sheet.matches(node.iterdescendants()):
        if not rule.outer or joined(rule.outer, one, _around(one, known)[1]):
            nodes = found.setdefault(rule.selector, [])
            if not nodes or nodes[-1] is not one:
                nodes.append(one)
    return found


def run_after(item: Element, tag: str) -> Iterator[Element]:
    """The elements of this tag that follow the item with nothing else between."""
    for sibling in item.itersiblings():
        if sibling.tag != tag:
            return
        yield sibling


def _around(node: Element, items: Set[Element]) -> tuple[Element | None, list[Element]]:
    """The item that an element belongs to, and what lies between; an item belongs to none."""
    above: list[Element] = []
    if node not in items:
        for outer in node.iterancestors():
            if outer in items:
                return outer, above
            above.append(outer)
    return None, []
