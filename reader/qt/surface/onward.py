"""Who goes to the end while rows are still coming means the end of all: it is gone to again when they have come."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.qt.surface.filling import Filling
from reader.qt.surface.view import View

Go = Callable[[], None]


class Onward(QObject):
    """As long as the reader has moved neither the page nor the caret since."""

    def __init__(self, view: View, filling: Filling, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._go: Go | None = None
        self._stood: object = None
        filling.filled.connect(self._on_filled)

    def go(self, go: Go, to_end: bool) -> None:
        """Somewhere, which may be the end."""
        go()
        self._go, self._stood = (go if to_end else None), self._stand()

    @property
    def wish(self) -> Go | None:
        """How to get to the end of other rows, if the reader stands at that of these."""
        return self._go if self._stand() == self._stood else None

    def forget(self) -> None:
        """Other rows: their end was not asked for."""
        self._go = None

    def _stand(self) -> object:
        scroll, cursor = self._view.scroll, self._view.cursor
        return scroll.row, scroll.offset, cursor.focus

    def _on_filled(self) -> None:
        if (go := self.wish) is not None:
            self.go(go, True)
