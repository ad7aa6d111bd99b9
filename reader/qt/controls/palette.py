"""All commands behind one field: type a part of a name, Enter runs it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.qt.controls import ground
from reader.qt.controls.commands import Command, CommandRows
from reader.qt.controls.filter_field import FilterField
from reader.qt.controls.sheet import Sheet
from reader.qt.look import Look

ROW = 34
INSET = 8
FIELD = 36
GAP = 8  # between the field and the rows
MOST = 10  # rows to be seen at once
SIZE = QSize(560, 2 * INSET + FIELD + GAP + MOST * ROW)
STEP = 16  # a level of an outline
RADIUS = 5
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
Index = QModelIndex | QPersistentModelIndex


class CommandPainter(QStyledItemDelegate):
    """The command at the left, its keys at the right."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        command = index.data(CommandRows.COMMAND)
        place = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground.paint(painter, self._look, place, option.state, RADIUS)
        words = place.adjusted(12 + STEP * index.data(CommandRows.LEVEL), 0, -12, 0)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(words, _RIGHT, command.keys)
        words.setRight(words.right() - painter.fontMetrics().horizontalAdvance(command.keys) - 12)
        painter.setFont(self._look.font("interface"))
        painter.setPen(self._look.colour("ink"))
        shown = painter.fontMetrics().elidedText(command.label, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, shown)
        painter.restore()


class Palette(Sheet):
    """Opens with an empty field and the commands in the order given.

    `name` says what is listed, `hint` what to type; without them it is commands.
    """

    chosen = Signal(object)  # str: the id of the command

    def __init__(self, look: Look, parent: QWidget, name: str = "", hint: str = "") -> None:
        super().__init__(look, parent, SIZE, 0.2)
        self.setAccessibleName(name or self.tr("Commands"))
        self._rows = CommandRows(self)
        self._highest = 0  # pixels that all rows take, in this window
        self._field = FilterField(look, hint or self.tr("Find a command"), self, "find")
        self._field.setFixedHeight(FIELD)
        self._field.installEventFilter(self)
        self._view = QListView(self)
        self._view.setModel(self._rows)
        self._view.setItemDelegate(CommandPainter(look, self._view))
        self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._view.setMouseTracking(True)
        self._view.setAccessibleName(name or self.tr("Commands"))
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, INSET, 1, INSET)
        column.setSpacing(GAP)
        inset = QVBoxLayout()
        inset.setContentsMargins(INSET - 1, 0, INSET - 1, 0)
        inset.addWidget(self._field)
        column.addLayout(inset)
        column.addWidget(self._view, 1)
        self._field.typed.connect(self._on_typed)
        self._view.clicked.connect(self._on_clicked)

    def open_with(self, commands: Sequence[Command]) -> None:
        self._rows.set_commands(commands)
        self._size = _sized(len(commands))
        self._field.clear()
        self._select_first()
        self.open()
        self._highest = self.height()
        self.take_focus(self._field)

    def select(self, id: str) -> None:
        """Goes to the row of a command."""
        row = self._rows.row_of(id)
        if row >= 0:
            self._view.setCurrentIndex(self._rows.index(row))
            self._view.verticalScrollBar().setValue(ROW * self._top_row(row))

    def _top_row(self, row: int) -> int:
        """The first row to be seen, whole, where this one is in the middle."""
        shown = max(1, self._view.viewport().height() // ROW)
        return max(0, min(row - shown // 2, self._rows.rowCount() - shown))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._field:
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
        if key in step:
            row = self._view.currentIndex().row() + step[Qt.Key(key)]
            self._view.setCurrentIndex(self._rows.index(min(max(row, 0), self._rows.rowCount() - 1)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self._rows.id_at(self._view.currentIndex()))
        elif key == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            return False
        return True

    def _on_typed(self, text: str) -> None:
        self._rows.set_typed(text)
        self._field.set_count("" if self._rows.rowCount() else self.tr("Nothing found"))
        self.resize(self.width(), min(self._highest, _sized(self._rows.rowCount()).height()))
        self._select_first()

    def _select_first(self) -> None:
        first = self._rows.index(0) if self._rows.rowCount() else QModelIndex()
        self._view.setCurrentIndex(first)
        self._view.scrollToTop()

    def _on_clicked(self, index: Index) -> None:
        self._run(self._rows.id_at(index))

    def _run(self, id: str) -> None:
        """Closes first, so that the command finds the keyboard where it was."""
        if id:
            self.dismiss()
            self.chosen.emit(id)


def _sized(rows: int) -> QSize:
    """As high as its rows, up to the most; with none the field alone."""
    return QSize(SIZE.width(), min(SIZE.height(), 2 * INSET + FIELD + (GAP + rows * ROW if rows else 0)))
