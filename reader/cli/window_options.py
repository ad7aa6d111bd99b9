"""What may be said to the window when it is opened."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """`page` None without `sample` is the welcome; empty texts and None are what the settings say.

    `screenshot` is where to draw the window instead of showing it; `size` is its width and height in pixels.
    `pdf` is where to print the page without any window.
    """

    page: Path | None = None
    sample: bool = False
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    theme: str = ""
    language: str = ""
    pdf: Path | None = None
