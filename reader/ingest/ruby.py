"""How a word is read, printed small above it: behind the word in parentheses, "漢字(かんじ)"."""

from __future__ import annotations

from lxml import etree

_SMALL = ("rt", "rp")


def settle(root: etree._Element) -> None:
    """The signs that a page has for those who cannot see readings above words (`rp`) are left out by all readers."""
    small = list(root.iter(*_SMALL))
    for node in small:
        _end_those_before(node)
    for node in small:
        if node.tag == "rp":
            _empty(node)
    for node in small:
        if node.tag == "rt":
            _enclose(node)


def _end_those_before(node: etree._Element) -> None:
    """One begins where another has no end (HTML, 13.1.2.4); the parser puts it into that one."""
    outer = node.getparent()
    while outer is not None and outer.tag in _SMALL:
        behind = [node, *node.itersiblings()]
        tail, outer.tail = outer.tail, None
        for one in reversed(behind):
            outer.addnext(one)
        last = behind[-1]
        last.tail = (last.tail or "") + (tail or "") or None
        outer = node.getparent()


def _empty(node: etree._Element) -> None:
    node.text = None
    for child in list(node):
        node.remove(child)


def _enclose(reading: etree._Element) -> None:
    """In parentheses; readings that follow each other are those of one word."""
    if not "".join(str(text) for text in reading.itertext()).strip():
        _empty(reading)
        return
    if not _adjoins(reading, reading.getprevious()):
        reading.text = "(" + (reading.text or "").lstrip()
    if _adjoins(reading, reading.getnext()):
        return
    last = reading[-1] if len(reading) else None
    if last is None:
        reading.text = (reading.text or "").rstrip() + ")"
    else:
        last.tail = (last.tail or "").rstrip() + ")"


def _adjoins(reading: etree._Element, other: etree._Element | None) -> bool:
    """Whether another reading stands beside one with no word between them."""
    if other is None or other.tag != "rt":
        return False
    first = reading if reading.getnext() is other else other
    return not (first.tail or "").strip()
