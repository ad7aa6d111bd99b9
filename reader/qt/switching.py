"""What is shown of the window and what is not: the memo, the annotations, a caret, the whole screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from reader.qt.body import Body


class Switching(QObject):
    """Each of these actions puts something on that the next one takes away."""

    said = Signal(object)  # str: why nothing was done

    def __init__(self, body: Body, window: QWidget) -> None:
        super().__init__(window)
        self._body = body
        self._window = window

    def toggle_memo(self) -> None:
        memo = self._body.side.memo
        if not memo.shown:
            self.said.emit(self.tr("No memo in this page. Select one, then choose Mark as memo in its menu"))
        elif self._body.side.isHidden():
            self._body.show_list(False)
            memo.set_open(True)
        else:
            memo.set_open(not memo.is_open)

    def toggle_annotations(self) -> None:
        self._body.show_list(self._body.list.isHidden())

    def toggle_caret(self) -> None:
        on = not self._body.article.caret_mode
        for surface in self._body.surfaces:
            surface.set_caret_mode(on)

    def full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
