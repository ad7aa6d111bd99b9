"""Lines at either end of a print version, which tell where it was printed from, and when: they are no text of it."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache

from reader.derived import derived
from reader.ingest import mementos
from reader.ingest.draft import Draft, Sketch
from reader.ingest.language import any_of
from reader.model import ARTICLE, LEFT_OUT, Kind
from reader.regex import regex
from reader.threads import dates
from reader.threads.tongues import gather

_ABOVE, _BELOW = 6, 8  # blocks at either end
_LONGEST = 300  # code points of such a line
_ADDRESS = regex(r"https?://[^\s<>\"]+[^\s<>\".,;)]")
_RIGHTS = regex(
    r"\s*(?:©|\(c\)\s|copyright\b).{0,120}(?:reserved|réservés|vorbehalten|reservados|riservati|voorbehouden)\W*",
    re.I,
)


def settle(sketch: Sketch) -> None:
    """Takes what such lines tell into what is known of the page, and the lines out of its article."""
    free = [draft for draft in sketch.drafts if draft.owner < 0 and draft.kind is not Kind.FIGURE]
    ends = [*free[:_ABOVE], *free[max(_ABOVE, len(free) - _BELOW) :]]
    told = [draft for draft in ends if not draft.label and _tells(draft, sketch)]
    rights = (draft for draft in free[-_BELOW:] if _RIGHTS.fullmatch(draft.text))
    for draft in (*told, *rights):
        if draft.role == ARTICLE and not draft.quoted:
            draft.role = LEFT_OUT


def _tells(draft: Draft, sketch: Sketch) -> bool:
    lines = draft.text.split("\n")
    if len(lines) > 1:
        for line in lines:
            _line_tells(line, sketch)
        return False
    return _line_tells(draft.text, sketch)


def _line_tells(line: str, sketch: Sketch) -> bool:
    text = line.strip()
    found = _led().match(text) if len(text) <= _LONGEST else None
    if found is None:
        return False
    rest = text[found.end() :].strip(" .")
    if _ADDRESS.fullmatch(rest):
        sketch.meta.address = sketch.meta.address or mementos.original(rest)[0]
        return True
    when = dates.when(rest)
    if when is None or not when.iso or not dates.is_dated(rest):
        return False
    if "on" in found.groupdict() and found["on"]:
        sketch.meta.saved = sketch.meta.saved or datetime.fromisoformat(when.iso)
    return bool(found["on"])


@cache
def _led() -> re.Pattern[str]:
    return regex(_led_source(), re.I)


@derived
def _led_source() -> str:
    where, when = any_of(gather("page", "printed_from")), any_of(gather("page", "printed_on"))
    return rf"\W*(?:(?P<on>{when})|{where})\s*[:：]?\s*"
