"""What can be done with a thread: another order, only some of the comments."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.qt.controls.filter_field import FilterField
from reader.qt.look import Look
from reader.qt.surface.thread_order import Order


class ThreadTools(QWidget):
    """Two buttons for the header, and a row with a field that the second one opens."""

    sorted = Signal(object)  # an Order
    filtered = Signal(object)  # str

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._sort = self._button(look, "sort", self.tr("Sort the comments"))
        self._filter = self._button(look, "filter", self.tr("Filter the comments"))
        self._filter.setCheckable(True)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        for order, words in self._orders().items():
            action = self._menu.addAction(words)
            action.setCheckable(True)
            action.setData(order)
            self._group.addAction(action)
        self._sort.setMenu(self._menu)
        self._sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._sort)
        row.addWidget(self._filter)
        self.field_row = QWidget(parent)
        self._field = FilterField(look, self.tr("Filter by author or word"), self.field_row)
        inset = QHBoxLayout(self.field_row)
        inset.setContentsMargins(24, 8, 24, 8)
        inset.addWidget(self._field)
        self.field_row.hide()
        self._field.installEventFilter(self)
        self._group.triggered.connect(self._on_sorted)
        self._filter.toggled.connect(self._on_toggled)
        self._field.typed.connect(self.filtered)

    def _orders(self) -> dict[Order, str]:
        return {
            Order.THREAD: self.tr("In the order of the thread"),
            Order.NEWEST: self.tr("Newest first"),
            Order.OLDEST: self.tr("Oldest first"),
            Order.VOTES: self.tr("Most votes first"),
            Order.AUTHOR: self.tr("By author"),
        }

    def _button(self, look: Look, icon: str, name: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(28, 28)
        button.setProperty("tight", True)
        look.icons.put(button, icon)
        return button

    @property
    def words(self) -> str:
        """What the comments are filtered by."""
        return self._field.text()

    def set_count(self, shown: int, total: int) -> None:
        """How many comments the filter leaves."""
        self._field.set_count(self.tr("{0} of {1}").format(shown, total))

    def reset(self, useful: bool) -> None:
        """Another thread; one comment needs no tools."""
        self.clear()
        self._group.actions()[0].setChecked(True)
        self.setVisible(useful)

    def clear(self) -> None:
        """Forgets the filter without saying so."""
        blocked = self._field.blockSignals(True)
        self._field.clear()
        self._field.blockSignals(blocked)
        self._filter.setChecked(False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and getattr(event, "key", int)() == Qt.Key.Key_Escape:
            self._filter.setChecked(False)
            return True
        return False

    def _on_sorted(self) -> None:
        checked = self._group.checkedAction()
        if checked is not None:
            self.sorted.emit(Order(checked.data()))

    def _on_toggled(self, on: bool) -> None:
        self.field_row.setVisible(on)
        if on:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.words:
            self._field.clear()
