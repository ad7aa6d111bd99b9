"""Opening a page: the slow part runs on another thread, and a newer opening drops an older one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader import bookmarks
from reader.errors import ReaderError
from reader.notes import sidecar
from reader.notes.corrections import apply
from reader.notes.sidecar import BrokenSidecar
from reader.qt import dialogs
from reader.qt.session import Opened, Session
from reader.qt.tasks import Tasks
from reader.sample import sample_page

SLOW = 500  # milliseconds until an opening says that it goes on


class Opening(QObject):
    """Reads one page at a time, the one asked for last."""

    slow = Signal()
    read = Signal(object)  # an Opened
    failed = Signal(object)  # a ReaderError

    said = Signal(object)  # str
    another_wanted = Signal(object)  # str: a path to open in another window

    def __init__(self, tasks: Tasks, session: Session, over: QWidget) -> None:
        super().__init__(over)
        self._tasks = tasks
        self._session = session
        self._over = over
        self._ticket = 0
        self._job = _Job(None)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW)
        self._slow.timeout.connect(self.slow)

    def choose_page(self) -> None:
        page = dialogs.ask_for_page(self._over, self._folder)
        if page is not None:
            self.open(page)

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
        page = neighbour(self._session.page, step) if self._session.page is not None else None
        if page is not None:
            self.open(page)
        else:
            self.said.emit(self.tr("No other page in this folder"))

    @property
    def _folder(self) -> str:
        return str(self._session.page.parent) if self._session.page is not None else ""

    def open(self, path: object) -> None:
        self._start(_Job(Path(str(path))))

    def open_sample(self) -> None:
        """Opens the working copy of the bundled page; it is made if it is not there yet."""
        self._start(_Job(None))

    def drop(self) -> None:
        """Whatever is being read is no longer wanted."""
        self._tasks.drop(self._ticket)
        self._job.stop()
        self._slow.stop()

    def _start(self, job: _Job) -> None:
        self.drop()
        self._job = job
        self._slow.start()
        self._ticket = self._tasks.run(job.run, self._on_read, self._on_failed)

    def _on_read(self, opened: object) -> None:
        self._slow.stop()
        self.read.emit(opened)

    def _on_failed(self, error: ReaderError) -> None:
        self._slow.stop()
        self.failed.emit(error)


PAGES = (".html", ".htm", ".xhtml", ".xht", ".mhtml", ".mht", ".txt", ".md", ".markdown")


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

    def __init__(self, page: Path | None) -> None:
        self._page = page
        self._stop: Callable[[], None] | None = None
        self._stopped = False

    def stop(self) -> None:
        self._stopped = True
        if self._stop is not None:
            self._stop()

    def run(self) -> Opened:
        """Raises a ReaderError where the page cannot be read."""
        from reader.ingest.child import Reading  # lxml comes with it, after the window has been painted

        page = (self._page or sample_page()).resolve()
        reading = Reading(page)
        self._stop = reading.stop
        if self._stopped:
            reading.stop()
        document = reading.read()
        left_at = bookmarks.find(document.sha256)
        try:
            kept = sidecar.load(page)
            corrected = apply(document, kept.corrections)
            return Opened(page, corrected, kept, left_at=left_at, original=document)
        except BrokenSidecar as error:
            kept, corrected = error.rescued, apply(document, error.rescued.corrections)
            return Opened(page, corrected, kept, error, left_at, original=document)
