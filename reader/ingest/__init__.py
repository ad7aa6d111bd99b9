"""From a saved page's bytes to a Document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.model import Document


def read_page(path: Path) -> Document:
    """The page in this file.

    Raises a ReaderError: NotFound, IsFolder, Unreadable, EmptyFile, NotAPage, UnknownEncoding, NoText.
    """
    from reader.ingest import source  # who only asks another process for a page needs nothing of it

    return read_bytes(source.read_file(path), path.name, path.parent)


def read_bytes(data: bytes, name: str, folder: Path | None = None) -> Document:
    """The page in these bytes; only files of its own resources in `folder` are looked at."""
    from reader.ingest.undisturbed import UNDISTURBED

    with UNDISTURBED:
        return _document(data, name, folder)


def _document(data: bytes, name: str, folder: Path | None) -> Document:
    from reader.ingest import source

    opened = source.open_source(data, name)
    from reader.ingest import (
        edges,
        hollow,
        memo,
        pages,
        resumed,
    )  # lxml comes with these, and not to what is no page
    from reader.ingest.compose import compose

    if opened.kind == source.MHTML:
        sketch = pages.from_archive(opened, name)
    elif opened.kind == source.MARKDOWN:
        sketch = pages.from_markdown(opened, name, folder)
    elif opened.kind == source.PLAIN:
        sketch = pages.from_plain(opened)
    else:
        sketch = pages.from_html(opened, name, folder)
    if not sketch.drafts:
        raise hollow.error(sketch.notices)(name)
    memos = memo.find(sketch)
    resumed.take_in(sketch, memos)
    edges.take(sketch)
    return compose(sketch, memos, name, data)
