"""A sheet of what changed: sections of passages and comments, each a place to go to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QKeyEvent,
    QPainter,
    QPalette,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.qt.controls import ground
from reader.qt.controls.plain_label import plain_label
from reader.qt.controls.sheet import Sheet
from reader.qt.look import Look

SIZE = QSize(680, 640)
SIDE = 24  # pixels from the sheet's edge to its words
PAD = 8
HEADING = 36
FOOT = 18  # the line under the words
RADIUS = 6
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Item:
    """An annotation by its id or a comment by its part; both empty for what is gone and cannot be gone to.

    `words` may strike through (s) and underline (u), and is escaped otherwise. `detail` stands under them, `figure`
    at the right of that.
    """

    id: str
    part: str
    words: str
    detail: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """`count` may be more than the items that are listed."""

    title: str
    count: int
    items: tuple[Item, ...]


class ReportRows(QAbstractListModel):
    """Headings and items in one list."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: list[Section | Item] = []

    def set_sections(self, sections: Sequence[Section]) -> None:
        self.beginResetModel()
        self._rows = []
        for section in sections:
            self._rows += [section, *section.items]
        self.endResetModel()

    def row_at(self, index: Index) -> Section | Item:
        return self._rows[index.row()]

    def first(self) -> QModelIndex:
        """The first row that leads somewhere."""
        return next((self.index(at) for at, row in enumerate(self._rows) if _leads(row)), QModelIndex())

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or not _leads(self.row_at(index)):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index)
        if role == self.ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _spoken(row)
        return None


def _leads(row: Section | Item) -> bool:
    return isinstance(row, Item) and bool(row.id or row.part)


def _spoken(row: Section | Item) -> str:
    if isinstance(row, Section):
        return f"{row.title} ({row.count})"
    plain = QTextDocument()
    plain.setHtml(row.words)
    return " · ".join(filter(None, (plain.toPlainText(), row.detail, row.figure)))


class ReportPainter(QStyledItemDelegate):
    """Words in the reading face; struck through in grey what is gone, underlined what came."""

    def __init__(self, look: Look, rows: ReportRows, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._rows = rows
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._rows.row_at(index)
        if isinstance(row, Section):
            return QSize(0, HEADING)
        height = self._set(row, self._view.viewport().width() - 2 * SIDE).size().height()
        return QSize(0, round(height) + (FOOT if row.detail or row.figure else 0) + 2 * PAD + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, place = self._rows.row_at(index), QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Section):
            painter.setFont(self._look.font("small-strong"))
            painter.setPen(self._look.colour("muted"))
            painter.drawText(place.adjusted(SIDE, 12, -SIDE, 0), _LEFT, f"{row.title} ({row.count})")
        else:
            lit = place.adjusted(SIDE - PAD, 1, PAD - SIDE, -1)
            ground.paint(painter, self._look, lit, option.state, RADIUS, self._view.hasFocus())
            self._paint_item(painter, place.adjusted(SIDE, PAD, -SIDE, -PAD), row)
        painter.restore()

    def _paint_item(self, painter: QPainter, place: QRect, row: Item) -> None:
        words = self._set(row, place.width())
        painter.save()
        painter.translate(QPointF(place.topLeft()))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(
            QPalette.ColorRole.Text, self._look.colour("ink" if _leads(row) else "muted")
        )
        words.documentLayout().draw(painter, context)
        painter.restore()
        foot = QRect(place.left(), place.bottom() - FOOT + 2, place.width(), FOOT)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(foot, _RIGHT, row.figure)
        room = foot.width() - painter.fontMetrics().horizontalAdvance(row.figure) - 12
        painter.drawText(
            foot, _LEFT, painter.fontMetrics().elidedText(row.detail, Qt.TextElideMode.ElideRight, room)
        )

    def _set(self, row: Item, width: int) -> QTextDocument:
        made = QTextDocument()
        made.setDocumentMargin(0)
        made.setDefaultFont(self._look.font("quote"))
        gone, came = self._look.colour("muted").name(), self._look.colour("accent").name()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        made.setDefaultTextOption(option)
        made.setDefaultStyleSheet(f"s {{ color: {gone}; }} u {{ color: {came}; }}")
        pitch = self._look.pitch("quote")
        made.setHtml(f'<p style="line-height: {pitch}px; -qt-line-height-type: fixed">{row.words}</p>')
        made.setTextWidth(width)
        return made


class ReportSheet(Sheet):
    """Read it, go to what matters, keep the new places."""

    chosen = Signal(object)  # an Item
    keep_wanted = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent, SIZE)
        self.setAccessibleName(self.tr("What changed in this page"))
        self._rows = ReportRows(self)
        self._title = plain_label(self, self.look, "lead", "ink")
        self._title.setText(self.tr("What changed in this page"))
        self._summary = plain_label(self, self.look, "interface", "muted")
        self._summary.setWordWrap(True)
        self._cross = QToolButton(self)
        self._cross.setAccessibleName(self.tr("Close"))
        self._cross.setToolTip(self.tr("Close"))
        look.icons.put(self._cross, "close")
        self._view = _View(self)
        self._view.setModel(self._rows)
        self._view.setItemDelegate(ReportPainter(look, self._rows, self._view))
        self._view.setAccessibleName(self.tr("What changed in this page"))
        self._hint = plain_label(self, self.look, "small", "muted")
        self._hint.setText(self.tr("Nothing has been written yet. Keeping them can be undone."))
        self._hint.setWordWrap(True)
        self._rule = QFrame(self)
        self._rule.setProperty("rule", True)
        self._rule.setFixedHeight(1)
        self._keep = QPushButton(self.tr("Keep the new places"), self)
        self._keep.setProperty("primary", True)
        self._lay_out()
        self._cross.clicked.connect(self.dismiss)
        self._keep.clicked.connect(self.keep_wanted)
        self._view.clicked.connect(self._on_chosen)
        self._view.entered_row.connect(self._on_chosen)

    def show_report(self, summary: str, sections: Sequence[Section], can_keep: bool) -> None:
        self._summary.setText(summary[:1].upper() + summary[1:] + ".")
        self._rows.set_sections(sections)
        self._keep.setVisible(can_keep)
        self._hint.setVisible(can_keep)
        self._rule.setVisible(can_keep)
        self.open()
        self._view.setCurrentIndex(self._rows.first())
        self._view.scrollToTop()
        self.take_focus(self._view)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 12, 12, 0)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        under = QHBoxLayout()
        under.setContentsMargins(SIDE, 0, SIDE, 8)
        under.addWidget(self._summary)
        foot = QHBoxLayout()
        foot.setContentsMargins(SIDE, 12, SIDE, 16)
        foot.setSpacing(16)
        foot.addWidget(self._hint, 1)
        foot.addWidget(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(under)
        column.addWidget(self._view, 1)
        column.addWidget(self._rule)
        column.addLayout(foot)

    def _on_chosen(self, index: Index) -> None:
        row = self._rows.row_at(index) if index.isValid() else None
        if isinstance(row, Item) and _leads(row):
            self.chosen.emit(row)


class _View(QListView):
    """The keys of a list; Enter goes to the row."""

    entered_row = Signal(object)  # QModelIndex

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.verticalScrollBar().setSingleStep(20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
