"""A window is painted before anything is in it; what was painted first stays where it is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from reader.bookmarks import Bookmark
from reader.cli.window_options import WindowOptions
from reader.ingest import read_page
from reader.ingest.process import Child, ahead
from reader.model import Place, Span
from reader.notes import scripts, sidecar
from reader.notes.glance import may_be_corrected
from reader.qt.body import Body
from reader.qt.early import Early, first_words
from reader.qt.ground import STATUS, TOOLBAR
from reader.qt.look import Look
from reader.qt.pictures import Pictures
from reader.qt.program import Program
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from reader.regex import regex
from tests.qt.hands import first_words as some_words
from tests.qt.hands import opened, place

PATIENT = 30_000  # milliseconds: another process reads the page, and others may want the machine


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def bare(qtbot: QtBot, look: Look, tasks: Tasks) -> Iterator[Window]:
    window = Window(look, tasks, bare=True)
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    yield window
    window.close()


@pytest.fixture
def child(sample: Path) -> Iterator[Child]:
    child = ahead(sample)
    assert child is not None
    yield child
    child.end()


def colours(window: Window) -> list[QColor]:
    """Down the middle of the toolbar's empty part, the page's edge and the status line."""
    picture = window.grab().toImage()
    foot = window.height() - STATUS
    return [
        picture.pixelColor(600, y) for y in (2, TOOLBAR - 2, TOOLBAR - 1, TOOLBAR, foot - 1, foot, foot + 2)
    ]


def until_body(window: Window) -> None:
    while not hasattr(window, "body"):
        assert window.furnish_a_little()


def until_filled(window: Window) -> None:
    """With the columns beside the article."""
    while not hasattr(window.body, "list"):
        assert window.furnish_a_little()


def boxes(widget: QWidget) -> list[QRect]:
    return [each.geometry() for each in widget.findChildren(QWidget)]


def test_a_window_is_painted_before_anything_is_in_it(qtbot: QtBot, bare: Window) -> None:
    qtbot.waitUntil(lambda: bare.ground.is_painted)
    assert not bare.is_furnished and not bare.actions_


def test_what_is_painted_first_stays(bare: Window) -> None:
    first = colours(bare)
    bare.furnish()
    assert colours(bare) == first


def test_a_page_s_paper_is_there_before_the_page(
    qtbot: QtBot, bare: Window, sample: Path, child: Child
) -> None:
    bare.open_path(sample, child)
    first = colours(bare)
    with qtbot.waitSignal(bare.settled):
        bare.furnish()
    assert colours(bare) == first


def test_whoever_asks_for_something_sooner_gets_it(bare: Window) -> None:
    bare.run("show_keys")
    assert bare.is_furnished


def test_the_first_highlight_has_no_pattern_to_compile(bare: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    kana = regex(scripts._KANA.pattern)
    monkeypatch.setattr(scripts, "_KANA", kana)
    assert "match" not in vars(kana)
    bare.furnish()
    assert "match" in vars(kana)


def test_a_key_that_comes_too_early_is_heard(qtbot: QtBot, bare: Window) -> None:
    QTest.keyClick(bare, Qt.Key.Key_Escape)
    assert bare.is_furnished


def test_the_first_words_are_shown_before_they_can_be_annotated(
    qtbot: QtBot, bare: Window, sample: Path, child: Child
) -> None:
    bare.open_path(sample, child)
    until_body(bare)
    qtbot.waitUntil(lambda: bare.stack.currentWidget() is bare.body, timeout=PATIENT)
    assert not hasattr(bare, "session")
    shown = bare.body.article.viewport().grab().toImage()
    assert not hasattr(bare.body, "side"), "the article comes before what stands beside it"
    widths, colour = bare.body.sizes(), bare.grab().toImage().pixelColor(bare.width() - 20, 400)
    until_filled(bare)
    assert bare.body.sizes() == widths
    assert bare.grab().toImage().pixelColor(bare.width() - 20, 400) == colour
    places = boxes(bare.body.side.memo.header)
    button = bare.body.side.memo.header.findChildren(QAbstractButton)[0]
    assert button.icon().isNull(), "words come before icons"
    assert bare.furnish_a_little()
    assert not button.icon().isNull()
    header = bare.body.side.memo.header.grab().toImage()
    side = bare.body.side.comments.isVisible(), bare.body.sizes()
    with qtbot.waitSignal(bare.settled):
        bare.furnish()
    assert bare.body.article.viewport().grab().toImage() == shown
    assert bare.body.side.memo.header.grab().toImage() == header
    assert boxes(bare.body.side.memo.header) == places
    assert (bare.body.side.comments.isVisible(), bare.body.sizes()) == side


def test_the_program_draws_itself_in_one_style_on_every_desktop() -> None:
    probe = "from reader.qt.start import _application; print(_application().style().objectName())"
    desktop = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "windows"}
    told = subprocess.run([sys.executable, "-c", probe], env=desktop, capture_output=True, text=True)
    assert told.stdout.strip().lower() == "fusion"


def test_who_scrolls_the_first_words_stays_there(
    qtbot: QtBot, bare: Window, sample: Path, child: Child
) -> None:
    bare.open_path(sample, child)
    until_body(bare)
    qtbot.waitUntil(lambda: bare.stack.currentWidget() is bare.body, timeout=PATIENT)
    article = bare.body.article
    article.view.scroll_by(300)
    where = article.view.scroll.row, article.view.scroll.offset
    assert where != (0, 0.0)
    with qtbot.waitSignal(bare.settled):
        bare.furnish()
    assert (article.view.scroll.row, article.view.scroll.offset) == pytest.approx(where)


def test_the_first_words_are_those_where_the_page_was_left(
    qtbot: QtBot, window: Window, bare: Window, sample: Path
) -> None:
    opened(qtbot, window, sample)
    words = some_words(window, "article")
    window.body.article.go_to(place(window, words), at_top=True)
    there = window.body.article.place()
    window.close()
    child = ahead(sample)
    bare.open_path(sample, child)
    until_body(bare)
    qtbot.waitUntil(lambda: bare.stack.currentWidget() is bare.body, timeout=PATIENT)
    left = bare.body.article.place()
    with qtbot.waitSignal(bare.settled):
        bare.furnish()
    assert bare.body.article.place() == left == there


def test_a_place_beside_the_article_is_gone_to_when_its_column_is_there(
    qtbot: QtBot, bare: Window, sample: Path
) -> None:
    bare.body = Body(bare.look, Pictures(bare.tasks, 1.0, bare), bare, bare=True)
    document = read_page(sample)
    bare.stack = QStackedWidget(bare)
    bare.stack.addWidget(bare.body)
    key = document.comments[-1].part
    bare._early = Early(document, False, Bookmark(Place(key, Span(0, 0))))
    bare.show_early()
    for _ in bare.body.fill():
        pass
    assert bare.body.side.comments.surface.place() == Place(key, Span(0, 0))


def test_the_panes_beside_are_as_they_were_left_from_their_first_words_on(
    qtbot: QtBot, window: Window, bare: Window, sample: Path
) -> None:
    opened(qtbot, window, sample)
    for each in (window, bare):
        each.resize(1280, 420)
    document, thread = window.session.document, window.body.side.comments
    assert document is not None
    parent = next(one.parent for one in document.comments if one.parent)
    thread.arrange(thread.arrangement._replace(folded=frozenset({parent})))
    window.body.article._scroll(333.0)
    window.body.side.memo.surface._scroll(61.0)
    letters = window.body.side.memo.surface.stands
    window.body.side.memo.set_open(False, moving=False)
    thread.surface._scroll(90.0)
    there, stood = thread.surface.place(), thread.surface.stands[0]
    window.close()
    bare.open_path(sample, ahead(sample))
    until_body(bare)
    qtbot.waitUntil(lambda: bare.stack.currentWidget() is bare.body, timeout=PATIENT)
    until_filled(bare)
    assert bare.body.side.comments.surface.place() == there
    memo = bare.body.side.memo
    assert not memo.is_open and memo.header._kind.text and memo.header._back.isHidden()
    with qtbot.waitSignal(bare.settled):
        bare.furnish()
    pane = bare.body.side.comments
    assert pane.arrangement.folded == {parent}
    assert (pane.surface.place(), pane.surface.stands[0]) == (there, stood)
    assert not memo.is_open and memo.surface.isHidden()
    assert memo.surface.stands == (letters[0], pytest.approx(letters[1], abs=0.01))


def test_a_page_that_was_corrected_waits_for_its_corrections(
    qtbot: QtBot, window: Window, sample: Path
) -> None:
    opened(qtbot, window, sample)
    document = window.session.document
    assert document is not None
    block = document.article.blocks[-1]
    window.body.article.select(Place("article", Span(0, len(block.text))))
    window.run("leave_out")
    window.close()
    assert sidecar.load(sample).corrections
    child = ahead(sample)
    assert child is not None
    assert first_words(sample, child) is None
    child.end()


def test_a_page_that_cannot_be_read_is_said_as_ever(qtbot: QtBot, bare: Window, tmp_path: Path) -> None:
    page = tmp_path / "empty.html"
    page.write_text("<html><body><script>1</script></body></html>", "utf-8")
    bare.open_path(page, ahead(page))
    with qtbot.waitSignal(bare.settled):
        bare.furnish()
    assert bare.failed and bare.stack.currentWidget() is bare.notice


def test_a_window_closed_before_it_is_filled_lets_its_child_go(
    qtbot: QtBot, bare: Window, sample: Path, child: Child
) -> None:
    bare.open_path(sample, child)
    assert bare.close()
    qtbot.waitUntil(lambda: child._process.poll() is not None)


def test_the_program_fills_its_first_window_by_itself(qtbot: QtBot) -> None:
    program = Program(WindowOptions(theme="light"), bare=True)
    window = program.first_window()
    assert not window.is_furnished
    qtbot.waitUntil(lambda: window.is_furnished)
    assert window.stack.currentWidget() is window.welcome
    window.close()
    program.close()


def test_the_first_window_needs_little() -> None:
    """What is loaded before the first paint holds it up."""
    code = "import reader.qt.start, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    ours = {name for name in loaded.stdout.split() if name.startswith("reader.")}
    foreign = {"subprocess", "filelock", "rapidfuzz", "regex", "uuid", "hashlib", "lxml", "html"}
    assert not foreign & set(loaded.stdout.split())
    assert len(ours) < 25, sorted(ours)


def test_what_only_a_hand_needs_is_not_loaded_for_the_first_words() -> None:
    """Each module that they do load is on the way to them."""
    code = "import reader.qt.body, sys; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    unwanted = {"html", "hashlib", "reader.notes.correction", "reader.notes.correction_words", "lxml"}
    unwanted |= {"reader.qt.panes", "reader.qt.controls.annotation_list"}
    assert not unwanted & set(loaded.stdout.split())


def test_the_first_words_do_not_wait_for_annotations_that_correct_nothing(
    qtbot: QtBot, window: Window, sample: Path, child: Child
) -> None:
    opened(qtbot, window, sample)
    window.annotating.highlight([place(window, some_words(window, "article"))])
    window.close()
    assert sidecar.load(sample).annotations
    assert may_be_corrected(sample) is False
    assert first_words(sample, child) is not None
