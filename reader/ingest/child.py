"""Reads a large page in a process of its own, which gives all its memory back by ending.

A tree of 100,000 comments keeps 490 MB after it is freed, and freeing it holds up every thread. The child
sends the document in small pickles, so that taking it in never holds up the parent's threads for long.
"""

from __future__ import annotations

import gc
import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Any

from reader.errors import ReaderError, noop
from reader.ingest import read_page
from reader.model import Block, Comment, Document, Resource, parts_of

LARGE = 1_000_000  # bytes; reading a smaller page costs less than starting a process
PIECE = 200  # values in one pickle: unpickling them takes about a millisecond
PATIENCE = 300.0  # seconds that a page may take
_ROOT = Path(__file__).resolve().parent.parent.parent


class TookTooLong(ReaderError):
    template = noop("errors", "Reading {0} took too long and was stopped.")


class Died(ReaderError):
    template = noop("errors", "{0} could not be read: there may be too little memory for it.")


class Stopped(ReaderError):
    template = noop("errors", "Reading {0} was stopped.")


class Reading:
    """One page being read: `read` on a worker's thread, `stop` from any other."""

    def __init__(self, path: Path, patience: float = PATIENCE) -> None:
        self._path = path
        self._patience = patience
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = self._late = False

    def read(self) -> Document:
        """The page. Raises what `read_page` raises, Stopped, TookTooLong and Died."""
        if not _is_large(self._path):
            return read_page(self._path)
        process = self._start()
        watch = Timer(self._patience, self._give_up)
        watch.daemon = True
        watch.start()
        try:
            assert process.stdout is not None
            return _receive(process.stdout)
        except (EOFError, pickle.UnpicklingError) as error:
            raise self._reason() from error
        finally:
            watch.cancel()
            process.kill()
            process.wait()
            if process.stdout is not None:
                process.stdout.close()

    def stop(self) -> None:
        """Nobody waits for the page any longer."""
        with self._lock:
            self._stopped = True
            if self._process is not None:
                self._process.kill()

    def _give_up(self) -> None:
        self._late = True
        if self._process is not None:
            self._process.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._lock:
            if self._stopped:
                raise Stopped(self._path.name)
            self._process = _spawn(self._path)
            return self._process

    def _reason(self) -> ReaderError:
        if self._late:
            return TookTooLong(self._path.name)
        return Stopped(self._path.name) if self._stopped else Died(self._path.name)


def _is_large(path: Path) -> bool:
    try:
        return path.is_file() and path.stat().st_size > LARGE
    except OSError:
        return False


def _spawn(path: Path) -> subprocess.Popen[bytes]:
    known = os.environ.get("PYTHONPATH", "")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), known)))}
    return subprocess.Popen(
        [sys.executable, "-c", "from reader.ingest.child import serve; serve()", str(path)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def serve() -> None:
    """The child: reads the page named on its command line and sends it to standard output."""
    gc.disable()  # it ends soon; walking all that it holds again and again would take longer than the work
    path = Path(sys.argv[1])
    try:
        document = read_page(path)
    except ReaderError as error:
        pickle.dump((type(error), error.values), sys.stdout.buffer)
    else:
        for piece in _pieces(document):
            pickle.dump(piece, sys.stdout.buffer, pickle.HIGHEST_PROTOCOL)
    sys.stdout.buffer.flush()
    os._exit(0)  # freeing the tree block by block would only take time


def _pieces(document: Document) -> Iterator[object]:
    """First what is small; then blocks, comments, resources and keys of parts, a few at a time."""
    yield replace(document, blocks=(), parts={}, comments=(), resources={})
    yield from _cut(document.blocks)
    yield from _cut(document.comments)
    for resource in document.resources.values():
        yield [resource]
    yield from _cut(tuple(document.parts))
    yield None


def _cut(values: Sequence[object]) -> Iterable[list[object]]:
    return (list(values[at : at + PIECE]) for at in range(0, len(values), PIECE))


def _receive(stream: IO[bytes]) -> Document:
    """The document put together again; an error of the child is raised here."""
    collecting = gc.isenabled()
    gc.disable()  # a collection would walk the hundred thousand values that are just coming in
    try:
        first = pickle.load(stream)
        if not isinstance(first, Document):
            kind, values = first
            raise kind(*values)
        held: dict[type, list[Any]] = {Block: [], Comment: [], Resource: [], str: []}
        while (piece := pickle.load(stream)) is not None:
            held[type(piece[0])] += piece
        resources = {resource.key: resource for resource in held[Resource]}
        blocks, comments = tuple(held[Block]), tuple(held[Comment])
        return replace(
            first, blocks=blocks, parts=parts_of(blocks, held[str]), comments=comments, resources=resources
        )
    finally:
        if collecting:
            gc.enable()
