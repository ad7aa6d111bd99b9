"""The bar that appears under a fresh selection: six colours, Tag, Note, Copy and more."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from reader.qt.controls import placing
from reader.qt.controls.card import Card
from reader.qt.controls.dots import Dots
from reader.qt.controls.under_menu import UnderMenu
from reader.qt.look import Look

HEIGHT = 36
GAP = 2  # from dot to dot
MORE = 32  # the button behind the three dots
ICON = 28  # a button that shows an icon where there is no room for its word
LINE = 14  # pixels from line to line of two in the bar
WIDEST = 16_777_215  # Qt's "no limit"


class SelectionBar(Card):
    """Never takes the keyboard from the text by itself, so that Ctrl+C keeps copying; Tab may enter it."""

    coloured = Signal(object)  # str: the colour to highlight in
    tag_wanted = Signal()
    note_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setAccessibleName(self.tr("Selection"))
        self.setFixedHeight(HEIGHT)
        self._scope = QLabel(self)
        self._scope.setFont(look.font("small"))
        self._scope.setProperty("tone", "muted")
        self._scope.setContentsMargins(6, 0, 4, 0)
        self._scope.hide()
        self._dots = Dots(look, 17, GAP, self)
        self._tag = self._button(self.tr("Tag"), self.tr("Tag the selected words (T)"))
        self._note = self._button(self.tr("Note"), self.tr("Write a note on the selected words (N)"))
        self._copy = self._button(self.tr("Copy"), self.tr("Copy the selected words (Ctrl+C)"))
        self._deeds = ((self._tag, "tag"), (self._note, "note"), (self._copy, "copy"))
        self._brief = False
        self._said = ""
        self.menu = QMenu(self)
        self._more = self._make_more()
        self._lay_out()
        self._connect()
        self._reading = ""

    def set_scope(self, words: str) -> None:
        """Says before the dots where they highlight, if it is more than one place; in two lines where room is short."""
        self._said = self._reading or words
        self._say_scope()

    def _say_scope(self) -> None:
        said = self._said
        self._scope.setText(_in_two_lines(said, self._scope.fontMetrics()) if self._brief else said)
        self._scope.setToolTip(said)
        self._scope.setAccessibleName(said)
        self._scope.setVisible(bool(said))

    def set_entries(self, actions: Sequence[QAction]) -> None:
        """What the menu behind the dots offers; without entries the button is not shown."""
        self.menu.clear()
        self.menu.addActions(list(actions))
        self._more.setVisible(bool(actions))
        self.adjustSize()

    def set_only_copy(self, why: str) -> None:
        """Offers nothing but copying, and says why; empty offers everything again."""
        if why == self._reading:
            return
        self._reading = why
        for each in (self._dots, self._rule, self._tag, self._note, self._more):
            each.setVisible(not why)

    def fit(self, room: int) -> bool:
        """Words on its buttons where they fit into `room` pixels, else icons; whether it fits at all."""
        self._set_brief(False)
        if self._wide > room:
            self._set_brief(True)
        return self._wide <= room

    @property
    def _wide(self) -> int:
        self._row.invalidate()
        return self.sizeHint().width()

    def _set_brief(self, brief: bool) -> None:
        if brief == self._brief:
            return
        self._brief = brief
        self._say_scope()
        self._dots.set_gap(0 if brief else GAP)
        for button, icon in self._deeds:
            button.setText("" if brief else button.accessibleName())
            button.setProperty("tight", brief)
            if brief:
                self.look.icons.put(button, icon, "ink")
            else:
                self.look.icons.take(button)
            button.setMinimumWidth(ICON if brief else 0)
            button.setMaximumWidth(ICON if brief else WIDEST)
        self._more.setFixedWidth(ICON if brief else MORE)

    def show_near(self, words: Sequence[QRect], bounds: QRect) -> None:
        """Shows the bar beside the selected words; both in coordinates of the bar's parent."""
        self.adjustSize()
        self.setGeometry(self.place_near(words, bounds))
        self.show()
        self.raise_()

    def place_near(self, words: Sequence[QRect], bounds: QRect) -> QRect:
        """Where the bar goes: 8 px under the last line, else above the first, never over words."""
        return placing.beside(self.sizeHint().expandedTo(self.minimumSize()), words, bounds)

    def press_tag(self, pressed: bool) -> None:
        """Shows the Tag button pressed while the tag picker is open."""
        self._tag.setDown(pressed)

    def _button(self, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(text)
        button.setProperty("flat", True)
        button.setProperty("bar", True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip(tip)
        return button

    def _make_more(self) -> QToolButton:
        more = QToolButton(self)
        more.setAccessibleName(self.tr("More"))
        more.setToolTip(self.tr("More"))
        more.setMenu(self.menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        UnderMenu(more, self.menu)
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.setProperty("tight", True)  # else its padding shrinks the icon
        more.setFixedSize(MORE, 28)
        more.hide()
        self.look.icons.put(more, "more", "ink")
        return more

    def _lay_out(self) -> None:
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 4, 0)
        row.setSpacing(2)
        row.addWidget(self._scope)
        row.addWidget(self._dots)
        row.addSpacing(4)
        self._rule = QFrame(self)
        self._rule.setProperty("rule", True)
        self._rule.setFixedSize(1, 20)
        row.addWidget(self._rule)
        row.addSpacing(4)
        for button in (self._tag, self._note, self._copy, self._more):
            row.addWidget(button)

    def _connect(self) -> None:
        self._dots.coloured.connect(self.coloured)
        self._tag.clicked.connect(self._on_tag)
        self._note.clicked.connect(self._on_note)
        self._copy.clicked.connect(self._on_copy)

    def _on_tag(self) -> None:
        self.tag_wanted.emit()

    def _on_note(self) -> None:
        self.note_wanted.emit()

    def _on_copy(self) -> None:
        self.copy_wanted.emit()


def _in_two_lines(words: str, metrics: QFontMetrics) -> str:
    """As rich text, broken where both lines are short, and close enough to each other for the bar."""
    pieces = words.split(" ")
    both = [(" ".join(pieces[:at]), " ".join(pieces[at:])) for at in range(1, len(pieces))]
    if not both:
        return escape(words)
    first, second = min(both, key=lambda lines: max(map(metrics.horizontalAdvance, lines)))
    return f"<p style='line-height:{LINE}px; margin:0'>{escape(first)}<br>{escape(second)}</p>"
