"""Quotations between marks that no software turned into an element: [quote="Ada"] … [/quote], --- End of quote ---."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from lxml import etree

from reader.regex import regex
from reader.threads import quoting
from reader.threads.select import Element, text_of
from reader.threads.tongues import anywhere

BY = "data-quoted-by"
_MARK = "mark"  # stands for a bracket until both are found
_SIGNS = ("[/", "--", "==")  # one of which is in every text with marks
_NAME = regex(
    r"(?:\s|^)(?:author|name|username|user|from)\s*=\s*[\"'„“]?(?P<named>[^\"'”“\]=]+?)[\"'”“]?(?=\s+[\w-]+=|$)"
    r"|^\s*=\s*[\"'„“](?P<between>[^\"”“]+?)(?:,\s*\w+:.*)?[\"”“'](?=[\s;,]|$)|^\s*=\s*(?P<bare>[^\"'”“;,]+)"
)


class _Mark(NamedTuple):
    """A bracket: whether it opens, whom it names, and the empty element that stands for it."""

    opens: bool
    by: str
    node: Element


def find(body: Element) -> None:
    """Makes quotations of what stands between two such marks in a body."""
    text = text_of(body)
    if not any(sign in text for sign in _SIGNS) or not _are_both(text):
        return
    opened: list[_Mark] = []
    for mark in list(_marks(body)):
        if mark.opens:
            opened.append(mark)
        elif opened:
            _put(opened.pop(), mark)


def _are_both(text: str) -> bool:
    """Whether each that opens has one that closes it."""
    depth = pairs = 0
    for found in _pattern().finditer(text):
        depth += 1 if _opens(found) else -1
        pairs += _opens(found)
        if depth < 0:
            return False
    return pairs > 0 and depth == 0


@cache
def _pattern() -> re.Pattern[str]:
    title, ended = anywhere("comments", "quotation"), anywhere("comments", "ended")
    words = rf"(?:{title}|{anywhere('comments', 'quoting')})"
    return regex(
        rf"\[(?P<close>/)?(?:{title})(?::\w+)?(?P<rest>(?:\s|=)[^\[\]\n]{{0,160}})?\]"
        rf"|(?<![-–—=])[-–—=]{{2,}}+\s*(?:(?P<end>{ended})\s*[-–—=]*"
        rf"|(?P<head>{words}[^\n\[\]]{{0,60}}?)\s*[-–—=]{{2,}})",
        re.I,
    )


def _opens(found: re.Match[str]) -> bool:
    return not (found["close"] or found["end"])


def _by(found: re.Match[str]) -> str:
    """Whom an opening mark names."""
    if found["head"]:
        return quoting.who(found["head"])
    named = _NAME.search(found["rest"] or "")
    return (named["named"] or named["between"] or named["bare"] or "").strip() if named else ""


def _marks(body: Element) -> Iterator[_Mark]:
    """An empty element in the place of each mark."""
    for node in list(body.iter()):
        if not isinstance(node.tag, str):
            continue
        yield from _in_text(node)
        if node is not body:
            yield from _in_tail(node)


def _in_text(node: Element) -> list[_Mark]:
    pieces = _parted(node.text)
    if not pieces:
        return []
    node.text = pieces[0][1]
    for at, (mark, after) in enumerate(pieces[1:]):
        assert mark is not None
        mark.node.tail = after
        node.insert(at, mark.node)
    return [mark for mark, _ in pieces if mark is not None]


def _in_tail(node: Element) -> list[_Mark]:
    pieces = _parted(node.tail)
    if not pieces:
        return []
    node.tail = pieces[0][1]
    for mark, after in reversed(pieces[1:]):
        assert mark is not None
        node.addnext(mark.node)
        mark.node.tail = after
    return [mark for mark, _ in pieces if mark is not None]


def _parted(text: str | None) -> list[tuple[_Mark | None, str]]:
    """The marks of a text, each with what follows it; first what stands before all."""
    if not text or not any(sign in text for sign in "[-=–—"):
        return []
    pieces: list[tuple[_Mark | None, str]] = []
    at, mark = 0, None
    for found in _pattern().finditer(text):
        pieces.append((mark, text[at : found.start()]))
        mark, at = _Mark(_opens(found), _by(found), etree.Element(_MARK)), found.end()
    return [*pieces, (mark, text[at:])] if pieces else []


def _put(one: _Mark, other: _Mark) -> None:
    """A quotation in the place of two marks, and of what stands between them."""
    around = set(other.node.iterancestors())
    while (parent := one.node.getparent()) is not None and parent not in around:
        _raise(one.node, parent)
    while other.node.getparent() is not parent and (inner := other.node.getparent()) is not None:
        _raise(other.node, inner)
    quote = etree.Element("blockquote")
    if one.by:
        quote.set(BY, one.by)
    one.node.addprevious(quote)
    quote.text, one.node.tail = one.node.tail, None
    while (child := one.node.getnext()) is not None and child is not other.node:
        quote.append(child)
    tail, other.node.tail = other.node.tail, None
    for node in (one.node, other.node):
        if parent is not None:
            parent.remove(node)
    quote.tail = tail


def _raise(node: Element, parent: Element) -> None:
    """Puts a mark behind its parent, and what follows it there into another such element behind it."""
    rest = etree.Element(parent.tag)
    rest.text, node.tail = node.tail, None
    for child in list(node.itersiblings()):
        rest.append(child)
    tail, parent.tail = parent.tail, None
    parent.addnext(node)
    if (rest.text and rest.text.strip()) or len(rest):
        node.addnext(rest)
        rest.tail = tail
    else:
        node.tail = tail
