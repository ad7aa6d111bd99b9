"""The words of a page that is opened are set pane by pane, each in a turn of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reader.model import Place, Span
from reader.qt.look import Look
from reader.qt.surface.manner import COMMENTS
from reader.qt.surface.rows import comment_rows
from reader.qt.surface.settling import When
from reader.qt.surface.surface import Surface
from reader.qt.window import Window


def colours(surface: Surface) -> set[int]:
    """What is painted: paper alone is one colour."""
    image = surface.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return set(memoryview(image.constBits()).cast("I"))


def thread(qtbot: QtBot, reading: Window, look: Look, when: When) -> Surface:
    """The thread of the page that is open, on a surface of its own."""
    document = reading.session.document
    assert document is not None
    surface = Surface(look, COMMENTS)
    qtbot.addWidget(surface)
    surface.resize(400, 500)
    surface.show()
    surface.setter.document = document
    surface.show_rows(comment_rows(document), when=when)
    return surface


def test_the_order_to_show_a_page_sets_no_words_yet(qtbot: QtBot, window: Window, sample: Path) -> None:
    laid = list[int]()
    surfaces = window.body.article, window.body.side.comments.surface

    def look() -> None:
        laid.extend(len(one.setter._remembered) for one in surfaces)

    window.session.opened.connect(look)
    with qtbot.waitSignal(window.settled):
        window.open_path(str(sample))
    window.session.opened.disconnect(look)
    assert laid == [0, 0]
    assert all(len(one.setter._remembered) > 3 for one in surfaces)
    assert all(len(colours(one)) > 1 for one in surfaces)


def test_rows_whose_turn_has_not_come_are_blank_paper_and_then_words(
    qtbot: QtBot, reading: Window, look: Look
) -> None:
    surface = thread(qtbot, reading, look, When.THEN)
    assert len(colours(surface)) == 1
    qtbot.waitUntil(lambda: len(colours(surface)) > 1)


def test_rows_that_a_person_asked_for_are_words_at_once(qtbot: QtBot, reading: Window, look: Look) -> None:
    assert len(colours(thread(qtbot, reading, look, When.NOW))) > 1


def test_who_goes_to_words_whose_turn_has_not_come_gets_there(
    qtbot: QtBot, reading: Window, look: Look
) -> None:
    surface = thread(qtbot, reading, look, When.THEN)
    document = reading.session.document
    assert document is not None
    last = Place(document.comments[-1].part, Span(0, 0))
    assert surface.go_to(last)
    assert len(colours(surface)) > 1
    top = surface.place()
    assert top is not None and top.part != document.comments[0].part


def test_words_that_are_not_to_be_seen_are_not_set(qtbot: QtBot, reading: Window, look: Look) -> None:
    document = reading.session.document
    assert document is not None
    hidden = Surface(look, COMMENTS)
    qtbot.addWidget(hidden)
    hidden.setter.document = document
    hidden.show_rows(comment_rows(document), when=When.THEN)
    qtbot.waitUntil(lambda: not hidden._settling.active)
    assert not hidden.setter._remembered
    hidden.resize(400, 500)
    hidden.show()
    assert len(colours(hidden)) > 1


def test_what_stands_beside_the_article_is_filled_later_unless_somebody_cannot_wait(
    qtbot: QtBot, window: Window, sample: Path
) -> None:
    rows: list[int] = []
    thread = window.body.side.comments.surface.setter

    def look() -> None:
        rows.append(len(thread.flow))
        window.run("toggle_annotations")
        rows.append(len(thread.flow))

    window.session.opened.connect(look)
    with qtbot.waitSignal(window.settled):
        window.open_path(str(sample))
    window.session.opened.disconnect(look)
    assert rows[0] == 0 < rows[1]
