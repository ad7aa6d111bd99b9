"""How much room the words of a table want, and the pictures and the tables in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import nlargest
from itertools import chain
from typing import Protocol

from PySide6.QtGui import QFont, QFontMetricsF

from reader.model import Inset
from reader.qt.surface.cells import Cell, cells
from reader.qt.surface.columns import READABLE, WORD, wanted
from reader.qt.surface.paragraph import Paragraph, Type
from reader.qt.surface.picture import Picture

PAD_X = 8  # pixels inside a cell
AROUND = 2 * PAD_X + 2  # pixels that a column has around its words
WIDEST = 100_000.0  # a cell laid out without a break
NARROWEST = 40.0  # a column never gets narrower
MEASURED = 100  # rows, enough to see how wide the columns want to be
LONGEST = 4  # words of a cell that may be its widest: letters differ


class Insets(Protocol):
    """The pictures in a table's cells, as they can be shown."""

    def size(self, inset: Inset) -> tuple[float, float] | None:
        """The width and height that one wants, in pixels; None: it is shown as words."""

    def picture(self, inset: Inset, name: str, width: float, start: int) -> Picture:
        """One in the place of its alternative text, which is its name and begins at `start`."""


class Widths:
    """Of the columns of a table whose headings are set in this type; all in pixels. `around` is around the words."""

    def __init__(self, kind: Type, insets: Insets | None, around: float = AROUND) -> None:
        self._kind = kind._replace(font=bold(kind.font), balanced=False)
        self._insets = insets
        self._around = around
        self._advance = QFontMetricsF(self._kind.font).horizontalAdvance

    def is_shown(self, inset: Inset) -> bool:
        return self._insets is not None and self._insets.size(inset) is not None

    def longest(self, of: Sequence[Cell], count: int, most: int = MEASURED) -> list[float]:
        """What no column is to be narrower than: its longest word, looked for in `most` rows."""
        return wanted((cell for cell in of if cell.row < most), count, self._longest, self._around)

    def natural(self, of: Sequence[Cell], count: int) -> list[float]:
        """How wide each is without a line broken, with the room around it."""
        looked = (cell for cell in of if cell.row < MEASURED)
        return [max(NARROWEST, one) for one in wanted(looked, count, self._natural)]

    def held(self, of: Sequence[Cell], count: int) -> list[float]:
        """What the tables in the cells of each cannot do without; 0 where there is none."""
        looked = [cell for cell in of if cell.inner and cell.row < MEASURED]
        return wanted(looked, count, self._kept) if looked else [0.0] * count

    def _longest(self, cell: Cell) -> float:
        words = (word for text in cell.texts for word in nlargest(LONGEST, text.split(), key=len))
        pictures = (min(READABLE, self._wide(inset)) for inset in cell.insets)
        return max(chain(map(self._advance, words), pictures, self._inside(cell, WIDEST)), default=0.0)

    def _natural(self, cell: Cell) -> float:
        words = (Paragraph(text, (), self._kind, WIDEST).natural_width for text in cell.texts)
        inside = (sum(self.natural(own, columns(own))) - self._around for own in self._tables(cell))
        return max(chain(words, map(self._wide, cell.insets), inside), default=0.0) + self._around

    def _kept(self, cell: Cell) -> float:
        return max(self._inside(cell, WORD), default=0.0) + self._around

    def _inside(self, cell: Cell, most: float) -> Iterator[float]:
        """How wide the tables in a cell are with no more than their longest words, up to `most` each."""
        for own in self._tables(cell):
            words = self.longest(own, columns(own))
            yield sum(min(one, most) + self._around for one in words) - self._around

    def _tables(self, cell: Cell) -> Iterator[list[Cell]]:
        return (cells(table, self.is_shown) for table in cell.tables)

    def _wide(self, inset: Inset) -> float:
        size = self._insets.size(inset) if self._insets is not None else None
        return size[0] if size is not None else 0.0


def columns(of: Sequence[Cell]) -> int:
    return max(cell.column for cell in of) + 1


def bold(font: QFont) -> QFont:
    heavy = QFont(font)
    heavy.setWeight(QFont.Weight.DemiBold)
    return heavy
