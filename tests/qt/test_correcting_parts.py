"""Memos and comments in the real window: their ends moved, cut in two, joined, their facts corrected, all by keys."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.model import Document
from reader.notes import sidecar
from reader.notes.correction import Said
from reader.qt import correcting, dialogs
from reader.qt.surface.accessible import spoken
from reader.qt.surface.cursor import Point
from reader.qt.surface.laid import Deed
from reader.qt.surface.rows import Shape
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import opened, place, said, saved, select

SHIFTED = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title>
<link rel="canonical" href="https://coast.example/lamp"></head><body>
<article><h1>The lamp goes out</h1>{0}</article>
<footer><p>Imprint of the coast, all rights kept.</p></footer></body></html>"""
WORDS = (
    "The keeper said that the sea takes everything back, in the end. He had kept the lamp for thirty years.",
    "The letter of the ministry is short. Dear colleagues, the lighthouse closes in March, to save on oil.",
    "We thank every keeper who has served on this coast, in good weather and in bad, for so many years.",
    "The ministry speaks of savings; the keeper speaks of ships, and of the sea. It is a long story indeed.",
    "Bo Smith, 3 May 2026<br>Nobody on the coast has heard all of it, and the last night was a quiet one.",
    "Cy wrote to us from the island. The lamp was never lit again, and nobody asked why it had gone out.",
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "lamp.html"
    path.write_text(PAGE.format("".join(f"<p>{each}</p>" for each in WORDS)), "utf-8")
    return path


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> list[Said]:
    """What the dialog found, in order; whoever is asked leaves it as it is."""
    found: list[Said] = []

    def ask(parent: object, look: object, of_memo: bool, said: Said, *_: object) -> Said:
        found.append(said)
        return said

    monkeypatch.setattr(dialogs, "ask_about_passage", ask)
    return found


@pytest.fixture
def lamp(qtbot: QtBot, window: Window, page: Path, answers: list[Said]) -> Window:
    return opened(qtbot, window, page)


def shown(window: Window) -> Document:
    assert window.session.document is not None
    return window.session.document


def texts(window: Window, key: str) -> list[str]:
    return [block.text for block in shown(window).parts[key].blocks]


def key_of(window: Window, words: str) -> str:
    return next(key for key, part in shown(window).parts.items() if words in part.text)


def mark(window: Window, words: str, action: str, part: str = "article") -> str:
    select(window, words, part)
    window.run(action)
    return key_of(window, words)


def put_caret(window: Window, surface: Surface, words: str, part: str) -> None:
    window.run("toggle_caret")
    surface.setFocus()
    span = place(window, words, part).span
    assert span is not None
    row = surface.setter.flow.row_of(part, span.start)
    assert row is not None
    surface.view.cursor.put(Point(row, span.start))


def test_a_sentence_that_is_selected_exactly_is_the_memo(lamp: Window) -> None:
    surface = select(lamp, "the lighthouse closes in March")
    QTest.keyClick(surface, Qt.Key.Key_H)
    [before] = lamp.session.notebook
    sentence = "Dear colleagues, the lighthouse closes in March, to save on oil."
    key = mark(lamp, sentence, "mark_memo")
    assert texts(lamp, key) == [sentence]
    assert "The letter of the ministry is short. " in texts(lamp, "article")
    [after] = lamp.session.notebook
    assert [(one.part, one.exact) for one in after.anchors] == [(key, before.anchors[0].exact)]
    assert lamp.body.side.memo.surface.layers.of(after.id)
    lamp.run("undo")
    assert list(lamp.session.notebook) == [before] and WORDS[1] in texts(lamp, "article")


def test_the_end_of_a_memo_moves_by_keys(lamp: Window) -> None:
    key = mark(lamp, WORDS[2], "mark_memo")
    surface = lamp.body.side.memo.surface
    surface.setFocus()
    QTest.keyClick(surface, Qt.Key.Key_Down, SHIFTED)
    assert texts(lamp, key) == [WORDS[2], WORDS[3]]
    QTest.keyClick(surface, Qt.Key.Key_PageUp, SHIFTED)
    assert texts(lamp, key) == [WORDS[1], WORDS[2], WORDS[3]]
    QTest.keyClick(surface, Qt.Key.Key_PageDown, SHIFTED)
    QTest.keyClick(surface, Qt.Key.Key_Up, SHIFTED)
    assert texts(lamp, key) == [WORDS[2]]
    QTest.keyClick(surface, Qt.Key.Key_Up, SHIFTED)
    assert texts(lamp, key) == [WORDS[2]] and "no paragraph" in lamp.status._message.text
    for _ in range(5):
        lamp.run("undo")
    assert not shown(lamp).memos


def test_a_memo_begins_at_a_selected_sentence_of_the_article(lamp: Window) -> None:
    key = mark(lamp, WORDS[2], "mark_memo")
    select(lamp, "Dear colleagues")
    lamp.run("begin_here")
    assert texts(lamp, key)[0].startswith("Dear colleagues") and len(texts(lamp, key)) == 2
    put_caret(lamp, lamp.body.side.memo.surface, "We thank", key)
    lamp.run("begin_here")
    assert texts(lamp, key) == [WORDS[2]] and WORDS[1] in texts(lamp, "article")
    select(lamp, "the keeper speaks")
    lamp.run("end_here")
    assert (
        texts(lamp, key)[-1] == "The ministry speaks of savings; the keeper speaks of ships, and of the sea. "
    )


def test_who_wrote_a_comment_and_when_is_read_from_its_head(lamp: Window, answers: list[Said]) -> None:
    select(lamp, "Bo Smith")
    lamp.run("mark_comment")
    assert [(one.author, one.published, one.iso) for one in answers] == [
        ("Bo Smith", "3 May 2026", "2026-05-03")
    ]
    [comment] = shown(lamp).comments
    assert comment.author == "Bo Smith" and comment.published is not None
    assert texts(lamp, comment.part) == [
        "Nobody on the coast has heard all of it, and the last night was a quiet one."
    ]
    lamp.run("undo")
    assert any(text.startswith("Bo Smith") for text in texts(lamp, "article"))


def test_an_annotated_head_stays_in_the_text(lamp: Window) -> None:
    surface = select(lamp, "Bo Smith")
    QTest.keyClick(surface, Qt.Key.Key_H)
    key = mark(lamp, "Bo Smith", "mark_comment")
    [one] = lamp.session.notebook
    assert [(anchor.part, anchor.exact) for anchor in one.anchors] == [(key, "Bo Smith")]


def two_comments(window: Window) -> tuple[str, str]:
    return mark(window, "Nobody on the coast", "mark_comment"), mark(window, "Cy wrote", "mark_comment")


def test_a_comment_is_cut_in_two_and_joined_again(lamp: Window) -> None:
    _, second = two_comments(lamp)
    put_caret(lamp, lamp.body.side.comments.surface, "lamp was never", second)
    lamp.run("split_part")
    assert [len(shown(lamp).parts[one.part].blocks) for one in shown(lamp).comments] == [1, 1, 1]
    third = key_of(lamp, "The lamp was never")
    assert texts(lamp, second) == ["Cy wrote to us from the island. "] and lamp.body.focused_comment == third
    lamp.run("join_part")
    assert texts(lamp, second) == [WORDS[5]] and len(shown(lamp).comments) == 2


def test_comments_that_are_selected_together_become_one(lamp: Window) -> None:
    first, second = two_comments(lamp)
    surface = lamp.body.side.comments.surface
    surface.setFocus()
    surface.select_all()
    lamp.run("join_part")
    assert [one.part for one in shown(lamp).comments] == [first] and len(texts(lamp, first)) == 2
    lamp.run("undo")
    assert [one.part for one in shown(lamp).comments] == [first, second]


def test_the_facts_of_a_memo_are_corrected(lamp: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    key = mark(lamp, WORDS[2], "mark_memo")
    new = Said("letter", "To all", "The ministry", "3 May 2026", "2026-05-03")
    monkeypatch.setattr(dialogs, "ask_about_passage", lambda *_: new)
    lamp.body.side.memo.surface.setFocus()
    lamp.run("correct_facts")
    [memo] = shown(lamp).memos
    assert (memo.part, memo.kind, memo.title, memo.author) == (key, "letter", "To all", "The ministry")
    assert lamp.session.corrections[-1].said == new
    lamp.run("correct_facts")
    assert len(lamp.session.corrections) == 2  # nothing was changed
    monkeypatch.setattr(
        dialogs, "ask_about_passage", lambda *_: Said("letter", "To all", "", "3 May 2026", "2026-05-03")
    )
    lamp.run("correct_facts")
    assert shown(lamp).memos[0].author == ""


@pytest.mark.parametrize(
    ("of_page", "of_window", "told"), [("fr", "en", "fr"), ("", "fr", "fr"), ("", "en", "en")]
)
def test_dates_are_written_as_the_page_does_else_as_the_window(
    lamp: Window, monkeypatch: pytest.MonkeyPatch, of_page: str, of_window: str, told: str
) -> None:
    mark(lamp, WORDS[2], "mark_memo")
    asked: list[object] = []
    monkeypatch.setattr(dialogs, "ask_about_passage", lambda *given: asked.append(given[-1]))
    monkeypatch.setattr(correcting, "spoken", lambda: of_window)
    document = replace(shown(lamp), language=of_page)
    monkeypatch.setattr(lamp.session.cast, "document", document)
    lamp.body.side.memo.surface.setFocus()
    lamp.run("correct_facts")
    assert asked == [told]


def test_all_that_was_left_out_is_put_back_in_one_step(lamp: Window) -> None:
    before = shown(lamp)
    for words in (WORDS[0], WORDS[2]):
        select(lamp, words)
        lamp.run("leave_out")
    lamp.run("put_all_back")
    assert not shown(lamp).left_out and WORDS[0] in texts(lamp, "article")
    for _ in range(3):
        lamp.run("undo")
    assert shown(lamp) == before


def test_what_was_left_out_is_put_back_by_keys_alone(lamp: Window) -> None:
    lamp.run("show_left_out")
    assert lamp.body.unfolded and lamp.body.article.hasFocus()
    lamp.run("put_back")
    assert "Imprint of the coast, all rights kept." in texts(lamp, "article")


def test_everything_is_put_back_by_one_click(lamp: Window) -> None:
    select(lamp, WORDS[0])
    lamp.run("leave_out")
    lamp.run("show_left_out")
    article = lamp.body.article
    index = next(at for at, row in enumerate(article.setter.flow.rows) if row.shape is Shape.FOLD)
    assert spoken(article, article.setter.flow.rows[index]) == "Left out of this page (2)"
    [hot] = [hot for hot in article.setter[index].hots if hot.deed is Deed.PUT_BACK]
    article.acted.emit(hot)
    assert not shown(lamp).left_out


def test_the_menu_offers_what_can_be_done_there(lamp: Window) -> None:
    def names() -> set[str]:
        return {name for group in lamp.passages.offered() for name in group}

    select(lamp, WORDS[2])
    assert names() == {"mark_memo", "mark_comment", "leave_out"}
    key = mark(lamp, WORDS[2], "mark_memo")
    select(lamp, WORDS[0])
    assert {"into_memo", "begin_here", "end_here"} <= names()
    select(lamp, WORDS[2], key)
    assert {"into_article", "split_part", "join_part", "correct_facts"} <= names()


@pytest.mark.qt_log_ignore("does not support")
def test_the_right_button_opens_the_menu_of_the_passage(qtbot: QtBot, lamp: Window) -> None:
    surface = select(lamp, WORDS[0])
    surface.menu_wanted.emit(QPointF(40, 40))
    menu = lamp.passages.menu
    qtbot.waitUntil(menu.isVisible)
    assert {"highlight", "mark_memo", "leave_out"} <= {one.data() for one in menu.actions()}
    menu.close()


def test_a_newer_save_takes_the_corrections_of_the_older_one_along(
    qtbot: QtBot, lamp: Window, page: Path, tmp_path: Path
) -> None:
    key = mark(lamp, WORDS[2], "mark_memo")
    QTest.keyClick(select(lamp, "every keeper who has served", key), Qt.Key.Key_H)
    saved(qtbot, lamp)
    newer = tmp_path / "lamp (newer).html"
    words = page.read_text("utf-8").replace(
        "<h1>The lamp goes out</h1>", "<h1>The lamp goes out</h1><p>News of May.</p>"
    )
    newer.write_text(words, "utf-8")
    opened(qtbot, lamp, newer)
    qtbot.waitUntil(lamp.hint.isVisible)
    lamp.hint.acted.emit()
    qtbot.waitUntil(lambda: bool(shown(lamp).memos))
    assert texts(lamp, key) == [WORDS[2]]
    [placed] = lamp.session.digest().placed
    assert not placed.lost and placed.annotation.anchors[0].part == key
    lamp.run("undo")
    assert not shown(lamp).memos and not len(lamp.session.notebook)


def test_corrections_alone_are_offered_to_a_newer_save_too(
    qtbot: QtBot, lamp: Window, page: Path, tmp_path: Path
) -> None:
    key = mark(lamp, WORDS[2], "mark_memo")
    saved(qtbot, lamp)
    newer = tmp_path / "lamp (newer).html"
    words = page.read_text("utf-8").replace(
        "<h1>The lamp goes out</h1>", "<h1>The lamp goes out</h1><p>News of May.</p>"
    )
    newer.write_text(words, "utf-8")
    opened(qtbot, lamp, newer)
    qtbot.waitUntil(lamp.hint.isVisible)
    assert "correction" in lamp.hint.accessibleName() and not shown(lamp).memos
    QTest.keyClick(select(lamp, "every keeper who has served"), Qt.Key.Key_H)
    assert lamp.hint.isVisible() and len(lamp.session.notebook) == 1
    lamp.hint.acted.emit()
    qtbot.waitUntil(lambda: bool(shown(lamp).memos))
    assert texts(lamp, key) == [WORDS[2]]
    [placed] = lamp.session.digest().placed
    assert not placed.lost and placed.annotation.anchors[0].part == key
    saved(qtbot, lamp)
    assert sidecar.load(newer).corrections
    lamp.run("undo")
    assert not shown(lamp).memos


def test_a_correction_that_finds_no_place_is_said(qtbot: QtBot, lamp: Window, page: Path) -> None:
    mark(lamp, WORDS[2], "mark_memo")
    saved(qtbot, lamp)
    page.write_text(page.read_text("utf-8").replace(WORDS[2], ""), "utf-8")
    opened(qtbot, lamp, page)
    assert lamp.hint.isVisible() and not shown(lamp).memos and len(lamp.session.corrections) == 1


def test_words_that_were_left_out_are_not_found_in_their_twin(lamp: Window) -> None:
    """The same sentence stands in another comment: a highlight does not jump there."""
    _, second = two_comments(lamp)
    QTest.keyClick(select(lamp, "The lamp was never lit again", second), Qt.Key.Key_H)
    select(lamp, WORDS[5], second)
    lamp.run("leave_out")
    [placed] = lamp.session.digest().placed
    assert placed.lost and placed.annotation.anchors[0].exact == "The lamp was never lit again"


def test_it_is_said_where_more_goes_along_than_was_selected(lamp: Window) -> None:
    select(lamp, "the lighthouse closes")
    lamp.run("leave_out")
    assert "Left out of the page (whole paragraphs)" in said(lamp)
    lamp.run("undo")
    select(lamp, "Dear colleagues, the lighthouse closes in March, to save on oil.")
    lamp.run("leave_out")
    assert "Left out of the page ·" in said(lamp)


def test_the_head_of_a_comment_that_was_joined_to_another_heads_nothing_again(
    qtbot: QtBot, window: Window, page: Path
) -> None:
    head = "<b class=fn>{1}</b> <time datetime=2024-03-1{0}>1{0} March</time>"
    item = f"<li class=comment id=comment-{{0}}>{head}<p>{{2}}</p></li>"
    items = (item.format(1, "Ada", "I saw it lift."), item.format(2, "Ali", "Make it a museum, will you?"))
    page.write_text(PAGE.format(f"<p>{WORDS[0]}</p><ol class=comment-list>{''.join(items)}</ol>"), "utf-8")
    opened(qtbot, window, page)
    second = shown(window).comments[1].part
    put_caret(window, window.body.side.comments.surface, "Make it", second)
    window.run("join_part")
    for _ in range(2):  # what heads it is all that is left out, the second time
        window.run("put_all_back")
    assert len(shown(window).comments) == 1
    assert [block.text for block in shown(window).left_out] == ["Ali 12 March"]
