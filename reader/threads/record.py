"""Records that look alike, read as comments: all members of a group at once, since what varies alike is one field."""

from __future__ import annotations

import re
from collections.abc import Callable, Set
from itertools import takewhile

from reader.regex import regex
from reader.threads import (
    answers,
    credit,
    leads,
    leftovers,
    personal,
    quotations,
    ranks,
    said,
    shortened,
    signatures,
    stretches,
    who,
    written,
)
from reader.threads.found import Found
from reader.threads.frames import pieces
from reader.threads.select import Element
from reader.threads.view import View
from reader.threads.votes import votes

_PING = regex(r"\s*(?:pingback|trackback|ping)\s*:", re.I)


def read(members: list[Element], others: Set[Element] = frozenset()) -> list[Found]:
    """The records as comments; those without words are left away. `others`, in them too, are none of their words."""
    runs = pieces(members) if members and members[0].tag == "dt" else []
    return read_views(views(runs or [[node] for node in members], others))


def read_pieces(members: list[list[Element]]) -> list[Found]:
    """Records of one or of several neighbouring elements."""
    return read_views(views(members))


def views(members: list[list[Element]], others: Set[Element] = frozenset()) -> list[View]:
    """The records without each other, and without the `others` in them."""
    known = {node for pieces in members for node in pieces} | others
    return [View(pieces, known) for pieces in members]


def read_views(views: list[View], may_be: Callable[[list[View], int], bool] | None = None) -> list[Found]:
    """The records as comments; none where their number of names already tells (`may_be`) that they are no comments."""
    stamps = written.stamps(views)
    authors = leads.without(views, who.authors(views, stamps))
    if may_be is not None and not may_be(views, sum(bool(name) for name, _ in authors)):
        return []
    heads = [
        [node for node in (author[1], stamp.node if stamp else None) if node is not None]
        for author, stamp in zip(authors, stamps, strict=True)
    ]
    bodies = said.bodies(views, heads)
    if not any(bodies):
        return []
    noises = list(said.noise(views, bodies, heads))
    openings = credit.openings(bodies, [node for _, node in authors])
    may_quote = not _are_boxed(bodies)
    kept: list[tuple[Found, View]] = []
    for view, stamp, author, head, body, noise, opening, rank, score in zip(
        views,
        stamps,
        authors,
        heads,
        bodies,
        noises,
        openings,
        ranks.read(views, bodies, authors),
        personal.without(
            votes(views, bodies, noises, [node for _, node in authors]), [name for name, _ in authors]
        ),
        strict=True,
    ):
        if not body or _is_ping(view) or _only_points(view, body):
            continue
        one = Found(view.item, body, author[0], votes=score, noise=noise, others=view.pieces[1:])
        noise.extend(map(stretches.own, opening))
        if noise:
            noise.extend([node for part in body for node in leftovers.find(part, set(noise))])
        if stamp is not None:
            one.date, one.stamp = stamp.shown, stamp.code
            one.noise.extend(credit.repeated(body[0], author[0], stamp.shown or stamp.code))
        one.rank = rank
        for part in body:
            one.noise.extend(shortened.find(part))
            quotations.find(part, one)
            if (signature := signatures.cut(part)) is not None:
                one.noise.append(signature)
        for box in takewhile(quotations.quotes_all, body[:-1] if may_quote else ()):
            quotations.mark(box, one)
        for box in list(quotations.above(body[0], set(head))) if head and body[0] in view.own else ():
            if box in view.own and box not in view.around:
                one.noise.extend(shortened.find(box))
                quotations.mark(box, one)
                body.insert(0, box)
        kept.append((one, view))
    answers.relate(kept)
    return [one for one, _ in kept]


def _are_boxed(bodies: list[list[Element]]) -> bool:
    """Whether most say nothing but what stands in a blockquote: then that is what is said, and quotes nobody."""
    return 2 * sum(len(body) == 1 and body[0].tag == "blockquote" for body in bodies) > len(bodies)


def _is_ping(view: View) -> bool:
    """Whether a server says that another page links here: nobody says anything."""
    first = next((text for node in view.nodes if (text := node.text) and not text.isspace()), "")
    return _PING.match(first) is not None


def _only_points(view: View, body: list[Element]) -> bool:
    """Whether all that is said is whom another record answers."""
    return len(body) == 1 and answers.is_answering(view.text(body[0]))
