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
from reader.threads import quotations
from reader.threads.found import Found
from reader.threads.select import Element, every, words

_NUMBER = re.compile(r"([+\-−–]?)\s?(\d[\d.,\u00a0\u202f]*)\s*([kKmM]\b)?")
_INDENT = re.compile(
    r"(?:depth|level|indent|lvl|nesting)[-_]?(\d{1,3})\b|(?:margin|padding)-left:\s*(\d{1,4})"
)
_STAMPS = ("datetime", "content", "data-time", "data-timestamp", "data-time-string", "title", "data-date")


@dataclass(frozen=True, slots=True)
class Engine:
    """`mark` is a text that every page of this engine holds: a cheap look before any selector is tried.

    `item` is one comment, `body` its words. `noise` is what stands in the body and is not said by the commenter.
    `quote` quotes somebody, named at `by` (relative to the quote); `said` is the line that names them. `nested` means
    that an answer lies inside the item that it answers. `relate` finds parents where nesting does not tell.
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
    relate: Callable[[list[Found]], None] | None = None


def read(engine: Engine, root: Element, text: str) -> list[Found]:
    """This engine's comments in page order; none where the page is not its work."""
    if engine.mark not in text:
        return []
    items = every(root, engine.item)
    known = set(items)
    found = [one for item in items if (one := _comment(engine, item, known)) is not None]
    if engine.nested:
        nest(found)
    if engine.relate is not None:
        engine.relate(found)
    return found


def _comment(engine: Engine, item: Element, known: set[Element]) -> Found | None:
    bodies = outermost(own(item, engine.body, known))
    author = value(item, engine.author, known)
    if not bodies or not (author or value(item, engine.date, known)):
        return None
    found = Found(item, bodies, author)
    found.date, found.stamp = date_at(item, engine.date, engine.stamp, known)
    found.rank = value(item, engine.rank, known)
    found.votes = Votes(
        number(value(item, engine.up, known)),
        number(value(item, engine.down, known)),
        number(value(item, engine.score, known)),
    )
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


def number(text: str) -> int | None:
    """ "+5", "1.2k", "154 points", "Score:3"; None where there is no number."""
    found = _NUMBER.search(text)
    if found is None:
        return None
    sign, digits, thousand = found.groups()
    if thousand:
        amount = round(float(digits.replace(",", ".")) * (1000 if thousand in "kK" else 1_000_000))
    else:
        amount = int(re.sub(r"\D", "", digits)[:9])
    return -amount if sign in ("-", "−", "–") else amount


def identity(text: str) -> str:
    """The engine's own id, without what its markup puts before it ("comment-12" is "12")."""
    text = text.strip().lstrip("#").removesuffix("/")
    if "#" in text:
        text = text.rpartition("#")[2]
    found = re.search(r"(?:\A|[-_=/]|[a-z])(\d{2,}|[0-9a-f]{8,}|\d+)\Z", text)
    return found[1] if found else re.sub(r"\A(?:comment|post|div-comment|msg|p|c)[-_]", "", text)[:80]


def nest(found: list[Found]) -> None:
    """Parents and depths from answers that lie inside what they answer."""
    by_item = {one.item: one for one in found}
    for one in found:
        assert one.item is not None
        outer = next((by_item[node] for node in one.item.iterancestors() if node in by_item), None)
        if outer is not None:
            one.depth = outer.depth + 1
            one.parent = one.parent or outer.id


def indent(found: list[Found]) -> None:
    """Depths that are printed as a class, a margin or the width of an empty image; then parents."""
    steps = [_step(one) for one in found]
    levels = sorted({step for step in steps if step is not None})
    if len(levels) < 2 or None in steps:
        return
    for one, step in zip(found, steps, strict=True):
        one.depth = levels.index(step or 0)
    by_depth(found)


def _step(one: Found) -> int | None:
    assert one.item is not None
    for node in (one.item, *list(one.item.iterdescendants())[:8]):
        text = f"{node.get('class') or ''} {node.get('style') or ''} depth-{node.get('data-depth') or ''}"
        step = _INDENT.search(text)
        if step:
            return int(step[1] or step[2])
        if (
            node.tag == "img"
            and (node.get("width") or "").isdecimal()
            and not (node.get("alt") or node.get("class"))
        ):
            return int(node.get("width") or 0)
    return None


def by_depth(found: list[Found]) -> None:
    """Parents where only the indentation tells: the last comment before that stands one step further out."""
    above: list[Found] = []
    for one in found:
        while above and above[-1].depth >= one.depth:
            above.pop()
        one.parent = above[-1].id if above else ""
        above.append(one)
