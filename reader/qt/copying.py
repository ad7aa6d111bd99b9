"""Copying words: as they are, with their source in one line, as Markdown or HTML."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.export.citation import quote_line
from reader.export.entry import words
from reader.export.html_text import escape
from reader.export.markdown_text import line, quoted
from reader.model import LEFT_OUT, Place, Span
from reader.qt import entries
from reader.qt.session import Session
from reader.qt.surface.surface import Surface


class Copying(QObject):
    """Puts words on the clipboard and says so."""

    said = Signal(object)  # str

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def words(self, surface: Surface) -> None:
        """What is selected: plain, and as HTML with a paragraph for each block."""
        text = surface.selected_text()
        _put(text, _paragraphs(text))
        self.said.emit(self.tr("Copied"))

    def with_source(self, places: list[Place], speaker: str | None = None) -> None:
        """« words » — speaker, title, site, date; a line for each part touched. As HTML a quotation and a line."""
        self._quoted([(place, speaker) for place in places])

    def _quoted(self, quoted: list[tuple[Place, str | None]]) -> None:
        kept = [each for each in quoted if each[0].part != LEFT_OUT]
        if kept:
            _put("\n".join(self._line(*each) for each in kept), "".join(self._html(*each) for each in kept))
            self.said.emit(self.tr("Copied with its source"))

    def as_markdown(self, places: list[Place]) -> None:
        """Quoted paragraphs, then the source as a line of its own."""
        kept = [place for place in places if place.part != LEFT_OUT]
        if kept:
            pieces = (f"{quoted(self._words(one))}\n>\n> — {line(self._source(one))}" for one in kept)
            QGuiApplication.clipboard().setText("\n\n".join(pieces))
            self.said.emit(self.tr("Copied with its source"))

    def _html(self, place: Place, speaker: str | None) -> str:
        source = escape(self._source(place, speaker))
        return f"<blockquote>{_paragraphs(self._words(place))}</blockquote><p>— {source}</p>"

    def annotation(self, id: object) -> None:
        self.annotations((str(id),))

    def annotations(self, ids: tuple[str, ...]) -> None:
        """A line for each passage, all at once."""
        placed = [found for id in ids if (found := self._session.placed(id)) is not None]
        self._quoted([(place, one.annotation.speaker) for one in placed for place in entries.places(one)])

    def whole(self, key: str) -> None:
        """A whole part with its source."""
        document = self._session.document
        part = document.find(key) if document is not None else None
        if part is not None:
            self.with_source([Place(key, Span(0, len(part.text)))])

    def permalink(self, key: str) -> None:
        """The address of a comment, where the page gives one."""
        document = self._session.document
        comments = document.comments if document is not None else ()
        link = next((comment.permalink for comment in comments if comment.part == key), "")
        if link:
            self.address(link)
        else:
            self.said.emit(self.tr("This comment has no address of its own"))

    def address(self, link: str) -> None:
        QGuiApplication.clipboard().setText(link)
        self.said.emit(self.tr("Address copied"))

    def _words(self, place: Place) -> str:
        document = self._session.document
        part = document.find(place.part) if document is not None else None
        return words(part, place.span) if part is not None and place.span is not None else ""

    def _source(self, place: Place, speaker: str | None = None) -> str:
        """Speaker, title, site and date, without the words."""
        return self._line(Place(place.part), speaker)

    def _line(self, place: Place, speaker: str | None) -> str:
        document = self._session.document
        assert document is not None
        return quote_line(document, place, speaker, self.tr("undated"))


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{escape(block)}</p>" for block in text.split("\n\n")).replace("\n", "<br>")


def _put(text: str, html: str) -> None:
    """Both on the clipboard: who pastes it takes what it understands."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
