"""A disk that is really full: a save that does not fit is said, and nothing that was saved before is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SIZE = "64k"

INSIDE = f"""
import subprocess, sys
from hashlib import sha256
from pathlib import Path
disk = Path(sys.argv[1])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size={SIZE}", "tmpfs", disk], check=True)
from reader.model import Document
from reader.notes.annotation import Annotation
from reader.notes.sidecar import KeptApart, Sidecar, beside, load, save
page = disk / "phare.html"
page.write_text("<p>Le phare", encoding="utf-8")
document = Document((), {{}}, sha256=sha256(page.read_bytes()).hexdigest())
base = save(page, document, [Annotation("urn:old", note="before")], Sidecar())
before = beside(page).read_bytes()
many = [*base.annotations, *(Annotation(f"urn:{{n}}", note="x" * 1000) for n in range(200))]
try:
    save(page, document, many, base)
except KeptApart as error:
    print(error)
    base = error.base
print("old file whole:", beside(page).read_bytes() == before)
print("all there:", len(load(page).annotations))
print("left behind:", sorted(path.name for path in disk.iterdir()))
subprocess.run(["mount", "-o", "remount,size=4m", disk], check=True)
save(page, document, many, base)
print("after room was made:", len(load(page).annotations), load(page).elsewhere)
"""


def why_not() -> str:
    """Why no disk of our own can be mounted here; empty where one can."""
    if not sys.platform.startswith("linux") or shutil.which("unshare") is None:
        return "only Linux mounts a disk of a test's own"
    if os.geteuid() != 0:
        return "only root mounts a disk"
    tried = subprocess.run(["unshare", "-m", "true"], capture_output=True)
    return "" if tried.returncode == 0 else "this machine lets nobody mount a disk"


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_a_full_disk_loses_nothing_and_is_said(tmp_path):
    disk = tmp_path / "disk"
    disk.mkdir()
    places = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("STATE", "DATA", "CONFIG")}
    done = subprocess.run(
        ["unshare", "-m", sys.executable, "-c", INSIDE, str(disk)],
        cwd=ROOT, env={**os.environ, **places}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.stdout.splitlines() == [
        "phare.html.annotations.json could not be saved: No space left on device. "
        "What you wrote is kept apart until it can be.",
        "old file whole: True",
        "all there: 201",
        "left behind: ['phare.html', 'phare.html.annotations.json']",
        "after room was made: 201 False",
    ], done.stderr
