"""A save that fails is shown until one succeeds, and nothing is lost meanwhile."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.notes.sidecar import load
from reader.qt import dialogs
from reader.qt.window import Window
from tests.qt.hands import opened, saved


class Disk:
    """What the disk says to whoever makes a file in a folder; 0 for nothing."""

    says = 0


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch, sample: Path) -> Iterator[Disk]:
    disk, open_ = Disk(), os.open

    def opening(path: object, flags: int, *rest: int, **more: int) -> int:
        if disk.says and flags & os.O_CREAT and Path(str(path)).parent == sample.parent:
            raise OSError(disk.says, os.strerror(disk.says))
        return open_(path, flags, *rest, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", opening)
    yield disk
    disk.says = 0


def state(window: Window) -> str:
    return str(window.status._state.text)


def test_a_failed_save_is_shown_until_one_succeeds(
    qtbot: QtBot, disk: Disk, reading: Window, sample: Path
) -> None:
    disk.says = errno.ENOSPC
    with qtbot.waitSignal(reading.session.failed):
        reading.annotating.begin_whole("", note="one")
    assert "could not be saved" in state(reading) and reading.status._retry.isVisible()
    reading.status.say("Something else")
    reading.status.clear()
    with qtbot.waitSignal(reading.session.failed):
        reading.annotating.begin_whole("memo:1", note="two")
    assert "could not be saved" in state(reading) and reading.status._retry.isVisible()
    disk.says = 0
    with qtbot.waitSignal(reading.session.saved):
        reading.status._retry.click()
    assert state(reading) == "Saved beside the page" and not reading.status._retry.isVisible()
    assert {one.note for one in load(sample).annotations} == {"one", "two"}


def test_where_nothing_may_be_written_it_says_where_things_are_kept(
    qtbot: QtBot, disk: Disk, reading: Window, sample: Path
) -> None:
    disk.says = errno.EROFS
    reading.annotating.begin_whole("", note="one")
    saved(qtbot, reading)
    assert state(reading) == "Saved in the data folder"
    assert "data folder" in reading.hint.accessibleName()
    opened(qtbot, reading, sample)
    assert state(reading) == "Saved in the data folder" and len(reading.session.notebook) == 1


def test_a_page_that_was_left_unsaved_and_comes_back_is_saved(
    qtbot: QtBot, disk: Disk, reading: Window, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another page was to be opened, and did not come."""
    monkeypatch.setattr(dialogs, "ask_to_close_unsaved", lambda *_: True)
    disk.says = errno.ENOSPC
    with qtbot.waitSignal(reading.session.failed):
        reading.annotating.begin_whole("", note="one")
    assert reading.session.close() is not None
    parked = reading.session.park()
    disk.says = 0
    with qtbot.waitSignal(reading.session.saved):
        reading.session.resume(parked)
    assert [one.note for one in load(sample).annotations] == ["one"] and not load(sample).elsewhere
