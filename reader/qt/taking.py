"""A page that comes without annotations, of which another save has some: offers to take them along."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.notes import identity, sidecar
from reader.notes.identity import Candidate
from reader.notes.notebook import difference
from reader.notes.sidecar import Sidecar
from reader.qt.notices import Notice, Notices, Rank
from reader.qt.session import Session
from reader.qt.tasks import Tasks
from reader.qt.turns import turns
from reader.qt.wording import tr


class Taking(QObject):
    """Looks on another thread after a page was opened; nothing is taken before the person agrees."""

    def __init__(self, session: Session, tasks: Tasks, notices: Notices) -> None:
        super().__init__(notices)
        self._session = session
        self._tasks = tasks
        self._notices = notices
        self._offered: Path | None = None
        self._looking = 0  # the ticket of what is looked for
        session.opened.connect(self._on_opened)
        session.completed.connect(self._on_opened)

    def _on_opened(self) -> None:
        self._offered = None
        self._notices.withdraw(Rank.TAKING)
        self._tasks.drop(self._looking)
        turns().last(self._look)

    def _look(self) -> bool:
        """When the page is painted."""
        page, document = self._session.page, self._session.document
        if page is not None and document is not None and not self._session.partial and self._session.empty:
            work = partial(identity.candidates, page, document)
            self._looking = self._tasks.run(work, self._on_found, self._on_failed)
        return False

    def _on_found(self, found: object) -> None:
        assert isinstance(found, tuple)
        best = next((each for each in found if isinstance(each, Candidate)), None)
        if best is None:
            return
        self._offered = best.path
        words = self.tr("Another save of this page has %Ln annotation(s).", "", best.count)
        if not best.count:
            words = self.tr("Another save of this page has %Ln correction(s).", "", best.corrections)
        self._notices.offer(Rank.TAKING, Notice(words, self.tr("Take them along"), self._on_accepted))

    def _on_accepted(self) -> None:
        if self._offered is not None:
            work = partial(sidecar.read, self._offered)
            self._offered = None
            self._tasks.run(work, self._on_read, self._on_failed)

    def _on_read(self, held: object) -> None:
        assert isinstance(held, Sidecar)
        changes = difference((), (one for one in held.annotations if one.id not in self._session.notebook))
        label = (
            tr("Taking", "Annotations taken along") if changes else tr("Taking", "Corrections taken along")
        )
        self._session.take_along(held, changes, label)

    def _on_failed(self, error: ReaderError) -> None:
        """What cannot be read is not offered."""
