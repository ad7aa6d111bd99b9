"""What speaks for a document: signs of several kinds, weighed; no single one is enough."""

from __future__ import annotations

from dataclasses import dataclass

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import Announcement
from reader.ingest.memo_flow import reports
from reader.ingest.memo_reach import End, Extent, Told
from reader.ingest.memo_turns import is_turn
from reader.model import Kind

ENOUGH = 3  # points
_PASSING = 600  # code points of a greeting and some lines that a review may quote
_LARGE = 1200  # code points in an announced blockquote: more than anybody quotes in passing
_MANY = 4  # blocks
_SENT = (
    "letter",
    "memo",
    "email",
    "speech",
    "statement",
    "release",
)  # kinds that somebody wrote for somebody
_CALL = 100  # code points of a first line that calls upon those it is for
_HEADERS = 6  # blocks over which a header of From, To and Subject may be spread
_SOME, _MOST = 0.4, 0.8  # of the paragraphs speak in the first person: a document may; it does


@dataclass(frozen=True, slots=True)
class Found:
    """A document: where it begins, what announced it, how far it reaches."""

    start: int
    announced: Announcement | None
    extent: Extent
    told: Told

    @property
    def blocks(self) -> tuple[Draft, ...]:
        return self.extent.blocks

    @property
    def announced_near(self) -> bool:
        return self.announced is not None and self.announced.near


def header(blocks: list[Draft]) -> dict[str, str]:
    """The header lines that these blocks begin with, after a masthead or a title in capitals."""
    found: dict[str, str] = {}
    for at, draft in enumerate(blocks):
        own = signs.fields(draft)
        if not own and not (at == 0 and (signs.masthead(draft) or signs.is_loud(draft))):
            break
        found = {**own, **found}
    return found


def is_header(found: dict[str, str]) -> bool:
    return len({"author", "recipient", "title"} & set(found)) >= 2


def size(one: Found) -> int:
    return sum(len(draft.text) for draft in one.blocks)


def points(one: Found) -> int:
    """Points for the kinds of signs: announced, addressed, headed, signed, set apart, spoken."""
    blocks, end = one.blocks, one.extent.end
    if not blocks:
        return 0
    strength = one.announced.strength if one.announced else 0
    greeted = any(signs.salutation(draft) for draft in blocks[:3])
    addressed = greeted or (one.announced_near and (any(map(signs.addresses, blocks[:2])) or _calls(one)))
    headed = is_header(header(list(blocks[:_HEADERS]))) or any(map(signs.masthead, blocks[:2]))
    signed = end is End.SIGNED or any(signs.closes(draft) for draft in blocks[-5:])
    named = end is End.NAMED or signs.is_name_alone(blocks[-1])
    weight = strength + 2 * addressed + 2 * headed + 2 * signed + (named and not signed)
    if blocks[0].quoted:
        passing = addressed and not (signed or named or one.announced_near) and size(one) < _PASSING
        return weight + _quoted(one) - passing
    boxed = one.extent.boxed
    if headed or signed or (boxed and weight) or (strength and (addressed or _recited(one))):
        return weight + 2 * boxed + _spoken(one)
    # nothing but an announcement: two signs more, and no list ("Here's the full list of messages:")
    spoken = strength > 2 and _voice([draft.text for draft in blocks]) >= _MOST
    plain = strength > 1 and one.announced is not None and (spoken or one.announced.kind != "post")
    if not plain or blocks[0].kind is not Kind.PARAGRAPH:
        return 0
    return weight + _spoken(one) - 1


def _recited(one: Found) -> bool:
    """Every paragraph opens with a quotation mark, or the first alone, and the last closes it: said at length."""
    blocks = one.blocks
    if not one.announced_near or one.extent.end is not End.MARKS or len(blocks) < 3:
        return False
    whole = one.told.kind in _SENT and not any(signs.closes_quote(draft.text) for draft in blocks[:-1])
    return all(signs.opens_quote(draft.text) for draft in blocks[0 : 1 if whole else None])


def _calls(one: Found) -> bool:
    """ "Ministers, delegates, and whoever came by bicycle:": no sentence of prose ends so."""
    first, kind = one.blocks[0], one.told.kind
    weak = one.announced is None or one.announced.strength < 2
    if weak or kind not in _SENT or len(first.text) > _CALL or signs.fields(first):
        return False
    return first.text.endswith((",", " —", " –")) or (
        kind == "speech" and "," in first.text and first.text.endswith(":")
    )


def _spoken(one: Found) -> int:
    texts = [draft.text for draft in one.blocks]
    end = one.extent.end
    weight = 2 if end is End.MARKS and len(texts) > 1 else 0
    weight += (_voice(texts) >= _SOME) + (_voice(texts) >= _MOST and len(texts) > 1)
    turns = sum(map(is_turn, one.blocks[:12])) >= 3
    weight += turns + (turns and one.told.kind == "transcript")
    # to the end of the page, or to what is not of it, and no reporter's word in between
    return weight + (end is not End.BOX and not any(reports(draft, one.told.kind) for draft in one.blocks))


def _voice(texts: list[str]) -> float:
    """The share of the paragraphs in which somebody says "I" or "we"."""
    long = [text for text in texts if len(text) > 80] or texts
    return sum(map(signs.has_voice, long)) / len(long)


def _quoted(one: Found) -> int:
    """A blockquote that nothing announces, addresses or signs must be large, shaped and spoken."""
    blocks, length = one.blocks, size(one)
    prose = sum(len(draft.text) for draft in blocks if len(draft.text) > 80 and draft.kind is Kind.PARAGRAPH)
    if prose * 5 < length * 3:
        return 0
    large = length >= (_LARGE if one.announced_near else _LARGE * 2) and len(blocks) >= _MANY
    shaped = large and any(draft.kind in (Kind.HEADING, Kind.ITEM) for draft in blocks)
    voice = _voice([draft.text for draft in blocks])
    told_so = one.announced_near and one.told.kind in _SENT and len(blocks) > 2
    voiced = (large and voice >= _SOME) or (told_so and voice >= _MOST)
    lines = sum(draft.text.count("\n") + 1 for draft in blocks)
    told = one.announced_near and one.announced is not None and (one.announced.strength > 2 or lines > 1)
    return (told or bool(one.announced and not one.announced_near)) + large + shaped + voiced
