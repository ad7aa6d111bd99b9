"""A link inside the page leads to its footnote and back."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ingest import read_bytes
from reader.model import LEFT_OUT, Block, Document, Place, Span, parts_of
from reader.qt import dialogs, inside
from reader.qt.window import Window
from tests.qt.hands import opened, place

TEXT = (
    "garde côte chaque soir bateaux rentrent lentement port attendent familles silencieuses mer monte contre "
    "digue ancienne ciel pluie marin lampe veille nord tempête phare gardien escalier écume navire horizon"
)
WORDS = TEXT.split()
DICE = Random(1)
FILLER = "".join(f"<p>{' '.join(DICE.choices(WORDS, k=50)).capitalize()}.</p>" for _ in range(30))
PAGE = f"""<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>Le phare</title>
<link rel=canonical href="https://phare.example/garde"></head><body><article><h1>Le phare de Kerdrin</h1>
<p>Le gardien notait tout dans son carnet<sup id="ref1"><a href="#fn1">[1]</a></sup>, même l’écume, et chaque soir
il recommençait avec la même patience qu’au premier jour de sa longue garde.</p>
<p>Une suite est promise <a href="https://phare.example/garde#fn2">plus bas</a>, une autre
<a href="https://phare.example/autre#fn2">ailleurs</a> et une dernière <a href="#rien">nulle part</a>.</p>
{FILLER}
<h2>Notes</h2><div><p id="fn1">Le carnet est au musée de la ville depuis la fin de la guerre,
<a href="#ref1">là-bas</a>.</p>
<p><a name="fn2"></a>La suite parut bien plus tard, dans un autre journal.</p></div></article></body></html>"""


@pytest.fixture
def noted(qtbot: QtBot, window: Window, tmp_path: Path) -> Window:
    path = tmp_path / "garde.html"
    path.write_text(PAGE, "utf-8")
    return opened(qtbot, window, path)


@pytest.fixture
def document() -> Document:
    return read_bytes(PAGE.encode(), "garde.html")


def words(document: Document, address: str) -> str:
    found = inside.place_of(document, address)
    return inside.words_at(document, found) if found is not None else ""


def test_names_that_links_lead_to_survive_reading(document: Document) -> None:
    assert words(document, "#fn1").startswith("Le carnet est au musée")
    assert words(document, "https://phare.example/garde#fn2").startswith("La suite parut")
    assert words(document, "garde.html#fn2").startswith("La suite parut")
    assert words(document, "#ref1").startswith("Le gardien notait")
    assert words(document, "#top") == "Le phare de Kerdrin"


@pytest.mark.parametrize(
    "address", ["https://phare.example/autre#fn2", "#rien", "https://phare.example/garde", ""]
)
def test_other_addresses_lead_nowhere_inside(document: Document, address: str) -> None:
    assert inside.place_of(document, address) is None


def test_only_what_is_linked_keeps_a_name(document: Document) -> None:
    assert {name for block in document.blocks for name in block.names} == {"fn1", "fn2", "ref1"}


def click(window: Window, where: Place) -> None:
    article = window.body.article
    article.go_to(where)
    at = article.view.rects(where)[0].center()
    QTest.mouseClick(article.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def note_is_seen(window: Window) -> bool:
    document = window.session.document
    assert document is not None
    note = inside.place_of(document, "#fn1")
    assert note is not None and note.span is not None
    whole = Place(note.part, Span(note.span.start, note.span.start + 9))
    return bool(window.body.article.view.rects(whole))


def test_a_click_jumps_to_the_footnote_and_alt_left_comes_back(noted: Window) -> None:
    article = noted.body.article
    here = article.place()
    click(noted, place(noted, "[1]"))
    assert note_is_seen(noted)
    QTest.keyClick(article, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert article.place() == here
    assert not note_is_seen(noted)
    QTest.keyClick(article, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert note_is_seen(noted)


def test_the_mouse_over_a_mark_shows_the_footnote(noted: Window) -> None:
    article = noted.body.article
    at = QPointF(article.view.rects(place(noted, "[1]"))[0].center())
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(QMouseEvent.Type.MouseMove, at, at, none, none, Qt.KeyboardModifier.NoModifier)
    article.mouseMoveEvent(event)
    assert "Le carnet est au musée" in article.viewport().toolTip()


@pytest.mark.parametrize(
    "note", ["Il est au musée. ↩", "Il est au musée.\N{NO-BREAK SPACE}↩︎", "^ Il est au musée."]
)
def test_the_way_back_from_a_footnote_is_none_of_its_words(note: str) -> None:
    place = Place("article", Span(0, 0))
    blocks = (Block(note, role="article"),)
    assert inside.words_at(Document(blocks, parts_of(blocks, ["article"])), place) == "Il est au musée."


def test_enter_at_the_caret_follows_the_link(noted: Window) -> None:
    article = noted.body.article
    article.setFocus()
    mark = place(noted, "[1]")
    assert mark.span is not None
    noted.actions_["toggle_caret"].trigger()
    article.select(Place("article", Span(mark.span.start, mark.span.start)))
    QTest.keyClick(article, Qt.Key.Key_Return)
    assert note_is_seen(noted)


def test_a_footnote_that_was_left_out_is_unfolded(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    path = tmp_path / "garde.html"
    page = PAGE.replace("<h2>Notes</h2><div>", "</article><nav>").replace("</div></article>", "</nav>")
    path.write_text(page, "utf-8")
    opened(qtbot, window, path)
    assert window.session.document is not None
    assert all(block.role == LEFT_OUT for block in window.session.document.blocks if "fn1" in block.names)
    click(window, place(window, "[1]"))
    assert window.body.unfolded and note_is_seen(window)


def test_a_link_to_another_page_still_asks(noted: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def ask(_parent: object, address: str) -> bool:
        asked.append(address)
        return False

    monkeypatch.setattr(dialogs, "ask_to_follow", ask)
    click(noted, place(noted, "ailleurs"))
    assert asked == ["https://phare.example/autre#fn2"]
