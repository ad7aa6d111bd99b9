"""Quotations in plain text, as mails have them: lines behind ">" or "＞", below one that says whose they are."""

from __future__ import annotations

from lxml import etree

from reader.regex import regex
from reader.threads import answers, quotations
from reader.threads.found import Found
from reader.threads.select import Element, names, text_of
from reader.threads.stretches import Piece, lines, own, said

_QUOTED = regex(r"\s*(?:[>＞]\s?)+")
# what points at another post, as boards of pictures have it, and what waits for a command
_POINTER = regex(r"\s*(?:>>\s?\w*\d|>>>\s)")
_RULE = regex(r"\s*[-=_*]{5,}\s*")
_FROM = regex(r"\s+(?:\w+\s){0,2}#\d+\Z")  # "Ada from comment #3"
_LONGEST = 120  # code points of the line that says whose they are
_INLINE = names("a b i em strong small span font u code")


def find(body: Element, found: Found) -> None:
    """Makes quotations of such lines, and takes the lines out of the words."""
    text = text_of(body)
    if ">" not in text and "＞" not in text:
        return
    for pre in [body] if body.tag == "pre" else list(body.iter("pre")):
        if any(map(_is_quoted, text_of(pre).split("\n"))):
            _unfold(pre)
    before: list[list[Piece]] = []
    run: list[list[Piece]] = []
    for line in [*list(lines([body])), []]:
        if line and _is_quoted(_line(line)) and not _in_quote(line[0], found):
            run.append(line)
            continue
        if run:
            _mark(run, before, found)
            run, before = [], []
        before = [*before[-2:], line]


def _is_quoted(line: str) -> bool:
    """Whether it says something behind a ">" that leads to nothing."""
    mark = _QUOTED.match(line)
    return mark is not None and not _POINTER.match(line)


def _line(line: list[Piece]) -> str:
    return "".join(piece.text for piece in line)


def _in_quote(piece: Piece, found: Found) -> bool:
    return any(node in found.quotes or node.tag == "blockquote" for node in piece.node.iterancestors())


def _unfold(pre: Element) -> None:
    """Lines of fixed text as lines of prose."""
    pre.tag = "div"
    for node in list(pre.iter()):
        if node.text and "\n" in node.text:
            first, *others = node.text.split("\n")
            node.text = first
            for at, line in enumerate(others):
                node.insert(at, _break(line))
        if node is not pre and node.tail and "\n" in node.tail:
            first, *others = node.tail.split("\n")
            node.tail = first
            for line in reversed(others):
                node.addnext(_break(line))


def _break(tail: str) -> Element:
    made = etree.Element("br")
    made.tail = tail
    return made


def _mark(run: list[list[Piece]], before: list[list[Piece]], found: Found) -> None:
    """One quotation in the place of a run of lines; `before` are those above it."""
    head, name = _head(before)
    if not head:
        return  # what a board prints in green is its writer's own
    quote = etree.Element("blockquote")
    quote.text = " ".join(filter(None, (_QUOTED.sub("", said(line), count=1) for line in run)))
    nodes = [own(piece) for line in run for piece in line]
    place = nodes[0]
    while (outer := place.getparent()) is not None and outer.tag in _INLINE:
        place = outer
    place.addprevious(quote)
    found.quotes[quote] = name
    found.noise.extend((*nodes, *(own(piece) for line in head for piece in line)))


def _head(before: list[list[Piece]]) -> tuple[list[list[Piece]], str]:
    """The line that says who wrote what follows, with a rule below it, or in two lines; and the name."""
    above = before[:-1] if before and _RULE.fullmatch(said(before[-1])) else before
    for count in (1, 2):
        line = " ".join(map(said, above[-count:])).strip(" ()[]")
        if len(above) < count or len(line) > _LONGEST:
            break
        if answers.is_answering(line) or quotations.is_said(line):
            return before[len(above) - count :], _name(line)
    return [], ""


def _name(line: str) -> str:
    return quotations.said_by(_FROM.sub("", answers.answered(line) or line))
