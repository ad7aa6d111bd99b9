"""The copies of a page's annotations that sync programs leave: offered for merging, then kept as backups."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError, noop
from reader.notes import sidecar
from reader.notes.conflicts import conflicts, resolve, taken_in
from reader.notes.notebook import difference
from reader.notes.sidecar import Sidecar, beside
from reader.qt.notices import Notice, Notices, Rank
from reader.qt.session import Session
from reader.qt.tasks import Tasks
from reader.qt.translation import translate_error
from reader.qt.turns import turns
from reader.qt.watch import Watch
from reader.qt.wording import tr


class CopyLeft(ReaderError):
    """No failure of ours: something that a person should know."""

    template = noop("errors", "{0} cannot be understood and was left where it is.")


class Resolving(QObject):
    """Looks when a page is opened and whenever its folder changes; merges only when a person says so."""

    said = Signal(object)  # str: what became of the copies

    def __init__(self, session: Session, tasks: Tasks, notices: Notices) -> None:
        super().__init__(notices)
        self._session = session
        self._tasks = tasks
        self._notices = notices
        self._offered: tuple[Path, ...] = ()
        self._put_off: set[Path] = set()
        self._merged: list[Path] = []  # their annotations are taken in, and not saved yet
        self._watch = Watch(self)
        self._watch.stirred.connect(self._look)
        session.opened.connect(self._on_opened)
        session.completed.connect(self._on_opened)
        session.saved.connect(self._on_saved)

    def _on_opened(self) -> None:
        page = self._session.page
        self._offered, self._put_off, self._merged = (), set(), []
        self._watch.watch(beside(page) if page is not None and not self._session.partial else None)
        turns().last(self._look)

    def _look(self) -> bool:
        """Once a page that was opened is painted."""
        page = self._session.page
        if page is not None and not self._session.read_only:
            self._tasks.run(partial(_found, page), self._on_found, self._on_failed)
        return False

    def _on_found(self, found: object) -> None:
        assert isinstance(found, _Found)
        if found.page != self._session.page:
            return
        copies = tuple(one for one in found.copies if one not in self._put_off and one not in self._merged)
        if copies == self._offered:
            return
        self._offered = copies
        if not copies:
            self._notices.withdraw(Rank.COPIES)
            return
        words = self.tr(
            "%Ln conflicting copy(ies) of these annotations lie beside the page.", "", len(copies)
        )
        merge, later = self.tr("Merge"), self.tr("Later")
        self._notices.offer(Rank.COPIES, Notice(words, merge, self.merge_copies, later, self._on_later))

    def _on_later(self) -> None:
        self._put_off |= set(self._offered)
        self._offered = ()

    def merge_copies(self) -> None:
        """Takes in what the copies say; once that is saved they go to the backups."""
        copies, self._offered = self._offered, ()
        self._notices.withdraw(Rank.COPIES)
        for copy in copies:
            self._tasks.run(partial(_read, copy), self._on_read, self._on_unread)
        if not copies:
            self.said.emit(self.tr("No conflicting copies lie beside this page"))

    def _on_read(self, read: object) -> None:
        assert isinstance(read, _Read)
        held, page = read.sidecar, self._session.page
        if page is None or read.path.parent != page.parent:
            return
        if held.read_only or held.quarantined:
            self._on_unread(CopyLeft(read.path.name))
            return
        ours = tuple(self._session.notebook)
        changes = difference(ours, taken_in(ours, self._session.base, held))
        self._merged.append(read.path)
        self._session.take_along(held, changes, tr("Resolving", "Copy merged"))

    def _on_unread(self, error: ReaderError) -> None:
        self._notices.warn(translate_error(error))

    def _on_saved(self) -> None:
        page, merged = self._session.page, self._merged
        self._merged = []
        if page is not None and merged:
            self._tasks.run(partial(_resolve, page, merged), self._on_resolved, self._on_unread)

    def _on_resolved(self, count: object) -> None:
        assert isinstance(count, int)
        self.said.emit(self.tr("%Ln copy(ies) merged, and kept among the backups", "", count))

    def _on_failed(self, error: ReaderError) -> None:
        """A folder that cannot be listed shows no copies."""


class _Found:
    """The copies beside a page."""

    def __init__(self, page: Path, copies: tuple[Path, ...]) -> None:
        self.page = page
        self.copies = copies


class _Read:
    """What one copy holds."""

    def __init__(self, path: Path, held: Sidecar) -> None:
        self.path = path
        self.sidecar = held


def _found(page: Path) -> _Found:
    return _Found(page, conflicts(page))


def _read(path: Path) -> _Read:
    try:
        return _Read(path, sidecar.read(path))
    except sidecar.BrokenSidecar as error:
        raise CopyLeft(path.name) from error


def _resolve(page: Path, copies: list[Path]) -> int:
    for copy in copies:
        resolve(page, copy)
    return len(copies)
