"""The head of a pane: its name in bold, a quiet count, a line below."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reader.notes.missing import MissingComments
from reader.qt import words
from reader.qt.controls.elided import Elided
from reader.qt.look import Look
from reader.qt.translation import translate_error

HEIGHT = 44


class PaneHeader(QWidget):
    """`margins` are the pixels free at the left and the right: a pane's own, so that all shares one edge."""

    def __init__(
        self, look: Look, title: str, parent: QWidget | None = None, margins: tuple[int, int] = (16, 20)
    ) -> None:
        super().__init__(parent)
        self.look = look
        self.setFixedHeight(HEIGHT)
        self._titles = title, title
        self._title = Elided(look, "interface-strong", "ink", self, firm=True)
        self._aside = Elided(look, "interface", "muted", self, firm=True)
        self._count = Elided(look, "interface", "muted", self)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(margins[0], 0, margins[1], 1)
        self.row.setSpacing(6)
        self.row.addWidget(self._title)
        self.row.addWidget(self._aside)
        self.row.addStretch()
        self.row.addWidget(self._count)
        self.set_title(title)
        self.set_aside("")
        self.set_count("")
        look.changed.connect(self.update)

    def set_edge(self, edge: int) -> None:
        """The pixels free at both sides: as many as beside the words under it."""
        self.row.setContentsMargins(edge, 0, edge, 1)

    def set_title(self, title: str, short: str = "") -> None:
        """`short` is shown where there is no room for all of it."""
        self._titles = title, short or title
        self._fit()
        self.setAccessibleName(title)

    def set_aside(self, words: str) -> None:
        """Muted, after the title: "(3)"."""
        self._aside.set_text(words)
        self._fit()

    def set_count(self, words: str, more: str = "") -> None:
        """Muted, at the right; `more` says it at length."""
        self._count.set_text(words)
        self.setToolTip(more)
        self.setAccessibleDescription(more or words)

    def _fit(self) -> None:
        """The whole title, if there is room for it and for all that stands beside it."""
        self._title.set_text(self._titles[0])
        if self.row.sizeHint().width() > self.width():
            self._title.set_text(self._titles[1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("side"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self.look.colour("line"))


class CommentsHeader(PaneHeader):
    """ "Reader comments (3)", and how many the page says there are where the file holds fewer."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, "", parent, (24, 24))
        self.set_title(self.tr("Reader comments"), self.tr("Comments"))

    def set_counts(self, here: int, stated: int | None = None, partial: bool = False) -> None:
        """How many comments the file holds, and how many the page states, if it does; or how many came so far."""
        if partial:
            self.set_aside(self.tr("({0} so far)").format(words.number(here)) if here else "")
            self.set_count("")
        elif stated is None or stated <= here:
            self.set_aside(self.tr("({0})").format(words.number(here)) if here else "")
            self.set_count("")
        else:  # short, for it must fit beside the tools of a narrow pane; a notice says it at length
            self.set_aside(self.tr("({0} of {1})").format(words.number(here), words.number(stated)))
            self.set_count("", translate_error(MissingComments(stated, here)))
