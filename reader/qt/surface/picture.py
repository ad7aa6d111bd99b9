"""An image of the page, scaled to its column; until it is decoded, its alternative text in a frame as large."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from math import ceil
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from reader.model import Span, Stated, bounded
from reader.qt.surface.furniture import tr
from reader.qt.surface.laid import Box, Deed, Hot

FRAME = 96.0  # pixels; how tall the frame is that stands for an image of which nothing is known
WORDY = 64.0  # pixels; a smaller frame has no room for words


class Lack(Enum):
    """Why an image is not shown."""

    NONE = auto()  # it is
    ABSENT = auto()
    LARGE = auto()
    UNREADABLE = auto()


class Decoded(NamedTuple):
    """An image at the size it was asked for; `wide` and `tall` are the pixels that it has in its file.

    Without an image and without a lack it is on its way.
    """

    key: str
    image: QImage | None = None
    wide: int = 0
    tall: int = 0
    lack: Lack = Lack.NONE

    @property
    def reason(self) -> str:
        """Why it is not shown, in words; empty where it is."""
        match self.lack:
            case Lack.ABSENT:
                return tr("This image was not saved with the page")
            case Lack.LARGE:
                return tr("This image is too large to be shown: {0} × {1} pixels").format(
                    self.wide, self.tall
                )
            case Lack.UNREADABLE:
                return tr("This image cannot be shown")
        return ""


class Pictures(Protocol):
    """Where images come from."""

    def get(self, key: str, width: int) -> Decoded | None:
        """One that is sharp at `width` pixels; what is known of it while it is on its way."""

    def coming(self, key: str) -> Decoded | None:
        """Its size alone, without fetching it; None: it cannot be shown."""


class Picture:
    """An image, no larger than `scale` times what the page states for it, in the place of `length` code points.

    One that comes `late` is asked for only where it is drawn: of a long table, a few are on the screen.
    """

    def __init__(
        self,
        decoded: Decoded | None,
        name: str,
        font: QFont,
        colours: tuple[QColor, QColor],
        width: float,
        start: int = 0,
        key: str = "",
        stated: Stated | None = None,
        scale: float = 1.0,
        length: int = 1,
        late: Callable[[int], Decoded | None] | None = None,
    ) -> None:
        image = decoded.image if decoded is not None else None
        self._image = image
        self._name = name
        self._reason = decoded.reason if decoded is not None else ""
        self._font = font
        self._muted, self._line = colours
        self.start, self.end = start, start + length
        self._late = late
        self.width, self.height = _room(decoded, width, stated, scale)
        self.hots = (Hot(Deed.IMAGE, self._rect, name, key),) if image is not None or late is not None else ()

    @property
    def _rect(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height)

    def shrink(self, height: float) -> None:
        """Makes it this tall, and narrower by as much."""
        self.width, self.height = self.width * height / self.height, height

    @property
    def extent(self) -> float:
        return self.width

    def draw(self, painter: QPainter, at: QPointF, inked: Sequence[Span] = ()) -> None:
        rect = self._rect.translated(at)
        image = self._image
        if image is None and self._late is not None and (decoded := self._late(ceil(self.width))) is not None:
            image, self._reason = decoded.image, decoded.reason
        if image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(rect, image)
            return
        painter.setPen(QPen(self._line, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        if min(self.width, self.height) < WORDY:
            return
        painter.setPen(self._muted)
        painter.setFont(self._font)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        words = "\n".join(piece for piece in (self._name, self._reason) if piece)
        painter.drawText(rect.adjusted(16, 8, -16, -8), int(flags), words)

    def hit(self, x: float, y: float) -> int:
        return self.end if x > self.width / 2 else self.start

    def on_text(self, x: float, y: float) -> bool:
        return self._rect.contains(x, y)

    def boxes(self, span: Span) -> list[Box]:
        if not span.overlaps(Span(self.start, self.end)):
            return []
        return [Box(0, self.width, self.height / 1.27 * 0.95, self.height / 1.27)]

    def caret(self, position: int) -> QRectF:
        return QRectF(0 if position <= self.start else self.width, 0, 1.5, self.height)

    def line_span(self, position: int) -> Span:
        return Span(self.start, self.end)

    def leftwards(self, position: int) -> bool:
        return False

    def next_position(self, position: int, forward: bool, words: bool) -> int:
        return self.end if forward else self.start


def _room(decoded: Decoded | None, width: float, stated: Stated | None, scale: float) -> tuple[float, float]:
    """What an image takes in a column, decoded or on its way: to the pixel the same, so that no words move."""
    if decoded is None or not decoded.wide or not decoded.tall or decoded.lack is Lack.LARGE:
        return width, FRAME
    wide, tall = bounded((float(decoded.wide), float(decoded.tall)), stated, scale)
    wide, tall = min(wide, width), tall / wide * min(wide, width)
    return (wide, tall) if decoded.lack is Lack.NONE or min(wide, tall) >= WORDY else (width, FRAME)
