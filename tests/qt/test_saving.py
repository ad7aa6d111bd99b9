"""A session, its file, and everybody else who writes it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Document
from reader.notes import sidecar
from reader.notes.annotation import Annotation
from reader.notes.sidecar import beside, load
from reader.qt.opened import Opened
from reader.qt.session import Session
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.qt.hands import first_words, opened, saved, select

OLD, NEW = "2026-03-01T00:00:00.000Z", "2026-03-02T00:00:00.000Z"
ONE = Annotation("urn:uuid:one", note="1", tags=("x",), created=OLD, modified=OLD)
TWO = Annotation("urn:uuid:two", created=OLD, modified=OLD)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "phare.html"
    path.write_text("<p>Le phare", encoding="utf-8")
    return path


@pytest.fixture
def session(qtbot: QtBot, page: Path, document: Document) -> Iterator[Session]:
    """A session with one annotation that is saved."""
    tasks = Tasks()
    session = Session(tasks)
    session.open(Opened(page, document, load(page)))
    with qtbot.waitSignal(session.saved):
        session.do([session.notebook.add(ONE)], "Highlight")
    yield session
    session.close()
    tasks.close()


def edit(session: Session, id: str, **fields: object) -> None:
    session.do([session.notebook.edit(id, **fields)], "Edit")


def others(page: Path, document: Document, **fields: object) -> None:
    """Somebody else edits the one annotation."""
    base = load(page)
    changed = [replace(one, **fields) if one.id == ONE.id else one for one in base.annotations]  # type: ignore[arg-type]
    sidecar.save(page, document, changed, base)


def test_what_others_did_to_the_same_annotation_during_a_save_is_kept(session, qtbot, page, document):
    others(page, document, colour="blue", modified=NEW)
    edit(session, ONE.id, note="mine", modified=NEW)
    session.save()
    edit(session, ONE.id, note="mine, and more", modified="2026-03-03T00:00:00.000Z")
    with qtbot.waitSignal(session.saved):
        pass
    (one,) = load(page).annotations
    assert (one.note, one.colour) == ("mine, and more", "blue")
    assert session.notebook[ONE.id] == one


def test_what_others_write_is_shown(session, qtbot, page, document):
    with qtbot.waitSignal(session.changed):
        others(page, document, note="theirs", modified=NEW)
    assert session.notebook[ONE.id].note == "theirs"
    assert not session.unsaved
    with qtbot.waitSignal(session.changed):  # a file that was replaced is still watched
        others(page, document, note="theirs again", modified=NEW)
    assert session.notebook[ONE.id].note == "theirs again"


def test_our_own_saves_are_not_taken_for_others(session, qtbot, page):
    heard = []
    session.changed.connect(heard.append)
    edit(session, ONE.id, note="mine", modified=NEW)
    with qtbot.waitSignal(session.saved):
        pass
    qtbot.wait(400)
    assert len(heard) == 1


def test_an_undo_of_what_was_saved_is_newer_at_once_and_comes_back_from_no_save(session, qtbot, page):
    heard = []
    edit(session, ONE.id, note="mine", modified=NEW)
    with qtbot.waitSignal(session.saved):
        pass
    session.changed.connect(heard.append)
    for note, step in (("1", session.undo), ("mine", session.redo), ("1", session.undo)):
        before = session.notebook[ONE.id]
        with qtbot.waitSignal(session.saved):
            step()
        now = session.notebook[ONE.id]
        assert now.note == note and now.modified > before.modified
        assert load(page).annotations == (now,)
    assert len(heard) == 3


def test_an_undone_deletion_that_was_saved_comes_back_from_no_save(session, qtbot, page):
    heard = []
    with qtbot.waitSignal(session.saved):
        session.do([session.notebook.remove(ONE.id)], "Delete")
    session.changed.connect(heard.append)
    with qtbot.waitSignal(session.saved):
        session.undo()
    assert load(page).annotations == tuple(session.notebook) and len(heard) == 1


def test_an_undo_during_the_save_comes_back_from_no_save(session, qtbot, page):
    heard = []
    edit(session, ONE.id, note="mine", modified=NEW)
    session.changed.connect(heard.append)
    session.save()
    session.undo()
    with qtbot.waitSignal(session.saved):
        pass
    (one,) = load(page).annotations
    assert one == session.notebook[ONE.id] and one.note == "1" and one.modified > NEW
    assert len(heard) == 1


def test_an_undo_of_what_was_not_saved_yet_leaves_the_file_as_it_is(session, qtbot, page):
    before = beside(page).read_bytes()
    edit(session, ONE.id, note="mine", modified=NEW)
    session.undo()
    session.do([session.notebook.remove(ONE.id)], "Delete")
    session.undo()
    with qtbot.waitSignal(session.saved):
        pass
    assert beside(page).read_bytes() == before and session.notebook[ONE.id] == ONE


def test_an_undo_leaves_the_fields_of_others_alone(session, qtbot, page, document):
    edit(session, ONE.id, note="mine", tags=("x", "y"), modified=NEW)
    with qtbot.waitSignal(session.saved):
        pass
    with qtbot.waitSignal(session.changed):
        others(page, document, colour="blue", tags=("x", "y", "z"), modified="2026-03-03T00:00:00.000Z")
    with qtbot.waitSignal(session.saved):
        session.undo()
    one = session.notebook[ONE.id]
    assert (one.note, one.colour, set(one.tags)) == ("1", "blue", {"x", "z"})
    assert load(page).annotations == (one,)


def test_an_undone_deletion_does_not_bring_an_older_state_back(session, qtbot, page, document):
    session.do([session.notebook.remove(ONE.id)], "Delete")
    others(page, document, note="theirs", modified=NEW)
    with qtbot.waitSignal(session.saved):
        pass
    assert session.notebook[ONE.id].note == "theirs", "a deletion loses to an edit"
    session.undo()
    assert session.notebook[ONE.id].note == "theirs"


def test_a_failed_save_is_tried_again_and_nothing_is_lost(session, qtbot, page, monkeypatch):
    open_, is_full = os.open, [True]

    def full(path: object, flags: int, *rest: int, **more: int) -> int:
        if is_full[0] and flags & os.O_CREAT and Path(str(path)).parent == page.parent:
            raise OSError(errno.ENOSPC, "No space left on device")
        return open_(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", full)
    session._retry.setInterval(50)
    with qtbot.waitSignal(session.failed) as failed:
        edit(session, ONE.id, note="Dra", modified=NEW)
    assert "No space left" in str(failed.args[0]) and session.unsaved
    edit(session, ONE.id, note="Draft", modified="2026-03-03T00:00:00.000Z")
    is_full[0] = False
    with qtbot.waitSignal(session.saved):
        pass
    assert [one.note for one in load(page).annotations] == ["Draft"] and not load(page).elsewhere


def test_a_folder_that_may_not_be_written_is_said_once(session, qtbot, page, monkeypatch):
    open_, heard = os.open, []

    def refuse(path: object, flags: int, *rest: int, **more: int) -> int:
        if flags & os.O_CREAT and Path(str(path)).parent == page.parent:
            raise OSError(errno.EROFS, "Read-only file system")
        return open_(path, flags, *rest, **more)

    monkeypatch.setattr(os, "open", refuse)
    session.noticed.connect(heard.append)
    for note in ("one", "two"):
        with qtbot.waitSignal(session.saved):
            edit(session, ONE.id, note=note, modified=NEW)
    assert [str(one) for one in heard] == [str(sidecar.KeptElsewhere(page.name))]


def test_closing_while_a_save_runs_keeps_both_states_apart(session, qtbot, page):
    edit(session, ONE.id, note="Dra", modified=NEW)
    session.save()
    edit(session, ONE.id, note="Draft", modified="2026-03-03T00:00:00.000Z")
    assert session.close() is None
    assert [one.note for one in load(page).annotations] == ["Draft"]


def test_changes_without_a_pause_are_saved_all_the_same(session, qtbot):
    class Typist(QObject):
        def type(self) -> None:
            edit(session, ONE.id, note=session.notebook[ONE.id].note + ".")

    typist, timer = Typist(), QTimer()
    timer.timeout.connect(typist.type)
    with qtbot.waitSignal(session.saving):
        timer.start(20)
    timer.stop()


def test_the_page_is_never_touched(session, qtbot, page):
    before = page.read_bytes()
    with qtbot.waitSignal(session.saved):
        session.do([session.notebook.add(TWO)], "Highlight")
    assert page.read_bytes() == before and beside(page).exists()


def test_a_newer_save_takes_the_annotations_of_the_older_one_along(
    qtbot: QtBot, reading: Window, sample: Path
) -> None:
    surface = select(reading, first_words(reading, "memo:1"), "memo:1")
    QTest.keyClick(surface, Qt.Key.Key_H)
    saved(qtbot, reading)
    newer = sample.with_name("newer.html")
    newer.write_text(sample.read_text("utf-8").replace("Pendant trois ans", "Pendant quatre ans"), "utf-8")
    opened(qtbot, reading, newer)
    assert len(reading.session.notebook) == 0
    qtbot.waitUntil(reading.hint.isVisible)
    QTest.keyClick(select(reading, first_words(reading, "article")), Qt.Key.Key_H)
    reading.run("undo")
    reading.hint.acted.emit()
    qtbot.waitUntil(lambda: len(reading.session.notebook) == 1)
    assert not reading.session.digest().placed[0].lost
    reading.run("undo")
    assert len(reading.session.notebook) == 0
