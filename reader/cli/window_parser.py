"""Understands what is said to the window, and says what may be."""

from __future__ import annotations

import argparse
import re
from collections.abc import Sequence
from pathlib import Path

from reader import __version__, shelf
from reader.cli.languages import language
from reader.cli.window_options import WindowOptions

_LARGEST = 10_000  # pixels; no screen is wider, and Qt draws no larger picture


def understand(arguments: Sequence[str]) -> WindowOptions:
    """Exits with 0 after --help or --version, with 2 for wrong usage."""
    parser = _parser()
    said = parser.parse_args(arguments)
    if said.page is not None and said.sample:
        parser.error("PAGE and --sample are two pages: say one")
    if said.pdf is not None and said.page is None and not said.sample:
        parser.error("--pdf prints a page: say which")
    return WindowOptions(
        said.page, said.sample, said.screenshot, said.size, said.theme, said.language or "", said.pdf
    )


class _Parser(argparse.ArgumentParser):
    """Loads the verbs for those who ask for help."""

    def format_help(self) -> str:
        from reader.cli.verbs import VERBS

        lines = "\n".join(f"  {verb.name:<10}{verb.summary}" for verb in VERBS)
        self.epilog = (
            f"verbs:\n{lines}\n\npostil VERB --help says more. A file with a verb's name: postil ./list"
        )
        return super().format_help()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="postil",
        usage="postil [PAGE | --sample] [options]\n       postil VERB ...",
        description="Opens a saved web page to read and annotate it; without a page, the welcome.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("page", nargs="?", type=Path, metavar="PAGE", help="a saved web page")
    parser.add_argument("--sample", action="store_true", help="open your own copy of the sample page")
    parser.add_argument("--screenshot", type=Path, metavar="OUT.png", help="draw the window into a picture")
    parser.add_argument("--pdf", type=Path, metavar="OUT.pdf", help="print the page into a file")
    parser.add_argument("--size", type=_size, metavar="WxH", help="of the window, in pixels: 1280x800")
    parser.add_argument("--theme", choices=_themes(), default="", help="for this time")
    parser.add_argument("--language", type=language, metavar="CODE", help="en, fr; for this time")
    parser.add_argument("--version", action="version", version=f"Postil {__version__}")
    return parser


def _themes() -> list[str]:
    return sorted(path.stem for path in shelf.find("themes").glob("*.toml"))


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{1,5})[x×](\d{1,5})", text, re.IGNORECASE | re.ASCII)
    size = (int(found[1]), int(found[2])) if found else (0, 0)
    if not all(0 < side <= _LARGEST for side in size):
        raise argparse.ArgumentTypeError(f"{text} is not a width and a height in pixels, as in 1280x800")
    return size
