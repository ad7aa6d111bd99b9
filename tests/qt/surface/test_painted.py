"""A change paints what it changes and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from reader.model import Document, Place, Span
from reader.qt.look import Look
from reader.qt.surface.layers import Highlight
from reader.qt.surface.surface import Surface
from reader.qt.window import Window
from tests.qt.hands import first_words, select


class Painted(QObject):
    """What a viewport was asked to paint."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self.rects: list[QRect] = []
        surface.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect())
        return False


def test_a_new_highlight_paints_its_own_lines_and_no_others(
    qtbot: QtBot, article: Surface, document: Document
) -> None:
    start = document.article.text.index("notait")
    place = Place("article", Span(start, start + 6))
    qtbot.waitExposed(article)
    QApplication.processEvents()
    painted = Painted(article)
    article.replace_highlights("a", [Highlight("a", place.part, place.span or Span(0, 0))])
    qtbot.waitUntil(lambda: bool(painted.rects))
    words = article.view.rects(place)[0]
    assert all(rect.contains(words) for rect in painted.rects)
    assert max(rect.height() for rect in painted.rects) < article.viewport().height() / 2
    painted.rects.clear()
    article.replace_highlights("a", ())
    qtbot.waitUntil(lambda: bool(painted.rects))
    assert painted.rects[0].contains(words)


def test_what_comes_to_a_row_bit_by_bit_looks_as_what_came_at_once(
    qtbot: QtBot, article: Surface, document: Document
) -> None:
    start = document.article.text.index("notait")
    held = [
        Highlight(name, "article", Span(start + at, start + at + length), colour, noted)
        for name, at, length, colour, noted in (
            ("a", 0, 6, "pink", False),
            ("b", 2, 30, "green", True),
            ("c", 4, 90, "blue", False),
        )
    ]
    qtbot.waitExposed(article)
    article.set_highlights(held)
    at_once = article.grab().toImage()
    for order in held, held[::-1]:
        article.set_highlights(())
        for one in order:
            article.replace_highlights(one.id, [one])
            article.grab()  # its shapes are known from now on
        assert article.grab().toImage() == at_once
    article.replace_highlights("b", ())
    article.grab()
    article.replace_highlights("b", [held[1]])
    assert article.grab().toImage() == at_once


class Screen(QObject):
    """What is on the screen when only what was asked for is painted on it."""

    def __init__(self, surface: Surface) -> None:
        super().__init__(surface)
        self._viewport = surface.viewport()
        self._image = self.whole()
        self._asked = QRegion()
        self._viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self._asked += event.region()
        return False

    def whole(self) -> QImage:
        """Everything painted anew."""
        image = QImage(self._viewport.size(), QImage.Format.Format_RGB32)
        self._viewport.render(image, QPoint())
        return image

    def pieces(self) -> QImage:
        """What was there, and over it what is asked for now."""
        self._asked = QRegion()
        QApplication.processEvents()
        region = QRegion(self._asked)
        assert not region.isEmpty()
        self._viewport.render(self._image, region.boundingRect().topLeft(), region)
        return self._image


def test_lines_that_are_painted_anew_make_the_same_picture_as_all_of_them(
    qtbot: QtBot, article: Surface, document: Document
) -> None:
    start, end = document.article.text.index("notait"), len(document.article.text)
    spans = {
        "word": Span(start, start + 6),
        "over it": Span(start - 30, start + 40),
        "beside it": Span(start + 20, start + 80),
        "several rows": Span(start - 60, min(end, start + 400)),
    }
    steps = [("over it", True), ("word", True), ("beside it", True), ("several rows", True),
             ("over it", False), ("word", False), ("several rows", False), ("word", True)]  # fmt: skip
    qtbot.waitExposed(article)
    QApplication.processEvents()
    screen = Screen(article)
    for number, (name, lit) in enumerate(steps):
        colour = ("pink", "blue", "green")[number % 3]
        article.replace_highlights(
            name, [Highlight(name, "article", spans[name], colour, noted=True)] if lit else ()
        )
        assert screen.pieces() == screen.whole(), name
    article.select(Place("article", spans["word"]))
    article.viewport().update()
    assert screen.pieces() == screen.whole()
    article.clear_selection()
    assert screen.pieces() == screen.whole()


def test_a_selection_rests_while_the_keyboard_is_in_another_pane(
    qtbot: QtBot, reading: Window, look: Look
) -> None:
    first, second = reading.body.article, reading.body.side.memo.surface
    reading.activateWindow()
    for part in ("article", "memo:1"):
        select(reading, first_words(reading, part), part)
    field = QLineEdit(reading)
    field.show()
    for focused, resting in ((second, first), (first, second)):
        focused.setFocus()
        qtbot.waitUntil(lambda here=focused, there=resting: there.idle and not here.idle)
        field.setFocus()  # what is typed here is about the words of the pane before
        assert is_painted(focused, look.colour("selection")) and not is_painted(
            focused, look.colour("resting")
        )
        assert is_painted(resting, look.colour("resting")) and not is_painted(
            resting, look.colour("selection")
        )


def is_painted(surface: Surface, colour: QColor) -> bool:
    image, rect = surface.viewport().grab().toImage(), surface.selection_rects()[0]
    return any(
        image.pixelColor(x, y) == colour
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    )
