"""A headless Chromium that opens a page: when its first words are painted, and what all its processes take."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any

PROGRAM = shutil.which("chromium") or shutil.which("chromium-browser") or ""
_PAINT = """new Promise(done => new PerformanceObserver(list => {
  for (const entry of list.getEntries())
    if (entry.name === 'first-contentful-paint') done(performance.timeOrigin + entry.startTime);
}).observe({type: 'paint', buffered: true}))"""


def first_paint(page: Path) -> tuple[float, float]:
    """Milliseconds from exec to the first words painted, and megabytes (PSS) of its processes right after."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        to_it, told = os.pipe(), os.pipe()
        begun = time.time()
        browser = subprocess.Popen(
            _command(page, profile, to_it[0], told[1]),
            pass_fds=(to_it[0], told[1]),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(to_it[0])
        os.close(told[1])
        with os.fdopen(to_it[1], "wb", buffering=0) as write, os.fdopen(told[0], "rb") as read:
            line = Line(write, read)
            painted = line.painted()
            megabytes = sum(_pss(pid) for pid in _family(browser.pid))
            line.ask("Browser.close")
        browser.wait(20)
    return painted - 1e3 * begun, megabytes


def _command(page: Path, profile: str, reads: int, writes: int) -> list[str]:
    """A shell puts our two pipes where Chromium expects them."""
    arguments = (
        "--headless=new --no-sandbox --disable-gpu --no-first-run --disable-extensions --window-size=1280,800 "
        f"--remote-debugging-pipe --user-data-dir={profile} {page.as_uri()}"
    )
    return ["bash", "-c", f"exec 3<&{reads} 4>&{writes}; exec {PROGRAM} {arguments}"]


class Line:
    """Questions and answers of the DevTools protocol over two pipes."""

    def __init__(self, write: Any, read: Any) -> None:
        self._write = write
        self._read = read
        self._number = 0

    def painted(self) -> float:
        """The moment of the first words' paint, in milliseconds since 1970."""
        pages: list[str] = []
        while not pages:
            targets = self.ask("Target.getTargets")["targetInfos"]
            pages = [one["targetId"] for one in targets if one["type"] == "page" and "file:" in one["url"]]
        session = self.ask("Target.attachToTarget", targetId=pages[0], flatten=True)["sessionId"]
        ask = {"expression": _PAINT, "awaitPromise": True, "returnByValue": True}
        while True:  # a page that is still being gone to answers nothing
            answer = self.ask("Runtime.evaluate", session, **ask)
            if "value" in answer.get("result", {}):
                return float(answer["result"]["value"])

    def ask(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        self._number += 1
        question = {"id": self._number, "method": method, "params": parameters}
        if session:
            question["sessionId"] = session
        self._write.write(json.dumps(question).encode() + b"\0")
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == self._number:
                return dict(answer.get("result", {}))

    def _message(self) -> bytes:
        found = bytearray()
        while (byte := self._read.read(1)) not in (b"\0", b""):
            found += byte
        return bytes(found) or b"{}"


def _family(pid: int) -> list[int]:
    """A process and all that it started."""
    parents: dict[int, list[int]] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(entry.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
        parents.setdefault(parent, []).append(int(entry.parent.name))
    found = [pid]
    for one in found:
        found += parents.get(one, [])
    return found


def _pss(pid: int) -> float:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
