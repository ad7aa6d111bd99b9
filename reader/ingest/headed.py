"""A title's element that holds the author's line, too: this becomes a paragraph of its own, below the title."""

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
_INLINE = frozenset(("small", "span", "em", "i", "cite", "address", "div", "p"))
_AUTHOR = regex(r"(?:\A|[\s_-])(?:author|byline|auteur|autor|writer)(?:-?name)?(?:\Z|[\s_-])")
# in a title that only breaks its line, other words than these may as well go on with it: "Der Fall / von Karl May"
_CUE = regex(
    r"(?:by|par|text(?:e|o)?|words|written|posted|publié|écrit|verfasst|geschrieben|escrito|scritto)\b", re.I
)


def part(root: etree._Element, markup: bytes) -> None:
    """Takes the author's line out of the title, as long as the page's code names nobody else."""
    for head in islice(root.iter("h1"), _HEADS):
        found = _last_line(head)
        if found is not None and _names_author(root, markup, *found):
            _set_below(head, found[0])


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
