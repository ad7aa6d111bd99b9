"""A button is not under a mouse that left it through its menu: Qt does not tell it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolButton


class UnderMenu(QObject):
    """Watches one button and its menu."""

    def __init__(self, button: QToolButton, menu: QMenu) -> None:
        super().__init__(button)
        self._button = button
        self._closed = QTimer(
            self, singleShot=True, interval=0
        )  # the menu still holds the mouse when it says so
        self._closed.timeout.connect(self._on_closed)
        menu.aboutToHide.connect(self._closed.start)

    def _on_closed(self) -> None:
        button = self._button
        inside = button.rect().contains(button.mapFromGlobal(QCursor.pos()))
        if button.underMouse() and not inside:
            button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
            button.update()
