"""What the hands do in tests of the window: open a page, find words, select them, wait for the file."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.model import Block, Document, Place, Span, parts_of
from reader.qt.controls.elided import Elided
from reader.qt.look import Look
from reader.qt.panes import CommentsPane
from reader.qt.surface.manner import ARTICLE
from reader.qt.surface.rows import article_rows
from reader.qt.surface.surface import Surface
from reader.qt.window import Window


def opened(qtbot: QtBot, window: Window, page: Path) -> Window:
    with qtbot.waitSignal(window.settled, timeout=30_000):
        window.open_path(str(page))
    return window


def opened_thread(qtbot: QtBot, window: Window, page: Path, html: str) -> CommentsPane:
    """The comments of a page that is written first; the keyboard is in them."""
    page.write_text(html, "utf-8")
    opened(qtbot, window, page)
    pane = window.body.side.comments
    pane.surface.setFocus()
    return pane


def shown_article(qtbot: QtBot, look: Look, blocks: tuple[Block, ...]) -> Surface:
    """An article of these blocks, in a column of 560 pixels."""
    surface = Surface(look, ARTICLE)
    qtbot.addWidget(surface)
    surface.resize(640, 500)
    surface.show_rows(article_rows(Document(blocks, parts_of(blocks, ["article"]))))
    surface.show()
    return surface


def place(window: Window, words: str, part: str = "article") -> Place:
    document = window.session.document
    assert document is not None
    start = document.parts[part].text.index(words)
    return Place(part, Span(start, start + len(words)))


def first_words(window: Window, part: str) -> str:
    """Three words from the middle of the first long block of a part."""
    document = window.session.document
    assert document is not None
    block = next(block for block in document.parts[part].blocks if len(block.text.split()) > 8)
    return " ".join(block.text.split(" ")[2:5])


def select(window: Window, words: str, part: str = "article") -> Surface:
    surface = window.body.surface_of(part)
    surface.setFocus()
    where = place(window, words, part)
    surface.go_to(where)
    surface.select(where)
    surface.selected.emit()
    return surface


def saved(qtbot: QtBot, window: Window) -> None:
    if window.session.unsaved:
        with qtbot.waitSignal(window.session.saved):
            pass


def said(window: Window) -> str:
    """What the status bar says."""
    return " ".join(label.text for label in window.status.findChildren(Elided))
