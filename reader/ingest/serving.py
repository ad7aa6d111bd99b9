"""The process that reads one page: what it needs is loaded while nobody has said yet which page it is to be."""

from __future__ import annotations

import gc
import os
import pickle
import sys
from pathlib import Path

from reader.errors import ReaderError
from reader.ingest.beginning import Page
from reader.ingest.parcels import parcels
from reader.model import Document


def serve() -> None:
    """Reads the page named on its standard input and sends it to standard output."""
    gc.disable()  # it ends soon; walking all that it holds again and again would take longer than the work
    path = Path(os.fsdecode(sys.stdin.buffer.read()))
    try:
        page = Page(path)
        beginning = page.beginning()
        if beginning is not None:
            _send(beginning, whole=False)
        _send(page.whole(), whole=True)
    except ReaderError as error:
        pickle.dump((type(error), error.values), sys.stdout.buffer)
    sys.stdout.buffer.flush()
    os._exit(0)  # freeing the tree block by block would only take time


def _send(document: Document, whole: bool) -> None:
    for parcel in parcels(document, whole):
        pickle.dump(parcel, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()
