"""Rows of a page that is opened are set in a turn of their own, so that all its panes together do not hold the loop."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from reader.qt.turns import turns


class When(Enum):
    """When the words of rows that were shown are set."""

    NOW = "now"
    NEXT = "next"  # before the window is painted, if that waits for it
    THEN = "then"  # after that: until then there is what was, or blank paper


class Settling(QObject):
    """Sets what is to be seen with `lay_out`, then, in another turn, has `show` say so, unless that is done before."""

    def __init__(self, lay_out: Callable[[], object], show: Callable[[], None], surface: QWidget) -> None:
        super().__init__(surface)
        self._surface = surface
        self._lay_out = lay_out
        self._show = show
        self._laid = False
        self.active = False

    def begin(self, when: When) -> None:
        self.active, self._laid = True, False
        if when is When.NOW:
            self.end()
        elif when is When.NEXT:
            turns().next(self._on_turn)
        else:
            turns().ask(self._on_turn)

    def end(self) -> None:
        """Now, if at all: somebody asks where the words are."""
        if self.active:
            self.active = False
            self._show()

    def _on_turn(self) -> bool:
        if self.active and not self._laid and self._surface.isVisible():
            self._lay_out()
            self._laid = True
        else:
            self.end()
        return self.active
