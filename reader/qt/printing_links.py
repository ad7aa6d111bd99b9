"""Where the links of a page lead once it is printed: into the web, or to another place on paper."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QUrl
from PySide6.QtGui import QFont, QPainter, QTextLayout

from reader.model import Document, Place
from reader.qt.following import LINKS
from reader.qt.inside import place_of

_ESCAPED = str.maketrans({"(": "%28", ")": "%29", "\\": "%5C"})  # in a PDF they end a string, or escape


class Leads:
    """Names for the places that links of a page lead to, and what a PDF calls a link's address."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._numbers = {key: number for number, key in enumerate(document.parts)}
        self._named = any(block.names for block in document.blocks)

    def __call__(self, address: str) -> str:
        """Empty where nothing that is printed and no browser is led to."""
        if "#" in address and self._named and (place := place_of(self._document, address)) is not None:
            return f"#{name}" if (name := self._name(place)) else ""
        url = QUrl(address)
        if url.scheme().lower() not in LINKS:
            return ""
        return bytes(url.toEncoded().data()).decode("ascii").translate(_ESCAPED)

    def _name(self, place: Place) -> str:
        part = self._document.find(place.part)
        if part is None:
            return ""
        return self.target(place.part, part.block_at(place.span.start) if place.span is not None else None)

    def target(self, part: str, block: int | None) -> str:
        """The name of a block of a part by its index, or of a comment's header."""
        return f"{self._numbers[part]:06}.{'head' if block is None else f'{block:06}'}" if self._named else ""


def anchor(painter: QPainter, at: QPointF, name: str) -> None:
    """Makes a place that links lead to: Qt takes it from the format of a letter, a space here."""
    font = QFont()
    font.setPixelSize(1)
    layout, piece = QTextLayout("\u00a0", font), QTextLayout.FormatRange()
    piece.start, piece.length = 0, 1
    piece.format.setAnchor(True)
    piece.format.setAnchorNames([name])
    layout.setFormats([piece])
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    layout.draw(painter, at)
