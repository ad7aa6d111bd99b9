"""Find as you type, in all panes of the page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from PySide6.QtCore import QObject, Signal

from reader.model import Document, Place
from reader.notes.folding import Folded
from reader.qt.body import Body
from reader.qt.navigation import Navigation
from reader.qt.session import Session

MOST = 10_000  # hits; more tell nothing


class Finding(QObject):
    """Holds the hits of one search and the one the reader is at."""

    counted = Signal(object)  # (which hit, how many), counted from 1; (0, 0) where there is none

    def __init__(self, session: Session, body: Body, navigation: Navigation) -> None:
        super().__init__(body)
        self._session = session
        self._body = body
        self._navigation = navigation
        self._hits: list[Place] = []
        self._at = -1

    def search(self, words: str) -> None:
        """Marks every hit and goes to the first one at or after where the reader is."""
        document = self._session.document
        self._hits = list(_hits(document, words)) if document is not None and words.strip() else []
        del self._hits[MOST:]
        self._show()
        self._at = -1
        if self._hits:
            self._to(self._nearest())
        else:
            self.counted.emit((0, 0))

    def next(self) -> None:
        if self._hits:
            self._to((self._at + 1) % len(self._hits))

    def previous(self) -> None:
        if self._hits:
            self._to((self._at - 1) % len(self._hits))

    def stop(self) -> None:
        self._hits = []
        self._show()

    def _to(self, index: int) -> None:
        self._at = index
        place = self._hits[index]
        if place.part.startswith("memo:"):
            self._body.side.memo.show_part(place.part)
        surface = self._body.surface_of(place.part)
        surface.go_to(place)
        surface.select(place)
        self.counted.emit((index + 1, len(self._hits)))

    def _nearest(self) -> int:
        """The first hit below the top of the pane that is read."""
        here = self._navigation.surface.place()
        if here is None or here.span is None:
            return 0
        for index, hit in enumerate(self._hits):
            if hit.part == here.part and hit.span is not None and hit.span.start >= here.span.start:
                return index
        return 0

    def _show(self) -> None:
        for surface in self._body.surfaces:
            own = [hit for hit in self._hits if self._body.surface_of(hit.part) is surface]
            surface.set_found(own)


def _hits(document: Document, words: str) -> Iterator[Place]:
    for key, part in document.parts.items():
        for span in _fold(part.text).find_all(words):
            yield Place(key, span)


@lru_cache(maxsize=4_000)
def _fold(text: str) -> Folded:
    return Folded(text)
