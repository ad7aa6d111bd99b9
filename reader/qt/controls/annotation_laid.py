"""A row of the annotation list, set once: its lines shaped, its chips and icons in their places."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from reader.qt.controls import chip
from reader.qt.controls.annotation_rows import Row
from reader.qt.controls.two_lines import two_lines
from reader.qt.look import Look
from reader.qt.surface.direction import reads_left
from reader.qt.words import initialled

META = 26  # chips and speaker, with the gap above
NOTE = 22  # one line of the note, with the gap above
SPEAKER_SHARE = 0.4  # of the width that the speaker may have, however many chips there are
_LINE = 20  # pixels of a line of small words
_ICON = 16
_ENOUGH = 400  # code points of a note: more than a line ever shows


class Line(NamedTuple):
    """One line of words with its corner; `layout` has shaped them."""

    layout: QTextLayout
    corner: QPointF
    tone: QColor


class Icon(NamedTuple):
    square: QRect
    name: str
    tone: QColor


class LaidRow:
    """All that is drawn of a row beside its bar, `width` pixels wide, from its own left top corner."""

    def __init__(self, look: Look, title: str, row: Row, width: int) -> None:
        self._look = look
        self.width = width
        self.lines: list[Line] = []
        self.icons: list[Icon] = []
        self.chips: list[tuple[QRect, str]] = []  # each with its colour
        top = self._set_quote(title, row)
        if row.guess:
            self._set_line(top + 2, row.guess, "guess")
            top += NOTE
        if row.tags or row.speaker:
            self._set_meta(QRect(0, top + 6, width, chip.HEIGHT), row)
            top += META
        if row.note:
            self._set_line(top + 2, row.note, "note")

    def paint(self, painter: QPainter) -> None:
        for place, colour in self.chips:
            chip.paint_ground(painter, self._look, place, colour)
        for icon in self.icons:
            self._look.icons.paint(painter, icon.square, icon.name, icon.tone)
        for line in self.lines:
            painter.setPen(line.tone)
            line.layout.draw(painter, line.corner)

    def _set_quote(self, title: str, row: Row) -> int:
        """Where the next thing begins."""
        font = self._look.font("quote" if row.quote else "interface")
        pitch, tone = self._look.pitch("quote"), self._look.colour("ink" if row.quote else "muted")
        lines, leftwards = two_lines(title, font, self.width), reads_left(title)
        for number, words in enumerate(lines):
            room = QRect(0, number * pitch, self.width, pitch)
            self._set(words, font, tone, room, at_right=leftwards, leftwards=leftwards)
        return len(lines) * pitch

    def _set_meta(self, place: QRect, row: Row) -> None:
        font, muted = self._look.font("small"), self._look.colour("muted")
        metrics = QFontMetrics(font)
        chips = sum(chip.size(self._look, name).width() + chip.BETWEEN for name, _ in row.tags)
        limit = max(place.width() - chips, round(place.width() * SPEAKER_SHARE))
        fits = metrics.horizontalAdvance(row.speaker) <= limit
        named = row.speaker if fits else initialled(row.speaker)
        speaker = metrics.elidedText(named, Qt.TextElideMode.ElideRight, limit)
        if speaker:
            self._set(chip.isolated(speaker), font, muted, place, at_right=True)
            place = place.adjusted(0, 0, -metrics.horizontalAdvance(speaker) - chip.BETWEEN, 0)
        self._set_chips(chip.placed_row(self._look, place, row.tags))

    def _set_chips(self, row: chip.ChipRow) -> None:
        font = self._look.font("small")
        for place, name, colour in row.chips:
            self.chips.append((place, colour))
            words = chip.named(self._look, place, name)
            self._set(words, font, self._look.colour("ink"), chip.name_place(place))
        if row.rest:
            self._set(f"+{row.rest}", font, self._look.colour("muted"), row.room)

    def _set_line(self, top: int, text: str, icon: str) -> None:
        """The note, or where lost words may be: that is a place to go to."""
        tone = self._look.colour("accent" if icon == "guess" else "muted")
        self.icons.append(Icon(QRect(0, top + 2, _ICON, _ICON), icon, tone))
        font, room = self._look.font("small"), QRect(19, top, self.width - 19, _LINE)
        line = " ".join(text.split())[:_ENOUGH]
        shown = QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, room.width())
        self._set(shown, font, tone, room)

    def _set(
        self,
        words: str,
        font: QFont,
        tone: QColor,
        room: QRect,
        at_right: bool = False,
        leftwards: bool = False,
    ) -> None:
        """One line in the middle of a room's height, at its left or its right."""
        metrics = QFontMetrics(font)
        layout, line = _shaped(words, font, leftwards)
        pitch = metrics.ascent() + metrics.descent()
        base = room.top() + round((room.height() - pitch) / 2) + metrics.ascent()
        left = room.right() + 1 - metrics.horizontalAdvance(words) if at_right else room.left()
        self.lines.append(Line(layout, QPointF(left, base - line), tone))


def _shaped(words: str, font: QFont, leftwards: bool) -> tuple[QTextLayout, float]:
    """A line of words, and how far its base is below its top: a font that falls back may reach higher."""
    layout = QTextLayout(words, font)
    layout.setCacheEnabled(True)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftwards else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(0)
    layout.endLayout()
    return layout, line.ascent()
