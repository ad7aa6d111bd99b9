"""What all windows share: languages, other windows, recent pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.cli.window import WindowOptions
from reader.qt import translation
from reader.qt.program import Program


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    program = Program(WindowOptions(theme="light"))
    yield program
    for window in list(program.windows):
        window.close()
    program.close()
    translation.install(qapp, "en")


def test_the_language_changes_without_a_restart_and_the_page_stays(
    qtbot: QtBot, program: Program, sample: Path
) -> None:
    window = program.new_window()
    with qtbot.waitSignal(window.settled):
        window.open_path(str(sample))
    assert window.actions_["export"].text() == "Export…"
    window.run("speak_french")
    (again,) = [each for each in program.windows if each.isVisible()]
    assert again.actions_["export"].text() == "Exporter…"
    qtbot.waitUntil(lambda: again.session.page == sample.resolve())
    again.run("speak_english")
    (last,) = [each for each in program.windows if each.isVisible()]
    assert last.actions_["export"].text() == "Export…"
    qtbot.waitUntil(lambda: last.session.page == sample.resolve())


def test_a_page_opened_once_is_on_the_welcome(qtbot: QtBot, program: Program, sample: Path) -> None:
    window = program.new_window()
    with qtbot.waitSignal(window.settled):
        window.open_path(str(sample))
    other = program.new_window()
    qtbot.waitUntil(lambda: any(row.isVisibleTo(other) for row in other.welcome._rows))


def test_a_closed_window_is_forgotten(qtbot: QtBot, program: Program) -> None:
    window = program.new_window()
    program.new_window()
    window.close()
    qtbot.waitUntil(lambda: len(program.windows) == 1)
