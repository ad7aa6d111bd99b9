"""Between what changes a window and what paints it the event loop gets a turn.

Setting the words of three panes and painting them hold up the loop for as long as each other; so keys and clicks
are heard in between.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from reader.qt.turns import turns


class Curtain(QObject):
    """From when it is made the window shows what it showed, until what is to be done next is done; then what is new.

    It holds back the one event on which Qt paints a window; to switch its updates off and on would cost each of
    its widgets a call.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waits = False  # something is to be painted
        window.installEventFilter(self)
        turns().next(self._open)

    def eventFilter(self, _window: QObject, event: QEvent) -> bool:
        held = event.type() == QEvent.Type.UpdateRequest
        self._waits = self._waits or held
        return held

    def _open(self) -> bool:
        self._window.removeEventFilter(self)
        if self._waits:
            QCoreApplication.postEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
        self.setParent(None)
        return False
