"""A page as the verbs read it: a large one in a process of its own, which can be ended if it takes too long."""

from __future__ import annotations

from pathlib import Path

from reader.model import Document

LARGE = 1_000_000  # bytes; what a process costs is nothing beside reading that much


def read(path: Path) -> Document:
    """Raises a ReaderError."""
    from reader.ingest import child, read_page

    if not child.is_large(path, LARGE):
        return read_page(path)
    from reader.ingest.process import ahead

    return child.Reading(path, child=ahead(path)).read()
