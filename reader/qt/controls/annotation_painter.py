"""Draws a row of the annotation list: its ground, its colour bar, and what is set beside it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.notes.annotation import DEFAULT_COLOUR
from reader.qt.controls import ground
from reader.qt.controls.annotation_laid import META, NOTE, LaidRow
from reader.qt.controls.annotation_rows import AnnotationRows, Row
from reader.qt.controls.two_lines import ENOUGH
from reader.qt.look import Look

LEFT, RIGHT = 16, 20  # pixels kept free beside every row
BAR = 4
INDENT = 16  # from the bar's left edge to the words
PAD = 8  # from the ground of the current row to its words
BETWEEN = 2  # from ground to ground
HEADING = 28
RADIUS = 6
REMEMBERED = 200  # rows that are set: those on a screen and around it
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
Index = QModelIndex | QPersistentModelIndex


class AnnotationPainter(QStyledItemDelegate):
    """Remembers how wide each quote is, so that a list of thousands is laid out in one go."""

    def __init__(self, look: Look, rows: AnnotationRows, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._rows = rows
        self._view = view
        self._advances: dict[str, tuple[Row, int]] = {}
        self._set: dict[str, tuple[Row, LaidRow]] = {}
        look.changed.connect(self._on_look)
        self._serif = QFontMetrics(look.font("quote"))
        self._sans = QFontMetrics(look.font("interface"))

    def _on_look(self) -> None:
        self._set.clear()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._rows.row_at(index)
        if row is None:
            return QSize(0, HEADING)
        room = self._view.width() - LEFT - INDENT - RIGHT
        height = (1 if self._advance(row) <= room else 2) * self._look.pitch("quote")
        height += META if row.tags or row.speaker else 0
        height += (NOTE if row.note else 0) + (NOTE if row.guess else 0)
        return QSize(0, height + 2 * PAD + BETWEEN)

    def _advance(self, row: Row) -> int:
        """How wide the quote would be on one line, in pixels."""
        held = self._advances.get(row.id)
        if held is None or held[0] is not row:
            metrics = self._serif if row.quote else self._sans
            held = self._advances[row.id] = row, metrics.horizontalAdvance(self._rows.title(row)[:ENOUGH])
        return held[1]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._rows.row_at(index)
        place = QRect(option.rect)
        place.setWidth(self._view.width())  # the scroll thumb lies in the free pixels at the right
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row is None:
            self._paint_heading(painter, place, str(self._rows.data(index)))
        else:
            lit = place.adjusted(LEFT - PAD, 1, PAD - RIGHT, -1)
            ground.paint(painter, self._look, lit, option.state, RADIUS, self._view.hasFocus())
            self._paint_row(painter, lit.adjusted(PAD, PAD, -PAD, -PAD), row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, place: QRect, text: str) -> None:
        painter.setFont(self._look.font("small-strong"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(place.adjusted(LEFT, 10, -RIGHT, 0), _LEFT, text)

    def _paint_row(self, painter: QPainter, place: QRect, row: Row) -> None:
        self._paint_bar(painter, place, row)
        corner = QPointF(place.left() + INDENT, place.top())
        painter.translate(corner)
        self._laid(row, place.width() - INDENT).paint(painter)
        painter.translate(-corner)

    def _laid(self, row: Row, width: int) -> LaidRow:
        """How the row is set; remembered as long as it is the same, as wide and looks so."""
        held = self._set.get(row.id)
        if held is None or held[0] is not row or held[1].width != width:
            if len(self._set) >= REMEMBERED:
                self._set.clear()
            held = self._set[row.id] = row, LaidRow(self._look, self._rows.title(row), row, width)
        return held[1]

    def _paint_bar(self, painter: QPainter, place: QRect, row: Row) -> None:
        """In the highlight's strong tone; grey for a whole part, broken where the words are lost."""
        marked = bool(row.quote)
        colour = self._look.colour(f"strong.{row.colour or DEFAULT_COLOUR}" if marked else "edge")
        bar = QRectF(place.left(), place.top(), BAR, place.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if not row.lost:
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
            return
        for top in range(place.top(), place.bottom() - 3, 8):
            painter.drawRoundedRect(QRectF(bar.left(), top, BAR, 5), BAR / 2, BAR / 2)
