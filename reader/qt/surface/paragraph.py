"""A row of running text, laid out in lines of an even pitch."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cached_property
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.model import Mark, Span, Style
from reader.notes.elisions import elisions
from reader.notes.snap import inside_word
from reader.qt.surface.direction import direction, from_the_right, reads_left, right_to_left, write
from reader.qt.surface.laid import Box, Deed, Hot
from reader.qt.surface.lexicon import is_burmese, torn
from reader.qt.surface.positions import Positions
from reader.qt.surface.unspaced import changes

SMALLER = 0.9  # of the text's size, code in it
TAB = 8  # letters, as in browsers
NUMBERED = 12  # pixels: in smaller type the number of a note is as large as in this
_ABOUT = 4  # UTF-16 units in which the place between letters that is nearest to a point is looked for
_TIED = re.compile(r"(?<=\S) (?=[:;!?»](?:\s|$))|(?<=«) ")  # as many code points before as after


class Type(NamedTuple):
    """How running text is set: a font, the line pitch in pixels, and the colours of text, links and code.

    `lit` is the colour of words on the ground of a highlight or a hit, where the text's own may be too faint. `leads`
    says on paper where a link's address leads: as an address, or behind a # as the name of a place in the file.
    """

    font: QFont
    pitch: float
    ink: QColor
    link: QColor
    code: QFont
    balanced: bool = False
    justified: bool = False
    lit: QColor | None = None  # None: the text's own
    at_right: bool = False  # words without a letter that has a direction, figures say, stand at the right
    leads: Callable[[str], str] | None = None


class Paragraph:
    """Text laid out at a width. `start` is where it begins in its part's text, in code points.

    `tail` is drawn behind the last line and belongs to no part's text. `breaks` are the code points before which a
    word may be broken.
    """

    def __init__(
        self,
        text: str,
        marks: Sequence[Mark],
        kind: Type,
        width: float,
        start: int = 0,
        tail: str = "",
        breaks: Sequence[int] = (),
    ) -> None:
        self.start, self.end = start, start + len(text)
        self.type = kind
        self._marks = marks
        self._positions = Positions(text, breaks)
        self._text = text
        self._length = len(text)
        self._mixed = right_to_left(text)  # a selection of mixed directions can be split on a line
        self._syllabic = is_burmese(text)
        self._layout = QTextLayout(_tied(self._positions.view), kind.font)
        self._layout.setCacheEnabled(True)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if "\t" in text:
            option.setTabStopDistance(_tab(text, marks, kind))
        self._leftwards = reads_left(text)
        if self._leftwards or (kind.at_right and direction(text) is None):
            option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        elif kind.justified:
            option.setAlignment(Qt.AlignmentFlag.AlignJustify)
        self._layout.setTextOption(option)
        self._layout.setFormats([self._range(mark.span, _format(mark, kind)) for mark in marks])
        metrics = QFontMetricsF(kind.font)
        self._rise = (kind.pitch - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
        self._size = float(kind.font.pixelSize())
        self.width = width
        self._tail = tail
        self._break_lines(width)
        if kind.balanced and self._layout.lineCount() > 1:
            self._balance(width)
        self.height = self._layout.lineCount() * kind.pitch
        self._hots: tuple[Hot, ...] | None = None

    def _range(self, span: Span, look: QTextCharFormat) -> QTextLayout.FormatRange:
        piece = QTextLayout.FormatRange()
        piece.start, piece.length = self._positions.span_to_qt(span)
        piece.format = look
        return piece

    def _break_lines(self, width: float, left: float = 0.0) -> int:
        layout, pitch = self._layout, self.type.pitch
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, width))
            if self._syllabic and (end := torn(self._positions.view, line.textStart(), line.textLength())):
                line.setLineWidth(_x(line, end) + 0.5)
            # QTextLine.height() depends on the fonts that fall back: the pitch is ours
            line.setPosition(QPointF(left, round(count * pitch + self._rise) - line.ascent()))
            count += 1
        layout.endLayout()
        return count

    def _balance(self, width: float) -> None:
        """The narrowest width with the same number of lines, and with every word on one that a line can hold.

        Chinese and Japanese stand in no words: they are one that no line holds.
        """
        lines = self._layout.lineCount()
        advances = map(QFontMetricsF(self.type.font).horizontalAdvance, self._text.split())
        narrow, wide = max([width / lines, *(one for one in advances if one <= width)]), width
        while wide - narrow > 4:
            middle = (narrow + wide) / 2
            if self._break_lines(middle) > lines:
                narrow = middle
            else:
                wide = middle
        self._break_lines(wide, width - wide if self._leftwards else 0.0)

    def draw(self, painter: QPainter, at: QPointF, inked: Sequence[Span] = ()) -> None:
        painter.setPen(self.type.ink)
        self._layout.draw(painter, at, self._inked(inked), self._seen(painter))
        if self._tail:
            self._draw_tail(painter, at)

    def _seen(self, painter: QPainter) -> QRectF:
        """Only lines inside the painter's clip are drawn: on paper the others would still be found as text."""
        if not painter.hasClipping():
            return QRectF()
        inset = 0.4 * self.type.pitch
        return painter.clipBoundingRect().adjusted(0, inset, 0, -inset)

    def _draw_tail(self, painter: QPainter, at: QPointF) -> None:
        last = self._layout.lineAt(self._layout.lineCount() - 1)
        left, right = last.naturalTextRect().left(), last.naturalTextRect().right()
        metrics, room = QFontMetricsF(self.type.font), left if self._leftwards else self.width - right
        told = [f" · {self._tail}", f" · {self._tail.rpartition(' · ')[2]}"]  # with little room, the date
        if self._leftwards:
            told = list(map(from_the_right, told))
        words = next((one for one in told if metrics.horizontalAdvance(one) <= room), told[-1])
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        x = left - metrics.horizontalAdvance(shown) if self._leftwards else right
        painter.setFont(self.type.font)
        write(painter, at + QPointF(x, last.y() + last.ascent()), shown, self._leftwards)

    def _inked(self, spans: Sequence[Span]) -> list[QTextLayout.FormatRange]:
        here = Span(self.start, self.start + self._length)
        links = [mark.span for mark in self._marks if mark.style is Style.LINK]
        faint = self.type.lit is not None and self.type.lit != self.type.ink
        faint_or_linked = [Span(0, self._length)] if faint else links
        if not faint_or_linked or not spans:
            return []
        ink = QTextCharFormat()
        ink.setForeground(self.type.lit or self.type.ink)
        own = [
            Span(max(s.start, here.start), min(s.end, here.end)).shift(-self.start)
            for s in spans
            if s.overlaps(here)
        ]
        return [
            self._range(Span(max(s.start, link.start), min(s.end, link.end)), ink)
            for s in own
            for link in faint_or_linked
            if s.overlaps(link)
        ]

    @property
    def natural_width(self) -> float:
        """How wide the widest line is, in pixels."""
        lines = (self._layout.lineAt(i) for i in range(self._layout.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0.0)

    @property
    def extent(self) -> float:
        return self.natural_width

    @property
    def baseline(self) -> float:
        """Where the first line stands, in pixels from the top."""
        return round(self._rise)

    def line_at(self, y: float) -> int:
        return min(max(0, int(y // self.type.pitch)), self._layout.lineCount() - 1)

    def hit(self, x: float, y: float) -> int:
        line = self._layout.lineAt(self.line_at(y))
        offset = self._nearest(line, x) if self._mixed else line.xToCursor(x)
        if offset == line.textStart() + line.textLength() and self._breaks_after(line):
            offset -= 1  # the end of a broken line is the start of the next one: stay on this one
        return self.start + self._positions.from_qt(offset)

    def _nearest(self, line: QTextLine, x: float) -> int:
        """Where letters run to the left, Qt goes over to the next one too early: the nearest of those about."""
        found = line.xToCursor(x)
        first, last = line.textStart(), line.textStart() + line.textLength()
        about = range(max(first, found - _ABOUT), min(last, found + _ABOUT) + 1)
        stands = (at for at in about if self._layout.isValidCursorPosition(at))
        return min(stands, key=lambda at: (abs(_x(line, at) - x), abs(at - found)), default=found)

    def _breaks_after(self, line: QTextLine) -> bool:
        """Whether a line ends with the space or the line break that broke it."""
        end = self._positions.from_qt(line.textStart() + line.textLength())
        return line.textLength() > 0 and end < self._length and self._text[end - 1] in " \n"

    def on_text(self, x: float, y: float) -> bool:
        if not 0 <= y < self.height:
            return False
        line = self._layout.lineAt(self.line_at(y))
        return line.naturalTextRect().left() - 2 <= x <= line.naturalTextRect().right() + 2

    def boxes(self, span: Span) -> list[Box]:
        start = self._positions.to_qt(max(0, min(self._length, span.start - self.start)))
        end = self._positions.to_qt(max(0, min(self._length, span.end - self.start)))
        if end <= start:
            return []
        starts = self._line_starts
        found: list[Box] = []
        for number in range(bisect_right(starts, start) - 1, bisect_left(starts, end)):
            a, b = max(start, starts[number]), min(end, starts[number + 1])
            if b > a:
                line = self._layout.lineAt(number)
                found += self._boxes_on(line, number, a, b, a == start, b == end)
        return found

    @cached_property
    def _line_starts(self) -> list[int]:
        """Where every line begins in Qt's text, and where the last one ends."""
        lines = [self._layout.lineAt(number) for number in range(self._layout.lineCount())]
        return [*(line.textStart() for line in lines), lines[-1].textStart() + lines[-1].textLength()]

    def _boxes_on(self, line: QTextLine, number: int, a: int, b: int, first: bool, last: bool) -> list[Box]:
        base = round(number * self.type.pitch + self._rise)
        if not self._mixed:
            # at a wrap the hyphen is painted over, trailing white space is not
            left, right = _x(line, a), _x(line, b) if last else line.naturalTextRect().right()
            return [Box(left, max(right, left), base, self._size, first, last)]
        runs = sorted((r.boundingRect() for r in line.glyphRuns(a, b - a)), key=_left)
        merged: list[list[float]] = []
        for rect in runs:
            if merged and rect.left() <= merged[-1][1] + 2:
                merged[-1][1] = max(merged[-1][1], rect.right())
            else:
                merged.append([rect.left(), rect.right()])
        ends = range(len(merged))
        return [
            Box(merged[i][0], merged[i][1], base, self._size, first and i == 0, last and i == ends[-1])
            for i in ends
        ]

    def caret(self, position: int) -> QRectF:
        offset = self._positions.to_qt(max(0, min(self._length, position - self.start)))
        number = self._layout.lineForTextPosition(offset).lineNumber()
        if number < 0:
            number = self._layout.lineCount() - 1
        x = _x(self._layout.lineAt(number), offset)
        top = number * self.type.pitch + (self.type.pitch - 1.3 * self._size) / 2
        return QRectF(x, top, 1.5, 1.3 * self._size)

    def line_span(self, position: int) -> Span:
        """The code points of the line that holds a position."""
        offset = self._positions.to_qt(max(0, min(self._length, position - self.start)))
        line = self._layout.lineForTextPosition(offset)
        if not line.isValid():
            line = self._layout.lineAt(self._layout.lineCount() - 1)
        a, b = line.textStart(), line.textStart() + line.textLength()
        if self._breaks_after(line):
            b -= 1
        return Span(self._positions.from_qt(a), self._positions.from_qt(b)).shift(self.start)

    def leftwards(self, position: int) -> bool:
        return self._leftwards

    def next_position(self, position: int, forward: bool, words: bool) -> int:
        """The code point one cluster or one word on."""
        if not words:
            return self._step(position, forward, QTextLayout.CursorMode.SkipCharacters)
        there, before = self._step(position, forward, QTextLayout.CursorMode.SkipWords), position
        while there != before and self._inside(there):
            there, before = self._step(there, forward, QTextLayout.CursorMode.SkipWords), there
        return self._first_change(position, there)

    def _step(self, position: int, forward: bool, mode: QTextLayout.CursorMode) -> int:
        step = self._layout.nextCursorPosition if forward else self._layout.previousCursorPosition
        offset = self._positions.to_qt(position - self.start)
        there = position
        while there == position and (further := step(offset, mode)) != offset:
            offset = further  # the step over a soft hyphen leads nowhere
            there = self.start + self._positions.from_qt(offset)
        return there

    def _inside(self, position: int) -> bool:
        """Whether it is within a word for which Qt has several: "don't", "3,14"."""
        at = position - self.start
        return 0 < at < len(self._text) and inside_word(self._text, at)

    def _first_change(self, position: int, there: int) -> int:
        """The nearest place on the way that a change of script, or an elision, makes the end of a word."""
        ends = self._changes
        if there > position:
            at = bisect_right(ends, position - self.start)
            return min(there, self.start + ends[at]) if at < len(ends) else there
        at = bisect_left(ends, position - self.start)
        return max(there, self.start + ends[at - 1]) if at else there

    @cached_property
    def _changes(self) -> list[int]:
        return sorted({*changes(self._text), *elisions(self._text)})

    @property
    def hots(self) -> tuple[Hot, ...]:
        if self._hots is None:
            self._hots = tuple(
                Hot(Deed.LINK, box.ground, mark.span.of(self._text), mark.target)
                for mark in self._marks
                if mark.style is Style.LINK and mark.target
                for box in self.boxes(mark.span.shift(self.start))
            )
        return self._hots


def _x(line: QTextLine, offset: int) -> float:
    """Pixels to a place in a line; PySide6 gives the place back too, which its stubs do not tell."""
    return float(line.cursorToX(offset)[0])  # type: ignore[index]


def _tab(text: str, marks: Sequence[Mark], kind: Type) -> float:
    """Pixels from one tab stop to the next; code that the page marks as code in code too is set smaller."""
    font = QFont(kind.font)
    if any(mark.style is Style.CODE and "\t" in mark.span.of(text) for mark in marks):
        font.setFamilies(kind.code.families())
        font.setPixelSize(round(kind.font.pixelSize() * SMALLER))
    return TAB * QFontMetricsF(font).horizontalAdvance(" ")


def _tied(view: str) -> str:
    """No line begins with a French « : » or « » », nor ends after « « », where only a plain space was written."""
    return _TIED.sub("\u00a0", view) if _TIED.search(view) else view


def _left(rect: QRectF) -> float:
    return rect.left()


def _format(mark: Mark, kind: Type) -> QTextCharFormat:
    look = QTextCharFormat()
    if mark.style is Style.LINK and kind.leads is not None and (address := kind.leads(mark.target)):
        look.setAnchor(True)
        look.setAnchorHref(address)
    if mark.style is Style.BOLD:
        look.setFontWeight(QFont.Weight.DemiBold)
    elif mark.style is Style.ITALIC:
        look.setFontItalic(True)
    elif mark.style is Style.CODE:
        look.setFontFamilies(kind.code.families())
        look.setProperty(QTextCharFormat.Property.FontPixelSize, round(kind.font.pixelSize() * SMALLER))
    elif mark.style is Style.LINK and kind.link != kind.ink:
        look.setForeground(kind.link)
        look.setFontUnderline(True)
        look.setUnderlineColor(kind.link)
    elif mark.style is Style.STRIKE:
        look.setFontStrikeOut(True)
    elif mark.style is Style.UNDERLINE:
        look.setFontUnderline(True)
    elif mark.style is Style.NOTE:
        look.setFontWeight(QFont.Weight.DemiBold)
        look.setProperty(QTextCharFormat.Property.FontPixelSize, max(NUMBERED, kind.font.pixelSize()))
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    elif mark.style is Style.SUB:
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    elif mark.style is Style.SUP:
        look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return look
