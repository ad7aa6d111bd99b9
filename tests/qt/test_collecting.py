"""No other thread ends what Qt made on the GUI thread."""

from __future__ import annotations

import gc
from threading import get_ident

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reader.cli.window_options import WindowOptions
from reader.ingest.undisturbed import UNDISTURBED
from reader.qt.collecting import AWAY, PIECES, Collecting
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


def test_many_new_values_are_looked_through_in_pieces(qtbot: QtBot) -> None:
    collecting = Collecting()
    collecting._timer.setInterval(10**6)
    collecting.start()
    gc.collect()
    kept = [[number] for number in range(MANY)]
    qtbot.waitUntil(lambda: gc.get_count()[0] < MANY // 2)
    more = [[number] for number in range(MANY)]
    qtbot.waitUntil(lambda: gc.get_count()[0] < MANY // 2)
    assert len(kept) == len(more)


def test_what_outlives_a_few_looks_is_looked_through_when_the_person_turns_away(qtbot: QtBot) -> None:
    ended: list[int] = []
    collecting = Collecting()
    one, other = Thing(ended), Thing(ended)
    one.other, other.other = other, one
    for _ in range(2 * (PIECES + 2)):
        kept = [[number] for number in range(2_000)]
        collecting.turn()
    del one, other, kept
    collecting.turn()
    assert ended == []
    collecting._looked -= 2 * AWAY
    collecting._on_state(Qt.ApplicationState.ApplicationActive)
    assert ended == []
    collecting._on_state(Qt.ApplicationState.ApplicationInactive)
    assert ended == [get_ident()] * 2


def test_nothing_is_looked_through_while_a_page_is_read(qtbot: QtBot) -> None:
    ended: list[int] = []
    collecting = Collecting()
    leave(ended)
    kept = [[number] for number in range(MANY)]
    with UNDISTURBED:
        collecting.turn()
        assert ended == []
    collecting.turn()
    assert ended == [get_ident()] * 2 and len(kept) == MANY


def test_a_program_collects_by_its_event_loop_alone(qtbot: QtBot) -> None:
    gc.enable()
    program = Program(WindowOptions())
    assert not gc.isenabled()
    program.close()
