"""Builds the one QApplication, then shows the window or draws it into a picture."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader.cli.window import WindowOptions
from reader.qt import translation
from reader.qt.look import Look
from reader.qt.surface import accessible
from reader.qt.tasks import Tasks
from reader.qt.theme import SYSTEM
from reader.qt.window import Window
from reader.sample import sample_page
from reader.settings import Settings, load

PATIENCE = 60_000  # milliseconds that a picture waits for its page
SIZE = (1280, 800)  # pixels


class Program(QObject):
    """The application with what all its windows share."""

    def __init__(self, options: WindowOptions, settings: Settings) -> None:
        super().__init__()
        self.options = options
