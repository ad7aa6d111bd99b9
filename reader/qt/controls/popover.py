"""What one highlight carries, in a card beside its words: speaker, tags, note, colour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.qt.controls import placing
from reader.qt.controls.card import Card
from reader.qt.controls.chips import Chips, Shelf
from reader.qt.controls.dots import Dots
from reader.qt.controls.icon_button import icon_button
from reader.qt.controls.note_field import NoteField
from reader.qt.controls.speaker_line import SpeakerLine
from reader.qt.look import Look

WIDTH = 320


@dataclass(frozen=True, slots=True)
class PopoverState:
    """What the popover shows of one annotation; `index` counts from 0 among the `total` at this place."""

    id: str
    printed_in: str
    index: int = 0
    total: int = 1
    speaker: str = ""
    tags: tuple[tuple[str, str], ...] = ()  # name and colour
    note: str = ""
    colour: str = ""
    whole: bool = False  # a whole part or the page: it has no ends and no colour
    together: bool = (
        False  # several that one gesture made: they have no ends, no speaker and no source in common
    )
    spoken: bool = True  # somebody said the words: nobody said a whole page
    locked: bool = False  # it can be read and copied, nothing else


@dataclass(frozen=True, slots=True)
class Noted:
    """A note and the annotation it was typed on: by the time it is told, another one may be shown."""

    id: str
    text: str

    def __str__(self) -> str:
        return self.text


class HighlightPopover(Card):
    """Asks for changes and shows what it is given; Escape keeps the text."""

    paged = Signal(object)  # int: 1 for the next annotation at this place, -1 for the one before
    speaker_changed = Signal(object)  # str
    tag_wanted = Signal()
    tag_removed = Signal(object)  # str
    noted = Signal(object)  # Noted
    coloured = Signal(object)  # str
    copied = Signal()
    ends_wanted = Signal()
    deleted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self._id = ""
        self._place: tuple[tuple[QRect, ...], QRect] = ((), QRect())
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Highlight"))
        self._printed = QLabel(self)
        self._printed.setFont(look.font("small"))
        self._printed.setProperty("tone", "muted")
        self._printed.setFixedHeight(28)
        self._pager = QLabel(self)
        self._pager.setFont(look.font("small"))
        self._back = icon_button(self, self.look, "caret-left", self.tr("Highlight before, at this place"))
        self._forth = icon_button(self, self.look, "caret-right", self.tr("Next highlight at this place (O)"))
        self._speaker = SpeakerLine(look, self)
        self._chips = Chips(look, self)
        self._shelf = Shelf(self._chips, self)
        self._note = NoteField(look, self)
        self._dots = Dots(look, 18, 6, self)
        self._copy = self._flat("copy", self.tr("Copy with source"))
        self._ends = self._flat("ends", self.tr("Ends"))
        self._delete = icon_button(self, self.look, "trash", self.tr("Delete"))
        self._lay_out()
        self._connect()

    def show_state(self, state: PopoverState) -> None:
        """Shows an annotation; a note being typed on another one is said first."""
        if state.id != self._id:
            self._note.commit()
            self._id = state.id
        self._printed.setText(state.printed_in)
        self._pager.setText(self.tr("{0} of {1}").format(state.index + 1, state.total))
        for pager in (self._pager, self._back, self._forth):
            pager.setVisible(state.total > 1)
        self._speaker.show_speaker(state.speaker)
        self._speaker.setVisible(state.spoken and not state.together)
        self._chips.set_tags(state.tags)
        self._note.show_note(state.note)
        self._note.setAccessibleDescription(state.printed_in if state.together else "")
        self._dots.choose(state.colour)
        self._dots.setVisible(not state.whole)
        self._ends.setVisible(not state.whole and not state.together)
        self._copy.setVisible(not state.together)
        self._note.setReadOnly(state.locked)
        for each in (self._speaker, self._chips, self._dots, self._ends, self._delete):
            each.setEnabled(not state.locked)
        self._fit()

    def show_near(self, words: Sequence[QRect], bounds: QRect) -> None:
        """Opens beside the words of the highlight; takes no focus until asked."""
        self._place = (tuple(words), bounds)
        self.show()
        self._fit()
        self.raise_()

    @property
    def words(self) -> Sequence[QRect]:
        """Those of the highlight, where they were when it opened."""
        return self._place[0]

    def commit(self) -> None:
        """Says what is being typed now: call it before another annotation takes the popover."""
        self._note.commit()

    def focus_note(self) -> None:
        self.take_focus(self._note)

    def focus_first(self) -> None:
        """The keyboard enters the popover."""
        self.take_focus(self._chips)

    def dismiss(self) -> None:
        """Says what was typed, then closes."""
        self._note.commit()
        super().dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step is not None and self._pager.isVisible():
            self._page(step)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        self._column.activate()
        size = QSize(WIDTH, self.sizeHint().height())
        words, bounds = self._place
        self.setGeometry(QRect(self.pos(), size) if bounds.isNull() else placing.beside(size, words, bounds))

    def _flat(self, icon: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setProperty("flat", True)
        button.setProperty("bar", True)
        self.look.icons.put(button, icon)
        return button

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 7, 0, 5)
        column.setSpacing(0)
        body = QVBoxLayout()
        body.setContentsMargins(16, 0, 16, 0)
        body.setSpacing(0)
        body.addLayout(_row(self._printed, None, self._back, self._pager, self._forth))
        body.addWidget(self._speaker)
        body.addSpacing(8)
        body.addWidget(self._shelf)
        body.addSpacing(12)
        body.addWidget(self._note)
        body.addSpacing(12)
        body.addLayout(_row(self._dots, None))
        column.addLayout(body)
        column.addSpacing(12)
        column.addWidget(self._rule())
        foot = _row(self._copy, self._ends, None, self._delete)
        foot.setContentsMargins(4, 5, 8, 0)
        column.addLayout(foot)

    def _rule(self) -> QFrame:
        rule = QFrame(self)
        rule.setProperty("rule", True)
        rule.setFixedHeight(1)
        return rule

    def _connect(self) -> None:
        self._back.clicked.connect(self._on_before)
        self._forth.clicked.connect(self._on_after)
        self._speaker.changed.connect(self.speaker_changed)
        self._chips.tag_wanted.connect(self.tag_wanted)
        self._chips.removed.connect(self.tag_removed)
        self._note.noted.connect(self._on_noted)
        self._note.left.connect(self.dismiss)
        self._note.textChanged.connect(self._fit)
        self._dots.coloured.connect(self.coloured)
        self._copy.clicked.connect(self._on_copy)
        self._ends.clicked.connect(self._on_ends)
        self._delete.clicked.connect(self._on_delete)

    def _on_noted(self, text: object) -> None:
        self.noted.emit(Noted(self._id, str(text)))

    def _page(self, step: int) -> None:
        self._note.commit()
        self.paged.emit(step)

    def _on_before(self) -> None:
        self._page(-1)

    def _on_after(self) -> None:
        self._page(1)

    def _on_copy(self) -> None:
        self._note.commit()
        self.copied.emit()

    def _on_ends(self) -> None:
        self._note.commit()
        self.ends_wanted.emit()

    def _on_delete(self) -> None:
        self.deleted.emit()


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; None is where the row stretches."""
    row = QHBoxLayout()
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for widget in widgets:
        if widget is None:
            row.addStretch()
        else:
            row.addWidget(widget)
    return row
