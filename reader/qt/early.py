"""The first words of a page, to be shown while what would annotate them is still being loaded."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.bookmarks import Bookmark, Bookmarks
from reader.notes.glance import may_be_corrected

if TYPE_CHECKING:
    from reader.ingest.process import Child
    from reader.model import Document


class Early(NamedTuple):
    """A page or its beginning, as it will stand; `top` is where its reader left it."""

    document: Document
    partial: bool
    top: Bookmark | None


def first_words(page: Path, child: Child) -> Early | None:
    """None where they would not stay as they are, since their reader has corrected the page, or cannot be read."""
    first = child.first()
    if first is None or may_be_corrected(page.resolve()):
        return None
    document, whole = first
    return Early(document, not whole, Bookmarks().find(document.sha256) if whole else None)
