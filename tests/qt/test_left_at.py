"""A page opens again exactly where it was left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from pytestqt.qtbot import QtBot

from reader.bookmarks import Bookmarks
from reader.model import Place, Span
from reader.notes import store
from reader.qt import display
from reader.qt.controls.pane_header import HEIGHT
from reader.qt.holding import top_of
from reader.qt.look import Look
from reader.qt.surface.thread_order import Order
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.qt.hands import opened

THREAD = "<title>Le phare</title><ol class=comment-list>{}</ol>".format(
    "".join(
        f'<li class="comment depth-1" id="comment-{n}"><div class="comment-author"><b class="fn">{name}</b></div>'
        f'<div class="comment-metadata"><time datetime="2026-03-0{n}T08:00:00">le {n} mars</time></div>'
        f'<div class="comment-content"><p>{"Le gardien notait tout, jour et nuit. " * 12}</p></div></li>'
        for n, name in enumerate(("Ada", "Bruno", "Cleo", "Dora", "Elsa", "Fritz"), 1)
    )
)


@pytest.fixture
def again(look: Look, window: Window) -> Iterator[Window]:
    """The window of a program that was started again."""
    tasks = Tasks()
    again = Window(look, tasks)
    again.resize(window.size())
    again.show()
    yield again
    again.close()
    tasks.close()
    shiboken6.delete(again)


def page(folder: Path, name: str) -> Path:
    path = folder / f"{name}.html"
    body = "".join(f"<p>Lanterne {n:02}, {name}. {'Le gardien notait tout. ' * 12}</p>" for n in range(40))
    path.write_text(f"<title>Le phare</title><article><h1>Le phare</h1>{body}</article>", "utf-8")
    return path


@pytest.mark.parametrize("pixels", [0, 12, 333, 1_007, 2_221, 100_000])
def test_a_page_opens_where_it_was_left_to_the_pixel(
    qtbot: QtBot, window: Window, tmp_path: Path, pixels: int
) -> None:
    first, second = page(tmp_path, "mer"), page(tmp_path, "vent")
    opened(qtbot, window, first)
    article = window.body.article
    article._scroll(float(pixels))
    row, offset = article.stands
    opened(qtbot, window, second)
    assert article.at_start
    opened(qtbot, window, first)
    assert article.stands == (row, pytest.approx(offset, abs=0.01))


def test_at_another_size_of_the_text_the_same_words_are_over_the_edge(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    first, second = page(tmp_path, "mer"), page(tmp_path, "vent")
    opened(qtbot, window, first)
    article = window.body.article
    article._scroll(1_007.0)
    while (top := top_of(article)) is None or top.above < 4:  # between two paragraphs
        article._scroll(5.0)
    there = top.place
    assert there.span is not None
    opened(qtbot, window, second)
    for _ in range(3):
        window.run("smaller")
    opened(qtbot, window, first)
    letter = article.view.rects(Place(there.part, Span(there.span.start, there.span.start + 1)))[0]
    assert letter.top() <= 0 <= letter.bottom()


def scrolled(window: Window) -> list[tuple[int, float]]:
    """Each pane to the middle of some paragraph; where they stand."""
    window.resize(1280, 420)
    for surface, pixels in zip(window.body.surfaces, (333.0, 61.0, 255.0), strict=True):
        surface._scroll(pixels)
        assert not surface.at_start
    return [surface.stands for surface in window.body.surfaces]


def standing(window: Window) -> list[tuple[int, object]]:
    stands = (surface.stands for surface in window.body.surfaces)
    return [(row, pytest.approx(offset, abs=0.01)) for row, offset in stands]


def closed(window: Window) -> None:
    window.close()
    window.tasks.wait()


def test_a_restart_finds_memo_and_comments_where_they_were_left(
    qtbot: QtBot, reading: Window, again: Window, sample: Path
) -> None:
    stood = scrolled(reading)
    closed(reading)
    again.resize(reading.size())
    opened(qtbot, again, sample)
    assert stood == standing(again)


def test_a_restart_finds_the_comments_folded_that_were(
    qtbot: QtBot, reading: Window, again: Window, sample: Path
) -> None:
    reading.resize(1280, 420)
    document, thread = reading.session.document, reading.body.side.comments
    assert document is not None
    parent = next(one.parent for one in document.comments if one.parent)
    thread.surface.part_clicked.emit(parent)
    reading.run("fold_replies")
    assert thread.arrangement.folded == {parent}
    thread.surface._scroll(90.0)
    stood = thread.surface.stands
    closed(reading)
    again.resize(reading.size())
    opened(qtbot, again, sample)
    thread = again.body.side.comments
    assert thread.arrangement.folded == {parent}
    assert thread.surface.stands == (stood[0], pytest.approx(stood[1], abs=0.01))


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(display, "RESTS", 50)


@pytest.fixture
def writes(soon: None, monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that are written."""
    write, files = store.write, list[Path]()

    def told(path: Path, data: bytes, **more: object) -> None:
        write(path, data)
        files.append(path)

    monkeypatch.setattr(store, "write", told)
    return files


def test_the_place_is_on_the_disk_a_little_after_scrolling(
    qtbot: QtBot, soon: None, reading: Window, again: Window, sample: Path
) -> None:
    stood = scrolled(reading)
    document = reading.session.document
    assert document is not None
    there = [surface.place() for surface in reading.body.surfaces]

    def written() -> None:
        kept = Bookmarks().find(document.sha256)
        assert kept is not None
        assert [kept.place, *(line.place for line in kept.beside)] == there

    qtbot.waitUntil(written)
    again.resize(reading.size())
    opened(qtbot, again, sample)  # the other window was never closed
    assert stood == standing(again)


def test_so_is_that_the_memo_was_folded_and_how_the_thread_was_sorted(
    qtbot: QtBot, soon: None, reading: Window
) -> None:
    document = reading.session.document
    assert document is not None
    reading.run("toggle_memo")
    qtbot.waitUntil(lambda: (kept := Bookmarks().find(document.sha256)) is not None and kept.closed)
    reading.run("sort_by_author")
    qtbot.waitUntil(
        lambda: (kept := Bookmarks().find(document.sha256)) is not None and kept.order == "author"
    )


def test_a_place_is_not_written_while_one_scrolls_nor_twice(
    qtbot: QtBot, writes: list[Path], reading: Window
) -> None:
    qtbot.waitUntil(lambda: bool(writes))
    writes.clear()
    reading.display._resting.setInterval(5_000)  # however slow the machine is
    for _ in range(8):
        reading.body.article._scroll(20.0)
        qtbot.wait(10)
    assert not writes
    reading.display._resting.setInterval(50)
    qtbot.waitUntil(lambda: bool(writes))
    reading.body.article.moved.emit()
    qtbot.wait(200)
    assert len(writes) == 1


def test_a_restart_finds_the_comments_sorted_as_they_were(
    qtbot: QtBot, reading: Window, again: Window, sample: Path
) -> None:
    reading.resize(1280, 420)
    reading.run("sort_by_author")
    thread = reading.body.side.comments
    assert thread.arrangement.order is Order.AUTHOR
    thread.surface._scroll(70.0)
    keys, stood = thread.keys, thread.surface.stands
    closed(reading)
    again.resize(reading.size())
    opened(qtbot, again, sample)
    thread = again.body.side.comments
    assert thread.keys == keys
    assert thread.surface.stands == (stood[0], pytest.approx(stood[1], abs=0.01))


def test_a_restart_finds_all_comments_whatever_they_were_filtered_by(
    qtbot: QtBot, reading: Window, again: Window, sample: Path
) -> None:
    thread = reading.body.side.comments
    thread.arrange(thread.arrangement._replace(words="hiver"))
    assert not thread.is_whole
    found = thread.surface.place()
    assert found is not None and found.part != thread._document.comments[0].part  # type: ignore[union-attr]  # it is open
    closed(reading)
    again.resize(1280, 420)
    opened(qtbot, again, sample)
    assert again.body.side.comments.is_whole
    assert again.body.side.comments.surface.place() == found


def test_a_restart_finds_the_memo_folded_that_was_and_its_place_under_the_fold(
    qtbot: QtBot, reading: Window, again: Window, sample: Path
) -> None:
    reading.resize(1280, 420)
    memo = reading.body.side.memo
    memo.surface._scroll(61.0)
    stood = memo.surface.stands
    reading.run("toggle_memo")
    assert not memo.is_open
    qtbot.waitUntil(memo.surface.isHidden)
    closed(reading)
    again.resize(reading.size())
    opened(qtbot, again, sample)
    memo = again.body.side.memo
    assert not memo.is_open and memo.surface.isHidden() and memo.height() == HEIGHT
    assert not again.actions_["toggle_memo"].isChecked()
    again.run("toggle_memo")
    qtbot.waitUntil(memo.surface.isVisible)
    assert memo.surface.stands == (stood[0], pytest.approx(stood[1], abs=0.01))


def test_a_thread_without_an_article_is_found_at_its_beginning_again(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    first, second = tmp_path / "thread.html", page(tmp_path, "mer")
    first.write_text(THREAD, "utf-8")
    opened(qtbot, window, first)
    thread = window.body.side.comments.surface
    assert window.body.article.place() is None
    thread._scroll(400.0)
    opened(qtbot, window, second)
    opened(qtbot, window, first)
    assert not thread.at_start
    thread.to_top()
    opened(qtbot, window, second)
    opened(qtbot, window, first)
    assert thread.at_start


def test_who_does_something_in_the_moment_a_page_comes_is_where_it_was_left(
    qtbot: QtBot, reading: Window, sample: Path
) -> None:
    reading.body.article._scroll(700)
    stood = reading.body.article.stands
    reading.display.remember_place()
    found: list[tuple[int, float]] = []

    def look() -> None:
        reading.run("toggle_annotations")
        found.append(reading.body.article.stands)

    reading.arriving.arrived.connect(look)
    opened(qtbot, reading, sample)
    reading.arriving.arrived.disconnect(look)
    assert found == [pytest.approx(stood)] and reading.body.article.stands == pytest.approx(stood)
