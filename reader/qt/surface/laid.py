"""What a row is once it is laid out: something that draws itself and knows where its words are."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Protocol

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from reader.model import Place, Span


class Box(NamedTuple):
    """Words on one line: `left` and `right` in pixels from the row's left edge, `baseline` from its top.

    `first` and `last`: the words truly begin and end here, not at a wrap. `size` is the font's pixels.
    """

    left: float
    right: float
    baseline: float
    size: float
    first: bool = True
    last: bool = True

    @property
    def ground(self) -> QRectF:
        """The highlight's ground: from 0.95 em above the baseline to 0.32 em below it."""
        top = round(self.baseline - 0.95 * self.size)
        return QRectF(self.left, top, self.right - self.left, round(self.baseline + 0.32 * self.size) - top)


def reach(boxes: Sequence[Box]) -> tuple[float, float]:
    """From where to where down a row these boxes stand; of a table's the last is not always the lowest."""
    grounds = [box.ground for box in boxes]
    if not grounds:
        return 0.0, 0.0
    return min(ground.top() for ground in grounds), max(ground.bottom() for ground in grounds)


class Deed(StrEnum):
    """What a click on something that is not text asks for."""

    LINK = "link"
    MEMO = "memo"
    JUMP = "jump"
    FOLD = "fold"
    BRANCH = "branch"
    PUT_BACK = "put back"
    TAG = "tag"
    NOTE = "note"
    COPY = "copy"
    IMAGE = "image"
    OPEN = "open"  # a highlight; the mouse clicks on its words, assistive tools on a button


class Hot(NamedTuple):
    """Something that can be clicked: what it does, to what, and where it stands in its row, in pixels."""

    deed: Deed
    rect: QRectF
    name: str
    value: str = ""
    place: Place | None = None


class Laid(Protocol):
    """A row that is laid out at one width. Coordinates are pixels from the row's top left corner."""

    width: float
    height: float

    @property
    def extent(self) -> float:
        """How wide what it holds is, in pixels; more than its width where lines do not wrap."""

    def draw(self, painter: QPainter, at: QPointF, inked: Sequence[Span]) -> None:
        """Paints the row; over the spans in `inked` even links are in ink."""

    def hit(self, x: float, y: float) -> int:
        """The code point of the part's text nearest to a point."""

    def on_text(self, x: float, y: float) -> bool:
        """Whether a point is over words."""

    def boxes(self, span: Span) -> list[Box]:
        """Where the words of a span of the part's text are, line by line."""

    def caret(self, position: int) -> QRectF:
        """Where the caret stands before a code point."""

    def line_span(self, position: int) -> Span:
        """The code points of the line that holds a position."""

    def next_position(self, position: int, forward: bool, words: bool) -> int:
        """The code point one cluster or one word on; the same one at the row's end."""

    def leftwards(self, position: int) -> bool:
        """Whether the words there are read from the right to the left."""

    @property
    def hots(self) -> Sequence[Hot]:
        """What can be clicked in this row."""
