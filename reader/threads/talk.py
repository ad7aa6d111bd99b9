"""Talk pages of wikis: what is said ends with a linked name and a moment, and answers are set in as lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from reader.threads import buttons, dates, judge
from reader.threads.found import Found
from reader.threads.select import Element, names, text_of, words
from reader.threads.tree import by_depth

_FEWEST = 3  # that are signed
_SIGNED = names("p dd li div")
_LISTS = names("dl ul ol")
_ABOVE = names("ul ol blockquote pre")  # what may stand between the paragraphs of one
_INLINE = names("a b i em strong small span sup font bdi")
_BETWEEN = 12  # code points between the links of a signature: " (", ") · "
_LONGEST = 60  # code points of a name
_DATE = 60  # code points of a moment
_BUTTON = 24  # code points of a button behind it


@dataclass(frozen=True, slots=True)
class _Signature:
    author: str
    date: str
    first: Element


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said before a signature: in its own element, and in those above that nobody signed."""

    node: Element
    above: list[Element]
    signature: _Signature
    size: int  # code points


def ends(tails: Iterable[Element], dated: Iterable[Element]) -> list[Element]:
    """Where what is said may end: before a moment, in its element or in a link of its own."""
    linked = (node.getparent() for node in dated if node.tag == "a")
    return list(dict.fromkeys((*tails, *(node for node in linked if node is not None))))


def read(places: list[Element]) -> list[Found]:
    """The contributions that end at these places; none where too few of them are signed, or all by one.

    The tree is changed for what is kept, and for nothing else.
    """
    ends = [node for node in places if node.tag in _SIGNED]
    if len(ends) < _FEWEST:
        return []
    signed = {node: one for node in ends if (one := _signature(node)) is not None}
    if len(signed) < _FEWEST:
        return []
    order = [node for node in places[0].getroottree().iter(*_SIGNED) if node in signed]
    said = [made for node in order if (made := _said(node, signed)).size]
    authors = [one.signature.author for one in said]
    if len(said) < _FEWEST or len(set(authors)) < 2 or not judge.speak(authors, [one.size for one in said]):
        return []
    found = list(map(_contribution, said))
    by_depth(found)
    return found


def _signature(node: Element) -> _Signature | None:
    """The name and the moment with which the words of an element end, before the answers in it."""
    mark, date = _moment([child for child in node if child.tag not in _LISTS])
    author, first = "", None
    while mark is not None and mark.tag in _INLINE:
        link = mark if mark.tag == "a" else next(mark.iter("a"), None)
        if link is not None and _is_person(link):
            author, first = words(link), mark
        before = mark.getprevious()
        if before is None or len((before.tail or "").strip()) > _BETWEEN:
            break
        mark = before
    return _Signature(author, date, first) if first is not None and 0 < len(author) <= _LONGEST else None


def _moment(own: list[Element]) -> tuple[Element | None, str]:
    """The moment at the end, and what stands right before it: it is in no element, or in one with buttons behind."""
    for node in reversed(own):
        if date := _date(node.tail or ""):
            return node, date
        if node.tail and not node.tail.isspace():
            break
        text = words(node)
        if node.tag in _INLINE and (date := _date(text)):
            return node.getprevious(), date
        if text and (len(text) > _BUTTON or not buttons.is_reply(text)):
            break
    return None, ""


def _date(text: str) -> str:
    date = text.strip(" \n–—,·")
    return date if 0 < len(date) <= _DATE and "T" in dates.read(date) else ""


def _is_person(link: Element) -> bool:
    """Whether a link leads to the page that a wiki keeps for somebody of this name, or for what an address wrote."""
    target = unquote(link.get("href") or "").lower().replace(" ", "_")
    slug = words(link).lower().replace(" ", "_")
    space, _, last = target.rpartition("/")
    return len(slug) > 2 and (
        target.endswith(f":{slug}") or (last == slug and ":" in space.rpartition("/")[2])
    )


def _said(node: Element, signed: dict[Element, _Signature]) -> _Said:
    own: list[Element] = []
    above = node.getprevious()
    while (
        above is not None
        and above not in signed
        and (above.tag == node.tag or (node.tag == "p" and above.tag in _ABOVE))
        and not any(one in signed for one in _held(above))
    ):
        own.insert(0, above)
        above = above.getprevious()
    first = signed[node].first
    size = len((node.text or "").strip()) + sum(len(text_of(one).strip()) for one in own)
    for child in list(node)[: node.index(first)]:
        size += len(text_of(child).strip()) + len((child.tail or "").strip())
    return _Said(node, own, signed[node], size)


def _held(node: Element) -> Iterator[Element]:
    """What may be signed in a list, or is said below the point that is."""
    return node.iterdescendants(*_SIGNED)


def _contribution(said: _Said) -> Found:
    bodies = [*said.above, _before(said.node, said.signature.first)]
    item = _together([*said.above, said.node]) if said.above else said.node
    depth = sum(outer.tag in _LISTS for outer in said.node.iterancestors())
    kept = [body for body in bodies if words(body)]
    return Found(item, kept, said.signature.author, date=said.signature.date, depth=depth)


def _before(node: Element, first: Element) -> Element:
    """What an element says before its signature, in a box."""
    box = etree.Element("span")
    box.text, node.text = node.text, None
    for child in list(node)[: node.index(first)]:
        box.append(child)
    node.insert(0, box)
    return box


def _together(nodes: list[Element]) -> Element:
    """One box about some neighbours."""
    box = etree.Element("div")
    nodes[0].addprevious(box)
    for node in nodes:
        box.append(node)
    return box
