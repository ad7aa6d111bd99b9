"""The headings of article and memos, and where the comments begin, to jump to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.model import Document, Kind, Label, Memo, Part, Place, Span
from reader.qt.controls.commands import Command
from reader.qt.controls.palette import Palette
from reader.qt.look import Look
from reader.qt.navigation import Navigation
from reader.qt.session import Session
from reader.qt.surface.furniture import kind_name, tr
from reader.qt.words import number

_HEADINGS = (Label.NONE, Label.TITLE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading's words, how deep it stands (0 is a part's title), and where."""

    label: str
    level: int
    place: Place


def headings(document: Document) -> list[Heading]:
    """Those of the article, those of each memo under its title, or under what it is; then the comments."""
    found = list(_of(document.article))
    for memo in document.memos:
        part = document.find(memo.part)
        found += _of_memo(memo, list(_of(part)) if part is not None else [])
    if document.comments:
        words = tr("Reader comments ({0})").format(number(len(document.comments)))
        found.append(Heading(words, 0, Place(document.comments[0].part)))
    return found


def _of_memo(memo: Memo, own: list[Heading]) -> list[Heading]:
    """The heading that it begins with is its title; without one it is listed by what it is."""
    start = Place(memo.part, Span(0, 0))
    if own and own[0].place == start:
        up = own[0].level
        return [replace(one, level=max(one.level - up, min(at, 1))) for at, one in enumerate(own)]
    named = " · ".join(piece for piece in (kind_name(memo.kind), memo.title or memo.author) if piece)
    return [Heading(named, 0, start), *own]


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
        here = self._here()  # before the list has the keyboard: it is where the reader is
        self.list.open_with(
            [Command(str(at), one.label, "", one.level) for at, one in enumerate(self._headings)]
        )
        self.list.select(str(here))

    def _here(self) -> int:
        """The number of the heading that the reader is under."""
        place = self._navigation.surface.place()
        if place is None or place.span is None:
            return 0
        if place.part.startswith("comment:"):
            return len(self._headings) - 1
        above = [
            at
            for at, one in enumerate(self._headings)
            if one.place.part == place.part and one.place.span is not None and one.place.span <= place.span
        ]
        return above[-1] if above else 0

    def _on_chosen(self, id: object) -> None:
        place = self._headings[int(str(id))].place
        self._navigation.go(place, at_top=True)
