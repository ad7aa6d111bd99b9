"""Correcting the split of a page by hand in the real window: the panes, the place, the highlights, undo."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ingest import read_page
from reader.model import LEFT_OUT, Document, Place, Span
from reader.notes import sidecar
from reader.notes.annotation import Annotation
from reader.notes.correction import correct
from reader.notes.corrections import apply
from reader.notes.trail import Index, Trail, entire
from reader.qt import dialogs
from reader.qt.controls.passage_dialog import Said
from reader.qt.look import Look
from reader.qt.surface.cursor import Point
from reader.qt.surface.laid import Deed
from reader.qt.surface.rows import Shape
from reader.qt.surface.surface import Surface
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.qt.hands import opened, place, saved, select

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>
<nav><a href="/">Home</a> <a href="/coast">The coast</a></nav>
<article><h1>The lamp goes out</h1>
{paragraphs}
</article><footer><p>Imprint of the coast, all rights kept.</p></footer></body></html>"""
WORDS = (
    "The keeper said that the sea takes everything back, in the end. He had kept the lamp for thirty years.",
    "Dear colleagues, the lighthouse closes in March, and all of you will be told in time what comes next.",
    "We thank every keeper who has served on this coast, in good weather and in bad, for so many years.",
    "The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story indeed.",
    "Nobody on the coast has heard all of it, and the last night of the tower was a quiet one after all.",
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Twenty paragraphs more than a window shows, and no memo."""
    more = [
        f"Paragraph {at} of the long story that the keeper told about the sea and the ships."
        for at in range(20)
    ]
    path = tmp_path / "lamp.html"
    path.write_text(PAGE.format(paragraphs="\n".join(f"<p>{each}</p>" for each in (*WORDS, *more))), "utf-8")
    return path


@pytest.fixture
def lamp(qtbot: QtBot, window: Window, page: Path, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.setattr(dialogs, "ask_about_passage", lambda *_: Said("letter", "", "The ministry"))
    return opened(qtbot, window, page)


def shown(window: Window) -> Document:
    assert window.session.document is not None
    return window.session.document


def words_of(surface: Surface) -> list[str]:
    return [row.text for row in surface.setter.flow.rows if row.readable]


def select_from(window: Window, first: str, last: str, part: str = "article") -> Surface:
    """Selects from the first words to the last ones."""
    surface = window.body.surface_of(part)
    start, end = place(window, first, part).span, place(window, last, part).span
    assert start is not None and end is not None
    surface.setFocus()
    surface.select(Place(part, Span(start.start, end.end)))
    surface.selected.emit()
    return surface


def mark_memo(window: Window) -> str:
    """The key of a memo made of the two paragraphs of the letter."""
    select_from(window, "colleagues", "We thank")
    window.run("mark_memo")
    return shown(window).memos[-1].part


def test_a_selection_becomes_a_memo_of_whole_paragraphs(lamp: Window) -> None:
    key = mark_memo(lamp)
    memo = lamp.body.side.memo
    assert memo.isVisible() and memo.shown == key and words_of(memo.surface) == [WORDS[1], WORDS[2]]
    assert shown(lamp).memos[0].author == "The ministry" and shown(lamp).memos[0].kind == "letter"
    assert WORDS[1] not in words_of(lamp.body.article)
    assert any(row.shape is Shape.CARD for row in lamp.body.article.setter.flow.rows)
    assert not lamp.body.article.selected_places() and not lamp.popups.bar.isVisible()


def test_the_status_bar_offers_undo_and_undo_brings_everything_back(lamp: Window) -> None:
    before = shown(lamp)
    mark_memo(lamp)
    assert lamp.status._undo.isVisible() and "Marked as memo" in lamp.status._message.text
    QTest.mouseClick(lamp.status._undo, LEFT)
    assert shown(lamp) == before and not lamp.body.side.memo.isVisible()
    assert WORDS[1] in words_of(lamp.body.article)
    lamp.run("redo")
    assert len(shown(lamp).memos) == 1 and lamp.body.side.memo.isVisible()


def test_a_highlight_goes_with_its_words_and_comes_back(lamp: Window) -> None:
    surface = select(lamp, "lighthouse closes in March")
    QTest.keyClick(surface, Qt.Key.Key_H)
    [before] = lamp.session.notebook
    key = mark_memo(lamp)
    [after] = lamp.session.notebook
    assert [(one.part, one.exact) for one in after.anchors] == [(key, before.anchors[0].exact)]
    assert lamp.body.side.memo.surface.layers.of(after.id) and not lamp.body.article.layers.of(after.id)
    lamp.run("undo")
    assert list(lamp.session.notebook) == [before]
    assert lamp.body.article.layers.of(before.id)


def test_a_highlight_over_the_edge_of_a_memo_is_painted_in_both_panes(lamp: Window) -> None:
    surface = select_from(lamp, "so many years", "The ministry")
    QTest.keyClick(surface, Qt.Key.Key_H)
    key = mark_memo(lamp)
    [one] = lamp.session.notebook
    assert [anchor.part for anchor in one.anchors] == ["article", key]
    assert lamp.body.article.layers.of(one.id) and lamp.body.side.memo.surface.layers.of(one.id)


def test_a_note_made_after_the_correction_stays_when_it_is_undone(lamp: Window) -> None:
    key = mark_memo(lamp)
    QTest.keyClick(select(lamp, "We thank every keeper", key), Qt.Key.Key_H)
    lamp.run("undo")
    lamp.run("undo")
    assert len(lamp.session.notebook) == 0 and not shown(lamp).memos
    lamp.run("redo")
    lamp.run("redo")
    assert [one.anchors[0].part for one in lamp.session.notebook] == [key]


def test_the_words_under_the_eye_stay_where_they_are(lamp: Window) -> None:
    article = lamp.body.article
    mark_memo(lamp)  # the side column is there, and the article as wide as it will be
    article.go_to(place(lamp, "Paragraph 6 of"), at_top=True, above=7)
    [before] = article.view.rects(place(lamp, "Paragraph 7 of"))
    article.select(place(lamp, "The ministry speaks"))
    lamp.run("into_memo")
    [after] = article.view.rects(place(lamp, "Paragraph 7 of"))
    assert after == before
    lamp.run("undo")
    assert article.view.rects(place(lamp, "Paragraph 7 of")) == [before]


def test_a_pane_at_its_beginning_stays_there(reading: Window) -> None:
    thread = reading.body.side.comments.surface
    select(reading, "Lumen Robotique")
    reading.run("leave_out")
    assert (thread.view.scroll.row, thread.view.scroll.offset) == (0, 0.0)


def test_a_comment_that_went_with_its_words_comes_back_by_its_header(reading: Window) -> None:
    before = shown(reading)
    reading.session.correct([_out(reading, before.comments[0].part)], "out")
    reading.body.fold_left_out()
    left = shown(reading).left_out
    header = next(at for at, block in enumerate(left) if before.comments[0].author in block.text)
    rows = reading.body.article.setter.flow.rows
    reading.body.article.complete()
    index = next(
        at
        for at, row in enumerate(rows)
        if row.part and row.part.key == LEFT_OUT and row.block is left[header]
    )
    [hot] = [hot for hot in reading.body.article.setter[index].hots if hot.deed is Deed.PUT_BACK]
    reading.body.article.acted.emit(hot)
    assert shown(reading) == before


def test_it_is_kept_and_there_again_after_closing_and_opening(
    qtbot: QtBot, lamp: Window, page: Path, look: Look
) -> None:
    key = mark_memo(lamp)
    QTest.keyClick(select(lamp, "We thank every keeper", key), Qt.Key.Key_H)
    lamp.close()
    assert len(sidecar.load(page).corrections) == 1
    tasks = Tasks()
    again = Window(look, tasks)
    qtbot.addWidget(again)
    again.show()
    opened(qtbot, again, page)
    assert [memo.part for memo in shown(again).memos] == [key]
    [placed] = again.session.digest().placed
    assert not placed.lost and placed.annotation.anchors[0].part == key
    again.close()
    tasks.close()


def test_an_undone_correction_is_gone_from_the_file(qtbot: QtBot, lamp: Window, page: Path) -> None:
    mark_memo(lamp)
    saved(qtbot, lamp)
    assert len(sidecar.load(page).corrections) == 1
    lamp.run("undo")
    saved(qtbot, lamp)
    assert sidecar.load(page).corrections == ()


def test_the_edge_of_a_memo_moves_both_ways(lamp: Window) -> None:
    key = mark_memo(lamp)
    select(lamp, "The ministry speaks")
    lamp.run("into_memo")
    assert words_of(lamp.body.side.memo.surface) == list(WORDS[1:4])
    select(lamp, "Dear colleagues", key)
    lamp.run("into_article")
    assert words_of(lamp.body.side.memo.surface) == list(WORDS[2:4])


def test_a_memo_is_split_at_the_caret_and_joined_again(lamp: Window) -> None:
    key = mark_memo(lamp)
    select(lamp, "We thank", key)
    lamp.run("split_part")
    assert len(shown(lamp).memos) == 2
    assert words_of(lamp.body.side.memo.surface) == [WORDS[2]]
    lamp.run("join_part")
    assert [memo.part for memo in shown(lamp).memos] == [key]
    assert words_of(lamp.body.side.memo.surface) == [WORDS[1], WORDS[2]]
    lamp.run("join_part")
    assert "Nothing stands before" in lamp.status._message.text


def test_a_memo_is_split_where_the_caret_is(lamp: Window) -> None:
    mark_memo(lamp)
    lamp.run("toggle_caret")
    surface = lamp.body.side.memo.surface
    surface.setFocus()
    surface.view.cursor.put(Point(1, surface.setter.flow.rows[1].span.start + 3))
    lamp.run("split_part")
    assert len(shown(lamp).memos) == 2 and words_of(surface) == [WORDS[2]]


def test_all_of_the_article_can_go_and_come_back(lamp: Window) -> None:
    before = shown(lamp)
    lamp.body.article.setFocus()
    lamp.body.article.select_all()
    lamp.run("leave_out")
    assert shown(lamp).article.text == "" and words_of(lamp.body.article) == []
    lamp.grab()
    lamp.run("undo")
    assert shown(lamp) == before and len(words_of(lamp.body.article)) == len(before.article.blocks)


def test_a_page_that_a_newer_program_wrote_on_is_not_corrected(
    qtbot: QtBot, window: Window, page: Path
) -> None:
    document = read_page(page)
    sidecar.save(page, document, [Annotation("urn:x")], sidecar.load(page))
    written = sidecar.beside(page).read_text("utf-8")
    sidecar.beside(page).write_text(re.sub(r'"version": ?"1\.\d+"', '"version": "9.0"', written), "utf-8")
    opened(qtbot, window, page)
    select(window, "The ministry speaks")
    window.run("leave_out")
    assert "newer Postil" in window.status._message.text and not window.session.corrections


def test_what_is_no_part_of_the_page_is_left_out_and_put_back_by_a_click(lamp: Window) -> None:
    article = lamp.body.article
    before = shown(lamp)
    select(lamp, "The ministry speaks")
    lamp.run("leave_out")
    assert WORDS[3] in [block.text for block in shown(lamp).left_out]
    lamp.body.fold_left_out()
    article.complete()
    rows = article.setter.flow.rows
    index = next(at for at, row in enumerate(rows) if row.text == WORDS[3])
    assert rows[index].part is not None and rows[index].part.key == LEFT_OUT
    article.go_to(Place(LEFT_OUT, rows[index].span))
    [hot] = [hot for hot in article.setter[index].hots if hot.deed is Deed.PUT_BACK]
    seen = next(seen for seen in article.view.scroll.seen() if seen.index == index)
    at = hot.rect.center() + QPoint(int(article.view.left), int(seen.y))
    QTest.mouseClick(article.viewport(), LEFT, NONE, at.toPoint())
    assert shown(lamp) == before and lamp.body.unfolded


def test_what_the_program_left_out_goes_into_the_article(lamp: Window) -> None:
    document = shown(lamp)
    texts = [block.text for block in document.left_out]
    lamp.body.fold_left_out()
    lamp.body.article.complete()
    at = texts.index("Imprint of the coast, all rights kept.")
    row = next(row for row in lamp.body.article.setter.flow.rows if row.text == texts[at])
    lamp.body.article.select(Place(LEFT_OUT, row.span))
    lamp.run("into_article")
    assert texts[at] in [block.text for block in shown(lamp).article.blocks]


def test_a_selection_becomes_a_comment(lamp: Window) -> None:
    select(lamp, "Nobody on the coast")
    lamp.run("mark_comment")
    [comment] = shown(lamp).comments
    assert comment.author == "The ministry" and lamp.body.side.comments.isVisible()
    assert words_of(lamp.body.side.comments.surface) == [WORDS[4]]
    assert lamp.body.focused_comment == comment.part
    lamp.run("undo")
    assert not shown(lamp).comments and lamp.body.focused_comment == ""


def test_nothing_selected_changes_nothing_and_says_so(lamp: Window) -> None:
    before = shown(lamp)
    for name in (
        "mark_memo",
        "into_memo",
        "mark_comment",
        "into_article",
        "leave_out",
        "split_part",
        "join_part",
    ):
        lamp.run(name)
    assert shown(lamp) is before and not lamp.session.corrections
    select(lamp, "The ministry speaks")
    lamp.run("into_article")
    assert shown(lamp) is before and "so already" in lamp.status._message.text


def test_thinking_better_of_it_changes_nothing(lamp: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_about_passage", lambda *_: None)
    select(lamp, "The ministry speaks")
    lamp.run("mark_memo")
    assert not shown(lamp).memos and lamp.body.article.selected_places()


def test_all_of_the_sample_s_comments_and_its_memo_can_go_and_come_back(reading: Window) -> None:
    before = shown(reading)
    for part in [*(one.part for one in before.memos), *(one.part for one in before.comments)]:
        reading.session.correct([_out(reading, part)], "out")
    assert not shown(reading).memos and not shown(reading).comments
    for _ in before.parts.values():
        reading.run("undo")
    assert shown(reading) == before
    assert all(len(surface.setter.flow) for surface in reading.body.surfaces)


def test_a_correction_of_the_command_line_shows_in_the_open_window(
    qtbot: QtBot, lamp: Window, page: Path
) -> None:
    select(lamp, "The ministry speaks")
    QTest.keyClick(lamp.body.article, Qt.Key.Key_H)
    saved(qtbot, lamp)
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [
        sys.executable,
        "-m",
        "reader",
        "correct",
        str(page),
        "--quote",
        "The ministry",
        "--as",
        "memo",
    ]
    subprocess.run(command, env=environment, check=True, capture_output=True)
    qtbot.waitUntil(lambda: bool(shown(lamp).memos))
    [one] = lamp.session.notebook
    assert one.anchors[0].part == shown(lamp).memos[0].part
    assert lamp.body.side.memo.surface.layers.of(one.id)
    assert not lamp.session.history.undo_label.startswith("Marked")


def test_somebody_else_s_correction_is_taken_in_and_not_undone(
    qtbot: QtBot, lamp: Window, page: Path
) -> None:
    select(lamp, "Nobody on the coast")
    other = _out(lamp, "article", 3)
    original = lamp.session.original
    assert original is not None
    sidecar.save(
        page, apply(original, [other]), (), sidecar.load(page), corrections=[other], original=original
    )
    lamp.run("leave_out")
    saved(qtbot, lamp)
    qtbot.waitUntil(lambda: len(lamp.session.corrections) == 2)
    left = [block.text for block in shown(lamp).left_out]
    assert WORDS[4] in left and other.runs[0].first.begins in "\n".join(left)
    lamp.run("undo")
    assert lamp.session.corrections == (other,)


def _out(window: Window, part: str, block: int | None = None):
    blocks = Index(shown(window)).blocks(part)
    chosen = entire(shown(window), blocks if block is None else [blocks[block]])
    original = window.session.original
    assert original is not None
    return correct(original, Trail(shown(window), original).all_carried(chosen), LEFT_OUT, part)
