"""A page on its way: its beginning can be read, what was open stays, and it can be called off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.ingest import child, read_page
from reader.ingest.parcels import Receiver
from reader.ingest.process import Child
from reader.model import Document, Place, Span
from reader.notes import sidecar
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.qt import display
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.bench.pages import page
from tests.qt.hands import opened, saved, select


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A long page: an article that reaches beyond its beginning, then comments."""
    return page(tmp_path_factory.mktemp("long"), 60_000, 700)


@pytest.fixture
def long(written: Path, tmp_path: Path) -> Path:
    copy = tmp_path / written.name
    copy.write_bytes(written.read_bytes())
    return copy


class HeldUp(Child):
    """A child whose rest is not listened to until it may go on: its pipe is full, so it stands still."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = Event()

    def answer(self, receiver: Receiver) -> Document:
        begun = receiver._begun

        def wait(beginning: Document) -> None:
            begun(beginning)
            self.may_go_on.wait(30)

        receiver._begun = wait
        return super().answer(receiver)

    def kill(self) -> None:
        super().kill()
        self.may_go_on.set()


class Children:
    """Those that were started; held up where that is asked for."""

    def __init__(self) -> None:
        self.made: list[HeldUp] = []
        self.held = False

    def __call__(self) -> HeldUp:
        self.made.append(HeldUp())
        if not self.held:
            self.go_on()
        return self.made[-1]

    def go_on(self) -> None:
        self.made[-1].may_go_on.set()

    @property
    def ended(self) -> bool:
        return self.made[-1]._process.poll() is not None


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> Iterator[Children]:
    made = Children()
    monkeypatch.setattr(child, "Child", made)
    yield made
    for each in made.made:
        each.kill()
        each.end()


def begun(qtbot: QtBot, window: Window, long: Path, children: Children) -> Window:
    """The beginning of the page is shown, and the rest does not come."""
    children.held = True
    with qtbot.waitSignal(window.session.opened):
        window.open_path(str(long))
    children.held = False
    assert window.session.partial
    qtbot.waitUntil(window.actions_["find"].isEnabled)  # the frame has heard of it
    return window


def complete(qtbot: QtBot, window: Window, children: Children) -> None:
    with qtbot.waitSignal(window.settled, timeout=30_000):
        children.go_on()
    assert not window.session.partial


def corner(surface: Surface, place: Place) -> QPoint:
    """Where words are on the desktop."""
    return surface.viewport().mapToGlobal(surface.view.rects(place)[0].topLeft())


def test_the_beginning_of_a_long_page_can_be_read_before_the_rest(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    begun(qtbot, window, long, children)
    shown = window.session.document
    assert shown is not None and shown.title == "Le phare de Kerdrin"
    assert len(shown.article.text) > 60_000
    assert "%" not in window.status._place.text
    complete(qtbot, window, children)
    whole = window.session.document
    assert whole is not None and len(whole.comments) == 700
    assert whole.article.text.startswith(shown.article.text)


def test_the_words_under_the_eye_stay_where_they_are(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    begun(qtbot, window, long, children)
    surface = window.body.article
    surface._scroll(5_003)
    top = surface.place()
    assert top is not None and top.span is not None
    words = Place("article", Span(top.span.start + 200, top.span.start + 260))
    surface.select(words)
    before, text = corner(surface, words), surface.selected_text()
    complete(qtbot, window, children)
    assert corner(surface, words) == before
    assert surface.selected_text() == text
    surface.complete()
    qtbot.wait(0)
    assert corner(surface, words) == before


def test_nothing_can_be_written_on_a_beginning_and_it_is_said_why(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    begun(qtbot, window, long, children)
    surface = select(window, "Le phare de Kerdrin")
    for key in (Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_N, Qt.Key.Key_1):
        window.status.clear()
        QTest.keyClick(surface, key)
        assert "beginning" in window.status._message.text
    qtbot.waitUntil(window.popups.bar.isVisible)
    assert not window.popups.bar._tag.isVisible()
    assert window.popups.bar._copy.isVisible()
    window.editing.copy()
    assert "Le phare de Kerdrin" in surface.selected_text()
    assert not len(window.session.notebook)
    complete(qtbot, window, children)
    QTest.keyClick(surface, Qt.Key.Key_H)
    assert len(window.session.notebook) == 1
    saved(qtbot, window)
    assert sidecar.beside(long).exists()


def test_annotations_come_with_the_whole_page(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    opened(qtbot, window, long)
    select(window, "Le phare de Kerdrin")
    window.editing.highlight()
    saved(qtbot, window)
    begun(qtbot, window, long, children)
    assert not list(window.body.article.layers.marks({}))
    complete(qtbot, window, children)
    assert list(window.body.article.layers.marks({}))


def test_escape_stops_the_child_and_leaves_the_window_as_it_was(
    qtbot: QtBot, reading: Window, sample: Path, long: Path, children: Children
) -> None:
    surface = select(reading, "Pendant trois ans")
    reading.editing.highlight()
    surface._scroll(140)
    before = (surface.view.scroll.row, surface.view.scroll.offset)
    begun(qtbot, reading, long, children)
    with qtbot.waitSignal(reading.settled):
        QTest.keyClick(reading.body.article, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: children.ended)
    assert reading.session.page == sample.resolve()
    assert (surface.view.scroll.row, surface.view.scroll.offset) == before
    assert not reading.arriving.card.isVisible()
    reading.session.undo()
    assert not len(reading.session.notebook)


def test_a_beginning_that_is_called_off_leaves_the_welcome(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    begun(qtbot, window, long, children)
    window.arriving.card._cancel.click()
    assert window.stack.currentWidget() is window.welcome
    assert window.session.document is None
    assert "network" in window.status._place.text
    opened(qtbot, window, long)
    assert not window.session.partial


def test_before_its_beginning_is_there_an_opening_can_be_called_off_from_anywhere(
    qtbot: QtBot, window: Window, long: Path
) -> None:
    window.open_path(str(long))
    window.setFocus()
    with qtbot.waitSignal(window.settled):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.opening.busy
    assert window.stack.currentWidget() is window.welcome


def test_a_page_that_takes_too_long_is_ended_with_a_sentence(
    qtbot: QtBot,
    reading: Window,
    sample: Path,
    long: Path,
    children: Children,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(child, "PATIENCE", 0.01)
    monkeypatch.setattr(child, "_EACH", 0.0)
    opened(qtbot, reading, long)
    assert children.ended
    assert "took too long" in reading.hint.accessibleName()
    assert reading.session.page == sample.resolve()


def test_a_child_that_dies_after_the_beginning_brings_back_what_was_open(
    qtbot: QtBot, reading: Window, sample: Path, long: Path, children: Children
) -> None:
    begun(qtbot, reading, long, children)
    with qtbot.waitSignal(reading.settled):
        children.made[-1].kill()
    assert "could not be read" in reading.hint.accessibleName()
    assert reading.session.page == sample.resolve()


def test_a_newer_opening_drops_a_beginning_and_its_rest(
    qtbot: QtBot, window: Window, sample: Path, long: Path, children: Children
) -> None:
    begun(qtbot, window, long, children)
    opened(qtbot, window, sample)
    assert window.session.page == sample.resolve()
    assert not window.session.partial
    qtbot.waitUntil(lambda: children.ended)


def test_a_newer_opening_that_fails_brings_back_what_was_open_before_both(
    qtbot: QtBot, reading: Window, sample: Path, long: Path, children: Children, tmp_path: Path
) -> None:
    begun(qtbot, reading, long, children)
    opened(qtbot, reading, tmp_path / "nowhere.html")
    assert reading.session.page == sample.resolve()
    assert reading.failed


def test_the_card_says_what_goes_on_and_how_far_it_is(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    card = window.arriving.card
    said: list[str] = []

    def hear(_share: object) -> None:
        said.append(card.words)

    window.opening.came.connect(hear)
    begun(qtbot, window, long, children)
    assert card.words == "Reading the rest of the page…"
    qtbot.waitUntil(card.isVisible)
    complete(qtbot, window, children)
    assert not card.isVisible()
    assert any("%" in words for words in said)
    window.opening.came.disconnect(hear)


def test_while_the_rest_comes_nothing_is_found_so_far_and_the_card_lies_beside_the_find_bar(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    begun(qtbot, window, long, children)
    window.run("find")
    bar, card = window.chrome.find_bar, window.arriving.card
    qtbot.keyClicks(bar._field, "words that no page holds")
    qtbot.waitUntil(card.isVisible)
    qtbot.waitUntil(lambda: bar._field.accessibleDescription() == "Nothing so far")
    where = [QRect(each.mapTo(window, QPoint()), each.size()) for each in (bar, card)]
    assert not where[0].intersects(where[1])
    complete(qtbot, window, children)
    qtbot.waitUntil(lambda: bar._field.accessibleDescription() == "Nothing found")


def test_no_pane_comes_or_goes_with_the_rest(
    qtbot: QtBot, window: Window, long: Path, children: Children
) -> None:
    begun(qtbot, window, long, children)
    widths = window.body.sizes()
    complete(qtbot, window, children)
    assert window.body.sizes() == widths


@pytest.mark.parametrize("scrolled", [False, True])
def test_a_long_page_without_comments_keeps_no_pane_for_them_unless_it_is_being_read(
    qtbot: QtBot, window: Window, tmp_path: Path, children: Children, scrolled: bool
) -> None:
    page = tmp_path / "long.html"
    words = "The harbour office wrote its yearly report, and nobody at the quay knew why. "
    page.write_text(f"<h1>The harbour</h1>{f'<p>{words * 6}</p>' * 2_500}", "utf-8")
    begun(qtbot, window, page, children)
    if scrolled:
        window.body.article.view.scroll_by(400)
    complete(qtbot, window, children)
    assert window.body.side.isHidden() is not scrolled


def test_what_is_being_saved_is_left_without_waiting_for_the_page_that_comes(
    qtbot: QtBot,
    reading: Window,
    sample: Path,
    long: Path,
    children: Children,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The save had begun, or had not, when the beginning of the next page took the window."""
    save, begun_saving, may_end = sidecar.save, Event(), Event()

    def slow(*given: Any, **named: Any) -> sidecar.Sidecar:
        begun_saving.set()
        may_end.wait(0.2)
        return save(*given, **named)

    monkeypatch.setattr(sidecar, "save", slow)
    select(reading, "Pendant trois ans")
    reading.editing.highlight()
    reading.session.save()
    qtbot.waitUntil(begun_saving.is_set)
    begun(qtbot, reading, long, children)
    assert sidecar.beside(sample).exists()
    complete(qtbot, reading, children)


def test_a_page_of_which_nothing_was_understood_shows_all_it_holds(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    page = tmp_path / "tiny.html"
    page.write_text("<html><body><p>Hi</p></body></html>", "utf-8")
    opened(qtbot, window, page)
    assert window.body.unfolded
    assert "Hi" in [row.text for row in window.body.article.setter.flow.rows]


def test_highlights_come_under_the_words_that_stand_already(
    qtbot: QtBot, window: Window, long: Path, children: Children, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read_page(long)
    parts = (document.article, document.parts[document.comments[0].part])
    held = [Annotation(f"urn:uuid:{at}", (describe(part, part.span(0)),)) for at, part in enumerate(parts)]
    sidecar.save(long, document, held, sidecar.Sidecar())
    monkeypatch.setattr(display, "FEW", 0)
    begun(qtbot, window, long, children)
    complete(qtbot, window, children)
    panes = {"urn:uuid:0": window.body.article, "urn:uuid:1": window.body.side.comments.surface}
    qtbot.waitUntil(lambda: all(surface.layers.of(id) for id, surface in panes.items()))
    qtbot.waitUntil(lambda: sorted(window.body.list._rows.shown) == sorted(panes))


def test_panes_that_nobody_touched_stand_as_they_were_left_when_the_rest_comes(
    qtbot: QtBot, window: Window, sample: Path, long: Path, children: Children
) -> None:
    opened(qtbot, window, long)
    article, _, thread = window.body.surfaces
    article._scroll(3_000)
    window.run("sort_by_author")
    thread._scroll(2_500)
    keys, stood = window.body.side.comments.keys, thread.stands
    opened(qtbot, window, sample)
    begun(qtbot, window, long, children)
    article._scroll(5_003)
    reading = article.place()
    complete(qtbot, window, children)
    assert article.place() == reading
    assert window.body.side.comments.keys == keys
    assert thread.stands == (stood[0], pytest.approx(stood[1], abs=0.01))
