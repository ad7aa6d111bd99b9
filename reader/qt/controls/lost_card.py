"""Asks where lost words stand now: their quote, the note, the guesses in turn, and the answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.notes.annotation import DEFAULT_COLOUR
from reader.qt.controls import placing
from reader.qt.controls.card import Card
from reader.qt.controls.icon_button import icon_button
from reader.qt.controls.plain_label import plain_label
from reader.qt.look import Look

WIDTH = 340
BAR = 4
LONGEST = 280  # code points of a quote or a note: a reminder, and no page to read


@dataclass(frozen=True, slots=True)
class LostState:
    """What is asked about one annotation; `index` counts from 0 among the `total` guesses."""

    quote: str
    note: str = ""
    colour: str = ""
    index: int = 0
    total: int = 0
    ambiguous: bool = False
    whole: bool = False  # a whole part is gone, and no words
    hint: str = ""


class LostCard(Card):
    """Takes no focus: the words are selected with the hands that are in the text."""

    confirmed = Signal()
    paged = Signal(object)  # int: 1 for the next guess, -1 for the one before

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._place: tuple[tuple[QRect, ...], QRect] = ((), QRect())
        self._colour = ""
        self.setFixedWidth(WIDTH)
        self._title = plain_label(self, self.look, "small-strong", "muted")
        self._pager = plain_label(self, self.look, "small", "muted")
        self._back = self._tool("caret-left", self.tr("Place before"))
        self._forth = self._tool("caret-right", self.tr("Next place (G)"))
        self._close = self._tool("close", self.tr("Close"))
        self._quote = plain_label(self, self.look, "quote", "ink", wraps=True)
        self._note = plain_label(self, self.look, "small", "muted", wraps=True)
        self._hint = plain_label(self, self.look, "interface", "muted", wraps=True)
        self._confirm = QPushButton(self)
        self._confirm.setProperty("primary", True)
        self._confirm.setToolTip(self.tr("The selected words (W)"))
        self._lay_out()
        self._back.clicked.connect(self._on_before)
        self._forth.clicked.connect(self._on_after)
        self._close.clicked.connect(self.dismiss)
        self._confirm.clicked.connect(self.confirmed)

    def show_state(self, state: LostState) -> None:
        title = self.tr("Which of these places?") if state.ambiguous else self.tr("Lost words")
        self._title.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join((state.quote, state.note, state.hint)))
        self._quote.setText(_cut(state.quote))
        self._note.setText(_cut(state.note))
        self._note.setVisible(bool(state.note))
        self._hint.setText(state.hint)
        self._hint.setVisible(bool(state.hint))
        self._pager.setText(self.tr("{0} of {1}").format(state.index + 1, state.total))
        for pager in (self._pager, self._back, self._forth):
            pager.setVisible(state.total > 1)
        self._confirm.setText(self.tr("This is the one") if state.whole else self.tr("These are the words"))
        self._colour = state.colour
        self._fit()

    def set_answerable(self, answerable: bool) -> None:
        """Whether words are selected."""
        self._confirm.setEnabled(answerable)

    def show_near(self, words: Sequence[QRect], bounds: QRect) -> None:
        """Opens, or moves, beside the words that are selected."""
        self._place = (tuple(words), bounds)
        self.show()
        self._fit()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        tone: QColor = self.look.colour(f"strong.{self._colour or DEFAULT_COLOUR}")
        painter.setBrush(tone)
        for top in range(self._quote.y() + 2, self._quote.geometry().bottom() - 3, 8):
            painter.drawRoundedRect(QRect(16, top, BAR, 5), BAR / 2, BAR / 2)

    def _fit(self) -> None:
        self._column.activate()
        size = QSize(WIDTH, self._column.heightForWidth(WIDTH))
        words, bounds = self._place
        self.setGeometry(QRect(self.pos(), size) if bounds.isNull() else placing.beside(size, words, bounds))

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = icon_button(self, self.look, icon, name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addWidget(self._title, 1)
        for widget in (self._back, self._pager, self._forth, self._close):
            head.addWidget(widget)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(16, 7, 16, 16)
        column.setSpacing(8)
        head.setContentsMargins(0, 0, -8, 0)
        column.addLayout(head)
        for label in (self._quote, self._note):
            row = QHBoxLayout()
            row.setContentsMargins(BAR + 12, 0, 0, 0)
            row.addWidget(label)
            column.addLayout(row)
        column.addWidget(self._hint)
        column.addSpacing(4)
        foot = QHBoxLayout()
        foot.addWidget(self._confirm)
        foot.addStretch()
        column.addLayout(foot)
        self._confirm.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _on_before(self) -> None:
        self.paged.emit(-1)

    def _on_after(self) -> None:
        self.paged.emit(1)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…"
