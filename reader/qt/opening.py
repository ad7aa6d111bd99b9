"""Opening a page: the slow part runs on another thread, and a newer opening drops an older one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.notes import sidecar
from reader.notes.sidecar import BrokenSidecar, Sidecar
from reader.qt.session import Opened
from reader.qt.tasks import Tasks
from reader.sample import sample_page

SLOW = 500  # milliseconds until an opening says that it goes on


class Opening(QObject):
    """Reads one page at a time, the one asked for last."""

    slow = Signal()
    read = Signal(object)  # an Opened
    failed = Signal(object)  # a ReaderError

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ticket = 0
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW)
        self._slow.timeout.connect(self.slow)

    def open(self, path: object) -> None:
        self._start(partial(open_page, Path(str(path))))

    def open_sample(self) -> None:
        """Opens the working copy of the bundled page; it is made if it is not there yet."""
        self._start(_open_sample)

    def drop(self) -> None:
        """Whatever is being read is no longer wanted."""
        self._tasks.drop(self._ticket)
        self._slow.stop()

    def _start(self, work: Callable[[], Opened]) -> None:
        self.drop()
        self._slow.start()
        self._ticket = self._tasks.run(work, self._on_read, self._on_failed)

    def _on_read(self, opened: object) -> None:
        self._slow.stop()
        self.read.emit(opened)

    def _on_failed(self, error: ReaderError) -> None:
        self._slow.stop()
        self.failed.emit(error)


def open_page(page: Path) -> Opened:
    """The page and what lies beside it. Raises a ReaderError where the page cannot be read.

    A sidecar that cannot be understood is set aside when something is saved; until then it stays.
    """
    from reader.ingest import read_page  # lxml comes with it, after the window has been painted

    page = page.resolve()
    document = read_page(page)
    try:
        return Opened(page, document, sidecar.load(page))
    except BrokenSidecar as error:
        return Opened(page, document, Sidecar(), error)


def _open_sample() -> Opened:
    return open_page(sample_page())
