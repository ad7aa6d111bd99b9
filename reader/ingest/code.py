"""Program text in the tree: the containers that hold it, the lines in them, and the numbers beside these."""

from __future__ import annotations

import re

from lxml import etree

from reader.regex import regex
from reader.threads.select import names

PREFORMATTED = names("pre xmp listing plaintext")
LINES = names("div li ol ul table tbody tr td")  # each of these in code is a line of it, or holds lines
_STRUCTURE = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "img", "blockquote", "article", "section")
_NUMBERS = regex(
    r"(?:^|[\s_-])(?:gutter|linenos?|linenodiv|line-?num(?:ber)?s?|blob-num|ln-numbers|crayon-nums?|lnt?|hl lin)"
    r"(?=[\s_-]|$)",
    re.I,
)
_PARTING = dict.fromkeys(map(ord, " \t\r\n\u00a0.:|"))  # what stands between the numbers
_WRAPPED = 4  # elements around a pre
_LONGEST = 400_000  # code points of line numbers


def holds(node: etree._Element, tag: str, words: str) -> bool:
    """Whether all that a container holds is code: a pre, or what a highlighter made of one."""
    if tag in PREFORMATTED:
        return True
    if not words or tag not in ("div", "td", "table"):
        return False
    if tag == "div":
        return "crayon-pre" in words or "codemirror-code" in words  # what highlighters make of a pre
    if tag == "td":
        first = node[0] if len(node) and "code" in words.split() else None
        return first is not None and first.tag == "div" and "container" in (first.get("class") or "").split()
    cell = next(node.iter("td"), None)
    return cell is not None and "blob-num" in (cell.get("class") or "")


def settle(root: etree._Element) -> None:
    """Code in a line that has breaks in it is a block of lines: so it is printed by forums that know no `pre`."""
    for node in list(root.iter("code")):
        if next(node.iter("br"), None) is None or next(node.iterancestors(*PREFORMATTED), None) is not None:
            continue
        node.tag = "pre"
        node.text = _in_line(node.text)
        for inner in node.iterdescendants():
            inner.text, inner.tail = _in_line(inner.text), _in_line(inner.tail)


def _in_line(text: str | None) -> str | None:
    """Text without line feeds: where a `br` breaks lines they are only white space."""
    return text.replace("\r", "").replace("\n", "") if text else text


def is_one(node: etree._Element) -> bool:
    """Whether the outermost container of code is one block: an unclosed pre may hold all of a page."""
    return next(node.iter(*_STRUCTURE), None) is None


def is_numbers(node: etree._Element, tag: str, in_code: bool) -> bool:
    """Whether an element is the numbers of a code's lines: they are digits, and in or beside code."""
    called = node.get("class")
    if not called or _NUMBERS.search(called) is None or not (in_code or _is_beside_code(node, tag)):
        return False
    size = 0
    for piece in node.itertext():
        text = str(piece)
        size += len(text)
        if size > _LONGEST or not (text.isspace() or text.translate(_PARTING).isdecimal()):
            return False
    return True


def _is_beside_code(node: etree._Element, tag: str) -> bool:
    """Whether the next cell says that it is code, or begins with a pre."""
    after = node.getnext() if tag == "td" else None
    for _ in range(_WRAPPED):
        if after is None or after.tag in ("pre", "code") or "code" in (after.get("class") or "").lower():
            return after is not None
        after = after[0] if len(after) else None
    return False
