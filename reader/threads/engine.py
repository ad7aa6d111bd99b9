"""What is known of one comment software: where in its markup each fact stands.

A place is a selector, or `selector@attribute`, or `@attribute` of the item itself; alternatives are parted by `||`
and the first that says something wins. A selector may find only what belongs to the item, not to an answer nested
in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.model import Votes
from reader.threads import quotations, record
from reader.threads.found import Found
from reader.threads.numbers import identity, number
from reader.threads.select import Element, every, words
from reader.threads.tree import nest

_INDENT = re.compile(
    r"(?:depth|level|indent|lvl|nesting)[-_]?(\d{1,3})\b|(?:margin|padding)-left:\s*(\d{1,4})"
)
_STAMPS = ("datetime", "content", "data-time", "data-timestamp", "data-time-string", "title", "data-date")


@dataclass(frozen=True, slots=True)
class Engine:
    """`mark` is in a class, id or item type of every page of this engine (one of several, parted by |): a cheap look
    before any selector is tried.

    `item` is one comment, `body` its words. `noise` is what stands in the body and is not said by the commenter.
    `quote` quotes somebody, named at `by` (relative to the quote); `said` is the line that names them. `nested` means
    that an answer lies inside the item that it answers, `loose` that items may be read by looks alone, `forum` that
    the page is all comments and no article. `relate` finds parents where nesting does not tell.
    """

    name: str
    mark: str
    item: str
    body: str
    author: str
    date: str = ""
    stamp: str = ""
    rank: str = ""
    score: str = ""
    up: str = ""
    down: str = ""
    id: str = "@id"
    parent: str = ""
    permalink: str = ""
    noise: str = ""
    quote: str = ""
    by: str = ""
    said: str = ""
    nested: bool = False
    loose: bool = False
    forum: bool = False
    relate: Callable[[list[Found]], None] | None = None


def read(engine: Engine, root: Element, marks: str) -> list[Found]:
    """This engine's comments in page order; none where the page is not its work."""
    if not any(mark in marks for mark in engine.mark.split("|")):
        return []
    items = every(root, engine.item)
    known = set(items)
    made = [_comment(engine, item, known) for item in items]
    if engine.loose:
        _fill(made, items)
    found = [one for one in made if one is not None]
    if engine.nested:
        nest(found)
    if engine.relate is not None:
        engine.relate(found)
    return found


def _fill(made: list[Found | None], items: list[Element]) -> None:
    """Items whose theme prints other classes are read by their looks."""
    if None not in made:
        return
    by_item = {one.item: one for one in record.read(items)}
    for at, item in enumerate(items):
        one = by_item.get(item)
        if (
            made[at] is None
            and one is not None
            and one.author
            and (one.date or one.stamp or "comment" in look(item))
        ):
            made[at] = one


def look(item: Element) -> str:
    return f"{item.get('class') or ''} {item.get('id') or ''}"


def _comment(engine: Engine, item: Element, known: set[Element]) -> Found | None:
    bodies = outermost(own(item, engine.body, known))
    author = value(item, engine.author, known)
    if not bodies or not (author or value(item, engine.date, known)):
        return None
    found = Found(item, bodies, author)
    found.date, found.stamp = date_at(item, engine.date, engine.stamp, known)
    found.rank = value(item, engine.rank, known)
    found.votes = _votes(engine, item, known)
    found.id = identity(value(item, engine.id, known))
    found.parent = identity(value(item, engine.parent, known))
    found.permalink = value(item, engine.permalink, known)
    for body in bodies:
        found.noise.extend(every(body, engine.noise))
        if engine.quote:
            _quotes(engine, body, found)
        else:
            quotations.find(body, found)
    return found


def _votes(engine: Engine, item: Element, known: set[Element]) -> Votes:
    """The score's place often holds both counts; where they are known it says nothing of its own."""
    up, down = number(value(item, engine.up, known)), number(value(item, engine.down, known))
    if up is not None and down is not None:
        return Votes(up, down)
    return Votes(up, down, number(value(item, engine.score, known)))


def _quotes(engine: Engine, body: Element, found: Found) -> None:
    """Marks the quoting elements of a body, and takes the lines that name the quoted out of the words."""
    for quote in every(body, engine.quote):
        found.quotes[quote] = quotations.said_by(value(quote, engine.by, set()))
        found.noise.extend(every(quote, engine.said))


def own(item: Element, selector: str, known: set[Element]) -> list[Element]:
    """What the selector finds in this item and in no other item inside it."""
    return [node for node in every(item, selector) if _belongs(node, item, known)]


def _belongs(node: Element, item: Element, known: set[Element]) -> bool:
    if len(known) < 2:
        return True
    if node is not item and node in known:
        return False
    for outer in node.iterancestors():
        if outer is item:
            return True
        if outer in known:
            return False
    return True


def outermost(nodes: list[Element]) -> list[Element]:
    """Without those that lie in another of them."""
    chosen = set(nodes)
    return [node for node in nodes if not any(outer in chosen for outer in node.iterancestors())]


def value(item: Element, places: str, known: set[Element]) -> str:
    """The first of the places that says something."""
    return next(_values(item, places, known), "")


def _values(item: Element, places: str, known: set[Element]) -> Iterator[str]:
    for place in places.split("||") if places else ():
        selector, _, attribute = place.strip().partition("@")
        nodes = own(item, selector.strip(), known) if selector else [item]
        for node in nodes:
            text = (node.get(attribute) or "").strip() if attribute else words(node)
            if text:
                yield text


def date_at(item: Element, places: str, stamps: str, known: set[Element]) -> tuple[str, str]:
    """The date as shown, and as the code gives it."""
    stamp = value(item, stamps, known)
    for place in places.split("||") if places else ():
        selector, _, attribute = place.strip().partition("@")
        for node in own(item, selector.strip(), known) if selector else [item]:
            shown = (node.get(attribute) or "").strip() if attribute else words(node)
            stamp = stamp or next((node.get(name) for name in _STAMPS if node.get(name)), "") or ""
            if shown or stamp:
                return shown, stamp
    return "", stamp
