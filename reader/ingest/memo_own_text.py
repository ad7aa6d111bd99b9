"""A heading "Full text" and no more, over the text of the page itself: behind an abstract, over a judgment."""

from __future__ import annotations

from reader.ingest import memo_signs as signs
from reader.ingest.draft import Draft
from reader.ingest.memo_announced import is_heading
from reader.ingest.memo_cues import plain_spaces
from reader.ingest.memo_turns import is_turn
from reader.model import ARTICLE, Kind

_HEAD = 4  # blocks in which a document shows its form
_PROSE = 80  # code points
_PARAGRAPHS = 4
_ABOVE = 300  # code points of what stands above


def is_own_text(run: list[Draft], at: int) -> bool:
    """Whether a heading names no kind of document, and nothing about it tells of one."""
    draft = run[at]
    if not (is_heading(draft) or signs.is_bold(draft)) or signs.kind_in(draft.text) not in ("", "text"):
        return False
    if not signs.is_entire(draft.text):
        return False
    below = [one for one in run[at + 1 :] if (one.role == ARTICLE or one.quoted) and not one.label]
    return not (has_form(below[:_HEAD]) or (_is_spoken_of(run[:at]) and speaks(below)))


def has_form(below: list[Draft]) -> bool:
    """Whether it is quoted, greets, is headed or printed in italics, or takes turns."""
    first = below[:1]
    if any(one.quoted or signs.is_italic(one) or signs.opens_quote(one.text) for one in first):
        return True
    return any(
        signs.salutation(one) or signs.addresses(one) or signs.fields(one) or signs.masthead(one)
        for one in below
    ) or (bool(first) and is_turn(first[0]))


def _is_spoken_of(above: list[Draft]) -> bool:
    """Whether the last sentence above speaks of a document."""
    near = next((one for one in reversed(above) if one.role == ARTICLE and one.kind is Kind.PARAGRAPH), None)
    last = signs.SENTENCE.split(plain_spaces(near.text[-_ABOVE:]))[-1] if near is not None else ""
    return signs.kind_in(last) not in ("", "text", "post")


def speaks(below: list[Draft]) -> bool:
    """Whether somebody says "I" or "we" in most of the first paragraphs."""
    prose = [one for one in below if len(one.text) > _PROSE][:_PARAGRAPHS]
    spoken = sum(signs.has_voice(signs.unquoted(one.text)) for one in prose)
    return bool(prose) and spoken * 2 >= len(prose)
