"""What keeps the article's paragraphs company: pictures with their captions, tables, lists that stand among them."""

from __future__ import annotations

from collections import Counter

from reader.ingest import furniture
from reader.ingest.draft import Box, Draft, Sketch, both
from reader.ingest.features import announces_others
from reader.ingest.scene import is_prose
from reader.model import ARTICLE, Kind
from reader.regex import regex

_EVEN = 0.5  # chance from which what stands right above the article is its lead
_PROSE = 80  # code points
_FEW = 3  # paragraphs that make a container the article's own
_WRAPPED = 3  # elements about a picture: figure, link, span
CAPTION = 600  # code points
_ITEMS = 40  # of a list: a longer one is an index
ELSEWHERE = regex(
    r"related|recirc|recommend|see-?also|more-|read-?more|share|social|promo|newsletter|sponsor|tags\b"
    r"|toc\b|table-?of-?contents|breadcrumb|menu|nav\b|widget"
)


def keep(sketch: Sketch) -> None:
    """Takes into the article what stands in its own container, between its first paragraph and its last."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    body = [at for at, draft in enumerate(free) if draft.role == ARTICLE and not draft.label]
    if not body:
        return
    own = _own(free)
    for at in range(body[0], body[-1]):
        draft = free[at]
        if draft.role == ARTICLE or draft.label or not _among(draft.box, own):
            continue
        shown = draft.kind in (Kind.FIGURE, Kind.TABLE) and draft.links * 2 <= len(draft.text)
        if shown or (draft.kind is Kind.CAPTION and len(draft.text) <= CAPTION and _beside(free, at)):
            draft.role = ARTICLE
    _pictures(free, body[0], body[-1])
    _lists(free, body[0], body[-1], own)
    _headings(free, body[0], body[-1], own)


def lead_in(sketch: Sketch) -> None:
    """What leads in to the first paragraph stands right above it, maybe in a container of its own."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    first = next((at for at, draft in enumerate(free) if draft.role == ARTICLE and not draft.label), 0)
    lead = free[first - 1] if first and is_prose(free[first]) else None
    if lead is not None and lead.score >= _EVEN and _may_lead(lead):
        lead.role = ARTICLE


def _may_lead(draft: Draft) -> bool:
    if draft.kind is not Kind.PARAGRAPH or draft.label or (draft.box is not None and draft.box.hidden):
        return False
    return is_prose(draft) and draft.links * 2 <= len(draft.text)


def _pictures(free: list[Draft], first: int, last: int) -> None:
    """Where each piece of the text has a container of its own, so have the pictures between them; with captions."""
    own = _pieced(free)
    for at in range(first, last):
        figure, words = free[at], free[at + 1]
        if figure.kind is not Kind.FIGURE or words.kind is not Kind.CAPTION or figure.label or words.label:
            continue
        module = both(figure.box, words.box)
        if module is None or module.blocks > 2 or module.hidden:
            continue
        among = module.parent in own and words.links * 2 <= len(words.text) <= CAPTION
        if among or words.role == ARTICLE:  # a caption is nothing without its picture
            figure.role = words.role = ARTICLE


def _pieced(free: list[Draft]) -> set[Box]:
    """The containers that hold several of the article's paragraphs, or the containers of these."""
    held: Counter[Box] = Counter()
    for draft in free:
        box = draft.box if draft.role == ARTICLE and len(draft.text) > _PROSE else None
        for _ in range(_WRAPPED):
            box = box.parent if box is not None else None
            if box is not None:
                held[box] += 1
    return {box for box, count in held.items() if count >= _FEW}


def _lists(free: list[Draft], at: int, last: int, own: set[Box]) -> None:
    """A list there is the article's, linked or not, unless it leads away: to other pages, or down this one."""
    heads = {draft.text for draft in free if draft.kind is Kind.HEADING}
    while at < last:
        end = at
        while end < last and free[end].kind is Kind.ITEM and list_of(free[end]) is list_of(free[at]):
            end += 1
        items = free[at:end]
        leads_down = sum(item.text in heads for item in items) * 2 > len(items)
        leads_away = len(items) == 1 and items[0].links >= len(items[0].text)
        if (
            items
            and not (leads_down or leads_away or announces_others(free[at - 1].text))
            and _is_own(items, own)
        ):
            for item in items:
                item.role = ARTICLE
        at = max(end, at + 1)


def _leads_away(items: list[Draft]) -> bool:
    """Whether a list is one link, or links that are counted for those who listen."""
    said = [item for item in items if not furniture.says(item)]
    return (len(items) == 1 or len(said) < len(items)) and all(item.links >= len(item.text) for item in said)


def _is_own(items: list[Draft], own: set[Box]) -> bool:
    if len(items) > _ITEMS or any(item.label or not _among(item.box, own) for item in items):
        return False
    box = items[0].box
    while box is not None and box not in own:
        if ELSEWHERE.search(box.words):
            return False
        box = box.parent
    return True


def list_of(item: Draft) -> Box | None:
    """The list in which an item stands."""
    return item.box.parent if item.box is not None and item.box.tag == "li" else item.box


def _headings(free: list[Draft], first: int, last: int, own: set[Box]) -> None:
    """A heading goes where what it stands above goes: the last of several first."""
    for at in reversed(range(first, last)):
        draft = free[at]
        heads = draft.kind is Kind.HEADING and not draft.label and free[at + 1].role == ARTICLE
        if draft.links and draft.links >= len(draft.text):
            continue  # of another page
        if heads and (_among(draft.box, own) or _belongs(free, at)) and not announces_others(draft.text):
            draft.role = ARTICLE


def _belongs(free: list[Draft], at: int) -> bool:
    """Whether a heading stands as near to the paragraph below it as the article's paragraphs do to one another."""
    head, below = free[at], free[at + 1]
    above = next((one for one in reversed(free[:at]) if one.role == ARTICLE and len(one.text) > _PROSE), None)
    if above is None or len(below.text) <= _PROSE or head.links:
        return False
    hidden = head.box is not None and head.box.hidden and not (below.box and below.box.hidden)
    return not hidden and 0 < _shared(above.box, below.box) <= _shared(head.box, below.box)


def _shared(one: Box | None, other: Box | None) -> int:
    """How deep the innermost container is that holds both."""
    shared = both(one, other)
    return shared.depth if shared is not None else 0


def _own(free: list[Draft]) -> set[Box]:
    """The containers that hold several of the article's paragraphs directly."""
    held: Counter[Box] = Counter()
    for draft in free:
        if draft.role == ARTICLE and len(draft.text) > _PROSE and draft.box and draft.box.parent:
            held[draft.box.parent] += 1
    return {box for box, count in held.items() if count >= _FEW}


def _among(box: Box | None, own: set[Box]) -> bool:
    for _ in range(_WRAPPED):
        if box is None or box.hidden:
            return False
        box = box.parent
        if box in own:
            return True
    return False


def _beside(free: list[Draft], at: int) -> bool:
    """Whether a caption's picture or table is there to be looked at."""
    near = (*free[max(0, at - 2) : at], *free[at + 1 : at + 2])
    return any(one.kind in (Kind.FIGURE, Kind.TABLE) and _same(one.box, free[at].box) for one in near)


def _same(one: Box | None, other: Box | None) -> bool:
    if one is None or other is None:
        return False
    return one is other or one.parent is other.parent or one is other.parent or one.parent is other
