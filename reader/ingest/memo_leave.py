"""The last sentence of who spoke: "Thank you all, and good night.", "Vive la France !"."""

from __future__ import annotations

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_cues import cues, may_hold, plain_spaces, starting
from reader.model import Kind

_SENTENCE = 120  # code points
_BEGUN = (
    60  # of one that begins so: "Thank you all, and good night", but "Thank you for coming in spite of …"
)
_END = 400  # code points of a paragraph in which it stands
_STOPS = " .!…" + signs.CLOSING


def takes_leave(draft: Draft) -> bool:
    """Whether the last sentence begins or ends with a wish, or thanks; many stand inside a speech as well."""
    end = draft.text[-_END:]
    if draft.kind is not Kind.PARAGRAPH or not may_hold(end, cues().farewells):
        return False
    last = signs.SENTENCE.split(plain_spaces(end))[-1].lstrip(signs.OPENING).rstrip(_STOPS).lower()
    if len(last) > _SENTENCE or draft.text[-1:] in ":,;?":
        return False
    return _ends_so(last) or (len(last) <= _BEGUN and bool(starting(cues().farewells).match(last)))


def _ends_so(sentence: str) -> bool:
    return any(sentence.endswith(f" {words}") for words in cues().farewells)
