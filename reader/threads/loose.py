"""Words that stand beside answers, in no element of their own, get one: in an article it changes nothing."""

from __future__ import annotations

from lxml import etree

from reader.threads.select import Element, names

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
    """The text after an element, with what stands in its lines, in one box."""
    box = etree.Element("span")  # in an article it changes nothing
    box.text, before.tail = before.tail, None
    while (inner := before.getnext()) is not None and inner.tag in _INLINE and inner not in items:
        box.append(inner)
    outer.insert(outer.index(before) + 1, box)
