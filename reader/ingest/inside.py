"""The names by which links inside a page lead to its blocks: a footnote, a heading, a comment."""

from __future__ import annotations

from urllib.parse import unquote

from reader.ingest.draft import Draft
from reader.model import Label, Style


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
