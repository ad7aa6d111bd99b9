"""The very ends of a document: what announces it is not of it, who is greeted and who signs is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.ingest import memo_furniture as furniture
from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import announcement
from reader.ingest.memo_cues import plain_spaces
from reader.ingest.memo_evidence import Found
from reader.model import ARTICLE, Kind

_GREETING = 60  # code points of a line that greets
_GREETING_WORDS = 8
_STOPS = (".", ":", "…", "!")
_SENTENCE = 6  # words
_SIGNED = 90  # code points of a line that signs
_LINES = 3  # such lines under a document
_NARRATED = 6  # blocks of the article's own voice that were taken for the end of a document
_PROSE = 80  # code points


def settled(run: list[Draft], found: list[Found]) -> list[Found]:
    """Documents in their order, with ends put right; each keeps clear of those beside it."""
    places = {id(draft): at for at, draft in enumerate(run)} if found else {}
    ends = [0, *(max(one.extent.after, one.start + 1) for one in found)]
    starts = [*(one.start for one in found), len(run)]
    return [
        _settle(run, one, places[id(one.blocks[0])], (ends[at], starts[at + 1]))
        for at, one in enumerate(found)
    ]


def _settle(run: list[Draft], one: Found, at: int, limits: tuple[int, int]) -> Found:
    blocks = _without_rules(one.blocks)
    if len(blocks) < 3:
        return replace(one, extent=replace(one.extent, blocks=tuple(blocks)))
    at += one.blocks.index(blocks[0])
    apart = one.extent.boxed or bool(blocks[0].quoted)
    if _is_link_to(blocks[0]) or (not apart and _announces(blocks[0])):
        del blocks[0]
    elif at > limits[0] and _greets(run[at - 1], blocks[0]):
        blocks.insert(0, run[at - 1])
    if not apart:
        blocks = _without_narrator(blocks)
    if blocks[-1] is one.blocks[-1]:
        blocks += _signatures(run[one.extent.after : limits[1]], blocks[-1])
    return replace(one, extent=replace(one.extent, blocks=tuple(blocks)))


def _without_rules(blocks: Sequence[Draft]) -> list[Draft]:
    """Without the lines of signs and advertisements above and below it; "###" is its end."""
    kept = list(blocks)
    while len(kept) > 1 and (furniture.is_separator(kept[0]) or furniture.is_advert(kept[0])):
        del kept[0]
    while len(kept) > 1 and _is_no_end(kept[-1]):
        del kept[-1]
    return kept


def _is_no_end(draft: Draft) -> bool:
    return furniture.is_advert(draft) or (furniture.is_separator(draft) and not signs.is_ending(draft))


def _announces(draft: Draft) -> bool:
    """A sentence, and no title of the document itself, that says that here it is."""
    text = draft.text.rstrip()
    if (
        not _is_plain(draft)
        or text[-1:] not in _STOPS
        or len(text.split()) < _SENTENCE
        or signs.is_bold(draft)
    ):
        return False
    said = announcement(draft)
    if said is None or not said.near or signs.salutation(draft):
        return False
    return said.strength > 1 or (text.endswith(":") and not signs.has_voice(signs.unquoted(text)))


def _is_link_to(draft: Draft) -> bool:
    """ "Read the president's message", and nothing but a link: the page's own line."""
    return draft.links * 2 > len(draft.text) and bool(signs.kind_in(draft.text))


def _greets(line: Draft, first: Draft) -> bool:
    """Whether the line right above what is known of a document greets its readers."""
    short = len(line.text) <= _GREETING and len(line.text.split()) <= _GREETING_WORDS
    greets = bool(signs.salutation(line)) or (short and line.text.rstrip().endswith((",", "–", "—")))
    plain = line.kind is Kind.PARAGRAPH and not line.label
    return greets and not signs.salutation(first) and plain and _beside(line, first)


def _without_narrator(blocks: list[Draft]) -> list[Draft]:
    """Up to who signs, where only the article's own voice goes on after that."""
    for back in range(2, min(_NARRATED + 2, len(blocks) - 1)):
        told, signer, rest = blocks[:-back], blocks[-back], blocks[len(blocks) - back + 1 :]
        signed = _signs(signer) and not signs.closes(signer) and not signs.fields(signer)
        if signed and any(map(_is_prose, told[-_LINES:])) and all(map(_narrates, rest)):
            return [*told, signer]
    return blocks


def _is_prose(draft: Draft) -> bool:
    return len(draft.text) >= _PROSE


def _narrates(draft: Draft) -> bool:
    named = signs.lists_names(draft) or signs.is_signature(draft)
    return (
        _is_prose(draft)
        and not (named or signs.is_postscript(draft))
        and not signs.has_voice(signs.unquoted(draft.text))
    )


def _signatures(below: list[Draft], last: Draft) -> list[Draft]:
    """The lines right under a document that name who wrote it; prose must not go on in them."""
    if not _is_prose(last):
        return []
    lines = []
    for draft in below[:_LINES]:
        if not (_signs(draft) and _beside(draft, last)):
            break
        lines.append(draft)
    return lines if lines and _is_proper(lines[0]) else []


def _signs(draft: Draft) -> bool:
    short = len(draft.text) <= _SIGNED and _is_plain(draft)
    return short and signs.is_signature(draft) and not signs.is_bold(draft)


def _is_proper(draft: Draft) -> bool:
    """Whether a line begins with a name: two words with capitals, or one that is all."""
    words = plain_spaces(draft.text.partition("\n")[0]).split()[:2]
    return all(word[:1].isupper() for word in words)


def _is_plain(draft: Draft) -> bool:
    return draft.role == ARTICLE and draft.kind is Kind.PARAGRAPH and not draft.label


def _beside(one: Draft, other: Draft) -> bool:
    """Whether two blocks stand in one container."""
    a, b = one.box, other.box
    return a is b or (a is not None and b is not None and a.parent is b.parent and one.quoted == other.quoted)
