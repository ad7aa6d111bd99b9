"""What can be seen of comments without knowing their engine: all there is of one nobody listed, the rest of another's.

This is where the generic reader is loaded: pages of listed engines do not wait for it.
"""

from __future__ import annotations

from itertools import islice

from reader.threads import agree, generic, judge, live, permalinks
from reader.threads.agree import adds, made_one
from reader.threads.found import Found
from reader.threads.page import Page
from reader.threads.schema_org import is_forum

_FIRST = 500  # comments that stand for thousands
_OWN = 100  # elements of a comment that show how it is printed
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))  # "comment-4711"


def read(page: Page) -> tuple[list[Found], bool]:
    """The comments, without the article where that is marked as they are; and whether they are all of the page."""
    found = generic.read(page)
    if live.is_report(found):
        return [], False
    permalinks.find(found)
    if judge.begins_with_article(found):
        return found[1:], False
    return found, bool(found) and (is_forum(found) or judge.are_posts(found))


def completed(told: list[Found]) -> list[Found]:
    """What machines are told, with what can be seen besides, and the quotations that only their lines show."""
    return generic.quoting(_completed(told))


def vote(told: list[Found]) -> None:
    """Adds the votes that a theme prints in its own way; numbers that all are alike are no votes."""
    for one, other in agree.pairs(told, generic.looked_at(told)).items():
        one.votes = other.votes


def _completed(told: list[Found]) -> list[Found]:
    """Of very many some show whether anything can be seen besides."""
    if len(told) > 2 * _FIRST:
        some = _unlike(told)
        if not adds(some, generic.looked_at(some)):
            return told
    return made_one(told, generic.looked_at(told)) or told


def _unlike(told: list[Found]) -> list[Found]:
    """The first, and of the others the first of each that has elements which no earlier one has: votes, a rank."""
    some, known = told[:_FIRST], set[tuple[str, str]]()
    for at, one in enumerate(told):
        own = _looks(one)
        if at >= _FIRST and len(some) < 2 * _FIRST and not own <= known:
            some.append(one)
        known |= own
    return some


def _looks(one: Found) -> set[tuple[str, str]]:
    """What a comment's elements are, and are called; those of its answers come after them."""
    nodes = islice(one.item.iter(), _OWN) if one.item is not None else ()
    return {(node.tag, (node.get("class") or "").translate(_NO_DIGITS)) for node in nodes}
