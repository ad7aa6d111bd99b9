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
from reader.qt.window import Window
from tests.qt.hands import opened

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
