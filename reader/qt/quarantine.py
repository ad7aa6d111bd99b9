"""What the sidecar holds that nobody here understands: told in one line, shown in a sheet, left as it is."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from reader.notes.unread import Unread, unread
from reader.qt.controls.unread_sheet import Entry, UnreadSheet
from reader.qt.look import Look
from reader.qt.notices import Notice, Notices, Rank
from reader.qt.session import Session
from reader.qt.translation import translate_error


class Quarantine(QObject):
    """Looks whenever the file was read, or written."""

    said = Signal(object)  # str

    def __init__(self, look: Look, session: Session, notices: Notices, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._notices = notices
        self._told: tuple[Unread, ...] = ()
        self.sheet = UnreadSheet(look, over)
        self.sheet.copied.connect(self._on_copied)
        session.opened.connect(self._on_opened)
        session.completed.connect(self._on_opened)
        session.taken_in.connect(self._look)
        session.shut.connect(self._on_opened)

    def show_unread(self) -> None:
        """Each record with what is wrong with it."""
        self._notices.withdraw(Rank.UNREAD)
        found = unread(self._session.base)
        if found:
            self.sheet.show_entries([self._entry(one) for one in found])
        else:
            self.said.emit(self.tr("All of the annotations of this page were understood"))

    def _entry(self, one: Unread) -> Entry:
        words = self.tr("A correction: {0}.") if one.corrects else self.tr("An annotation: {0}.")
        return Entry(words.format(translate_error(one.reason)), one.text)

    def _on_opened(self) -> None:
        self._told = ()
        self._notices.withdraw(Rank.UNREAD)
        self.sheet.dismiss()
        if not self._session.partial:
            self._look()

    def _look(self) -> None:
        """What was told once is not told again after every save."""
        found = unread(self._session.base)
        if found == self._told:
            return
        self._told = found
        if not found:
            self._notices.withdraw(Rank.UNREAD)
            return
        words = self.tr(
            "%Ln annotation(s) of this page cannot be understood; they are kept as they are.", "", len(found)
        )
        self._notices.offer(Rank.UNREAD, Notice(words, self.tr("Look at them"), self.show_unread))

    def _on_copied(self) -> None:
        QGuiApplication.clipboard().setText(self.sheet.text)
        self.said.emit(self.tr("Copied"))
