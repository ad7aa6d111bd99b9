"""What can be done with a thread: another order, only some of the comments."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from reader.qt.controls.filter_field import FilterField
from reader.qt.controls.under_menu import UnderMenu
from reader.qt.look import Look
from reader.qt.surface.thread_order import Order

EDGE = 24  # pixels free at both sides of the field, until it is known how many beside the words


class ThreadTools(QWidget):
    """Two buttons for the header, and a row with a field that the second one opens."""

    opening = Signal()  # the menu of orders: call `offer`
    sorted = Signal(object)  # an Order
    filtered = Signal(object)  # str
    left = Signal()  # Down or Enter in the field: on to the comments

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._sort = self._button(look, "sort", self.tr("Sort the comments"))
        self._sort.setProperty("on", False)
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
        UnderMenu(self._sort, self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self._sort)
        row.addWidget(self._filter)
        self.field_row = QWidget(parent)
        self._field = FilterField(look, self.tr("Filter by author or word"), self.field_row)
        self._inset = QHBoxLayout(self.field_row)
        self._inset.addWidget(self._field)
        self.set_edge(EDGE)
        self.field_row.hide()
        self._field.installEventFilter(self)
        self._menu.aboutToShow.connect(self.opening)
        self._group.triggered.connect(self._on_sorted)
        self._filter.toggled.connect(self._on_toggled)
        self._field.typed.connect(self.filtered)
        self._field.left.connect(self.left)

    def set_edge(self, edge: int) -> None:
        """The pixels free at both sides of the field: as many as beside the words under it."""
        self._inset.setContentsMargins(edge, 8, edge, 8)

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

    def offer(self, orders: Collection[Order]) -> None:
        """The orders that the menu shows; said when it opens."""
        for action in self._group.actions():
            action.setVisible(Order(action.data()) in orders)

    def sort(self, order: Order) -> None:
        """As if it were chosen in the menu."""
        next(one for one in self._group.actions() if one.data() == order).trigger()

    def open_filter(self) -> None:
        """The keyboard is in the field, also where it was open before."""
        self._filter.setChecked(True)
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def reset(self, useful: bool) -> None:
        """Another thread; one comment needs no tools."""
        self.take(Order.THREAD, "")
        self.setVisible(useful)

    def take(self, order: Order, words: str) -> None:
        """Shows an order and a filter without saying so."""
        self.clear()
        next(one for one in self._group.actions() if one.data() == order).setChecked(True)
        self._tell_order()
        if words:
            blocked = self._field.blockSignals(True)
            self._field.setText(words)
            self._field.blockSignals(blocked)
            self._filter.setChecked(True)

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
        self._tell_order()
        self.sorted.emit(self._order)

    @property
    def _order(self) -> Order:
        checked = self._group.checkedAction()
        return Order(checked.data()) if checked is not None else Order.THREAD

    def _tell_order(self) -> None:
        """Another order than the page's is to be seen on the button, and said by it."""
        other = self._order is not Order.THREAD
        said = self.tr("Sort the comments")
        if other:
            said = self.tr("Sort the comments: {0}").format(self._orders()[self._order])
        self._sort.setToolTip(said)
        self._sort.setAccessibleName(said)
        self._sort.setProperty("on", other)
        self._sort.style().unpolish(self._sort)
        self._sort.style().polish(self._sort)

    def _on_toggled(self, on: bool) -> None:
        self.field_row.setVisible(on)
        if on:
            self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.words:
            self._field.clear()
