"""How far a wheel or two fingers move a page, and what is wider than it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

NOTCH = 120.0  # eighths of a degree; one notch of a wheel scrolls three lines
LINES = 3


def down(event: QWheelEvent, line: float) -> float:
    """Pixels that the page moves: two fingers say them, a wheel counts in lines of so many."""
    pixels = event.pixelDelta().y()
    return float(-pixels) if pixels else -event.angleDelta().y() / NOTCH * LINES * line


def aside(event: QWheelEvent) -> float:
    """Pixels to the right, by two fingers or by Shift and the wheel; 0 where it goes down or up."""
    pixels, angle = event.pixelDelta().x(), event.angleDelta().x()
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        pixels, angle = event.pixelDelta().y(), event.angleDelta().y() or angle
    return -float(pixels or angle / 2) if abs(angle) >= abs(event.angleDelta().y()) else 0.0
