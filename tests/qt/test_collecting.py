"""No other thread ends what Qt made on the GUI thread."""

from __future__ import annotations

import gc
from threading import get_ident

from pytestqt.qtbot import QtBot

from reader.cli.window_options import WindowOptions
from reader.qt.collecting import Collecting
from reader.qt.program import Program
from reader.qt.tasks import Tasks

MANY = 50_000  # values: enough for a collector that works by itself


class Thing:
    """Of two that hold each other only the collector makes an end."""

    def __init__(self, ended: list[int]) -> None:
        self._ended = ended
        self.other: Thing | None = None

    def __del__(self) -> None:
        self._ended.append(get_ident())


def leave(ended: list[int]) -> None:
    one, other = Thing(ended), Thing(ended)
    one.other, other.other = other, one


def test_garbage_waits_for_the_gui_thread_while_another_one_works(qtbot: QtBot) -> None:
    ended: list[int] = []
    made: list[object] = []
    tasks = Tasks()
    leave(ended)
    tasks.run(lambda: [[number] for number in range(MANY)], made.append, made.append)
    qtbot.waitUntil(lambda: bool(made))
    tasks.close()
    assert ended == []
    Collecting().turn()
    assert ended == [get_ident()] * 2


def test_the_event_loop_collects(qtbot: QtBot) -> None:
    ended: list[int] = []
    leave(ended)
    kept = [[number] for number in range(MANY)]
    collecting = Collecting()
    collecting.start()
    qtbot.waitUntil(lambda: bool(ended))
    assert len(kept) == MANY


def test_a_program_collects_by_its_event_loop_alone(qtbot: QtBot) -> None:
    gc.enable()
    program = Program(WindowOptions())
    assert not gc.isenabled()
    program.close()
