"""A process of its own for reading a page; starting it needs next to nothing, so that it may come before all else."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from pickle import UnpicklingError
from threading import Lock
from typing import IO, TYPE_CHECKING

from reader.errors import ReaderError
from reader.ingest.forked import Forked, can_fork
from reader.uninspected import uninspected

if TYPE_CHECKING:
    import subprocess

    from reader.ingest.parcels import Receiver
    from reader.model import Document

_ROOT = Path(__file__).resolve().parent.parent.parent
# Python would look for modules in the folder one stands in first: there may be anything, downloaded with a page.
_SERVE = (
    "import sys; sys.path[:] = filter(None, sys.path); from reader import generated; generated.spare(); "
    "from reader.ingest.process import serve; serve(sys.stdin.buffer, sys.stdout.buffer)"
)


class Child:
    """A process that waits for the name of the page it is to read; it may be started before that is known."""

    def __init__(self, process: Forked | None = None) -> None:
        self._lock = Lock()  # held by who listens
        self._first: tuple[Document, bool] | Exception | None = None
        self._process = process or _started()

    def ask(self, path: Path) -> None:
        """Tells it the page, once. Raises OSError where it has died already."""
        stdin = self._process.stdin
        assert stdin is not None
        if not stdin.closed:
            stdin.write(os.fsencode(path))
            stdin.close()

    def first(self) -> tuple[Document, bool] | None:
        """What it sends first, and whether that is the whole; `answer` gives it again. None where it sends none."""
        from reader.ingest.parcels import first_of

        assert self._process.stdout is not None
        with self._lock:
            if self._first is None and self._process.stdout.closed:
                self._first = EOFError()  # it has been ended
            if self._first is None:
                try:
                    self._first = first_of(self._process.stdout)
                except (ReaderError, EOFError, OSError, UnpicklingError) as error:  # said by `answer`
                    self._first = error
            return None if isinstance(self._first, Exception) else self._first

    def answer(self, receiver: Receiver) -> Document:
        """What it sends, put together. Raises EOFError or UnpicklingError where it dies over it."""
        assert self._process.stdout is not None
        with self._lock:
            if isinstance(self._first, Exception):
                raise self._first
            return receiver.receive(self._process.stdout, self._first)

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        """Kills it and forgets it."""
        self._process.kill()
        self._process.wait()
        with self._lock:  # who still listens hears the end of it first
            for stream in (self._process.stdin, self._process.stdout):
                if stream is not None:
                    with suppress(OSError):  # what it was not told any longer
                        stream.close()


def _started() -> subprocess.Popen[bytes]:
    import subprocess  # mostly there is no need for it

    known = os.environ.get("PYTHONPATH", "")
    return subprocess.Popen(
        [sys.executable, "-c", _SERVE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), known)))},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def serve(asked: IO[bytes], told: IO[bytes]) -> None:
    """What that process does; does not come back."""
    sys.path[:] = filter(None, sys.path)  # as there
    with uninspected():
        from reader.ingest import serving

    serving.serve(asked, told)


def ahead(page: Path | None) -> Child | None:
    """A process that reads the page, long or short, while the window is not there yet; None where there is no file."""
    if page is None or not page.is_file():
        return None
    child = Child(Forked(serve) if can_fork() else None)
    with suppress(OSError):  # it has died; who waits for its answer will say so
        child.ask(page.resolve())
    return child
