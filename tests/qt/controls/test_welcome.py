"""The welcome opens, drops, takes recent pages and the sample."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from reader.qt.controls.recent import AROUND, RecentPage, RecentRow
from reader.qt.controls.welcome import SHOWN, DropArea, Welcome


@pytest.fixture
def welcome(look, qtbot):
    welcome = Welcome(look)
    welcome.resize(800, 600)
    qtbot.addWidget(welcome)
    welcome.show()
    return welcome


def dropped(*urls: QUrl) -> QDropEvent:
    mime = QMimeData()
    mime.setUrls(list(urls))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(10, 10), Qt.DropAction.CopyAction, mime, buttons, keys)
    event.kept = mime
    return event


@pytest.mark.parametrize(
    ("text", "signal"), [("Open a page…", "open_wanted"), ("Try the sample page", "sample_wanted")]
)
def test_its_buttons_ask(welcome, qtbot, text, signal):
    button = next(one for one in welcome.findChildren(QPushButton) if one.text() == text)
    with qtbot.waitSignal(getattr(welcome, signal)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_recent_page_opens_by_mouse_and_by_key(welcome, qtbot):
    welcome.set_recent([RecentPage("/pages/a.html", "A page", "A site", "3 annotations")])
    row = welcome.findChild(RecentRow)
    assert row.accessibleName() == "A page · A site · 3 annotations"
    with qtbot.waitSignal(welcome.recent_wanted) as said:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert said.args == ["/pages/a.html"]
    with qtbot.waitSignal(welcome.recent_wanted):
        qtbot.keyClick(row, Qt.Key.Key_Space)


def test_only_as_many_rows_as_pages_are_shown(welcome):
    welcome.set_recent([RecentPage(f"/{n}", f"Page {n}") for n in range(SHOWN + 5)])
    assert sum(row.isVisibleTo(welcome) for row in welcome.findChildren(RecentRow)) == SHOWN
    welcome.set_recent(())
    assert not any(row.isVisibleTo(welcome) for row in welcome.findChildren(RecentRow))


def test_a_dropped_file_is_opened(welcome, qtbot, tmp_path):
    page = tmp_path / "page.html"
    with qtbot.waitSignal(welcome.dropped) as said:
        welcome.dropEvent(dropped(QUrl.fromLocalFile(str(page))))
    assert said.args == [str(page)]


def test_a_dropped_address_is_no_file(welcome, qtbot):
    with qtbot.assertNotEmitted(welcome.dropped):
        welcome.dropEvent(dropped(QUrl("https://example.org/")))


@pytest.mark.parametrize("theme", ["light", "sepia", "dark"])
def test_it_lies_on_paper_and_the_drop_area_is_told_from_it(welcome, look, theme):
    look.set_theme(theme)
    picture = welcome.grab().toImage()
    drop = welcome.findChild(DropArea)
    inside = drop.mapTo(welcome, drop.rect().topLeft()) + QPoint(20, 12)
    assert picture.pixelColor(4, 4) == look.colour("paper")
    assert picture.pixelColor(inside) == look.colour("side")


def test_the_ring_of_a_recent_page_is_whole_and_its_words_stand_with_the_rest(welcome, look, qtbot):
    welcome.set_recent([RecentPage("/pages/a.html", "A page", "A site", "3 annotations")])
    row = welcome.findChild(RecentRow)
    row.setFocus()
    qtbot.waitUntil(row.hasFocus)
    picture, middle = row.grab().toImage(), row.height() // 2
    sides = [x for x in range(row.width()) if picture.pixelColor(x, middle) == look.colour("accent")]
    assert min(sides) < AROUND and max(sides) >= row.width() - AROUND
    area, corner = welcome.findChild(DropArea), QPoint(0, 0)
    inside = welcome.widget()
    assert row.mapTo(inside, corner).x() + AROUND == area.mapTo(inside, corner).x()
    assert row.width() - 2 * AROUND == area.width()
