"""The furniture around the page: text options, palette, the sheet of keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from reader.qt.controls.elided import Elided
from reader.qt.look import Typography
from reader.qt.surface.thread_order import Order
from reader.qt.window import Window
from tests.qt.hands import opened, opened_thread

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Typeface: Sans", Typography(face="sans")),
        ("Lines: Long", Typography(measure="wide")),
        ("Spacing: Loose", Typography(leading="open")),
        ("Right edge: Even", Typography(justified=True)),
    ],
)
def test_a_click_sets_the_text_another_way(reading: Window, words: str, expected: Typography) -> None:
    reading.run("text_options")
    buttons = {button.accessibleName(): button for button in reading.findChildren(QPushButton)}
    QTest.mouseClick(buttons[words], LEFT)
    assert reading.look.typography == expected
    reading.look.set_typography(Typography())


def test_the_palette_runs_what_is_typed(reading: Window) -> None:
    reading.run("palette")
    QTest.keyClicks(reading.chrome._palette._field, "larger")
    QTest.keyClick(reading.chrome._palette._field, Qt.Key.Key_Return)
    assert reading.look.zoom > 1.0
    reading.run("usual_size")


THREAD = (
    """<!DOCTYPE html><title>Lamp</title><article><h1>Lamp</h1>{0}</article><ol class=comment-list>{1}</ol>"""
)
SAID = (
    '<li class="comment depth-1" id="comment-{0}"><div class="comment-author"><b class="fn">{1}</b></div>'
    '<div class="comment-content"><p>The keeper counted every ship that passed, says {1}.</p></div></li>'
)


def choose(window: Window, typed: str) -> list[str]:
    """Types into the palette and takes its first row; all that it offered."""
    window.run("palette")
    palette = window.chrome._palette
    QTest.keyClicks(palette._field, typed)
    rows = [palette._rows.index(row).data() for row in range(palette._rows.rowCount())]
    QTest.keyClick(palette._field, Qt.Key.Key_Return)
    return rows


def test_comments_are_sorted_and_filtered_by_name(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    text = "<p>The office wrote its yearly report, and nobody knew why.</p>" * 9
    said = "".join(SAID.format(at, name) for at, name in enumerate(("Zoe", "Ada", "Max"), 1))
    pane = opened_thread(qtbot, window, tmp_path / "lamp.html", THREAD.format(text, said))
    offered = choose(window, "sort the comments by")
    assert offered == ["Sort the comments by author"], "nothing tells votes or dates"
    assert pane.arrangement.order is Order.AUTHOR
    choose(window, "comments in the order of the thread")
    assert pane.arrangement.order is Order.THREAD
    for _ in range(2):
        choose(window, "filter the comments")
        assert pane.tools.field_row.isVisible() and pane.tools._field.hasFocus()
        pane.surface.setFocus()
    assert not window.actions_["tag_memo"].isEnabled() and not window.actions_["note_on_memo"].isEnabled()


def test_of_a_memo_one_can_tag_it_and_one_comment_needs_no_order(
    qtbot: QtBot, reading: Window, tmp_path: Path
) -> None:
    names = ("tag_memo", "note_on_memo")
    assert all(reading.actions_[name].isEnabled() for name in (*names, "sort_by_newest", "filter_comments"))
    text = "<p>The office wrote its yearly report, and nobody knew why.</p>" * 9
    opened_thread(qtbot, reading, tmp_path / "lamp.html", THREAD.format(text, SAID.format(1, "Zoe")))
    assert not any(
        reading.actions_[name].isEnabled() for name in (*names, "sort_by_thread", "filter_comments")
    )


def test_the_sheet_of_keys_opens_and_closes(reading: Window) -> None:
    reading.run("show_keys")
    assert reading.chrome._keys.isVisible()
    reading.chrome._keys.dismiss()
    assert not reading.chrome._keys.isVisible()


def test_nothing_that_can_be_pressed_is_without_a_name(reading: Window) -> None:
    """The little buttons that Qt makes in fields are among them; cards that were not open yet have words to come."""
    unnamed = []
    shown = [one for one in reading.findChildren(QPushButton) if one.isVisible()]
    for each in (*shown, *reading.findChildren(QToolButton)):
        interface = QAccessible.queryAccessibleInterface(each)
        if interface is not None and not interface.text(QAccessible.Text.Name).strip():
            unnamed.append(f"{type(each).__name__} in {type(each.parentWidget()).__name__}")
    assert unnamed == []


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_the_panes_beside_the_article_lie_on_the_ground_of_the_side(
    qtbot: QtBot, window: Window, tmp_path: Path, theme: str
) -> None:
    """Those that are empty too."""
    page = tmp_path / "page.html"
    words = "<p>" + "The harbour office wrote its yearly report, and nobody knew why. " * 4 + "</p>"
    page.write_text(f"<h1>Harbour</h1>{words * 6}<section id=comments><div id=disqus_thread></div></section>")
    opened(qtbot, window, page)
    window.look.set_theme(theme)
    picture = window.grab().toImage()
    for pane in (window.body.list, window.body.side.comments):
        corner = pane.mapTo(window, pane.rect().bottomRight()) - QPoint(40, 40)
        assert pane.isVisible() and picture.pixelColor(corner) == window.look.colour("side")
    window.look.set_theme("light")


@pytest.mark.parametrize("width", [1280, 2400])
def test_a_header_begins_where_the_words_under_it_do(qtbot: QtBot, reading: Window, width: int) -> None:
    reading.resize(width, 900)
    for pane in (reading.body.side.memo, reading.body.side.comments):
        words = next(one for one in pane.header.findChildren(Elided) if one.isVisible())
        left = round(pane.surface.view.left)
        qtbot.waitUntil(lambda words=words, pane=pane, left=left: words.mapTo(pane, QPoint(0, 0)).x() == left)


def test_without_a_memo_its_key_says_how_to_make_one(qtbot: QtBot, window: Window, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<h1>Harbour</h1>" + "<p>The office wrote its yearly report, and nobody knew why.</p>" * 9
    )
    opened(qtbot, window, page).run("toggle_memo")
    assert "Mark as memo" in window.status._message.text
    assert window.actions_["mark_memo"].text().startswith("Mark as memo")
