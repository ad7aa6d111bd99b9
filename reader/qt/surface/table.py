"""A table: a grid of small layouts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from reader.model import Block, Mark, Span
from reader.qt.surface.direction import reads_left
from reader.qt.surface.laid import Box, Hot
from reader.qt.surface.paragraph import Paragraph, Type

PAD_X, PAD_Y = 8, 4  # pixels inside a cell
WIDEST = 100_000.0  # a cell laid out without a break
NARROWEST = 40.0  # a column never gets narrower
READABLE = 96.0  # nor narrower than this where its words want more: then the table scrolls
WORD = 200.0  # nor than its longest word up to this: a longer one is broken
SMALLEST = 0.62  # of the usual size: on paper words are set smaller before one is broken
MEASURED = 100  # rows, enough to see how wide the columns want to be
ON_PAPER = 2_000  # rows whose words are to stay whole where nothing can be scrolled
LONGEST = 4  # words of a cell that may be its widest: letters differ


class _Cell(NamedTuple):
    at: QPointF
    words: Paragraph


class Table:
    """Cells by rows; the canonical text joins them by tabs and line feeds.

    One that does not fit is wider than `width` where it `scrolls`, so that its words stay whole; on paper it is set
    smaller.
    """

    def __init__(
        self, block: Block, kind: Type, line: QColor, width: float, start: int = 0, scrolls: bool = True
    ) -> None:
        self._scrolls = scrolls
        self._line = line
        self._rows = [list(_cells(row, offset)) for row, offset in _rows(block.text)]
        self._pad = float(PAD_X)
        words = self._longest_words(kind)
        if not scrolls:
            share = _share(sum(words), len(words) * (2 * PAD_X + 2), width)
            kind, self._pad, words = _scaled(kind, share), PAD_X * share, [one * share for one in words]
        self.pitch = kind.pitch  # from line to line, in every cell
        self._columns = self._widths(kind, words, width)
        self._leftwards = reads_left(block.text)  # then the first column stands at the right
        self._cells: list[_Cell] = []
        self._rules: list[float] = []
        self.width = sum(self._columns)
        self.height = self._place(block, kind, start)
        self._starts = [cell.words.start for cell in self._cells]
        self.hots: tuple[Hot, ...] = tuple(_moved(hot, c.at) for c in self._cells for hot in c.words.hots)

    def _longest_words(self, kind: Type) -> list[float]:
        """How wide the longest word of each column is, in a heading's type."""
        found = [0.0] * max(len(row) for row in self._rows)
        font = _bold(kind.font)
        for row in self._rows[: MEASURED if self._scrolls else ON_PAPER]:
            for column, (text, _) in enumerate(row):
                found[column] = max(found[column], _longest(text, font))
        return found

    def _widths(self, kind: Type, words: list[float], width: float) -> list[float]:
        around = 2 * self._pad + 2
        least, natural = [one + around for one in words], [NARROWEST] * len(words)
        kind = kind._replace(font=_bold(kind.font), balanced=False)
        for row in self._rows[:MEASURED]:
            for column, (text, _) in enumerate(row):
                wide = Paragraph(text, (), kind, WIDEST).natural_width + around
                natural[column] = max(natural[column], wide)
        if sum(natural) <= width:
            return natural
        if self._scrolls:
            return _shared(natural, [max(READABLE, min(WORD, one)) for one in least], width)
        return _fitted(natural, least, width)

    def _place(self, block: Block, kind: Type, start: int) -> float:
        y = 0.0
        kind = kind._replace(at_right=self._leftwards)
        heading = kind._replace(font=_bold(kind.font))
        for number, row in enumerate(self._rows):
            tall, x = 0.0, 0.0
            for column, (text, offset) in enumerate(row):
                own = heading if number < block.header_rows else kind
                marks = marks_in(block.marks, Span(offset, offset + len(text)))
                words = Paragraph(text, marks, own, self._columns[column] - 2 * self._pad, start + offset)
                left = self.width - x - self._columns[column] if self._leftwards else x
                self._cells.append(_Cell(QPointF(left + self._pad, y + PAD_Y), words))
                tall = max(tall, words.height)
                x += self._columns[column]
            y += tall + 2 * PAD_Y
            self._rules.append(y)
        return y

    @property
    def extent(self) -> float:
        return self.width

    @property
    def rules(self) -> list[float]:
        """Where each row ends, in pixels from the top."""
        return self._rules

    def draw(self, painter: QPainter, at: QPointF, inked: Sequence[Span] = ()) -> None:
        painter.setPen(self._line)
        for y in (0.0, *self._rules):
            painter.drawLine(QPointF(at.x(), at.y() + y), QPointF(at.x() + self.width, at.y() + y))
        for cell in self._cells:
            cell.words.draw(painter, at + cell.at, inked)

    def _nearest(self, x: float, y: float) -> _Cell:
        return min(self._cells, key=lambda cell: _distance(cell, x, y))

    def hit(self, x: float, y: float) -> int:
        cell = self._nearest(x, y)
        return cell.words.hit(x - cell.at.x(), y - cell.at.y())

    def on_text(self, x: float, y: float) -> bool:
        cell = self._nearest(x, y)
        return cell.words.on_text(x - cell.at.x(), y - cell.at.y())

    def boxes(self, span: Span) -> list[Box]:
        return [
            box._replace(
                left=box.left + cell.at.x(),
                right=box.right + cell.at.x(),
                baseline=box.baseline + cell.at.y(),
            )
            for cell in self._cells
            for box in cell.words.boxes(span)
        ]

    def _holding(self, position: int) -> _Cell:
        return self._cells[max(0, bisect_right(self._starts, position) - 1)]

    def caret(self, position: int) -> QRectF:
        cell = self._holding(position)
        return cell.words.caret(position).translated(cell.at)

    def line_span(self, position: int) -> Span:
        return self._holding(position).words.line_span(position)

    def leftwards(self, position: int) -> bool:
        return self._holding(position).words.leftwards(position)

    def next_position(self, position: int, forward: bool, words: bool) -> int:
        """The code point one cluster or word on; past a cell's end it goes to the next cell."""
        index = max(0, bisect_right(self._starts, position) - 1)
        there = self._cells[index].words.next_position(position, forward, words)
        if there != position:
            return there
        onward = index + (1 if forward else -1)
        if not 0 <= onward < len(self._cells):
            return position
        return self._starts[onward] if forward else self._starts[index] - 1


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _rows(text: str) -> list[tuple[str, int]]:
    rows, at = [], 0
    for row in text.split("\n"):
        rows.append((row, at))
        at += len(row) + 1
    return rows


def _cells(row: str, at: int) -> list[tuple[str, int]]:
    cells = []
    for text in row.split("\t"):
        cells.append((text, at))
        at += len(text) + 1
    return cells


def marks_in(marks: Sequence[Mark], cell: Span) -> list[Mark]:
    return [
        m._replace(span=Span(max(m.span.start, cell.start), min(m.span.end, cell.end)).shift(-cell.start))
        for m in marks
        if m.span.overlaps(cell)
    ]


def _longest(text: str, font: QFont) -> float:
    """How wide the widest word is, in pixels."""
    advance = QFontMetricsF(font).horizontalAdvance
    return max(map(advance, nlargest(LONGEST, text.split(), key=len)), default=0.0)


def _share(words: float, around: float, width: float) -> float:
    """Of the usual size, how large words and the room around them fit beside each other; never too small to be read."""
    return max(SMALLEST, min(1.0, width / (words + around)))


def _scaled(kind: Type, share: float) -> Type:
    """Smaller by so much; a font has whole pixels."""
    if share == 1.0:
        return kind
    font = QFont(kind.font)
    font.setPixelSize(max(1, int(font.pixelSize() * share)))
    return kind._replace(font=font, pitch=kind.pitch * share)


def _fitted(natural: list[float], least: list[float], width: float) -> list[float]:
    """As wide as the width in all: no column below its least if that is possible, and the wide ones alike."""
    if sum(least) >= width:
        return [one * width / sum(least) for one in least]
    low, high = 0.0, width
    while high - low > 0.25:
        level = (low + high) / 2
        if sum(_between(natural, least, level)) > width:
            high = level
        else:
            low = level
    return _between(natural, least, low)


def _between(natural: list[float], least: list[float], level: float) -> list[float]:
    return [max(small, min(wanted, level)) for small, wanted in zip(least, natural, strict=True)]


def _shared(natural: list[float], least: list[float], width: float) -> list[float]:
    """Narrow columns keep what they want; the wide ones share the rest evenly, and none gets less than its least."""
    left, columns = width, dict(enumerate(natural))
    given: dict[int, float] = {}
    while columns:
        fair = left / len(columns)
        small = {column: wide for column, wide in columns.items() if wide <= fair}
        if not small:
            given.update({column: max(min(least[column], wide), fair) for column, wide in columns.items()})
            break
        for column, wide in small.items():
            given[column] = wide
            left -= wide
            del columns[column]
    return [given[column] for column in range(len(natural))]


def _distance(cell: _Cell, x: float, y: float) -> float:
    right, bottom = cell.at.x() + cell.words.width, cell.at.y() + cell.words.height
    away_x = max(cell.at.x() - x, 0.0, x - right)
    away_y = max(cell.at.y() - y, 0.0, y - bottom)
    return away_y * 1_000 + away_x


def _moved(hot: Hot, by: QPointF) -> Hot:
    return hot._replace(rect=hot.rect.translated(by))
