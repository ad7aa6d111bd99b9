"""What can be clicked in a surface, as buttons for those who see none of it: assistive tools press them.

Rows are no widgets, and an accessible interface of our own cannot offer actions: `interface_cast` must not be
overridden in Python (see accessible.py). Qt's own buttons can be pressed; these paint nothing, take no focus and let
the mouse through. They exist only while somebody listens.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.qt.surface.laid import Hot

QUIET = 60  # milliseconds after a scroll until the buttons follow


class Pressable(NamedTuple):
    """One thing that can be clicked: in which row it is, and where, in the surface's pixels."""

    row: int
    hot: Hot
    place: QRect


class PressButton(QAbstractButton):
    """Stands for one thing that can be clicked now, later for another."""

    acted = Signal(object)  # a Hot

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.meant: Pressable | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.clicked.connect(self._on_clicked)

    def stand_for(self, one: Pressable) -> None:
        self.meant = one
        if self.text() != one.hot.name:
            self.setText(one.hot.name)
            self.setAccessibleName(one.hot.name)
        self.setGeometry(one.place)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing: the surface has painted it."""

    def _on_clicked(self) -> None:
        if self.meant is not None:
            self.acted.emit(self.meant.hot)


class Pressables(QObject):
    """As many buttons as there are things to click on the screen; they change a moment after it does."""

    wanted = Signal()  # what can be clicked now is asked for: call `set`
    acted = Signal(object)  # a Hot

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        self._surface = surface
        self._buttons: list[PressButton] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET)
        self._timer.timeout.connect(self.wanted)

    def follow(self) -> None:
        """Something moved, or somebody has begun to listen."""
        self._timer.start()

    def set(self, pressables: Sequence[Pressable]) -> None:
        while len(self._buttons) < len(pressables):
            button = PressButton(self._surface)
            button.acted.connect(self.acted)
            self._buttons.append(button)
        for button, one in zip(self._buttons, pressables, strict=False):
            button.stand_for(one)
        for button in self._buttons[len(pressables) :]:
            button.meant = None
            button.hide()

    def of(self, row: int) -> list[PressButton]:
        """The buttons of one row, in order."""
        return [one for one in self._buttons if one.meant is not None and one.meant.row == row]
