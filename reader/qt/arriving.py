"""A page on its way: its beginning, how far it is, and back to what was open where it does not come."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.bookmarks import Bookmark
from reader.errors import ReaderError
from reader.model import Document, Place
from reader.notes.growth import carried
from reader.qt.body import Body
from reader.qt.controls.progress_card import ProgressCard
from reader.qt.curtain import Curtain
from reader.qt.display import Display
from reader.qt.holding import Carry, Held, hold, put_back
from reader.qt.look import Look
from reader.qt.opened import Opened, Parked
from reader.qt.opening import Opening, Share
from reader.qt.resuming import show_memo
from reader.qt.session import Session
from reader.qt.surface.surface import Surface

LATER = 200  # milliseconds until a page that gave way is forgotten: to free a long one takes as long as to show it


class Arriving(QObject):
    """What was open stays open until the whole of another page is there: its beginning is only laid over it."""

    said = Signal(object)  # str: for the status bar
    told = Signal(object)  # str: for a screen reader
    arrived = Signal(object)  # an Opened: the page is whole
    missed = Signal(object)  # a ReaderError: it is not, and what was open before is open again
    called_off = Signal()  # as after `missed`, but because a person said so
    leave_wanted = Signal()

    def __init__(
        self, look: Look, opening: Opening, session: Session, body: Body, display: Display, page: QWidget
    ) -> None:
        super().__init__(page)
        self._opening = opening
        self._session = session
        self._body = body
        self._display = display
        self._parked: Parked | None = None
        self._held: list[Held] = []  # how the parked page stood
        self._gone: list[Parked | None] = []  # pages that nobody wants any more
        self.may_leave = True  # the answer to `leave_wanted`
        self.shows_already = False  # the first words of the page that is about to be opened are to be seen
        self.card = ProgressCard(look, page)
        self.card.cancelled.connect(opening.cancel)
        self.card.appeared.connect(self.told)
        opening.started.connect(self._on_started)
        opening.begun.connect(self._on_begun)
        opening.came.connect(self._on_came)
        opening.read.connect(self._on_read)
        opening.failed.connect(self._on_failed)
        opening.cancelled.connect(self._on_cancelled)

    def escape(self) -> bool:
        """Calls off what is on its way; whether there was anything."""
        busy = self._opening.busy
        self._opening.cancel()
        return busy

    def _on_started(self) -> None:
        self.card.begin(self.tr("Opening the page…"))

    def _on_begun(self, opened: object) -> None:
        assert isinstance(opened, Opened)
        first = not self._session.partial
        if first and not self._leave():
            self._opening.cancel()
            return
        if first:
            self._held = hold(self._body.surfaces)
            self._parked = self._session.park()
        self._open(opened)
        self.card.say(self.tr("Reading the rest of the page…"))

    def _on_came(self, share: object) -> None:
        assert isinstance(share, Share)
        if share.value < 1.0:
            self.card.say(self.tr("Reading the rest of the page… {0} %"))
        else:
            self.card.say(self.tr("Finding the highlighted words…"))
        self.card.show_share(share.value)

    def _on_read(self, opened: object) -> None:
        assert isinstance(opened, Opened)
        self.card.end()
        began = self._session.partial and self._session.page == opened.page
        if not self._session.partial and not self._leave():
            return
        if began:
            self._complete(opened)
        else:
            self._open(opened)
        self._gone.append(self._parked)
        self._parked, self._held = None, []
        self.arrived.emit(opened)
        QTimer.singleShot(LATER, self, self._forget_gone)

    def _forget_gone(self) -> None:
        self._gone.clear()

    def _open(self, opened: Opened) -> None:
        """Where the reader left it; what a quick reader has done with its first words already stays."""
        held = hold(self._body.surfaces) if self.shows_already else []
        memo = self._body.side.memo
        shown, closed = (memo.shown, not memo.is_open) if self.shows_already else ("", False)
        self.shows_already = False
        self._session.open(opened)
        if held or shown:
            self._display.show_rest()
        show_memo(memo, shown, closed)
        self._resume(opened.left_at, held, _here)

    def _complete(self, opened: Opened) -> None:
        """The whole comes under the words that are being read."""
        beginning = self._session.document
        assert beginning is not None
        held = hold(self._body.surfaces)
        self._session.complete(opened)
        if any(one.touched for one in held[1:]):
            self._display.show_rest()
        self._resume(opened.left_at, held, _Carry(self._body, beginning, opened.document))

    def _resume(self, left_at: Bookmark | None, held: list[Held], carry: Carry) -> None:
        """Panes that the reader has in hand stay as they are; the others stand as he left them."""
        touched = [one for one in held if one.touched]
        self._display.return_to(left_at, [one.surface for one in touched])
        put_back(touched, carry)
        Curtain(self._body.window())

    def _on_failed(self, error: object) -> None:
        assert isinstance(error, ReaderError)
        print(error, file=sys.stderr)
        self._back()
        self.missed.emit(error)

    def _on_cancelled(self) -> None:
        self._back()
        self.said.emit(self.tr("Opening was stopped"))
        self.called_off.emit()

    def _back(self) -> None:
        """What was open before is open again, where it stood; nothing where there was nothing."""
        self.card.end()
        if not self._session.partial:
            return
        self._session.resume(self._parked)
        put_back(self._held, _here)
        self._parked, self._held = None, []

    def _leave(self) -> bool:
        self.leave_wanted.emit()
        return self.may_leave


class _Carry:
    """From the beginning of a page to the whole, for words that stay on their surface."""

    def __init__(self, body: Body, beginning: Document, whole: Document) -> None:
        self._body = body
        self._beginning = beginning
        self._whole = whole

    def __call__(self, surface: Surface, place: Place) -> Place | None:
        there = carried(self._beginning, self._whole, place)
        return there if there is not None and self._body.shows(surface, there.part) else None


def _here(_surface: Surface, place: Place) -> Place:
    return place
