"""The names by which links inside a page lead to its blocks: a footnote, a heading, a comment."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from reader.ingest.draft import Box, Draft, is_put_away
from reader.model import ARTICLE, Kind, Label, Style
from reader.regex import regex

_SIGN = regex(r"[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§]{1,3})[\])]?")  # of a footnote: "1", "[a]", "†"
_NOTES = frozenset((Kind.PARAGRAPH, Kind.ITEM))
_IN_LISTS = _NOTES | {Kind.HEADING}
_LISTS = regex(r"(?:^|[\s_-])(?:(?:foot|end)[_-]?notes?|references|reflist)(?:$|[\s_-])")
_PAGES = ("html", "body", "main", "article")  # what is called so has notes among other things
_MENU = frozenset(("nav",))
_SHARE = 3  # of so many blocks in a list of notes signs lead to one at least


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
    """What the article’s footnote signs lead to belongs to it, where it is text or stands in a list of notes."""
    wanted = {name for draft in drafts if draft.role == ARTICLE for name in _signed(draft)}
    if not wanted:
        return
    lists: dict[Box, list[Draft]] = {}
    for draft in drafts:
        if draft.owner >= 0 or draft.kind not in _IN_LISTS or is_put_away(draft.box, _MENU):
            continue
        held = _list_of(draft.box)
        if held is not None:
            lists.setdefault(held, []).append(draft)
        elif _is_led_to(draft, wanted) and draft.links * 2 < len(draft.text):
            draft.role = ARTICLE
    for notes in lists.values():
        _take_list(notes, wanted)


def _take_list(notes: list[Draft], wanted: set[str]) -> None:
    """Notes that signs lead to; with them the heading, and those to which none does, unless these are many more."""
    led_to = [draft for draft in notes if _is_led_to(draft, wanted)]
    whole = len(led_to) * _SHARE >= sum(draft.kind in _NOTES for draft in notes)
    for draft in notes if whole else led_to:
        draft.role = ARTICLE


def _is_led_to(draft: Draft, wanted: set[str]) -> bool:
    return draft.kind in _NOTES and not wanted.isdisjoint(draft.names)


def _list_of(box: Box | None) -> Box | None:
    """The largest container around a block that is called a list of notes."""
    found = None
    while box is not None and box.tag not in _PAGES:
        if _LISTS.search(box.words):
            found = box
        box = box.parent
    return found


def _signed(draft: Draft) -> Iterator[str]:
    """The names that a block's footnote signs lead to."""
    for mark in draft.marks:
        address, _, name = mark.target.partition("#") if mark.style is Style.LINK else ("", "", "")
        if name and not address and _SIGN.fullmatch(mark.span.of(draft.text).strip().lower()):
            yield unquote(name)
