"""A process that goes on from where this one stands: it has loaded already what the two have in common.

Only on Linux, and only while there is one thread: what another one holds at that moment would be held for ever.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import IO

_THREADS = Path("/proc/self/task")
_HANDED_DOWN = 1_024  # numbers of files that may have been open before this program began


class Forked:
    """As far as it is asked, what `subprocess.Popen` is."""

    def __init__(self, work: Callable[[IO[bytes], IO[bytes]], None]) -> None:
        """`work` gets what is written to `stdin`, and what it writes comes from `stdout`."""
        self._lock = Lock()
        self._ended = False
        asked, stdin = os.pipe()
        stdout, told = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            _go_on(work, asked, told)
        os.close(asked)
        os.close(told)
        self.stdin: IO[bytes] | None = os.fdopen(stdin, "wb")
        self.stdout: IO[bytes] | None = os.fdopen(stdout, "rb")

    def poll(self) -> int | None:
        """None as long as it lives."""
        with self._lock:
            return 0 if self._is_over(os.WNOHANG) else None

    def kill(self) -> None:
        with self._lock:
            if not self._is_over(os.WNOHANG):  # else its number may be another's by now
                os.kill(self._pid, signal.SIGKILL)

    def wait(self) -> int:
        """Until it is over, which it is to be soon."""
        with self._lock:
            self._is_over(0)
        return 0

    def _is_over(self, how: int) -> bool:
        self._ended = self._ended or os.waitpid(self._pid, how)[0] == self._pid
        return self._ended


def can_fork() -> bool:
    """Whether this is the only thread, of Qt's too, and what a process stands on is there."""
    if sys.platform != "linux" or None in (sys.stdin, sys.stdout, sys.stderr):
        return False
    try:
        return len(list(_THREADS.iterdir())) == 1
    except OSError:
        return False


def _go_on(work: Callable[[IO[bytes], IO[bytes]], None], asked: int, told: int) -> None:
    """With nothing of the other process but what it has in its memory; does not come back."""
    try:
        os.dup2(asked, 0)
        os.dup2(told, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        os.closerange(3, _HANDED_DOWN)
        work(os.fdopen(0, "rb"), os.fdopen(1, "wb"))
    finally:
        os._exit(1)  # whatever went wrong: the other process says that nothing came
