"""The outline lists the headings of article and memo, and leads to them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from reader.model import Document, Kind, Label, Place, parts_of
from reader.qt.controls.palette import ROW
from reader.qt.headings import headings
from reader.qt.navigation import AIR
from reader.qt.window import Window
from tests.qt.hands import opened, place


def test_titles_stand_over_their_headings(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    found = headings(document)
    comments = found.pop()
    assert found[0].label == document.title and found[0].level == 0
    assert comments.place == Place(document.comments[0].part) and comments.label == "Reader comments (7)"
    assert {one.level for one in found if one.place.part == "article"} == {0, 1}
    assert [one.place.part for one in found] == sorted(one.place.part for one in found)
    assert [one.level for one in found if one.place.part == "memo:1"] == [0, 1]
    for one in found:
        assert one.place.span is not None
        assert document.parts[one.place.part].text[one.place.span.start :].startswith(one.label[:5])


def test_a_heading_that_is_chosen_stands_at_the_top(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    wanted = headings(document)[2]
    reading.body.article.setFocus()
    reading.actions_["outline"].trigger()
    outline = reading.chrome._outline.list
    assert outline.isVisible() and outline.findChild(QListView).currentIndex().row() == 0
    field = outline.findChild(QLineEdit)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not outline.isVisible()
    place = reading.body.article.place()
    assert place is not None and place.span == wanted.place.span
    assert reading.body.article.view.first_line("article").y() > AIR
    row, above = reading.body.article.stands
    assert above == pytest.approx(reading.body.article.setter[row].gap - AIR, abs=1.0)
    reading.actions_["outline"].trigger()
    assert outline.findChild(QListView).currentIndex().row() == 2
    reading.run("back")
    assert reading.body.article.place() != place


def test_a_memo_without_a_title_is_listed_by_what_it_is(document: Document) -> None:
    blocks = tuple(
        block._replace(label=Label.NONE, kind=Kind.PARAGRAPH) if block.role == "memo:1" else block
        for block in document.blocks
    )
    bare = replace(document, blocks=blocks, parts=parts_of(blocks, list(document.parts)))
    memo = next(one for one in headings(bare) if one.place.part == "memo:1")
    assert memo.label == "Memo · Carnet" and memo.level == 0


def test_the_comments_are_in_the_outline_too(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    last = len(headings(document)) - 1
    reading.chrome._outline.open()
    reading.chrome._outline.list.chosen.emit(str(last))
    comments = reading.body.side.comments.surface
    assert comments.hasFocus() and reading.body.focused_comment == document.comments[0].part
    comments._scroll(200)
    reading.chrome._outline.open()
    assert reading.chrome._outline.list.findChild(QListView).currentIndex().row() == last


def test_a_memos_heading_opens_the_memo(reading: Window) -> None:
    document = reading.session.document
    assert document is not None
    number = next(n for n, one in enumerate(headings(document)) if one.place.part == "memo:1")
    reading.body.side.memo.set_open(False, moving=False)
    reading.chrome._outline.open()
    reading.chrome._outline.list.chosen.emit(str(number))
    assert reading.body.side.memo.is_open and reading.body.side.memo.surface.hasFocus()


@pytest.mark.parametrize("height", [800, 480])
@pytest.mark.parametrize("number", [0, 9, 17, 29])
def test_no_heading_is_cut_off_at_the_top_of_the_list(
    qtbot: QtBot, window: Window, tmp_path: Path, number: int, height: int
) -> None:
    body = "".join(f"<h2>Lanterne {n:02}</h2><p>{'Le gardien notait tout. ' * 40}</p>" for n in range(30))
    page = tmp_path / "phare.html"
    page.write_text(f"<title>Le phare</title><article><h1>Le phare</h1>{body}</article>", "utf-8")
    window.resize(1280, height)
    opened(qtbot, window, page)
    window.body.article.go_to(place(window, f"Lanterne {number:02}"), at_top=True)
    window.actions_["outline"].trigger()
    view = window.chrome._outline.list.findChild(QListView)
    first = view.visualRect(view.indexAt(QPoint(20, 0)))
    assert first.top() == 0 and first.height() == ROW
    current = view.visualRect(view.currentIndex())
    assert view.currentIndex().row() >= number
    assert view.viewport().rect().contains(current)
