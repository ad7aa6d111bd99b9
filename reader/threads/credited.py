"""Entries between rules that no labels lead: a line that says who wrote and when begins each of them, or ends it.

Such lines are believed where nearly all stretches have theirs at the same end, and most with the time of day.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from reader.regex import regex
from reader.threads import dates, heading, judge
from reader.threads.found import Found
from reader.threads.select import Element, names
from reader.threads.stretches import Piece, boxed, lines, own, said

_FEWEST = 3  # entries
_NEARLY = 0.8  # of the stretches
_LONGEST = 90  # code points of a line that says when
_HEAD = 5  # lines among which it is, and one of the words
_LEAD = 60  # lines before the first rule, one of which may begin an entry
_TITLES = names("h1 h2 h3 h4 h5 h6")
_ADDRESS = regex(r"\s*[<(\[].*\Z")  # of a mail or a page, behind a name
_NAME = regex(r"[^\W\d_][^\n:;!?]{0,50}")


@dataclass(frozen=True, slots=True)
class _Credit:
    author: str
    raw: str
    iso: str
    line: list[Piece]
    size: int  # code points of the other lines


def read(runs: Sequence[Sequence[Element]]) -> list[Found]:
    """The entries in these runs of neighbours, each of which begins with its rule; none where they read otherwise."""
    split = [list(lines(nodes)) for nodes in runs]
    for find in (_above, _below):
        found = {at: one for at, each in enumerate(split) if (one := find(each)) is not None}
        if _are_entries(list(found.values()), len(split) - 1):
            first = _first(runs[0][0], find)
            return [*first, *(_entry(runs[at], one) for at, one in found.items())]
    return []


def _first(rule: Element, find: Callable[[list[list[Piece]]], _Credit | None]) -> list[Found]:
    """The entry before the first rule, where rules stand between entries: the last words there that read like one."""
    parent = rule.getparent()
    if parent is None:
        return []
    mark = etree.Element("span")  # behind which the element's own text stands
    mark.tail, parent.text = parent.text, None
    parent.insert(0, mark)
    nodes = list(parent)[: parent.index(rule)]
    split = list(lines(nodes))
    start = max((at + 1 for at, line in enumerate(split) if _is_title(line[0])), default=0)
    likely = range(len(split) - 1, max(start, len(split) - _LEAD) - 1, -1) if find is _above else (start,)
    told = ((at, one) for at in likely if (one := find(split[at:])) is not None)
    at, credit = next(told, (0, None))
    if credit is None:
        return []
    place = _place(split[at][0], parent)
    return [_entry(nodes[nodes.index(place) :], credit)]


def _is_title(piece: Piece) -> bool:
    return any(node.tag in _TITLES for node in (piece.node, *islice(piece.node.iterancestors(), 2)))


def _place(piece: Piece, parent: Element) -> Element:
    """The child of an element after which a text begins."""
    node = piece.node
    if piece.is_tail and node.getparent() is parent:
        return node
    while (outer := node.getparent()) is not None and outer is not parent:
        node = outer
    before = node.getprevious()
    return node if before is None else before


def _are_entries(credits: list[_Credit], stretches: int) -> bool:
    """`stretches` without the last one, which may be anything."""
    count = len(credits)
    if count < max(_FEWEST, _NEARLY * stretches):
        return False
    authors = [one.author for one in credits]
    timed = sum("T" in one.iso for one in credits)
    return len(set(authors)) > 1 and timed * 2 > count and judge.speak(authors, [one.size for one in credits])


def _above(split: list[list[Piece]]) -> _Credit | None:
    return _credit(split, heading.read(list(map(said, split[:_HEAD]))), slice(0, None))


def _below(split: list[list[Piece]]) -> _Credit | None:
    """The last line, or two of them; or a name over a place with a date, as guestbooks print them."""
    texts = list(map(said, split))
    for count in (1, 2):
        head = heading.read([*texts[-count:], "words"])
        if (
            head.lines == count < len(texts)
            and (found := _credit(split, head, slice(-count, None))) is not None
        ):
            return found
    if len(texts) < 3 or len(texts[-1]) > _LONGEST or "T" not in (iso := dates.read(texts[-1])):
        return None
    name = _ADDRESS.sub("", texts[-2])
    if not _NAME.fullmatch(name):
        return None
    return _Credit(name, texts[-1], iso, [*split[-2], *split[-1]], sum(map(len, texts[:-2])))


def _credit(split: list[list[Piece]], head: heading.Head, part: slice) -> _Credit | None:
    if not head.author or head.published is None or not head.published.iso:
        return None
    line = [piece for each in split[part][: head.lines] for piece in each]
    size = sum(map(len, list(map(said, split)))) - sum(len(piece.text) for piece in line)
    return _Credit(head.author, head.published.raw, head.published.iso, line, size)


def _entry(nodes: Sequence[Element], credit: _Credit) -> Found:
    box = boxed(nodes)
    noise = [
        own(piece if piece.node is not nodes[0] else Piece(piece.text, box, False)) for piece in credit.line
    ]
    return Found(box, [box], credit.author, date=credit.raw, noise=noise)
