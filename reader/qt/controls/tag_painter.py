"""Draws a row of the tag picker: key, colour, name with the typed part bold, check, count."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.notes.annotation import DEFAULT_COLOUR
from reader.qt.controls import ground
from reader.qt.controls.tag_rows import TagRow, TagRows
from reader.qt.look import Look
from reader.qt.words import number

ROW_HEIGHT = 32
CREATE_HEIGHT = 48  # with the line above it
RADIUS = 5
INSET = 7  # from the card's edge to the ground of a row
KEY = 18  # the square of the key
NAME_LEFT = 34  # from the row's edge to the name, after key and dot
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
Index = QModelIndex | QPersistentModelIndex


class TagPainter(QStyledItemDelegate):
    """Paints; the model decides what is in a row."""

    def __init__(self, look: Look, parent: QListView) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tag = index.data(TagRows.DATA)
        return QSize(0, ROW_HEIGHT if isinstance(tag, TagRow) else CREATE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rows = index.model()
        assert isinstance(rows, TagRows)
        tag = rows.data(index, TagRows.DATA)
        place = QRect(option.rect).adjusted(INSET, 0, -INSET, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not isinstance(tag, TagRow):
            place.setTop(self._paint_line(painter, place))
        ground.paint(painter, self._look, place, option.state, RADIUS)
        if isinstance(tag, TagRow):
            self._paint_tag(painter, place, tag, rows)
        else:
            self._paint_create(painter, place, str(rows.data(index)))
        painter.restore()

    def _paint_line(self, painter: QPainter, place: QRect) -> int:
        """The line over the last row; the top of what is left below it."""
        middle = place.top() + 6
        painter.fillRect(
            QRect(place.left() - INSET, middle, place.width() + 2 * INSET, 1), self._look.colour("line")
        )
        return place.bottom() + 1 - ROW_HEIGHT - 2

    def _paint_tag(self, painter: QPainter, place: QRect, tag: TagRow, rows: TagRows) -> None:
        if tag.key:
            self._paint_key(painter, place, tag.key)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour(f"strong.{tag.colour or DEFAULT_COLOUR}"))
        painter.drawEllipse(QRectF(place.left() + 39, place.center().y() - 3, 8, 8))
        count = self._paint_count(painter, place, tag.count)
        left = place.left() + NAME_LEFT + 20
        end = self._paint_name(
            painter, QRect(left, place.top(), count - 32 - left, place.height()), tag, rows
        )
        if tag.name in rows.on:
            square = QRect(end + 6, place.center().y() - 8, 18, 18)
            self._look.icons.paint(painter, square, "check", self._look.colour("accent"))

    def _paint_key(self, painter: QPainter, place: QRect, key: str) -> None:
        box = QRect(place.left() + 8, place.center().y() - KEY // 2 + 1, KEY, KEY)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(self._look.colour("raised"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), key)

    def _paint_count(self, painter: QPainter, place: QRect, count: int) -> int:
        """Where the count begins."""
        text = number(count) if count else ""
        painter.setFont(self._look.font("small"))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(place.adjusted(0, 0, -8, 0), _RIGHT, text)
        return place.right() - 8 - painter.fontMetrics().horizontalAdvance(text)

    def _paint_name(self, painter: QPainter, room: QRect, tag: TagRow, rows: TagRows) -> int:
        """The typed part bold; where the name ends."""
        match = rows.typed_part(tag.name)
        plain, bold = self._look.font("interface"), self._look.font("interface-strong")
        pieces = (tag.name[: match.start], plain), (match.of(tag.name), bold), (tag.name[match.end :], plain)
        painter.setPen(self._look.colour("ink"))
        at = room.topLeft()
        for text, font in pieces:
            left = room.right() - at.x()
            shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, left)
            painter.setFont(font)
            painter.drawText(QRect(at, QPoint(room.right(), room.bottom())), _LEFT, shown)
            at.setX(at.x() + QFontMetrics(font).horizontalAdvance(shown))
        return at.x()

    def _paint_create(self, painter: QPainter, place: QRect, text: str) -> None:
        square = QRect(place.left() + 8, place.center().y() - 8, 18, 18)
        self._look.icons.paint(painter, square, "plus", self._look.colour("accent"))
        painter.setFont(self._look.font("interface"))
        painter.setPen(self._look.colour("ink"))
        room = place.adjusted(NAME_LEFT, 0, -8, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)
