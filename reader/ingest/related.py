"""Links to other pages, listed after the article or strewn into it: they are none of its sentences."""

from __future__ import annotations

import re
from functools import cache

from reader.ingest import entries
from reader.ingest.draft import Box, Draft, Sketch
from reader.ingest.language import cues
from reader.ingest.plain import label_of
from reader.ingest.quoting import post_of
from reader.model import ARTICLE, LEFT_OUT, Kind, Label, Link, Style
from reader.regex import regex

_MOST = 40
_ALL = 0.9  # share of linked text from which a paragraph is nothing but a link
_NEARLY_ALL = 0.8  # the same for what follows a word such as "Related:"
_WORDS = 4  # a link of fewer may be a name that is a paragraph of its own
_SURE = 0.9  # chance from which even such a paragraph is the article's


def mark(sketch: Sketch, below: list[Draft]) -> None:
    """Puts out of the article what only leads elsewhere, and keeps where it leads."""
    taken = [at for at, draft in enumerate(below) if draft.role == ARTICLE]
    last = taken[-1] if taken else -1
    listing, posts = False, _worded_posts(below[: last + 1])
    for at, draft in enumerate(below):
        if not draft.label and label_of(draft.text) == "related" and not draft.quoted:
            listing = True
            draft.role, draft.label = LEFT_OUT, Label.RELATED
        elif listing and draft.kind is not Kind.FIGURE:
            listing = bool(_target(draft)) and not draft.label and _keep(sketch, draft)
        elif at <= last and not draft.label and (_is_announced(draft) or _is_link(draft, posts)):
            _keep(sketch, draft)


def _keep(sketch: Sketch, draft: Draft) -> bool:
    if len(sketch.related) >= _MOST:
        return False
    sketch.related.append(Link(draft.text.replace("\n", " "), _target(draft)))
    draft.role, draft.label = LEFT_OUT, Label.RELATED
    return True


def _target(draft: Draft) -> str:
    """Where a block leads that is a link and little else."""
    if draft.links * 2 <= len(draft.text):
        return ""
    return next((one.target for one in draft.marks if one.style is Style.LINK and one.target), "")


def _is_announced(draft: Draft) -> bool:
    """A line such as "Read also: ..." with a linked headline."""
    colon = draft.text.rfind(":")
    if draft.kind is not Kind.PARAGRAPH or colon < 0 or not _is_linked_from(draft, colon + 1):
        return False
    head = _announcing().match(draft.text)
    return head is not None and _is_linked_from(draft, head.end())


def _is_linked_from(draft: Draft, start: int) -> bool:
    return draft.links > 0 and draft.links >= _NEARLY_ALL * (len(draft.text) - start)


@cache
def _announcing() -> re.Pattern[str]:
    words = sorted(cues().announcing, key=len, reverse=True)
    return regex(rf"\W*(?:{'|'.join(map(re.escape, words))})\b[^:.]{{0,24}}:", re.I)


def _is_link(draft: Draft, posts: set[Box]) -> bool:
    """A paragraph that is a link from end to end; not one of a post of another site that says something."""
    if (
        draft.role != ARTICLE
        or draft.kind is not Kind.PARAGRAPH
        or draft.score >= _SURE
        or not _is_linked(draft)
        or entries.tells_moment(draft)
    ):
        return False
    return draft.text.count(" ") + 1 >= _WORDS and not (draft.quoted and post_of(draft.box) in posts)


def _is_linked(draft: Draft) -> bool:
    return draft.links >= _ALL * len(draft.text)


def _worded_posts(drafts: list[Draft]) -> set[Box]:
    """Posts with words of their own, beside links to where they can be seen."""
    said = (
        draft for draft in drafts if draft.quoted and draft.kind is not Kind.FIGURE and not _is_linked(draft)
    )
    return {post for draft in said if (post := post_of(draft.box))}
