"""Opening a page: the slow part runs on another thread, and a newer opening drops an older one."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.bookmarks import Bookmarks
from reader.errors import ReaderError
from reader.ingest.child import Reading
from reader.ingest.process import Child
from reader.ingest.undisturbed import UNDISTURBED, keep
from reader.model import Document
from reader.notes import sidecar
from reader.notes.corrections import Split, apply, gone
from reader.notes.glance import may_be_corrected
from reader.notes.sidecar import BrokenSidecar, Sidecar
from reader.notes.standing import Standing
from reader.qt import dialogs
from reader.qt.opened import Opened
from reader.qt.prepared import prepare
from reader.qt.session import Session
from reader.qt.tasks import Tasks, Tell
from reader.sample import sample_page

PACE = 0.1  # seconds between two words about how far it is


@dataclass(frozen=True, slots=True)
class Share:
    """How much of a page is here, from 0.0 to 1.0; at 1.0 its annotations are being placed."""

    value: float


class Opening(QObject):
    """Reads one page at a time, the one asked for last."""

    started = Signal()
    begun = Signal(object)  # an Opened that is partial: the beginning of a long page
    came = Signal(object)  # a Share
    read = Signal(object)  # an Opened
    failed = Signal(object)  # a ReaderError
    cancelled = Signal()

    said = Signal(object)  # str
    another_wanted = Signal(object)  # str: a path to open in another window

    def __init__(self, tasks: Tasks, session: Session, bookmarks: Bookmarks, over: QWidget) -> None:
        super().__init__(over)
        self._tasks = tasks
        self._session = session
        self._bookmarks = bookmarks
        self._over = over
        self._ticket = 0
        self._job: _Job | None = None

    def choose_page(self) -> None:
        child = Child()  # it gets ready while a person chooses
        page = dialogs.ask_for_page(self._over, self._folder)
        if page is not None:
            self.open(page, child)
        else:
            child.end()

    def choose_page_elsewhere(self) -> None:
        page = dialogs.ask_for_page(self._over, self._folder)
        if page is not None:
            self.another_wanted.emit(str(page))

    def next_page(self) -> None:
        """The next saved page of the same folder, by name."""
        self._beside(1)

    def previous_page(self) -> None:
        self._beside(-1)

    def _beside(self, step: int) -> None:
        base = (
            self.wanted or self._session.page
        )  # who steps on faster than pages come counts from the last one
        page = neighbour(base, step) if base is not None else None
        if page is not None:
            self.open(page)
        else:
            self.said.emit(self.tr("No other page in this folder"))

    @property
    def _folder(self) -> str:
        return str(self._session.page.parent) if self._session.page is not None else ""

    def open(self, path: object, child: Child | None = None) -> None:
        """`child` is a process that waits for the page already."""
        self._start(_Job(Path(str(path)), self._bookmarks, child))

    def open_sample(self) -> None:
        """Opens the working copy of the bundled page; it is made if it is not there yet."""
        self._start(_Job(None, self._bookmarks))

    @property
    def busy(self) -> bool:
        return self._job is not None

    @property
    def wanted(self) -> Path | None:
        """The page that is being read; None where none is, or only the sample."""
        return self._job.page if self._job is not None else None

    def drop(self) -> None:
        """Whatever is being read is no longer wanted."""
        self._tasks.drop(self._ticket)
        if self._job is not None:
            self._job.stop()
        self._job = None

    def cancel(self) -> None:
        """Stops what is being read, because a person said so."""
        if self._job is not None:
            self.drop()
            self.cancelled.emit()

    def _start(self, job: _Job) -> None:
        self.drop()
        self._job = job
        self._ticket = self._tasks.follow(job.run, self._on_told, self._on_read, self._on_failed)
        self.started.emit()

    def _on_told(self, told: object) -> None:
        (self.begun if isinstance(told, Opened) else self.came).emit(told)

    def _on_read(self, opened: object) -> None:
        self._job = None
        self.read.emit(opened)

    def _on_failed(self, error: ReaderError) -> None:
        self._job = None
        self.failed.emit(error)


PAGES = (".html", ".htm", ".xhtml", ".xht", ".mhtml", ".mht", ".eml", ".txt", ".md", ".markdown")


def neighbour(page: Path, step: int) -> Path | None:
    """The page that comes after (1) or before (-1) this one in its folder, by name; None if it is alone."""
    try:
        pages = sorted(
            each for each in page.parent.iterdir() if each.suffix.lower() in PAGES and each.is_file()
        )
    except OSError:
        return None
    if page not in pages or len(pages) < 2:
        return None
    return pages[(pages.index(page) + step) % len(pages)]


class _Job:
    """One opening: made on the GUI thread, run on another; without a page it opens the sample's copy.

    A sidecar that cannot be understood is set aside when something is saved; until then it stays.
    """

    def __init__(self, page: Path | None, bookmarks: Bookmarks, child: Child | None = None) -> None:
        self.page = page
        self._bookmarks = bookmarks
        self._child = child
        self._stop: Callable[[], None] | None = None
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True
        if self._stop is not None:
            self._stop()

    def run(self, tell: Tell) -> Opened:
        """Raises a ReaderError where the page cannot be read."""
        page = (self.page or sample_page()).resolve()
        reading = Reading(page, child=self._child)
        self._stop = reading.stop
        if self._stopped:
            reading.stop()
        with UNDISTURBED:
            opened = _Reader(page, self._bookmarks, tell).read(reading)
            keep()  # its hundred thousand values
        return opened


class _Reader:
    """A page with its annotations; what is written beside it is read while another process reads the page."""

    def __init__(self, page: Path, bookmarks: Bookmarks, tell: Tell) -> None:
        self._page = page
        self._bookmarks = bookmarks
        self._tell = tell
        self._told = 0.0
        self._kept: Sidecar | None = None
        self._broken: BrokenSidecar | None = None

    def read(self, reading: Reading) -> Opened:
        document = reading.read(self._on_begun, self._on_came)
        kept = self._sidecar()
        split = Split(document, kept.texts)
        corrected = split.apply(kept.corrections)
        if kept.annotations:
            self._tell(Share(1.0))
        standing = Standing(corrected, kept.texts, gone(document, corrected))
        prepared = prepare(corrected, standing, kept.annotations)
        left_at = self._bookmarks.find(document.sha256)
        return Opened(
            self._page, corrected, kept, self._broken, left_at, split, standing=standing, prepared=prepared
        )

    def _on_begun(self, beginning: Document) -> None:
        shown = beginning
        if (
            may_be_corrected(self._page) is not False
        ):  # else the words need not wait for what is written on them
            shown = apply(beginning, self._sidecar().corrections)
        self._tell(Opened(self._page, shown, Sidecar(), partial=True))

    def _on_came(self, share: float) -> None:
        if time.monotonic() - self._told > PACE:
            self._told = time.monotonic()
            self._tell(Share(share))

    def _sidecar(self) -> Sidecar:
        if self._kept is None:
            try:
                self._kept = sidecar.load(self._page)
            except BrokenSidecar as error:
                self._kept, self._broken = error.rescued, error
        return self._kept
