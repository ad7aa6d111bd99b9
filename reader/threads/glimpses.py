"""What the short lines of all records show: a time of day, that somebody wrote it, how many found it useful."""

from __future__ import annotations

from collections.abc import Iterator

from reader.regex import regex
from reader.threads import dates, tally
from reader.threads.days import DIGIT
from reader.threads.speech import says_so
from reader.threads.view import View

_FEWEST = 3  # records
_FIRST = 40  # elements of a record among which its date stands
_LINE = 90  # code points of a line that prints one
_WORDS = 3  # of a line that says what it counts, and not only where
_CLOCK = regex(r"(?<![\d.,:])(?:[01]?\d|2[0-3])[:.h][0-5]\d(?![\d.,:]\d)")


def are_timed(views: list[View]) -> bool:
    """Whether most of several records print a time of day: what people said has one, what a page lists has none."""
    if len(views) < _FEWEST:
        return False
    missing = 0
    for view in views:
        missing += not any(_CLOCK.search(text) for text in _lines(view))
        if missing * 5 > len(views):
            return False
    return True


def are_said(views: list[View]) -> bool:
    """Whether each of several records prints beside its date that somebody wrote it: "Reviewed 3 May 2020"."""
    return len(views) >= _FEWEST and all(any(map(_is_said, _lines(view))) for view in views)


def are_voted(views: list[View]) -> bool:
    """Whether each of several records prints how many found it useful, in words."""
    return len(views) >= _FEWEST and all(any(map(_is_voted, _lines(view))) for view in views)


def _is_said(line: str) -> bool:
    return DIGIT.search(line) is not None and dates.looks_dated(line) and says_so(line)


def _is_voted(line: str) -> bool:
    return (
        DIGIT.search(line) is not None
        and len(line.split()) >= _WORDS
        and tally.read(line.strip()) is not None
    )


def _lines(view: View) -> Iterator[str]:
    """The short texts of a record, where a date may stand, and its attributes."""
    yield from map(str, view.item.values())
    for node in view.nodes[:_FIRST]:
        for text in (node.text, *(child.tail for child in node)):
            if text and len(text) <= _LINE:
                yield text
