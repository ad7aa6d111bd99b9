"""The edges of the article: pictures with their captions and tables, above its first words or below its last."""

from __future__ import annotations

from collections.abc import Iterator

from reader.ingest.company import CAPTION, ELSEWHERE
from reader.ingest.draft import Box, Draft, Sketch, both, is_called
from reader.ingest.scene import Mass
from reader.model import ARTICLE, LEFT_OUT, Kind, Label, Style
from reader.regex import regex

_SHOWN = frozenset((Kind.FIGURE, Kind.TABLE))
_SHARE = 0.8  # of the article's words that its container holds
_LINES = frozenset(("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "pre", "figure"))
_WHOLE = frozenset(("article", "main"))
_AWAY = frozenset(("nav", "footer", "aside", "form"))
_FEW = 3  # blocks of a container that is no more than a picture with its caption
_ABOVE = 40  # blocks between the headline and the first words
_OVERLINES = 2  # lines between a picture and the headline below it …
_OVERLINE = 60  # … and code points of one
_FACTS = regex(r"(?<![a-z])(?:info|tax[ao]|fact)-?box|steckbrief|fiche-?technique|ficha-?tecnica")
_BOX = 30  # blocks of a box of facts
_FILE = regex(r"\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)\b")


def take(sketch: Sketch) -> None:
    """Takes in the pictures and tables at both ends of the article; each goes with its caption everywhere.

    After the memos are known: what speaks for one is counted from the article's words on.
    """
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    first = next((at for at, draft in enumerate(free) if _is_told(draft)), None)
    if first is None:
        return
    last = next(at for at in range(len(free) - 1, -1, -1) if free[at].role != LEFT_OUT)
    above, below = free[max(0, first - _ABOVE) : first], free[last + 1 : last + 2]
    if any(draft.kind in _SHOWN or draft.kind is Kind.CAPTION for draft in (*above, *below)):
        _edges(free, first, last)
    _pair(free)


def _is_told(draft: Draft) -> bool:
    return draft.role != LEFT_OUT and not draft.label


def _edges(free: list[Draft], first: int, last: int) -> None:
    inner = _container(free)
    if inner is not None:
        outer = _whole(inner, next((draft.box for draft in free[:first] if draft.label is Label.TITLE), None))
        _above(free, first, inner, outer)
        _below(free, last, inner, outer)


def _container(free: list[Draft]) -> Box | None:
    """The innermost container of most of the article's words that is more than a paragraph."""
    own = (len(draft.text) if _is_told(draft) else 0 for draft in free)
    inner = Mass(free, own).core(_SHARE)
    while inner is not None and inner.tag in _LINES:
        inner = inner.parent
    return inner


def _whole(inner: Box, title: Box | None) -> Box:
    """The article's own element around its words, where there is one, and around its headline."""
    box: Box | None = inner
    while box is not None and box.tag not in _WHOLE:
        box = box.parent
    return (both(box, title) or box) if box is not None else inner


def _above(free: list[Draft], first: int, inner: Box, outer: Box) -> None:
    """What has a caption, up to the headline and right above it; at the words also a picture without one."""
    headed, close, overlines = False, True, 0
    for at in range(first - 1, max(-1, first - 1 - _ABOVE), -1):
        draft = free[at]
        if not _is_in(draft.box, outer):
            return
        if draft.kind in _SHOWN:
            if not _take_module(free, at, outer) and (
                (close and _is_picture(draft, inner)) or _is_facts(draft)
            ):
                draft.role = ARTICLE
        elif draft.kind is not Kind.CAPTION:
            overlines += headed
            if overlines > _OVERLINES or (headed and len(draft.text) > _OVERLINE):
                return
            headed, close = headed or draft.label is Label.TITLE, False


def _below(free: list[Draft], last: int, inner: Box, outer: Box) -> None:
    """What follows the last words at once: with a caption, or in the words' own container."""
    for at in range(last + 1, len(free)):
        draft = free[at]
        if draft.kind in _SHOWN:
            if not _take_module(free, at, outer) and (_is_picture(draft, inner) or _is_table(draft, inner)):
                draft.role = ARTICLE
        elif draft.kind is not Kind.CAPTION:
            return


def _take_module(free: list[Draft], at: int, outer: Box) -> bool:
    """Whether a picture or table has a caption and belongs to the article: then both are taken."""
    words = list(_captions(free, at))
    module = (free[at], *words)
    if not words or not all(map(_may_caption, words)) or free[at].label:
        return False
    if not all(_is_own(draft.box, outer) for draft in module):
        return False
    for draft in module:
        draft.role = ARTICLE
    return True


def _may_caption(draft: Draft) -> bool:
    return not draft.label and draft.links * 2 <= len(draft.text) <= CAPTION


def _captions(free: list[Draft], at: int) -> Iterator[Draft]:
    """The captions in the container of a picture or table and of nothing else, but for who took it."""
    for places in (range(at + 1, len(free)), range(at - 1, -1, -1)):
        for one in places:
            module = both(free[at].box, free[one].box)
            if module is None or module.blocks > _FEW:
                break
            if free[one].kind is Kind.CAPTION:
                yield free[one]
            elif not any(box.tag == "figure" for box in (module, module.parent) if box is not None):
                break


def _is_picture(draft: Draft, inner: Box) -> bool:
    """Whether this is a picture without a caption that stands in the article's words, and leads nowhere."""
    targets = [mark.target for mark in draft.marks if mark.style is Style.LINK]
    return draft.kind is Kind.FIGURE and _is_own(draft.box, inner) and all(map(_FILE.search, targets))


def _is_facts(draft: Draft) -> bool:
    """Whether this stands in a box of facts about what the article is about, or is its picture."""
    if draft.links * 2 > len(draft.text) and draft.kind is Kind.TABLE:
        return False
    return is_called(draft.box, _FACTS, _BOX) and not (draft.box is not None and draft.box.hidden)


def _is_table(draft: Draft, inner: Box) -> bool:
    return draft.kind is Kind.TABLE and _is_own(draft.box, inner) and draft.links * 2 <= len(draft.text)


def _is_own(box: Box | None, container: Box) -> bool:
    """Whether something stands in a container, in nothing that leads elsewhere or is hidden."""
    while box is not None and box is not container:
        if box.hidden or box.tag in _AWAY or ELSEWHERE.search(box.words):
            return False
        box = box.parent
    return box is container


def _is_in(box: Box | None, container: Box) -> bool:
    while box is not None and box is not container:
        box = box.parent
    return box is container


def _pair(free: list[Draft]) -> None:
    """A caption is nothing without its picture or table, nor that without its caption."""
    for at, shown in enumerate(free):
        if shown.kind in _SHOWN and not shown.label:
            module = [shown, *(draft for draft in _captions(free, at) if not draft.label)]
            role = next((draft.role for draft in module if draft.role != LEFT_OUT), LEFT_OUT)
            for draft in module:
                draft.role = role
