"""The real window: what it opens, shows, says and asks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.model import Label
from reader.notes import sidecar
from reader.notes.seek import Query
from reader.qt import dialogs, translation
from reader.qt.actions import ACTIONS, MENU, SHEET, TOOLBAR, UNBOUND, WAITING
from reader.qt.correcting import Correcting
from reader.qt.look import Look
from reader.qt.surface.laid import Deed, Hot
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.qt.hands import first_words, opened, place, saved, select

PAGES = Path(__file__).resolve().parent.parent / "pages"
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def test_every_action_has_one_owner_and_no_key_two_meanings(window: Window) -> None:
    keys: list[str] = []
    for action in ACTIONS:
        owners = [owner for owner in window.switchboard.owners if action.name in vars(type(owner))]
        assert len(owners) == 1, f"{len(owners)} do {action.name}"
        keys += action.keys
    assert len(keys) == len(set(keys))
    names = {action.name for action in ACTIONS}
    assert {name for name in MENU if name} | set(TOOLBAR.values()) <= names
    on_sheet = [name for _, listed in SHEET for name in listed]
    assert sorted(on_sheet) == sorted([*UNBOUND, *(action.name for action in ACTIONS if action.keys)])
    corrections = {name for name in names if name in vars(Correcting)} - {"show_left_out"}
    assert corrections <= set(WAITING) <= names, "what changes a page waits until all of it is there"


def test_without_a_page_there_is_the_welcome(window: Window) -> None:
    assert window.welcome.isVisible() and not window.body.isVisible()
    assert not window.actions_["export"].isEnabled() and window.actions_["choose_page"].isEnabled()


def test_the_sample_fills_the_three_panes(reading: Window) -> None:
    assert reading.body.article.isVisible()
    assert all(len(surface.setter.flow) for surface in reading.body.surfaces)
    assert reading.windowTitle().startswith("Lumen Robotique")


def test_opening_a_page_writes_nothing(reading: Window, sample: Path) -> None:
    assert not sidecar.beside(sample).exists()


def test_the_memo_folds_to_its_header_and_opens_for_a_jump(qtbot: QtBot, reading: Window) -> None:
    memo = reading.body.side.memo
    reading.run("toggle_memo")
    qtbot.waitUntil(lambda: not memo.surface.isVisible())
    assert memo.height() < 60
    reading.navigation.go(place(reading, first_words(reading, "memo:1"), "memo:1"))
    qtbot.waitUntil(memo.surface.isVisible)


def test_ctrl_f_opens_the_find_bar_and_escape_closes_it(reading: Window) -> None:
    reading.body.article.setFocus()
    reading.actions_["find"].trigger()
    assert reading.chrome.find_bar.isVisible()
    reading.body.article.setFocus()
    QTest.keyClick(reading.body.article, Qt.Key.Key_Escape)
    assert not reading.chrome.find_bar.isVisible()


def test_finding_ignores_accents_and_opens_the_memo(qtbot: QtBot, reading: Window) -> None:
    reading.body.side.memo.set_open(False, moving=False)
    with qtbot.waitSignal(reading.finding.counted) as counted:
        reading.finding.search(Query("MAITRISE"))
    assert counted.args[0].total >= 1
    assert reading.body.side.memo.is_open


def test_a_link_is_asked_about_and_a_dangerous_one_never_followed(
    reading: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "ask_to_follow", lambda parent, address: bool(asked.append(address)))
    for address in ("https://example.org/", "javascript:alert(1)", "file:///etc/passwd", "//host/share"):
        reading.editing.link_wanted.emit(address)
    assert asked == ["https://example.org/"]


def test_an_export_is_previewed_and_written(
    qtbot: QtBot, reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    target = tmp_path / "notes.md"
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda *_: target)
    reading.run("export")
    with qtbot.waitSignal(reading.exporting.said):
        reading.exporting.dialog.save_wanted.emit("markdown")
    assert first_words(reading, "article") in target.read_text("utf-8")


def test_a_french_window_exports_in_french(
    qtbot: QtBot, reading: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    QTest.keyClick(select(reading, first_words(reading, "article")), Qt.Key.Key_H)
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda *_: tmp_path / "notes.md")
    translation.install(qapp, "fr")
    with qtbot.waitSignal(reading.exporting.said):
        reading.exporting.dialog.save_wanted.emit("markdown")
    reading.exporting.dialog.copy_wanted.emit("html")
    translation.install(qapp, "en")
    assert "- Couleur\u00a0: jaune" in (tmp_path / "notes.md").read_text("utf-8")
    assert "Commentaires des lecteurs" in qapp.clipboard().text()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.html", b""),
        ("binary.html", bytes(range(256)) * 40),
        ("nothing.html", b"<html><body></body></html>"),
    ],
)
def test_a_page_that_is_none_is_said_in_one_sentence(
    qtbot: QtBot, window: Window, tmp_path: Path, name: str, data: bytes
) -> None:
    page = tmp_path / name
    page.write_bytes(data)
    opened(qtbot, window, page)
    assert window.notice.isVisible() and name in window.notice.accessibleName()
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_missing_page_leaves_the_open_one(qtbot: QtBot, reading: Window, tmp_path: Path) -> None:
    opened(qtbot, reading, tmp_path / "gone.html")
    assert (
        reading.body.isVisible() and reading.hint.isVisible() and "gone.html" in reading.hint.accessibleName()
    )


def test_a_broken_sidecar_is_said_and_set_aside_when_something_is_saved(
    qtbot: QtBot, window: Window, sample: Path
) -> None:
    broken = sidecar.beside(sample)
    broken.write_text('{"first": ', "utf-8")
    opened(qtbot, window, sample)
    assert window.hint.isVisible() and broken.read_text("utf-8") == '{"first": '
    surface = select(window, first_words(window, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    saved(qtbot, window)
    kept = [each.read_text("utf-8") for each in sample.parent.iterdir() if ".corrupt" in each.name]
    assert kept == ['{"first": '] and len(json.loads(broken.read_text("utf-8"))["first"]["items"]) == 1


def test_a_save_that_fails_stays_visible_and_loses_nothing(
    qtbot: QtBot, reading: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.notes import store

    def full(*_: object, **__: object) -> None:
        raise store.CannotSave("page", "the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(store, "write", full)
        surface = select(reading, first_words(reading, "article"))
        with qtbot.waitSignal(reading.session.failed):
            QTest.keyClick(surface, Qt.Key.Key_H)
        assert reading.session.unsaved
    with qtbot.waitSignal(reading.session.saved):
        reading.status.retry_wanted.emit()
    assert len(reading.session.notebook) == 1


def test_what_was_left_out_can_be_read(reading: Window) -> None:
    before = len(reading.body.article.setter.flow)
    reading.body.fold_left_out()
    assert len(reading.body.article.setter.flow) > before
    reading.body.fold_left_out()
    assert len(reading.body.article.setter.flow) == before


@pytest.mark.parametrize(("width", "listed"), [(900, False), (1280, True), (1700, True)])
def test_the_columns_follow_the_width(qtbot: QtBot, reading: Window, width: int, listed: bool) -> None:
    reading.resize(width, 800)
    qtbot.waitUntil(lambda: reading.body.list.isVisible() is listed)
    assert reading.body.article.width() >= 440 and 320 <= reading.body.side.width() <= 880
    assert 260 <= reading.body.list.width() <= 420 or not listed


@pytest.mark.parametrize("width", [900, 1280, 1700])
def test_a_thread_without_an_article_has_the_wider_column(
    qtbot: QtBot, window: Window, tmp_path: Path, width: int
) -> None:
    thread = (PAGES / "thread-xenforo.html").read_text("utf-8")
    page = tmp_path / "thread.html"
    page.write_text(f"<title>The keeper of the lamp</title><h1>The keeper of the lamp</h1>{thread}", "utf-8")
    window.resize(width, 800)
    opened(qtbot, window, page)
    document = window.session.document
    assert document is not None and [block.label for block in document.article.blocks] == [Label.TITLE]
    assert window.body.side.width() > window.body.article.width() >= 440


def test_narrow_windows_swap_the_side_column_for_the_annotations(qtbot: QtBot, reading: Window) -> None:
    reading.resize(900, 700)
    qtbot.waitUntil(lambda: not reading.body.list.isVisible())
    reading.run("toggle_annotations")
    assert reading.body.list.isVisible() and not reading.body.side.isVisible()
    reading.run("toggle_annotations")
    assert reading.body.side.isVisible() and not reading.body.list.isVisible()


def test_a_newer_opening_drops_the_older_one(
    qtbot: QtBot, window: Window, sample: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Une autre page\n\nElle a bien peu de mots, mais elle en a.", "utf-8")
    window.open_path(str(sample))
    with qtbot.waitSignal(window.settled):
        window.open_path(str(other))
    assert window.session.page == other.resolve()


def test_the_page_file_is_never_changed(qtbot: QtBot, reading: Window, sample: Path) -> None:
    before = sample.read_bytes()
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    saved(qtbot, reading)
    assert sample.read_bytes() == before


def test_a_page_opens_where_it_was_left(qtbot: QtBot, reading: Window, sample: Path, look: Look) -> None:
    reading.body.article.verticalScrollBar().setValue(reading.body.article.verticalScrollBar().maximum() // 2)
    left = reading.body.article.place()
    reading.close()
    tasks = Tasks()
    again = Window(look, tasks)
    qtbot.addWidget(again)
    again.resize(1280, 800)
    again.show()
    opened(qtbot, again, sample)
    assert left is not None and left.span is not None and left.span.start > 0
    assert again.body.article.place() == left
    again.close()
    tasks.close()


def test_folding_a_branch_keeps_the_highlights_and_a_jump_unfolds_it(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    pane = reading.body.side.comments
    answered = next(comment for comment in document.comments if comment.parent)
    words = first_words(reading, answered.part)
    select(reading, words, answered.part)
    (id,) = reading.popups.highlight()
    before = len(pane.surface.setter.flow)
    pane._on_acted(Hot(Deed.BRANCH, QRectF(), "", answered.parent))
    assert len(pane.surface.setter.flow) < before and not pane.surface.highlight_rects(id)
    reading.navigation.to_annotation(id)
    assert pane.surface.highlight_rects(id)


def test_filtering_comments_shows_how_many_are_left(reading: Window) -> None:
    pane = reading.body.side.comments
    pane.tools._filter.setChecked(True)
    QTest.keyClicks(pane.tools._field, "PetitBoulon")
    shown = [row for row in pane.surface.setter.flow.rows if row.number and row.of and not row.readable]
    assert shown and pane.tools.words == "PetitBoulon"
    pane.tools._filter.setChecked(False)
    assert pane.tools.words == ""


def test_an_image_is_enlarged_by_a_click_and_closed_by_escape(qtbot: QtBot, reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    key = next(block.image for block in document.article.blocks if block.image)
    reading.editing.act(Hot(Deed.IMAGE, QRectF(), "", key))
    qtbot.waitUntil(reading.following.sheet.isVisible)
    QTest.keyClick(reading.following.sheet, Qt.Key.Key_Escape)
    assert not reading.following.sheet.isVisible()


def test_the_next_page_of_the_folder_is_opened_by_name(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c.png"):
        (tmp_path / name).write_text(
            f"La page {name}\n\nElle tient en une phrase, qui suffit bien pour un essai.", "utf-8"
        )
    opened(qtbot, window, tmp_path / "a.txt")
    for expected in ("b.md", "a.txt"):
        with qtbot.waitSignal(window.settled):
            window.run("next_page")
        assert window.session.page is not None and window.session.page.name == expected


def test_who_steps_on_faster_than_pages_come_gets_on_as_far(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    for name in "abcd":
        words = f"La page {name}\n\nElle tient en une phrase, qui suffit bien pour un essai."
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    opened(qtbot, window, tmp_path / "a.txt")
    with qtbot.waitSignal(window.settled):
        for _ in range(3):
            window.run("next_page")
    assert window.session.page is not None and window.session.page.name == "d.txt"


def test_a_page_that_comes_leaves_the_keyboard_in_the_field_that_is_typed_in(
    qtbot: QtBot, reading: Window, sample: Path
) -> None:
    reading.run("find")
    field = reading.focusWidget()
    with qtbot.waitSignal(reading.settled):
        reading.open_path(str(sample))
    assert isinstance(field, QLineEdit) and field.hasFocus()


def test_an_export_is_never_written_over_the_page(
    qtbot: QtBot, reading: Window, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sample.read_bytes()
    proposed: list[str] = []
    monkeypatch.setattr(dialogs, "ask_where_to_save", lambda _, name, __: (proposed.append(name), sample)[1])
    reading.run("export")
    reading.exporting.dialog.save_wanted.emit("html")
    reading.exporting.dialog.save_wanted.emit("html")
    qtbot.waitUntil(lambda: not reading.exporting._tasks.busy)
    assert sample.read_bytes() == before
    assert proposed and Path(proposed[0]).name != sample.name


def test_unfolding_leaves_the_header_where_it_was(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    pane = reading.body.side.comments
    key = next(comment.parent for comment in document.comments if comment.parent)
    for _ in range(2):
        before = dict(pane.surface.view.heads()).get(key)
        pane._on_acted(Hot(Deed.BRANCH, QRectF(), "", key))
        assert dict(pane.surface.view.heads()).get(key) == before


def test_a_page_that_was_renamed_brings_its_annotations_and_says_so(
    qtbot: QtBot, reading: Window, sample: Path, look: Look
) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    reading.close()
    moved = sample.rename(sample.with_name("renamed.html"))
    tasks = Tasks()
    again = Window(look, tasks)
    qtbot.addWidget(again)
    again.show()
    opened(qtbot, again, moved)
    assert len(again.session.notebook) == 1 and sample.name in again.hint.accessibleName()
    again.close()
    tasks.close()
