"""Reads a page in a process of its own, which gives all its memory back by ending.

A tree of 100,000 comments keeps 490 MB after it is freed, and freeing it holds up every thread; reading in a
thread of the window's own process takes the interpreter from it again and again. The child first sends the
beginning of a long page, then the page, in small pickles that never hold up the parent's threads for long.
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from pathlib import Path
from threading import Lock, Timer

from reader.errors import ReaderError, noop
from reader.ingest import read_page
from reader.ingest.parcels import Receiver
from reader.ingest.process import Child
from reader.model import Document

LARGE = 20_000  # bytes; reading a smaller page costs less than starting a process
_PACKED = b"\x1f\x8b"  # what is packed may be a thousand times as large
PATIENCE = 100.0  # seconds that a page may take …
_EACH = 2.0  # … and for each megabyte of it, of which a fast machine reads one or two in a second
_LONGEST = 600.0  # … and no page longer, however large it says that it is
_MEGABYTE = 1_000_000
_SAYS = 4  # bytes at the end of what is packed that say how large it was


class TookTooLong(ReaderError):
    template = noop("errors", "Reading {0} took too long and was stopped.")


class Died(ReaderError):
    template = noop("errors", "{0} could not be read: there may be too little memory for it.")


class Stopped(ReaderError):
    template = noop("errors", "Reading {0} was stopped.")


def nobody(_document: Document) -> None:
    """Hears of a page's beginning where nobody wants to."""


def nowhere(_share: float) -> None:
    """Hears how far a page is where nobody wants to."""


class Reading:
    """One page being read: `read` on a worker's thread, `stop` from any other."""

    def __init__(self, path: Path, patience: float | None = None, child: Child | None = None) -> None:
        self._path = path
        self._patience = patience_for(path) if patience is None else patience
        self._lock = Lock()
        self._child = child
        self._stopped = self._late = False

    @property
    def apart(self) -> bool:
        """Whether the page is read in a process of its own."""
        return self._child is not None or is_large(self._path, LARGE)

    def read(
        self, begun: Callable[[Document], None] = nobody, came: Callable[[float], None] = nowhere
    ) -> Document:
        """The page; `begun` hears its beginning if it is long, `came` then what share of it is here.

        Raises what `read_page` raises, Stopped, TookTooLong and Died.
        """
        if not self.apart:
            if self._stopped:
                raise Stopped(self._path.name)
            return read_page(self._path)
        child = self._start()
        watch = Timer(self._patience, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            child.ask(self._path)
            return child.answer(Receiver(begun, came))
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            raise self._reason() from error
        finally:
            watch.cancel()
            child.end()

    def stop(self) -> None:
        """Nobody waits for the page any longer."""
        with self._lock:
            self._stopped = True
            if self._child is not None:
                self._child.kill()

    def _give_up(self) -> None:
        self._late = True
        if self._child is not None:
            self._child.kill()

    def _start(self) -> Child:
        with self._lock:
            if self._stopped:
                if self._child is not None:
                    self._child.end()
                raise Stopped(self._path.name)
            self._child = self._child or Child()
            return self._child

    def _reason(self) -> ReaderError:
        if self._late:
            return TookTooLong(self._path.name)
        return Stopped(self._path.name) if self._stopped else Died(self._path.name)


def is_large(path: Path, least: int) -> bool:
    """Whether a file has more bytes than that, or may hold a page that has; not where there is no file."""
    size, packed = _looked_at(path)
    return packed is not None or size > least


def patience_for(path: Path) -> float:
    """How many seconds a page may take: a large one longer."""
    size, packed = _looked_at(path)
    return min(_LONGEST, PATIENCE + _EACH * max(size, packed or 0) / _MEGABYTE)


def _looked_at(path: Path) -> tuple[int, int | None]:
    """The bytes of a file, and how many it says that are packed in it; None where none are."""
    try:
        if not path.is_file():
            return 0, None
        with path.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if stream.read(len(_PACKED)) != _PACKED:
                return size, None
            stream.seek(-min(_SAYS, size), os.SEEK_END)
            return size, int.from_bytes(stream.read(_SAYS), "little")
    except OSError:
        return 0, None
