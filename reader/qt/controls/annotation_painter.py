"""Draws a row of the annotation list: colour bar, quote in two lines, chips, speaker, note in one line."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from reader.notes.annotation import DEFAULT_COLOUR
from reader.qt.controls import chip, ground
from reader.qt.controls.annotation_rows import AnnotationRows, Row
from reader.qt.controls.two_lines import ENOUGH, two_lines
from reader.qt.look import Look
from reader.qt.surface.direction import reads_left, write
from reader.qt.words import initialled

LEFT, RIGHT = 16, 20  # pixels kept free beside every row
BAR = 4
INDENT = 16  # from the bar's left edge to the words
PAD = 8  # from the ground of the current row to its words
BETWEEN = 2  # from ground to ground
HEADING = 28
META = 26  # chips and speaker, with the gap above
NOTE = 22  # one line of the note, with the gap above
SPEAKER_SHARE = 0.4  # of the width that the speaker may have, however many chips there are
RADIUS = 6
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
Index = QModelIndex | QPersistentModelIndex


class AnnotationPainter(QStyledItemDelegate):
    """Remembers how wide each quote is, so that a list of thousands is laid out in one go."""

    def __init__(self, look: Look, rows: AnnotationRows, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._rows = rows
        self._view = view
        self._advances: dict[str, tuple[Row, int]] = {}
        self._serif = QFontMetrics(look.font("quote"))
        self._sans = QFontMetrics(look.font("interface"))

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
        words = place.adjusted(INDENT, 0, 0, 0)
        top = self._paint_quote(painter, words, row)
        if row.guess:
            self._paint_line(painter, QRect(words.left(), top + 2, words.width(), 20), row.guess, "guess")
            top += NOTE
        if row.tags or row.speaker:
            self._paint_meta(painter, QRect(words.left(), top + 6, words.width(), chip.HEIGHT), row)
            top += META
        if row.note:
            self._paint_line(painter, QRect(words.left(), top + 2, words.width(), 20), row.note, "note")

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

    def _paint_quote(self, painter: QPainter, place: QRect, row: Row) -> int:
        """Where the next thing begins."""
        font = self._face(row)
        pitch = self._look.pitch("quote")
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._look.colour("ink" if row.quote else "muted"))
        title = self._rows.title(row)
        lines, leftwards = two_lines(title, font, place.width()), reads_left(title)
        for number, line in enumerate(lines):
            top = place.top() + number * pitch
            base = top + round((pitch - metrics.ascent() - metrics.descent()) / 2) + metrics.ascent()
            x = place.right() + 1 - metrics.horizontalAdvance(line) if leftwards else place.left()
            write(painter, QPointF(x, base), line, leftwards)
        return place.top() + len(lines) * pitch

    def _paint_meta(self, painter: QPainter, place: QRect, row: Row) -> None:
        metrics = QFontMetrics(self._look.font("small"))
        chips = sum(chip.size(self._look, name).width() + chip.BETWEEN for name, _ in row.tags)
        limit = max(place.width() - chips, round(place.width() * SPEAKER_SHARE))
        fits = metrics.horizontalAdvance(row.speaker) <= limit
        named = row.speaker if fits else initialled(row.speaker)
        speaker = metrics.elidedText(named, Qt.TextElideMode.ElideRight, limit)
        if speaker:
            painter.setFont(self._look.font("small"))
            painter.setPen(self._look.colour("muted"))
            painter.drawText(place, _RIGHT, chip.isolated(speaker))
            place = place.adjusted(0, 0, -metrics.horizontalAdvance(speaker) - chip.BETWEEN, 0)
        chip.paint_row(painter, self._look, place, row.tags)

    def _paint_line(self, painter: QPainter, place: QRect, text: str, icon: str) -> None:
        """The note, or where lost words may be: that is a place to go to."""
        tone = self._look.colour("accent" if icon == "guess" else "muted")
        self._look.icons.paint(painter, QRect(place.left(), place.top() + 2, 16, 16), icon, tone)
        painter.setFont(self._look.font("small"))
        painter.setPen(tone)
        room = place.adjusted(19, 0, 0, 0)
        line = " ".join(text.split())
        shown = painter.fontMetrics().elidedText(line[:400], Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _LEFT, shown)

    def _face(self, row: Row) -> QFont:
        return self._look.font("quote" if row.quote else "interface")
