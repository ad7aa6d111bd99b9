"""What is known of one comment software: where in its markup each fact stands.

A place is a selector, or `selector@attribute`, or `@attribute` of the item itself; alternatives are parted by `||`
and the first that says something wins. `@:own` is the text of an element without that of the elements in it, `@:text`
its text before the first of them, `@:fragment` its own address in the page. A selector may find only what belongs to
the item, not to an answer nested in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from functools import cache
from typing import cast

from reader.model import Votes
from reader.threads import dates, quotations, quoting
from reader.threads.found import Found
from reader.threads.looks import LONGEST_RANK
from reader.threads.numbers import identity, number
from reader.threads.page import Page
from reader.threads.select import Element, one_line, words
from reader.threads.setting import set_in
from reader.threads.sheet import Sheet, hits, inside, rules, run_after
from reader.threads.tree import nest

_COLONS = (":", "：")
_EDGE = " ()[],·|–—«»"
_SAMPLE = 60  # complete comments that tell where a theme prints names and dates
_DATE = 32  # code points: a longer line says more than when
_STAMPS = ("datetime", "content", "data-time", "data-timestamp", "data-time-string", "title", "data-date")


@dataclass(frozen=True, slots=True)
class Engine:
    """`mark` is in a class, id or item type of every page of this engine (one of several, parted by |): a cheap look
    before any selector is tried.

    `item` is one comment, `body` its words. `noise` is what stands in the body and is not said by the commenter.
    `removed` says, in the place of a comment, that it is gone. `quote` quotes somebody, named at `by` (relative to the
    quote); `said` is the line that names them, `before` what that line must be where it stands before the quote,
    `source` where the id of the quoted comment stands. `nested` means that an answer lies inside the item it answers,
    `loose` that items may be read by looks alone, `forum` that the page is all comments and no article, `vocabulary`
    that many engines print this and each only a part of it; elements of the tag `beside` that follow an item belong to
    it.
    `relate` finds parents where nesting does not tell.
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
    removed: str = ""
    quote: str = ""
    by: str = ""
    said: str = ""
    before: str = ""
    source: str = ""
    nested: bool = False
    loose: bool = False
    forum: bool = False
    vocabulary: bool = False
    beside: str = ""
    relate: Callable[[list[Found]], None] | None = None


Own = dict[str, list[Element]]  # what each selector finds in one item


def read(engine: Engine, page: Page) -> list[Found]:
    """This engine's comments in page order; none where the page is not its work."""
    items = page.items(engine.item)
    if not items or not any(mark in page.marks for mark in engine.mark.split("|")):
        return []
    known = set(items)
    owned = hits(_sheet(engine), known, _tops(items, known), engine.beside)
    made = [_comment(engine, item, owned[item]) for item in items]
    if engine.nested and not (engine.loose or engine.vocabulary):
        made = [one or _hidden(engine, item, owned[item]) for item, one in zip(items, made, strict=True)]
    if engine.loose:
        _fill(made, items)
    found = [one for one in made if one is not None]
    if engine.nested and not nest(found):
        set_in(found)
    if engine.relate is not None:
        engine.relate(found)
    return found


def _tops(items: list[Element], known: set[Element]) -> Iterable[Element]:
    return (item for item in items if not any(outer in known for outer in item.iterancestors()))


@cache
def _sheet(engine: Engine) -> Sheet:
    """All that is asked of an item of this engine."""
    places = (
        *(engine.author, engine.date, engine.stamp, engine.rank, engine.score, engine.up, engine.down),
        *(engine.id, engine.parent, engine.permalink),
    )
    selectors = (selector for place in places for selector, _ in _places(place) if selector)
    return Sheet((*selectors, *filter(None, (engine.body, engine.noise, engine.removed, engine.quote))))


@cache
def _places(places: str) -> tuple[tuple[str, str], ...]:
    """Each alternative as a selector and an attribute, either of which may be empty."""
    cut = (place.strip().partition("@") for place in places.split("||"))
    return tuple((selector.strip(), attribute) for selector, _, attribute in cut) if places else ()


def _to_look_at(made: list[Found | None], items: list[Element]) -> list[Element]:
    """All of them, or of a long thread what is not complete among as many as show where its columns are."""
    wanted = [
        one is None or not (one.author and (one.date or one.stamp)) or at < _SAMPLE
        for at, one in enumerate(made)
    ]
    return [item for item, one in zip(items, wanted, strict=True) if one]


def _fill(made: list[Found | None], items: list[Element]) -> None:
    """Items whose theme prints other classes are read by their looks."""
    known = [one for one in made if one is not None]
    undated = [one for one in known if not (one.date or one.stamp)]
    unnamed = [one for one in known if not one.author]
    whole = (
        made[:-1] if len(made) > _SAMPLE else made
    )  # where the beginning of a page ends, a comment is cut off
    if None not in whole and max(len(undated), len(unnamed)) * 2 <= len(made):
        return
    from reader.threads import record  # and what belongs to it

    by_item = {one.item: one for one in record.read(_to_look_at(made, items), set(items))}
    for undone in undated:
        if (seen := by_item.get(undone.item)) is not None:
            undone.date, undone.stamp = seen.date, seen.stamp
    if len(unnamed) * 2 > len(made):
        for undone in unnamed:
            if (seen := by_item.get(undone.item)) is not None:
                undone.author = seen.author
    for at, item in enumerate(items):
        one = by_item.get(item)
        if (
            made[at] is None
            and one is not None
            and one.author
            and (one.date or one.stamp or "comment" in look(item))
        ):
            one.permalink = one.permalink or _fragment(item)
            made[at] = one


def look(item: Element) -> str:
    return f"{item.get('class') or ''} {item.get('id') or ''}"


def _comment(engine: Engine, item: Element, own: Own) -> Found | None:
    bodies = _said_in(item, own.get(engine.body, []), own.get(engine.noise, []))
    author = _named(_value(item, engine.author, own))
    if len(bodies) < len(own.get(engine.body, [])):
        bodies = _below_name(item, engine, own) or bodies
    removed = [] if bodies else own.get(engine.removed, [])
    bodies = bodies or removed
    if not bodies or not (author or removed or _value(item, engine.date, own)):
        return None
    found = Found(item, bodies, author)
    found.date, found.stamp = _date(item, engine, own)
    rank = _value(item, engine.rank, own)
    found.rank = (
        _unbracketed(rank) if len(rank) <= LONGEST_RANK else ""
    )  # else all that a card says of its user
    found.votes = _votes(engine, item, own)
    found.id = identity(_value(item, engine.id, own))
    found.parent = identity(_value(item, engine.parent, own))
    found.permalink = _value(item, engine.permalink, own) or _fragment(item)
    found.noise.extend(_inside(item, bodies, own.get(engine.noise, [])))
    if engine.beside:
        own_words = set(bodies)
        found.noise.extend(one for one in run_after(item, engine.beside) if one not in own_words)
    if engine.quote:
        _quotes(engine, _inside(item, bodies, own.get(engine.quote, [])), found)
    else:
        for body in bodies:
            quotations.find(body, found)
    return found


def _named(author: str) -> str:
    """The name in "Ada wrote:"."""
    return (quoting.who(author) or author).rstrip(" :：") if author.endswith(_COLONS) else author


def _unbracketed(rank: str) -> str:
    return rank[1:-1].strip() if rank[:1] in ("[", "(") and rank[-1:] in ("]", ")") else rank


def _hidden(engine: Engine, item: Element, own: Own) -> Found | None:
    """What says that a comment is hidden, with no name and no day: answers hang on it."""
    bodies = _said_in(item, own.get(engine.body, []), own.get(engine.noise, []))
    if not any(map(words, bodies)):
        return None
    return Found(item, bodies, "", id=identity(_value(item, engine.id, own)), permalink=_fragment(item))


def _fragment(item: Element) -> str:
    """The comment's place in the page, where the page names it."""
    return f"#{item.get('id')}" if item.get("id") else ""


def _inside(item: Element, bodies: list[Element], nodes: list[Element]) -> list[Element]:
    """Those that lie in one of the bodies."""
    around = set(bodies)
    return [node for node in nodes if _lies_in(node, around, item)]


def _lies_in(node: Element, bodies: Set[Element], item: Element) -> bool:
    for outer in node.iterancestors():
        if outer in bodies:
            return True
        if outer is item:
            return False
    return False


def _votes(engine: Engine, item: Element, own: Own) -> Votes:
    """The score's place often holds both counts; where they are known it says nothing of its own."""
    up, down = number(_value(item, engine.up, own)), number(_value(item, engine.down, own))
    down = abs(down) if down is not None else None  # some print it with its sign
    if up is not None and down is not None:
        return Votes(up, down)
    return Votes(up, down, number(_value(item, engine.score, own)))


def _quotes(engine: Engine, quotes: list[Element], found: Found) -> None:
    """Marks the quoting elements of a body, and takes the lines that name the quoted out of the words."""
    for quote in quotes:
        own = inside(_quote_sheet(engine), quote)
        line = _line_before(quote, engine.before) if engine.before else None
        found.quotes[quote] = quotations.said_by(_value(quote, engine.by, own) or words(line))
        found.noise.extend(own.get(engine.said, ()))
        source = identity(_value(quote, engine.source, own))
        if line is not None:
            found.noise.append(line)
            source = source or identity(value(line, engine.source))
        if source:
            found.sources[quote] = source


@cache
def _quote_sheet(engine: Engine) -> Sheet:
    """All that is asked of a quotation of this engine."""
    places = (*_places(engine.by), *_places(engine.source))
    return Sheet(filter(None, (engine.said, *(selector for selector, _ in places))))


def _line_before(quote: Element, selector: str) -> Element | None:
    """What stands before a quote, or before the row that it fills."""
    parent = quote.getparent()
    line = quote.getprevious()
    if line is None and parent is not None and parent.tag == "tr":
        line = parent.getprevious()
    fits = line is not None and any(rule.last.fits(line) for rule in rules(selector))
    return line if fits else None


def _said_in(item: Element, bodies: list[Element], noise: list[Element]) -> list[Element]:
    """The outermost bodies, without those of signatures and the like."""
    found = outermost(bodies)
    if not noise or len(found) < 2:
        return found
    around = set(noise)
    return [body for body in found if not _lies_in(body, around, item)]


def _below_name(item: Element, engine: Engine, own: Own) -> list[Element]:
    """Of boxes in boxes that may hold the words, those in which the author's name does not stand."""
    name = next((node for text, node in _said_at(item, engine.author, own) if text), item)
    about = {name, *name.iterancestors()}
    boxes = [box for box in own[engine.body] if box not in about]
    return _said_in(item, boxes, own.get(engine.noise, []))


def outermost(nodes: list[Element]) -> list[Element]:
    """Without those that lie in another of them."""
    if len(nodes) < 2:
        return nodes
    chosen = set(nodes)
    return [node for node in nodes if not any(outer in chosen for outer in node.iterancestors())]


def value(node: Element, places: str) -> str:
    """The first of the places below `node` that says something."""
    return _value(node, places, inside(_place_sheet(places), node))


@cache
def _place_sheet(places: str) -> Sheet:
    return Sheet(selector for selector, _ in _places(places) if selector)


def _value(item: Element, places: str, own: Own) -> str:
    return next(_values(item, places, own), "")


def _values(item: Element, places: str, own: Own) -> Iterator[str]:
    return (text for text, _ in _said_at(item, places, own) if text)


def _said_at(item: Element, places: str, own: Own) -> Iterator[tuple[str, Element]]:
    """What each of the places says, if anything, and the element that it is."""
    for selector, attribute in _places(places):
        for node in own.get(selector, ()) if selector else (item,):
            yield _said(node, attribute), node


def _said(node: Element, attribute: str) -> str:
    if not attribute:
        return words(node)
    if attribute == ":text":
        return one_line(node.text or "")
    if attribute == ":own":
        return one_line(" ".join((node.text or "", *(child.tail or "" for child in node))))
    if attribute == ":fragment":
        return _fragment(node)
    return (node.get(attribute) or "").strip()


def _date(item: Element, engine: Engine, own: Own) -> tuple[str, str]:
    """The date as shown, and as the code gives it: from the first place that says when, not only something."""
    stamp = next(filter(dates.may_tell, _values(item, engine.stamp, own)), "")
    first = ""
    for selector, attribute in _places(engine.date):
        for node in own.get(selector, ()) if selector else (item,):
            shown = _said(node, attribute) if attribute else words(node, own.get(engine.noise, ()))
            stamp = stamp or next((text for name in _STAMPS if dates.tells(text := node.get(name) or "")), "")
            if dates.tells(shown):
                return (shown if attribute else _alone(node, shown)), stamp
            if stamp:
                return shown, stamp
            first = first or (shown if dates.may_tell(shown) else "")
    return first, stamp


def _alone(node: Element, shown: str) -> str:
    """A date without what stands beside it in a longer line: the name, buttons."""
    if len(shown) <= _DATE or not len(node):
        return shown
    pieces = map(one_line, cast(Iterator[str], node.itertext()))
    return next(filter(dates.tells, pieces), shown).strip(_EDGE)
