"""Why there are no comments where a page would have some."""

from __future__ import annotations

from reader.model import ABSENT, Document
from reader.qt.words import tr


def why_no_comments(document: Document, partial: bool) -> str:
    """What stands in the comments' pane where there are none; empty where nothing is to be said."""
    if document.comments:
        return ""
    if partial:
        return tr("Arriving", "Comments come with the rest of the page.")
    return tr("notices", ABSENT) if ABSENT in document.notices else ""
