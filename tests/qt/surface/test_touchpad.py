"""Two fingers on a touchpad: every pixel, no drift, one way at a time; pinched, and with Ctrl."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.model import Block, Kind, Place, Span
from reader.qt.look import Look
from reader.qt.surface.surface import Surface
from reader.qt.surface.wheel import moved
from reader.qt.window import Window
from tests.qt.hands import shown_article

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
BEGIN, UPDATE = Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollUpdate
END, MOMENTUM = Qt.ScrollPhase.ScrollEnd, Qt.ScrollPhase.ScrollMomentum
WHEEL = Qt.ScrollPhase.NoScrollPhase
WORDS = "Le gardien compte les navires depuis la lanterne et note le vent. "
BEFORE = 3  # paragraphs before the table
TABLE = BEFORE + 1  # its row: site and date have one too


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> Surface:
    """Text, a table and code that are wider than the column, much text."""
    cells = "\t".join(f"Un navire dont le nom est {number}" for number in range(12))
    blocks = (
        *(Block(WORDS, role="article") for _ in range(BEFORE)),
        Block(f"{cells}\n{cells}", Kind.TABLE, "article"),
        Block("allumer() " * 40, Kind.CODE, "article"),
        *(Block(WORDS * 9, role="article") for _ in range(60)),
    )
    return shown_article(qtbot, look, blocks)


def rolled(
    over: QWidget,
    pixels: tuple[int, int],
    phase: Qt.ScrollPhase = UPDATE,
    keys: Qt.KeyboardModifier = NONE,
    at: QPointF | None = None,
    angle: tuple[int, int] | None = None,
) -> None:
    at = at or QPointF(100, 20)
    turned = QPoint(*(angle or (2 * pixels[0], 2 * pixels[1])))
    none = Qt.MouseButton.NoButton
    event = QWheelEvent(at, over.mapToGlobal(at), QPoint(*pixels), turned, none, keys, phase, False)
    QApplication.sendEvent(over, event)


def on_row(surface: Surface, index: int) -> QPointF:
    top = next(seen.y for seen in surface.view.scroll.seen() if seen.index == index)
    return QPointF(100, top + surface.setter[index].height / 2)


def top_of_first(surface: Surface) -> float:
    """Where the first row stands, in pixels from the viewport's top, however far away."""
    scroll = surface.view.scroll
    return -scroll.offset - sum(scroll._row_height(index) for index in range(scroll.row))


def test_a_thousand_single_pixels_are_a_thousand_pixels_and_back_is_back(page: Surface) -> None:
    rolled(page.viewport(), (0, 0), BEGIN)
    for number in range(1, 1001):
        rolled(page.viewport(), (0, -1))
        assert top_of_first(page) == pytest.approx(-number, abs=1e-6)
    for _ in range(1000):
        rolled(page.viewport(), (0, 1))
    rolled(page.viewport(), (0, 0), END)
    assert page.at_start


def test_words_move_on_the_screen_by_the_very_pixels(page: Surface) -> None:
    last = page.setter.flow.rows[5]
    assert last.part is not None
    words = Place(last.part.key, Span(last.span.start, last.span.start + 3))
    before = page.view.rects(words)[0].top()
    for step in (3, 11, 1, 26):
        rolled(page.viewport(), (0, -step))
        now = page.view.rects(words)[0].top()
        assert before - now == step
        before = now


def test_what_rolls_on_after_a_flick_is_followed_to_its_end(page: Surface) -> None:
    rolled(page.viewport(), (0, 0), BEGIN)
    rolled(page.viewport(), (0, -40))
    rolled(page.viewport(), (0, 0), END)
    for pixels in (30, 20, 10, 5, 2, 1):
        rolled(page.viewport(), (0, -pixels), MOMENTUM)
    rolled(page.viewport(), (0, 0), END)
    assert top_of_first(page) == -108


def test_a_crooked_swipe_over_text_loses_nothing_of_its_way_down(page: Surface) -> None:
    rolled(page.viewport(), (0, 0), BEGIN)
    for pixels in ((-3, -9), (5, -4), (-6, -6), (9, -1)):
        rolled(page.viewport(), pixels)
    assert top_of_first(page) == -20


def test_a_table_and_code_go_to_the_side_by_the_very_pixels(page: Surface) -> None:
    for row in (TABLE, TABLE + 1):
        at = on_row(page, row)
        left = page.setter[row].left
        rolled(page.viewport(), (0, 0), BEGIN, at=at)
        for pixels in ((-13, -2), (-5, -5), (-1, 3)):
            rolled(page.viewport(), pixels, at=at)
        assert left - page.setter[row].left == 19, "the way that the fingers began on is the one they keep"
    assert page.at_start


def test_a_wide_row_that_goes_to_the_side_is_not_set_anew(page: Surface) -> None:
    table = page.setter[TABLE].laid
    rolled(page.viewport(), (-30, 0), BEGIN, at=on_row(page, TABLE))
    assert page.setter[TABLE].laid is table


def test_the_page_goes_on_when_a_table_comes_under_the_mouse(page: Surface) -> None:
    at = on_row(page, TABLE)
    rolled(page.viewport(), (0, 0), BEGIN, at=at)
    rolled(page.viewport(), (-1, -6), at=at)
    rolled(page.viewport(), (-3, -2), at=at)
    rolled(page.viewport(), (0, 0), END, at=at)
    rolled(page.viewport(), (-4, -3), MOMENTUM, at=at)
    assert page.setter.shifts == {} and top_of_first(page) == -11
    rolled(page.viewport(), (0, 0), BEGIN, at=at)
    rolled(page.viewport(), (-8, -2), at=on_row(page, TABLE))
    assert list(page.setter.shifts.values()) == [8], "other fingers may go another way"


def test_shift_turns_the_wheel_to_the_side(page: Surface) -> None:
    rolled(page.viewport(), (0, 0), WHEEL, SHIFT, on_row(page, TABLE), angle=(0, -120))
    assert list(page.setter.shifts.values()) == [60] and page.at_start


def test_under_x11_the_pixels_are_not_believed(page: Surface) -> None:
    """Drivers tell a notch of 120 there, or eight for each pixel that the fingers went."""
    at = QPointF(9, 9)
    none = Qt.MouseButton.NoButton
    notch = QWheelEvent(at, at, QPoint(0, -120), QPoint(0, -120), none, NONE, WHEEL, False)
    assert moved(notch, 28, pixels=False) == QPointF(0, 84)
    assert moved(notch, 28, pixels=True) == QPointF(0, 120)


def test_ctrl_with_two_fingers_changes_the_size_by_notches_and_not_by_events(window: Window) -> None:
    def turned(angle: int, phase: Qt.ScrollPhase = UPDATE) -> float:
        rolled(window, (0, angle // 2), phase, CONTROL, angle=(0, angle))
        return window.look.zoom

    window.look.set_zoom(1.0)
    assert [turned(10) for _ in range(11)] == [1.0] * 11
    assert turned(10) == 1.1
    assert turned(-10) == 1.1 and turned(-110) == 1.0
    assert turned(120, WHEEL) == 1.1
    assert turned(-120, MOMENTUM) == 1.1, "what rolls on when Ctrl is pressed is no wish for another size"
    window.look.set_zoom(1.0)


def test_a_pinch_changes_the_size_of_the_text(reading: Window) -> None:
    surface = reading.body.article
    at = QPointF(100, 100)

    def pinched(by: float) -> float:
        gesture = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture,
            QPointingDevice.primaryPointingDevice(),
            2,
            at,
            at,
            surface.mapToGlobal(at),
            by,
            QPointF(),
        )
        QApplication.sendEvent(surface.viewport(), gesture)
        return reading.look.zoom

    reading.look.set_zoom(1.0)
    assert [pinched(0.03) for _ in range(3)] == [1.0] * 3
    assert pinched(0.04) == 1.1
    assert pinched(-0.13) == 1.0
    reading.look.set_zoom(1.0)
