"""Popups stay inside the window and off the words they are about."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from reader.qt.controls import placing

WINDOW = QRect(0, 0, 800, 600)
BAR = QSize(400, 36)
lefts, tops = st.integers(0, 700), st.integers(0, 570)


def line(left: int, top: int, width: int = 90, height: int = 24) -> QRect:
    return QRect(left, top, width, height)


def test_the_bar_goes_eight_pixels_under_the_words():
    place = placing.beside(BAR, [line(50, 100), line(50, 124)], WINDOW)
    assert place.topLeft().toTuple() == (50, 156)


def test_without_room_below_it_goes_above():
    place = placing.beside(BAR, [line(50, 560)], WINDOW)
    assert place.bottom() + 1 == 552


def test_where_it_would_touch_the_words_it_goes_above():
    """Underlines, and the ends of a highlight that are dragged, stand out below the words."""
    place = placing.beside(BAR, [line(50, 530)], WINDOW)
    assert place.bottom() + 1 == 522


def test_it_is_moved_in_from_the_right_edge():
    place = placing.beside(BAR, [line(700, 100)], WINDOW)
    assert place.right() + 1 == 792


@given(lefts, tops)
def test_it_never_lies_on_the_words_and_never_leaves_the_window(left, top):
    words = [line(left, top)]
    place = placing.beside(BAR, words, WINDOW)
    assert WINDOW.contains(place)
    assert not place.intersects(words[0])


@given(lefts, tops)
def test_the_picker_lies_neither_on_the_words_nor_on_the_bar(left, top):
    words = [line(left, top)]
    bar = placing.beside(BAR, words, WINDOW)
    place = placing.under(QSize(320, 200), bar, words, WINDOW)
    assert WINDOW.contains(place)
    assert not place.intersects(words[0])
    assert not place.intersects(bar)


def test_the_picker_hangs_under_the_bar_right_edges_aligned():
    bar = QRect(100, 100, 400, 36)
    place = placing.under(QSize(320, 200), bar, [line(100, 60)], WINDOW)
    assert (place.right(), place.top()) == (bar.right(), 140)


def test_where_everything_is_selected_it_still_shows_inside():
    place = placing.beside(BAR, [QRect(WINDOW)], WINDOW)
    assert WINDOW.contains(place)


def test_without_words_it_stands_in_the_middle():
    assert placing.beside(BAR, [], WINDOW).center() == WINDOW.center()
