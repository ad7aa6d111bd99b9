"""What all windows share: languages, other windows, recent pages."""

from __future__ import annotations

import time
import weakref
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from reader import settings
from reader.bookmarks import Bookmarks
from reader.cli.window_options import WindowOptions
from reader.model import Place, Span
from reader.notes import store
from reader.notes.seek import Query
from reader.notes.sidecar import load
from reader.qt import resolving
from reader.qt.controls.find_bar import Search
from reader.qt.program import Program
from reader.qt.session import Session
from reader.qt.surface.thread_order import Order
from reader.qt.window import Window
from reader.sample import sample_page
from tests.qt.hands import first_words, opened, place, said, saved, select


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


def in_french(program: Program, window: Window) -> Window:
    window.run("speak_french")
    (again,) = [each for each in program.windows if each.isVisible()]
    assert again.actions_["export"].text() == "Exporter…"
    return again


def drag(handle: QWidget, by: QPoint) -> None:
    """The line between two panes is dragged."""
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(handle, start + by)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start + by)
    QApplication.processEvents()


def stood(window: Window) -> list[tuple[int, float]]:
    return [(one.view.scroll.row, one.view.scroll.offset) for one in window.body.surfaces]


def test_another_language_moves_nothing_and_what_was_done_can_be_undone(
    qtbot: QtBot, program: Program, sample: Path
) -> None:
    window = program.new_window()
    opened(qtbot, window, sample)
    window.setGeometry(40, 50, 1250, 720)
    surface = select(window, first_words(window, "article"))
    window.run("highlight")
    window.popups.dismiss()
    for number, each in enumerate(window.body.surfaces):
        each._scroll(101.0 + number)
    words = first_words(window, "memo:1")
    where = place(window, words, "memo:1")
    window.body.side.memo.surface.select(where)
    window.body.list.set_filter("aubrun")
    surface.setFocus()
    before = stood(window)
    again = in_french(program, window)
    assert stood(again) == before and again.geometry() == QRect(40, 50, 1250, 720)
    assert again.body.side.memo.surface.selected_places() == [where]
    assert again.focusWidget() is again.body.article and again.body.list.filter == "aubrun"
    (id,) = (one.id for one in again.session.notebook)
    assert again.body.article.layers.of(id)
    again.run("undo")
    assert not len(again.session.notebook) and "Annulé : Mots surlignés " in said(again)
    again.run("redo")
    assert len(again.session.notebook) == 1
    saved(qtbot, again)
    assert len(load(sample).annotations) == 1


def test_what_is_selected_can_be_highlighted_in_another_language(
    qtbot: QtBot, program: Program, sample: Path
) -> None:
    window = program.new_window()
    opened(qtbot, window, sample)
    select(window, first_words(window, "memo:1"), "memo:1")
    again = in_french(program, window)
    again.run("highlight")
    assert len(again.session.notebook) == 1


def test_another_language_keeps_what_is_folded_sorted_filtered_and_gone_back_from(
    qtbot: QtBot, program: Program, sample: Path
) -> None:
    window = program.new_window()
    opened(qtbot, window, sample)
    side = window.body.side
    before = stood(window)
    window.run("next_comment")
    window.run("fold_replies")
    side.comments.tools._sort.menu().actions()[2].trigger()
    side.memo.set_open(False, moving=False)
    window.run("show_left_out")
    window.run("toggle_annotations")
    listed = window.body.list.isVisible()
    arrangement, ring = side.comments.arrangement, window.body.focused_comment
    assert arrangement.folded and arrangement.order is Order.OLDEST and ring
    again = in_french(program, window)
    body = again.body
    assert body.side.comments.arrangement == arrangement and body.focused_comment == ring
    assert not body.side.memo.is_open and body.unfolded and body.list.isVisible() == listed
    assert not again.actions_["toggle_memo"].isChecked()
    again.run("back")
    assert stood(again)[0] == before[0] and not body.focused_comment


def test_another_language_goes_on_with_the_search(qtbot: QtBot, program: Program, sample: Path) -> None:
    window = program.new_window()
    opened(qtbot, window, sample)
    window.run("find")
    field = window.chrome.find_bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_W, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(window.finding.counted, check_params_cb=bool):
        field.setText("machine")
    for _ in range(3):
        window.run("find_next")
    assert "4 of 13" in field.accessibleDescription()
    again = in_french(program, window)
    bar = again.chrome.find_bar
    assert bar.isVisible() and bar.search == Search(Query("machine", whole=True))
    qtbot.waitUntil(lambda: "4 sur 13" in bar.findChildren(QLineEdit)[0].accessibleDescription())
    again.run("close_floating")
    assert again.focusWidget() is again.body.article


def test_another_language_while_a_page_is_on_its_way_opens_it_all_the_same(
    qtbot: QtBot, program: Program, sample: Path
) -> None:
    window = program.new_window()
    window.open_path(str(sample))
    again = in_french(program, window)
    qtbot.waitUntil(lambda: again.session.page == sample.resolve())


def test_a_page_opened_once_is_on_the_welcome(qtbot: QtBot, program: Program, sample: Path) -> None:
    window = program.new_window()
    with qtbot.waitSignal(window.settled):
        window.open_path(str(sample))
    other = program.new_window()
    qtbot.waitUntil(lambda: any(row.isVisibleTo(other) for row in other.welcome._rows))


def test_forgetting_the_recent_pages_deletes_nothing_else(
    qtbot: QtBot, program: Program, sample: Path, own_folders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pages, sidecars, backups, what the data folder keeps for a folder that may not be written, places left."""
    elsewhere = sample.parent / "locked" / "other.html"
    elsewhere.parent.mkdir()
    elsewhere.write_text(sample.read_text("utf-8").replace("Pendant", "Durant"), "utf-8")
    refuse_to_write(monkeypatch, elsewhere.parent)
    window = program.new_window()
    for page in (sample, elsewhere):
        opened(qtbot, window, page)
        for note in ("un", "deux"):
            window.annotating.begin_whole("", note=note)
            saved(qtbot, window)
    window.close()
    program.tasks.wait()
    before = kept(sample.parent, own_folders)
    assert any("backups" in name or "pages" in name for name in before)
    assert any(name.startswith("data/postil/annotations") for name in before)
    other = program.new_window()
    qtbot.waitUntil(lambda: any(row.isVisibleTo(other) for row in other.welcome._rows))
    other.run("forget_recent")
    qtbot.waitUntil(lambda: not any(row.isVisibleTo(other) for row in other.welcome._rows))
    qtbot.waitUntil(lambda: not settings.load().recent)
    assert kept(sample.parent, own_folders) == before
    assert len(load(sample).annotations) == len(load(elsewhere).annotations) == 2


def refuse_to_write(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    write = store.write

    def refusing(path: Path, data: object, like: Path | None = None) -> None:
        if path.parent == folder:
            raise store.MayNotWrite(path.name, "read-only")
        write(path, data, like)

    monkeypatch.setattr(store, "write", refusing)


def kept(*folders: Path) -> dict[str, bytes]:
    """Every file below these folders but the settings, which hold the list."""
    files = [(path, folder) for folder in folders for path in folder.rglob("*") if path.is_file()]
    named = {str(path.relative_to(folder)): path.read_bytes() for path, folder in files}
    return {name: data for name, data in named.items() if not name.startswith("config")}


def test_a_closed_window_is_forgotten(qtbot: QtBot, program: Program) -> None:
    window = program.new_window()
    program.new_window()
    window.close()
    qtbot.waitUntil(lambda: len(program.windows) == 1)


def closed_after_opening(qtbot: QtBot, program: Program, page: Path) -> weakref.ref[Session]:
    """The session of a second window, which was closed as soon as the page was there."""
    window = program.new_window()
    with qtbot.waitSignal(window.settled):
        window.open_path(str(page))
    session = weakref.ref(window.session)
    window.close()
    del window
    qtbot.waitUntil(lambda: len(program.windows) == 1)
    return session


def test_a_closed_window_ends_with_all_that_was_in_it(
    qtbot: QtBot, qapp: QApplication, program: Program, sample: Path
) -> None:
    program.new_window()
    before = len(qapp.allWidgets())
    session = closed_after_opening(qtbot, program, sample)
    assert len(qapp.allWidgets()) == before
    qtbot.waitUntil(lambda: session() is None)  # what was looked for in the background is told to nobody


def test_what_is_still_looked_for_keeps_nothing_of_a_closed_window(
    qtbot: QtBot, program: Program, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = resolving._found

    def slowly(page: Path) -> object:
        time.sleep(0.3)
        return found(page)

    monkeypatch.setattr(resolving, "_found", slowly)
    program.new_window()
    session = closed_after_opening(qtbot, program, sample)
    qtbot.waitUntil(lambda: not program.tasks.busy)
    assert session() is None


def test_a_window_begins_as_the_last_one_was_left(
    qtbot: QtBot, qapp: QApplication, program: Program, sample: Path
) -> None:
    window = opened(qtbot, program.new_window(), sample)
    window.resize(1240, 640)
    QApplication.processEvents()
    body, side = window.body, window.body.side
    drag(body.handle(1), QPoint(-60, 0))
    drag(side.handle(1), QPoint(0, -70))
    widths, memo = body.sizes(), side.memo.height()
    window.resize(780, 640)  # the screen of these tests has room for no more
    QApplication.processEvents()
    window.run("toggle_annotations")
    window.close()
    program.close()
    later = Program(WindowOptions(theme="light"))
    again = opened(qtbot, later.first_window(), sample)
    assert (again.width(), again.height()) == (780, 640) and again.body.list.isVisible()
    again.resize(1240, 640)
    QApplication.processEvents()
    assert again.body.sizes() == widths and again.body.side.memo.height() == memo
    again.close()
    later.close()


def test_a_window_that_is_larger_than_the_screen_was_left_elsewhere(qtbot: QtBot, own_folders: Path) -> None:
    settings.save(settings.Settings(window=settings.Frame(size=(9000, 7000))))
    program = Program(WindowOptions(theme="light"))
    window = program.new_window()
    assert QGuiApplication.primaryScreen().availableSize().expandedTo(window.size()) == (
        QGuiApplication.primaryScreen().availableSize()
    )
    window.close()
    program.close()


def test_the_tip_of_the_sample_goes_for_good_with_the_first_highlight(
    qtbot: QtBot, program: Program, own_folders: Path
) -> None:
    window = opened(qtbot, program.new_window(), sample_page())
    qtbot.waitUntil(window.hint.isVisible)
    window.annotating.begin_whole("", note="Vu.")
    assert not window.hint.isVisible()
    saved(qtbot, window)
    qtbot.waitUntil(lambda: not settings.load().hint)


def test_of_settings_that_change_twice_at_once_the_newer_stay(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The older take longer to be written, and are not the last."""
    program.new_window()
    qtbot.waitUntil(lambda: not program.tasks.busy)
    save, begun = settings.save, []

    def slow(changed: settings.Settings) -> None:
        begun.append(changed)
        if len(begun) == 1:
            time.sleep(0.2)
        save(changed)

    monkeypatch.setattr(settings, "save", slow)
    program._on_hint_dismissed()
    program._keep(replace(program._settings, language="fr"))
    qtbot.waitUntil(lambda: len(begun) == 2 and not program.tasks.busy)
    assert settings.load() == program._settings
    assert settings.load().language == "fr"


def test_where_a_page_was_left_is_written_before_the_program_ends(
    qtbot: QtBot, program: Program, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(qtbot, program.new_window(), sample)
    document, write = window.session.document, store.write
    assert document is not None
    begun, may_go_on = Event(), Event()

    def slow(path: Path, data: bytes, **more: object) -> None:
        begun.set()
        may_go_on.wait()
        write(path, data)

    monkeypatch.setattr(store, "write", slow)
    window.body.article.go_to(Place("article", Span(900, 900)), at_top=True)
    left = window.body.article.place()
    window.close()  # it does not wait
    qtbot.waitUntil(begun.is_set)
    may_go_on.set()
    program.close()
    kept = Bookmarks().find(document.sha256)
    assert kept is not None and kept.place == left
