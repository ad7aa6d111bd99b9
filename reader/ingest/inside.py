"""The names by which links inside a page lead to its blocks: a footnote, a heading, a comment."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from reader.ingest.draft import Box, Draft
from reader.model import ARTICLE, Kind, Label, Style
from reader.regex import regex

_SIGN = regex(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§]{1,3})[\])]?")  # of a footnote: "1", "[a]", "†"
_NOTES = frozenset((Kind.PARAGRAPH, Kind.ITEM))


def keep_wanted(drafts: list[Draft]) -> None:
    """Only what some link leads to keeps its name; the permanent address of every comment is no such link."""
    wanted = {
        unquote(name)
        for draft in drafts
        if draft.label is not Label.HEADER
        for mark in draft.marks
        if mark.style is Style.LINK and (name := mark.target.partition("#")[2])
    }
    for draft in drafts:
        if draft.names:
            draft.names = tuple(name for name in draft.names if name in wanted)


def take_footnotes(drafts: list[Draft]) -> None:
    """What the article's footnote signs lead to belongs to it, where the page prints it as text."""
    wanted = {name for draft in drafts if draft.role == ARTICLE for name in _signed(draft)}
    if not wanted:
        return
    for draft in drafts:
        shown = draft.owner < 0 and draft.kind in _NOTES and draft.links * 2 < len(draft.text)
        if shown and not wanted.isdisjoint(draft.names) and not _is_away(draft.box):
            draft.role = ARTICLE


def _is_away(box: Box | None) -> bool:
    while box is not None:
        if box.hidden or box.tag == "nav":
            return True
        box = box.parent
    return False


def _signed(draft: Draft) -> Iterator[str]:
    """The names that a block's footnote signs lead to."""
    for mark in draft.marks:
        address, _, name = mark.target.partition("#") if mark.style is Style.LINK else ("", "", "")
        if name and not address and _SIGN.fullmatch(mark.span.of(draft.text).strip().lower()):
            yield unquote(name)
