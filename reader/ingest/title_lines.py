"""A title's element that holds other lines, too, a kicker, a subtitle, the author's: each becomes its own paragraph."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from reader.ingest import metadata
from reader.ingest.bylines import name_in, named_after
from reader.regex import regex
from reader.threads.select import one_line, text_of

_HEADS = 4  # first headings: the title is among them
_MOST_WORDS = 6  # of a name that nothing but a word before it announces
_INLINE = frozenset(("small", "span", "em", "i", "strong", "cite", "address", "div", "p"))
_AUTHOR = regex(r"(?:\A|[\s_-])(?:author|byline|auteur|autor|writer)(?:-?name)?(?:\Z|[\s_-])")
# in a title that only breaks its line, other words than these may as well go on with it: "Der Fall / von Karl May"
_CUE = regex(
    r"(?:by|par|text(?:e|o)?|words|written|posted|publié|écrit|verfasst|geschrieben|escrito|scritto)\b", re.I
)
_BELOW = regex(
    r"(?:\A|[\s_-])(?:st|sub-?(?:title|head|heading|headline)|sous-?titre|dec?k|untertitel)(?:\Z|[\s_-])"
)
_WORD = regex(r"\w+")


def part(root: etree._Element, markup: bytes) -> None:
    """The kicker goes above the title, its subtitle and its author below."""
    for head in islice(root.iter("h1", "h2"), _HEADS):
        _part_lines(root, head)
    for head in islice(root.iter("h1"), _HEADS):
        found = _last_line(head)
        if found is not None and _names_author(root, markup, *found):
            _set_below(head, found[0])


def _part_lines(root: etree._Element, head: etree._Element) -> None:
    """The line below from its title where a break stands between, that above where the page's code has none."""
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


def _last_line(head: etree._Element) -> tuple[list[etree._Element], bool] | None:
    """The elements of a title's last line, the first of which may be the break; and whether they are set otherwise."""
    while len(head) == 1 and not (head.text or "").strip() and not (head[0].tail or "").strip():
        head = head[0]
    inside = list(head)
    breaks = [at for at, node in enumerate(inside) if node.tag == "br" and _said(inside[at:])]
    if breaks:
        return inside[breaks[-1] :], False
    last = inside[-1] if inside else None
    if last is None or last.tag not in _INLINE or (last.tail or "").strip():
        return None
    return [last], True


def _said(nodes: list[etree._Element]) -> str:
    """The words from an element on."""
    return one_line("".join(f"{text_of(node)}{node.tail or ''}" for node in nodes))


def _names_author(root: etree._Element, markup: bytes, nodes: list[etree._Element], apart: bool) -> bool:
    """Whether a title's last line says who wrote the page: the page's code is only read where it seems so."""
    line = _said(nodes)
    called = apart and _AUTHOR.search((nodes[0].get("class") or "").lower()) is not None
    span = name_in(line, "", called)
    name = span.of(line) if span is not None else named_after(line)
    if not (1 < len(name.split()) <= _MOST_WORDS or (called and name)):
        return False
    stated = metadata.read(root, markup)
    known, site = stated.byline.lower(), stated.site.lower()
    if known and not (site and (known in site or site in known)):
        return any(name in line.lower() for name in known.split(", "))
    return apart or _CUE.match(line) is not None


def _set_below(head: etree._Element, nodes: list[etree._Element]) -> None:
    line = etree.Element("p", {"class": "byline"})
    inside = nodes[0].getparent()
    before = nodes[0].getprevious()
    if before is not None:
        before.tail = (before.tail or "").rstrip()
    elif inside is not None:
        inside.text = (inside.text or "").rstrip()
    if nodes[0].tag == "br":
        line.text = (nodes[0].tail or "").lstrip()
        nodes[0].tail = None
        if inside is not None:
            inside.remove(nodes[0])
        nodes = nodes[1:]
    line.extend(nodes)
    head.addnext(line)
