"""Reads a page and its annotations: the slow part of opening, which runs on another thread."""

from __future__ import annotations

from pathlib import Path

from reader.notes import sidecar
from reader.notes.sidecar import BrokenSidecar, Sidecar
from reader.qt.session import Opened


def open_page(page: Path) -> Opened:
    """The page and what lies beside it. Raises a ReaderError where the page cannot be read.

    A sidecar that cannot be understood is set aside when something is saved; until then it stays.
    """
    from reader.ingest import read_page  # lxml comes with it, after the window has been painted

    page = page.resolve()
    document = read_page(page)
    try:
        return Opened(page, document, sidecar.load(page))
    except BrokenSidecar as error:
        return Opened(page, document, Sidecar(), error)
