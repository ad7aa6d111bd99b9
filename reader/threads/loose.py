"""Words that stand beside answers, in no element of their own, get one: in an article it changes nothing."""

from __future__ import annotations

from itertools import takewhile

from reader.threads.select import Element, names
from reader.threads.wrapping import about

_LOOSE = 10  # code points of text that is said beside answers
_INLINE = names("a b i em strong br code u s del q sub sup mark")


def box(runs: list[list[Element]]) -> bool:
    """Whether words stood beside answers, in no element of their own: now they have one."""
    found = False
    items = {run[0] for run in runs}
    around = {
        outer
        for item in items
        for outer in item.iterancestors()
        if outer in items or not items.isdisjoint(outer.iterancestors())
    }
    for outer in around:
        for child in list(outer):
            if child.getparent() is outer and len((child.tail or "").strip()) > _LOOSE:
                _gather(outer, child, items)
                found = True
    return found


def _gather(outer: Element, before: Element, items: set[Element]) -> None:
    """The text after an element, with what stands in its lines, in one box: in an article it changes nothing."""
    inner = takewhile(lambda node: node.tag in _INLINE and node not in items, before.itersiblings())
    about(outer, before, list(inner), "span")
