"""A newer save is reported: first in one line, then in a sheet; nothing is written before the person says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QPushButton
from pytestqt.qtbot import QtBot

from reader.notes import thread_memory
from reader.notes.annotation import Outcome
from reader.notes.sidecar import beside, load
from reader.qt import translation
from reader.qt.controls.report_sheet import Item, Section
from reader.qt.window import Window
from tests.qt.hands import opened, saved, select

BEFORE = (
    "Le phare de Kerdrin s’est éteint mardi soir, après cent quarante ans de service.",
    "Le gardien, qui habitait la tour depuis trente ans, a quitté l’île avec son chien.",
    "La direction assure que la sécurité des navires n’est pas en cause cette année.",
    "Personne ne sait encore qui paiera l’entretien de la tour après les agents.",
)
AFTER = (
    BEFORE[0],
    "Le gardien, qui habitait la tour depuis trente ans, est parti de l’île avec son vieux chien.",
    "Rien ne menace plus rien.",
    BEFORE[3],
)
EDITED, LOST, KEPT = "a quitté l’île avec son chien", "la sécurité des navires", "qui paiera l’entretien"
SAID = ("Maëlle", "J’y suis monté en mai, la vue valait le détour et la lampe tournait encore.")
MORE = ("Goulven", "La lampe ira au musée, paraît-il, et personne n’a été consulté dans la commune.")
THIRD = ("Yann", "Une balise ne remplacera jamais un gardien qui regarde la mer et les bateaux.")


def write(page: Path, paragraphs: tuple[str, ...], *said: tuple[str, str]) -> Path:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    thread = "".join(
        f'<li id="comment-{author}" class="comment"><article class="comment-body"><footer class="comment-meta">'
        f'<div class="comment-author vcard"><b class="fn">{author}</b></div>'
        f'<div class="comment-metadata"><time datetime="2026-03-02T10:00:00">2 mars 2026</time></div></footer>'
        f'<div class="comment-content"><p>{words}</p></div></article></li>'
        for author, words in said
    )
    page.write_text(
        f'<meta charset="utf-8"><meta name="generator" content="WordPress 6.4"><title>Le phare</title>'
        f"<article><h1>Le phare</h1>{body}</article>"
        f'<section id="comments"><ol class="comment-list">{thread}</ol></section>',
        "utf-8",
    )
    return page


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    """With its plurals."""
    translation.install(qapp, "en")


@pytest.fixture
def annotated(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """Three highlights on a page with two comments, saved and remembered."""
    page = write(tmp_path / "phare.html", BEFORE, SAID, THIRD)
    opened(qtbot, window, page)
    for words in (EDITED, LOST, KEPT):
        select(window, words)
        window.run("highlight")
    saved(qtbot, window)
    qtbot.waitUntil(lambda: thread_memory.recall(page) is not None)
    return window


@pytest.fixture
def newer(qtbot: QtBot, annotated: Window) -> Window:
    write(annotated.session.page, AFTER, SAID, MORE)
    opened(qtbot, annotated, annotated.session.page)
    qtbot.waitUntil(annotated.hint.isVisible)
    return annotated


def rows(window: Window) -> list[Section | Item]:
    model = window.reporting.sheet.findChild(QListView).model()
    return [model.data(model.index(at), Qt.ItemDataRole.UserRole) for at in range(model.rowCount())]


def items(window: Window, title: str) -> list[Item]:
    found, here = [], False
    for row in rows(window):
        if isinstance(row, Section):
            here = row.title == title
        elif here:
            found.append(row)
    return found


def test_a_newer_save_is_told_of_in_one_line(newer: Window) -> None:
    assert newer.hint.accessibleName() == (
        "This page has changed: 1 passage edited, 1 lost; 1 new comment, 1 vanished comment."
    )


def test_nothing_is_written_for_it(newer: Window) -> None:
    before = beside(newer.session.page).read_bytes()
    newer.hint.acted.emit()
    assert newer.reporting.sheet.isVisible() and not newer.session.unsaved
    newer.reporting.sheet.dismiss()
    assert beside(newer.session.page).read_bytes() == before


def test_the_sheet_shows_both_wordings_and_who_said_what(newer: Window) -> None:
    newer.hint.acted.emit()
    (edited,) = items(newer, "Edited passages")
    assert "<s>a quitté</s> <u>est parti de</u> l’île" in edited.words and edited.figure.endswith("%")
    assert items(newer, "Lost words")[0].words == LOST
    assert [one.detail for one in items(newer, "New comments")] == ["Goulven"]
    (vanished,) = items(newer, "Vanished comments")
    assert vanished.words.startswith("Une balise") and not vanished.part, "there is nothing to go to"
    assert any(
        isinstance(row, Section) and "stand as they stood" in row.title and row.count == 1
        for row in rows(newer)
    )


def test_enter_goes_to_what_the_row_says(newer: Window) -> None:
    newer.hint.acted.emit()
    view = newer.reporting.sheet.findChild(QListView)
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert not newer.reporting.sheet.isVisible() and newer.relinking.active, "the first row is lost words"
    newer.run("close_floating")
    newer.run("what_changed")
    newer.reporting.sheet.chosen.emit(items(newer, "Edited passages")[0])
    assert newer.navigation.current == items(newer, "Edited passages")[0].id
    newer.run("what_changed")
    newer.reporting.sheet.chosen.emit(items(newer, "New comments")[0])
    assert newer.body.focused_comment == items(newer, "New comments")[0].part


def test_the_new_places_are_kept_when_the_person_says_so_and_can_be_undone(
    qtbot: QtBot, newer: Window
) -> None:
    newer.hint.acted.emit()
    keep = next(one for one in newer.reporting.sheet.findChildren(QPushButton) if one.property("primary"))
    qtbot.mouseClick(keep, Qt.MouseButton.LeftButton)
    saved(qtbot, newer)
    held = {one.anchors[0].exact for one in load(newer.session.page).annotations}
    assert held == {"est parti de l’île avec son vieux chien", LOST, KEPT}
    assert [one.outcome for one in newer.session.digest().placed].count(Outcome.EDITED) == 0
    newer.run("undo")
    assert {one.anchors[0].exact for one in newer.session.notebook} == {EDITED, LOST, KEPT}


def test_who_has_seen_it_is_not_told_again(qtbot: QtBot, newer: Window) -> None:
    page = newer.session.page
    newer.hint.dismissed.emit()
    qtbot.waitUntil(lambda: thread_memory.recall(page).sha256 == newer.session.document.sha256)
    opened(qtbot, newer, page)
    newer.session._tasks.wait()
    QTest.qWait(50)
    assert not newer.hint.isVisible()
    newer.run("what_changed")
    assert newer.reporting.sheet.isVisible() and items(newer, "Edited passages")


def test_a_page_that_has_not_changed_says_nothing(qtbot: QtBot, annotated: Window) -> None:
    opened(qtbot, annotated, annotated.session.page)
    annotated.session._tasks.wait()
    QTest.qWait(50)
    assert not annotated.hint.isVisible()
