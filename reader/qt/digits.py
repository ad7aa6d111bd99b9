"""Which digit key was pressed, by where it lies: on AZERTY the digit row types punctuation."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

# What the keyboard sends for the key at the left of the digit row; macOS numbers them in no order.
_FIRST = {"linux": 10, "win32": 2}
_MAC = {18: 1, 19: 2, 20: 3, 21: 4, 23: 5, 22: 6, 26: 7, 28: 8, 25: 9}


def digit_of(event: QKeyEvent) -> int | None:
    """1 to 9; None for any other key, and with Ctrl or Alt held."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return None
    if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
        return event.key() - Qt.Key.Key_0
    if sys.platform == "darwin":
        return _MAC.get(event.nativeVirtualKey())
    first = _FIRST.get(sys.platform)
    place = event.nativeScanCode() - first + 1 if first is not None and event.nativeScanCode() else 0
    return place if 1 <= place <= 9 else None
