"""The page as it was read: words that stand in no part for a while keep their anchors there, letter by letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.model import Place
from reader.notes.anchor import describe
from reader.notes.annotation import Anchor
from reader.notes.prints import fingerprint
from reader.notes.trail import Index, Piece, Trail


class Homes:
    """`here` is a page as it is split, `page` the page as it was read."""

    def __init__(self, here: Index, page: Index) -> None:
        self._page = page
        self._trail = Trail(here.document, page.document, here, page)
        self._back = Trail(page.document, here.document, page, here)
        self._prints: dict[str, str] = {}

    def pieces(self, anchor: Anchor) -> list[Piece]:
        """Its words in the page as it is split, block by block; nothing where it does not count in the page as read."""
        part, span = self._page.document.find(anchor.part), anchor.span
        if part is None or span is None or not anchor.exact or span.of(part.text) != anchor.exact:
            return []
        if part.key not in self._prints:
            self._prints[part.key] = fingerprint(part.text)
        counts = anchor.text == self._prints[part.key]
        return self._back.all_carried(self._page.pieces(Place(part.key, span))) if counts else []

    def anchors(self, pieces: Iterable[Piece]) -> list[Anchor] | None:
        """On words of the page as it is split, where it was read; None where some of them were in no part."""
        carried = [piece for one in pieces for piece in self._trail.carried(one) if piece.start < piece.end]
        if not all(map(self._trail.stands, carried)):
            return None
        return list(self._described(carried))

    def _described(self, pieces: Iterable[Piece]) -> Iterator[Anchor]:
        for place in self._page.places(pieces):
            if place.span is not None:
                yield describe(self._page.document.parts[place.part], place.span)
