"""How far a wheel or two fingers move a page, and what is wider than it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent

NOTCH = 120.0  # eighths of a degree; one notch of a wheel scrolls three lines
LINES = 3
ASIDE = 60.0  # pixels to the side for one notch
PINCH = 0.12  # by how much two fingers spread for the next size of the text


def tells_pixels() -> bool:
    """Whether fingers are told in pixels of the screen: under X11 the unit is each driver's own (Qt says so too)."""
    return QGuiApplication.platformName() != "xcb"


def is_zoom(event: QWheelEvent) -> bool:
    """With Ctrl; not what rolls on from a flick when Ctrl is pressed for something else."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return control and event.phase() is not Qt.ScrollPhase.ScrollMomentum


def moved(event: QWheelEvent, line: float, pixels: bool) -> QPointF:
    """Pixels to the right and down, by Shift to the right alone: fingers say them, a wheel counts in lines."""
    if pixels and not event.pixelDelta().isNull():
        right, down = -float(event.pixelDelta().x()), -float(event.pixelDelta().y())
    else:
        right = -event.angleDelta().x() / NOTCH * ASIDE
        down = -event.angleDelta().y() / NOTCH * LINES * line
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            down = down / (LINES * line) * ASIDE
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return QPointF(right or down, 0.0)
    return QPointF(right, down)


class Fingers:
    """Two fingers keep to the way that they began on, and so does what rolls on after them; a wheel has none."""

    def __init__(self) -> None:
        self._chosen = False
        self._lifted = False
        self._row: int | None = None

    def row(self, phase: Qt.ScrollPhase, by: QPointF, wide: Callable[[], int | None]) -> int | None:
        """The wide row that goes to the side; None where the page goes up or down. `wide` is the one there."""
        rolls_on = phase is Qt.ScrollPhase.ScrollMomentum
        if phase in (Qt.ScrollPhase.NoScrollPhase, Qt.ScrollPhase.ScrollBegin) or (
            self._lifted and not rolls_on
        ):
            self._chosen = False
        self._lifted = phase is Qt.ScrollPhase.ScrollEnd or (self._lifted and rolls_on)
        if not self._chosen and not by.isNull():
            self._chosen = True
            self._row = wide() if abs(by.x()) > abs(by.y()) else None
        return self._row if self._chosen else None


class Notches:
    """Whole notches out of many small turns, one way at a time: a step for each event would be a hundred."""

    def __init__(self, notch: float = NOTCH) -> None:
        self._notch = notch
        self._turned = 0.0

    def turn(self, by: float) -> int:
        """How many more are full, of which sign."""
        if by * self._turned < 0:
            self._turned = 0.0
        self._turned += by
        full = int(self._turned / self._notch)
        self._turned -= full * self._notch
        return full
