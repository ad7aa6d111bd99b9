"""How short a document may be: the more speaks for it, the shorter."""

from __future__ import annotations

from reader.ingest.draft import Draft
from reader.ingest.memo_announced import announcement
from reader.ingest.memo_evidence import Found, header
from reader.ingest.memo_reach import End
from reader.ingest.memo_signs import closes, is_name_alone, salutation
from reader.model import Kind

SMALLEST = 300  # code points: less is a quotation …
SURE, _SET_APART = 6, 4  # points: … unless so much speaks for it, or so much for a blockquote
_BEYOND_DOUBT = 7  # for what is said to be all of it: a greeting, a line and a signature are a letter
_ENTIRE = 3  # strength of what says that all of it follows
_HEADERS = 6  # blocks over which a header of From, To and Subject may be spread


def smallest(run: list[Draft], one: Found, weight: int) -> float:
    """The code points that a document of this weight must have."""
    apart = one.blocks[0].quoted and weight >= _SET_APART
    introduced = _is_introduced(one)
    if _is_whole_mail(one) or _is_whole_letter(run, one):
        return SMALLEST / 4
    if introduced and (weight >= _BEYOND_DOUBT or (apart and weight > _SET_APART and len(one.blocks) > 1)):
        return SMALLEST / 3
    if weight >= SURE:
        return SMALLEST / 2
    return SMALLEST * 2 / 3 if apart or introduced or _is_headed_whole(run, one) else SMALLEST


def _is_introduced(one: Found) -> bool:
    """Whether the words just above say that all of it follows, and end with a colon: then it may be short."""
    said = one.announced
    return said is not None and said.near and said.strength >= _ENTIRE and said.sentence.endswith(":")


def _is_headed_whole(run: list[Draft], one: Found) -> bool:
    """Whether a heading just above says that all of it follows: "Full statement from the university"."""
    above, said = run[one.start - 1] if one.start else None, one.announced
    headed = above is not None and above.kind is Kind.HEADING and announcement(above) == said
    return headed and said is not None and said.strength >= _ENTIRE


def _is_whole_mail(one: Found) -> bool:
    """Whether it says from whom, to whom, of what and when, and is signed or fills a container."""
    told = header(list(one.blocks[:_HEADERS])).keys()
    headed = {"author", "recipient", "title"} <= told and not told.isdisjoint(("date", "sent"))
    ended = one.extent.end in (End.SIGNED, End.NAMED) or is_name_alone(one.blocks[-1])
    return headed and (ended or (one.extent.boxed and one.extent.end is End.BOX))


def _is_whole_letter(run: list[Draft], one: Found) -> bool:
    """Whether it is quoted below a colon, greets, takes its leave and is signed."""
    above, blocks = run[one.start - 1] if one.start else None, one.blocks
    if above is None or above.quoted or not blocks[0].quoted or above.text.rstrip()[-1:] != ":":
        return False
    return len(blocks) > 2 and any(map(salutation, blocks[:2])) and any(map(closes, blocks[-3:]))
