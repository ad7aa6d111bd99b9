"""What a message says that it carries with it, under its signature: "Frequently asked questions", "Annex"."""

from __future__ import annotations

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_cues import cues, plain_spaces, starting, within
from reader.model import ARTICLE, Kind

_ABOVE = 3  # blocks above a document in which it is said that something is attached
_LINE = 90  # code points of a heading, of a question
_REACH = 60  # blocks


def attached(run: list[Draft], start: int, after: int) -> int:
    """The place after the questions and answers that stand below a document; `after` where none do.

    Both the page above the document and a heading below it say so. The last question has as many answers as others.
    """
    if (
        after >= len(run)
        or not _heads_attachment(run[after])
        or not _is_told(run[max(0, start - _ABOVE) : start])
    ):
        return after
    most, answers, end, asked = 0, 0, after, 0
    for at in range(after + 1, min(len(run), after + _REACH)):
        draft = run[at]
        if draft.role != ARTICLE or draft.label:
            break
        if _asks(draft):
            most, answers, asked = max(most, answers), 0, asked + 1
            continue
        answers += 1
        if not asked or answers > max(most, 1):
            break
        end = at + 1
    return end if asked > 1 else after


def _heads_attachment(draft: Draft) -> bool:
    shown = draft.kind is Kind.HEADING or signs.is_bold(draft) or draft.text.isupper()
    return (
        shown and len(draft.text) <= _LINE and bool(starting(cues().attached).match(plain_spaces(draft.text)))
    )


def _is_told(above: list[Draft]) -> bool:
    return any(within(cues().attached).search(draft.text) for draft in above)


def _asks(draft: Draft) -> bool:
    heads = draft.kind is Kind.HEADING or signs.is_bold(draft)
    return heads and draft.text.rstrip().endswith("?")
