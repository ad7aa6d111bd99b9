"""A sidecar of a newer major version: its annotations are shown, nothing is changed, and every key says why."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTextEdit
from pytestqt.qtbot import QtBot

from reader.ingest import read_page
from reader.notes import sidecar
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.notes.sidecar import Sidecar, beside
from reader.qt import translation
from reader.qt.actions import WRITING
from reader.qt.window import Window
from tests.qt.hands import first_words, opened, select

SAYS = "was written by a newer Postil"


@pytest.fixture(autouse=True)
def _english(qapp: QApplication) -> None:
    translation.install(qapp, "en")


@pytest.fixture
def newer(qtbot: QtBot, window: Window, sample: Path) -> Window:
    """The sample, open, with a note on the page and one on words that version 9 of Postil wrote."""
    document = read_page(sample)
    article = document.article
    words = Annotation("urn:uuid:words", (describe(article, article.span(3)),), note="là-bas")
    sidecar.save(sample, document, [Annotation("urn:uuid:page", note="ici"), words], Sidecar())
    text = beside(sample).read_text("utf-8")
    beside(sample).write_text(re.sub(r'"version": "1\.\d+"', '"version": "9.0"', text), "utf-8")
    return opened(qtbot, window, sample)


@pytest.fixture(autouse=True)
def _nothing_is_written(request: pytest.FixtureRequest, sample: Path):
    """Whatever a test of this file does."""
    request.getfixturevalue("newer")
    before = beside(sample).read_bytes()
    yield
    window: Window = request.getfixturevalue("newer")
    assert not window.session.unsaved and window.session.close() is None
    assert beside(sample).read_bytes() == before and "9.0" in before.decode()


def message(window: Window) -> str:
    return str(window.status._message.text)


def test_it_opens_and_says_so(newer: Window) -> None:
    assert SAYS in newer.hint.accessibleName() and newer.session.read_only
    assert {one.note for one in newer.session.notebook} == {"ici", "là-bas"}


def test_a_key_that_would_highlight_says_why_it_does_not(newer: Window) -> None:
    surface = select(newer, first_words(newer, "article"))
    for key in "HTNR1":
        newer.status.say("")
        QTest.keyClick(surface.viewport(), Qt.Key(ord(key)))
        assert SAYS in message(newer), key
        assert len(newer.session.notebook) == 2
        assert not newer.popups.popover.isVisible() and not newer.popups.picker.isVisible(), key


def test_every_command_that_would_write_says_why_it_does_not(newer: Window) -> None:
    for name in WRITING:
        select(newer, first_words(newer, "article"))
        newer.status.say("")
        newer.run(name)
        assert SAYS in message(newer) and not newer.session.history.undo_label, name


def test_the_bar_at_a_selection_offers_copying_alone(qtbot: QtBot, newer: Window) -> None:
    select(newer, first_words(newer, "article"))
    qtbot.waitUntil(newer.popups.bar.isVisible)
    offered = [one.text() for one in newer.popups.bar.findChildren(QPushButton) if one.isVisible()]
    assert len(offered) == 1


def test_a_highlight_can_be_read_and_not_be_changed(newer: Window) -> None:
    newer.editing.open_annotation("urn:uuid:words")
    note = newer.popups.popover.findChild(QTextEdit)
    assert note.isVisible() and note.isReadOnly() and note.toPlainText() == "là-bas"
    newer.annotating.note(["urn:uuid:words"], "anders")
    assert SAYS in message(newer) and newer.session.notebook["urn:uuid:words"].note == "là-bas"


def test_no_edge_of_a_memo_can_be_dragged(newer: Window) -> None:
    memo = newer.body.side.memo.surface
    memo.edges.hover(QPointF(memo.view.left + 4, 30))
    assert not memo.edges._near
    assert not any(memo.edges.grab(QPointF(memo.view.left + memo.setter.width / 2, y)) for y in range(60))
