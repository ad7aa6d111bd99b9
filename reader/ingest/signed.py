"""Who wrote the page, where its code does not say: the name that is printed by the title or under the text."""

from __future__ import annotations

from collections.abc import Iterator

from reader.ingest.bylines import author_name, is_label, is_name, named_after
from reader.ingest.dateline import ends
from reader.ingest.draft import Box, Draft, Sketch, is_called
from reader.ingest.memo_signs import heads_mail
from reader.model import Kind, Label, Style
from reader.regex import regex

_LONGEST = 200  # code points of a line that names the author
_NAME = 60  # of a name
_ABOVE, _BELOW = 4, 14  # blocks about the title
_UNDER = 4  # blocks after the text
_PAGES = regex(
    r"/(?:(?:our-)?(?:authors?|autor(?:en|es)?|auteurs?|contributors?|staff|people|writers?|journalists?|profiles?"
    r"|members?|redaktion|redazione|by|u|users?)|team(?=/.))/[^/?#]{2,}|[?&]author="
)
_CALLED = regex(r"author|by-?line|auteur|autor(?!i[sz])|signature|writer|posted-?by|credits?\b")
_AWAY = regex(
    r"comment|related|(?<!--)sidebar|(?<![\w-])widget(?![\w-])|teaser(?![\w-]*meta)|footer|recent|popular|share|social|newsletter|promo|card"
)
_AWAY_TAGS = frozenset(("nav", "footer", "form"))


def find(sketch: Sketch) -> None:
    """Fills in `byline`; a line with a cue word is believed before a link to an author's page or a class name."""
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    if sketch.meta.byline or not free:
        return
    top, last = ends(free)
    near = free[max(0, top - _ABOVE) : top + 1 + _BELOW]
    for lines in (near, free[last + 1 : last + 1 + _UNDER]):
        if name := next(filter(None, _names(lines)), ""):
            sketch.meta.byline = name
            return


def _names(lines: list[Draft]) -> Iterator[str]:
    may = [draft for at, draft in enumerate(lines) if _may_sign(draft) and not heads_mail(lines[at:])]
    for before, draft in zip([None, *may], may, strict=False):
        if not draft.text.endswith(":"):  # which announces what follows
            yield named_after(draft.text)
        if before is not None and is_label(before.text) and len(draft.text) <= _NAME:
            yield _checked(draft.text)
    for draft in may:
        yield _linked(draft)
    for draft in may:
        if is_called(draft.box, _CALLED, 3) and " " in draft.text:  # one word there is mostly a button
            yield _checked(draft.text)


def _checked(text: str) -> str:
    name = author_name(text)
    return name if len(name) <= _NAME and is_name(name) else ""


def _linked(draft: Draft) -> str:
    """The words of a link to somebody's own page."""
    links = (mark for mark in draft.marks if mark.style is Style.LINK and _PAGES.search(mark.target.lower()))
    return next(filter(None, (_checked(link.span.of(draft.text)) for link in links)), "")


def _may_sign(draft: Draft) -> bool:
    if draft.kind in (Kind.FIGURE, Kind.CAPTION, Kind.TABLE, Kind.CODE) or draft.quoted:
        return False
    return draft.label is not Label.TITLE and len(draft.text) <= _LONGEST and not _stands_away(draft.box)


def _stands_away(box: Box | None) -> bool:
    while box is not None:
        if box.hidden or box.tag in _AWAY_TAGS or (box.blocks < 30 and _AWAY.search(box.words)):
            return True
        box = box.parent
    return False
