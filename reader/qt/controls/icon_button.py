"""A small button that is an icon, and says what it does to the mouse and to a screen reader."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton, QWidget

from reader.qt.look import Look

SIDE = 28  # pixels


def icon_button(owner: QWidget, look: Look, icon: str, name: str) -> QToolButton:
    button = QToolButton(owner)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFixedSize(SIDE, SIDE)
    button.setProperty("tight", True)
    look.icons.put(button, icon)
    return button
