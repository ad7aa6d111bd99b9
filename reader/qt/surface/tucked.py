"""What lies in comments that are folded away: their one line stands for it, and tells what the user put on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from reader.model import Comment, Document, Span
from reader.notes.colours import tag_colour
from reader.qt.surface.flow import Flow
from reader.qt.surface.layers import Highlight
from reader.qt.surface.thread import Adornment, Tucked
from reader.qt.surface.thread_order import Entry

Over = Callable[[str, Span], list[Highlight]]  # the highlights that overlap a span of a part


def tucked(document: Document, entry: Entry, adornments: Mapping[str, Adornment], over: Over) -> Tucked:
    """What lies in a folded comment and in all below it, in page order."""
    count, ids, tags = 0, set[str](), dict[str, str]()
    for comment in _inside(document, entry):
        adorned = adornments.get(comment.part)
        if adorned is not None:
            count += 1
            tags |= dict(adorned.tags)
        part = document.find(comment.part)
        held = over(part.key, Span(0, len(part.text))) if part is not None else []
        for one in sorted(held, key=_start):
            ids.add(one.id)
            tags |= {name: tag_colour(name) for name in one.tags}
    return Tucked(count + len(ids), tuple(tags.items()))


def heads(document: Document, flow: Flow) -> dict[str, int]:
    """For each comment that is folded away, by its key, the row that stands for it."""
    return {
        comment.part: row
        for row in flow.folds
        if isinstance(entry := flow.rows[row].of, Entry)
        for comment in _inside(document, entry)
    }


def _inside(document: Document, entry: Entry) -> Sequence[Comment]:
    """The comment itself and all below it, in page order."""
    return document.comments[entry.number - 1 : entry.number + entry.replies]


def _start(one: Highlight) -> int:
    return one.span.start
