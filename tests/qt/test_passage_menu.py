"""The menu of the right button and of the menu key: what applies to the words, the link, the highlight there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt import dialogs
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import opened, place, said, select

PAGE = """<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>Le phare</title></head><body><article>
<h1>Le phare de Kerdrin</h1><p>Le gardien notait tout dans son carnet, même l’écume, et chaque soir il recommençait
avec la même patience qu’au premier jour ; <a href="https://phare.example/carnet">on le lit encore</a>.</p>
</article><ol class=comment-list><li class="comment depth-1" id="comment-7"><div class="comment-author">
<cite class=fn>Yann</cite></div><div class=comment-content><p>Il est beau, ce phare.</p></div></li></ol>
</body></html>"""

pytestmark = pytest.mark.qt_log_ignore("does not support")  # popups where there is no display


@pytest.fixture
def lamp(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    path = tmp_path / "phare.html"
    path.write_text(PAGE, "utf-8")
    return opened(qtbot, window, path)


def asked(
    surface: Surface, at: QPoint, by: QContextMenuEvent.Reason = QContextMenuEvent.Reason.Mouse
) -> None:
    event = QContextMenuEvent(by, at, surface.viewport().mapToGlobal(at))
    QApplication.sendEvent(surface.viewport(), event)


def offered(window: Window) -> set[str]:
    names = {str(one.data()) for one in window.passages.menu.actions() if not one.isSeparator()}
    window.passages.menu.close()
    return names


def middle(surface: Surface, where: Place) -> QPoint:
    surface.go_to(where)
    return surface.view.rects(where)[0].center()


def test_on_a_link_it_offers_to_look_at_it_and_to_copy_its_address(
    lamp: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(dialogs, "ask_to_follow", lambda _parent, address: seen.append(address))
    asked(lamp.body.article, middle(lamp.body.article, place(lamp, "lit encore")))
    assert {"follow_link", "copy_link"} <= offered(lamp)
    lamp.run("copy_link")
    assert QGuiApplication.clipboard().text() == "https://phare.example/carnet"
    lamp.run("follow_link")
    assert seen == ["https://phare.example/carnet"]


def test_on_a_highlight_it_offers_what_can_be_done_with_it(lamp: Window) -> None:
    surface = select(lamp, "même l’écume")
    lamp.run("highlight")
    lamp.popups.dismiss()
    asked(surface, middle(surface, place(lamp, "même l’écume")))
    assert {"open_popover", "tag", "note", "ends", "delete"} <= offered(lamp)
    lamp.run("delete")
    assert not list(lamp.session.notebook)


def test_on_a_comment_it_offers_what_can_be_done_with_it(lamp: Window) -> None:
    surface = lamp.body.side.comments.surface
    asked(surface, middle(surface, place(lamp, "Il est beau", "comment:7")))
    assert {"tag", "note", "copy_permalink"} <= offered(lamp)
    assert lamp.body.focused_comment == "comment:7"


def test_on_selected_words_it_offers_to_mark_and_to_copy(lamp: Window) -> None:
    surface = select(lamp, "Le gardien")
    asked(surface, QPoint(60, 60))
    assert {"highlight", "tag", "note", "copy", "copy_with_source"} <= offered(lamp)


def test_the_menu_key_asks_about_the_place_of_the_caret(lamp: Window) -> None:
    article = lamp.body.article
    article.setFocus()
    lamp.run("toggle_caret")
    where = place(lamp, "encore")
    assert where.span is not None
    article.select(Place("article", Span(where.span.start, where.span.start)))
    asked(article, article.viewport().rect().center(), QContextMenuEvent.Reason.Keyboard)
    assert "follow_link" in offered(lamp)


def test_the_menu_key_without_a_caret_opens_under_the_first_line_and_not_in_the_margin(lamp: Window) -> None:
    article = lamp.body.article
    article.setFocus()
    wanted: list[QPointF] = []
    article.menu_wanted.connect(wanted.append)
    asked(article, QPoint(4, 4), QContextMenuEvent.Reason.Keyboard)
    assert "select_all" in offered(lamp)
    title = article.view.rects(place(lamp, "Le phare"))[0]
    assert title.left() <= wanted[0].x() <= title.right() and abs(wanted[0].y() - title.bottom()) <= 2


def test_the_menu_key_among_comments_is_about_the_one_that_has_the_focus(lamp: Window) -> None:
    thread = lamp.body.side.comments.surface
    lamp.body.focus_part("comment:7")
    asked(thread, QPoint(4, 4), QContextMenuEvent.Reason.Keyboard)
    assert {"tag", "note"} <= offered(lamp) and lamp.body.focused_comment == "comment:7"


def test_elsewhere_it_offers_to_select(lamp: Window) -> None:
    asked(lamp.body.article, QPoint(4, 4))
    assert "select_all" in offered(lamp)
    QTest.keyClick(lamp.body.article, Qt.Key.Key_Escape)


def comment_menu(window: Window, number: int) -> set[str]:
    """What the right button offers on the words of a comment of the sample, by its place from 0."""
    document = window.session.document
    assert document is not None
    surface, part = window.body.side.comments.surface, document.parts[document.comments[number].part]
    asked(surface, middle(surface, Place(part.key, Span(0, 5))))
    return offered(window)


def test_a_comment_is_offered_only_what_it_can_do(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    for number, comment in enumerate(document.comments):
        names = comment_menu(reading, number)
        replies = any(one.parent == comment.part for one in document.comments)
        assert ("fold_replies" in names) == replies
        assert ("to_parent" in names) == bool(comment.parent)
        assert ("to_quoted" in names) == any(quote.source for quote in comment.quotes)
        assert ("join_part" in names) == bool(number)
        assert {"leave_out", "correct_facts"} <= names and "put_all_back" not in names


def test_a_whole_comment_is_left_out_without_selecting_it_and_comes_back(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    before = [one.part for one in document.comments]
    comment_menu(reading, 3)
    reading.run("leave_out")
    assert reading.session.document is not None
    assert [one.part for one in reading.session.document.comments] == before[:3] + before[4:]
    reading.run("undo")
    assert [one.part for one in reading.session.document.comments] == before


def test_the_memo_is_offered_what_it_can_do(reading: Window) -> None:
    memo = reading.body.side.memo.surface
    asked(memo, memo.view.rects(Place("memo:1", Span(0, 5)))[0].center())
    names = offered(reading)
    assert {"tag_memo", "note_on_memo", "correct_facts", "into_article", "leave_out"} <= names
    assert "join_part" not in names
    text = reading.session.document.parts["memo:1"].blocks[0].text  # type: ignore[union-attr]
    reading.run("mark_memo")
    assert "That is so already" in said(reading)
    reading.run("into_article")
    assert reading.session.document is not None and not reading.session.document.memos
    assert text in reading.session.document.article.text and not reading.body.side.memo.isVisible()
    reading.run("undo")
    assert len(reading.session.document.memos) == 1 and reading.body.side.memo.isVisible()


def test_the_sentence_selected_from_the_menu_is_the_one_under_the_mouse(reading: Window) -> None:
    article = reading.body.article
    words = "Elle pose une règle"
    asked(article, middle(article, place(reading, words)))
    assert "select_sentence" in offered(reading)
    reading.run("select_sentence")
    assert article.selected_text().startswith(words)


def test_the_menu_of_a_comment_is_about_it_though_words_are_selected_elsewhere(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    before = [one.part for one in document.comments]
    select(reading, "Elle pose une règle")
    names = comment_menu(reading, 3)
    assert {"leave_out", "into_article"} <= names and "mark_memo" in names
    reading.run("leave_out")
    assert reading.session.document is not None
    assert [one.part for one in reading.session.document.comments] == before[:3] + before[4:]
    assert reading.session.document.article.text == document.article.text


@pytest.mark.parametrize(
    ("action", "kind"), [("into_article", "article"), ("into_memo", "memo"), ("mark_memo", "memo")]
)
def test_a_whole_comment_goes_where_it_belongs_from_its_menu(
    reading: Window, monkeypatch: pytest.MonkeyPatch, action: str, kind: str
) -> None:
    monkeypatch.setattr(dialogs, "ask_about_passage", lambda *given: given[3])
    document = reading.session.document
    assert document is not None
    text = document.parts[document.comments[2].part].text
    assert action in comment_menu(reading, 2)
    reading.run(action)
    now = reading.session.document
    assert now is not None and len(now.comments) == len(document.comments) - 1
    assert [key.partition(":")[0] for key, part in now.parts.items() if text in part.text] == [kind]
    reading.run("undo")
    assert reading.session.document == document


def test_words_of_a_comment_can_go_into_the_memo(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    part = document.parts[document.comments[0].part]
    surface = select(reading, part.text[:20], part.key)
    asked(surface, middle(surface, Place(part.key, Span(0, 5))))
    assert {"mark_memo", "into_memo", "into_article", "leave_out"} <= offered(reading)
    reading.run("into_memo")
    assert reading.session.document is not None
    assert part.text.split("\n\n")[0] in reading.session.document.parts["memo:1"].text
