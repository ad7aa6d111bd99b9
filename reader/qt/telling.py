"""What the status bar says: where the reader is, what was done, whether it is saved."""

from __future__ import annotations

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.model import Document
from reader.qt import words
from reader.qt.body import Body
from reader.qt.controls.status import StatusBar
from reader.qt.history import Done
from reader.qt.navigation import Navigation
from reader.qt.session import Session
from reader.qt.translation import translate_error


class Telling(QObject):
    """Listens to the session and to the surfaces."""

    def __init__(self, session: Session, body: Body, navigation: Navigation, status: StatusBar) -> None:
        super().__init__(status)
        self._session = session
        self._body = body
        self._navigation = navigation
        self._status = status
        self._ringed: tuple[Document | None, str] = (None, "")
        self._number = 0  # of the comment with the ring, from 1
        self._welcome()
        session.shut.connect(self._welcome)
        session.changed.connect(self._on_changed)
        session.saved.connect(self.show_saved)
        session.failed.connect(self._on_failed)
        for surface in body.surfaces:
            surface.moved.connect(self.show_place)

    def _welcome(self) -> None:
        """There is no page."""
        words = self.tr("Nothing is sent over the network. The page itself is never changed.")
        self._status.set_place(words)
        self._status.set_saved("")

    def show_place(self) -> None:
        """Where the reader is; how far, if the end is known."""
        document = self._session.document
        if document is None:
            return
        surface = self._navigation.surface
        names = {self._body.article: self.tr("Article"), self._body.side.memo.surface: self.tr("Memo")}
        name = names.get(surface) or self._comment() or self.tr("Comments")
        if self._session.partial:
            self._status.set_place(name)
        elif surface is self._body.article and not document.article.blocks:
            self._status.set_place(self.tr("No article"))
        else:
            self._status.set_place(self.tr("{0} · {1} %").format(name, round(100 * surface.progress())))

    def _comment(self) -> str:
        """The comment with the ring, by the number in its header; empty where none has it."""
        document, key = self._session.document, self._body.focused_comment
        if document is None or not key:
            return ""
        if self._ringed[0] is not document or self._ringed[1] != key:  # asked at every pixel scrolled
            self._ringed = document, key
            self._number = next((at for at, one in enumerate(document.comments, 1) if one.part == key), 0)
        total = words.number(len(document.comments))
        return self.tr("Comment #{0} of {1}").format(words.number(self._number), total)

    def show_saved(self) -> None:
        if self._session.empty or self._session.unsaved:
            self._status.set_saved("")
        elif self._session.base.elsewhere:
            self._status.set_saved(self.tr("Saved in the data folder"))
        else:
            self._status.set_saved(self.tr("Saved beside the page"))

    def _on_changed(self, done: object) -> None:
        assert isinstance(done, Done)
        if done.label is not None:
            self._status.clear()  # what was said is about something that was done before
        if done.undone:
            self._status.say(self.tr("Undone: {0}").format(done.label))
        elif done.again:
            self._status.say(self.tr("Done again: {0}").format(done.label))
        elif any(change.after is None for change in done.changes) and done.label:
            self._status.offer_undo(done.label)
        elif done.label and (made := [change.after for change in done.changes if change.before is None]):
            tags = ", ".join(dict.fromkeys(tag for one in made if one is not None for tag in one.tags))
            self._status.announce(
                self.tr("Highlighted, tags: {0}").format(tags) if tags else self.tr("Highlighted")
            )

    def _on_failed(self, error: object) -> None:
        assert isinstance(error, ReaderError)
        self._status.set_failed(translate_error(error))
