"""A title's element that holds a line above the title, or below it, too: these become paragraphs of their own."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from reader.regex import regex
from reader.threads.select import one_line, text_of

_HEADS = 4  # first headings: the title is among them
_INLINE = frozenset(("small", "span", "em", "i", "strong", "div", "p"))
_BELOW = regex(
    r"(?:\A|[\s_-])(?:st|sub-?(?:title|head|heading|headline)|sous-?titre|dec?k|untertitel)(?:\Z|[\s_-])"
)
_WORD = regex(r"\w+")


def part(root: etree._Element) -> None:
    """Parts the line below from its title where a break stands between, that above where the page's code has none."""
    for head in islice(root.iter("h1", "h2"), _HEADS):
        inside = [node for node in head if isinstance(node.tag, str)]
        if inside and not (head.text or "").strip():
            _kicker(root, head, inside[0])
        if len(inside) > 1 and inside[-1].getparent() is head and inside[-2].tag == "br":
            _subtitle(head, inside[-2], inside[-1])


def _subtitle(head: etree._Element, rule: etree._Element, line: etree._Element) -> None:
    called = line.tag in _INLINE and _BELOW.search((line.get("class") or "").lower()) is not None
    if not called or (rule.tail or "").strip() or (line.tail or "").strip() or not text_of(line).strip():
        return
    head.remove(rule)
    head.remove(line)
    line.tag, line.tail = "p", head.tail
    line.set("class", "subtitle")
    head.tail = None
    head.addnext(line)


def _kicker(root: etree._Element, head: etree._Element, line: etree._Element) -> None:
    """A line that the page's code does not count to its title."""
    if line.tag not in _INLINE:
        return
    rest = "".join((line.tail or "", *(f"{text_of(one)}{one.tail or ''}" for one in line.itersiblings())))
    said = _words(rest)
    stated = [_words(node.get("content") or "") for node in root.iter("meta") if _titles(node)]
    if not _words(text_of(line)) or not said or said not in stated:
        return
    beside = line.getnext()
    if beside is not None and not _words(text_of(beside)) and not (beside.tail or "").strip():
        head.remove(beside)  # a colon for those who hear the title
    head.text = (line.tail or "").lstrip(" :\n\t")
    head.remove(line)
    line.tag, line.tail = "p", None
    head.addprevious(line)


def _titles(node: etree._Element) -> bool:
    return (node.get("property") or node.get("name")) in ("og:title", "twitter:title")


def _words(text: str) -> list[str]:
    return _WORD.findall(one_line(text).lower())
