"""Short selectors for elements: the part of CSS that comment engines need, compiled to XPath once."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import cast

from lxml import etree

from reader.regex import regex

Element = etree._Element

STEP = regex(r"\s*([>+])\s*|\s+")
PIECE = regex(
    r"(?P<tag>^[a-zA-Z][\w-]*(?::(?!not\()[\w-]+)?|^\*)"
    r"|\.(?P<cls>[\w-]+)"
    r"|#(?P<id>[\w-]+)"
    r"|\[(?P<attr>[\w:-]+)(?:(?P<op>[~^$*]?=)(?P<val>\"[^\"]*\"|[^\]]*))?\]"
    r"|:not\((?P<no>[^()]*)\)"
)
_DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@cache
def compiled(selector: str) -> etree.XPath:
    """The selector as XPath: tag .class #id [a] [a=v] (~= ^= $= *=) :not(), joined as in CSS."""
    return etree.XPath(" | ".join(_path(one.strip()) for one in selector.split(",")))


def _path(selector: str) -> str:
    steps = STEP.split(selector)
    path = "descendant::" + _test(steps[0])
    for joint, step in zip(steps[1::2], steps[2::2], strict=True):
        axis = {">": "/child::", "+": "/following-sibling::*[1]/self::"}.get(joint or "", "/descendant::")
        path += axis + _test(step)
    return path


def _test(step: str) -> str:
    tag = PIECE.match(step)
    name = tag["tag"] if tag and tag["tag"] else "*"
    if ":" in name:  # to XPath its first half would be the prefix of a namespace
        name = f"*[name()='{name}']"
    return name + "".join(_tests(step))


def _tests(step: str) -> Iterator[str]:
    for piece in PIECE.finditer(step):
        if piece["cls"]:
            yield f"[{_word('class', piece['cls'])}]"
        elif piece["id"]:
            yield f"[@id='{piece['id']}']"
        elif piece["attr"]:
            yield f"[{_attribute(piece['attr'], piece['op'], (piece['val'] or '').strip(chr(34)))}]"
        elif piece["no"]:
            yield "[not(" + " and ".join(f"({test[1:-1]})" for test in _tests(piece["no"])) + ")]"


def _attribute(name: str, operator: str | None, value: str) -> str:
    if operator is None:
        return f"@{name}"
    if operator == "~=":
        return _word(name, value)
    if operator == "$=":  # XPath 1.0 has no ends-with
        last = f"substring(@{name}, string-length(@{name}) - {len(value) - 1})"
        return f"contains(@{name}, '{value}') and {last} = '{value}'"
    if operator == "=":
        return f"@{name}='{value}'"
    return f"{'starts-with' if operator == '^=' else 'contains'}(@{name}, '{value}')"


def _word(name: str, value: str) -> str:
    # the first test is ten times cheaper, and settles almost every element
    return (
        f"contains(@{name}, '{value}') and contains(concat(' ', normalize-space(@{name}), ' '), ' {value} ')"
    )


def every(node: Element, selector: str) -> list[Element]:
    """All elements below `node` that match, in document order."""
    if not selector:
        return []
    return cast(list[Element], compiled(selector)(node))


def first(node: Element, selector: str) -> Element | None:
    found = every(node, selector)
    return found[0] if found else None


def words(node: Element | None, without: Collection[Element] = ()) -> str:
    """The visible text of an element on one line, less that of some elements in it."""
    if node is None:
        return ""
    if without and any(inner in without for inner in node.iterdescendants()):
        return one_line("".join(_kept(node, without)))
    return one_line(text_of(node))


def _kept(node: Element, without: Collection[Element]) -> Iterator[str]:
    yield node.text or ""
    for child in node:
        if child not in without:
            yield from _kept(child, without)
        yield child.tail or ""


def one_line(text: str) -> str:
    """Without the signs that only tell where a line may end, and around it those that tell which way it is read."""
    return " ".join(text.replace("\u00ad", "").replace("\u200b", "").split()).strip(_DIRECTIONS).strip()


def text_of(node: Element) -> str:
    """All characters in an element, as they stand."""
    # by the library's own loop: many times as fast as to ask for piece after piece
    return etree.tostring(node, method="text", encoding="unicode", with_tail=False)


def names(*lines: str) -> frozenset[str]:
    """A set of words, written with spaces between them."""
    return frozenset(word for line in lines for word in line.split())
