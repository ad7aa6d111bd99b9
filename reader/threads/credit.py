"""The line at the head of the words that says once more who wrote them, and when."""

from __future__ import annotations

from collections.abc import Iterator

from reader.threads import dates, heading
from reader.threads.days import DIGIT
from reader.threads.select import Element
from reader.threads.stretches import lines, own, said

_LONGEST = 90  # code points of the line


def repeated(body: Element, author: str, shown: str) -> Iterator[Element]:
    """The pieces of the line, each in an element of its own; none where the words begin with something else."""
    line = next(lines([body]), [])
    text = said(line)
    if len(text) <= _LONGEST and DIGIT.search(text) and _repeats(text, author, shown):
        yield from map(own, line)


def _repeats(line: str, author: str, shown: str) -> bool:
    """Whether a line says who and when, and nothing else, as the comment's head does."""
    head = heading.read([line, "words"])
    told, known = head.published, dates.when(shown)
    if head.lines != 1 or told is None or known is None or not told.iso or not known.iso:
        return False
    return head.author.lower() in ("", author.lower()) and told.iso[:10] == known.iso[:10]
