"""The entries of a report that goes on: each is kept whole, with its time and heading, without what shares it."""

from __future__ import annotations

from itertools import pairwise, takewhile

from reader.ingest import furniture
from reader.ingest.authors import PERSON
from reader.ingest.draft import Box, Draft, is_put_away, nearest
from reader.ingest.ongoing import MARK, says_when
from reader.model import ARTICLE, LEFT_OUT, Kind, Style
from reader.regex import regex
from reader.threads import buttons

_LINKED = 0.5  # share of linked text from which a short line leads elsewhere
_SHORT = 80  # code points of it
_LEAST = {Kind.PARAGRAPH: 40, Kind.ITEM: 20}  # code points of a line above the entries that is read
_SHARING = regex(
    r"shar(?:e|ing)|social|partag|teilen|compart|condivid|tools?\b|toolbar|actions?\b|copy-?link|permalink"
)
_WRITER = regex(r"author|byline|writer|contributor|reporter|auteur|autor|signature")
_PORTRAIT = regex(r"avatar|portrait|author|byline|writer|contributor|reporter|auteur|autor")
_AWAY = frozenset(("nav", "footer", "form", "aside", "button"))
_MARKED = regex(rf"(?<!\S){MARK}(?!\S)")


def keep(free: list[Draft]) -> None:
    """Gives what the entries say, and what sums them up above the first, its role."""
    known: dict[Box, Box | None] = {}
    held = [nearest(draft.box, known, _is_entry) for draft in free]
    first = next((at for at, entry in enumerate(held) if entry is not None), None)
    if first is None:
        return
    for draft, entry in zip(free, held, strict=True):
        if entry is not None and draft.kind is not Kind.FIGURE and not (draft.box and draft.box.hidden):
            _judge(draft, entry)
    _sum_up(free, first)


def holds(box: Box | None) -> bool:
    """Whether a block stands in an entry: it says nothing of the page then."""
    while box is not None and not (MARK in box.words and _is_entry(box)):
        box = box.parent
    return box is not None


def tells_moment(draft: Draft) -> bool:
    """Whether a block says when an entry was written: it may lead to the entry."""
    return says_when(draft.text) and holds(draft.box)


def leave_out_portraits(free: list[Draft]) -> None:
    """The pictures of those who write the entries say nothing; their names stand beside them."""
    for draft, below in pairwise(free):
        if draft.kind is not Kind.FIGURE or draft.role != ARTICLE or not holds(draft.box):
            continue
        if (draft.alt and draft.alt in below.text.split("\n")) or _is_portrait(draft.box):
            draft.role = LEFT_OUT


def _is_portrait(box: Box | None) -> bool:
    while box is not None and not _is_entry(box):
        if box.tag == "header" or _PORTRAIT.search(box.words):
            return True
        box = box.parent
    return False


def _is_entry(box: Box) -> bool:
    return _MARKED.search(box.words) is not None


def _judge(draft: Draft, entry: Box) -> None:
    names = list(_names(draft.box, entry))
    if furniture.says(draft) or furniture.is_widget(draft.box) or _shares(draft, names):
        draft.role = LEFT_OUT
    elif not any(box.tag in _AWAY for box in names):
        draft.role = ARTICLE


def _names(box: Box | None, entry: Box) -> list[Box]:
    """The containers from a block to its entry."""
    found = []
    while box is not None and box is not entry:
        found.append(box)
        box = box.parent
    return found


def _shares(draft: Draft, around: list[Box]) -> bool:
    """Whether a block is a button, or a link, for those who want to pass an entry on."""
    if len(draft.text) > _SHORT or says_when(draft.text):
        return False
    if buttons.is_label(draft.text) or any(_SHARING.search(box.words) for box in around):
        return True
    if draft.kind is Kind.HEADING or any(_WRITER.search(box.words) for box in around):
        return False
    if any(mark.style is Style.LINK and PERSON.search(mark.target) for mark in draft.marks):
        return False
    return draft.links > _LINKED * len(draft.text)


def _sum_up(free: list[Draft], first: int) -> None:
    """Lists and paragraphs of sentences right above the first entry, with their headings."""
    above = list(takewhile(lambda draft: not _is_title(draft), reversed(free[:first])))
    if len(above) == first:
        return
    below = False
    for draft in above:
        box = draft.box
        if draft.kind is Kind.HEADING:
            if below and not draft.links:
                draft.role = ARTICLE
            below = False
        elif _is_read(draft) and not is_put_away(box, _AWAY):
            draft.role, below = ARTICLE, True


def _is_title(draft: Draft) -> bool:
    return draft.kind is Kind.HEADING and draft.level == 1


def _is_read(draft: Draft) -> bool:
    least = _LEAST.get(draft.kind)
    told = least is not None and len(draft.text) >= least and not furniture.says(draft)
    return told and draft.links * 3 <= len(draft.text)
