"""Where nothing forbids it, the process that reads a page goes on from where the program stands."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from reader.ingest import read_page

ROOT = Path(__file__).resolve().parents[2]
BEGINS = """
import os, sys
from pathlib import Path
from reader.ingest.process import ahead
page = Path(sys.argv[1])
"""
linux = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process is always begun anew")


def told(code: str, *arguments: str) -> list[str]:
    """What a program says that does this and is alone in its process."""
    command = [sys.executable, "-c", BEGINS + code, *arguments]
    ran = subprocess.run(command, cwd=ROOT, stdin=subprocess.PIPE, capture_output=True, text=True, check=True)
    return ran.stdout.split()


@linux
def test_it_reads_the_same_page(sample: Path) -> None:
    code = (
        "child = ahead(page)\n"
        "first = child.first()\n"
        "from reader.ingest.child import Reading\n"
        "print(type(child._process).__name__, first[0].sha256, Reading(page, child=child).read().sha256)\n"
    )
    sha256 = read_page(sample).sha256
    assert told(code, str(sample)) == ["Forked", sha256, sha256]


@linux
def test_it_ends_when_nobody_wants_it_any_more(sample: Path) -> None:
    code = (
        "child = ahead(page)\n"
        "lives = child._process.poll()\n"
        "child.kill(); child.end(); child.end()\n"
        "print(lives, child._process.poll(), len(os.listdir('/proc/self/fd')) == before)\n"
    )
    counted = "import threading\nbefore = len(os.listdir('/proc/self/fd'))\n"
    assert told(counted + code, str(sample)) == ["None", "0", "True"]


def test_another_thread_forbids_it(sample: Path) -> None:
    code = (
        "import threading\n"
        "held = threading.Event()\n"
        "threading.Thread(target=held.wait).start()\n"
        "child = ahead(page)\n"
        "held.set()\n"
        "print(type(child._process).__name__, child.first()[1])\n"
        "child.end()\n"
    )
    assert told(code, str(sample)) == ["Popen", "True"]


@linux
def test_what_goes_wrong_there_is_said_here(sample: Path) -> None:
    code = (
        "child = ahead(page)\n"
        "child.kill()\n"
        "from reader.ingest.child import Died, Reading\n"
        "try:\n"
        "    Reading(page, child=child).read()\n"
        "except Died as error:\n"
        "    print(type(error).__name__)\n"
    )
    assert told(code, str(sample)) == ["Died"]


@linux
def test_it_ends_with_a_program_that_was_killed(sample: Path) -> None:
    code = (
        "import time\n"
        "from reader.ingest import serving\n"
        "serving.Page = lambda path: time.sleep(3600)\n"
        "child = ahead(page)\n"
        "print(child._process._pid, flush=True)\n"
        "os.kill(os.getpid(), 9)\n"
    )
    command = [sys.executable, "-c", BEGINS + code, str(sample)]
    ran = subprocess.run(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    until = time.monotonic() + 60
    while is_alive(int(ran.stdout)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not is_alive(int(ran.stdout))


def is_alive(pid: int) -> bool:
    """Not one that is over and that nobody has asked about yet."""
    status = Path(f"/proc/{pid}/status")
    return status.exists() and "State:\tZ" not in status.read_text()
