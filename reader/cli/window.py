"""What may be said to the window when it is opened; saying it wrongly, or asking for help, needs no Qt."""

from __future__ import annotations

from collections.abc import Sequence
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


def parse(arguments: Sequence[str]) -> WindowOptions:
    """Exits with 0 after --help or --version, with 2 for wrong usage."""
    if not arguments:
        return WindowOptions()
    if len(arguments) == 1 and arguments[0] and not arguments[0].startswith("-"):
        return WindowOptions(Path(arguments[0]))
    from reader.cli.window_parser import understand  # the usual start does not wait for argparse

    return understand(arguments)
