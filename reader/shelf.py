"""Finds what travels with the program, from a checkout or from an installed wheel."""

from __future__ import annotations

from pathlib import Path

_CHECKOUT = Path(__file__).resolve().parent.parent / "resources"
_WHEEL = Path(__file__).resolve().parent / "_resources"


def find(name: str) -> Path:
    """The file or folder `name` in resources/; a checkout's comes first, a stale copy in the package never hides it."""
    root = _CHECKOUT if (_CHECKOUT.parent / "pyproject.toml").is_file() else _WHEEL
    return root / name
