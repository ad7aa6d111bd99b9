"""What became of annotations and comments in a newer save: told in one line, and in a sheet for who wants it all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.errors import ReaderError
from reader.model import Document, Place
from reader.notes import thread_memory
from reader.notes.annotation import Outcome, Placed
from reader.notes.notebook import difference
from reader.notes.report import Report, compare
from reader.notes.rewrite import rewritten
from reader.notes.thread_memory import Memory
from reader.qt import news
from reader.qt.controls.report_sheet import Item, ReportSheet
from reader.qt.look import Look
from reader.qt.navigation import Navigation
from reader.qt.notices import Notice, Notices, Rank
from reader.qt.relinking import Relinking
from reader.qt.session import Session
from reader.qt.tasks import Tasks
from reader.qt.turns import turns
from reader.qt.wording import tr


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to tell of a page, and what its comments are now; `before` is None on a first visit."""

    document: Document
    report: Report
    before: Memory | None
    now: Memory

    @property
    def is_news(self) -> bool:
        """Whether the person has not been told of this save yet, and something in it is not as it was."""
        if self.before is not None and self.before.sha256 == self.now.sha256:
            return False
        moved = any(one.outcome is not Outcome.KEPT for one in self.report.placed)
        return moved or bool(self.report.comments)


class Reporting(QObject):
    """Nothing is written before the person has seen it; new places are kept only when they say so."""

    said = Signal(object)  # str
    kept = Signal(object)  # str: what was done, and can be undone

    def __init__(
        self,
        look: Look,
        session: Session,
        navigation: Navigation,
        relinking: Relinking,
        tasks: Tasks,
        notices: Notices,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._session = session
        self._navigation = navigation
        self._relinking = relinking
        self._tasks = tasks
        self._notices = notices
        self._told: Told | None = None
        self.sheet = ReportSheet(look, over)
        self.sheet.chosen.connect(self._on_chosen)
        self.sheet.keep_wanted.connect(self.keep_places)
        session.opened.connect(self._on_opened)
        session.completed.connect(self._on_opened)
        session.saved.connect(self._on_saved)
        session.shut.connect(self.sheet.dismiss)

    def what_changed(self) -> None:
        """Opens the report of what is different since the annotations were made."""
        self._notices.withdraw(Rank.CHANGED)
        document = self._session.document
        if document is None or self._told is None:
            self.said.emit(self.tr("Nothing is known of an older save of this page"))
            return
        self._seen()
        report = Report(self._session.digest().placed, self._told.report.comments)
        sections = news.sections(document, report, self._told.before)
        can_keep = not self._session.read_only and bool(self._movable())
        self.sheet.show_report(news.summary(report), sections, can_keep)

    def keep_places(self) -> None:
        """The annotations count in this save of the page from now on; one step that can be undone."""
        document = self._session.document
        if document is None:
            return
        made = rewritten(document, self._movable())
        held = [self._session.notebook[one.id] for one in made]
        self.sheet.dismiss()
        self._session.do(difference(held, made), tr("Reporting", "New places kept"))
        self.kept.emit(self.tr("The new places are kept"))

    def _movable(self) -> list[Placed]:
        placed = self._session.digest().placed
        return [one for one in placed if one.outcome in (Outcome.MOVED, Outcome.EDITED) and not one.lost]

    # looking

    def _on_opened(self) -> None:
        self.sheet.dismiss()
        self._told = None
        self._notices.withdraw(Rank.CHANGED)
        turns().last(self._look)

    def _look(self) -> bool:
        """Once the page is painted."""
        page, document = self._session.page, self._session.document
        if page is not None and document is not None and not (self._session.partial or self._session.empty):
            work = partial(_look, page, document, self._session.digest().placed)
            self._tasks.run(work, self._on_looked, self._on_failed)
        return False

    def _on_looked(self, told: object) -> None:
        assert isinstance(told, Told)
        page = self._session.page
        if page is None or told.document.sha256 != self._identity:
            return
        self._told = told
        if told.is_news:
            words = self.tr("This page has changed: {0}.").format(news.summary(told.report))
            action = self.tr("See what changed")
            self._notices.offer(Rank.CHANGED, Notice(words, action, self.what_changed, left=self._seen))
        elif told.before is None:
            self._seen()

    @property
    def _identity(self) -> str:
        return self._session.document.sha256 if self._session.document is not None else ""

    def _seen(self) -> None:
        """From now on a newer save is compared with this one."""
        page = self._session.page
        if page is not None and self._told is not None and not self._session.read_only:
            self._tasks.run(partial(_keep, page, self._told.now), self._on_kept, self._on_failed)

    def _on_saved(self) -> None:
        """A page that has just got its first annotation is remembered as it is."""
        page, document = self._session.page, self._session.document
        if self._told is None and page is not None and document is not None and not self._session.empty:
            work = partial(_look, page, document, ())
            self._tasks.run(work, self._on_first, self._on_failed)

    def _on_first(self, told: object) -> None:
        assert isinstance(told, Told)
        if told.document.sha256 == self._identity:
            self._told = told
            self._seen()

    def _on_kept(self, _nothing: object) -> None:
        """It is remembered."""

    def _on_failed(self, _error: ReaderError) -> None:
        """What cannot be remembered is not told of; the list shows what is lost all the same."""

    # going there

    def _on_chosen(self, item: object) -> None:
        assert isinstance(item, Item)
        self.sheet.dismiss()
        placed = self._session.placed(item.id) if item.id else None
        if placed is not None and placed.lost:
            self._relinking.begin(item.id)
        elif placed is not None:
            self._navigation.to_annotation(item.id)
        elif item.part:
            self._navigation.go(Place(item.part))


def _look(page: Path, document: Document, placed: Iterable[Placed]) -> Told:
    before = thread_memory.recall(page)
    now = Memory(document.sha256, thread_memory.remarks(document))
    changes = compare(before.remarks, now.remarks) if before is not None else None
    return Told(document, Report(tuple(placed), changes), before, now)


def _keep(page: Path, memory: Memory) -> None:
    thread_memory.keep(page, memory)
