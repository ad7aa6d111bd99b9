"""The window: its frame stands at once, what fills it comes in steps, and whoever asks for it sooner gets it then."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from reader.bookmarks import Bookmarks
from reader.qt.ground import Ground
from reader.qt.look import Look
from reader.qt.tasks import Tasks
from reader.settings import Frame

if TYPE_CHECKING:
    from PySide6.QtGui import (
        QAction,
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QKeyEvent,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

    from reader.errors import ReaderError
    from reader.ingest.process import Child
    from reader.qt.annotating import Annotating
    from reader.qt.arriving import Arriving
    from reader.qt.body import Body
    from reader.qt.chrome import Chrome
    from reader.qt.controls.hint import Hint
    from reader.qt.controls.notice import Notice
    from reader.qt.controls.status import StatusBar
    from reader.qt.controls.toolbar import Toolbar
    from reader.qt.controls.welcome import Welcome
    from reader.qt.correcting import Correcting
    from reader.qt.display import Display
    from reader.qt.early import Early
    from reader.qt.editing import Editing
    from reader.qt.exporting import Exporting
    from reader.qt.finding import Finding
    from reader.qt.following import Following
    from reader.qt.navigation import Navigation
    from reader.qt.notices import Notices
    from reader.qt.opening import Opening
    from reader.qt.passage_menu import PassageMenu
    from reader.qt.pictures import Pictures
    from reader.qt.popups import Popups
    from reader.qt.quarantine import Quarantine
    from reader.qt.relinking import Relinking
    from reader.qt.reporting import Reporting
    from reader.qt.resolving import Resolving
    from reader.qt.session import Session
    from reader.qt.sorting import Sorting
    from reader.qt.surface.wheel import Notches
    from reader.qt.switchboard import Switchboard
    from reader.qt.switching import Switching
    from reader.qt.taking import Taking
    from reader.qt.telling import Telling

# Pixels: half of a screen of 1366, and all of one of 1280 x 960 for somebody who needs everything twice as large.
SMALLEST = (640, 480)


class Window(QMainWindow):
    """Opens one page at a time; a newer opening drops an older one by its ticket."""

    settled = Signal()  # a page is shown, or why it is not
    page_opened = Signal(object)  # its Path
    another_wanted = Signal(object)  # str: a path to open in another window
    forget_wanted = Signal()  # the recent pages
    closed = Signal()
    worded = Signal()  # the first words of a page are to be painted
    furnished = Signal()

    # what it is filled with
    annotating: Annotating
    arriving: Arriving
    body: Body
    chrome: Chrome
    column: QVBoxLayout
    correcting: Correcting
    display: Display
    editing: Editing
    exporting: Exporting
    finding: Finding
    following: Following
    hint: Hint
    navigation: Navigation
    notice: Notice
    notices: Notices
    opening: Opening
    passages: PassageMenu
    pictures: Pictures
    popups: Popups
    quarantine: Quarantine
    relinking: Relinking
    reporting: Reporting
    resolving: Resolving
    session: Session
    sorting: Sorting
    stack: QStackedWidget
    status: StatusBar
    switchboard: Switchboard
    switching: Switching
    taking: Taking
    telling: Telling
    toolbar: Toolbar
    welcome: Welcome

    def __init__(
        self,
        look: Look,
        tasks: Tasks,
        bookmarks: Bookmarks | None = None,
        bare: bool = False,
        frame: Frame | None = None,
    ) -> None:
        """One that is `bare` has its ground and nothing on it, until it is furnished. It begins as `frame` says."""
        super().__init__()
        self.frame = frame or Frame()
        self.look = look
        self.tasks = tasks
        self.bookmarks = bookmarks or Bookmarks()  # one for all windows of the program
        self.failed = False  # the last page could not be shown
        self.actions_: dict[str, QAction] = {}
        self.ground = Ground(look, self)
        self.setCentralWidget(self.ground)
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self.setWindowTitle("Postil")
        self._wanted: tuple[object, Child | None] | None = None  # a page to open as soon as it can be
        self._early: Early | None = None
        self._steps = self._furnish()
        if not bare:
            self.furnish()

    # furnishing

    @property
    def is_furnished(self) -> bool:
        return hasattr(self, "switchboard")

    @property
    def expects_page(self) -> bool:
        """Whether a page is on its way to a window that cannot take it yet."""
        return self._wanted is not None

    def furnish(self) -> None:
        """All that is not there yet, now."""
        while self.furnish_a_little():
            pass

    def furnish_a_little(self) -> bool:
        """A step of some milliseconds; False when there is nothing left to do."""
        return next(self._steps, None) is not None

    def _furnish(self) -> Iterator[str]:
        from reader.qt import furnishing

        yield from furnishing.first(self)
        yield from furnishing.rest(self)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.arriving.shows_already = self.stack.currentWidget() is self.body
            self.opening.open(*wanted)
        self.furnished.emit()

    # opening

    def open_path(self, path: object, child: Child | None = None) -> None:
        """Reads a page on another thread and shows it; what was open stays until it is there.

        `child` reads it already.
        """
        if self.is_furnished:
            self.opening.open(path, child)
            return
        self._wanted = (path, child)
        if child is None:
            return
        if self.ground.is_painted:
            self._listen()
        else:
            self.ground.painted.connect(self._listen)

    def _listen(self) -> None:
        """To the child, for the first words; not before the first paint, which they would hold up."""
        from reader.qt.early import first_words

        path, child = self._wanted or ("", None)
        if child is not None:
            self.tasks.run(partial(first_words, Path(str(path)), child), self._on_early, self._on_no_early)

    def _on_early(self, early: object) -> None:
        from reader.qt.early import Early

        if isinstance(early, Early) and not self.is_furnished:
            self._early = early
            self.show_early()

    def _on_no_early(self, error: ReaderError) -> None:
        """Whoever opens the page will say it."""

    def show_early(self) -> None:
        """As soon as both are there, the words and where they are shown; all else comes under them."""
        early, body = self._early, getattr(self, "body", None)
        if early is None or body is None:
            return
        self._early = None
        from reader.qt.no_comments import why_no_comments

        self.stack.setCurrentWidget(body)
        body.show_document(early.document, why_no_comments(early.document, early.partial), early.partial)
        if early.top is not None:
            body.show_from(early.top)
        self.worded.emit()

    def show_error(self, error: ReaderError) -> None:
        """Says why a page is not shown; a page that is open stays."""
        self.furnish()
        self.switchboard.show_error(error)

    # commands

    def run(self, name: object) -> None:
        """Does the action with this name."""
        self.furnish()
        self.switchboard.run(name)

    def on_triggered(self) -> None:
        """An action was chosen."""
        from PySide6.QtGui import QAction

        action = self.sender()
        if isinstance(action, QAction):
            self.run(action.data())

    def forget_recent(self) -> None:
        """Nothing but the list goes: pages, annotations and backups stay."""
        self.forget_wanted.emit()
        self.status.say(self.tr("The recent pages are forgotten; pages and annotations stay"))

    def quit(self) -> None:
        self.close()

    # events

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.is_furnished:
            self.opening.drop()
            event.setAccepted(self.switchboard.leave())
        elif self._wanted is not None and self._wanted[1] is not None:
            self._wanted[1].kill()
        if event.isAccepted():
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.furnish()
        if self.switchboard.press(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    @cached_property
    def _notches(self) -> Notches:
        from reader.qt.surface.wheel import Notches

        return Notches()

    def wheelEvent(self, event: QWheelEvent) -> None:
        from reader.qt.surface.wheel import is_zoom

        if is_zoom(event):
            self.look.zoom_by(self._notches.turn(event.angleDelta().y()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            self.open_path(files[0])
