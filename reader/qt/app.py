"""Starts the window program, or says in one sentence why it cannot."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

from reader.cli.window_options import WindowOptions
from reader.ingest.process import Child, ahead
from reader.ingest.undisturbed import keep
from reader.qt import preflight

PICTURE = "postil.png"  # what is drawn where there is no display, in the folder one stands in
PICTURE_SIZE = (1280, 800)  # pixels


def run(options: WindowOptions) -> int:
    """Shows the window until it is closed; its exit code. Without a display it is drawn into a picture."""
    if options.screenshot is not None or options.pdf is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    child = ahead(options.page) if options.pdf is None else None  # it gets ready while Qt does
    code = _run(options, child)
    if child is not None:
        child.end()
    return code


def _run(options: WindowOptions, child: Child | None) -> int:
    gc.disable()  # for good: see collecting.py
    ready = preflight.inspect()
    keep()  # all of Qt
    if isinstance(ready, preflight.MissingLibraries):
        print(ready.sentence, file=sys.stderr)
        return 1
    if isinstance(ready, preflight.NoDisplay):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        picture = _free(Path.cwd() / PICTURE)
        from reader.qt.start import draw

        code = draw(options, picture, child)
        if code == 0:
            print(ready.sentence(picture), file=sys.stderr)
        return code
    if options.pdf is not None:
        from reader.qt.start import print_pdf

        return print_pdf(options, options.pdf)
    if options.screenshot is not None:
        from reader.qt.start import draw

        return draw(options, options.screenshot, child)
    from reader.qt.start import show

    return show(options, child)


def _free(path: Path) -> Path:
    """This name, or the next one with a number that no file has."""
    number = 1
    free = path
    while free.exists():
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
