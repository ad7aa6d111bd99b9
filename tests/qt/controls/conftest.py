"""What the tests of the small widgets stand on."""

from __future__ import annotations

import os

import pytest

from reader.qt.look import Look

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def look(qapp):
    look = Look()
    look.set_theme("light")
    return look
