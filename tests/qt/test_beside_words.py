"""What floats over the page stands beside the words that it is about, and on none of them."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.qt.notices import Notice, Rank
from reader.qt.window import Window
from tests.qt.hands import first_words, place, select


def test_the_popover_stands_under_the_words_though_the_tip_over_them_goes(
    qtbot: QtBot, reading: Window
) -> None:
    reading.notices.offer(Rank.TIP, Notice("Select some words."))
    surface = select(reading, first_words(reading, "article"))
    reading.run("note")
    assert reading.hint.isHidden()
    (id,) = (one.id for one in reading.session.notebook)
    QApplication.processEvents()
    corner = surface.viewport().mapTo(reading.ground, QPoint(0, 0))
    foot = max(rect.bottom() for rect in surface.highlight_rects(id)) + corner.y()
    assert 0 < reading.popups.popover.y() - foot <= 12


def test_the_picker_of_a_popover_does_not_lie_on_the_words(reading: Window) -> None:
    document, surface = reading.session.document, reading.body.article
    assert document is not None
    words = document.article.blocks[-8].text[:20]
    where = place(reading, words)
    select(reading, words)
    surface.go_to(where, at_top=True)
    surface.view.scroll_by(-0.7 * surface.viewport().height())
    reading.run("note")
    QApplication.processEvents()
    popups, (id,) = reading.popups, (one.id for one in reading.session.notebook)
    corner = surface.viewport().mapTo(reading.ground, QPoint(0, 0))
    lit = [rect.translated(corner) for rect in surface.highlight_rects(id)]
    assert popups.popover.geometry().bottom() < min(rect.top() for rect in lit), "it stands above them"
    popups.tag()
    assert popups.picker.isVisible()
    assert not any(popups.picker.geometry().intersects(rect) for rect in lit)
