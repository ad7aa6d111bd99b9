"""The process that reads one page: what it needs is loaded while nobody has said yet which page it is to be."""

from __future__ import annotations

import gc
import os
import pickle
import select
from pathlib import Path
from threading import Thread
from typing import IO

from reader import bytecode
from reader.errors import ReaderError
from reader.ingest.beginning import Page
from reader.ingest.parcels import parcels
from reader.model import Document


def serve(asked: IO[bytes], told: IO[bytes]) -> None:
    """Reads the page that is asked for, and tells it; does not come back."""
    gc.disable()  # it ends soon; walking all that it holds again and again would take longer than the work
    path = Path(os.fsdecode(asked.read()))
    if hasattr(select, "poll"):  # not on Windows
        Thread(target=_end_when_alone, args=(told.fileno(),), daemon=True).start()
    try:
        page = Page(path)
        beginning = page.beginning()
        if beginning is not None:
            _send(beginning, told, whole=False)
        whole = page.whole()
        bytecode.save()  # before it is sent: who has it ends this process
        _send(whole, told, whole=True)
    except ReaderError as error:
        pickle.dump((type(error), error.values), told)
    told.flush()
    os._exit(0)  # freeing the tree block by block would only take time


def _end_when_alone(told: int) -> None:
    """A window that was killed can stop nothing: a page that takes for ever would be read for ever."""
    nobody_listens = select.poll()
    nobody_listens.register(told, 0)  # an error is told unasked
    nobody_listens.poll()
    os._exit(0)


def _send(document: Document, told: IO[bytes], whole: bool) -> None:
    for parcel in parcels(document, whole):
        pickle.dump(parcel, told, pickle.HIGHEST_PROTOCOL)
    told.flush()
