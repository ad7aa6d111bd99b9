"""A link above the words to what they answer, with words of it: so chats show what is quoted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile

from reader.breadth import breadth
from reader.threads.found import Found
from reader.threads.select import Element, words

_HEAD = 60  # elements of a comment among which its head is
_SHORTEST = 5  # code points of Latin script that say something
_CUT = "….·"  # what ends a quotation that was shortened


def mark(found: list[Found]) -> None:
    """Makes quotations of such links, each in the comment below it, which answers what is quoted."""
    by_place: dict[str, Found] = {}
    for one in found:
        for link in _links(one):
            quoted = by_place.get((link.get("href") or "")[1:])
            if quoted is not None and _repeats(link, quoted):
                _quote(link, one, quoted)
                break
        if one.item is not None and (place := one.item.get("id")):
            by_place[place] = one


def _links(one: Found) -> Iterator[Element]:
    """Those to places in the page that stand above the words of a comment."""
    if one.item is None:
        return
    bodies = set(one.bodies)
    head = takewhile(lambda node: node not in bodies, islice(one.item.iter(), _HEAD))
    yield from (node for node in head if node.tag == "a" and (node.get("href") or "").startswith("#"))


def _repeats(link: Element, quoted: Found) -> bool:
    """Whether a link says, beside a name, what stands in a comment."""
    said = words(link).removeprefix(quoted.author).strip().rstrip(_CUT).strip()
    return breadth(said) >= _SHORTEST and any(said in words(body) for body in quoted.bodies)


def _quote(link: Element, one: Found, quoted: Found) -> None:
    link.tag = "div"  # its words are said here, and the quotation leads where it led
    one.bodies.insert(0, link)
    one.quotes[link] = quoted.author
    one.noise.extend(node for node in link.iter() if node is not link and words(node) == quoted.author)
    if not (one.parent or one.above):
        one.above, one.parent = quoted, quoted.id
