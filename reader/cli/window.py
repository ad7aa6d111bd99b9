"""Understands what is said to the window when it is opened; saying it wrongly, or asking for help, needs no Qt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reader.cli.window_options import WindowOptions


def parse(arguments: Sequence[str]) -> WindowOptions:
    """Exits with 0 after --help or --version, with 2 for wrong usage."""
    if not arguments:
        return WindowOptions()
    if len(arguments) == 1 and arguments[0] and not arguments[0].startswith("-"):
        return WindowOptions(Path(arguments[0]))
    from reader.cli.window_parser import understand  # the usual start does not wait for argparse

    return understand(arguments)
