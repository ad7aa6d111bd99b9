"""The colours of the window, by role: one TOML a theme."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from reader import shelf

NAMES = ("light", "sepia", "dark", "contrast")
SYSTEM = "system"  # follows what the desktop says


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as `#RRGGBB`, by role: `ink`, `paper`, `ground.yellow` under words, `strong.yellow` for bars.

    `outline` is the width in pixels of the edge around a control under the mouse or the keyboard.
    """

    name: str
    dark: bool
    outline: int
    colours: Mapping[str, str]

    def __getitem__(self, role: str) -> str:
        return self.colours[role]


@cache
def load(name: str) -> Theme:
    """The theme `name`, one of NAMES."""
    values = tomllib.loads(shelf.find(f"themes/{name}.toml").read_text("utf-8"))
    colours = dict(values["roles"])
    for family in ("ground", "strong"):
        colours |= {f"{family}.{colour}": code for colour, code in values[family].items()}
    return Theme(name, values["dark"], values["outline"], colours)
