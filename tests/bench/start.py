"""From exec to the first painted window: Postil's welcome, Postil with a page, and a bare Qt window in the same run.

    python tests/bench/start.py [ROUNDS]

Interleaved rounds; medians in milliseconds, and the proportional memory (PSS) in megabytes after the first paint.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench.pages import page

ROOT = Path(__file__).resolve().parents[2]

PROBE = """
import os, sys, time
sys.path.insert(0, {root!r})
from PySide6.QtCore import QEvent, QObject, QTimer

class First(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.ready():
            QTimer.singleShot(0, self, self.tell)
        return False
    def ready(self):
        return True
    def tell(self):
        if not getattr(self, "told", False):
            self.told = True
            lines = open("/proc/self/smaps_rollup").read().splitlines()
            pss = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
            print(time.time() - float(os.environ["BEGUN"]), pss / 1024, flush=True)
            os._exit(0)
"""
BARE = (
    PROBE
    + """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("words"))
window.resize(1280, 800)
first = First()
window.centralWidget().installEventFilter(first)
window.show()
app.exec()
"""
)
OURS = (
    PROBE
    + """
from reader.cli.window import WindowOptions
from reader.qt import start
from reader.qt.program import Program
app = start._application(WindowOptions())
program = Program(WindowOptions(theme="light"))
window = program.new_window()
first = First()
if {page!r}:
    first.ready = lambda: window.session.document is not None
    window.body.article.viewport().installEventFilter(first)
    window.open_path({page!r})
else:
    window.welcome.viewport().installEventFilter(first)
app.exec()
"""
)


def run(code: str) -> tuple[float, float]:
    """Milliseconds to the first paint, and megabytes."""
    environment = {**os.environ, "BEGUN": str(time.time())}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    seconds, megabytes = ran.stdout.split()
    return 1e3 * float(seconds), float(megabytes)


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE")}
        pages = {f"{words} words": page(Path(folder), words, 20) for words in (5_000, 50_000)}
        kinds = {
            "bare Qt window": BARE.format(root=str(ROOT)),
            "welcome": OURS.format(root=str(ROOT), page=""),
        }
        kinds |= {name: OURS.format(root=str(ROOT), page=str(path)) for name, path in pages.items()}
        seen: dict[str, list[tuple[float, float]]] = {name: [] for name in kinds}
        for _ in range(rounds):
            for name, code in kinds.items():
                seen[name].append(run(code))
    base = statistics.median(time_ for time_, _ in seen["bare Qt window"])
    print(f"{'':>16} {'ms':>8} {'x bare':>8} {'MB':>8}")
    for name, values in seen.items():
        middle = statistics.median(time_ for time_, _ in values)
        megabytes = statistics.median(size for _, size in values)
        print(f"{name:>16} {middle:>8.0f} {middle / base:>8.2f} {megabytes:>8.0f}")


if __name__ == "__main__":
    main()
