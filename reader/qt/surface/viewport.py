"""What a surface is painted on."""

from __future__ import annotations

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


class Viewport(QWidget):
    """As Qt makes a viewport, but made here: to know Qt's own for what it is, PySide sets up all kinds of widgets."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("qt_scrollarea_viewport")  # style sheets know it by its name
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
