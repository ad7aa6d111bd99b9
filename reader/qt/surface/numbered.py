"""The numbers of the user's notes, on paper: framed, so that nobody takes them for those of the page's own notes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from reader.model import Style
from reader.qt.look import Look
from reader.qt.surface.galley import Galley
from reader.qt.surface.markers import BESIDE
from reader.qt.surface.paragraph import NUMBERED, Paragraph

_TOP, _BOTTOM = 1.02, 0.34  # of the font's size above the baseline: from where to where a frame stands
_INSET = 1.0  # pixels; two frames beside each other do not touch
_ROUND = 2.0
_SMALL = 0.72  # of the font's size, about that of a number in the text
_BESIDE = 3.0  # pixels from a number to its frame
_TALL = 0.72  # of it, the frame before a note
_HEIGHT = 0.66  # of the font's size above the baseline, where the frame before a note has its top


def draw_frames(painter: QPainter, look: Look, galley: Galley, at: QPointF) -> None:
    """Frames every number in a row's words, whose top left corner is at `at`, in the colour of its highlight."""
    block, part = galley.row.block, galley.row.part
    if block is None or part is None:
        return
    begin = part.starts[part.block_at(galley.row.span.start)]
    for mark in block.marks:
        if mark.style is not Style.NOTE:
            continue
        for box in galley.laid.boxes(mark.span.shift(begin)):
            size = max(box.size, NUMBERED)
            top = box.baseline - _TOP * size
            frame = QRectF(box.left, top, box.right - box.left, (_TOP - _BOTTOM) * size)
            _draw_frame(painter, look, frame.translated(at).adjusted(_INSET, 0, -_INSET, 0), mark.target)


def draw_marker(painter: QPainter, look: Look, galley: Galley, at: QPointF) -> bool:
    """The number of a note before the note itself; whether this row is one."""
    block, words = galley.row.block, galley.laid
    if block is None or not block.marks or block.marks[0].style is not Style.NOTE or block.marks[0].span:
        return False
    assert isinstance(words, Paragraph)
    font = QFont(words.type.font)
    size = float(font.pixelSize())
    font.setPixelSize(round(size * _SMALL))
    font.setWeight(QFont.Weight.DemiBold)
    wide = QFontMetricsF(font).horizontalAdvance(block.marker) + 2 * _BESIDE
    top = at.y() + words.baseline - _HEIGHT * size
    left = at.x() + (words.width + BESIDE if galley.mirror else -BESIDE - wide)
    frame = QRectF(left, top, wide, _TALL * size)
    painter.setFont(font)
    painter.setPen(words.type.ink)
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, block.marker)
    _draw_frame(painter, look, frame, block.marks[0].target)
    return True


def _draw_frame(painter: QPainter, look: Look, frame: QRectF, colour: str) -> None:
    painter.setPen(QPen(look.colour(f"strong.{colour}"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, _ROUND, _ROUND)
