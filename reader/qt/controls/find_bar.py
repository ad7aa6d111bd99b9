"""Finds words in the page: what is typed, how it is meant, "3 of 17", the one before and the next.

It takes room of its own under the page: over the page it would hide words or the head of a pane.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.notes.seek import Query
from reader.qt import words
from reader.qt.controls.card import Card, is_escape
from reader.qt.controls.filter_field import FilterField
from reader.qt.controls.remark import Remark
from reader.qt.look import Look

HEIGHT = 46
FIELD = 340  # the most pixels of the field
LEAST = 200  # and the fewest, beside a long sentence
REMARK = 124  # pixels that are always kept for a short one: no button moves when it comes
BESIDE = 308  # that all but these two need
BROAD = 860  # pixels from which what is to be said has room on one line
SLOW = 250  # milliseconds without an answer, after which that is said
SIDE = 30  # of a button


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for; `only_pane`: only in the pane that the bar was opened from."""

    query: Query
    only_pane: bool = False


class FindBar(Card):
    """Enter goes to the next hit, Shift+Enter to the one before, Escape closes and keeps the words."""

    searched = Signal(object)  # a Search
    next = Signal()
    previous = Signal()
    highlight_wanted = Signal()

    _steady: Callable[[], AbstractContextManager[object]] = nullcontext  # a card hides before it has another

    def __init__(
        self, look: Look, parent: QWidget, steady: Callable[[], AbstractContextManager[object]] = nullcontext
    ) -> None:
        """`steady` keeps the words of the page where they are while the bar comes or goes."""
        super().__init__(look, parent, floats=False)
        self._steady = steady
        self.setAccessibleName(self.tr("Find"))
        self._field = FilterField(look, self.tr("Find in the page"), self, "find")
        self._field.installEventFilter(self)
        self._case = self._choice("Aa", self.tr("Match case and accents (Alt+C)"))
        self._whole = self._choice("ab", self.tr("Whole words (Alt+W)"))
        self._expression = self._choice(".*", self.tr("Regular expression (Alt+R)"))
        self._pane = self._choice("", self.tr("Only in this pane (Alt+P)"))
        look.icons.put(self._pane, "pane", on="accent")
        font = self._whole.font()
        font.setUnderline(True)
        self._whole.setFont(font)
        self._all = self._tool("highlight", self.tr("Highlight all hits (Alt+H)"))
        self._back = self._tool("caret-up", self.tr("Hit before (Shift+F3)"))
        self._forth = self._tool("caret-down", self.tr("Next hit (F3)"))
        self._close = self._tool("close", self.tr("Close"))
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW)
        self._said = Remark(look, self)
        self._lay_out()
        self._connect()
        self.set_uncounted()
        self.say("")

    # opening

    def open_with(self, words: str = "") -> None:
        """Opens with these words, if any, else with those that were looked for last."""
        self.show()
        if words and words != self._field.text():
            self._field.setText(words)
        else:
            self._on_searched()
        self._field.selectAll()
        self.take_focus(self._field)

    @property
    def words(self) -> str:
        """What is searched for."""
        return self._field.text()

    @property
    def search(self) -> Search:
        query = Query(
            self.words, self._case.isChecked(), self._whole.isChecked(), self._expression.isChecked()
        )
        return Search(query, self._pane.isChecked())

    def open_again(self, search: Search) -> None:
        """Opens with what was looked for, and how it was meant."""
        meant = (search.query.exact, search.query.whole, search.query.expression, search.only_pane)
        for choice, on in zip((self._case, self._whole, self._expression, self._pane), meant, strict=True):
            blocked = choice.blockSignals(True)
            choice.setChecked(on)
            choice.blockSignals(blocked)
        self.open_with(search.query.words)

    def setVisible(self, visible: bool) -> None:
        with self._steady():
            super().setVisible(visible)

    # what was found

    def set_count(self, here: int, total: int, partial: bool = False) -> None:
        """The hit shown, from 1, and how many there are; `partial`: the rest of the page is still to come."""
        none = self.tr("Nothing so far") if partial else self.tr("Nothing found")
        shown = self.tr("{0} of {1}").format(words.number(here), words.number(total))
        self._show_count(shown if total else none, total > 0)

    def set_uncounted(self) -> None:
        """Nothing is looked for, or it cannot be: then `say` says why."""
        self._show_count("", found=False)

    def _show_count(self, shown: str, found: bool) -> None:
        self._slow.stop()
        self._field.set_count(shown)
        for button in (self._back, self._forth, self._all):
            button.setEnabled(found)

    def _on_slow(self) -> None:
        """What was found before is not what is looked for now."""
        self._show_count(self.tr("Searching…"), found=False)

    def say(self, said: object) -> None:
        """A sentence beside the buttons; none where it is empty."""
        self._said.set_text(str(said))
        if said:
            self._field.setAccessibleDescription(str(said))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        broad = self.width() >= BROAD
        self._said.narrow = not broad
        self._said.updateGeometry()
        self._field.setMinimumWidth(FIELD if broad else LEAST)
        self._field.setMaximumWidth(max(LEAST, min(FIELD, self.width() - BESIDE - REMARK)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.look.colour("side"))
        painter.fillRect(0, 0, self.width(), 1, self.look.colour("line"))

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_escape(event):
            self.dismiss()
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._on_key(event):
            super().keyPressEvent(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() == Qt.KeyboardModifier.AltModifier:
            return self._on_alt(event.key())
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self._field.hasFocus():
            return False
        back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        (self.previous if back else self.next).emit()
        return True

    def _on_alt(self, key: int) -> bool:
        buttons = {
            Qt.Key.Key_C: self._case,
            Qt.Key.Key_W: self._whole,
            Qt.Key.Key_R: self._expression,
            Qt.Key.Key_P: self._pane,
            Qt.Key.Key_H: self._all,
        }
        if key not in buttons:
            return False
        buttons[Qt.Key(key)].click()
        return True

    # building

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setSpacing(2)
        row.addWidget(self._field, 100)
        row.addSpacing(4)
        for button in (self._case, self._whole, self._expression, self._pane):
            row.addWidget(button)
        row.addSpacing(8)
        for button in (self._all, self._back, self._forth):
            row.addWidget(button)
        row.addSpacing(6)
        row.addWidget(self._said)
        row.addStretch(1)
        row.addWidget(self._close)
        row.setContentsMargins(16, 8, 8, 7)
        self.setFixedHeight(HEIGHT)

    def _connect(self) -> None:
        self._slow.timeout.connect(self._on_slow)
        self._field.typed.connect(self._on_searched)
        for choice in (self._case, self._whole, self._expression, self._pane):
            choice.toggled.connect(self._on_searched)
        self._all.clicked.connect(self._on_all)
        self._back.clicked.connect(self._on_before)
        self._forth.clicked.connect(self._on_after)
        self._close.clicked.connect(self.dismiss)

    def _choice(self, face: str, name: str) -> QToolButton:
        button = self._button(name)
        button.setCheckable(True)
        button.setProperty("choice", True)
        button.setText(face)
        button.setFont(self.look.font("interface"))
        return button

    def _tool(self, icon: str, name: str) -> QToolButton:
        button = self._button(name)
        self.look.icons.put(button, icon)
        return button

    def _button(self, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(SIDE, SIDE)
        button.setProperty("tight", True)
        return button

    # what happened

    def _on_searched(self) -> None:
        self.say("")
        self._slow.start()
        self.searched.emit(self.search)

    def _on_all(self) -> None:
        self._field.settle()
        self.highlight_wanted.emit()

    def _on_before(self) -> None:
        self.previous.emit()

    def _on_after(self) -> None:
        self.next.emit()
