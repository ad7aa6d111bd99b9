"""Who speaks above and below a place in an article: its own author, the next paragraphs, up to the next document."""

from __future__ import annotations

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_cues import plain_spaces
from reader.model import ARTICLE, Kind
from reader.threads import dates

_PROSE = 80  # code points: less is a line
_ENDS = tuple(".!?,:;…")  # of what is no line of a menu: "More from us"
_SECTION = 16  # blocks under a heading that tell whether it is the document's own


def own_voice(run: list[Draft], start: int) -> bool:
    """Whether the page's author says "I" as well."""
    prose = [draft for draft in run[max(0, start - 12) : start] if len(draft.text) > _PROSE]
    spoken = sum(signs.has_voice(signs.unquoted(draft.text)) for draft in prose)
    return bool(prose) and spoken * 5 > len(prose) * 2


def up_to_next(run: list[Draft], at: int) -> list[Draft]:
    """The next blocks, up to another document's beginning."""
    later = run[at : at + 30]
    for place, draft in enumerate(later):
        if signs.salutation(draft) or "author" in signs.fields(draft):
            return later[:place]
    return later


def voiced_after(run: list[Draft], at: int, most: int = 6) -> bool:
    """Whether somebody speaks in the next paragraphs, up to a heading."""
    for draft in run[at:]:
        if draft.kind is Kind.HEADING or most == 0:
            return False
        told = len(draft.text) >= _PROSE // 2 or draft.text[-1:] in _ENDS
        if draft.role == ARTICLE and draft.kind in (Kind.PARAGRAPH, Kind.ITEM) and told:
            if signs.has_voice(signs.unquoted(draft.text)):
                return True
            most -= 1
    return False


def spoken_below(run: list[Draft], at: int) -> bool:
    """Whether somebody speaks or signs under a heading or under those of its rank that follow it."""
    below = run[at + 1 : at + 1 + _SECTION]
    end = next((place for place, draft in enumerate(below) if _outranks(draft, run[at])), len(below))
    prose = [draft for draft in below[:end] if draft.role == ARTICLE and draft.kind is not Kind.HEADING]
    if any(map(signs.closes, prose)):
        return True
    told = sum(signs.is_reporting(draft.text) for draft in prose)
    return sum(signs.has_voice(signs.unquoted(draft.text)) for draft in prose) > told


def _outranks(draft: Draft, heading: Draft) -> bool:
    return draft.kind is Kind.HEADING and draft.level < heading.level


def tells_of_next(run: list[Draft], at: int) -> bool:
    """Whether a paragraph in nobody's voice speaks of a document over a greeting, or over a day and a greeting."""
    draft, below = run[at], run[at + 1 : at + 3]
    if below and len(below[0].text) < _PROSE and dates.looks_dated(below[0].text):
        below = below[1:]
    if (
        not below
        or not signs.salutation(below[0])
        or draft.kind is not Kind.PARAGRAPH
        or len(draft.text) < _PROSE
    ):
        return False
    last = signs.SENTENCE.split(plain_spaces(draft.text))[-1]
    return signs.kind_in(last) not in ("", "text", "post") and not signs.has_voice(signs.unquoted(draft.text))
