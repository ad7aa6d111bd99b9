"""What a gesture costs the window as annotations come to be many: a highlight by its key, a passage that is corrected.

    python tests/bench/gestures.py [ROUNDS] [--quick] [--trace MILLISECONDS]

A page of 50,000 words and 1,000 comments, with so many annotations beside it. Milliseconds: from the key until the
words are painted, how long the command itself holds the window, and the longest pause of the event loop from then
until the list, the counts and the file say the same. Medians, less what the machine gave to others meanwhile.
`--trace` prints what the window's thread was doing in pauses that are longer.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ingest.undisturbed import keep
from reader.model import Place, Span
from reader.notes.correction import Said
from reader.qt import dialogs
from reader.qt.collecting import Collecting
from reader.qt.look import Look
from reader.qt.start import LIGHTLY
from reader.qt.surface.surface import Surface
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.bench.heartbeat import Heart, annotate, rest, until
from tests.bench.pages import page
from tests.bench.surface import took

SIZES = (100, 400, 10_000)
WORDS, COMMENTS = 50_000, 1_000
SETTLED = 900  # milliseconds after which a gesture is saved and all is told
PATIENCE = 20.0  # seconds for a gesture to be seen
UNHEARD = (
    "gestures.py: a gesture was not seen. Does a window manager give the window the keyboard? "
    "Without one, run it with QT_QPA_PLATFORM=offscreen."
)


PAINTED: dict[Surface, Callable[[], object]] = {}  # who waits for a surface to be painted


class Cost(NamedTuple):
    painted: float
    held: float
    pause: float


def main() -> None:
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(LIGHTLY)
    collecting = Collecting(app)  # as the program does
    keep()
    collecting.start()
    given = [each for each in sys.argv[1:2] if each.isdigit()]
    rounds = int(given[0]) if given else 7
    trace = float(sys.argv[sys.argv.index("--trace") + 1]) / 1e3 if "--trace" in sys.argv else 0.0
    tell_when_painted()
    dialogs.ask_about_passage = lambda *_: Said("", "", "", "", "")
    print(f"{'':>28} {'painted':>9} {'held':>9} {'pause':>9}")
    for notes in SIZES[-1:] if "--quick" in sys.argv else SIZES:
        with tempfile.TemporaryDirectory() as folder:
            os.environ |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE")}
            path = page(Path(folder), WORDS, COMMENTS)
            annotate(path, notes)
            with opened(path) as window:
                measure(window, Heart(trace), notes, rounds)
    app.quit()


@contextmanager
def opened(path: Path) -> Iterator[Window]:
    tasks = Tasks()
    window = Window(Look(), tasks)
    window.resize(1280, 800)
    window.show()
    rest(300)
    window.open_path(str(path))
    until(window.session.opened)
    if window.session.partial:
        until(window.settled)
    rest(2_000)
    yield window
    window.close()
    tasks.close()


def measure(window: Window, heart: Heart, notes: int, rounds: int) -> None:
    for name, gesture in GESTURES.items():
        costs = [gesture(window, heart, number) for number in range(rounds + 1)][1:]  # the first warms up
        middle = (statistics.median(column) for column in zip(*costs, strict=True))
        print(f"{notes:>8} {name:>19} " + " ".join(f"{value:>9.1f}" for value in middle), flush=True)


def highlighted(window: Window, heart: Heart, number: int) -> Cost:
    """By its key, on words that are to be seen."""
    surface = window.body.article
    select(surface, number)
    return cost(window, heart, lambda: QTest.keyClick(surface, Qt.Key.Key_H))


def corrected(name: str) -> Callable[[Window, Heart, int], Cost]:
    """By its command, on some sixty words; taken back afterwards."""

    def gesture(window: Window, heart: Heart, number: int) -> Cost:
        select(window.body.article, number, 200)
        found = cost(window, heart, lambda: window.run(name))
        window.run("undo")
        settle(window)
        return found

    return gesture


GESTURES: dict[str, Callable[[Window, Heart, int], Cost]] = {
    "highlight": highlighted,
    "memo": corrected("mark_memo"),
    "comment": corrected("mark_comment"),
    "no part of the page": corrected("leave_out"),
}


def cost(window: Window, heart: Heart, work: Callable[[], object]) -> Cost:
    """`work` is done, then the event loop runs until the words are painted, then until all is settled."""
    article, seen = window.body.article, Event()
    PAINTED[article] = seen.set
    held = 0.0

    def done() -> None:
        nonlocal held
        held = took(work)
        until = time.monotonic() + PATIENCE
        while not seen.is_set():
            QApplication.processEvents()
            if time.monotonic() > until:
                raise SystemExit(UNHEARD)

    heart.start()
    painted = took(done)
    settle(window)
    return Cost(painted, held, 1e3 * heart.stop()[1])


def tell_when_painted() -> None:
    """An event filter would cost what it measures."""
    painting = Surface.paintEvent

    def paintEvent(surface: Surface, event: QPaintEvent) -> None:
        painting(surface, event)
        PAINTED.get(surface, int)()

    Surface.paintEvent = paintEvent  # type: ignore[method-assign, assignment]


def select(surface: Surface, number: int, words: int = 40) -> None:
    """So many letters of the paragraphs on the screen, other ones each time; the focus is there."""
    surface.to_top()
    surface.setFocus()
    start = 200 + 61 * number
    surface.select(Place("article", Span(start, start + words)))
    surface.selected.emit()
    rest(300)  # the bar has come


def settle(window: Window) -> None:
    rest(SETTLED)
    while window.session.unsaved:
        rest(100)


if __name__ == "__main__":
    main()
