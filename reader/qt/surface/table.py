"""A table: a grid of small layouts."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter

from reader.model import Block, Inner, Span
from reader.qt.surface.cells import Cell, cells, chosen, marks_in
from reader.qt.surface.columns import fitted, groups, share, shared
from reader.qt.surface.direction import reads_left
from reader.qt.surface.laid import Box, Hot
from reader.qt.surface.paragraph import Paragraph, Type
from reader.qt.surface.picture import Picture
from reader.qt.surface.widths import AROUND, MEASURED, PAD_X, Insets, Widths, bold, columns

PAD_Y = 4  # pixels inside a cell
ON_PAPER = 2_000  # rows whose words are to stay whole where nothing can be scrolled
_CRISP = QPointF(0.5, 0.5)  # from a corner of a pixel to its middle: a rule fills one, and not half of two


class Inside(NamedTuple):
    """How a table stands in a cell of another: pixels beside its words; whether something is above it, and below."""

    pad: float
    above: bool
    below: bool


class _Set(NamedTuple):
    """Words or a picture of a cell, set at a place, and all the room that they take."""

    at: QPointF
    words: Paragraph | Picture | Table
    cell: Cell
    room: QRectF


class Table:
    """Cells by rows; the canonical text joins them by tabs and line feeds.

    One that does not fit is wider than `width` where it `scrolls`, so that its words stay whole; on paper it is set
    smaller, by `scale`. Without `chosen_columns` it has them all. One `inside` a cell is as wide as the cell at most.
    """

    def __init__(
        self,
        block: Block,
        kind: Type,
        line: QColor,
        width: float,
        start: int = 0,
        scrolls: bool = True,
        chosen_columns: Sequence[int] = (),
        insets: Insets | None = None,
        inside: Inside | None = None,
    ) -> None:
        self._some = partial(Table, block, kind, line, width, start, scrolls, insets=insets)
        self._insets = insets
        self._room = width
        self._scrolls, self._inside = scrolls, inside
        self._line = line
        self.start, self.end = start, start + len(block.text)
        all_cells = cells(block, Widths(kind, insets).is_shown)
        self._cells = chosen(all_cells, chosen_columns) if chosen_columns else all_cells
        self._count = len(chosen_columns) or columns(self._cells)
        self._pad, self.scale = inside.pad if inside is not None else float(PAD_X), 1.0
        most = MEASURED if scrolls else ON_PAPER
        words = self._words = Widths(kind, insets).longest(self._cells, self._count, most)
        if not scrolls and inside is None:
            by = self.scale = share(sum(words), len(words) * AROUND, width)
            kind, self._pad, words = _scaled(kind, by), PAD_X * by, [one * by for one in words]
        self.pitch = kind.pitch  # from line to line, in every cell
        around = 2 * self._pad + 2
        wide = Widths(kind, insets, around)
        widths = self._share(wide, [one + around for one in words])
        self.width = sum(widths)
        self._edges = [sum(widths[:at]) for at in range(self._count + 1)]
        self._leftwards = reads_left(block.text)  # then the first column stands at the right
        self._rules: list[float] = []
        self._set = self._place(block, kind, start)
        self._starts = [one.words.start for one in self._set]
        self._rows = [one.cell.row for one in self._set]
        self._entering: dict[int, list[_Set]] = {}  # by row: the cells from above that take it too
        for one in self._set:
            for row in range(one.cell.row + 1, one.cell.row + one.cell.down):
                self._entering.setdefault(row, []).append(one)
        self._lines = list(self._drawn_rules())
        self.height = self._rules[-1]
        self.hots: tuple[Hot, ...] = tuple(_moved(hot, one.at) for one in self._set for hot in one.words.hots)

    def parts(self, scale: float) -> list[Table]:
        """Itself, or several with some of its columns each, the first one in all, so that none is set much smaller."""
        if self.scale >= scale or self._count < 3:
            return [self]
        found = groups([one + AROUND for one in self._words], self._room / scale)
        return [self._some(chosen_columns=some) for some in found]

    def _share(self, wide: Widths, least: list[float]) -> list[float]:
        natural, room = wide.natural(self._cells, self._count), self._room
        if sum(natural) <= room:
            return natural
        if not self._scrolls or self._inside is not None:
            return fitted(natural, least, room)
        return shared(natural, least, wide.held(self._cells, self._count), room)

    def _place(self, block: Block, kind: Type, start: int) -> list[_Set]:
        """Sets every cell, and finds where each row ends."""
        kind = kind._replace(at_right=self._leftwards)
        heading = kind._replace(font=bold(kind.font))
        tops = [0.0]
        tall = 0.0  # the row that is being set
        reaching: dict[int, float] = {}  # by row: how far down the cells go that end with it
        made: list[_Set] = []
        for cell, below in zip(self._cells, [*self._cells[1:], None], strict=True):
            own, y = heading if cell.row < block.header_rows else kind, tops[-1]
            left, right = self._edges[cell.column], self._edges[cell.column + cell.across]
            left, right = (self.width - right, self.width - left) if self._leftwards else (left, right)
            inside = right - left - 2 * self._pad
            bottom = y
            for words in self._stacked(cell, own, inside, start):
                if bottom > y:
                    made[-1].room.setBottom(bottom)
                room = QRectF(left, bottom, right - left, -1.0)
                is_table = isinstance(words, Table)  # its own cells have room around their words
                pad, above = (0.0, 0.0 if bottom == y else PAD_Y) if is_table else (self._pad, PAD_Y)
                wide = right - left - 2 * pad
                aside = wide - words.width if self._leftwards and not isinstance(words, Paragraph) else 0.0
                made.append(_Set(QPointF(left + pad + aside, bottom + above), words, cell, room))
                bottom += words.height + above
            bottom += 0.0 if isinstance(made[-1].words, Table) else PAD_Y
            if cell.down > 1:
                last = cell.row + cell.down - 1
                reaching[last] = max(reaching.get(last, 0.0), bottom)
            elif not cell.taken:
                tall = max(tall, bottom - y)
            if below is None or below.row > cell.row:
                tops.append(max(y + (tall or kind.pitch + 2 * PAD_Y), reaching.pop(cell.row, 0.0)))
                tall = 0.0
        self._rules = tops[1:]
        for one in made:
            if one.room.height() < 0:  # nothing stands below it in its cell
                one.room.setBottom(tops[one.cell.row + one.cell.down])
        return made

    def _stacked(
        self, cell: Cell, kind: Type, width: float, start: int
    ) -> Iterator[Paragraph | Picture | Table]:
        """The words, the pictures and the tables of a cell, one below the other."""
        pieces = list(cell.pieces)
        for number, (span, held) in enumerate(pieces):
            own = span.shift(-cell.offset)
            if isinstance(held, Inner):
                inside = Inside(self._pad, number > 0, number + 1 < len(pieces))
                yield self._inner(cell.table(held), kind, width + 2 * self._pad, start + span.start, inside)
            elif held is not None and self._insets is not None:
                yield self._insets.picture(held, own.of(cell.text), width, start + span.start)
            else:
                marks = cell.marks if len(own) == len(cell.text) else marks_in(cell.marks, own)
                yield Paragraph(own.of(cell.text), marks, kind, width, start + span.start)

    def _inner(self, block: Block, kind: Type, width: float, start: int, inside: Inside) -> Table:
        return Table(block, kind, self._line, width, start, self._scrolls, insets=self._insets, inside=inside)

    def _drawn_rules(self) -> Iterator[QLineF]:
        """Over and under all rows, but not through a cell that takes several, nor where the cell around ends."""
        inside = self._inside
        if inside is None or inside.above:
            yield QLineF(0, 0, self.width, 0)
        for row, y in enumerate(self._rules if inside is None or inside.below else self._rules[:-1], 1):
            x = 0.0
            for one in sorted(self._entering.get(row, ()), key=_column):
                if (left := self._edges[one.cell.column]) > x:
                    yield self._rule(x, left, y)
                x = max(x, self._edges[one.cell.column + one.cell.across])
            if x < self.width:
                yield self._rule(x, self.width, y)

    def _rule(self, left: float, right: float, y: float) -> QLineF:
        if self._leftwards:
            left, right = self.width - right, self.width - left
        return QLineF(left, y, right, y)

    @property
    def extent(self) -> float:
        return self.width

    def cuts(self, heads: int, page: float) -> Iterator[float]:
        """Where a page may end, in pixels from the top: under a row, and between lines where a page holds no row.

        The `heads` first rows stay with the one below; no words of a cell that takes several rows are cut.
        """
        above = 0.0
        for number, rule in enumerate(self._rules):
            through = self._entering.get(number + 1, ())
            if number < heads or any(rule < one.at.y() + one.words.height for one in through):
                continue
            if rule - above > page:
                yield from self._between_lines(above, rule)
            yield rule
            above = rule

    def _between_lines(self, top: float, bottom: float) -> Iterator[float]:
        """Where no line of any cell is cut."""
        here = (one for one in self._set if top <= one.at.y() < bottom and not one.cell.is_empty)
        lines = sorted(line for one in here for line in self._lines_of(one))
        reached = lines[0][1] if lines else bottom
        for start, end in lines:
            if start >= reached - 0.5 and reached < bottom:
                yield reached
            reached = max(reached, end)

    def _lines_of(self, one: _Set) -> Iterator[tuple[float, float]]:
        """From where to where down the table each line is; a picture is one."""
        if isinstance(one.words, Table):
            for inner in one.words.lines:
                yield inner[0] + one.at.y(), inner[1] + one.at.y()
            return
        pitch = self.pitch if isinstance(one.words, Paragraph) else one.words.height
        tops = (one.at.y() + line * pitch for line in range(round(one.words.height / pitch)))
        yield from ((top, top + pitch) for top in tops)

    @property
    def lines(self) -> Iterator[tuple[float, float]]:
        """From where to where down the table each line of a cell is."""
        return (line for one in self._set if not one.cell.is_empty for line in self._lines_of(one))

    def draw(self, painter: QPainter, at: QPointF, inked: Sequence[Span] = ()) -> None:
        top, bottom = 0.0, self.height
        if painter.hasClipping():  # few rows of a long table are on a screen or a page
            clip = painter.clipBoundingRect().translated(-at)
            top, bottom = clip.top() - 1, clip.bottom() + 1
        painter.setPen(self._line)
        first = bisect_left(self._lines, top, key=QLineF.y1)
        last = bisect_right(self._lines, bottom, key=QLineF.y1)
        painter.drawLines([line.translated(at + _CRISP) for line in self._lines[first:last]])
        first, last = self._row_at(top), self._row_at(bottom)
        for one in (*self._entering.get(first, ()), *self._in_rows(first, last)):
            one.words.draw(painter, at + one.at, inked)

    def _in_rows(self, first: int, last: int) -> Sequence[_Set]:
        """The cells that begin in one of these rows."""
        return self._set[bisect_left(self._rows, first) : bisect_right(self._rows, last)]

    def _row_at(self, y: float) -> int:
        return min(bisect_right(self._rules, y), len(self._rules) - 1)

    def _nearest(self, x: float, y: float) -> _Set:
        row = self._row_at(y)
        near: Sequence[_Set] = (*self._entering.get(row, ()), *self._in_rows(row, row))
        return min((one for one in near if not one.cell.taken), key=lambda one: _distance(one.room, x, y))

    def hit(self, x: float, y: float) -> int:
        one = self._nearest(x, y)
        return one.words.hit(x - one.at.x(), y - one.at.y())

    def on_text(self, x: float, y: float) -> bool:
        one = self._nearest(x, y)
        return one.words.on_text(x - one.at.x(), y - one.at.y())

    def boxes(self, span: Span) -> list[Box]:
        first, last = self._index(span.start), bisect_left(self._starts, span.end)
        return [
            box._replace(
                left=box.left + one.at.x(),
                right=box.right + one.at.x(),
                baseline=box.baseline + one.at.y(),
            )
            for one in self._set[first:last]
            for box in one.words.boxes(span)
        ]

    def _index(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)

    def _holding(self, position: int) -> _Set:
        return self._set[self._index(position)]

    def caret(self, position: int) -> QRectF:
        one = self._holding(position)
        return one.words.caret(position).translated(one.at)

    def line_span(self, position: int) -> Span:
        return self._holding(position).words.line_span(position)

    def leftwards(self, position: int) -> bool:
        return self._holding(position).words.leftwards(position)

    def next_position(self, position: int, forward: bool, words: bool) -> int:
        """The code point one cluster or word on; past a cell's end it goes to the next cell that words can be in."""
        index, step = self._index(position), 1 if forward else -1
        there = self._set[index].words.next_position(position, forward, words)
        if there != position:
            return there
        while 0 <= (index := index + step) < len(self._set):
            onward = self._set[index].words
            there = onward.start if forward else onward.end
            if there == position:  # between words and a picture
                there = onward.next_position(position, forward, words)
            if there != position and not self._set[index].cell.taken:
                return there
        return position


def _scaled(kind: Type, share: float) -> Type:
    """Smaller by so much; a font has whole pixels."""
    if share == 1.0:
        return kind
    font = QFont(kind.font)
    font.setPixelSize(max(1, int(font.pixelSize() * share)))
    return kind._replace(font=font, pitch=kind.pitch * share)


def _column(one: _Set) -> int:
    return one.cell.column


def _distance(room: QRectF, x: float, y: float) -> tuple[float, float]:
    """First of all in which column; in a cell what is above the other."""
    return max(room.left() - x, 0.0, x - room.right()), max(room.top() - y, 0.0, y - room.bottom())


def _moved(hot: Hot, by: QPointF) -> Hot:
    return hot._replace(rect=hot.rect.translated(by))
