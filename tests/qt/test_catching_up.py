"""Annotations that follow a corrected page by and by stand in the end where they would have stood at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from reader.ingest import read_page
from reader.model import Place, Span
from reader.notes import sidecar
from reader.notes.anchor import describe, whole
from reader.notes.annotation import Annotation
from reader.qt import catching_up, dialogs, display
from reader.qt.controls.passage_dialog import Said
from reader.qt.look import Look
from reader.qt.surface.layers import Highlight
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.qt.hands import opened, place, saved, select

THEN = "2026-03-01T00:00:00.000Z"
MANY = 10**6  # annotations: there are always fewer
PARAGRAPHS = tuple(
    f"Paragraph {at} of the long story that the keeper told about the sea, the ships and lamp number {at}."
    for at in range(12)
)
PAGE = (
    "<!DOCTYPE html><html lang=en><head><title>The lamp</title></head>"
    "<body><article><h1>The lamp</h1>{}</article></body></html>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """Every paragraph has highlights, some over its end or over each other; the article has a note as a whole."""
    path = tmp_path / "lamp.html"
    path.write_text(PAGE.format("".join(f"<p>{each}</p>" for each in PARAGRAPHS)), "utf-8")
    document = read_page(path)
    part = document.article
    spans = [Span(at, at + 30) for at in range(20, len(part.text) - 40, 35)]
    spans += [Span(at, at + 120) for at in range(40, len(part.text) - 130, 400)]
    held = [Annotation(f"urn:uuid:{at}", (describe(part, span),), ("sea",)) for at, span in enumerate(spans)]
    held.append(Annotation("urn:uuid:whole", (whole(part),), note="all of it"))
    sidecar.save(path, document, held, sidecar.Sidecar())
    return path


@pytest.fixture(autouse=True)
def _nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "ask_about_passage", lambda *_: Said("letter", "", "The ministry"))


@pytest.fixture(autouse=True)
def _nobody_waits_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.qt.session.QUIET", 20)


@contextmanager
def lamp(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Path, few: int, listed: int = 0
) -> Iterator[Window]:
    """A window on the page; with more annotations than `few` they follow by and by, than `listed` the list too."""
    monkeypatch.setattr(catching_up, "FEW", few)
    monkeypatch.setattr(display, "FEW", listed)
    tasks = Tasks()
    window = Window(Look(), tasks)
    window.resize(1280, 800)
    window.show()
    yield opened(qtbot, window, page)
    window.close()
    tasks.close()
    shiboken6.delete(window)  # one that stayed would be dressed again with every later one


def idle(qtbot: QtBot, window: Window) -> None:
    """All follows, and all is told and saved."""
    shown = window.display
    qtbot.waitUntil(lambda: not window.session.catching_up and not shown._due and not window.session.unsaved)


def lights(window: Window) -> set[Highlight]:
    return {
        one
        for surface in window.body.surfaces
        for held in surface.layers._shelves.all.values()
        for one in held
    }


def all_that_shows(window: Window) -> tuple[object, ...]:
    session = window.session
    assert session.document is not None
    texts = {key: part.text for key, part in session.document.parts.items()}
    rows = window.body.list._rows
    return texts, list(session.notebook), session.digest().placed, lights(window), rows._rows, rows._shown


def correct(name: str, nth: int) -> Callable[[Window], None]:
    def gesture(window: Window) -> None:
        select(window, f"Paragraph {nth} of the long story")
        window.run(name)

    return gesture


def run(name: str) -> Callable[[Window], None]:
    return lambda window: window.run(name)


STORIES: dict[str, tuple[Callable[[Window], None], ...]] = {
    "a memo": (correct("mark_memo", 3),),
    "two memos": (correct("mark_memo", 3), correct("mark_memo", 8)),
    "a comment": (correct("mark_comment", 5),),
    "left out": (correct("leave_out", 2),),
    "left out and put back": (correct("leave_out", 2), run("undo")),
    "a memo twice": (correct("mark_memo", 3), run("undo"), run("redo")),
    "all taken back": (correct("mark_memo", 3), correct("leave_out", 6), run("undo"), run("undo")),
}


@pytest.mark.parametrize("patient", [True, False])
@pytest.mark.parametrize("story", STORIES)
def test_by_and_by_comes_to_the_same_as_at_once(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Path, story: str, patient: bool
) -> None:
    found = []
    written = sidecar.beside(page).read_bytes()
    for few, listed in ((MANY, MANY), (0, 0), (0, MANY)):
        sidecar.beside(page).write_bytes(written)
        with lamp(qtbot, monkeypatch, page, few, listed) as window:
            for gesture in STORIES[story]:
                gesture(window)
                if patient:
                    idle(qtbot, window)
            idle(qtbot, window)
            found.append(all_that_shows(window))
    assert found[0] == found[1] == found[2]


def test_the_words_on_the_screen_are_highlighted_before_all_have_followed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Path
) -> None:
    with lamp(qtbot, monkeypatch, page, 0) as window:
        correct("mark_memo", 3)(window)
        assert window.session.catching_up
        early = [seen_on(surface) for surface in (window.body.article, window.body.side.memo.surface)]
        idle(qtbot, window)
        assert early == [seen_on(surface) for surface in (window.body.article, window.body.side.memo.surface)]
        assert all(early)


def seen_on(surface: object) -> list[object]:
    from reader.qt.surface.surface import Surface

    assert isinstance(surface, Surface)
    return [surface.layers.on(seen.index) for seen in surface.view.scroll.seen()]


def test_who_asks_sooner_finds_them_where_they_stand(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Path
) -> None:
    with lamp(qtbot, monkeypatch, page, 0) as window:
        correct("mark_memo", 3)(window)
        assert window.session.catching_up
        assert window.session.document is not None
        key = window.session.document.memos[0].part
        memo = place(window, "Paragraph 3 of the long story", key)
        assert parts_of(window.session.notebook) == {"article", key}
        assert not window.session.catching_up
        ids = window.annotating.highlight([Place(key, memo.span)])
        placed = window.session.placed(ids[0])
        assert placed is not None and placed.spans == (memo.span,)
        idle(qtbot, window)
        assert window.body.side.memo.surface.layers.of(ids[0])


def test_what_still_follows_can_be_undone_and_is_saved_by_closing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Path
) -> None:
    with lamp(qtbot, monkeypatch, page, 0) as window:
        before = list(window.session.notebook)
        correct("mark_memo", 3)(window)
        assert window.actions_["undo"].isEnabled() and window.session.catching_up and window.session.unsaved
        window.run("undo")
        assert list(window.session.notebook) == before
        saved(qtbot, window)
        correct("mark_memo", 3)(window)
        window.close()
    assert len(parts_of(sidecar.load(page).annotations)) == 2


def test_a_save_gives_nothing_back_of_what_has_followed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Path
) -> None:
    dated = [replace(one, created=THEN, modified=THEN) for one in sidecar.load(page).annotations]
    sidecar.save(page, read_page(page), dated, sidecar.load(page))
    for few in (0, MANY):
        with lamp(qtbot, monkeypatch, page, few) as window:
            told: list[object] = []
            window.session.changed.connect(told.append)
            for gesture in (correct("mark_memo", 3), run("undo"), run("redo"), run("undo")):
                standing = window.session._placing
                gesture(window)
                idle(qtbot, window)
                assert len(told) == 1 and window.session._placing is not standing
                shown, written = list(window.session.notebook), sidecar.load(page).annotations
                assert {one.id: one for one in shown} == {one.id: one for one in written}
                assert any(one.modified > THEN for one in written)
                told.clear()


def parts_of(annotations: Iterable[Annotation]) -> set[str]:
    return {anchor.part for one in annotations for anchor in one.anchors}


def test_another_page_takes_nothing_from_one_that_still_follows(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, page: Path
) -> None:
    other = page.with_name("other.html")
    other.write_text(PAGE.format("".join(f"<p>{each}</p>" for each in PARAGRAPHS[::-1])), "utf-8")
    with lamp(qtbot, monkeypatch, page, 0) as window:
        correct("mark_memo", 3)(window)
        opened(qtbot, window, other)
        idle(qtbot, window)
        assert not lights(window) and not len(window.session.notebook)
