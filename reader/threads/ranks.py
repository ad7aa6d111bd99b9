"""What somebody is on a site: a title, a badge or a line beside the name, read in all records of a group at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Set
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from reader.regex import regex
from reader.threads import answers, badges, buttons, moments
from reader.threads.found import Found
from reader.threads.looks import LONGEST_RANK, RANK, says
from reader.threads.select import Element
from reader.threads.tongues import are_in, gather
from reader.threads.view import View

Author = tuple[str, Element | None]  # the name, and what holds it
_Place = tuple[str, int]  # where in its record an element stands, and the how manieth it is in its box

_BESIDE = regex(r"flair|staff|[-_]op\b|moderator|journalist|contributor|subscriber|verified")
_ABOUT = 4  # boxes about a name in which a badge may stand …
_AROUND = 3  # … and about the badge
_HEAD = 60  # elements among which a name is looked for
_FEWEST = 3  # records in which one text shows that it says the same of all
_SEVERAL = 2  # records that show where roles stand
_NUMBERED = regex(r"[:：]\s*[\d.,]+\s*[km]?\Z|\(\s*\d+\s*\)\Z|\A\d")  # "Posts: 12", "Trades (3)"
_EDGES = ":：,、"  # at its end: something follows
_LEADS = "@#"
_PRESSED = ("a", "button")


class _Label(NamedTuple):
    """A short text of a header: `called` a rank, `beside` the name, or the name of a `role` there."""

    text: str
    place: _Place
    called: bool
    beside: bool
    role: bool


def read(views: list[View], bodies: list[list[Element]], authors: list[Author]) -> list[str]:
    """The rank in each record, or an empty string."""
    names = frozenset(name.lower() for name, _ in authors if name)
    labels = [
        list(_labels(view, body, author, names))
        for view, body, author in zip(views, bodies, authors, strict=True)
    ]
    roles = _roles(labels)
    shared = _shared(labels, roles)
    return [_best(own, roles, shared) for own in labels]


def add(found: list[Found]) -> None:
    """The ranks of comments whose engine is known, where its themes print them in their own way."""
    known = {one.item for one in found if one.item is not None}
    named = [(one, View([one.item], known)) for one in found if one.item is not None and one.author]
    ranks = read(
        [view for _, view in named],
        [[*one.bodies, *one.noise] for one, _ in named],
        [(one.author, None) for one, _ in named],
    )
    for (one, _), rank in zip(named, ranks, strict=True):
        one.rank = rank


def _best(labels: list[_Label], roles: Set[_Place], shared: Set[_Place]) -> str:
    """What is called a rank, else what says a role, else what stands where most others have theirs."""
    called = (one.text for one in labels if one.called)
    said = (
        _in_full(one, after)
        for one, after in pairwise([*labels, None])
        if one and one.place in roles and one.role
    )
    there = (one.text for one in labels if one.place in shared and one.beside and "," not in one.text)
    rank = next((text for found in (called, said, there) for text in found), "")
    return rank[1:-1].strip() if badges.BRACKETED.fullmatch(rank) else rank


def _in_full(one: _Label, after: _Label | None) -> str:
    """A role, or what stands right behind it where it only says that somebody knows more: "Expert"."""
    is_more = after is not None and after.beside and not (after.called or after.role)
    return after.text if after is not None and is_more and one.text.lower() in _experts() else one.text


@cache
def _experts() -> frozenset[str]:
    return frozenset(gather("comments", "experts"))


def _roles(labels: list[list[_Label]]) -> frozenset[_Place]:
    """The places beside the names that hold roles, and not the same one in all records."""
    said = Counter((one.place, one.text) for own in labels for one in own if one.role)
    alike = {place for (place, _), count in said.items() if count >= max(len(labels), _FEWEST)}
    return frozenset({place for place, _ in said} - alike)


def _shared(labels: list[list[_Label]], roles: Set[_Place]) -> frozenset[_Place]:
    """Those of the places that hold roles in most of the records that have anything there."""
    held = Counter(one.place for own in labels for one in own if one.beside)
    said = Counter(one.place for own in labels for one in own if one.role)
    return frozenset(place for place in roles if said[place] >= _SEVERAL and said[place] * 2 > held[place])


def _labels(view: View, body: list[Element], author: Author, names: Set[str]) -> Iterator[_Label]:
    """The short texts outside the words, and not behind them, that may be a rank."""
    own, inside = set(body), view.within(body)
    holder = _holder(view, author, inside)
    about = set(_boxes(holder, _ABOUT, view)) if holder is not None else set()
    behind = False
    for node in view.nodes:
        if node in own or node in inside:
            behind = True
            continue
        if not 1 < view.size[node] <= LONGEST_RANK or node is holder:
            continue
        look = node.get("class") or ""
        is_leaf = not any(map(view.size.get, node))
        called = says(RANK, look) and "signature" not in look.lower() and (is_leaf or len(node) == 1)
        beside = is_leaf and not about.isdisjoint(_boxes(node, _AROUND, view, own if behind else ()))
        if not (called or beside) or not _may_be_rank(text := view.text(node), names):
            continue
        role = beside and _says_role(node, text)
        if called or role or beside:
            yield _Label(
                text, (view.place(node), _at(node)), called or (beside and says(_BESIDE, look)), beside, role
            )


def _holder(view: View, author: Author, inside: Set[Element]) -> Element | None:
    """The element outside the words that says the name, which may be known from elsewhere: a button's label."""
    name, node = author
    if not name or (node is not None and name in view.text(node)):
        return node
    said = (one for one in view.nodes[:_HEAD] if view.text(one) == name and one not in inside)
    return next(said, node)


def _boxes(node: Element, most: int, view: View, without: Collection[Element] = ()) -> Iterator[Element]:
    """What lies about an element in its record, from the inside out; nothing that holds one of these."""
    around = {box for one in without for box in one.iterancestors()}
    for box in islice(node.iterancestors(), most):
        if box in around or box not in view.own:
            return
        yield box


def _at(node: Element) -> int:
    """The how manieth an element is in its box."""
    return sum(1 for _ in node.itersiblings(preceding=True))


def _says_role(node: Element, text: str) -> bool:
    """Whether a role is said, and not led to: "Contact the author"."""
    parent = node.getparent()
    pressed = node.tag in _PRESSED or (parent is not None and parent.tag in _PRESSED)
    return badges.is_role(text, alone=pressed)


def _may_be_rank(text: str, names: Set[str]) -> bool:
    """Whether a text is no count, no moment, no button and nobody's name, and says nothing of the comment."""
    low = text.lower()
    return (
        1 < len(text) <= LONGEST_RANK
        and any(map(str.isalpha, text))
        and low not in names
        and text[0] not in _LEADS
        and text[-1] not in _EDGES
        and not _NUMBERED.search(low)
        and not moments.is_date(text)
        and not buttons.is_label(text)
        and not answers.is_answering(text)
        and not are_in(low, "comments", "badged")
    )
