"""Links to other pages, listed after the article or strewn into it: they are none of its sentences."""

from __future__ import annotations

import re
from functools import cache

from reader.breadth import breadth
from reader.ingest import entries, furniture
from reader.ingest.draft import Box, Draft, Sketch
from reader.ingest.language import cues
from reader.ingest.plain import label_of
from reader.ingest.quoting import post_of
from reader.model import ARTICLE, LEFT_OUT, Kind, Label, Link, Style
from reader.regex import regex

_MOST = 40
_FEW = 4  # blocks of a box about another page
_LONGEST = 60  # code points of a line that leads to it
_SEVERAL = 6  # such boxes in an article
_SHORTEST, _HEADLINE = 20, 160  # code points of a headline: a name is shorter
_STOPS = ".!?…。！？؟।"
_ALL = 0.9  # share of linked text from which a paragraph is nothing but a link
_NEARLY_ALL = 0.8  # the same for what follows a word such as "Related:"
_WORDS = 4  # a link of fewer may be a name that is a paragraph of its own
_SURE = 0.9  # chance from which even such a paragraph is the article's


def mark(sketch: Sketch, free: list[Draft], first: int) -> None:
    """Puts out of the article what only leads elsewhere from the block `first` on, and keeps where it leads."""
    below = free[first:]
    _boxes(sketch, free, first)
    _headings(free, first)
    taken = [at for at, draft in enumerate(below) if draft.role == ARTICLE]
    last = taken[-1] if taken else -1
    listing, posts = False, _worded_posts(below[: last + 1])
    for at, draft in enumerate(below):
        if not draft.label and label_of(draft.text) == "related" and not (draft.quoted or _heads(below, at)):
            listing = True
            draft.role, draft.label = LEFT_OUT, Label.RELATED
        elif listing and draft.kind is not Kind.FIGURE and not furniture.is_widget(draft.box):
            listing = bool(_target(draft)) and not draft.label and _keep(sketch, draft)
        elif at <= last and not draft.label and (_is_announced(draft) or _is_link(draft, posts)):
            _keep(sketch, draft)
    _end(free, first)


def _end(free: list[Draft], first: int) -> None:
    """A heading at the article's end, above links to other pages or alone in a box of others, is none of it."""
    last = max((at for at in range(first, len(free)) if free[at].role == ARTICLE), default=first)
    draft, after = free[last], free[last + 1] if last + 1 < len(free) else None
    if after is None or last == first or draft.kind is not Kind.HEADING or draft.label:
        return
    box = _small(draft)
    if _leads_away(after) or (box is not None and box.first == last):
        draft.role = LEFT_OUT


def _heads(below: list[Draft], at: int) -> bool:
    """Whether a heading stands above what the article says itself: "Our recommendations"."""
    after = next((draft for draft in below[at + 1 :] if draft.kind is not Kind.FIGURE), None)
    own = after is not None and after.role == ARTICLE and not after.links
    listed = own and after is not None and after.kind is Kind.ITEM
    return listed and below[at].kind is Kind.HEADING and below[at].role == ARTICLE


def _boxes(sketch: Sketch, free: list[Draft], first: int) -> None:
    """What stands in a small box of its own with words such as "Read more": a headline, with a line about it.

    Where each of many pieces has such words, the page tells of the pieces.
    """
    boxes = list(filter(None, (_box_about(free, at) for at in range(first, len(free)))))
    for inside in boxes if len(boxes) <= _SEVERAL else ():
        for draft in inside:
            if not (draft.links and _keep(sketch, draft)) and not draft.label:
                draft.role, draft.label = LEFT_OUT, Label.RELATED


def _box_about(free: list[Draft], at: int) -> list[Draft]:
    """The words of a box that leads to another page, as the block at this place says; none where it does not."""
    draft = free[at]
    box = _small(draft) if not draft.label and not draft.quoted and _leads(draft.text) else None
    if box is None:
        return []
    inside = [one for one in free[box.first : box.after] if one.kind is not Kind.FIGURE]
    others = [one for one in inside if one is not draft]
    led = inside[0] is draft and any(map(_is_linked, others))
    return inside if others and (led or all(map(_may_be_headline, others))) else []


def _leads(text: str) -> bool:
    """Whether a short line begins with words such as "Read also", and is no sentence."""
    led = _leading().match(text) if len(text) <= _LONGEST else None
    return led is not None and text[-1] not in _STOPS


def _small(draft: Draft) -> Box | None:
    """The innermost container of a block that holds others; None where these are many."""
    box = draft.box
    while box is not None and box.blocks == 1:
        box = box.parent
    return box if box is not None and 1 < box.after - box.first <= _FEW else None


def _may_be_headline(draft: Draft) -> bool:
    return not draft.label and _SHORTEST <= breadth(draft.text) <= _HEADLINE and draft.text[-1] not in _STOPS


def _headings(free: list[Draft], first: int) -> None:
    """A heading such as "More on …" in a box that holds nothing but links to other pages is none of the article's."""
    for at in range(first, len(free)):
        draft, box = free[at], free[at].box
        if draft.kind is not Kind.HEADING or draft.role != ARTICLE or draft.label or not _leads(draft.text):
            continue
        while box is not None and box.after <= at + 1:
            box = box.parent
        others = free[at + 1 : box.after] if box is not None and box.first == at else []
        if others and all(map(_leads_away, others)):
            draft.role, draft.label = LEFT_OUT, Label.RELATED


def _leads_away(draft: Draft) -> bool:
    return draft.role != ARTICLE and draft.kind is not Kind.FIGURE and draft.links > 0 and _is_linked(draft)


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
    """A line such as "Read also: ..." with a linked headline; some words need no colon."""
    led = _leading().match(draft.text) if draft.kind is Kind.PARAGRAPH else None
    if led is not None and led.end() < len(draft.text) and _is_linked_from(draft, led.end()):
        return True
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


@cache
def _leading() -> re.Pattern[str]:
    words = sorted(cues().labels["related"], key=len, reverse=True)
    return regex(rf"\W*(?:{'|'.join(map(re.escape, words))})\b\W*", re.I)


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
