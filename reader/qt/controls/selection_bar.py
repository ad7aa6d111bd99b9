"""The bar that appears under a fresh selection: six colours, Tag, Note, Copy and more."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from reader.qt.controls import placing
from reader.qt.controls.card import Card
from reader.qt.controls.dots import Dots
from reader.qt.look import Look

HEIGHT = 36


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
        self._dots = Dots(look, 17, 2, self)
        self._tag = self._button(self.tr("Tag"), self.tr("Tag the selected words (T)"))
        self._note = self._button(self.tr("Note"), self.tr("Write a note on the selected words (N)"))
        self._copy = self._button(self.tr("Copy"), self.tr("Copy the selected words (Ctrl+C)"))
        self.menu = QMenu(self)
        self._more = self._make_more()
        self._lay_out()
        self._connect()
        self._reading = ""

    def set_scope(self, words: str) -> None:
        """Says before the dots what will be highlighted where it is more than one place: "In 3 comments"."""
        said = self._reading or words
        self._scope.setText(said)
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
        more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        more.setFixedSize(32, 28)
        more.hide()
        self.look.icons.put(more, "more")
        return more

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
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
