"""The colours of the window, by role: one TOML a theme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any
from zlib import crc32

from reader import bytecode, shelf

NAMES = ("light", "sepia", "dark", "contrast")
SYSTEM = "system"  # follows what the desktop says
_KEPT = bytecode.Kept(__file__, "themes")


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
    values = _values(name)
    colours = dict(values["roles"])
    for family in ("ground", "strong"):
        colours |= {f"{family}.{colour}": code for colour, code in values[family].items()}
    return Theme(name, values["dark"], values["outline"], colours)


def _values(name: str) -> dict[str, Any]:
    """What its file says; to read TOML at each start takes as long as to draw the window's ground."""
    text = shelf.find(f"themes/{name}.toml").read_text("utf-8")
    checksum = crc32(text.encode())
    values: dict[str, Any] | None = _KEPT.get(name, checksum)
    if values is None:
        import tomllib

        values = tomllib.loads(text)
        _KEPT.add(name, values, checksum)
        _KEPT.save()
    return values
