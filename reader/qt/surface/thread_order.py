"""In what order comments stand, which of them are shown, and which branches are folded."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from reader.model import Comment, Document
from reader.notes.folding import Folded

DEEPEST = 5  # replies below are not moved further right; their depth is written


class Order(StrEnum):
    """How a thread is sorted; all but the first are flat."""

    THREAD = "thread"
    NEWEST = "newest"
    OLDEST = "oldest"
    VOTES = "votes"
    AUTHOR = "author"


class Arrangement(NamedTuple):
    """In what order a thread stands, what it is filtered by, which branches are folded."""

    order: Order = Order.THREAD
    words: str = ""
    folded: frozenset[str] = frozenset()


class Entry(NamedTuple):
    """A comment as it is shown: `number` is its place in page order, from 1; `replies` counts all below it.

    `wanted` are the words that the thread is filtered by. Where a reply does not stand under what it `answers`, that is
    told: the comment, and its place in page order.
    """

    comment: Comment
    number: int
    depth: int = 0
    replies: int = 0
    folded: bool = False
    wanted: str = ""
    answers: tuple[Comment, int] | None = None


def arranged(
    document: Document, order: Order = Order.THREAD, wanted: str = "", folded: Container[str] = ()
) -> list[Entry]:
    """The comments to show. `wanted` are words of the author or of the text, whatever accents and case."""
    comments = document.comments
    if order is Order.THREAD and not wanted.strip():
        return list(threaded(comments, folded))
    numbered = {comment.part: (comment, number) for number, comment in enumerate(comments, 1)}
    entries = [
        Entry(comment, number, wanted=wanted, answers=numbered.get(comment.parent))
        for comment, number in numbered.values()
    ]
    if wanted.strip():
        entries = [entry for entry in entries if _holds(document, entry.comment, wanted)]
    if order is not Order.THREAD:
        entries.sort(key=_KEYS[order])
    return entries


def threaded(comments: Sequence[Comment], folded: Container[str] = ()) -> Iterator[Entry]:
    """The comments in page order, one after the other: a surface takes only as many as it shows."""
    hidden_below: int | None = None
    for at, comment in enumerate(comments):
        if hidden_below is not None and comment.depth > hidden_below:
            continue
        closed = comment.part in folded
        hidden_below = comment.depth if closed else None
        yield Entry(comment, at + 1, comment.depth, _below(comments, at), closed)


def _below(comments: Sequence[Comment], at: int) -> int:
    """How many comments in page order are deeper than this one, before one that is not."""
    end = at + 1
    while end < len(comments) and comments[end].depth > comments[at].depth:
        end += 1
    return end - at - 1


def over(comments: Sequence[Comment], key: str) -> list[str]:
    """The comments in whose branches this one is, from the nearest up."""
    at = next((at for at, comment in enumerate(comments) if comment.part == key), 0)
    found, depth = [], comments[at].depth if comments else 0
    for comment in reversed(comments[:at]):
        if comment.depth < depth:
            found.append(comment.part)
            depth = comment.depth
    return found


def sensible(comments: Sequence[Comment]) -> tuple[Order, ...]:
    """The orders that tell these comments apart: votes and dates that no page shows sort nothing."""
    dated = any(comment.published is not None and comment.published.iso for comment in comments)
    voted = any(comment.votes.net is not None for comment in comments)
    named = any(comment.author for comment in comments)
    told = {Order.NEWEST: dated, Order.OLDEST: dated, Order.VOTES: voted, Order.AUTHOR: named}
    return tuple(order for order in Order if told.get(order, True))


def _holds(document: Document, comment: Comment, wanted: str) -> bool:
    part = document.find(comment.part)
    words = f"{comment.author}\n{comment.rank}\n{part.text if part is not None else ''}"
    folded = Folded(words)
    return all(folded.find_all(word) for word in wanted.split())


def _date(entry: Entry) -> str:
    return entry.comment.published.iso if entry.comment.published is not None else ""


def _newest(entry: Entry) -> tuple[bool, tuple[int, ...]]:
    return not _date(entry), tuple(-ord(letter) for letter in _date(entry))


def _oldest(entry: Entry) -> tuple[bool, str]:
    return not _date(entry), _date(entry)


def _votes(entry: Entry) -> tuple[bool, int]:
    net = entry.comment.votes.net
    return net is None, -(net or 0)


def _author(entry: Entry) -> tuple[bool, str]:
    return not entry.comment.author, Folded(entry.comment.author).text


_KEYS: dict[Order, Callable[[Entry], tuple[bool, object]]] = {
    Order.NEWEST: _newest,
    Order.OLDEST: _oldest,
    Order.VOTES: _votes,
    Order.AUTHOR: _author,
}
