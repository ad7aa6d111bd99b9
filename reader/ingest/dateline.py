"""The date that a page prints by its title, where its code states none."""

from __future__ import annotations

import re

from reader.ingest.draft import Box, Draft, Sketch
from reader.ingest.language import cues
from reader.model import ARTICLE, Kind, Label, When
from reader.threads import dates

_LONGEST = 110  # code points of a line with a date in it
_ABOVE, _BELOW = 5, 12  # blocks about the title
_CALLED = re.compile(r"date|publish|posted|meta|byline|dateline|timestamp|entry-header|post-header")
_AWAY = re.compile(r"comment|related|sidebar|widget|teaser|footer|copyright|recent|popular|breaking|ticker")
_YEAR = re.compile(r"(?:19|20)\d\d")


def find(sketch: Sketch) -> None:
    """Fills in `published` from a short line near the title; a date of another page or of a comment is none."""
    if sketch.meta.published is not None:
        return
    free = [draft for draft in sketch.drafts if draft.owner < 0]
    top = next((at for at, draft in enumerate(free) if draft.label is Label.TITLE), None)
    if top is None:
        return
    day_first = dates.day_first((draft.text for draft in free[top : top + _BELOW]), sketch.meta.language)
    below, above = free[top + 1 : top + 1 + _BELOW], free[max(0, top - _ABOVE) : top]
    for draft in (*_until_body(below), *reversed(above)):
        if found := _date(draft, day_first):
            sketch.meta.published = found
            return


def _until_body(below: list[Draft]) -> list[Draft]:
    """The lines before the article has really begun."""
    for at, draft in enumerate(below):
        if draft.role == ARTICLE and not draft.label and len(draft.text) > 3 * _LONGEST:
            return below[:at]
    return below


def _date(draft: Draft, day_first: bool) -> When | None:
    text = draft.text.replace("\n", " ")
    if draft.kind in (Kind.FIGURE, Kind.CAPTION, Kind.TABLE) or draft.quoted or len(text) > _LONGEST:
        return None
    if not _YEAR.search(text) or _is_changed(text) or _stands_away(draft.box):
        return None
    alone = len(text) < 45 or _is_called(draft.box) or draft.label is Label.BYLINE
    if draft.kind is Kind.HEADING and len(text) > 30:
        return None
    found = dates.when(text, "", day_first) if alone and dates.looks_dated(text) else None
    return found if found and found.iso else None


def _is_changed(text: str) -> bool:
    """ "Updated on …" is not when it was published; a copyright line has no date."""
    return text.lower().lstrip(" ([").startswith(cues().changed) or "©" in text


def _is_called(box: Box | None) -> bool:
    while box is not None and box.blocks <= 3:
        if _CALLED.search(box.words):
            return True
        box = box.parent
    return False


def _stands_away(box: Box | None) -> bool:
    while box is not None:
        if (
            box.hidden
            or box.tag in ("aside", "footer", "nav")
            or (box.blocks < 30 and _AWAY.search(box.words))
        ):
            return True
        box = box.parent
    return False
