"""Copying words: as they are, with their source in one line, as Markdown or HTML."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.export.away import taken_away
from reader.export.citation import cited, quote_line
from reader.export.excerpt import excerpt, plain
from reader.export.excerpt_html import html
from reader.export.excerpt_markdown import markdown
from reader.export.html_text import escape
from reader.export.markdown_text import line, quotation
from reader.model import LEFT_OUT, Block, Part, Place, Span, part_of
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
        """What is selected: plain, and as HTML with its structure."""
        places = surface.selected_places()
        chosen = [found for one in places if (found := self._chosen(one) or _shown(surface, one)) is not None]
        _put(
            "\n\n".join(plain(*one) for one in chosen),
            "".join(html(self._taken_away(*one)) for one in chosen),
        )
        self.said.emit(self.tr("Copied"))

    def with_source(self, places: list[Place], speaker: str | None = None) -> None:
        """« words » — speaker, title, site, date, for each part touched. As HTML a quotation and a line."""
        self._quoted([(place, speaker) for place in places])

    def _quoted(self, quoted: list[tuple[Place, str | None]]) -> None:
        kept = [each for each in quoted if each[0].part != LEFT_OUT]
        if kept:
            told = [self._told(*each) for each in kept]
            apart = "\n\n" if any("\n" in one for one in told) else "\n"
            _put(apart.join(told), "".join(self._html(*each) for each in kept))
            self.said.emit(self.tr("Copied with its source"))

    def as_markdown(self, places: list[Place]) -> None:
        """Quoted paragraphs, then the source as a line of its own."""
        kept = [place for place in places if place.part != LEFT_OUT]
        if kept:
            pieces = (
                f"{quotation(markdown(self._excerpt(one)))}\n>\n> — {line(self._source(one))}" for one in kept
            )
            QGuiApplication.clipboard().setText("\n\n".join(pieces))
            self.said.emit(self.tr("Copied with its source"))

    def _html(self, place: Place, speaker: str | None) -> str:
        source = escape(self._source(place, speaker))
        return f"<blockquote>{html(self._excerpt(place))}</blockquote><p>— {source}</p>"

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

    def _chosen(self, place: Place) -> tuple[Part, Span] | None:
        """The part that holds the words, and where; also of what no part of the document holds."""
        document = self._session.document
        if document is None or place.span is None:
            return None
        left_out = place.part == LEFT_OUT
        part = part_of(LEFT_OUT, document.left_out) if left_out else document.find(place.part)
        return (part, place.span) if part is not None else None

    def _excerpt(self, place: Place) -> tuple[Block, ...]:
        chosen = self._chosen(place)
        return self._taken_away(*chosen) if chosen is not None else ()

    def _taken_away(self, part: Part, span: Span) -> tuple[Block, ...]:
        """The words and their links, for where they are pasted."""
        document = self._session.document
        return taken_away(excerpt(part, span), document.address if document is not None else "")

    def _source(self, place: Place, speaker: str | None = None) -> str:
        """Speaker, title, site and date, without the words."""
        document = self._session.document
        assert document is not None
        return quote_line(document, Place(place.part), speaker, self.tr("undated"))

    def _told(self, place: Place, speaker: str | None) -> str:
        document = self._session.document
        assert document is not None
        return cited(document, place, speaker, self.tr("undated"))


def _shown(surface: Surface, place: Place) -> tuple[Part, Span] | None:
    """The same of a page that is only shown as yet."""
    parts = (row.part for row in surface.setter.flow.rows)
    part = next((part for part in parts if part is not None and part.key == place.part), None)
    return (part, place.span) if part is not None and place.span is not None else None


def _put(text: str, html: str) -> None:
    """Both on the clipboard: who pastes it takes what it understands."""
    data = QMimeData()
    data.setText(text)
    data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)
