"""An announcement that a frame, a picture of the document or a link to it answers: the text below is the page's own."""

from __future__ import annotations

from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_flow import OWN_WORDS
from reader.ingest.memo_own_text import has_form, speaks
from reader.ingest.memo_voices import own_voice
from reader.model import ARTICLE, Kind

_NEAR = 6  # blocks below an announcement in which it is answered
_HEAD = 4  # blocks in which a document shows its form


def is_answered(run: list[Draft], at: int) -> bool:
    """Whether one of these stands right below, and then nothing that looks like a document of its own.

    What is below speaks then in no voice, or in the voice that the page has above as well.
    """
    shown = False
    for place in range(at + 1, min(at + _NEAR, len(run))):
        draft = run[place]
        shown = shown or draft.framed or _shows_document(draft)
        passed = draft.kind in (Kind.FIGURE, Kind.CAPTION) or furniture.is_advert(draft) or _is_link_to(draft)
        if not passed and (draft.quoted or (draft.role == ARTICLE and not draft.label)):
            below = [one for one in run[place:] if (one.role == ARTICLE or one.quoted) and not one.label]
            return shown and not has_form(below[:_HEAD]) and (own_voice(run, at + 1) or not speaks(below))
    return shown


def _shows_document(draft: Draft) -> bool:
    """A picture that is called after a document: "Statement by the mayor", "letter-page-1.png"."""
    if draft.kind is Kind.FIGURE:
        name = draft.image.rpartition("/")[2].lower()
        return bool(signs.kind_in(draft.alt) or OWN_WORDS.search(name))
    return _is_link_to(draft)


def _is_link_to(draft: Draft) -> bool:
    """ "Statement (PDF)", and nothing but a link."""
    if not draft.links * 2 > len(draft.text):
        return False
    return bool(signs.kind_in(draft.text)) or "pdf" in draft.text.lower()
