"""All annotations of the page in document order, with a filter above."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedLayout, QVBoxLayout, QWidget

from reader.qt.controls.annotation_rows import AnnotationRows, Row
from reader.qt.controls.annotation_view import AnnotationView
from reader.qt.controls.emptiness import Emptiness
from reader.qt.controls.filter_field import FilterField
from reader.qt.controls.pane_header import PaneHeader
from reader.qt.look import Look
from reader.qt.turns import turns
from reader.qt.words import number

AT_ONCE = 400  # annotations that are filtered while a key is pressed
TURN = 0.004  # seconds that more of them may take in a turn


class AnnotationList(QWidget):
    """Keeps its place whatever changes; says which annotation was meant."""

    activated = Signal(object)  # str: the annotation to go to
    current_changed = Signal(object)  # str: the annotation the keyboard or the mouse came to; empty for none
    delete_wanted = Signal(object)  # str
    tag_wanted = Signal(object)  # str
    note_wanted = Signal(object)  # str
    filtered = Signal(object)  # frozenset[str] of the ids that are shown

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._rows = AnnotationRows(self)
        self._quiet = False
        self._partial = False
        self._sifting: Iterator[None] | None = None  # the filter at work
        self._chosen = ""  # the current row, also while the filter hides it
        self._awaited = ""  # what it is where its row is still to come
        self._header = PaneHeader(look, self.tr("Annotations"), self)
        self._filter = FilterField(look, self.tr("Filter by word or tag"), self)
        self._view = self._make_view(look)
        self._empty = Emptiness(look, (16, 8, 20), self)  # under the room of the filter
        self._lay_out()
        self._connect()
        self.show_counts()

    def set_partial(self, partial: bool) -> None:
        """Whether the page's annotations are still to come with the rest of it."""
        self._partial = partial

    def set_rows(self, rows: Sequence[Row], reset: bool = False) -> None:
        """All annotations, in order; `reset` for another document."""
        self.take_rows(rows, reset)
        self.show_counts()

    def take_rows(self, rows: Sequence[Row], reset: bool = False) -> None:
        """The first half of it, for who has little time at once; `show_counts` is to follow."""
        self._quiet = True
        self._rows.set_rows(rows, reset)
        if reset:
            self._filter.clear()
            self._view.scrollToTop()
        self._quiet = False
        if self._sifting is not None:
            self._sifting = self._rows.sifting(self._filter.text())  # the new ones too
        awaited, self._awaited = "" if reset else self._awaited, ""
        if not awaited:
            self._chosen = self.current or (self._chosen if not reset else "")
        if awaited or (not self.current and self._rows.knows(self._chosen)):
            self.set_current(self._chosen)  # the text came to it before the list knew of it

    def show_counts(self) -> None:
        """How many there are, and how many the filter lets through."""
        total, matches = self._rows.total, self._rows.matches
        self._header.set_count(number(total) if total else "")
        self._filter.set_count(self.tr("{0} of {1}").format(number(matches), number(total)))
        self._filter.setVisible(total > 0)
        self._empty.set_text(self.tr("No annotation holds these words") if total else self._invitation)
        self._stack.setCurrentWidget(self._view if matches else self._empty)

    def set_current(self, id: str) -> None:
        """Marks the annotation that the text came to; scrolls only to one out of view; says nothing."""
        self._chosen = id
        self._awaited = "" if not id or self._rows.knows(id) else id
        if self._awaited:
            return  # it comes with the next rows, and is marked then
        self._quiet = True
        index = self._rows.index_of(id)
        self._view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self._view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._quiet = False

    @property
    def current(self) -> str:
        """The id of the current row; empty for none."""
        return self._rows.id_at(self._view.currentIndex())

    @property
    def takes_keyboard(self) -> bool:
        """Whether anything here can have it; without any annotation nothing can."""
        return self._rows.total > 0

    def focus_list(self) -> None:
        """The field has the keyboard where its words hide all annotations."""
        self._sift_now()
        if self._rows.matches:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._on_reached()
        elif self.takes_keyboard:
            self.focus_filter()

    def _on_reached(self) -> None:
        """The keyboard is in the list: it stands on a row."""
        if not self.current and self._rows.shown:
            self.set_current(self._rows.shown[0])

    def focus_filter(self) -> None:
        self._filter.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def filter(self) -> str:
        """What is typed to filter them."""
        return self._filter.text()

    def set_filter(self, words: str) -> None:
        self._filter.setText(words)

    def clear_filter(self) -> None:
        self._filter.clear()

    def place_of(self, id: str) -> QModelIndex:
        """For those who open a popover beside a row."""
        return self._rows.index_of(id)

    def _make_view(self, look: Look) -> AnnotationView:
        view = AnnotationView(look, self._rows, self)
        view.setAccessibleName(self.tr("Annotations"))
        view.pressed_key.connect(self._on_key)
        view.end_wanted.connect(self._on_end_wanted)
        view.reached.connect(self._on_reached)
        return view

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._header)
        inset = QVBoxLayout()
        inset.setContentsMargins(16, 12, 20, 0)
        inset.addWidget(self._filter)
        column.addLayout(inset)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._view)
        self._stack.addWidget(self._empty)
        column.addLayout(self._stack, 1)

    def _connect(self) -> None:
        self._filter.typed.connect(self._on_typed)
        self._filter.left.connect(self.focus_list)
        self._view.clicked.connect(self._on_clicked)
        self._view.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def _invitation(self) -> str:
        if self._partial:
            return self.tr("Annotations come with the rest of the page")
        return self.tr("Select words to highlight them")

    def _on_typed(self, text: str) -> None:
        self._sifting = self._rows.sifting(text)
        if self._rows.total > AT_ONCE:
            turns().ask(self._on_turn)
        else:
            self._sift_now()

    def _sift_now(self) -> None:
        """What is left of it: somebody is about to use what the filter lets through."""
        while self._on_turn(float("inf")):
            pass

    def _on_turn(self, seconds: float = TURN) -> bool:
        """Looks at some rows; whether there are more."""
        if self._sifting is None:
            return False
        until = time.perf_counter() + seconds
        self._quiet = True
        for _ in self._sifting:
            if time.perf_counter() > until:
                self._quiet = False
                return True
        self._quiet = False
        self._sifting = None
        self._on_sifted()
        return False

    def _on_sifted(self) -> None:
        self.show_counts()
        self.set_current(self._chosen)  # none while it is hidden: a key must not mean another row
        if not self.current:
            self._view.scrollToTop()
        self.filtered.emit(frozenset(self._rows.shown))

    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if id := self._rows.id_at(index):
            self.activated.emit(id)

    def _on_current_changed(self, index: QModelIndex, before: QModelIndex) -> None:
        if not self._quiet:
            self._chosen = self._rows.id_at(index)
            self.current_changed.emit(self._chosen)

    def _on_end_wanted(self, last: object) -> None:
        """The first or the last of all."""
        if shown := self._rows.shown:
            self.set_current(shown[-1 if last else 0])
            self.current_changed.emit(self._chosen)

    def _on_key(self, key: Qt.Key) -> None:
        signal = {
            Qt.Key.Key_Delete: self.delete_wanted,
            Qt.Key.Key_T: self.tag_wanted,
            Qt.Key.Key_N: self.note_wanted,
        }
        if self.current:
            signal.get(key, self.activated).emit(self.current)
