"""Two readings of the same comments made one: what a page tells machines, and what can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from reader.model import Votes
from reader.threads.found import Found
from reader.threads.schema_org import is_topic

_SAME = 0.9  # of the comments told are seen: then it is one thread
_MORE = 1.5  # times as many are seen as told, at the most


def made_one(told: list[Found], seen: list[Found]) -> list[Found]:
    """All that is seen, where that is the thread which is told and more of it; else what is told, completed.

    Empty if these are different threads.
    """
    found = pairs(told, seen)
    comments = sum(not is_topic(one) for one in told)
    if len(found) < _SAME * comments or len(seen) > _MORE * len(told) + 1:
        return []
    for one, other in found.items():
        _complete(one, other)
    if any(one.parent or one.above for one in told):
        _specify(found)
    else:
        _relate(found)
    if len(seen) <= len(told):
        return told
    known = {other: one for one, other in found.items()}
    whole = [known.get(one, one) for one in seen]
    for one in whole:
        one.above = known.get(one.above, one.above) if one.above is not None else None
    return whole


def adds(told: list[Found], seen: list[Found]) -> bool:
    """Whether what can be seen says anything that is not told."""
    found = pairs(told, seen)
    related = any(one.parent or one.above for one in told)
    return len(seen) > len(told) or any(
        (other.author and not one.author)
        or (other.date and not one.date)
        or (other.stamp and not (one.date or one.stamp))
        or (other.votes != Votes() and one.votes == Votes())
        or (other.rank and not one.rank)
        or (other.id and not one.id)
        or (not related and (other.parent or other.above))
        for one, other in found.items()
    )


def pairs(told: list[Found], seen: list[Found]) -> dict[Found, Found]:
    """Each comment that is told with the one whose record holds its words."""
    by_item = {one.item: one for one in seen if one.item is not None}
    found: dict[Found, Found] = {}
    taken: set[Found] = set()
    for one in told:
        nodes = (node for body in one.bodies[:1] for node in (body, *body.iterancestors()))
        other = next((by_item[node] for node in nodes if node in by_item), None)
        if other is not None and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _complete(one: Found, other: Found) -> None:
    one.author = one.author or other.author
    if not (one.date or one.stamp):
        one.date, one.stamp = other.date, other.stamp
    one.date = one.date or other.date
    if one.votes == Votes():
        one.votes = other.votes
    one.rank = one.rank or other.rank
    one.id = one.id or other.id


def _relate(pairs: dict[Found, Found]) -> None:
    """What is seen of who answers whom, where nothing is told of it."""
    for one, other, above in _seen_above(pairs):
        one.above, one.parent, one.depth = above, above.id, other.depth


def _specify(pairs: dict[Found, Found]) -> None:
    """What is seen of it where more is told: that something below the same comment is answered."""
    told = {one: one.above for one in pairs}
    for one, _, above in list(_seen_above(pairs)):
        if told[one] is not None and above is not told[one] and told.get(above) is told[one]:
            one.above, one.parent, one.depth = above, above.id, above.depth + 1


def _seen_above(pairs: dict[Found, Found]) -> Iterator[tuple[Found, Found, Found]]:
    """Each comment and what is seen of it, with the comment that it is seen to answer."""
    known = {other: one for one, other in pairs.items()}
    ids = {other.id: one for one, other in pairs.items() if other.id}
    for one, other in pairs.items():
        above = ids.get(other.parent) if other.parent else known.get(other.above) if other.above else None
        if above is not None and above is not one and not is_topic(above):
            yield one, other, above
