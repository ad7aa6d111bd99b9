"""The one style sheet of the program, built from a theme's colours."""

from __future__ import annotations

from string import Template

from reader import shelf
from reader.qt.theme import Theme

THUMB = 0.28  # how much of the muted colour a scroll thumb shows


def build(theme: Theme) -> str:
    """resources/themes/window.qss with `$role` replaced; built anew for each theme, as Qt reads it once."""
    tokens = {role: code for role, code in theme.colours.items() if "." not in role}
    tokens |= {
        "thumb": _clear(theme["muted"], THUMB),
        "thumb_hover": _clear(theme["muted"], 2 * THUMB),
        "faint": _clear(theme["muted"], 0.6),
        "outline": f"{theme.outline}px",
        "reach": theme["edge"] if theme.outline > 1 else theme["hover"],  # the edge under the mouse
    }
    return Template(shelf.find("themes/window.qss").read_text("utf-8")).substitute(tokens)


def _clear(code: str, share: float) -> str:
    red, green, blue = (int(code[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red}, {green}, {blue}, {round(255 * share)})"
