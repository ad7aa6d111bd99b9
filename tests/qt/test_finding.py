"""Finding in the real window: what is typed, in which pane, which hit, and highlighting all of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reader.model import LEFT_OUT, Place
from reader.notes.seek import Query
from reader.qt import entries, finding
from reader.qt.finding import Count
from reader.qt.surface.surface import Surface
from reader.qt.surface.thread_order import Arrangement, Order
from reader.qt.window import SMALLEST, Window
from tests.qt.hands import first_words, opened, select


def counted(qtbot: QtBot, window: Window, query: Query, only_pane: bool = False) -> Count:
    with qtbot.waitSignal(window.finding.counted) as said:
        window.finding.search(query, only_pane)
    count = said.args[0]
    assert isinstance(count, Count)
    return count


def field(window: Window) -> QLineEdit:
    found = window.chrome.find_bar.findChild(QLineEdit)
    assert isinstance(found, QLineEdit)
    return found


def hit(window: Window) -> Place:
    (place,) = [surface.hit for surface in window.body.surfaces if surface.hit is not None]
    return place


def test_what_is_typed_is_found_in_every_pane(qtbot: QtBot, reading: Window) -> None:
    reading.body.article.setFocus()
    reading.run("find")
    QTest.keyClicks(field(reading), "MACHINE")
    qtbot.waitUntil(lambda: len(reading.body.article.found) > 0)
    assert field(reading).accessibleDescription().startswith("1 of ")
    for surface in reading.body.surfaces:
        assert len(surface.found) > 3
    assert hit(reading).part == "article"


def test_f3_goes_round_and_shift_f3_back(qtbot: QtBot, reading: Window) -> None:
    total = counted(qtbot, reading, Query("machine")).total
    reading.chrome.find_bar.show()
    first = hit(reading)
    seen = [first]
    for _ in range(total - 1):
        reading.actions_["find_next"].trigger()
        seen.append(hit(reading))
    assert len(set(seen)) == total
    reading.actions_["find_next"].trigger()
    assert hit(reading) == first
    reading.actions_["find_previous"].trigger()
    assert hit(reading) == seen[-1]


def test_only_the_pane_with_the_keyboard_is_searched_if_one_asks_for_it(
    qtbot: QtBot, reading: Window
) -> None:
    reading.body.side.comments.surface.setFocus()
    reading.run("find")
    everywhere = counted(qtbot, reading, Query("machine")).total
    here = counted(qtbot, reading, Query("machine"), only_pane=True).total
    assert 0 < here < everywhere
    assert hit(reading).part.startswith("comment:")


def test_a_search_begins_where_the_reader_is(qtbot: QtBot, reading: Window) -> None:
    reading.body.side.comments.surface.setFocus()
    reading.run("find")
    counted(qtbot, reading, Query("machine"))
    assert hit(reading).part.startswith("comment:")


def test_selected_words_become_the_search(qtbot: QtBot, reading: Window) -> None:
    words = first_words(reading, "article")
    select(reading, words)
    with qtbot.waitSignal(reading.finding.counted):
        reading.run("find")
    assert field(reading).text() == words
    assert hit(reading).span == reading.body.article.selected_places()[0].span


def test_ctrl_f_in_the_bar_keeps_what_is_typed_and_the_pane(qtbot: QtBot, reading: Window) -> None:
    words = first_words(reading, "memo:1")
    surface = select(reading, words, "memo:1")
    reading.run("find")
    field(reading).setText("machine")
    reading.run("find")
    assert field(reading).text() == "machine" and reading.finding.pane is surface


def test_the_hit_that_one_was_at_is_selected_when_the_bar_closes(qtbot: QtBot, reading: Window) -> None:
    reading.run("find")
    counted(qtbot, reading, Query("machine"))
    where = hit(reading)
    QTest.keyClick(field(reading), Qt.Key.Key_Escape)
    assert reading.body.article.selected_places() == [where]
    assert not any(len(surface.found) or surface.hit for surface in reading.body.surfaces)


def test_when_the_bar_closes_the_keyboard_is_where_the_hit_is(qtbot: QtBot, reading: Window) -> None:
    reading.body.article.setFocus()
    words = first_words(reading, "memo:1")
    reading.run("find")
    counted(qtbot, reading, Query(words))
    where = hit(reading)
    assert where.part == "memo:1"
    QTest.keyClick(field(reading), Qt.Key.Key_Escape)
    memo = reading.body.side.memo.surface
    assert memo.hasFocus() and memo.selected_places() == [where]
    QTest.keyClick(memo, Qt.Key.Key_H)
    assert [entries.places(one) for one in reading.session.digest().placed] == [[where]]


def test_back_from_a_search_the_keyboard_is_where_it_was(qtbot: QtBot, reading: Window) -> None:
    _, memo, comments = reading.body.surfaces
    memo.setFocus()
    document = reading.session.document
    assert document is not None
    reading.run("find")
    counted(qtbot, reading, Query(first_words(reading, document.comments[-1].part)))
    assert hit(reading).part.startswith("comment:") and reading.navigation.surface is memo
    QTest.keyClick(field(reading), Qt.Key.Key_Escape)
    assert comments.hasFocus()
    reading.run("back")
    assert memo.hasFocus()


def test_a_pane_that_fewer_letters_moved_stands_again_where_it_was(qtbot: QtBot, reading: Window) -> None:
    article = reading.body.article
    article.setFocus()
    article._scroll(60.0)
    before = article.view.scroll.row, article.view.scroll.offset
    reading.run("find")
    counted(qtbot, reading, Query("Douze"))
    assert hit(reading).part == "article" and (article.view.scroll.row, article.view.scroll.offset) != before
    counted(qtbot, reading, Query("Douze ans sur"))
    assert hit(reading).part.startswith("comment:")
    assert (article.view.scroll.row, article.view.scroll.offset) == before
    counted(qtbot, reading, Query("Douze"))
    reading.finding.next()
    moved = article.view.scroll.row, article.view.scroll.offset
    counted(qtbot, reading, Query("Douze ans sur"))
    assert (article.view.scroll.row, article.view.scroll.offset) == moved, "one has gone on from there"


def test_a_hit_in_a_folded_memo_opens_it(qtbot: QtBot, reading: Window) -> None:
    memo = reading.body.side.memo
    memo.set_open(False, moving=False)
    document = reading.session.document
    assert document is not None
    counted(qtbot, reading, Query(document.parts["memo:1"].blocks[-1].text[:40], exact=True))
    assert memo.is_open and hit(reading).part == "memo:1"


def test_all_hits_are_highlighted_as_one_step_and_not_twice(qtbot: QtBot, reading: Window) -> None:
    total = counted(qtbot, reading, Query("machine")).total
    with qtbot.waitSignal(reading.finding.said) as said:
        reading.finding.highlight_all()
    assert str(total) in said.args[0] and len(reading.session.notebook) == total
    assert {one.anchors[0].exact.lower() for one in reading.session.notebook} == {"machine"}
    reading.finding.highlight_all()
    assert len(reading.session.notebook) == total
    reading.run("undo")
    assert len(reading.session.notebook) == 0


def test_what_was_highlighted_is_taken_back_while_the_field_has_the_keyboard(
    qtbot: QtBot, reading: Window
) -> None:
    reading.run("find")
    field = reading.chrome.find_bar.findChild(QLineEdit)
    qtbot.keyClicks(field, "machine")
    qtbot.waitUntil(lambda: bool(reading.body.article.found))
    reading.chrome.find_bar._on_all()
    assert len(reading.session.notebook)
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not len(reading.session.notebook) and field.text() == "machine"


def test_more_hits_than_anybody_wants_to_highlight_are_refused(
    qtbot: QtBot, reading: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "MOST", 3)
    counted(qtbot, reading, Query("machine"))
    reading.finding.highlight_all()
    assert len(reading.session.notebook) == 0


@pytest.mark.parametrize(("words", "why"), [("(", "complete"), ("a{999}{999}", "large")])
def test_what_is_wrong_with_an_expression_stands_in_the_bar(
    qtbot: QtBot, reading: Window, words: str, why: str
) -> None:
    reading.run("find")
    QTest.keyClick(field(reading), Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    with qtbot.waitSignal(reading.finding.said):
        field(reading).setText(words)
    assert why in field(reading).accessibleDescription()
    shown = [label.text() for label in reading.chrome.find_bar.findChildren(QLabel) if label.isVisible()]
    assert not any("found" in words for words in shown), "it was not looked for"


def test_an_expression_that_takes_too_long_is_given_up_and_said(
    qtbot: QtBot, window: Window, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Un titre\n\n" + "a" * 80 + "b\n\nDes mots qui suivent, assez pour une page.", "utf-8")
    opened(qtbot, window, page)
    with qtbot.waitSignal(window.finding.said) as said:
        window.finding.search(Query("(a|aa)+$", expression=True))
    assert "too long" in said.args[0]


def test_a_newer_search_wins(qtbot: QtBot, reading: Window) -> None:
    reading.finding.search(Query("machine"))
    count = counted(qtbot, reading, Query("zzzz"))
    assert count == Count(0, 0)
    assert not any(len(surface.found) for surface in reading.body.surfaces)


def test_another_page_is_searched_for_the_same_words(qtbot: QtBot, reading: Window, tmp_path: Path) -> None:
    counted(qtbot, reading, Query("machine"))
    page = tmp_path / "other.txt"
    page.write_text("Une autre page\n\nElle parle d'une machine, et d'elle seule.", "utf-8")
    with qtbot.waitSignal(reading.finding.counted) as said:
        opened(qtbot, reading, page)
    assert said.args[0] == Count(1, 1)


def middle(surface: Surface) -> Place:
    """A word in the middle of a pane."""
    point = surface.view.point_at(QPointF(surface.view.left + 30, surface.viewport().height() / 2))
    assert point is not None
    part = surface.setter.flow.rows[point.row].part
    assert part is not None
    return Place(part.key, surface.view.word_at(point))


@pytest.mark.parametrize("size", [(1280, 800), SMALLEST])
def test_the_bar_lies_over_nothing_and_the_words_stay_where_they_are(
    qtbot: QtBot, reading: Window, size: tuple[int, int]
) -> None:
    reading.resize(*size)
    QApplication.processEvents()
    for surface, pixels in zip(reading.body.surfaces, (120.0, 40.0, 60.0), strict=True):
        surface._scroll(pixels)
    qtbot.waitUntil(lambda: all(one.painted == one.stands for one in reading.body.surfaces))
    words = [middle(surface) for surface in reading.body.surfaces]

    def where() -> list[QPoint]:
        pairs = zip(reading.body.surfaces, words, strict=True)
        return [one.viewport().mapToGlobal(one.view.rects(place)[0].topLeft()) for one, place in pairs]

    before = where()
    reading.run("find")
    bar = reading.chrome.find_bar
    place = QRect(bar.mapTo(reading, QPoint(0, 0)), bar.size())
    for one in (reading.toolbar, reading.body, reading.status):
        assert not place.intersects(QRect(one.mapTo(reading, QPoint(0, 0)), one.size()))
    assert place.width() == reading.width()
    assert where() == before
    bar.dismiss()
    assert where() == before


def test_what_was_left_out_is_searched_while_it_is_seen_and_is_never_highlighted(
    qtbot: QtBot, reading: Window
) -> None:
    document = reading.session.document
    assert document is not None
    words = next(block.text for block in document.left_out if len(block.text) > 10)
    assert counted(qtbot, reading, Query(words, exact=True)).total == 0
    reading.run("show_left_out")
    assert counted(qtbot, reading, Query(words, exact=True)).total == 1
    assert hit(reading).part == LEFT_OUT and reading.body.article.view.rects(hit(reading))
    reading.finding.highlight_all()
    assert not len(reading.session.notebook)
    reading.run("show_left_out")
    assert not reading.body.unfolded
    reading.finding.next()
    assert reading.body.unfolded and reading.body.article.view.rects(hit(reading)), "it opens for a hit"


def test_hits_in_a_sorted_thread_follow_each_other_as_they_are_seen(qtbot: QtBot, reading: Window) -> None:
    comments = reading.body.side.comments
    reading.body.side.comments.surface.setFocus()
    reading.run("find")
    comments.arrange(Arrangement(Order.NEWEST))
    total = counted(qtbot, reading, Query("a"), only_pane=True).total
    found = []
    for _ in range(total):
        found.append(hit(reading).part)
        reading.finding.next()
    first = found.index(comments.keys[0])
    seen = list(dict.fromkeys(found[first:] + found[:first]))
    assert len(seen) > 4 and seen == [key for key in comments.keys if key in seen]


@pytest.mark.parametrize("opened_before", ["tag", "note"])
def test_nothing_floats_over_what_is_looked_for(reading: Window, opened_before: str) -> None:
    words = first_words(reading, "article")
    select(reading, words)
    reading.run(opened_before)
    assert reading.popups.picker.isVisible() or reading.popups.popover.isVisible()
    reading.run("find")
    floating = (reading.popups.picker, reading.popups.popover, reading.popups.bar)
    assert not any(each.isVisible() for each in floating)
    assert field(reading).hasFocus() and field(reading).text() == (words if opened_before == "tag" else "")


@pytest.mark.parametrize("step", [1, -1])
def test_a_click_on_the_map_is_where_the_next_hit_is_looked_for(
    qtbot: QtBot, window: Window, tmp_path: Path, step: int
) -> None:
    page = tmp_path / "long.html"
    words = "the harbour board met and the lamp was lit at dusk by the keeper who counted every ship " * 3
    page.write_text(
        "<!DOCTYPE html><html lang=en><head><title>Long</title></head><body><article><h1>Long</h1>"
        + "".join(f"<p>Number {n}: {words}.</p>" for n in range(60))
        + "</article></body></html>",
        "utf-8",
    )
    opened(qtbot, window, page)
    article = window.body.article
    assert counted(qtbot, window, Query("lamp")).total == 180
    window.chrome.find_bar.show()
    strip = article.verticalScrollBar()
    QTest.mouseClick(
        strip, Qt.MouseButton.LeftButton, pos=QPoint(strip.width() // 2, round(strip.height() * 0.7))
    )
    led = article.place()
    assert led is not None and led.span is not None
    seen = [
        one for one in article.found.some(180) if (rects := article.view.rects(one)) and rects[0].bottom() > 0
    ]
    shown = [one for one in seen if one.span is not None and one.span.start >= led.span.start]
    window.run("find_next" if step > 0 else "find_previous")
    assert hit(window) == shown[0 if step > 0 else -1]
    window.run("find_next")
    assert hit(window) == (
        shown[1] if step > 0 else article.found[list(article.found.some(180)).index(shown[-1]) + 1]
    )
