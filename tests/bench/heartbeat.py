"""How long the window's thread is held up: the longest gap between two beats of a 1 ms timer.

    python tests/bench/heartbeat.py [--quick] [--trace MS]

Opens generated pages, and the sample where it was left, in the real window the whole way from the order to the
complete document, and saves a highlight, beside 10,000 others on one page; QTextBrowser shows the same text in
the same run. Times are milliseconds. "own" is the longest gap less what the machine gave to others meanwhile
(Linux says so: the thread's run delay); on a quiet machine both are the same. --trace prints what the thread was
doing in each longer gap.
"""

from __future__ import annotations

import os
import signal
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path
from types import FrameType

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from reader.ingest import read_page
from reader.ingest.undisturbed import keep
from reader.model import Place, Span
from reader.notes import sidecar
from reader.notes.anchor import describe
from reader.notes.annotation import Annotation
from reader.qt.collecting import Collecting
from reader.qt.look import Look
from reader.qt.start import LIGHTLY
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from reader.sample import sample_page
from tests.bench.pages import page

SIZES = ((5_000, 100, 0), (50_000, 100, 0), (50_000, 1_000, 0), (5_000, 10_000, 0), (50_000, 1_000, 10_000))
THEN = "2026-01-01T00:00:00Z"  # when all that was annotated before
LARGE = ((500_000, 100, 0), (5_000, 100_000, 0))
_DELAYS = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")


def delayed() -> float:
    """Seconds that this thread was ready to run and others ran."""
    try:
        return int(_DELAYS.read_bytes().split()[1]) / 1e9
    except OSError:
        return 0.0


class Heart(QObject):
    """Beats as often as the event loop lets it and remembers the longest pauses, in seconds."""

    def __init__(self, trace: float = 0.0) -> None:
        super().__init__()
        self._trace = trace
        self._seen = ""  # what the thread was doing when a pause came to be long
        if trace:
            signal.signal(signal.SIGALRM, self._on_alarm)
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self.start()
        self._timer.stop()

    def start(self) -> None:
        self.longest = self.own = 0.0
        self._last, self._delayed = time.perf_counter(), delayed()
        self._watch()
        self._timer.start()

    def stop(self) -> tuple[float, float]:
        """The longest pause, and the longest less what others took."""
        self._beat()
        self._timer.stop()
        if self._trace:
            signal.setitimer(signal.ITIMER_REAL, 0)
        return self.longest, self.own

    def _beat(self) -> None:
        now, delay = time.perf_counter(), delayed()
        gap = now - self._last
        own = gap - (delay - self._delayed)
        self.longest, self.own = max(self.longest, gap), max(self.own, own)
        if self._trace:
            self._tell(own)
        self._last, self._delayed = time.perf_counter(), delayed()
        self._watch()

    def _watch(self) -> None:
        if self._trace:
            self._seen = ""
            signal.setitimer(signal.ITIMER_REAL, self._trace)

    def _on_alarm(self, _signal: int, frame: FrameType | None) -> None:
        """Python calls this between two steps of the thread itself; faulthandler's watchdog would crash on it."""
        self._seen = "".join(traceback.format_stack(frame))

    def _tell(self, own: float) -> None:
        """What the thread was doing, where the gap was its own."""
        if own > self._trace:
            print(f"--- {1e3 * own:.1f} ms\n{self._seen}", flush=True)


def until(signal: object) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    loop.exec()


def rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


def annotate(path: Path, count: int) -> None:
    """So many annotations beside the page, all over it."""
    document = read_page(path)
    parts = [part for part in document.parts.values() if len(part.text) > 100]
    made = []
    for number in range(count):
        part = parts[number % len(parts)] if number % 2 else document.article
        start = number * 104_729 % (len(part.text) - 60)
        anchor = describe(part, Span(start, start + 40))
        made.append(Annotation(f"bench-{number:06}", (anchor,), ("tag",), created=THEN, modified=THEN))
    sidecar.save(path, document, made, sidecar.Sidecar())


def left(path: Path) -> None:
    """Reads on in every pane of a page, and closes it."""
    tasks = Tasks()
    window = Window(Look(), tasks)
    window.resize(1280, 800)
    window.show()
    window.open_path(str(path))
    until(window.settled)
    for surface in window.body.surfaces:
        surface.view.scroll_by(400)
    window.close()
    tasks.close()


def measured(heart: Heart, path: Path) -> tuple[float, ...]:
    """Seconds to the first words and to the whole page; the pauses while it opens, and while it is saved."""
    tasks = Tasks()
    window = Window(Look(), tasks)
    window.resize(1280, 800)
    window.show()
    rest(300)
    heart.start()
    begun = time.perf_counter()
    window.open_path(str(path))
    until(window.session.opened)
    first = time.perf_counter() - begun
    if window.session.partial:
        until(window.settled)
    taken = time.perf_counter() - begun
    rest(1_500)  # the rows that come in slices
    opening = heart.stop()
    heart.start()
    window.annotating.highlight([Place("article", Span(30, 90))])
    until(window.session.saved)
    rest(300)
    saving = heart.stop()
    window.close()
    tasks.close()
    return first, taken, *opening, *saving


def peer(heart: Heart, path: Path) -> float:
    """The longest pause while QTextBrowser shows the page."""
    browser = QTextBrowser()
    browser.resize(640, 800)
    browser.show()
    heart.start()
    browser.setHtml(path.read_text("utf-8"))
    browser.grab()
    return heart.stop()[0]


def main() -> None:
    app = QApplication(sys.argv[:1])
    sys.setswitchinterval(LIGHTLY)
    collecting = Collecting(app)  # as the program does
    keep()
    collecting.start()
    trace = float(sys.argv[sys.argv.index("--trace") + 1]) / 1e3 if "--trace" in sys.argv else 0.0
    heart = Heart(trace)
    head = ("words", "comments", "notes", "MB", "first", "whole", "pause", "own", "saving", "own", "browser")
    print(" ".join(f"{name:>9}" for name in head))
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE")}
        for words, comments, notes in SIZES if "--quick" in sys.argv else SIZES + LARGE:
            path = page(Path(folder), words, comments)
            if notes:
                annotate(path, notes)
            values = measured(heart, path)
            size = path.stat().st_size
            other = peer(heart, path) if not notes and not trace and size < 4_000_000 else float("nan")
            times = " ".join(f"{1e3 * each:>9.1f}" for each in (*values, other))
            print(f"{words:>9} {comments:>9} {notes:>9} {size / 1e6:>9.1f} {times}", flush=True)
        path = sample_page()
        left(path)
        times = " ".join(f"{1e3 * each:>9.1f}" for each in measured(heart, path))
        print(f"the sample, with its memo, left in its middle: {times}", flush=True)
    app.quit()


if __name__ == "__main__":
    main()
