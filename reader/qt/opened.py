"""A page as it was read with its annotations, and one that gave way for a while, with all that was done on it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from reader.bookmarks import Bookmark
from reader.errors import ReaderError
from reader.model import Document
from reader.notes.corrections import Split
from reader.notes.notebook import Notebook
from reader.notes.sidecar import Sidecar
from reader.notes.standing import Standing
from reader.qt.casting import Casting
from reader.qt.history import History
from reader.qt.prepared import Prepared


@dataclass(frozen=True, slots=True)
class Opened:
    """A page and its annotations, read; `warning` says what was wrong with the sidecar, if anything was.

    `left_at` is where the reader left it. `document` is the page as its reader has corrected it, `split` the page
    as it was read, where the two may differ. `partial` says that it is only the beginning of the page: it can be
    read, and nothing can be written on it.
    """

    page: Path
    document: Document
    sidecar: Sidecar
    warning: ReaderError | None = None
    left_at: Bookmark | None = None
    split: Split | None = None
    partial: bool = False
    standing: Standing | None = None  # has placed the annotations already
    prepared: Prepared | None = None  # what the panes show of them, made ready

    @property
    def missed(self) -> int:
        """How many corrections do nothing in this save of the page."""
        return len(self.split.missed(self.sidecar.corrections)) if self.split is not None else 0


@dataclass(frozen=True, slots=True)
class Parked:
    """An open page that gave way to the beginning of another one, with all that can be undone on it."""

    opened: Opened
    cast: Casting
    notebook: Notebook
    history: History
    unsaved: bool
