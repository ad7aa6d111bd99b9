"""Finds or creates tags by typing: Enter toggles the row and clears, Enter on nothing closes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from reader.qt.controls import placing
from reader.qt.controls.card import Card
from reader.qt.controls.tag_painter import CREATE_HEIGHT, ROW_HEIGHT, TagPainter
from reader.qt.controls.tag_rows import CREATE, TagRow, TagRows
from reader.qt.look import Look

WIDTH = 320
ROWS = 8  # shown without scrolling
PADDING = 8


class TagPicker(Card):
    """Half-typed text stays in the field when Escape closes; what was not chosen is never applied."""

    toggled = Signal(object)  # str: the tag to put on or take off
    created = Signal(object)  # str: a name that no tag has yet

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.setFixedWidth(WIDTH)
        self.setAccessibleName(self.tr("Tags"))
        self._rises = False  # it stands above what it is about
        self._rows = TagRows(self)
        self._field = self._make_field()
        self._list = self._make_list()
        column = QVBoxLayout(self)
        column.setContentsMargins(1, PADDING, 1, PADDING)
        column.setSpacing(4)
        inset = QVBoxLayout()
        inset.setContentsMargins(PADDING - 1, 0, PADDING - 1, 0)
        inset.addWidget(self._field)
        column.addLayout(inset)
        column.addWidget(self._list)
        self._connect()
        self._fit()

    @property
    def pending(self) -> str:
        """What is typed and not yet chosen."""
        return self._field.text()

    @pending.setter
    def pending(self, text: str) -> None:
        self._field.setText(text)

    def set_tags(self, tags: Sequence[TagRow], on: frozenset[str]) -> None:
        """All tags in the order to be listed, and the names of those that are on now."""
        current = self._current()
        self._rows.set_tags(tags, on)
        self._choose(current)
        self._fit()

    def set_scope(self, words: str) -> None:
        """Tells a screen reader where it tags, if that is more than one place."""
        self._field.setAccessibleDescription(words)

    def show_under(self, bar: QRect, words: Sequence[QRect], bounds: QRect) -> None:
        """Opens under the bar, right edges aligned, off the words; all in coordinates of the parent."""
        self._open(placing.under(self._whole_size, bar, words, bounds), bar)

    def show_near(self, words: Sequence[QRect], bounds: QRect) -> None:
        """Opens beside words, where there is no bar."""
        self._open(placing.beside(self._whole_size, words, bounds), *words[:1])

    @property
    def _whole_size(self) -> QSize:
        """What its rows need is narrower than it is."""
        return QSize(WIDTH, self.sizeHint().height())

    def _open(self, place: QRect, *above: QRect) -> None:
        self._rises = any(place.bottom() < one.top() for one in above)
        self.setGeometry(place)
        self.show()
        self.raise_()
        self._field.selectAll()
        self.take_focus(self._field)

    def _make_field(self) -> QLineEdit:
        field = QLineEdit(self)
        field.setFixedHeight(36)
        field.setTextMargins(-4, 0, 0, 0)
        field.setPlaceholderText(self.tr("Find or create a tag"))
        field.setAccessibleName(self.tr("Find or create a tag"))
        glass = QAction(field.accessibleName(), field)  # a screen reader finds a button there
        glass.triggered.connect(field.setFocus)
        self.look.icons.put(glass, "find")
        field.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        field.installEventFilter(self)
        return field

    def _make_list(self) -> QListView:
        view = QListView(self)
        view.setModel(self._rows)
        view.setItemDelegate(TagPainter(self.look, view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setMouseTracking(True)
        view.setAccessibleName(self.tr("Matching tags"))
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return view

    def _connect(self) -> None:
        self._field.textChanged.connect(self._on_typed)
        self._list.clicked.connect(self._on_clicked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows walk the list and Enter chooses while the field keeps the keyboard."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._field:
            return self._on_key(event)
        return False

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: ROWS, Qt.Key.Key_PageUp: -ROWS}
        if key in step:
            self._walk(step[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_enter(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        else:
            return False
        return True

    def _walk(self, by: int) -> None:
        last = self._rows.rowCount() - 1
        if last < 0:
            return
        here = self._list.currentIndex().row()
        row = min(max(here + by, 0), last) if here >= 0 else (0 if by > 0 else last)
        self._list.setCurrentIndex(self._rows.index(row))

    def _on_enter(self, verbatim: bool) -> None:
        """Ctrl+Enter creates exactly what is typed, whatever the list proposes."""
        typed = self._rows.typed
        current = self._current()
        if verbatim and typed and self._rows.row_of(CREATE) >= 0:
            self._take(CREATE)
        elif current is not None:
            self._take(current)
        elif not typed:
            self.dismiss()

    def _take(self, name: str) -> None:
        typed = self._rows.typed
        self._field.clear()
        if name == CREATE:
            self.created.emit(typed)
        else:
            self.toggled.emit(name)

    def _on_typed(self, text: str) -> None:
        self._rows.set_typed(text)
        self._choose(self._rows.name_at(0) if self._rows.typed and self._rows.rowCount() else None)
        self._list.scrollToTop()
        self._fit()

    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        self._take(self._rows.name_at(index.row()))

    def _current(self) -> str | None:
        """The name in the row that Enter takes; None where no row is chosen."""
        index = self._list.currentIndex()
        return self._rows.name_at(index.row()) if index.isValid() else None

    def _choose(self, name: str | None) -> None:
        row = -1 if name is None else self._rows.row_of(name)
        self._list.setCurrentIndex(self._rows.index(row) if row >= 0 else QModelIndex())

    def _fit(self) -> None:
        """As high as its rows, eight at most; it grows away from what it is about."""
        end = self.geometry().bottom() + 1
        count = self._rows.rowCount()
        creates = self._rows.row_of(CREATE) >= 0
        rows = min(count - creates, ROWS)
        self._list.setFixedHeight(rows * ROW_HEIGHT + creates * CREATE_HEIGHT)
        self._list.setVisible(count > 0)
        self.adjustSize()
        if self._rises:
            self.move(self.x(), max(placing.MARGIN, end - self.height()))
