"""Finds words in the page, or in one of its panes, off the window's thread."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Qt, Signal

from reader.errors import ReaderError
from reader.model import LEFT_OUT, Document, Part, Place, part_of
from reader.notes.hits import Hits
from reader.notes.seek import Folds, Query, seek
from reader.qt import entries
from reader.qt.annotating import Annotating
from reader.qt.body import Body
from reader.qt.navigation import FIND, Navigation
from reader.qt.session import Session
from reader.qt.surface.surface import Surface
from reader.qt.tasks import Tasks
from reader.qt.trace import Stand, stands
from reader.qt.translation import translate_error

LONGEST = 200  # code points of selected words that become the search
MOST = 2_000  # hits highlighted at once; more would bury the page


@dataclass(frozen=True, slots=True)
class Count:
    """Which hit the reader is at, from 1, and how many there are; 0 where there is none. `partial`: so far."""

    here: int
    total: int
    partial: bool = False


@dataclass(frozen=True, slots=True)
class _Found:
    """All hits, and the number of the one to go to first."""

    hits: Hits
    nearest: int = 0


class Finding(QObject):
    """Holds the hits of the newest search and the one the reader is at."""

    counted = Signal(object)  # a Count; None where nothing is looked for, or it could not be
    said = Signal(object)  # str: why nothing can be found, or what was done

    def __init__(
        self, session: Session, body: Body, navigation: Navigation, annotating: Annotating, tasks: Tasks
    ) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._navigation = navigation
        self._annotating = annotating
        self._tasks = tasks
        self._hits = Hits()
        self._at = -1
        self._query = Query("")
        self._pane: Surface | None = None  # where the search began
        self._only = False  # in that pane alone
        self._from: Place | None = None  # what is typed is looked for from here on, letter after letter
        self._stood: dict[Surface, Stand] = {}  # where panes were before what is being typed moved them
        self._folds = Folds()
        self._ticket = 0
        self._stopped = Event()
        self._led: Surface | None = None  # a click on the map beside its text went on from the hit
        for surface in body.surfaces:
            surface.verticalScrollBar().led.connect(self._on_led)  # type: ignore[attr-defined]  # it is a Strip
        session.opened.connect(self._on_opened)
        session.completed.connect(self._on_opened)
        session.recast.connect(self._on_opened)

    # looking

    def begin(self) -> str:
        """The bar opens: the pane that has the keyboard is the one searched from; its selected words."""
        focused = next((surface for surface in self._body.surfaces if surface.hasFocus()), None)
        if focused is None:
            return ""
        self._pane = self._navigation.lent = focused
        self._from, self._stood = None, {}
        places = self._pane.selected_places()
        words = self._pane.selected_text() if len(places) == 1 else ""
        return words if len(words) <= LONGEST and "\n\n" not in words else ""

    def begin_at(self, hit: Place | None) -> None:
        """The bar opens with what was looked for in another window; on from the hit that the reader was at."""
        self.begin()
        if hit is not None:
            self._pane, self._from = self._body.surface_of(hit.part), hit

    @property
    def pane(self) -> Surface:
        """The pane searched from."""
        return self._pane or self._navigation.surface

    def search(self, query: Query, only_pane: bool = False) -> None:
        """Looks on another thread; a search that is still running is stopped."""
        self._drop()
        self._query, self._only = query, only_pane
        document = self._session.document
        if document is None or not query:
            self._from = None
            self._show(Hits())
            self.counted.emit(None)
            return
        self._from = self._from or self._here()
        parts = list(self._parts(document))
        self._stopped = Event()
        work = partial(_look, parts, query, self._folds, self._stopped, self._from)
        self._ticket = self._tasks.run(work, self._on_found, self._on_failed)

    def _parts(self, document: Document) -> Iterator[Part]:
        """Those to look through, in the order shown; what was left out of the page too, while it is unfolded."""
        for key in self._keys(document):
            part = document.find(key)
            if part is not None and (not self._only or self._body.surface_of(key) is self.pane):
                yield part
        if self._body.unfolded and (not self._only or self.pane is self._body.article):
            yield part_of(LEFT_OUT, document.left_out)

    def _keys(self, document: Document) -> Iterable[str]:
        """In the order shown; last come the comments that are folded or filtered away."""
        thread = self._body.side.comments
        if thread.is_whole:
            return document.parts
        others = (key for key in document.parts if not key.startswith("comment:"))
        return dict.fromkeys((*others, *thread.keys, *document.parts))

    def _drop(self) -> None:
        self._stopped.set()
        self._tasks.drop(self._ticket)

    def _here(self) -> Place | None:
        """Where the reader is: at selected words, or at the top of the pane searched from."""
        selected = self.pane.selected_places()
        return selected[0] if selected else self.pane.place()

    def _on_found(self, found: object) -> None:
        assert isinstance(found, _Found)
        self._show(found.hits)
        self._navigation.stand_again(self._stood.values())  # fewer letters were found elsewhere
        if len(found.hits):
            self._to(found.nearest)
        else:
            self.counted.emit(Count(0, 0, self._session.partial))

    def _on_failed(self, error: ReaderError) -> None:
        self._show(Hits())
        self.counted.emit(None)
        self.said.emit(translate_error(error))

    def _on_opened(self) -> None:
        """Another page: what is in the bar is looked for there."""
        self._drop()
        self._folds, self._from, self._stood = Folds(), None, {}
        self._show(Hits())
        if self._query:
            self.search(self._query, self._only)

    # going

    def next(self) -> None:
        self._step(1)

    def previous(self) -> None:
        self._step(-1)

    def _on_led(self, strip: object) -> None:
        self._led = next((one for one in self._body.surfaces if one.verticalScrollBar() is strip), None)

    def _step(self, step: int) -> None:
        if len(self._hits):
            beside = self._beside(step)
            self._to((self._at + step if beside is None else beside) % len(self._hits))
            self._stood = {}
            self._from = self._hits[self._at]

    def _beside(self, step: int) -> int | None:
        """Where a click on the map led: the first hit on the screen or behind it, or the last one; None without one."""
        here, document = self._led.place() if self._led is not None else None, self._session.document
        if self._led is None or here is None or document is None:
            return None
        number = first = _nearest(self._hits, self._keys(document), here) or 0
        while step < 0 and number < len(self._hits) and self._led.view.rects(self._hits[number]):
            number += 1
        number = first if step > 0 else number - 1
        return number if number != self._at else number + step

    def stop(self) -> None:
        """The bar closes: the marks go, the hit that the reader is at stays selected, and has the keyboard."""
        self._drop()
        if 0 <= self._at < len(self._hits):
            place = self._hits[self._at]
            surface = self._body.surface_of(place.part)
            surface.select(place)
            if any(one.hasFocus() for one in self._body.surfaces):
                surface.setFocus(Qt.FocusReason.OtherFocusReason)
            surface.selected.emit()
        self._query, self._navigation.lent = Query(""), None
        self._show(Hits())

    def _to(self, number: int) -> None:
        self._at, self._led = number, None
        place = self._hits[number]
        surface = self._body.surface_of(place.part)
        for stand in stands((surface,)):
            self._stood.setdefault(surface, stand)
        self._navigation.go(place, FIND, keyboard=False)
        for each in self._body.surfaces:
            each.set_found(self._hits, place if each is surface else None)
        self.counted.emit(Count(number + 1, len(self._hits)))

    def _show(self, hits: Hits) -> None:
        self._hits, self._at, self._led = hits, -1, None
        for surface in self._body.surfaces:
            surface.set_found(hits)

    # marking

    def highlight_all(self) -> None:
        """Highlights every hit as one step; words that are highlighted so already stay as they are."""
        if len(self._hits) > MOST:
            self.said.emit(self.tr("These are too many to highlight at once"))
            return
        held = {place for placed in self._session.digest().placed for place in entries.places(placed)}
        places = [self._hits[number] for number in range(len(self._hits))]
        made = self._annotating.highlight([one for one in places if one not in held], exact=True)
        self.said.emit(self.tr("%Ln passages highlighted", "", len(made)))


def _look(parts: list[Part], query: Query, folds: Folds, stopped: Event, here: Place | None) -> _Found:
    hits = seek(parts, query, folds, stopped.is_set)
    return _Found(hits, _nearest(hits, (part.key for part in parts), here) or 0)


def _nearest(hits: Hits, keys: Iterable[str], here: Place | None) -> int | None:
    """The first hit from a place on, through the parts with these keys."""
    if here is None or here.span is None:
        return None
    after = iter(keys)
    nearest = hits.from_here(here.part, here.span.start) if here.part in after else None
    for key in after:
        if nearest is not None:
            break
        nearest = hits.from_here(key, 0)
    return nearest
