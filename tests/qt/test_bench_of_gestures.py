"""The bench of gestures ends where no window manager gives its window the keyboard."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtWidgets import QApplication

from reader.qt.window import Window
from tests.bench import gestures
from tests.bench.heartbeat import Heart


class _Deaf:
    """A window that no key comes to."""

    article = object()

    @property
    def body(self) -> _Deaf:
        return self


def test_a_gesture_that_nobody_sees_is_told_of(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gestures, "PATIENCE", 0.02)
    heart = Heart(0.0)
    with pytest.raises(SystemExit, match="keyboard"):
        gestures.cost(cast(Window, _Deaf()), heart, bool)
    heart.stop()
