"""Lines above the text that are none of it: when it was published, as its head says already, and how long it takes."""

from __future__ import annotations

import re

from reader.ingest import entries
from reader.ingest.dateline import TOLD
from reader.ingest.draft import Sketch
from reader.model import ARTICLE, LEFT_OUT, Kind, When
from reader.regex import regex
from reader.threads import dates
from reader.threads.calendar_words import MONTHS

_LINES = 2  # blocks that may be such
_LONGEST = 60  # code points of each
_SMALL = 3  # code points of a word beside a date that says nothing
_LETTERS = regex(r"[^\W\d_]+")
_READING = regex(
    r"(?:read(?:ing)? time|temps de lecture|tempo de leitura|tiempo de lectura|tempo di lettura|lesezeit|lesedauer)"
    r"\W*\D{0,12}\d.{0,12}|\d+\W*min(?:ut\w+)?\W*(?:read|de lectur\w|de leitura|di lettura|lese(?:zeit|dauer))\W*",
    re.I,
)


def leave_out(sketch: Sketch) -> None:
    """A line above the text that only says when, as the page's head does, or how long it takes to read, is no text."""
    body = [draft for draft in sketch.drafts if draft.role == ARTICLE and not draft.label and draft.owner < 0]
    for draft in body[:_LINES]:
        if (
            draft.kind is not Kind.PARAGRAPH
            or entries.holds(draft.box)
            or not _only_tells(draft.text, sketch.meta.published)
        ):
            return
        draft.role = LEFT_OUT


def _only_tells(line: str, stated: When | None) -> bool:
    if len(line) > _LONGEST:
        return False
    return _READING.fullmatch(line) is not None or (stated is not None and _only_says_when(line, stated))


def _only_says_when(line: str, stated: When) -> bool:
    """Whether a line says the day that is stated, with no more about it than "Published on" or a weekday."""
    found = dates.when(line)
    if found is None or not found.iso or found.iso[:10] != stated.iso[:10]:
        return False
    words = (word.lower() for word in _LETTERS.findall(TOLD.sub("", line, count=1)))
    return sum(len(word) > _SMALL and word not in MONTHS for word in words) <= 1
