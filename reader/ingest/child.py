"""Reads a page in a process of its own, which gives all its memory back by ending.

A tree of 100,000 comments keeps 490 MB after it is freed, and freeing it holds up every thread; reading in a
thread of the window's own process takes the interpreter from it again and again. The child first sends the
beginning of a long page, then the page, in small pickles that never hold up the parent's threads for long.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer

from reader.errors import ReaderError, noop
from reader.ingest import read_page
from reader.ingest.parcels import Receiver, parcels
from reader.model import Document

LARGE = 20_000  # bytes; reading a smaller page costs less than starting a process
PATIENCE = 300.0  # seconds that a page may take
_ROOT = Path(__file__).resolve().parent.parent.parent


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


class Child:
    """A process that waits for the name of the page it is to read; it may be started before that is known."""

    def __init__(self) -> None:
        known = os.environ.get("PYTHONPATH", "")
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), known)))}
        self._process = subprocess.Popen(
            [sys.executable, "-c", "from reader.ingest.child import serve; serve()"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def ask(self, path: Path) -> None:
        """Raises OSError where the child has died already."""
        assert self._process.stdin is not None
        self._process.stdin.write(os.fsencode(path))
        self._process.stdin.close()

    def answer(self, receiver: Receiver) -> Document:
        """What it sends, put together. Raises EOFError or UnpicklingError where it dies over it."""
        assert self._process.stdout is not None
        return receiver.receive(self._process.stdout)

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """Kills it and forgets it."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # what it was not told any longer
                    stream.close()


def ahead(page: Path | None) -> Child | None:
    """A process that gets ready while the page is not asked for yet; None where the page will be read here."""
    return Child() if page is not None and _is_large(page) else None


class Reading:
    """One page being read: `read` on a worker's thread, `stop` from any other."""

    def __init__(self, path: Path, patience: float | None = None, child: Child | None = None) -> None:
        self._path = path
        self._patience = PATIENCE if patience is None else patience
        self._lock = Lock()
        self._child = child
        self._stopped = self._late = False

    @property
    def apart(self) -> bool:
        """Whether the page is read in a process of its own."""
        return self._child is not None or _is_large(self._path)

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


def _is_large(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > LARGE
    except OSError:
        return False


def serve() -> None:
    """The child: reads the page named on its standard input and sends it to standard output."""
    gc.disable()  # it ends soon; walking all that it holds again and again would take longer than the work
    from reader.ingest.beginning import Page  # lxml comes with it, while the parent still asks for the page

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
