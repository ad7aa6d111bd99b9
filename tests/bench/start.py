"""From exec to the first painted window: Postil's welcome, Postil with a page, and a bare Qt window in the same run.

    python tests/bench/start.py [ROUNDS] [--quick]

Interleaved rounds; medians in milliseconds, and the proportional memory (PSS) in megabytes after the first paint.
The first paint of a long page is that of its beginning; the time to the complete document, measured once, stands
beside it. Where Chromium is installed it opens the same files, headless, in the same rounds.
"""

from __future__ import annotations

import math
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.bench import chromium
from tests.bench.pages import page

ROOT = Path(__file__).resolve().parents[2]

PROBE = """
import os, sys, time
sys.path.insert(0, {root!r})

def tell():
    taken = time.time() - float(os.environ["BEGUN"])
    lines = open("/proc/self/smaps_rollup").read().splitlines()
    pss = next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    print(taken, pss / 1024, flush=True)
    os._exit(0)

def tell_when_painted(kind, wanted):
    # An event filter would cost what it measures: for the first event that it is shown, PySide makes ready every
    # kind of event and of object that Qt has.
    from PySide6.QtCore import QTimer
    painting = kind.paintEvent

    def paintEvent(widget, event):
        painting(widget, event)
        if wanted(widget):
            QTimer.singleShot(0, tell)

    kind.paintEvent = paintEvent
"""
BARE = (
    PROBE
    + """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Words(QLabel):
    pass

app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Words("words"))
window.resize(1280, 800)
tell_when_painted(Words, lambda words: True)
window.show()
app.exec()
"""
)
# The program as it is called; what is watched is its first window.
OURS = (
    PROBE
    + """
page = {page!r}
from reader.qt import preflight
inspecting = preflight.inspect

def inspect():
    ready = inspecting()  # loads Qt, in the program's own way
    if page:
        from reader.qt.window import Window
        filling = Window.furnish_a_little

        def furnish_a_little(window):
            more = filling(window)
            body = vars(window).get("body")
            if body is not None and "probed" not in vars(window):
                window.probed = True
                tell_when_painted(type(body.article), lambda surface: surface is body.article and is_wanted(window))
            return more

        Window.furnish_a_little = furnish_a_little
    else:
        from reader.qt.ground import Ground
        tell_when_painted(Ground, lambda ground: True)
    return ready

def is_wanted(window):
    if not len(window.body.article.setter.flow):
        return False
    return not {whole} or (window.is_furnished and window.session.document is not None
                           and not window.session.partial)

preflight.inspect = inspect
sys.argv = ["postil", page] if page else ["postil"]
from reader.__main__ import main
main()
"""
)


def run(code: str) -> tuple[float, float]:
    """Milliseconds to the first paint, and megabytes."""
    environment = {**os.environ, "BEGUN": str(time.time())}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # else every start compiles the whole program
    environment.setdefault("PYTHONPYCACHEPREFIX", str(Path(tempfile.gettempdir()) / "bench-pycache"))
    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True, timeout=300
    )
    seconds, megabytes = ran.stdout.split()
    return 1e3 * float(seconds), float(megabytes)


def use(page: Path) -> None:
    """A start that is not cut off at its first paint: the program has been used before."""
    command = [sys.executable, "-m", "reader", str(page), "--screenshot", str(page.with_suffix(".png"))]
    subprocess.run(command, check=True, timeout=300, cwd=ROOT)


PEER = "Chromium"
GROWING = {
    "words": [(5_000, 20), (50_000, 20), (500_000, 20)],
    "comments": [(5_000, 100), (5_000, 10_000), (5_000, 100_000)],
}


def ours(page: Path | str, whole: bool = False) -> str:
    return OURS.format(root=str(ROOT), page=str(page), whole=whole)


def main() -> None:
    given = [each for each in sys.argv[1:] if each.isdigit()]
    rounds = int(given[0]) if given else 7
    quick = "--quick" in sys.argv
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {f"XDG_{name}_HOME": folder for name in ("CONFIG", "DATA", "STATE")}
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        pages = {
            kind: [page(Path(folder), *size) for size in sizes[: 2 if quick else 3]]
            for kind, sizes in GROWING.items()
        }
        files = {path.stem: path for paths in pages.values() for path in paths}
        kinds = {"bare Qt window": BARE.format(root=str(ROOT)), "empty window": ours("")}
        kinds |= {name: ours(path) for name, path in files.items()}
        seen: dict[str, list[tuple[float, float]]] = {name: [] for name in kinds}
        for code in kinds.values():
            run(code)  # compiles what is not compiled yet
        use(next(iter(files.values())))
        for _ in range(rounds):
            for name, code in kinds.items():
                seen[name].append(run(code))
            for path in files.values():
                if chromium.PROGRAM:
                    seen.setdefault(f"{path.stem} {PEER}", []).append(chromium.first_paint(path))
        whole = {name: run(ours(path, True))[0] for name, path in files.items()}
    report(seen, whole)
    against(seen, list(files))
    for kind, paths in pages.items():
        grown(kind, [GROWING[kind][at][kind == "comments"] for at in range(len(paths))], paths, seen)


def report(seen: dict[str, list[tuple[float, float]]], whole: dict[str, float]) -> None:
    base = middle(seen["bare Qt window"])
    print(f"{'':>26} {'first ms':>9} {'x bare':>7} {'MB':>6} {'whole ms':>9}")
    for name, values in seen.items():
        complete = f"{whole[name]:>9.0f}" if name in whole else ""
        print(
            f"{name:>26} {middle(values):>9.0f} {middle(values) / base:>7.2f} {memory(values):>6.0f} {complete}"
        )


def against(seen: dict[str, list[tuple[float, float]]], names: list[str]) -> None:
    """How many times faster than Chromium, and the share of its memory."""
    for name in names:
        theirs = seen.get(f"{name} {PEER}")
        if theirs:
            faster = middle(theirs) / middle(seen[name])
            share = memory(seen[name]) / memory(theirs)
            print(
                f"{name:>20}: first paint {faster:.2f} times as fast as Chromium's, {share:.2f} of its memory"
            )


def grown(kind: str, sizes: list[int], paths: list[Path], seen: dict[str, list[tuple[float, float]]]) -> None:
    """How the first words on the screen grow with the page."""
    small, large = middle(seen[paths[0].stem]), middle(seen[paths[-1].stem])
    power = math.log(large / small) / math.log(sizes[-1] / sizes[0])
    print(f"first paint grows with the {kind} ({sizes[0]} to {sizes[-1]}) to the power {power:.3f}")


def memory(values: list[tuple[float, float]]) -> float:
    """The median of the megabytes."""
    return statistics.median(size for _, size in values)


def middle(values: list[tuple[float, float]]) -> float:
    """The median of the times."""
    return statistics.median(time_ for time_, _ in values)


if __name__ == "__main__":
    main()
