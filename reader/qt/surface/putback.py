"""What stands beside a block that was left out of the page: the way to put it back."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from reader.model import LEFT_OUT, Place
from reader.qt.look import Look
from reader.qt.surface.furniture import RIGHT, Furniture, tr
from reader.qt.surface.laid import Deed, Hot
from reader.qt.surface.rows import Row

_AIR = 16.0  # pixels between the words and what stands beside them
_TALL = 24.0


def margin(look: Look) -> float:
    """The pixels that it takes at the far side of the column."""
    return Furniture(look, 0, 0).width_of(tr("Put back"), "small") + _AIR


class PutBack(Furniture):
    """Its deed says which of the blocks that were left out, counted from 0."""

    def __init__(self, look: Look, row: Row, width: float, mirrored: bool = False) -> None:
        assert row.part is not None
        self._name = tr("Put back")
        wide = margin(look) - _AIR
        self._rect = QRectF(width - wide, 0, wide, _TALL)
        block = row.part.block_at(row.span.start)
        hot = Hot(Deed.PUT_BACK, self._rect, self._name, str(block), Place(LEFT_OUT, row.span))
        super().__init__(look, width, _TALL, [hot], mirrored)

    def paint(self, painter: QPainter) -> None:
        self.write(painter, self._rect.adjusted(-1, 0, 0, 0), self._name, "small", "accent", RIGHT)
