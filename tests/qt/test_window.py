"""The main job in the real window: open, read, mark, tag, note, undo, close, open again, export."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.notes import sidecar
from reader.qt import dialogs
from reader.qt.actions import ACTIONS, MENU, SHEET, TOOLBAR
from reader.qt.look import Look
from reader.qt.surface.surface import Surface
from reader.qt.tasks import Tasks
from reader.qt.window import Window

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> Iterator[Window]:
    tasks = Tasks()
    window = Window(look, tasks)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()
    tasks.close()


def opened(qtbot: QtBot, window: Window, page: Path) -> Window:
    with qtbot.waitSignal(window.settled):
        window.open_path(str(page))
    return window


@pytest.fixture
def reading(qtbot: QtBot, window: Window, sample: Path) -> Window:
    """The window with the sample open."""
    return opened(qtbot, window, sample)


def place(window: Window, words: str, part: str = "article") -> Place:
    document = window.session.document
    assert document is not None
    start = document.parts[part].text.index(words)
    return Place(part, Span(start, start + len(words)))


def first_words(window: Window, part: str) -> str:
    """Three words from the middle of the first long block of a part."""
    document = window.session.document
    assert document is not None
    block = next(block for block in document.parts[part].blocks if len(block.text.split()) > 8)
    return " ".join(block.text.split(" ")[2:5])


def select(window: Window, words: str, part: str = "article") -> Surface:
    surface = window.body.surface_of(part)
    surface.setFocus()
    where = place(window, words, part)
    surface.go_to(where)
    surface.select(where)
    surface.selected.emit()
    return surface


def saved(qtbot: QtBot, window: Window) -> None:
    if window.session.unsaved:
        with qtbot.waitSignal(window.session.saved):
            pass


def test_every_action_has_one_owner_and_no_key_two_meanings(window: Window) -> None:
    keys: list[str] = []
    for action in ACTIONS:
        owners = [owner for owner in window._owners if action.name in vars(type(owner))]
        assert len(owners) == 1, f"{len(owners)} do {action.name}"
        keys += action.keys
    assert len(keys) == len(set(keys))
    names = {action.name for action in ACTIONS}
    assert {name for name in MENU if name} | set(TOOLBAR.values()) <= names
    assert {name for _, listed in SHEET for name in listed} <= names


def test_without_a_page_there_is_the_welcome(window: Window) -> None:
    assert window.welcome.isVisible() and not window.body.isVisible()
    assert not window.actions_["export"].isEnabled() and window.actions_["choose_page"].isEnabled()


def test_the_sample_fills_the_three_panes(reading: Window) -> None:
    assert reading.body.article.isVisible()
    assert all(len(surface.setter.flow) for surface in reading.body.surfaces)
    assert reading.windowTitle().startswith("Lumen Robotique")


def test_opening_a_page_writes_nothing(reading: Window, sample: Path) -> None:
    assert not sidecar.beside(sample).exists()


@pytest.mark.parametrize("part", ["article", "memo:1", "comment"])
def test_selected_words_are_highlighted_by_a_key_and_saved_beside_the_page(
    qtbot: QtBot, reading: Window, sample: Path, part: str
) -> None:
    document = reading.session.document
    assert document is not None
    key = document.comments[0].part if part == "comment" else part
    words = first_words(reading, key)
    surface = select(reading, words, key)
    QTest.keyClick(surface, Qt.Key.Key_H)
    saved(qtbot, reading)
    kept = sidecar.load(sample).annotations
    assert len(kept) == 1 and words in kept[0].anchors[0].exact
    assert kept[0].anchors[0].part == key


def test_highlights_are_there_after_closing_and_opening(
    qtbot: QtBot, reading: Window, sample: Path, look: Look
) -> None:
    words = first_words(reading, "memo:1")
    surface = select(reading, words, "memo:1")
    QTest.keyClick(surface, Qt.Key.Key_H)
    reading.close()
    tasks = Tasks()
    again = Window(look, tasks)
    qtbot.addWidget(again)
    again.show()
    opened(qtbot, again, sample)
    assert [p.annotation.anchors[0].part for p in again.session.digest().placed] == ["memo:1"]
    again.close()
    tasks.close()


def test_the_bar_comes_after_a_selection_and_goes_with_escape(qtbot: QtBot, reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    qtbot.waitUntil(reading.popups.bar.isVisible)
    words = reading.popups._words()
    assert not any(reading.popups.bar.geometry().intersects(rect) for rect in words)
    QTest.keyClick(surface, Qt.Key.Key_Escape)
    assert not reading.popups.bar.isVisible() and surface.selected_places()
    QTest.keyClick(surface, Qt.Key.Key_Escape)
    assert not surface.selected_places()


def test_copying_works_while_the_bar_is_there(qtbot: QtBot, reading: Window) -> None:
    words = first_words(reading, "article")
    surface = select(reading, words)
    qtbot.waitUntil(reading.popups.bar.isVisible)
    QTest.keyClick(surface, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == words


def test_copying_with_the_source_names_speaker_title_site_and_date(reading: Window) -> None:
    words = first_words(reading, "article")
    select(reading, words)
    reading.run("copy_with_source")
    line = QGuiApplication.clipboard().text()
    assert words in line and "Lumen Robotique" in line and "La Gazette des ateliers" in line
    assert line.startswith("«") and "undated" in line


def test_a_click_on_a_highlight_opens_it_and_a_tag_typed_there_is_put_on(
    qtbot: QtBot, reading: Window
) -> None:
    words = first_words(reading, "article")
    surface = select(reading, words)
    QTest.keyClick(surface, Qt.Key.Key_H)
    at = surface.view.rects(place(reading, words))[0].center()
    QTest.mouseClick(surface.viewport(), LEFT, NONE, at)
    assert reading.popups.popover.isVisible()
    reading.popups.tag()
    QTest.keyClicks(reading.popups.picker._field, "confiance")
    QTest.keyClick(reading.popups.picker._field, Qt.Key.Key_Return)
    assert [one.tags for one in reading.session.notebook] == [("confiance",)]


def test_escape_in_the_picker_puts_on_nothing(qtbot: QtBot, reading: Window) -> None:
    select(reading, first_words(reading, "article"))
    qtbot.waitUntil(reading.popups.bar.isVisible)
    reading.popups.tag()
    QTest.keyClicks(reading.popups.picker._field, "conf")
    QTest.keyClick(reading.popups.picker._field, Qt.Key.Key_Escape)
    assert len(reading.session.notebook) == 0
    assert reading.popups.picker.pending == "conf"


def test_overlapping_highlights_are_kept_and_both_reachable(reading: Window) -> None:
    words = first_words(reading, "article")
    for part in (words, words.split()[0]):
        surface = select(reading, part)
        QTest.keyClick(surface, Qt.Key.Key_H)
    assert len(reading.session.notebook) == 2
    at = surface.view.rects(place(reading, words.split()[0]))[0].center()
    QTest.mouseClick(surface.viewport(), LEFT, NONE, at)
    first = reading.popups.active
    QTest.keyClick(surface, Qt.Key.Key_O)
    assert reading.popups.active != first
    QTest.keyClick(surface, Qt.Key.Key_O)
    assert reading.popups.active == first


def test_everything_can_be_undone_and_done_again(reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    id = next(iter(reading.session.notebook)).id
    reading.annotating.toggle_tag((id,), "règle")
    reading.annotating.note(id, "À vérifier")
    reading.annotating.colour(id, "pink")
    reading.annotating.delete((id,))
    seen = [tuple(reading.session.notebook)]
    for _ in range(5):
        reading.run("undo")
        seen.append(tuple(reading.session.notebook))
    assert seen[-1] == () and len({len(each) for each in seen}) == 2
    for expected in reversed(seen[:-1]):
        reading.run("redo")
        assert tuple(reading.session.notebook) == expected


def test_a_selection_over_comments_is_one_step_and_one_annotation_a_comment(reading: Window) -> None:
    surface = reading.body.side.comments.surface
    surface.setFocus()
    QTest.keyClick(surface, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(surface, Qt.Key.Key_H)
    document = reading.session.document
    assert document is not None and len(reading.session.notebook) == len(document.comments)
    reading.run("undo")
    assert len(reading.session.notebook) == 0


def test_a_whole_comment_is_tagged_without_a_selection(qtbot: QtBot, reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    key = document.comments[1].part
    surface = reading.body.surface_of(key)
    surface.setFocus()
    reading.body.focus_part(key)
    QTest.keyClick(surface, Qt.Key.Key_T)
    QTest.keyClicks(reading.popups.picker._field, "terrain")
    QTest.keyClick(reading.popups.picker._field, Qt.Key.Key_Return)
    (one,) = reading.session.notebook
    assert (one.anchors[0].part, one.anchors[0].span, one.tags) == (key, None, ("terrain",))
    QTest.keyClick(reading.popups.picker._field, Qt.Key.Key_Escape)


@pytest.mark.parametrize(("action", "part"), [("note_on_page", None), ("note_on_memo", "memo:1")])
def test_the_page_and_the_memo_take_a_note_without_a_selection(
    reading: Window, action: str, part: str | None
) -> None:
    reading.run(action)
    QTest.keyClicks(reading.popups.popover._note, "Relire")
    reading.popups.popover.dismiss()
    (one,) = reading.session.notebook
    assert one.note == "Relire" and [anchor.part for anchor in one.anchors] == ([part] if part else [])


def test_opening_a_note_and_writing_nothing_leaves_no_annotation(reading: Window) -> None:
    reading.run("note_on_page")
    reading.popups.popover.dismiss()
    assert len(reading.session.notebook) == 0


def test_the_list_leads_to_the_words_and_the_words_to_the_list(qtbot: QtBot, reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    key = document.comments[-1].part
    words = first_words(reading, key)
    surface = select(reading, words, key)
    QTest.keyClick(surface, Qt.Key.Key_H)
    surface.view.scroll.to(0)
    (one,) = reading.session.notebook
    reading.body.list.activated.emit(one.id)
    assert surface.view.rects(place(reading, words, key))
    assert reading.popups.active == one.id
    reading.popups.dismiss()
    at = surface.view.rects(place(reading, words, key))[0].center()
    QTest.mouseClick(surface.viewport(), LEFT, NONE, at)
    assert reading.body.list.current == one.id


def test_the_memo_folds_to_its_header_and_opens_for_a_jump(qtbot: QtBot, reading: Window) -> None:
    memo = reading.body.side.memo
    reading.run("toggle_memo")
    qtbot.waitUntil(lambda: not memo.surface.isVisible())
    assert memo.height() < 60
    reading.navigation.go(place(reading, first_words(reading, "memo:1"), "memo:1"))
    qtbot.waitUntil(memo.surface.isVisible)


def test_digits_put_on_the_tags_of_the_page(reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    reading.popups.highlight(tags=("règle",))
    select(reading, first_words(reading, "memo:1"), "memo:1")
    QTest.keyClick(reading.body.side.memo.surface, Qt.Key.Key_1)
    assert [one.tags for one in reading.session.notebook] == [("règle",), ("règle",)]
    assert surface is reading.body.article


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
        reading.finding.search("MAITRISE")
    assert counted.args[0][1] >= 1
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
    assert reading.body.article.width() >= 440 and reading.body.side.width() >= 320


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


def test_clicking_beside_the_words_closes_the_popover(reading: Window) -> None:
    words = first_words(reading, "article")
    surface = select(reading, words)
    QTest.keyClick(surface, Qt.Key.Key_H)
    at = surface.view.rects(place(reading, words))[0].center()
    QTest.mouseClick(surface.viewport(), LEFT, NONE, at)
    QTest.mouseClick(surface.viewport(), LEFT, NONE, QPoint(5, 5))
    assert not reading.popups.popover.isVisible()
