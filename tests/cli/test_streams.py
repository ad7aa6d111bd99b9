"""Where results go: a disk that is full is said in a sentence, a reader that has gone is not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The lamp</title></head><body>'
    "<article><h1>The lamp goes out</h1><p>The keeper said that the sea takes everything back, in the end.</p>"
    "<p>The ministry speaks of savings; the keeper speaks of ships, and of the sea.</p></article></body></html>"
)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "lamp.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no disk here that is always full")
@pytest.mark.parametrize(
    "arguments",
    [
        "formats",
        "segment {}",
        "segment --jsonl {}",
        "check {}",
        "list {}",
        "export --format html {}",
        "annotate {} --tag sea",
    ],
)
def test_a_full_disk_is_said_in_one_sentence(arguments: str, page: Path) -> None:
    command = [sys.executable, "-m", "reader", *arguments.format(page).split()]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, encoding="utf-8", timeout=120
        )
    assert (done.returncode, done.stderr) == (
        1,
        "postil: The result could not be written: No space left on device.\n",
    )


def test_who_has_read_enough_hears_no_complaint(page: Path) -> None:
    page.write_text(PAGE.replace("The ministry", "<p>The ministry" * 20_000), "utf-8")
    command = [sys.executable, "-m", "reader", "segment", str(page)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        assert running.stdout.readline() == b"# The lamp goes out\n"
        running.stdout.close()
        assert (running.stderr.read(), running.wait(120)) == (b"", 0)
