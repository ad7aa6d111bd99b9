"""Builds the one QApplication, then shows the window or draws it into a picture."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from reader.cli.window_options import WindowOptions
from reader.errors import ReaderError
from reader.qt.program import Program
from reader.qt.window import Window

if TYPE_CHECKING:
    from reader.ingest.process import Child

LIGHTLY = 0.0005  # seconds until a worker hands the interpreter to the window; Python's own 5 ms are a frame
# One drawn ground for the style sheet on every desktop; to set it later would make ready all there is of styles.
DRAWN = ("-style", "Fusion")
PATIENCE = 60_000  # milliseconds that a picture waits for its page


def show(options: WindowOptions, child: Child | None = None) -> int:
    """Runs until the last window is closed; `child` is ready to read the page."""
    app = _application()
    program = Program(options, bare=True)
    window = program.first_window()
    _open(window, options, child)
    code = app.exec()
    program.close()
    return code


def draw(options: WindowOptions, picture: Path, child: Child | None = None) -> int:
    """Draws the window into a PNG; 1 if the page cannot be shown or the picture not written."""
    _application()
    program = Program(options)
    window = program.new_window()
    loop = QEventLoop()
    window.settled.connect(loop.quit)
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    if _open(window, options, child):
        loop.exec()
    if window.failed and options.screenshot is None:
        program.close()  # nobody asked for a picture of an error
        return 1
    _finish_pictures(program, window)
    written = window.grab().save(str(picture), "PNG")
    if not written:
        print(f"{picture.name} cannot be written.", file=sys.stderr)
    program.close()
    return 0 if written and not window.failed else 1


def print_pdf(options: WindowOptions, target: Path) -> int:
    """Prints a page with its annotations into a PDF; 1 if it cannot be read or the file not written."""
    from reader import settings
    from reader.qt import translation
    from reader.qt.printing_pdf import print_to
    from reader.sample import sample_page

    translation.install(_application(), options.language or settings.load().language)
    try:
        page = sample_page() if options.page is None else options.page
        print_to(target, page)
    except ReaderError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _finish_pictures(program: Program, window: Window) -> None:
    """Painting asks for images; when they have come it is painted again."""
    for _ in range(2):
        window.grab()
        if program.tasks.busy:
            loop = QEventLoop()
            program.tasks.idle.connect(loop.quit)
            QTimer.singleShot(PATIENCE, loop, loop.quit)
            loop.exec()


def _application() -> QApplication:
    sys.setswitchinterval(LIGHTLY)
    app = QApplication([*sys.argv[:1], *DRAWN])
    app.setApplicationName("postil")
    app.setApplicationDisplayName("Postil")
    app.setDesktopFileName("postil")
    return app


def _open(window: Window, options: WindowOptions, child: Child | None = None) -> bool:
    """Opens what was asked for; whether there was anything to open."""
    page = options.page
    if options.sample:
        from reader.sample import sample_page

        try:
            page = sample_page()
        except ReaderError as error:
            print(error, file=sys.stderr)
            window.show_error(error)
            return False
    if page is not None:
        window.open_path(str(page), child)
    return page is not None
