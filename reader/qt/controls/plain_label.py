"""A label that shows words as they are, in a face and a tone of the look."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from reader.qt.look import Look


def plain_label(owner: QWidget, look: Look, face: str, tone: str, wraps: bool = False) -> QLabel:
    """`face` is a font role, `tone` a colour role; nothing in the words is taken for markup."""
    label = QLabel(owner)
    label.setFont(look.font(face))
    label.setProperty("tone", tone)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    return label
