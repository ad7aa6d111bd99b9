"""Keeps the page and the annotation list in step with the notebook."""

from __future__ import annotations

import time
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from PySide6.QtCore import QObject, QTimer

from reader.bookmarks import Bookmark, Bookmarks
from reader.notes.annotation import Placed
from reader.notes.paced import Steps
from reader.notes.trail import Trail
from reader.qt import marks
from reader.qt.body import Body
from reader.qt.entries import Rows
from reader.qt.history import Done
from reader.qt.resuming import bookmark_of
from reader.qt.session import Session
from reader.qt.stepwise import Stepwise
from reader.qt.surface.layers import Shelves
from reader.qt.surface.surface import Surface
from reader.qt.tasks import Tasks
from reader.qt.turns import turns

MANY = 20  # changes of one step; of more, all is painted anew
FEW = 400  # annotations; with more of them chips and list are brought up to date after the words are painted
TURN = 0.006  # seconds in which rows of the list are made, until the next turn
RESTS = 2_000  # milliseconds without scrolling after which the place is written: a program may be killed
PAUSE = 20  # milliseconds before each: until then the rows come and the words are painted


class Display(QObject):
    """After a change only what it touches is painted anew."""

    def __init__(self, session: Session, body: Body, tasks: Tasks, bookmarks: Bookmarks) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._tasks = tasks
        self._bookmarks = bookmarks
        self._rows = Rows()
        self._due: list[Callable[[], None]] = []  # what is to follow the words, one in a turn
        self._making: Iterator[None] | None = None  # the rows, while they are not all made
        self._shelving: Steps[dict[str, Shelves]] | None = None  # the highlights, in the same way
        self._stale = False  # only some highlights are painted: those that the split has carried along
        self._ready: dict[str, Shelves] = {}  # those of a page that was opened, until they are painted
        self._laid = ""  # the kind of them whose places on the rows are known, and that are painted next
        self._shown: Sequence[Placed] = ()  # what is painted
        self._anew = False  # the list is to show another document
        self._coming = Stepwise()  # the rest of a page whose article is shown
        self._returning = Stepwise()  # to where it was left
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._following.timeout.connect(self._on_pause_over)
        self._resting = QTimer(self, singleShot=True, interval=RESTS)
        self._resting.timeout.connect(self._on_rested)
        self._kept: tuple[str, Bookmark] | None = None  # the page and the place that were written last
        for surface in body.surfaces:
            surface.moved.connect(self._resting.start)
        session.changed.connect(self._on_changed)
        session.awaited.connect(self._on_awaited)
        body.side.comments.reordered.connect(self.show_all)
        body.side.memo.memo_shown.connect(self.show_all)

    def show_soon(self, begun: bool = False) -> None:
        """As `show_document`, when the article is shown: step by step, unless somebody cannot wait."""
        self._coming.begin(self._steps(begun))
        self._returning.begin(None)
        turns().next(self._on_step)

    def show_rest(self) -> None:
        """What stands beside the article, and what the notebook holds, if it is not shown yet."""
        self._coming.finish()

    def _on_step(self) -> bool:
        return self._coming.step()

    def _steps(self, begun: bool) -> Iterator[None]:
        if self._session.document is not None:
            yield from self._body.showing_beside()
        yield
        if self._session.document is not None:
            self.show_document(begun)

    def show_document(self, begun: bool = False) -> None:
        """Another page is open, or the whole of one whose beginning was shown without any highlights."""
        prepared = self._session.prepared()
        self._rows = prepared.rows if prepared is not None else Rows()
        self._body.list.set_partial(self._session.partial)
        placed = self._session.digest().placed
        if prepared is not None and len(placed) > FEW:
            self._ready = {kind: prepared.shelved.get(kind, Shelves()) for kind in marks.KINDS}
            self._stale = True
            if not begun:
                self._lay()  # the article's; the other panes', each by itself, follow their words
                self._light()
        else:
            self._body.show_annotations(placed, prepared.shelved if prepared is not None else None)
            self._ready, self._stale = {}, False
        self._shown = placed
        self._anew = True
        if len(placed) > FEW:
            self._body.list.set_rows((), reset=True)  # nobody clicks on what is no more
        self._follow()

    def show_all(self) -> None:
        """Other rows are shown: everything is painted on them, now or when it has followed its words."""
        self.show_rest()
        if self._session.catching_up:
            return
        self._shown, self._stale, self._ready = self._session.digest().placed, False, {}
        self._body.show_annotations(self._shown)
        self._follow()

    def return_to(self, left_at: Bookmark | None, but: Container[Surface] = ()) -> None:
        """Each pane starts where it was left, to the pixel if its lines break as they did; `but` these stay.

        If none is to stay it is done step by step, unless somebody cannot wait.
        """
        if left_at is None:
            return
        if but:
            self._body.show_from(left_at, but)
        else:
            self._returning.begin(self._body.showing_from(left_at))
            turns().next(self.return_step)

    def return_now(self) -> None:
        """To where the page was left, if it is not there yet."""
        self._returning.finish()

    def return_step(self) -> bool:
        """One pane or two; whether there are more."""
        return self._returning.step()

    def remember_place(self) -> None:
        """Where the reader is now; written meanwhile, and before the program ends."""
        self.show_rest()
        self.return_now()
        self._resting.stop()
        self._kept = None
        self._on_rested()

    def _on_rested(self) -> None:
        """Only a place that is another one is written."""
        document = self._session.document
        left_at = bookmark_of(self._body) if document is not None and not self._session.partial else None
        if document is None or left_at is None:
            return
        kept = document.sha256, left_at
        if kept != self._kept:
            self._kept = kept
            self._bookmarks.keep(document.sha256, left_at)
            self._tasks.run(self._bookmarks.write, _written, _written)  # nobody waits: the window may be gone

    def _on_awaited(self, trail: object) -> None:
        """What is on the screen is carried along, the rest comes when it has followed its words."""
        assert isinstance(trail, Trail)
        self.show_rest()
        self._stop_following()
        self._stale, self._ready = True, {}
        self._body.show_carried(trail)

    def _on_changed(self, done: object) -> None:
        assert isinstance(done, Done)
        self.show_rest()
        self._ready = {}  # it is older than this
        placed = self._session.digest().placed
        if done.recast is None and len(done.changes) <= MANY:
            self._show_few({change.id for change in done.changes})
        elif not self._stale:
            self._show_fresh(_fresh(self._shown, placed), placed)
        self._shown = placed
        self._follow()

    def _show_fresh(self, fresh: Sequence[Placed], placed: Sequence[Placed]) -> None:
        if len(touched := {one.annotation.id for one in fresh}) > MANY:
            self._body.show_moved(fresh, placed)
        else:
            self._show_few(touched)

    def _show_few(self, touched: Iterable[str]) -> None:
        for id in touched:
            self._body.show_changed(id, self._session.placed(id))

    def _follow(self) -> None:
        """The list, the chips and the counts say what the words show."""
        shelve = [self._shelve] if self._stale else []
        self._due, self._making, self._shelving = [*shelve, self._adorn, self._list], None, None
        self._stop_following()
        if len(self._session.notebook) > FEW:
            self._following.start(PAUSE)
        else:
            while self._due:
                self._due.pop(0)()

    def _stop_following(self) -> None:
        self._following.stop()
        turns().leave(self._on_turn)

    def _on_pause_over(self) -> None:
        turns().ask(self._on_turn)

    def _on_turn(self) -> bool:
        if self._session.document is None:
            self._due = []
        if self._due:
            self._due.pop(0)()
        if self._making or self._shelving:
            return True
        if self._due:
            self._following.start(PAUSE)
        return False

    def _shelve(self) -> None:
        """A few highlights in a turn; they are shown when all are known."""
        if self._ready:
            self._lay()
            self._due.insert(0, self._light)
            return
        self._shelving = self._shelving or marks.shelving(self._session.digest().placed)
        try:
            _some(self._shelving)
        except StopIteration as end:
            self._shelving, self._stale = None, False
            self._body.show_annotations((), end.value)
        else:
            self._due.insert(0, self._shelve)

    def _lay(self) -> None:
        """One kind of parts in a turn, the article's first; it is painted in the next."""
        self._laid = next(iter(self._ready))
        self._body.lay_kind(self._laid, self._ready.pop(self._laid))

    def _light(self) -> None:
        self._body.show_kind(self._laid)
        if self._ready:
            self._due.insert(0, self._shelve)
        self._stale = bool(self._ready)

    def _adorn(self) -> None:
        self._body.adorn(self._session.digest().placed)

    def _list(self) -> None:
        """A few rows in a turn; they are shown when all are made."""
        document, placed = self._session.document, self._session.digest().placed
        assert document is not None
        self._making = self._making or self._rows.making(document, placed)
        try:
            _some(self._making)
        except StopIteration:
            self._making = None
            self._due.insert(0, self._show_list)
        else:
            self._due.insert(0, self._list)

    def _show_list(self) -> None:
        document, placed = self._session.document, self._session.digest().placed
        assert document is not None
        reset, self._anew = self._anew, False
        self._body.list.take_rows(self._rows.of(document, placed), reset)
        self._due.insert(0, self._body.list.show_counts)


def _some(steps: Iterator[None]) -> None:
    """As many as there is time for in a turn; StopIteration at their end."""
    until = time.perf_counter() + TURN
    while time.perf_counter() < until:
        next(steps)


def _fresh(before: Sequence[Placed], after: Sequence[Placed]) -> list[Placed]:
    """What stands otherwise than it did, as it stood and as it stands: the others are the same objects."""
    old, new = {id(one) for one in before}, {id(one) for one in after}
    return [one for one in before if id(one) not in new] + [one for one in after if id(one) not in old]


def _written(_nothing: object) -> None:
    """Where a page was left is on the disk."""
