"""The themes are whole and can be read by everybody: contrast is measured from the files themselves."""

from __future__ import annotations

import pytest

from reader.notes.annotation import COLOURS
from reader.qt import stylesheet, theme
from reader.qt.theme import NAMES, Theme

ROLES = {"paper", "side", "ink", "muted", "accent", "line", "raised", "hover", "selection", "resting", "edge"}
FAMILIES = {f"{family}.{colour}" for family in ("ground", "strong") for colour in COLOURS}
INK_ON_GROUND = {"light": 10.5, "sepia": 8.3, "dark": 6.3, "contrast": 13.9}
MUTED = {"light": 5.8, "sepia": 5.5, "dark": 5.9, "contrast": 7.0}
ACCENT = {"light": 5.2, "sepia": 5.6, "dark": 6.7, "contrast": 7.0}


@pytest.fixture(params=NAMES)
def look_of(request) -> Theme:
    return theme.load(request.param)


def luminance(code: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(code[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def rounded(one: str, other: str) -> float:
    """As contrast is quoted: to one decimal."""
    return round(contrast(one, other), 1)


def test_every_role_has_a_colour(look_of):
    assert set(look_of.colours) == ROLES | FAMILIES


@pytest.mark.parametrize("ground", ["paper", "side", "raised", "hover", "selection", "resting"])
def test_ink_reads_on_every_ground_of_the_window(look_of, ground):
    assert contrast(look_of["ink"], look_of[ground]) >= 6.3


@pytest.mark.parametrize("colour", COLOURS)
def test_ink_reads_on_every_highlight(look_of, colour):
    assert rounded(look_of["ink"], look_of[f"ground.{colour}"]) >= INK_ON_GROUND[look_of.name]


@pytest.mark.parametrize("ground", ["paper", "side"])
def test_muted_and_accent_read_on_paper_and_side(look_of, ground):
    assert rounded(look_of["muted"], look_of[ground]) >= MUTED[look_of.name]
    assert rounded(look_of["accent"], look_of[ground]) >= ACCENT[look_of.name]


@pytest.mark.parametrize("ground", ["raised", "hover"])
def test_muted_and_accent_read_on_popups_and_under_the_mouse(look_of, ground):
    assert contrast(look_of["muted"], look_of[ground]) >= 4.5
    assert contrast(look_of["accent"], look_of[ground]) >= 4.5


def test_the_primary_button_reads(look_of):
    assert contrast(look_of["paper"], look_of["accent"]) >= 4.5


@pytest.mark.parametrize("colour", COLOURS)
def test_bars_and_dots_stand_out(look_of, colour):
    for ground in ("paper", "side", "raised"):
        assert contrast(look_of[f"strong.{colour}"], look_of[ground]) >= 3


def test_every_token_of_the_style_sheet_is_filled(look_of):
    assert "$" not in stylesheet.build(look_of)


def test_a_selection_that_rests_is_told_from_one_that_does_not_and_from_the_ground(look_of):
    for other in ("selection", "paper", "side"):
        assert look_of["resting"] != look_of[other]
