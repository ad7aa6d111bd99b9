"""The headings of the page, to jump to."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.qt.controls.commands import Command
from reader.qt.controls.palette import Palette
from reader.qt.headings import Heading, headings
from reader.qt.look import Look
from reader.qt.navigation import Navigation
from reader.qt.session import Session


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
