"""Marking words in the real window: highlight, tag, note, undo, close, open again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Place
from reader.notes import sidecar
from reader.qt import display
from reader.qt.look import Look
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.qt.hands import first_words, opened, place, said, saved, select

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


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


def test_nothing_lies_over_the_way_of_a_handle_that_is_dragged(qtbot: QtBot, reading: Window) -> None:
    words = first_words(reading, "article")
    surface = select(reading, words)
    QTest.keyClick(surface, Qt.Key.Key_H)
    QTest.mouseClick(surface.viewport(), LEFT, NONE, surface.view.rects(place(reading, words))[0].center())
    dot = surface.ends._dot(next(iter(surface.layers.of(reading.popups.active))), True)
    assert dot is not None and reading.popups.popover.isVisible()
    QTest.mouseMove(surface.viewport(), dot.toPoint())
    assert surface.viewport().cursor().shape() is Qt.CursorShape.SizeHorCursor
    QTest.mousePress(surface.viewport(), LEFT, NONE, dot.toPoint())
    assert surface.ends.moving and not reading.popups.popover.isVisible()
    QTest.keyClick(surface, Qt.Key.Key_Escape)
    assert not surface.ends.moving


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_the_hint_for_moving_ends_goes_with_the_mode(reading: Window, key: Qt.Key) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    QTest.keyClick(surface, Qt.Key.Key_E)
    assert surface.ends.moving and "Arrows move the end" in said(reading)
    QTest.keyClick(surface, key)
    assert not surface.ends.moving and "Arrows" not in said(reading)


def test_keys_after_the_picker_are_about_what_it_tagged(qtbot: QtBot, reading: Window) -> None:
    QTest.keyClick(select(reading, "apprend à ralentir"), Qt.Key.Key_H)
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_T)
    field = reading.popups.picker._field
    QTest.keyClicks(field, "confiance")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(surface, Qt.Key.Key_N)
    assert reading.session.notebook[reading.popups.active].tags == ("confiance",)


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_N])
def test_keys_are_about_the_highlight_just_made_whatever_is_selected_in_another_pane(
    qtbot: QtBot, reading: Window, key: Qt.Key
) -> None:
    select(reading, first_words(reading, "memo:1"), "memo:1")
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    (made,) = reading.session.notebook
    QTest.keyClick(surface, key)
    assert reading.popups.active == made.id


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
    reading.annotating.note((id,), "À vérifier")
    reading.annotating.colour((id,), "pink")
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


def test_digits_put_on_the_tags_of_the_page(reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    reading.popups.highlight(tags=("règle",))
    select(reading, first_words(reading, "memo:1"), "memo:1")
    QTest.keyClick(reading.body.side.memo.surface, Qt.Key.Key_1)
    assert [one.tags for one in reading.session.notebook] == [("règle",), ("règle",)]
    assert surface is reading.body.article


def test_clicking_beside_the_words_closes_the_popover(reading: Window) -> None:
    words = first_words(reading, "article")
    surface = select(reading, words)
    QTest.keyClick(surface, Qt.Key.Key_H)
    at = surface.view.rects(place(reading, words))[0].center()
    QTest.mouseClick(surface.viewport(), LEFT, NONE, at)
    QTest.mouseClick(surface.viewport(), LEFT, NONE, QPoint(5, 5))
    assert not reading.popups.popover.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_T, Qt.Key.Key_N])
def test_keys_act_on_the_highlight_just_made(reading: Window, key: Qt.Key) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    QTest.keyClick(surface, key)
    assert (reading.popups.picker if key == Qt.Key.Key_T else reading.popups.popover).isVisible()
    (one,) = reading.session.notebook
    assert reading.popups.active == one.id


def test_a_click_beside_highlights_lets_go_of_the_last_one(reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    QTest.mouseClick(surface.viewport(), LEFT, NONE, QPoint(5, 5))
    QTest.keyClick(surface, Qt.Key.Key_Delete)
    assert len(reading.session.notebook) == 1


def test_after_going_to_a_comment_keys_act_on_it(reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    reading.run("next_comment")
    reading.editing.tag()
    QTest.keyClicks(reading.popups.picker._field, "terrain")
    QTest.keyClick(reading.popups.picker._field, Qt.Key.Key_Return)
    tagged = [one for one in reading.session.notebook if one.tags]
    assert [one.anchors[0].span for one in tagged] == [None]


def test_where_there_are_many_annotations_the_words_are_painted_before_the_list_follows(
    qtbot: QtBot, reading: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(display, "FEW", 0)
    select(reading, first_words(reading, "article"))
    reading.run("highlight")
    assert len(reading.body.article.layers.of(next(iter(reading.session.notebook)).id)) == 1
    assert not reading.body.list._rows.shown
    qtbot.waitUntil(lambda: bool(reading.body.list._rows.shown))
    assert reading.body.list.current == reading.body.list._rows.shown[0]
    reading.run("undo")
    qtbot.waitUntil(lambda: not reading.body.list._rows.shown)


def test_a_page_with_many_shows_its_words_highlighted_before_the_list_follows(
    qtbot: QtBot, reading: Window, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    select(reading, first_words(reading, "article"))
    reading.run("highlight")
    id = next(iter(reading.session.notebook)).id
    saved(qtbot, reading)
    monkeypatch.setattr(display, "FEW", 0)
    seen: list[tuple[int, list[str]]] = []

    def look() -> None:
        reading.display.show_rest()
        seen.append((len(reading.body.article.layers.of(id)), reading.body.list._rows.shown))

    reading.session.opened.connect(look)
    opened(qtbot, reading, sample)
    reading.session.opened.disconnect(look)
    assert seen == [(1, [])]
    qtbot.waitUntil(lambda: reading.body.list._rows.shown == [id])


@pytest.mark.parametrize("meanwhile", [False, True])
def test_with_many_the_other_panes_are_lit_after_the_article(
    qtbot: QtBot, reading: Window, sample: Path, monkeypatch: pytest.MonkeyPatch, meanwhile: bool
) -> None:
    for part in ("article", "memo:1", comment_keys(reading)[0]):
        select(reading, first_words(reading, part), part)
        reading.run("highlight")
    saved(qtbot, reading)
    monkeypatch.setattr(display, "FEW", 0)
    seen: list[list[int]] = []

    def look() -> None:
        reading.display.show_rest()
        seen.append(lit(reading))
        if meanwhile:
            document = reading.session.document
            assert document is not None
            reading.annotating.highlight([Place("article", document.article.span(3))])

    reading.session.opened.connect(look)
    opened(qtbot, reading, sample)
    reading.session.opened.disconnect(look)
    assert seen == [[1, 0, 0]]
    qtbot.waitUntil(lambda: lit(reading) == [1 + meanwhile, 1, 1])
    qtbot.waitUntil(lambda: len(reading.body.list._rows.shown) == 3 + meanwhile)
    assert not reading.display._stale


def lit(window: Window) -> list[int]:
    return [len(surface.layers._shelves.all) for surface in window.body.surfaces]


def comment_keys(window: Window) -> list[str]:
    assert window.session.document is not None
    return [one.part for one in window.session.document.comments]


def test_what_is_undone_is_named_as_what_had_been_done(reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    reading.annotating.toggle_tag((reading.navigation.current,), "lampe")
    reading.run("undo")
    assert "Undone: Tag added" in said(reading)
    reading.run("undo")
    assert "Undone: Words highlighted" in said(reading)


def test_what_is_done_anew_is_no_longer_said_to_be_undone(reading: Window) -> None:
    surface = select(reading, first_words(reading, "article"))
    QTest.keyClick(surface, Qt.Key.Key_H)
    reading.run("undo")
    assert "Undone: Words highlighted" in said(reading)
    reading.run("redo")
    assert "Done again: Words highlighted" in said(reading)
    reading.run("undo")
    QTest.keyClick(select(reading, first_words(reading, "article")), Qt.Key.Key_H)
    assert "Words highlighted" not in said(reading)


def test_a_deleted_note_on_the_page_is_not_called_a_highlight(reading: Window) -> None:
    made = reading.annotating.begin_whole("", note="Une idée.")
    reading.annotating.delete((made,))
    assert "Annotation deleted" in said(reading)
