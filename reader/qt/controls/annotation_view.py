"""The rows of the annotation list on the screen: every row has its place, and only those that are seen are measured."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QCursor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from reader.qt.controls.annotation_painter import AnnotationPainter
from reader.qt.controls.annotation_rows import AnnotationRows
from reader.qt.controls.heights import Heights
from reader.qt.look import Look
from reader.qt.turns import turns

Index = QModelIndex | QPersistentModelIndex
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_KEYS = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete, Qt.Key.Key_T, Qt.Key.Key_N}
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_ENDS = {Qt.Key.Key_Home, Qt.Key.Key_End}
MANY = 400  # rows that are not shown and painted in one turn
_LINE = 20  # pixels that an arrow of the scroll bar moves
_State = QStyle.StateFlag
_Cursor = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class AnnotationView(QListView):
    """Qt's list lays out all rows at every change; this one those on the screen, and the row at its top stays there.

    Keys that mean something to the text are not eaten by type-ahead.
    """

    pressed_key = Signal(object)  # Qt.Key
    end_wanted = Signal(object)  # bool: whether it is the last annotation, else the first
    reached = Signal()  # by the keyboard

    def __init__(self, look: Look, rows: AnnotationRows, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._rows = look, rows
        self._heights: Heights | None = None  # until they are asked for
        self._top, self._over = 0, 0  # the row at the top, and how many pixels of it are above
        self._at_top = ""  # the annotation there, while all rows are exchanged
        self._keeping = False
        self._blank = False  # it has come and is not painted yet
        self.setModel(rows)
        self._painter = AnnotationPainter(look, rows, self)
        self.setItemDelegate(self._painter)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # or scrolling paints all of it
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.verticalScrollBar().setSingleStep(_LINE)
        rows.rowsInserted.connect(self._on_inserted)
        rows.rowsRemoved.connect(self._on_removed)
        rows.dataChanged.connect(self._on_changed)
        rows.modelAboutToBeReset.connect(self._on_about_to_reset)
        rows.modelReset.connect(self._on_reset)
        look.changed.connect(self._on_look)

    # --- what became of the rows ---

    def _on_inserted(self, parent: Index, first: int, last: int) -> None:
        if self._heights is not None:
            self._heights.insert(first, last)
            if first <= self._top and (self._top, self._over) != (0, 0):
                self._top += last - first + 1

    def _on_removed(self, parent: Index, first: int, last: int) -> None:
        if self._heights is not None:
            self._heights.remove(first, last)
            if first <= self._top <= last:
                self._top, self._over = first, 0
            elif last < self._top:
                self._top -= last - first + 1

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if self._heights is not None:
            self._heights.forget(first.row(), last.row())
            self.scheduleDelayedItemsLayout()

    def _on_about_to_reset(self) -> None:
        begun = (self._top, self._over) == (0, 0)
        self._at_top = "" if begun else self._rows.id_at(self._rows.index(self._top))

    def _on_reset(self) -> None:
        """The row at the top stays there if it is one of the new ones."""
        again = self._rows.index_of(self._at_top)
        self._heights, self._top = None, max(0, again.row())
        self._over = self._over if again.isValid() else 0
        self.scheduleDelayedItemsLayout()

    def _on_look(self) -> None:
        if self._heights is not None:
            self._heights.forget(0, len(self._heights) - 1)
        self.scheduleDelayedItemsLayout()

    # --- where they stand ---

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)  # not the list's own: it would measure all

    def updateGeometries(self) -> None:
        self._settle()

    def _settle(self) -> None:
        """Measures what is to be seen, and a screen around it; the row at the top stays where it is."""
        heights, room = self._measured(), self.viewport().height()
        if len(heights) != self._rows.rowCount():
            return  # in the middle of a change
        self._top = max(0, min(self._top, len(heights) - 1))
        for _ in range(3):  # where the end comes into view, rows above it do
            heights.see(self._top, 2 * room, room)
            most = max(0, heights.total - room)
            value = self._value
            if value <= most:
                break
            self._go_to(most)
        self._keeping = True
        bar = self.verticalScrollBar()
        bar.setPageStep(room)
        bar.setRange(0, most)
        bar.setValue(value)
        self._keeping = False

    def _measured(self) -> Heights:
        if self._heights is None:
            self._heights = Heights(self._rows.rowCount(), self._height_of)
        return self._heights

    def _height_of(self, row: int) -> int:
        return self._painter.sizeHint(QStyleOptionViewItem(), self._rows.index(row)).height()

    @property
    def _value(self) -> int:
        """How many pixels of all rows are above the screen."""
        heights = self._measured()
        if not len(heights):
            return 0
        return heights.top(self._top) + max(0, min(self._over, heights.height(self._top) - 1))

    def _go_to(self, value: int) -> None:
        self._top = self._measured().at(value)
        self._over = value - self._measured().top(self._top)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._keeping:
            return  # only the rows above it have other heights
        value = self.verticalScrollBar().value()
        if value == self.verticalScrollBar().maximum() > 0:
            value = self._end()
        self._go_to(value)
        self._settle()
        if abs(dy) < self.viewport().height() and self._value == value:
            self.viewport().scroll(dx, dy)
        else:
            self.viewport().update()

    def _end(self) -> int:
        """The value with which the last row is at the bottom: who goes there means the end, whatever its height."""
        heights, room = self._measured(), self.viewport().height()
        heights.see(len(heights) - 1, room, room)
        return max(0, heights.total - room)

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def visualRect(self, index: Index) -> QRect:
        self.executeDelayedItemsLayout()
        return self._rect(index.row()) if index.isValid() else QRect()

    def _rect(self, row: int) -> QRect:
        heights = self._measured()
        top = heights.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        self.executeDelayedItemsLayout()
        heights, y = self._measured(), point.y() + self.verticalScrollBar().value()
        return self._rows.index(heights.at(y)) if 0 <= y < heights.total else QModelIndex()

    def scrollTo(self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible) -> None:
        """No further than it has to; a group's first annotation comes with its heading."""
        self.executeDelayedItemsLayout()
        heights, row = self._measured(), index.row()
        if not index.isValid() or row >= len(heights):
            return
        room = self.viewport().height()
        heights.see(row, room, room)
        headed = row > 0 and self._rows.row_at(self._rows.index(row - 1)) is None
        top, bottom = heights.top(row - headed), heights.top(row) + heights.height(row)
        self._go_to(min(max(self._value, bottom - room), top))
        self._settle()
        self.viewport().update()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: object) -> QModelIndex:
        """Over headings; a page is as much as is seen."""
        here = self.currentIndex()
        last = self._rows.rowCount() - 1
        if not here.isValid() or last < 0:
            return self._next(range(last + 1))
        if action in (_Cursor.MovePageDown, _Cursor.MovePageUp):
            return self._page(here.row(), action == _Cursor.MovePageDown)
        down = action in (_Cursor.MoveDown, _Cursor.MoveNext)
        found = self._next(range(here.row() + 1, last + 1) if down else range(here.row() - 1, -1, -1))
        return found if found.isValid() else QModelIndex(here)

    def _page(self, row: int, down: bool) -> QModelIndex:
        heights, room = self._measured(), self.viewport().height()
        heights.see(row, room, room)
        target = heights.at(heights.top(row) + (room if down else -room))
        last = len(heights) - 1
        found = self._next(range(target, row, -1) if down else range(target, row))
        return found if found.isValid() else self._next(range(last, -1, -1) if down else range(last + 1))

    def _next(self, rows: range) -> QModelIndex:
        """The first of these that is an annotation."""
        indexes: Iterator[QModelIndex] = map(self._rows.index, rows)
        return next((one for one in indexes if self._rows.id_at(one)), QModelIndex())

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        index = self.indexAt(rect.center())
        if self._rows.id_at(index):
            self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # --- how they look ---

    def paintEvent(self, event: QPaintEvent) -> None:
        self.executeDelayedItemsLayout()
        heights, offset = self._measured(), self.verticalScrollBar().value()
        painter, option = QPainter(self.viewport()), QStyleOptionViewItem()
        painter.fillRect(event.rect(), self._look.colour("side"))
        if not len(heights) or self._blank:
            return
        hovered, chosen = self._hovered(), self.selectionModel()
        first, last = (heights.at(offset + y) for y in (event.rect().top(), event.rect().bottom()))
        for row in range(first, last + 1):
            index = self._rows.index(row)
            option.rect = self._rect(row)
            option.state = _State.State_Selected if chosen.isSelected(index) else _State.State_None
            if row == hovered:
                option.state |= _State.State_MouseOver
            self._painter.paint(painter, option, index)

    def showEvent(self, event: QShowEvent) -> None:
        """Thousands of rows are given their places in one turn and painted in the next."""
        super().showEvent(event)
        if self._rows.rowCount() > MANY:
            self._blank = True
            turns().ask(self._uncover)

    def _uncover(self) -> bool:
        self._blank = False
        self.viewport().update()
        return False

    def _hovered(self) -> int:
        """The row under the mouse; -1 for none."""
        over = self.viewport().underMouse()
        return self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())).row() if over else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._heights is not None and event.oldSize().width() != event.size().width():
            self._heights.forget(0, len(self._heights) - 1)
        super().resizeEvent(event)

    # --- its keys ---

    def event(self, event: QEvent) -> bool:
        """Its own keys come here and not to the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.reached.emit()  # before Qt makes a row the current one without showing it
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_ours(event):
            self.pressed_key.emit(Qt.Key(event.key()))
        elif event.key() in _ENDS:
            self.end_wanted.emit(event.key() == Qt.Key.Key_End)
        elif event.key() in _MOVES:
            super().keyPressEvent(event)
        else:
            event.ignore()


def _is_ours(event: QKeyEvent) -> bool:
    return event.key() in _KEYS and not event.modifiers() & _COMMAND
