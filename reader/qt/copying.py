"""Copying words: as they are, with their source in one line, as Markdown or HTML."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.export.citation import quote_line
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
        data = QMimeData()
        data.setText(text)
        data.setHtml("".join(f"<p>{escape(block)}</p>" for block in text.split("\n\n")).replace("\n", "<br>"))
        QGuiApplication.clipboard().setMimeData(data)
        self.said.emit(self.tr("Copied"))

    def with_source(self, places: list[Place], speaker: str | None = None) -> None:
        """« words » — speaker, title, site, date; a line for each part touched."""
        lines = [self._line(place, speaker) for place in places if place.part != LEFT_OUT]
        self._put("\n".join(lines))

    def as_markdown(self, places: list[Place]) -> None:
        """Quoted paragraphs, then the source as a line of its own."""
        pieces = []
        for place in places:
            if place.part != LEFT_OUT:
                quoted = "\n>\n".join(f"> {block}" for block in self._blocks(place))
                pieces.append(f"{quoted}\n>\n> — {self._source(place)}")
        self._put("\n\n".join(pieces))

    def annotation(self, id: object) -> None:
        placed = self._session.placed(str(id))
        if placed is not None:
            self.with_source(entries.places(placed), placed.annotation.speaker)

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

    def _blocks(self, place: Place) -> list[str]:
        document = self._session.document
        part = document.find(place.part) if document is not None else None
        words = place.span.of(part.text) if part is not None and place.span is not None else ""
        return [block.replace("\n", "  \n> ") for block in words.split("\n\n")]

    def _source(self, place: Place) -> str:
        """Speaker, title, site and date, without the words."""
        return self._line(Place(place.part), None).removeprefix("— ")

    def _line(self, place: Place, speaker: str | None) -> str:
        document = self._session.document
        assert document is not None
        return quote_line(document, place, speaker, self.tr("undated"))

    def _put(self, text: str) -> None:
        if text:
            QGuiApplication.clipboard().setText(text)
            self.said.emit(self.tr("Copied with its source"))
