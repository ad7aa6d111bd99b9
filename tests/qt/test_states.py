"""Pages that lack something, and pages that have too much of it: the window stays whole."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.cli import segment
from reader.model import Block, Document, parts_of
from reader.notes.digest import digest
from reader.qt.beginning import main_pane
from reader.qt.look import Look
from reader.qt.printing_job import Images
from reader.qt.printing_pieces import Manuscript
from reader.qt.surface.accessible import spoken
from reader.qt.surface.furniture import Missing, no_article
from reader.qt.surface.rows import Shape, article_rows
from reader.qt.window import Window
from tests.qt.hands import opened

BARE = "No article in this page, only what was left out of it"
PAPER = 680.0, 900.0
SENTENCE = "Le port de Kerdrin a vu passer trois navires, et le gardien les a comptés depuis la lanterne."
LETTER = (
    "<p>Voici la lettre complète du directeur du port :</p><blockquote><p>À tous les gardiens,</p>{0}"
    "<p>Merci de votre attention.</p><p>Le directeur</p></blockquote>"
)


def paragraphs(count: int) -> str:
    return "".join(f"<p>{SENTENCE} {number}</p>" for number in range(count))


def page(folder: Path, body: str, title: str = "Le port") -> Path:
    made = folder / "port.html"
    made.write_text(
        f"<!doctype html><html lang=fr><meta charset=utf-8><title>{title}</title>"
        f"<main><article><h1>{title}</h1>{body}</article></main></html>",
        "utf-8",
    )
    return made


@pytest.mark.parametrize("letter", [3, 40])
def test_a_memo_without_comments_leaves_the_window_its_height(
    qtbot: QtBot, window: Window, tmp_path: Path, letter: int
) -> None:
    opened(qtbot, window, page(tmp_path, paragraphs(3) + LETTER.format(paragraphs(letter))))
    body, memo = window.body, window.body.side.memo
    assert memo.isVisible() and not body.side.comments.isVisible()
    for _ in range(3):
        room = window.stack.height()
        assert body.height() == body.article.height() == body.list.height() == body.side.height() == room
        assert memo.header.y() == 0
        opening = not memo.is_open
        window.run("toggle_memo")
        qtbot.waitUntil(lambda wanted=opening: memo.surface.isVisible() == wanted)  # type: ignore[misc]


COMMENT = (
    '<li class="comment depth-1" id="comment-{0}"><div class="comment-author"><b class="fn">Auteur {0}</b></div>'
    '<div class="comment-metadata"><time datetime="2026-03-0{0}T08:00:00">le {0} mars</time></div>'
    '<div class="comment-content"><p>{1} {0}</p></div></li>'
)


def thread_alone(folder: Path, title: str = "") -> Path:
    made = folder / "fil.html"
    told = "".join(COMMENT.format(number, SENTENCE) for number in range(1, 5))
    made.write_text(f"<!doctype html><title>Fil</title>{title}<ol class=comment-list>{told}</ol>", "utf-8")
    return made


def test_a_page_without_an_article_says_so(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    opened(qtbot, window, thread_alone(tmp_path))
    document, article = window.session.document, window.body.article
    assert document is not None and document.comments and not document.article.blocks
    rows = article.setter.flow.rows
    assert [row.shape for row in rows if row.shape is not Shape.FOLD] == [Shape.MISSING]
    assert spoken(article, rows[0]) == "No article in this page, only reader comments"
    quiet, paper = article.look.colour("muted"), article.grab().toImage()
    assert any(paper.pixelColor(x, y) == quiet for x in range(40, 300) for y in range(30, 70))


@pytest.mark.parametrize("title", ["", "<h1>Le fil du port</h1>"])
def test_where_there_is_no_article_one_begins_in_the_comments(
    qtbot: QtBot, window: Window, tmp_path: Path, title: str
) -> None:
    opened(qtbot, window, thread_alone(tmp_path, title))
    thread = window.body.side.comments.surface
    assert window.navigation.surface is thread and (window.focusWidget() is thread)
    assert window.status._place.text.startswith("Comments · ")
    window.body.article.setFocus()
    assert window.status._place.text == ("Article · 100 %" if title else "No article")


def test_where_there_is_only_a_memo_one_begins_in_it(qtbot: QtBot, window: Window, sample: Path) -> None:
    opened(qtbot, window, sample)
    document = window.session.document
    assert document is not None
    blocks = tuple(block for block in document.blocks if block.role == "memo:1")
    window.body.show_document(
        replace(document, blocks=blocks, parts=parts_of(blocks, ["article", "memo:1"]), comments=()), ""
    )
    assert main_pane(window.body) is window.body.side.memo.surface
    window.resize(900, 700)
    window.body.show_list(True)
    assert window.body.side.isHidden() and main_pane(window.body) is window.body.article


def test_a_title_is_enough(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    opened(qtbot, window, thread_alone(tmp_path, "<h1>Le fil du port</h1>"))
    assert all(row.shape is not Shape.MISSING for row in window.body.article.setter.flow.rows)


def test_a_beginning_does_not_say_what_may_come(document: Document) -> None:
    blocks = tuple(block for block in document.blocks if block.role != "article")
    bare = replace(document, blocks=blocks, parts=parts_of(blocks, document.parts))
    assert any(row.shape is Shape.MISSING for row in article_rows(bare))
    assert not any(row.shape is Shape.MISSING for row in article_rows(bare, partial=True))
    assert no_article(bare) == "No article in this page, only a memo and reader comments"
    assert no_article(replace(bare, comments=())) == "No article in this page, only a memo"


def test_a_page_of_navigation_says_that_it_has_no_article(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    links = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("Accueil", "Sport", "Contact"))
    made = tmp_path / "nav.html"
    made.write_text(f"<!doctype html><title>Port</title><nav><ul>{links}</ul></nav>", "utf-8")
    opened(qtbot, window, made)
    article = window.body.article
    assert spoken(article, article.setter.flow.rows[0]) == BARE
    assert window.status._place.text == "No article"
    window.body.fold_left_out()
    assert [row.shape for row in article.setter.flow.rows] == [Shape.MISSING, Shape.FOLD]
    assert window.status._place.text == "No article"
    reading = window.session.document
    assert reading is not None and list(segment._outline(reading))[3] == BARE


def test_paper_says_it_too(qapp: QApplication) -> None:
    blocks = (Block("Accueil"), Block("Contact"))
    document = Document(blocks, parts_of(blocks, ["article"]))
    manuscript = Manuscript(Look(paper=True), digest(document, ()), Images(document, None), PAPER, PAPER)
    assert [type(piece.what.galley.laid) for piece in manuscript.pieces()] == [Missing]
