"""Markup to one tree, safely: nothing is fetched, nothing is lost without a word, nothing takes for ever."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from reader.errors import noop
from reader.threads.select import names

SHORTENED = noop("notices", "This page is nested too deeply; its structure was flattened.")
TRIMMED = noop("notices", "Some tags of this page carry thousands of attributes; these were left out.")
EMBEDDED = "postil-data:"  # stands in the tree for an image that was written into the page

_DATA = re.compile(r"data:(image/[\w.+-]+)(?:;[\w-]+=[\w-]+)*;base64,([A-Za-z0-9+/=\s%]+)")
_OTHER_DATA = re.compile(r"data:(?!image/)[\w.+-]+/[\w.+-]+[^\"'\s)>]{200,}")
_LONG_TAG = 30_000  # characters between two angle brackets: only then is a tag worth a look
_ATTRIBUTES = 300  # on one tag; the parser's time grows with their square
_DEPTH = 200  # to which a page is flattened that the parser would cut
_MANY = 10_000  # signs of equality in a page: fewer attributes than that on one tag cost nothing
# possessive: on a page of a million half-open tags a pattern that goes back takes for ever
_OPENING = re.compile(r"<([a-zA-Z][^\s>/]*+)((?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^>])*+)(?:>|\Z)")
_ATTRIBUTE = re.compile(r"[^\s=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s]*+))?")
_BODY_END = re.compile(r"</(?:body|html)\s*+>", re.I)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*+)((?:=\s*+(?:\"[^\"]*+\"|'[^']*+')|[^<>])*+)>")


@dataclass(slots=True)
class Tree:
    """The page's tree, its embedded images as (media type, base64), and what had to be said."""

    root: etree._Element | None
    text: str
    embedded: list[tuple[str, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def parse(text: str) -> Tree:
    """One tree of the whole page; its root is None if there is no markup in it at all."""
    tree = Tree(None, text)
    if "data:" in text:
        text = _lift(text, tree)
    text = _one_body(_fewer_attributes(text, tree))
    tree.text = text
    root, cut = _parse(text)
    if cut:
        tree.notices.append(SHORTENED)
        root, _ = _parse(_flatten(text))
    tree.root = root
    return tree


def _one_body(text: str) -> str:
    """Without early ends: some sites close the page after its header, and the parser believes them."""
    low = text.find("</html>")
    first = low if low >= 0 else text.find("</HTML>")
    if first < 0 or len(text[first + len("</html>") :].rstrip()) == 0:
        return text
    return _BODY_END.sub("", text)


def _parse(text: str) -> tuple[etree._Element | None, bool]:
    # huge_tree: without it a text of 10 MB, or a depth of 256, silently ends the document
    parser = etree.HTMLParser(huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True)
    data = text.encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:  # nothing but white space or a comment
        return None, False
    log = parser.error_log
    return root, bool(len(log)) and "depth" in str(log[-1].message)


def _lift(text: str, tree: Tree) -> str:
    """Takes embedded images out of the text: each can be megabytes, and the parser would carry them about."""

    def token(found: re.Match[str]) -> str:
        tree.embedded.append((found[1], found[2]))
        return f"{EMBEDDED}{len(tree.embedded) - 1}"

    return _OTHER_DATA.sub("data:,", _DATA.sub(token, text))


def _fewer_attributes(text: str, tree: Tree) -> str:
    """Cuts tags that carry thousands of attributes; only a page that can hold such a tag is looked through."""
    if text.count("=") < _MANY and not _has_long_tag(text):
        return text

    def cut(tag: re.Match[str]) -> str:
        if len(tag[0]) < _LONG_TAG // 10:
            return tag[0]
        ends = [attribute.end() for attribute in islice(_ATTRIBUTE.finditer(tag[2]), _ATTRIBUTES + 1)]
        if len(ends) <= _ATTRIBUTES:
            return tag[0]
        if TRIMMED not in tree.notices:
            tree.notices.append(TRIMMED)
        return f"<{tag[1]}{tag[2][: ends[-2]]}>"

    return _OPENING.sub(cut, text)


def _has_long_tag(text: str) -> bool:
    """Whether there is a long stretch without an end of a tag: then some window of half its length has none."""
    half = _LONG_TAG // 2
    return any(">" not in text[at : at + half] for at in range(0, len(text) - half, half))


def _flatten(text: str) -> str:
    """Drops the tags beyond a depth that the parser can hold, and keeps every word between them."""
    depth, kept, at = 0, [], 0
    for tag in _TAG.finditer(text):
        kept.append(text[at : tag.start()])
        at = tag.end()
        closing, name = tag[1], tag[2].lower()
        if name in _VOID:
            kept.append(tag[0])
            continue
        depth += -1 if closing else 0
        kept.append(tag[0] if 0 <= depth < _DEPTH else " ")
        depth = max(depth, 0) + (0 if closing else 1)
    kept.append(text[at:])
    return "".join(kept)


_VOID = names("area base br col embed hr img input link meta source track wbr")
