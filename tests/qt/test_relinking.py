"""Words that are lost are listed with a guess, and find their place again by key, by mouse and by dragging."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton
from pytestqt.qtbot import QtBot

from reader.ingest import read_page
from reader.model import Place, Span
from reader.notes import sidecar
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation, Outcome
from reader.notes.sidecar import Sidecar, beside, load
from reader.qt.controls.annotation_rows import DRAGGED, Row
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import opened, place, saved, select

BEFORE = (
    "Le phare de Kerdrin s’est éteint mardi soir, après cent quarante ans de service.",
    "La direction assure que la sécurité des navires n’est pas en cause cette année.",
    "Le conseil municipal se réunira jeudi pour décider de l’avenir de la lampe.",
    "Personne ne sait encore qui paiera l’entretien de la tour après les agents.",
)
AFTER = (
    BEFORE[0],
    "Selon ses chefs, rien ne menace la navigation, et une balise suffira bien.",
    "Le conseil devait se réunir vendredi matin, à huis clos, pour décider de l’avenir de la lampe.",
    BEFORE[3],
)
GONE, REWRITTEN = (
    "la sécurité des navires n’est pas en cause",
    "Le conseil municipal se réunira jeudi pour décider",
)
NOW = "Le conseil devait se réunir vendredi matin, à huis clos, pour décider"


def write(page: Path, paragraphs: tuple[str, ...]) -> Path:
    body = "".join(f"<p>{one}</p>" for one in paragraphs)
    page.write_text(f"<title>Le phare</title><article><h1>Le phare</h1>{body}</article>", "utf-8")
    return page


def annotate(page: Path, *quotes: str, **selector: str) -> None:
    """Annotations on these words; their old text is not kept where the selector says less than it."""
    document, made = read_page(page), []
    part = document.article
    for number, quote in enumerate(quotes):
        start = part.text.index(quote)
        anchor = replace(describe(part, Span(start, start + len(quote))), **selector)  # type: ignore[arg-type]
        made.append(
            Annotation(f"urn:uuid:{number}", (anchor,), ("x",), "Ma note", created="2026-03-01T10:00:00Z")
        )
    sidecar.save(page, document, made, Sidecar())


@pytest.fixture
def lost(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    """A newer save, in which one passage is gone and another one is rewritten out of recognition."""
    page = write(tmp_path / "phare.html", BEFORE)
    annotate(page, GONE, REWRITTEN, text="")
    return opened(qtbot, window, write(page, AFTER))


def rows(window: Window) -> dict[str, Row]:
    view = window.body.list.findChild(QListView)
    model = view.model()
    found = [model.data(model.index(at), Qt.ItemDataRole.UserRole) for at in range(model.rowCount())]
    return {row.id: row for row in found if row is not None}


def words(window: Window, id: str) -> str:
    placed = window.session.placed(id)
    assert placed is not None and placed.spans[0] is not None
    return placed.spans[0].of(window.session.document.parts[placed.annotation.anchors[0].part].text)


def drop(window: Window, id: str, at: QPointF) -> QDropEvent:
    data = QMimeData()
    data.setData(DRAGGED, id.encode())
    event = QDropEvent(
        at, Qt.DropAction.LinkAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.relinking.eventFilter(window.body.article.viewport(), event)
    return event


def middle(surface: Surface, where: Place) -> QPointF:
    return QPointF(surface.view.rects(where)[0].center())


def test_lost_words_are_listed_with_their_note_and_a_guess(lost: Window) -> None:
    listed = rows(lost)
    assert [row.group for row in listed.values()] == ["lost", "lost"]
    assert listed["urn:uuid:1"].quote == REWRITTEN and listed["urn:uuid:1"].note == "Ma note"
    assert listed["urn:uuid:1"].guess.startswith("Perhaps “Le conseil devait se réunir")


def test_enter_shows_the_guess_and_w_confirms_it(qtbot: QtBot, lost: Window) -> None:
    lost.body.list.set_current("urn:uuid:1")
    view = lost.body.list.findChild(QListView)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert lost.relinking.card.isVisible() and not lost.popups.popover.isVisible()
    assert lost.body.article.selected_text().startswith("Le conseil devait se réunir")
    QTest.keyClick(lost.body.article, Qt.Key.Key_W)
    assert not lost.relinking.card.isVisible()
    assert words(lost, "urn:uuid:1").startswith("Le conseil devait se réunir")
    assert rows(lost)["urn:uuid:1"].group == "article"
    saved(qtbot, lost)
    (held,) = [one for one in load(lost.session.page).annotations if one.id == "urn:uuid:1"]
    assert held.anchors[0].exact.startswith("Le conseil devait") and held.note == "Ma note"
    lost.run("undo")
    assert rows(lost)["urn:uuid:1"].group == "lost"


def test_other_words_than_the_guess_may_be_the_right_ones(qtbot: QtBot, lost: Window) -> None:
    lost.body.list.activated.emit("urn:uuid:0")
    confirm = next(one for one in lost.relinking.card.findChildren(QPushButton) if one.property("primary"))
    select(lost, "rien ne menace la navigation")
    assert not lost.popups.bar.isVisible(), "the question is in its place"
    qtbot.mouseClick(confirm, Qt.MouseButton.LeftButton)
    assert words(lost, "urn:uuid:0") == "rien ne menace la navigation"
    assert lost.body.list.current == "urn:uuid:0"


def test_words_selected_first_are_named_by_the_row_and_w(lost: Window) -> None:
    surface = select(lost, "rien ne menace la navigation")
    lost.body.list.set_current("urn:uuid:0")
    QTest.keyClick(surface, Qt.Key.Key_W)
    assert words(lost, "urn:uuid:0") == "rien ne menace la navigation"


def test_w_without_lost_words_or_without_a_selection_says_why(lost: Window) -> None:
    said: list[object] = []
    lost.relinking.said.connect(said.append)
    lost.run("relink")
    lost.body.list.set_current("urn:uuid:0")
    lost.run("relink")
    assert said == [
        "Choose lost words in the list of annotations first",
        "Select the words that are meant first",
    ]


def test_a_row_dropped_on_the_selection_is_linked_to_it(lost: Window) -> None:
    surface = select(lost, "rien ne menace la navigation")
    event = drop(lost, "urn:uuid:0", middle(surface, place(lost, "rien ne menace la navigation")))
    assert event.isAccepted() and words(lost, "urn:uuid:0") == "rien ne menace la navigation"


def test_a_row_dropped_elsewhere_asks_about_the_sentence_there(lost: Window) -> None:
    surface = lost.body.article
    drop(lost, "urn:uuid:0", middle(surface, place(lost, "une balise suffira")))
    assert lost.relinking.card.isVisible() and surface.selected_text().strip() == AFTER[1]
    placed = lost.session.placed("urn:uuid:0")
    assert placed is not None and placed.lost, "nothing is done before the person says so"


def test_files_dropped_on_the_page_are_still_opened(lost: Window) -> None:
    data = QMimeData()
    data.setText("x")
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    assert not lost.relinking.eventFilter(lost.body.article.viewport(), event)


def test_escape_asks_no_more_and_changes_nothing(lost: Window) -> None:
    before = beside(lost.session.page).read_bytes()
    lost.body.list.activated.emit("urn:uuid:1")
    lost.run("close_floating")
    assert not lost.relinking.card.isVisible() and not lost.session.unsaved
    assert beside(lost.session.page).read_bytes() == before


def test_ambiguous_words_are_asked_about_place_by_place(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    page = write(tmp_path / "phare.html", BEFORE)
    annotate(page, "la tour", prefix="", suffix="", text="")
    twice = (
        *BEFORE[:3],
        "Un jour la tour sera vide.",
        "Un soir la tour sera vide.",
        "Une nuit la tour sera vide.",
    )
    opened(qtbot, window, write(page, twice))
    placed = window.session.placed("urn:uuid:0")
    assert placed is not None and placed.outcome is Outcome.AMBIGUOUS and len(placed.guesses) == 3
    assert rows(window)["urn:uuid:0"].guess == "In one of 3 places"
    window.body.list.activated.emit("urn:uuid:0")
    seen = [window.body.article.selected_places()[0]]
    for _ in range(2):
        QTest.keyClick(window.body.article, Qt.Key.Key_G)
        seen.append(window.body.article.selected_places()[0])
    assert set(seen) == set(placed.guesses)
    QTest.keyClick(window.body.article, Qt.Key.Key_W)
    found = window.session.placed("urn:uuid:0")
    assert found is not None and found.spans == (seen[-1].span,)


def test_a_part_that_is_gone_is_linked_to_another_one(lost: Window) -> None:
    whole = Annotation(
        "urn:uuid:w",
        (
            replace(
                describe(lost.session.document.article, Span(0, 3)),
                part="comment:x",
                span=None,
                exact="",
                prefix="",
                suffix="",
                text="",
            ),
        ),
        note="?",
    )
    lost.session.do([lost.session.notebook.add(whole)], "Add")
    assert rows(lost)["urn:uuid:w"].group == "lost"
    lost.body.list.activated.emit("urn:uuid:w")
    select(lost, "la navigation")
    lost.run("relink")
    (anchor,) = lost.session.notebook["urn:uuid:w"].anchors
    assert anchor.part == "article" and anchor.span is None
