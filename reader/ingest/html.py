"""Markup to one tree, safely: nothing is fetched, nothing is lost without a word, nothing takes for ever."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from reader.errors import noop
from reader.ingest import glyphs, roles
from reader.regex import regex
from reader.threads.select import names

SHORTENED = noop("notices", "This page is nested too deeply; its structure was flattened.")
TRIMMED = noop("notices", "Some tags of this page carry thousands of attributes; these were left out.")
TOO_MANY = noop("notices", "This page has more than two million elements; it was shortened to its beginning.")
EMBEDDED = "postil-data:"  # stands in the tree for an image that was written into the page

# all patterns are of bytes: a page with one curly quotation mark is twice as long in characters
_SCHEME = b"data:"
_DATA = regex(
    rb"data:(?:(image/[\w.+-]+)(?:;[\w-]+=[\w-]+)*;base64,([A-Za-z0-9+/=\s%]+)"
    rb"|(?!image/)[\w.+-]+/[\w.+-]+[^\"'\s)>]{200,})"
)
_LONG_TAG = 15_000  # characters between two angle brackets: only then is a tag worth a look
_SHORT_TAG = 3_000  # characters that cannot hold too many attributes
_ATTRIBUTES = 300  # that are left on a tag …
_TOO_MANY = 2_000  # … with more than these: the parser's time grows with their square
_MOST = 2_000_000  # elements of a page: 200,000 comments have fewer, and each takes time and half a kilobyte
_DEPTH = 200  # to which a page is flattened that the parser would cut
_MANY = 10_000  # signs of equality in a page: fewer attributes than that on one tag cost nothing
# possessive: on a page of a million half-open tags a pattern that goes back takes for ever
_OPENING = regex(rb"<([a-zA-Z][^\s>/]*+)((?:[^=>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|=)*+)(?:>|\Z)")
_BEGINNING = regex(rb"<[a-zA-Z]")
_ATTRIBUTE = regex(rb"[^\s=]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s]*+))?")
_SCRIPT_END = regex(rb"</(?:script|style)\s*+>\Z", re.I)
_END = 40  # bytes that hold it
_BODY_END = regex(rb"</(?:body|html)\s*+>", re.I)
_TAG = regex(rb"<(/?)([a-zA-Z][\w:-]*+)((?:[^=<>]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|=)*+)>")


@dataclass(slots=True)
class Tree:
    """The page's tree, the UTF-8 that it was made of, its embedded images as (media type, base64), and notices.

    `held` are its elements: what nobody holds lxml makes anew each time somebody comes by.
    """

    root: etree._Element | None
    markup: bytes
    embedded: list[tuple[str, str]] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    held: list[etree._Element] = field(default_factory=list)


def parse(markup: bytes) -> Tree:
    """One tree of the whole page, which is in UTF-8; its root is None if there is no markup in it at all."""
    tree = Tree(None, markup)
    _lift(tree)
    _shorten(tree)
    if tree.markup.count(b"=") >= _MANY or _has_crowded_tag(tree.markup):
        _drop_attributes(tree)
    tree.markup = glyphs.forget(_one_body(tree.markup))
    tree.root, cut = _parse(tree.markup)
    if cut:
        tree.notices.append(SHORTENED)
        tree.root, _ = _parse(_flatten(tree.markup))
    if tree.root is not None:
        roles.tell(tree.root, tree.markup)
        tree.held = list(tree.root.iter())
    return tree


def _shorten(tree: Tree) -> None:
    """Cuts a page before the first tag that is too many."""
    if tree.markup.count(b"<") - tree.markup.count(b"</") <= _MOST:  # fast; may count what begins no tag
        return
    if first := next(islice(_BEGINNING.finditer(tree.markup), _MOST, None), None):
        tree.notices.append(TOO_MANY)
        tree.markup = tree.markup[: first.start()]


def _one_body(markup: bytes) -> bytes:
    """Without early ends: some sites close the page after its header, and the parser believes them."""
    low = markup.find(b"</html>")
    first = low if low >= 0 else markup.find(b"</HTML>")
    if first < 0 or not markup[first + len(b"</html>") :].strip():
        return markup
    return _BODY_END.sub(b"", markup)


def _parse(markup: bytes) -> tuple[etree._Element | None, bool]:
    # huge_tree: without it a text of 10 MB, or a depth of 256, silently ends the document
    parser = etree.HTMLParser(
        huge_tree=True, encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False
    )
    try:
        root = etree.fromstring(markup, parser)
    except etree.XMLSyntaxError:  # nothing but white space or a comment
        return None, False
    log = parser.error_log
    return root, bool(len(log)) and "depth" in str(log[-1].message)


def _lift(tree: Tree) -> None:
    """Takes embedded images out of the markup: each can be megabytes, and the parser would carry them about."""
    kept: list[bytes] = []
    end, start = 0, tree.markup.find(_SCHEME)  # many times as fast as to look for the expression
    while start >= 0:
        if found := _DATA.match(tree.markup, start):
            kept += tree.markup[end:start], _token(found, tree.embedded)
            end = found.end()
        start = tree.markup.find(_SCHEME, max(end, start + 1))
    tree.markup = b"".join((*kept, tree.markup[end:]))


def _token(found: re.Match[bytes], embedded: list[tuple[str, str]]) -> bytes:
    """What stands in the markup for an embedded image; other things, such as a font, are let go."""
    if found[1] is None:
        return b"data:,"
    embedded.append((found[1].decode("ascii"), found[2].decode("ascii")))
    return f"{EMBEDDED}{len(embedded) - 1}".encode()


def _drop_attributes(tree: Tree) -> None:
    """Cuts tags that carry thousands of attributes."""
    kept: list[bytes] = []
    at = 0
    for tag in _OPENING.finditer(tree.markup):
        if tag.end() - tag.start() < _SHORT_TAG:
            continue
        ends = [attribute.end() for attribute in islice(_ATTRIBUTE.finditer(tag[2]), _TOO_MANY + 1)]
        if len(ends) > _TOO_MANY:
            cut = tag.start(2) + ends[_ATTRIBUTES - 1]
            kept += tree.markup[at:cut], b">"
            script = _SCRIPT_END.search(tag[0][-_END:])  # then it was no tag, but "i<n" in a script
            at = tag.end() - len(script[0]) if script else tag.end()
    if kept:
        tree.notices.append(TRIMMED)
        tree.markup = b"".join((*kept, tree.markup[at:]))


def _has_crowded_tag(markup: bytes) -> bool:
    """Whether a tag may be crowded with attributes: then there is a long stretch without an end of a tag."""
    at = 0
    while (end := at + _LONG_TAG) < len(markup):
        last = markup.rfind(b">", at, end)
        if last < 0:
            last = markup.find(b">", end)
            if _is_crowded(markup, at, last if last >= 0 else len(markup)):
                return True
        at = last + 1 or len(markup)
    return False


def _is_crowded(markup: bytes, start: int, end: int) -> bool:
    """Whether a stretch may hold too many attributes, of a tag that begins in it or that goes on there."""
    if not any(_opens(markup, markup.rfind(mark, 0, start)) for mark in (b'"', b"'")):
        begun = _BEGINNING.search(markup, start, end)
        start = begun.start() if begun else end
    stretch = markup[start:end]
    return len(stretch.split()) + stretch.count(b"=") > _TOO_MANY


def _opens(markup: bytes, mark: int) -> bool:
    """Whether a quotation mark may begin the value of an attribute, which then goes on beyond the end of a tag."""
    equals = markup.rfind(b"=", 0, max(0, mark))
    return equals >= 0 and not markup[equals + 1 : mark].strip()


def _flatten(markup: bytes) -> bytes:
    """Drops the tags beyond a depth that the parser can hold, and keeps every word between them."""
    depth, kept, at = 0, [], 0
    for tag in _TAG.finditer(markup):
        kept.append(markup[at : tag.start()])
        at = tag.end()
        closing, name = tag[1], tag[2].lower().decode("ascii")
        if name in _VOID:
            kept.append(tag[0])
            continue
        depth += -1 if closing else 0
        kept.append(tag[0] if 0 <= depth < _DEPTH else b" ")
        depth = max(depth, 0) + (0 if closing else 1)
    kept.append(markup[at:])
    return b"".join(kept)


_VOID = names("area base br col embed hr img input link meta source track wbr")
