"""How long the window's thread is held up: the longest gap between two beats of a 1 ms timer.

    python tests/bench/heartbeat.py [--quick]

Opens generated pages in the real window, highlights and saves; QTextBrowser shows the same text in the same
run. Times are milliseconds; run it on a quiet machine and compare rows of one run.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

from reader.model import Place, Span
from reader.qt.look import Look
from reader.qt.tasks import Tasks
from reader.qt.window import Window
from tests.bench.pages import page


class Heart(QObject):
    """Beats as often as the event loop lets it and remembers the longest pause, in seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self.longest = 0.0
        self._last = time.perf_counter()

    def start(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        self._beat()
        self._timer.stop()
        return self.longest

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def until(signal: object) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    loop.exec()


def measured(heart: Heart, path: Path) -> tuple[float, float, float]:
    """Seconds to the open page, the longest pause meanwhile, and the longest while a highlight is saved."""
    tasks = Tasks()
    window = Window(Look(), tasks)
    window.resize(1280, 800)
    window.show()
    QApplication.processEvents()
    heart.start()
    begun = time.perf_counter()
    window.open_path(str(path))
    until(window.settled)
    window.grab()
    taken, opening = time.perf_counter() - begun, heart.stop()
    heart.start()
    window.annotating.highlight([Place("article", Span(30, 90))])
    until(window.session.saved)
    saving = heart.stop()
    window.close()
    tasks.close()
    return taken, opening, saving


def peer(heart: Heart, path: Path) -> float:
    """The longest pause while QTextBrowser shows the page."""
    browser = QTextBrowser()
    browser.resize(640, 800)
    browser.show()
    heart.start()
    browser.setHtml(path.read_text("utf-8"))
    browser.grab()
    return heart.stop()


def main() -> None:
    app = QApplication(sys.argv[:1])
    sizes = [(5_000, 100), (50_000, 1_000), (5_000, 10_000)]
    if "--quick" not in sys.argv:
        sizes += [(500_000, 100), (5_000, 100_000)]
    heart = Heart()
    head = ("words", "comments", "MB", "open ms", "pause ms", "saving ms", "browser ms")
    print(" ".join(f"{name:>10}" for name in head))
    with tempfile.TemporaryDirectory() as folder:
        for words, comments in sizes:
            path = page(Path(folder), words, comments)
            taken, opening, saving = measured(heart, path)
            other = peer(heart, path) if path.stat().st_size < 6_000_000 else float("nan")
            size = path.stat().st_size / 1e6
            times = " ".join(f"{1e3 * each:>10.1f}" for each in (taken, opening, saving, other))
            print(f"{words:>10} {comments:>10} {size:>10.1f} {times}", flush=True)
    app.quit()


if __name__ == "__main__":
    main()
