"""Writes a page as PDF: beside the file it is to be, which it replaces when it is whole."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtGui import QPdfWriter

from reader.cli.reading import read
from reader.notes import sidecar
from reader.notes.corrections import apply
from reader.notes.digest import digest
from reader.notes.store import CannotSave
from reader.qt.printing_job import Order, PrintJob, layout
from reader.qt.printing_outline import Bookmark, add_outline

_END = b"%%EOF"  # a PDF that lacks it was cut off, on a full disk for one
_TAIL = 64  # bytes


def print_to(target: Path, page: Path) -> None:
    """Prints a page and what was annotated on it, at once; raises a ReaderError."""
    kept = sidecar.load(page)
    document = apply(read(page), kept.corrections, kept.texts)
    order = Order(digest(document, kept.annotations), page.parent)
    file = PdfFile(target, document.title)
    try:
        job = PrintJob(order, file.writer, target.name)
        job.run()
        file.keep(job.bookmarks)
    finally:
        file.drop()


class PdfFile:
    """A writer and the file that it fills; `keep` puts it in its place, `drop` leaves nothing behind."""

    def __init__(self, path: Path, title: str) -> None:
        self._path = path
        try:
            handle, name = tempfile.mkstemp(prefix=".postil-", suffix=".pdf", dir=path.parent)
            os.close(handle)
        except OSError as error:
            raise CannotSave(path.name, error.strerror or type(error).__name__) from error
        self._temporary = Path(name)
        self.writer = QPdfWriter(name)
        self.writer.setTitle(title)
        self.writer.setCreator("Postil")
        self.writer.setPageLayout(layout())

    def keep(self, bookmarks: Sequence[Bookmark] = ()) -> None:
        """Raises CannotSave if the file is not whole or cannot be put in its place."""
        try:
            if not _is_whole(self._temporary):
                raise CannotSave(self._path.name, "not everything was written")
            add_outline(self._temporary, bookmarks)
            mode = self._path.stat().st_mode & 0o777 if self._path.exists() else 0o666 & ~_umask()
            self._temporary.chmod(mode)
            self._temporary.replace(self._path)
        except OSError as error:
            raise CannotSave(self._path.name, error.strerror or type(error).__name__) from error
        finally:
            self.drop()

    def drop(self) -> None:
        with suppress(OSError):
            self._temporary.unlink(missing_ok=True)


def _is_whole(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        return _END in file.read()


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
