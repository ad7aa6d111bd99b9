"""Fonts, colours and icons come by role and change together."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QToolButton

from reader.qt.faces import FACES
from reader.qt.icons import GLYPHS, Icons
from reader.qt.look import Look
from reader.qt.theme import NAMES


@pytest.mark.parametrize("role", FACES)
def test_every_kind_of_text_fits_its_pitch(look, role):
    font = look.font(role)
    assert font.pixelSize() == FACES[role].size
    assert look.pitch(role) == FACES[role].pitch
    assert QFontMetrics(font).height() <= FACES[role].pitch + FACES[role].size * 0.6


def test_the_serif_travels_with_the_program(look):
    for role in ("article", "title", "h6"):
        assert QFontInfo(look.font(role)).family().startswith("Source Serif Pro")
    assert QFontInfo(look.font("title")).weight() == 600
    assert QFontInfo(look.font("h6")).italic()


def test_zoom_enlarges_the_page_and_not_the_window(look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.zoom_by(3)
    assert look.zoom == 1.5
    assert look.font("article").pixelSize() == 27
    assert look.pitch("article") == 42
    assert look.font("interface").pixelSize() == 13
    look.zoom_by(-100)
    assert look.zoom == 0.8


def test_a_font_given_away_is_a_copy(look):
    look.font("article").setPixelSize(99)
    assert look.font("article").pixelSize() == 18


def test_a_theme_dresses_the_whole_program(look, qtbot):
    with qtbot.waitSignal(look.changed):
        look.set_theme("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window) == look.colour("side")
    assert look.theme["side"] in QApplication.instance().styleSheet()
    assert look.colour("ground.pink").name() == "#6a2f45"


def test_the_system_theme_is_one_of_ours(look):
    look.set_theme("system")
    assert look.choice == "system"
    assert look.theme.name in NAMES


def test_the_same_theme_twice_is_no_change(look, qtbot):
    with qtbot.assertNotEmitted(look.changed):
        look.set_theme("light")


@pytest.mark.parametrize("role", GLYPHS)
def test_every_icon_draws_something(look, role):
    image = look.icons.pixmap(role, look.colour("ink"), 18, 1.0).toImage()
    inked = [image.pixelColor(x, y).alpha() for x in range(18) for y in range(18)]
    assert max(inked) > 100
    edge = [
        image.pixelColor(x, y).alpha() for x in range(18) for y in range(18) if x in (0, 17) or y in (0, 17)
    ]
    assert max(edge) < 60, "the glyph is clipped"


def lightness_of(button: QToolButton) -> int:
    """Of the glyph's most opaque pixel."""
    image = button.icon().pixmap(18, 18).toImage()
    pixels = [image.pixelColor(x, y) for x in range(18) for y in range(18)]
    return max(pixels, key=QColor.alpha).lightness()


def test_icons_take_the_new_colours(look, qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    look.icons.put(button, "plus", "ink", "ink")
    assert lightness_of(button) < 100
    look.set_theme("dark")
    assert lightness_of(button) > 150


def test_icons_do_not_keep_a_button_alive(look):
    button = QToolButton()
    look.icons.put(button, "trash")
    del button
    gc.collect()
    assert not look.icons._given


def test_icons_belong_to_their_look(qapp):
    assert isinstance(Look().icons, Icons)


@pytest.mark.parametrize("theme", NAMES)
def test_the_boxes_of_the_print_dialog_keep_their_arrows(look, qtbot, theme):
    look.set_theme(theme)
    for box in (QComboBox(), QSpinBox()):
        qtbot.addWidget(box)
        box.resize(160, 34)
        picture = box.grab().toImage()
        seen = {picture.pixel(x, y) for x in range(142, 156) for y in range(6, 28)}
        assert len(seen) > 4, f"{type(box).__name__} has nothing to press"
