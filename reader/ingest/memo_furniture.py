"""Lines of the page's own, that no document ends with: credits, labels, adverts, networks, remarks in brackets."""

from __future__ import annotations

import re
from functools import cache

from reader.ingest.draft import Draft
from reader.ingest.language import cues as page_cues
from reader.ingest.memo_cues import cues, may_start, plain_spaces, starting
from reader.ingest.plain import label_of
from reader.model import Kind
from reader.regex import regex

_CREDIT, _LABEL, _RULE = 200, 120, 70  # code points of the longest
_NETWORKS = 8  # code points of the fewest in a line


def is_furniture(draft: Draft) -> bool:
    """A credit, a label or a line of the page's own, that no document ends with."""
    if len(draft.text) > _CREDIT:
        return False
    text = plain_spaces(draft.text)
    low = text.lower().lstrip("([*•– ")
    if is_delivered(draft):
        return False
    if (
        low.startswith("©")
        or low in page_cues().boilerplate_lines
        or starting(cues().credits).match(low)
        or label_of(text.lstrip("(["))
        or _is_sharing(low)
    ):
        return True
    return len(text) <= _LABEL and low.startswith(page_cues().boilerplate_starts)


def is_delivered(draft: Draft) -> bool:
    """ "VIA COURIER": a line of a letterhead."""
    if len(draft.text) > _RULE or not may_start(draft.text, cues().delivered):
        return False
    return bool(starting(cues().delivered).match(plain_spaces(draft.text)))


def _is_sharing(line: str) -> bool:
    """ "Facebook | X | WhatsApp", "FacebookXLinkedInEmail": where a page may be sent."""
    return bool(_sharing().fullmatch(line)) if _NETWORKS < len(line) <= _CREDIT else False


@cache
def _sharing() -> re.Pattern[str]:
    names = "|".join(map(re.escape, sorted(cues().sharing, key=len, reverse=True)))
    return regex(rf"(?:[^:\n]{{1,24}}:\W*)?(?:(?:{names})[\s|·•/,–-]*){{3,}}")


def is_editors_note(draft: Draft) -> bool:
    """ "[The plant closed in May. – Ed.]": the page's own remark between the lines of a document."""
    text = plain_spaces(draft.text)
    if not (text.startswith(("[", "(")) and text.endswith(("]", ")"))):
        return False
    inner = text[1:-1].strip(" .")
    return bool(starting(cues().notes).match(inner)) or inner.lower().endswith(
        tuple(f" {word}" for word in cues().notes)
    )


def is_advert(draft: Draft) -> bool:
    """ "Advertisement", and no more."""
    return all(plain_spaces(line).lower() in _adverts() for line in draft.text.split("\n"))


@cache
def _adverts() -> frozenset[str]:
    return frozenset(cues().adverts)


_WORD = regex(r"\w")


def is_separator(draft: Draft) -> bool:
    """ "* * *", "=====": a line without a word."""
    return len(draft.text) <= _RULE and draft.kind is not Kind.FIGURE and not _WORD.search(draft.text)
