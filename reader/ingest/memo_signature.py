"""The lines that sign a document: place and date, names, whom to call, a postscript."""

from __future__ import annotations

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.model import ARTICLE, Kind
from reader.regex import regex
from reader.threads import dates

_SIGNED_LINES = 4  # blocks of a signature: name, office, firm, place
_LINE = 80  # code points: more is prose
_DATED = 60  # code points of a place and a date
_HEADS = frozenset(("author", "recipient", "title"))


_REACHED = regex(r"@|\+?\d[\d .()/-]{7,}")  # an address, a telephone


def is_over_names(run: list[Draft], at: int) -> bool:
    """ "Varzy, le 11 février 2025", over those who sign."""
    line, below = run[at], run[at + 1 : at + 2]
    plain = (
        line.kind is Kind.PARAGRAPH
        and len(line.text) <= _DATED
        and not (":" in line.text or "|" in line.text)
    )
    dated = plain and run[at - 1].kind is not Kind.HEADING and dates.looks_dated(line.text)
    signed = dated and bool(below) and below[0].role == ARTICLE and _signs(run, at + 1)
    return signed and not (signs.salutation(below[0]) or signs.fields(below[0]) or signs.is_bold(below[0]))


def signature(run: list[Draft], at: int) -> int:
    """The short lines after a closing formula, and a postscript."""
    end = at
    while end < len(run) and _signs(run, end) and (end < at + _SIGNED_LINES or _is_of_many(run[end])):
        end += 1
    while end < len(run) and signs.is_postscript(run[end]):
        end += 1
    return end + (end < len(run) and signs.is_ending(run[end]))


def names(run: list[Draft], at: int) -> int:
    """The names alone after who took leave in no closing formula: prose of the page may be next."""
    end = at
    while end < min(len(run), at + _SIGNED_LINES) and signs.is_name_alone(run[end]):
        end += 1
    return end


def _signs(run: list[Draft], at: int) -> bool:
    draft = run[at]
    if draft.quoted or draft.links * 2 > len(draft.text) or signs.is_ending(draft):
        return False
    if not _HEADS.isdisjoint(signs.fields(draft)):
        return False  # the next mail's
    if signs.closes(draft) or signs.lists_names(draft) or signs.counts_others(draft):
        return True
    return signs.is_signature(draft) and not _heads_another(run, at)


def _is_of_many(draft: Draft) -> bool:
    """A line of a long list of those who sign."""
    return signs.is_name_alone(draft) or signs.counts_others(draft) or signs.lists_names(draft)


def _heads_another(run: list[Draft], at: int) -> bool:
    """Whether a short line stands over the next document, not under this one."""
    below = run[at + 1 : at + 3]
    if below and dates.looks_dated(below[0].text[:_LINE]):
        below = below[1:]
    return bool(below) and bool(signs.salutation(below[0]) or signs.fields(below[0]))


def contacts(run: list[Draft], at: int) -> int:
    """The lines that say whom the press may call, and the line that says that it is over."""
    end = at
    while (
        end < len(run) and end < at + _SIGNED_LINES and len(run[end].text) <= _LINE and _is_contact(run[end])
    ):
        end += 1
    return end + (end < len(run) and signs.is_ending(run[end]))


def _is_contact(draft: Draft) -> bool:
    return signs.is_contact(draft) or _REACHED.search(draft.text) is not None
