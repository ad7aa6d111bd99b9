"""Work in slices, and the painting of a window, leave the event loop its turns in between."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.qt.curtain import Curtain
from reader.qt.turns import turns


class Worker(QObject):
    """Has so many slices to do and writes down each."""

    def __init__(self, name: str, slices: int, done: list[str]) -> None:
        super().__init__()
        self._name, self._left, self._done = name, slices, done

    def work(self) -> bool:
        self._left -= 1
        self._done.append(self._name)
        return self._left > 0

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self._done.append("posted")
        return super().event(event)


class Posting(Worker):
    """Has something to be done by the loop after each slice, as painting is."""

    def work(self) -> bool:
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))
        return super().work()


class Counted(QWidget):
    paints = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        self.paints += 1


def shown(qtbot: QtBot) -> Counted:
    """A window that has been painted."""
    window = Counted()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.paints > 0)
    return window


def test_two_works_take_turns_to_their_ends(qtbot: QtBot) -> None:
    done: list[str] = []
    long, short = Worker("long", 3, done), Worker("short", 2, done)
    turns().ask(long.work)
    turns().ask(short.work)
    qtbot.waitUntil(lambda: len(done) == 5)
    assert done == ["long", "short", "long", "short", "long"]


def test_what_a_slice_posts_is_done_before_the_next(qtbot: QtBot) -> None:
    done: list[str] = []
    worker = Posting("slice", 3, done)
    turns().ask(worker.work)
    qtbot.waitUntil(lambda: len(done) == 6)
    assert done == ["slice", "posted"] * 3


def test_work_that_is_asked_for_twice_is_done_once(qtbot: QtBot) -> None:
    done: list[str] = []
    first, last = Worker("first", 1, done), Worker("last", 1, done)
    turns().ask(first.work)
    turns().ask(first.work)
    turns().ask(last.work)
    qtbot.waitUntil(lambda: "last" in done)
    assert done == ["first", "last"]


def test_what_is_to_be_done_next_is_done_in_order_before_all_that_waits(qtbot: QtBot) -> None:
    done: list[str] = []
    waits, one, two = (Worker(name, 1, done) for name in ("waits", "one", "two"))
    turns().ask(waits.work)
    for worker in (one, two, one):
        turns().next(worker.work)
    qtbot.waitUntil(lambda: "waits" in done)
    assert done == ["one", "two", "waits"]


def test_what_is_posted_comes_before_what_is_to_be_done_next(qtbot: QtBot) -> None:
    done: list[str] = []
    waits, soon = Worker("waits", 1, done), Worker("next", 1, done)
    turns().ask(waits.work)
    turns().next(soon.work)
    QCoreApplication.postEvent(soon, QEvent(QEvent.Type.User))
    qtbot.waitUntil(lambda: "waits" in done)
    assert done == ["posted", "next", "waits"]


def test_who_leaves_or_is_gone_is_not_called(qtbot: QtBot) -> None:
    done: list[str] = []
    leaves, gone, stays = (Worker(name, 1, done) for name in ("leaves", "gone", "stays"))
    for worker in (leaves, gone, stays):
        turns().ask(worker.work)
    turns().leave(leaves.work)
    delete(gone)
    qtbot.waitUntil(lambda: bool(done))
    assert done == ["stays"]


def test_behind_a_curtain_nothing_is_painted_until_the_next_turn_and_then_once(qtbot: QtBot) -> None:
    window = shown(qtbot)
    before = window.paints
    Curtain(window)
    window.update()
    QCoreApplication.sendPostedEvents()
    assert window.paints == before
    qtbot.waitUntil(lambda: window.paints > before)
    assert window.paints == before + 1


def test_behind_a_curtain_where_nothing_changed_nothing_is_painted(qtbot: QtBot) -> None:
    window = shown(qtbot)
    before = window.paints
    done: list[str] = []
    Curtain(window)
    worker = Worker("after", 1, done)
    turns().ask(worker.work)
    qtbot.waitUntil(lambda: bool(done))
    QCoreApplication.sendPostedEvents()
    assert window.paints == before
