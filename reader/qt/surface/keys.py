"""Which key moves the caret or the page how far; the tables of a reading surface."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from reader.qt.digits import digit_of
from reader.qt.surface.cursor import Unit

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier

_MOTIONS: dict[tuple[Qt.Key, bool], tuple[Unit, bool]] = {
    (Qt.Key.Key_Left, False): (Unit.CHARACTER, False),
    (Qt.Key.Key_Right, False): (Unit.CHARACTER, True),
    (Qt.Key.Key_Left, True): (Unit.WORD, False),
    (Qt.Key.Key_Right, True): (Unit.WORD, True),
    (Qt.Key.Key_Up, False): (Unit.LINE, False),
    (Qt.Key.Key_Down, False): (Unit.LINE, True),
    (Qt.Key.Key_Up, True): (Unit.PARAGRAPH, False),
    (Qt.Key.Key_Down, True): (Unit.PARAGRAPH, True),
    (Qt.Key.Key_PageUp, False): (Unit.PAGE, False),
    (Qt.Key.Key_PageDown, False): (Unit.PAGE, True),
    (Qt.Key.Key_Home, False): (Unit.LINE_END, False),
    (Qt.Key.Key_End, False): (Unit.LINE_END, True),
    (Qt.Key.Key_Home, True): (Unit.ALL, False),
    (Qt.Key.Key_End, True): (Unit.ALL, True),
}

_SENTENCES = {Qt.Key.Key_V: False, Qt.Key.Key_B: True}  # beside each other on every keyboard
# Shift may be needed to type these: they select with Ctrl.
_SIGNS = {Qt.Key.Key_ParenLeft: False, Qt.Key.Key_ParenRight: True}

SCREEN = 0.9  # of the screen's height: the last lines are seen again

# Without a caret the keys move the page: by lines, by screens.
_SCROLLS: dict[tuple[Qt.Key, bool], tuple[float, float]] = {
    (Qt.Key.Key_Up, False): (-1.5, 0),
    (Qt.Key.Key_Down, False): (1.5, 0),
    (Qt.Key.Key_PageUp, False): (0, -SCREEN),
    (Qt.Key.Key_PageDown, False): (0, SCREEN),
    (Qt.Key.Key_Space, False): (0, SCREEN),
    (Qt.Key.Key_Space, True): (0, -SCREEN),
}


def sideways(event: QKeyEvent) -> bool:
    """Whether a key points to the right or to the left, where the caret moves on the screen."""
    return event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)


def motion(event: QKeyEvent) -> tuple[Unit, bool, bool] | None:
    """How a key moves the caret: the unit, whether forward or to the right, whether the selection grows."""
    modifiers = event.modifiers() & ~_KEYPAD
    if modifiers & ~(_SHIFT | _CONTROL):
        return None
    if not modifiers & _CONTROL and (forward := _SENTENCES.get(Qt.Key(event.key()))) is not None:
        return Unit.SENTENCE, forward, bool(modifiers & _SHIFT)
    if (forward := _SIGNS.get(Qt.Key(event.key()))) is not None:
        tags = (
            not modifiers and digit_of(event) is not None
        )  # a key of the digit row, where these are unshifted
        return None if tags else (Unit.SENTENCE, forward, bool(modifiers & _CONTROL))
    moved = _MOTIONS.get((Qt.Key(event.key()), bool(modifiers & _CONTROL)))
    return (*moved, bool(modifiers & _SHIFT)) if moved is not None else None


def scroll_step(event: QKeyEvent) -> tuple[float, float] | None:
    """How a key moves the page down: lines, and shares of a screen."""
    modifiers = event.modifiers() & ~_KEYPAD
    if modifiers & ~_SHIFT:
        return None
    return _SCROLLS.get((Qt.Key(event.key()), bool(modifiers & _SHIFT)))
