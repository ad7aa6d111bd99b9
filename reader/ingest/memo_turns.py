"""Turns of several people who speak or write: "JANE DOE: Good evening.", "[21/07, 18:02] Uncle: tomorrow"."""

from __future__ import annotations

from reader.ingest.draft import Draft
from reader.ingest.memo_cues import plain_spaces
from reader.ingest.memo_signs import fields
from reader.regex import regex

_HEAD = 100  # code points in which a speaker is named
_LOUD, _NAMED = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’\- ]{2,40}", r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){0,3}"
_TURN = regex(rf"(?:{_LOUD}|{_NAMED})\s?:\s+\S|[QA][.:]\s+[A-ZÀ-Þ\"“]|[QRFA]\s?:\s+[A-ZÀ-Þ\"“«„]")
_DAY = r"(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?\.?,?[ T]\s*)?"
_CLOCK = r"\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?"
# with an hour before it a name may be a nickname or a microphone: "02:14:07 CAM-1: …", "18:02 <ada> …"
_WHO = r"(?:\[.{3,90}$|<[^<>\s]{1,30}>|[^\W\d_][\w .'’/-]{0,30}\s?:)"
_STAMPED = regex(rf"(?i)[\[(]?{_DAY}{_CLOCK}[\])]?\s*[-–—|]?\s*{_WHO}(?:\s+\S|$)")
_POST = regex(r"[(\[]?\d{1,2}\s?/\s?(?:\d{1,2}|n)?[)\]]?[\s:.–-]+\S")


def is_turn(draft: Draft) -> bool:
    """ "THE PRESIDENT: …", "Jane Doe : …", but not "SUBJECT: …"."""
    head = plain_spaces(draft.text[:_HEAD])
    return is_stamped(draft) or (bool(_TURN.match(head)) and not fields(draft))


def is_stamped(draft: Draft) -> bool:
    """A turn of a chat or of a recorder, with its hour."""
    head = plain_spaces(draft.text[:_HEAD])
    return (head[:1].isdigit() or head[:1] in ("[", "(")) and bool(_STAMPED.match(head))


def is_post(draft: Draft) -> bool:
    """One of a row of posts that are counted: "1/ I want to say something", "(2/7) …"."""
    return bool(_POST.match(draft.text))
