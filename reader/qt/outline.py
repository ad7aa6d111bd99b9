"""The headings of article and memos, to jump to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.model import Document, Kind, Label, Part, Place, Span
from reader.qt.controls.commands import Command
from reader.qt.controls.palette import Palette
from reader.qt.look import Look
from reader.qt.navigation import Navigation
from reader.qt.session import Session

_HEADINGS = (Label.NONE, Label.TITLE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's words, how deep it stands (0 is a part's title), and where."""

    label: str
    level: int
    place: Place


def headings(document: Document) -> list[Heading]:
    """Those of the article, then those of each memo, a memo's under its title."""
    keys = [document.article.key, *(memo.part for memo in document.memos)]
    return [one for key in keys if (part := document.find(key)) is not None for one in _of(part)]


def _of(part: Part) -> Iterator[Heading]:
    """The title is no deeper than it must be: the ranks that a part uses are counted from 1."""
    found = [
        (index, block)
        for index, block in enumerate(part.blocks)
        if (block.kind is Kind.HEADING and block.label in _HEADINGS) or block.label is Label.TITLE
    ]
    ranks = sorted({block.level for _, block in found if block.label is not Label.TITLE})
    for index, block in found:
        level = 0 if block.label is Label.TITLE else ranks.index(block.level) + 1
        span = part.span(index)
        yield Heading(" ".join(block.text.split()), level, Place(part.key, Span(span.start, span.start)))


class Outline(QObject):
    """A list that is typed into like the palette; it opens at the heading above the reader's place."""

    def __init__(self, look: Look, session: Session, navigation: Navigation, over: QWidget) -> None:
        super().__init__(over)
        self._session = session
        self._navigation = navigation
        self._headings: list[Heading] = []
        self.list = Palette(look, over, self.tr("Outline"), self.tr("Find a heading"))
        self.list.chosen.connect(self._on_chosen)

    def open(self) -> None:
        document = self._session.document
        if document is None:
            return
        self._headings = headings(document)
        self.list.open_with(
            [Command(str(number), one.label, "", one.level) for number, one in enumerate(self._headings)]
        )
        self.list.select(str(self._here()))

    def _here(self) -> int:
        """The number of the heading that the reader is under."""
        place = self._navigation.surface.place()
        if place is None or place.span is None:
            return 0
        above = [
            number
            for number, one in enumerate(self._headings)
            if one.place.part == place.part and one.place.span is not None and one.place.span <= place.span
        ]
        return above[-1] if above else 0

    def _on_chosen(self, id: object) -> None:
        place = self._headings[int(str(id))].place
        self._navigation.go(place, at_top=True)
