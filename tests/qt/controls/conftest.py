"""What the tests of the small widgets stand on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from reader.qt.look import Look


@pytest.fixture(autouse=True)
def swept(qapp):
    """Widgets that a test is done with die with it: each new style sheet would dress them again."""
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def look(qapp):
    look = Look()
    look.set_theme("light")
    return look


@pytest.fixture
def over(look, qtbot):
    """A window for popups to float over; it holds the keyboard."""
    over = QWidget()
    over.resize(800, 600)
    qtbot.addWidget(over)
    over.show()
    over.activateWindow()
    qtbot.waitActive(over)
    return over
